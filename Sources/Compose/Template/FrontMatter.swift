import BriefingModel
import Yams

/// The lines between the `---` at a template's head.
struct FrontMatter: Sendable {
  /// The masthead's name, where the settings give none.
  var name: String?
  /// The page style: bulletin, gongwen, card or annex.
  var style = "bulletin"
  /// One line for the file's metadata.
  var subject: String?
  /// Words for the file's metadata.
  var keywords: [String] = []

  static let keys = ["name", "style", "subject", "keywords"]
  static let styles = ["bulletin", "gongwen", "card", "annex"]

  init() {}

  init(yaml: String, file: String, firstLine: Int) throws(ComposeError) {
    let entries = try OptionReader(file: file, firstLine: firstLine).entries(yaml)
    for entry in entries {
      switch entry.name {
      case "name": name = entry.node.string
      case "style":
        style = entry.node.string ?? ""
        guard Self.styles.contains(style) else {
          throw ComposeError(
            "compose.option.value", file: file, line: entry.line,
            ["option": "style", "value": style, "allowed": Self.styles.joined(separator: ", ")])
        }
      case "subject": subject = entry.node.string
      case "keywords": keywords = entry.node.array().compactMap(\.string)
      default:
        throw ComposeError(
          "compose.option.unknown", file: file, line: entry.line,
          [
            "option": entry.name,
            "nearest": NearestName.to(entry.name, among: Self.keys) ?? Self.keys[0],
            "allowed": Self.keys.joined(separator: ", "),
          ])
      }
    }
  }
}
