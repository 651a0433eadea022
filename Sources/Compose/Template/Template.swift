import BriefingModel

/// A template: front matter, Markdown with values, and sections.
///
/// Everything a template can get wrong is found when it is read: an unknown value, section or
/// option, a tag left open, a construct that has no place on such a page.
public struct Template: Sendable {
  /// The file as the user named it.
  let file: String
  let front: FrontMatter
  /// The text after the front matter.
  let body: String

  /// Reads the template `text` of `file`.
  ///
  /// - Throws: The first mistake, with its line and the nearest right name.
  public init(text: String, file: String) throws(ComposeError) {
    // CR LF is one Character to Swift, so line ends are made plain before the split.
    let plain = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" && $0 != "\u{FEFF}" }))
    let lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
    self.file = file
    var bodyStart = 0
    if lines.first == "---" {
      guard let end = lines.dropFirst().firstIndex(of: "---") else {
        throw ComposeError("compose.front.open", file: file, line: 1)
      }
      let yaml = lines[1..<end].joined(separator: "\n")
      front = try FrontMatter(yaml: yaml, file: file, firstLine: 2)
      bodyStart = end + 1
    } else {
      front = FrontMatter()
    }
    for (index, line) in lines.enumerated() where line.unicodeScalars.contains(where: \.isReserved)
    {
      throw ComposeError("compose.template.private", file: file, line: index + 1)
    }
    body = lines[bodyStart...].joined(separator: "\n")
    let check = TemplateCheck(file: file, firstLine: bodyStart + 1)
    try check.check(body)
  }

  /// The template's name: its file's name without folders and ending, such as `weekly`.
  var name: String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.split(separator: ".").first.map(String.init) ?? last
  }
}
