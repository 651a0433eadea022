import BriefingModel
import Deliver

/// Facts as a table for a spreadsheet, the same in every language.
enum FactSheet {
  private static let columns = [
    Sheet.Column("编号", .code), Sheet.Column("类别"), Sheet.Column("地区"),
    Sheet.Column("地区代码", .code), Sheet.Column("时段"), Sheet.Column("起", .date),
    Sheet.Column("止", .date), Sheet.Column("指标或名称"), Sheet.Column("数值"),
    Sheet.Column("数值（基本单位）", .number), Sheet.Column("单位"), Sheet.Column("说明"),
    Sheet.Column("可信度"), Sheet.Column("发布日期", .date), Sheet.Column("标题"),
    Sheet.Column("文件"), Sheet.Column("同文"), Sheet.Column("网址"), Sheet.Column("原句"),
    Sheet.Column("原文字节", .code), Sheet.Column("更正"),
  ]

  /// The table of `facts`, its heading always.
  static func sheet(_ facts: [FactRecord]) -> Sheet {
    Sheet(name: "事实", columns: columns, frozenColumns: 1, count: facts.count) { row(facts[$0]) }
  }

  private static func row(_ record: FactRecord) -> [SheetCell] {
    let columns = FactColumns(record.fact) { MessageTable.text($0, in: .chinese) }
    func label(_ code: String) -> String { MessageTable.text(code, in: .chinese) }
    let article = record.article
    let evidence = record.fact.evidence
    return [
      .text(record.id.description), .text(label("query.kind.\(record.id.kind.rawValue)")),
      SheetCell(record.region?.path), SheetCell(record.region?.code),
      SheetCell(record.period?.label), SheetCell(record.period?.start),
      SheetCell(record.period?.end), SheetCell(columns.subject), SheetCell(columns.value),
      columns.amount.map { .number($0.value) } ?? .empty, SheetCell(columns.amount?.unit),
      SheetCell(columns.note),
      .text(label("query.confidence.\(evidence.confidence.rawValue)")),
      SheetCell(article.publishedAt), SheetCell(article.title), SheetCell(article.fileName),
      SheetCell(article.copies.map(\.fileName).joined(separator: "、")),
      SheetCell(article.address), SheetCell(record.sentence),
      SheetCell(evidence.sourceRange.map { "\($0.start)–\($0.end)" }),
      SheetCell(
        (evidence.corrections ?? []).map {
          CorrectionText(console: Console(language: .chinese)).line($0)
        }.joined(separator: "；")),
    ]
  }
}
