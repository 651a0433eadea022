import BriefingModel
import CMarkdown

/// The part of Markdown that a briefing has use for, as values.
enum MarkdownBlock: Hashable {
  /// `#`, `##`, `###`.
  case heading(level: Int, inlines: [MarkdownInline])
  case paragraph([MarkdownInline])
  /// A line of `>`.
  case note([MarkdownInline])
  case item([MarkdownInline])
  /// A table: its head, then its rows.
  case table([[[MarkdownInline]]])
  /// A section: its name, its options, its line.
  case fence(name: String, yaml: String, line: Int)
}

/// A piece of a paragraph; text may hold placeholders.
indirect enum MarkdownInline: Hashable {
  case text(String)
  case strong([MarkdownInline])
  case link(text: String, address: String)
}

/// Parses Markdown (CommonMark and tables) with libcmark-gfm.
struct Markdown {
  let file: String
  /// The line of the file on which the text begins.
  let firstLine: Int

  /// The blocks of `text` in order.
  func blocks(_ text: String) throws(ComposeError) -> [MarkdownBlock] {
    let tree = MarkdownTree(text)
    var blocks: [MarkdownBlock] = []
    for node in tree.root.children { try append(node, to: &blocks) }
    return blocks
  }

  private func append(
    _ node: MarkdownNode, to blocks: inout [MarkdownBlock]
  ) throws(ComposeError) {
    switch node.kind {
    case "heading":
      guard node.level <= 3 else { throw unsupported(node) }
      blocks.append(.heading(level: node.level, inlines: try inlines(node)))
    case "paragraph": blocks.append(.paragraph(try inlines(node)))
    case "block_quote":
      for child in node.children {
        guard child.kind == "paragraph" else { throw unsupported(child) }
        blocks.append(.note(try inlines(child)))
      }
    case "list":
      for item in node.children {
        for child in item.children {
          guard child.kind == "paragraph" else { throw unsupported(child) }
          blocks.append(.item(try inlines(child)))
        }
      }
    case "code_block":
      guard node.isFenced else { throw unsupported(node) }
      blocks.append(.fence(name: node.info.trimmed, yaml: node.literal, line: line(of: node)))
    case "table":
      var rows: [[[MarkdownInline]]] = []
      for row in node.children {
        var cells: [[MarkdownInline]] = []
        for cell in row.children { cells.append(try inlines(cell)) }
        rows.append(cells)
      }
      blocks.append(.table(rows))
    default: throw unsupported(node)
    }
  }

  private func inlines(_ parent: MarkdownNode) throws(ComposeError) -> [MarkdownInline] {
    var result: [MarkdownInline] = []
    for node in parent.children {
      switch node.kind {
      case "text":
        // Asterisks beside a bracket or a quotation mark do not open or close bold in Markdown.
        if node.literal.contains("**") {
          throw ComposeError("compose.markdown.bold", file: file, line: line(of: parent))
        }
        result.append(.text(node.literal))
      case "softbreak", "linebreak": result.append(.text("\n"))
      case "strong": result.append(.strong(try inlines(node)))
      case "link":
        let address = node.url
        guard ["https://", "http://", "mailto:"].contains(where: address.hasPrefix) else {
          throw ComposeError(
            "compose.link.address", file: file, line: line(of: parent), ["address": address])
        }
        result.append(.link(text: node.children.map(\.literal).joined(), address: address))
      default: throw unsupported(node, within: parent)
      }
    }
    return Self.joined(result)
  }

  /// Texts joined; a line's end between Chinese characters is no space.
  private static func joined(_ inlines: [MarkdownInline]) -> [MarkdownInline] {
    var result: [MarkdownInline] = []
    for inline in inlines {
      if case .text(let new) = inline, case .text(let old)? = result.last {
        let isWord = old.unicodeScalars.last.map { $0.isASCII && $0 != "\n" } ?? false
        result[result.count - 1] = .text(old + (new == "\n" ? (isWord ? " " : "") : new))
      } else if inline != .text("\n") {
        result.append(inline)
      }
    }
    return result
  }

  private func line(of node: MarkdownNode) -> Int { firstLine + node.line - 1 }

  private func unsupported(_ node: MarkdownNode, within parent: MarkdownNode? = nil) -> ComposeError
  {
    ComposeError(
      "compose.markdown.unsupported", file: file,
      line: line(of: node.line > 0 ? node : parent ?? node),
      ["construct": node.kind])
  }
}
