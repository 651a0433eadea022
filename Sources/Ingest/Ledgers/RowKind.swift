import BriefingModel

/// What a row under the headings is (行的种类).
enum RowKind: Hashable, Sendable {
  /// A row of the table.
  case entry
  /// 合计, 小计: with its label.
  case total(String)
  /// 一、续建项目: with its label.
  case section(String)
  /// Headings again, as printed pages repeat them, or the columns' numbers under them.
  case repeated
  /// Notes, names of those who filled in and checked.
  case note
}

extension LedgerTable {
  /// What `row` is.
  func kind(of row: Grid.Row) -> RowKind {
    if isRepetition(row) { return .repeated }
    let labels = labelTexts(row)
    for label in labels where Self.isTotal(label) { return .total(label) }
    guard let first = labels.first else { return .entry }
    if Self.isNote(first), row.cells.count <= 2 || row.cells[0].column == 0 && labels.count == 1 {
      return .note
    }
    let owner = columns["ownerUnit"] ?? columns["unit"] ?? columns["holder"]
    let hasOwner = owner.map { row.cell($0.column) != nil || isMerged($0.column, row) } ?? false
    if !hasOwner, let rest = Self.sectionTitle(first) {
      let title = rest.isEmpty ? labels.dropFirst().first ?? "" : rest
      return .section(title)
    }
    // A lone text across the table is a remark or a group's name, not an entry.
    if row.cells.count == 1, headings.count > 2 {
      let value = row.cells[0].value
      if case .text(let text) = value {
        let isMerged = merges[row.cells[0].column]?.contains {
          $0.top == row.number && $0.right > $0.left
        }
        return isMerged ?? false
          ? .section(text)
          : columns["name"]?.column == row.cells[0].column
            ? .entry : .note
      }
    }
    return .entry
  }

  /// Whether the cell lies in a merged range that begins above it.
  func isMerged(_ column: Int, _ row: Grid.Row) -> Bool {
    merges[column]?.contains { $0.top < row.number && row.number <= $0.bottom } ?? false
  }

  /// The texts that may label a row: those before the first column of money.
  private func labelTexts(_ row: Grid.Row) -> [String] {
    let firstMoney =
      headings.first { $0.target?.isMoney ?? false }?.column ?? headings.last?.column ?? 0
    let limit = max(firstMoney, (columns["name"]?.column ?? 0) + 1)
    return row.cells.prefix { $0.column < limit }.compactMap {
      if case .text(let text) = $0.value { return CellText.folded(text) }
      return nil
    }
  }

  /// Whether the row repeats the headings or numbers the columns.
  private func isRepetition(_ row: Grid.Row) -> Bool {
    var same = 0
    for cell in row.cells {
      guard case .text(let text) = cell.value, let heading = headingTexts[cell.column] else {
        continue
      }
      if heading == text || heading == CellText.folded(text) { same += 1 }
    }
    if same > 1, same * 2 >= row.cells.count { return true }
    guard row.number - headingRows.upperBound <= 1, row.cells.count > 2 else { return false }
    let ordinals = ["甲", "乙", "丙", "丁", "戊", "己"]
    var expected = 1
    for (index, cell) in row.cells.enumerated() {
      let text = CellText.folded(cell.value.text)
      if expected == 1, index < ordinals.count, text == ordinals[index] { continue }
      guard text == String(expected) || text == "(\(expected))" else { return false }
      expected += 1
    }
    return true
  }

  static func isTotal(_ label: String) -> Bool {
    let words = ["合计", "小计", "总计", "共计", "累计"]
    if words.contains(label) { return true }
    for word in words.dropLast() {
      if label.hasSuffix(word), label.count <= 12 { return true }
      if label.hasPrefix(word), let next = label.dropFirst(word.count).first,
        "(:：（0123456789".contains(next)
      {
        return true
      }
    }
    return false
  }

  private static func isNote(_ label: String) -> Bool {
    for word in [
      "注:", "备注:", "说明:", "注1", "注：", "填表人", "填报人", "制表", "审核", "单位负责人", "分管领导", "联系电话",
      "填报时间", "填表时间", "数据截至", "数据截止", "数据来源", "报送时间",
    ] where label.hasPrefix(word) { return true }
    return false
  }

  /// What follows 一、 or （一）, empty if nothing does, or `nil` if `label` does not begin so.
  static func sectionTitle(_ label: String) -> String? {
    let numerals = "一二三四五六七八九十"
    var rest = label[...]
    let bracketed = rest.first == "("
    if bracketed { rest.removeFirst() }
    let digits = rest.prefix { numerals.contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    if bracketed {
      guard rest.first == ")" else { return nil }
      return String(rest.dropFirst())
    }
    if rest.isEmpty { return "" }
    guard let mark = rest.first, "、.,:".contains(mark) else { return nil }
    return String(rest.dropFirst())
  }
}
