import CMarkdown

/// A node of a parsed Markdown text, copied out of the C tree.
struct MarkdownNode {
  /// The name libcmark gives the kind: `heading`, `paragraph`, `table_row` …
  let kind: String
  /// The line in the parsed text, from 1; 0 for inline nodes.
  let line: Int
  let level: Int
  let literal: String
  let info: String
  let url: String
  let isFenced: Bool
  let children: [MarkdownNode]
}

/// A Markdown text parsed to a tree of values; the C tree is freed before `init` returns.
struct MarkdownTree {
  let root: MarkdownNode

  init(_ text: String) {
    cmark_gfm_core_extensions_ensure_registered()
    // Embedded NULs would end the text early; `cmark_parser_feed` takes a length instead.
    let parser = unsafe cmark_parser_new(CMARK_OPT_VALIDATE_UTF8)
    if let table = unsafe cmark_find_syntax_extension("table") {
      _ = unsafe cmark_parser_attach_syntax_extension(parser, table)
    }
    var bytes = Array(text.utf8)
    unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe cmark_parser_feed(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    let document = unsafe cmark_parser_finish(parser)
    root = unsafe Self.copy(document)
    unsafe cmark_node_free(document)
    unsafe cmark_parser_free(parser)
  }

  /// The node and all below it as values.
  private static func copy(_ node: OpaquePointer?) -> MarkdownNode {
    var children: [MarkdownNode] = []
    var child = unsafe cmark_node_first_child(node)
    while let next = unsafe child {
      children.append(unsafe copy(next))
      unsafe child = unsafe cmark_node_next(next)
    }
    let kind = unsafe string(cmark_node_get_type_string(node))
    let isCode = kind == "code_block"
    return MarkdownNode(
      kind: kind, line: Int(unsafe cmark_node_get_start_line(node)),
      level: kind == "heading" ? Int(unsafe cmark_node_get_heading_level(node)) : 0,
      literal: unsafe string(cmark_node_get_literal(node)),
      info: isCode ? unsafe string(cmark_node_get_fence_info(node)) : "",
      url: kind == "link" ? unsafe string(cmark_node_get_url(node)) : "",
      isFenced: isCode ? unsafe isFenced(node) : false, children: children)
  }

  private static func isFenced(_ node: OpaquePointer?) -> Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return unsafe cmark_node_get_fenced(node, &length, &offset, &character) != 0
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }
}
