public import BriefingModel

/// Reads what a person writes in place of a cell (改后的单元格), by the readers of cells.
public enum CorrectedCell {
  /// What the words turned out to be.
  public enum Reading: Hashable, Sendable {
    /// The cell, in canonical form (`Project.cell(_:)`).
    case value(String)
    /// An amount without its unit.
    case unitless
    /// 约, 余, 以上: a correction must say exactly what holds.
    case approximate
    /// Nothing that the column could hold.
    case unreadable
  }

  /// The reading of `words` for a cell of `column`.
  ///
  /// A unit that answers is left as written: only the register knows its code.
  public static func reading(_ words: String, for column: ProjectColumn) -> Reading {
    let text = CellText.cleaned(words)
    switch column.kind {
    case .money:
      switch AmountCell(unit: nil).reading(.text(text)).reading {
      case .quantity(let quantity): return .value(quantity.canonical)
      case .noted: return .approximate
      case .unitless: return .unitless
      case .foreign, .unreadable: return .unreadable
      }
    case .date:
      switch DateCell.reading(.text(text)) {
      case .date(let date), .planned(let date), .counted(let date):
        return date.year == nil ? .unreadable : .value(date.canonical)
      case .reached: return .value(PartialDate().canonical)
      case .none: return .value("")
      case .ambiguous, .unreadable: return .unreadable
      }
    case .flag:
      switch CellText.folded(text) {
      case "是", "√", "已入统", "Y", "y": return .value("是")
      case "否", "×", "未入统", "N", "n": return .value("否")
      case "": return .value("")
      default: return .unreadable
      }
    case .list:
      let names = text.split(whereSeparator: { "、，,；;".contains($0) })
        .map { CellText.trimmed(String($0)) }
      return .value(names.filter { !$0.isEmpty }.joined(separator: "、"))
    case .requiredText, .unit: return text.isEmpty ? .unreadable : .value(text)
    case .text: return .value(text)
    }
  }

  /// The column that `heading` names, by any of the headings that ledgers use; `nil` for none, and
  /// for one such as 开工时间, which says neither planned nor done.
  public static func column(named heading: String) -> ProjectColumn? {
    if let column = ProjectColumn(heading: heading) { return column }
    guard let name = TableSchema.projects.column(HeadingKey(heading), year: nil)?.name else {
      return nil
    }
    return ProjectColumn(rawValue: name) ?? ProjectColumn(rawValue: "details." + name)
  }

  /// A day as people and spreadsheets write it: 2026-06-07, 2026/6/7, 2026年6月7日; `nil` for anything
  /// else, and for a month without its day.
  public static func day(_ words: String) -> CalendarDate? {
    switch DateCell.reading(.text(CellText.cleaned(words))) {
    case .date(let date), .planned(let date), .counted(let date): date.date
    case .reached, .none, .ambiguous, .unreadable: nil
    }
  }
}
