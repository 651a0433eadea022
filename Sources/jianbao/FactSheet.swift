import BriefingModel

/// Facts as a table for a spreadsheet: CSV in UTF-8 with a byte order mark, lines ended as RFC 4180
/// says, the same in every language.
enum FactSheet {
  private static let head = [
    "编号", "类别", "地区", "地区代码", "时段", "起", "止", "指标或名称", "数值", "数值（基本单位）", "单位", "说明",
    "可信度", "发布日期", "标题", "文件", "同文", "网址", "原句", "更正",
  ]

  /// The table of `facts`, its heading always.
  static func text(_ facts: [FactRecord]) -> String {
    ([head] + facts.map(row)).reduce(into: "\u{FEFF}") { text, row in
      text += row.map(cell).joined(separator: ",") + "\r\n"
    }
  }

  private static func row(_ record: FactRecord) -> [String] {
    let columns = FactColumns(record.fact) { MessageTable.text($0, in: .chinese) }
    func label(_ code: String) -> String { MessageTable.text(code, in: .chinese) }
    let article = record.article
    return [
      record.id.description, label("query.kind.\(record.id.kind.rawValue)"),
      record.region?.path ?? "", record.region?.code ?? "", record.period?.label ?? "",
      record.period?.start?.iso ?? "", record.period?.end?.iso ?? "", columns.subject,
      columns.value, columns.amount?.value.description ?? "", columns.amount?.unit ?? "",
      columns.note, label("query.confidence.\(record.fact.evidence.confidence.rawValue)"),
      article.publishedAt?.iso ?? "", article.title ?? "", article.fileName,
      article.copies.map(\.fileName).joined(separator: "、"), article.address ?? "",
      record.sentence,
      (record.fact.evidence.corrections ?? []).map {
        CorrectionText(console: Console(language: .chinese)).line($0)
      }.joined(separator: "；"),
    ]
  }

  /// A cell: quoted where it must be, and never a formula to a spreadsheet.
  ///
  /// A number keeps its minus. Anything else that begins with a sign a formula begins with, in narrow
  /// or wide form, gets an apostrophe before it, which spreadsheets take for "this is text".
  static func cell(_ text: String) -> String {
    var text = Console.visible(text)
    let signs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"]
    if let first = text.unicodeScalars.first, signs.contains(first), ExactNumber(text) == nil {
      text = "'" + text
    }
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
