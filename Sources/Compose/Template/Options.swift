import BriefingModel
import Yams

/// An option that a section knows.
struct OptionRule: Sendable {
  let name: String
  let kind: Kind

  /// What an option may hold.
  enum Kind: Sendable {
    /// Words; values may be inserted.
    case text
    /// A whole number from 0.
    case count
    /// One of these.
    case choice([String])
    /// A list of these.
    case choices([String])
  }

  /// What a section prints if its data has nothing to list.
  static let empty = OptionRule(name: "empty", kind: .choice(["无", "omit"]))
  /// What a section prints if there is no such data at all.
  static let absent = OptionRule(name: "absent", kind: .choice(["无", "omit"]))
  /// The title of its table or chart.
  static let title = OptionRule(name: "title", kind: .text)
  /// The most rows or items printed.
  static let limit = OptionRule(name: "limit", kind: .count)
}

/// The options of one section, as given.
struct Options: Hashable, Sendable {
  private(set) var texts: [String: String] = [:]
  private(set) var counts: [String: Int] = [:]
  private(set) var lists: [String: [String]] = [:]

  /// Reads the body of a fence by the rules of its section.
  init(
    yaml: String, rules: [OptionRule], section: String, reader: OptionReader
  ) throws(ComposeError) {
    for entry in try reader.entries(yaml) {
      guard let rule = rules.first(where: { $0.name == entry.name }) else {
        let names = rules.map(\.name)
        throw ComposeError(
          "compose.option.unknown", file: reader.file, line: entry.line,
          [
            "option": entry.name, "section": section,
            "nearest": NearestName.to(entry.name, among: names) ?? names.first ?? "",
            "allowed": names.joined(separator: ", "),
          ])
      }
      try read(entry, by: rule, file: reader.file)
    }
  }

  /// Fills values into the words.
  mutating func replaceTexts(_ fill: (String) -> String) { texts = texts.mapValues(fill) }

  private mutating func read(
    _ entry: OptionReader.Entry, by rule: OptionRule, file: String
  ) throws(ComposeError) {
    func wrong(_ value: String, _ allowed: String) -> ComposeError {
      ComposeError(
        "compose.option.value", file: file, line: entry.line,
        ["option": rule.name, "value": value, "allowed": allowed])
    }
    let text = entry.node.scalar?.string
    switch rule.kind {
    case .text:
      guard let text else { throw wrong("", "text") }
      texts[rule.name] = text
    case .count:
      guard let text, let number = Int(text), number >= 0 else {
        throw wrong(text ?? "", "0, 1, 2 …")
      }
      counts[rule.name] = number
    case .choice(let allowed):
      guard let text, allowed.contains(text) else {
        throw wrong(text ?? "", allowed.joined(separator: ", "))
      }
      texts[rule.name] = text
    case .choices(let allowed):
      let names = text.map { [$0] } ?? entry.node.array().map { $0.scalar?.string ?? "" }
      for name in names where !allowed.contains(name) {
        throw wrong(name, allowed.joined(separator: ", "))
      }
      lists[rule.name] = names
    }
  }
}

/// Reads a small YAML mapping with the lines of its keys.
struct OptionReader {
  let file: String
  /// The line of the template on which the YAML text begins.
  let firstLine: Int

  struct Entry {
    let name: String
    let node: Node
    let line: Int
  }

  /// The entries in order; none for an empty text.
  func entries(_ yaml: String) throws(ComposeError) -> [Entry] {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      throw ComposeError(
        "compose.option.yaml", file: file, line: firstLine + (Self.line(of: error) ?? 1) - 1)
    }
    guard let root, !(root.scalar?.string.isEmpty ?? false) else { return [] }
    guard let mapping = root.mapping else {
      throw ComposeError("compose.option.yaml", file: file, line: firstLine)
    }
    return mapping.map { key, value in
      Entry(
        name: key.scalar?.string ?? "", node: value, line: firstLine + (key.mark?.line ?? 1) - 1)
    }
  }

  private static func line(of error: any Error) -> Int? {
    guard let error = error as? YamlError else { return nil }
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      return mark.line
    default: return nil
    }
  }
}
