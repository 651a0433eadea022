import BriefingModel

/// Rows among the projects that speak of other rows.
extension ProjectTable {
  /// Whether a row is none of a project, though something stands where names do: a part or a mean
  /// of the rows above, which is told if it has an amount, or a note that goes on.
  ///
  /// A row with a number or a unit of its own is a project whatever it is called.
  mutating func isAside(_ name: String, _ row: Grid.Row) -> Bool {
    if hasOwner(row) { return false }
    let label = CellText.folded(name)
    let money = columns.amounts.first { row.holds($0.index) }
    if followsNote, money == nil, RowMarks.isSentence(label) { return true }
    if row.holds(columns.id.index) || row.holds(columns.nationalCode.index) { return false }
    if row.holds(table.columns["serial"]?.column ?? -1) { return false }
    guard Self.speaksOfOthers(label) || units.code(label) != nil else { return false }
    if let money {
      findings.add(
        "ledger.row.part", table.grid.place(row: row.number, column: money.index),
        ["label": name])
    }
    return true
  }

  /// Whether a unit stands in the row, or over it as a merged cell.
  func hasOwner(_ row: Grid.Row) -> Bool {
    let column = columns.ownerUnit.index
    return column >= 0 && (row.holds(column) || table.merge(over: column, row.number) != nil)
  }

  /// Whether a row called `label` gives a part, the whole or a mean of other rows.
  private static func speaksOfOthers(_ label: String) -> Bool {
    if label.hasPrefix("其中") { return true }
    return [
      "全国", "全省", "全市", "全县", "全区", "市本级", "县本级", "区本级", "汇总", "平均", "平均值", "均值",
      "目标", "完成率", "占比", "total", "Total", "TOTAL",
    ].contains(label)
  }
}
