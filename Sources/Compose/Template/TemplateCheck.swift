import BriefingModel
import Mustache

/// Finds every mistake of a template before it is filled, on the line it stands on.
struct TemplateCheck {
  let file: String
  /// The line of the file on which the body begins.
  let firstLine: Int

  /// Checks the tags, then the Markdown, then each section and its options.
  func check(_ body: String) throws(ComposeError) {
    let plain = try checkTags(body)
    do {
      _ = try MustacheTemplate(string: body)
    } catch let error as MustacheTemplate.ParserError {
      throw self.error("compose.template.tags", line: error.context.lineNumber)
    } catch {
      throw self.error("compose.template.tags", line: nil)
    }
    for block in try Markdown(file: file, firstLine: firstLine).blocks(plain) {
      guard case .fence(let name, let yaml, let line) = block else { continue }
      _ = try Self.section(name, yaml: yaml, file: file, line: line)
    }
  }

  /// The section of a fence and its options.
  static func section(
    _ name: String, yaml: String, file: String, line: Int
  ) throws(ComposeError) -> (section: any Section, options: Options) {
    let known = Sections.all.map(\.name)
    guard let section = Sections.all.first(where: { $0.name == name }) else {
      throw ComposeError(
        "compose.section.unknown", file: file, line: line,
        [
          "section": name, "nearest": NearestName.to(name, among: known) ?? known[0],
          "allowed": known.joined(separator: ", "),
        ])
    }
    let options = try Options(
      yaml: yaml, rules: section.options, section: name,
      reader: OptionReader(file: file, firstLine: line + 1))
    return (section, options)
  }

  /// Checks each `{{…}}` and gives the body with a word in the place of every value.
  private func checkTags(_ body: String) throws(ComposeError) -> String {
    var plain = ""
    for (offset, line) in body.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if offset > 0 { plain += "\n" }
      var rest = line[...]
      while let open = rest.range(of: "{{") {
        plain += rest[..<open.lowerBound]
        rest = rest[open.upperBound...]
        guard let close = rest.range(of: "}}") else {
          throw error("compose.template.tags", line: offset + 1)
        }
        let tag = rest[..<close.lowerBound]
        rest = rest[close.upperBound...]
        if try checkTag(tag, line: offset + 1) { plain += "值" }
      }
      plain += rest
    }
    return plain
  }

  /// Checks one tag; true if a value is printed in its place.
  private func checkTag(_ tag: Substring, line: Int) throws(ComposeError) -> Bool {
    guard let first = tag.first else { throw error("compose.template.tags", line: line) }
    if first == "!" { return false }
    let opens = "#^/".contains(first)
    let name = (opens ? tag.dropFirst() : tag).trimmed
    if !opens, "{&><$=%*".contains(first) {
      throw error("compose.tag.unsupported", line: line, ["tag": "{{\(tag)}}"])
    }
    guard Vocabulary.names.contains(name) else {
      throw error(
        "compose.value.unknown", line: line,
        ["value": name, "nearest": NearestName.to(name, among: Vocabulary.names) ?? "period"])
    }
    return !opens
  }

  private func error(
    _ code: String, line: Int?, _ arguments: [String: String] = [:]
  ) -> ComposeError {
    ComposeError(code, file: file, line: line.map { firstLine + $0 - 1 }, arguments)
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text.drop { $0.isWhitespace })
  }

  /// The first place where `other` stands.
  func range(of other: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) {
        return start..<index(start, offsetBy: other.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
