import BriefingModel

/// What a row under the headings is (行的种类).
enum RowKind: Hashable, Sendable {
  /// A row of the table.
  case entry
  /// 合计, 小计: with its label.
  case total(String)
  /// 一、续建项目: with its label, and how deep it lies: 1 for 一、, 2 for （一）, 3 for a lone line.
  case section(String, level: Int)
  /// Headings again, as printed pages repeat them, or the columns' numbers under them.
  case repeated
  /// Notes, names of those who filled in and checked.
  case note
}

/// What tells the kinds of a table's rows apart, looked up once for all of them.
struct RowMarks: Sendable {
  /// The headings' texts by column, folded.
  private let headings: [Int: String]
  /// Columns in which 合计 may stand.
  private let labels: [Bool]
  private let owner: Int?
  private let name: Int?
  private let serial: Int?
  private let money: Set<Int>
  private let headingCount: Int
  private let lastHeadingRow: Int

  /// Columns of sentences, in which a word such as 合计 labels nothing.
  private static let sentences: Set<String> = [
    "scale", "progress", "problem", "remark", "investor", "nationalCode", "text", "meaning",
    "participants", "outcome", "needs", "reason",
  ]

  init(
    headings: [LedgerTable.Heading], columns: [String: LedgerTable.Heading], lastHeadingRow: Int
  ) {
    self.headings = Dictionary(
      headings.map { ($0.column, $0.leaf) }, uniquingKeysWith: { first, _ in first })
    name = columns["name"]?.column
    serial = columns["serial"]?.column
    money = Set(headings.filter { $0.target?.isMoney ?? false }.map(\.column))
    owner = (columns["ownerUnit"] ?? columns["unit"] ?? columns["holder"])?.column
    let firstMoney =
      headings.first { $0.target?.isMoney ?? false }?.column ?? headings.last?.column ?? 0
    let limit = max(firstMoney, (name ?? 0) + 1)
    var labels = [Bool](repeating: true, count: limit)
    for heading in headings where heading.column < limit {
      labels[heading.column] = !Self.sentences.contains(heading.target?.name ?? "")
    }
    self.labels = labels
    headingCount = headings.count
    self.lastHeadingRow = lastHeadingRow
  }

  /// What `row` of `table` is.
  func kind(of row: Grid.Row, in table: LedgerTable) -> RowKind {
    let cells = row.cells
    // Beside a longer table a shorter one ends earlier.
    if cells.isEmpty { return .note }
    if isRepetition(row, cells) { return .repeated }
    var first: String?
    var labelCount = 0
    for cell in cells {
      guard cell.column < labels.count else { break }
      guard case .text(let text) = cell.value else { continue }
      guard labels[cell.column] else {
        if text.utf8.count <= 18, let label = loneTotal(text, cell.column, row) {
          return .total(label)
        }
        continue
      }
      labelCount += 1
      if first == nil { first = CellText.folded(text) }
      if Self.mayBeTotal(text) {
        let label = CellText.folded(text)
        if Self.isTotal(label) { return .total(label) }
      }
    }
    if first == nil { first = farUnit(row) }
    guard let first, !isNumbered(row) else { return .entry }
    let count = cells.count
    if Self.isNote(first),
      count <= 2 || first.contains(":") || cells[0].column == 0 && labelCount == 1,
      !cells.contains(where: { money.contains($0.column) && Self.hasDigits($0.value) })
    {
      return .note
    }
    if let section = section(first, row, table) { return section }
    // A lone text across the table is a remark or a group's name, not an entry.
    guard count == 1, headingCount > 2, case .text(let text) = cells[0].value else { return .entry }
    if table.isWide(cells[0].column, row.number) { return .section(text, level: 3) }
    return name == cells[0].column && !Self.isSentence(first) ? .entry : .note
  }

  /// Whether the row has a number in the list and a name: it is an entry then, whatever the name
  /// begins like, as 「一、二期厂房」 and 「审核中心」 do.
  private func isNumbered(_ row: Grid.Row) -> Bool {
    guard let serial, let name, serial != name, let number = row.cell(serial)?.value else {
      return false
    }
    return Self.hasDigits(number) && row.cell(name) != nil
  }

  /// The word 合计 in a column of sentences, if nothing else can be meant: no project is named, and
  /// amounts stand to its right.
  private func loneTotal(_ text: String, _ column: Int, _ row: Grid.Row) -> String? {
    let label = CellText.folded(text)
    guard Self.totalWords.contains(label), let name, !row.holds(name) else { return nil }
    let hasAmount = row.cells.contains {
      $0.column > column && money.contains($0.column) && Self.hasDigits($0.value)
    }
    return hasAmount ? label : nil
  }

  /// The text where the units stand if they do so behind the amounts, and no project is named.
  private func farUnit(_ row: Grid.Row) -> String? {
    guard let owner, owner >= labels.count, let name, !row.holds(name),
      case .text(let text)? = row.cell(owner)?.value
    else { return nil }
    return CellText.folded(text)
  }

  private static func hasDigits(_ value: Grid.Value) -> Bool {
    switch value {
    case .number: true
    case .text(let text): CellText.folded(text).utf8.first.map { (48...57).contains($0) } ?? false
    default: false
    }
  }

  private func section(_ first: String, _ row: Grid.Row, _ table: LedgerTable) -> RowKind? {
    guard let rest = Self.sectionTitle(first) else { return nil }
    if let owner, row.holds(owner) || table.merge(over: owner, row.number) != nil {
      // A section's name may stand where the units stand; no project is named beside it then.
      guard let name, !row.holds(name), case .text(let text)? = row.cell(owner)?.value,
        Self.sectionTitle(CellText.folded(text)) == rest
      else { return nil }
    }
    var title = rest
    if title.isEmpty {
      let texts = row.cells.prefix { $0.column < labels.count }.compactMap {
        if case .text(let text) = $0.value { CellText.folded(text) } else { nil }
      }
      title = texts.dropFirst().first ?? ""
    }
    return .section(title, level: first.hasPrefix("(") ? 2 : 1)
  }

  /// Whether the row repeats the headings or numbers the columns.
  private func isRepetition(_ row: Grid.Row, _ cells: Grid.Cells) -> Bool {
    let count = cells.count
    var same = 0
    for (index, cell) in cells.enumerated() {
      // Headings that repeat do so from the left.
      if index == 4, same == 0 { break }
      guard case .text(let text) = cell.value, let heading = headings[cell.column] else {
        continue
      }
      if heading == text || text.utf8.count <= 90 && heading == CellText.folded(text) { same += 1 }
    }
    if same > 1, same * 2 >= count { return true }
    guard row.number - lastHeadingRow <= 1, count > 2 else { return false }
    let ordinals = ["甲", "乙", "丙", "丁", "戊", "己"]
    var expected = 1
    for (index, cell) in cells.enumerated() {
      let text = CellText.folded(cell.value.text)
      if expected == 1, index < ordinals.count, text == ordinals[index] { continue }
      guard text == String(expected) || text == "(\(expected))" else { return false }
      expected += 1
    }
    return true
  }

  // MARK: Words

  /// Whether it is worth asking if `text` labels a total: it holds 计.
  private static func mayBeTotal(_ text: String) -> Bool {
    if text.utf8.count > 90 { return false }
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if byte == 0xA1, before == (0xE8, 0xAE) { return true }
      before = (before.1, byte)
    }
    return false
  }

  private static let totalWords = ["合计", "小计", "总计", "共计", "累计"]

  /// Whether a folded text labels a total.
  static func isTotal(_ label: String) -> Bool {
    var label = label
    // 「城区合计（5个）」.
    if label.hasSuffix(")"), let mark = label.lastIndex(of: "("), mark > label.startIndex {
      label = String(label[..<mark])
    }
    if totalWords.contains(label) { return true }
    for word in totalWords.dropLast() {
      if label.hasSuffix(word), label.count <= 12 { return true }
      if label.hasPrefix(word), let next = label.dropFirst(word.count).first,
        "(:：（0123456789".contains(next)
      {
        return true
      }
    }
    return false
  }

  /// Whether the total is one of a part.
  static func isSubtotal(_ label: String) -> Bool { label.contains("小计") }

  private static func isNote(_ label: String) -> Bool {
    for word in [
      "注:", "备注:", "说明:", "注1", "注：", "填表人", "填报人", "制表", "审核", "单位负责人", "分管领导", "联系电话",
      "填报时间", "填表时间", "数据截至", "数据截止", "数据来源", "报送时间",
    ] where label.hasPrefix(word) { return true }
    return false
  }

  /// Whether a lone text is a remark under the table rather than a name: 「1.本表由各县区报送。」.
  static func isSentence(_ text: String) -> Bool {
    if text.contains("。") || text.utf8.count > 180 { return true }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), let mark = text.dropFirst(digits.count).first else {
      return false
    }
    return ".、)．".contains(mark)
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

extension LedgerTable {
  /// What `row` is.
  func kind(of row: Grid.Row) -> RowKind { marks.kind(of: row, in: self) }
}
