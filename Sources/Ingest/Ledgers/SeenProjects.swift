import BriefingModel

/// What is known of the projects of a day that have been read (已读项目): where their numbers
/// stand, the phases among them, and what they add up to.
///
/// It keeps no rows: name and cell of a number are looked up when it comes again.
struct SeenProjects: Sendable {
  private let tables: [LedgerTable]
  private var ids: [String: Position] = [:]
  /// Where a name without its phase was first met, and whether that has been told.
  private var stems: [String: (position: Position, isTold: Bool)] = [:]
  /// The sums of the columns of money.
  var sums: [Int128]

  /// A row of one of the tables.
  private struct Position: Sendable {
    let table: Int32
    let row: Int32
  }

  /// Nothing seen yet of `tables`.
  init(tables: [LedgerTable]) {
    self.tables = tables
    sums = Array(repeating: 0, count: ProjectColumns.amountNames.count)
  }

  /// Notes that `id` stands in `row` of the table `number`, unless it stood elsewhere before: then
  /// the name and the row's first cell of that project.
  mutating func insert(
    _ id: String, row: Int, table number: Int
  ) -> (name: String, cell: String)? {
    let position = Position(table: Int32(number), row: Int32(row))
    let other = { (known: inout Position?) -> Position? in
      if known == nil { known = position }
      return known
    }(&ids[id])
    guard let other, other.row != position.row || other.table != position.table else { return nil }
    return project(at: other) ?? ("", "")
  }

  private func project(at position: Position) -> (name: String, cell: String)? {
    let table = tables[Int(position.table)]
    guard let row = table.row(Int(position.row)) else { return nil }
    return (table.text("name", row) ?? "", table.reference(row).cell)
  }

  /// The first project of which another is a phase too, when the second is met; `nil` for all
  /// others.
  mutating func firstPhase(
    of stem: String, row: Int, table number: Int
  ) -> (name: String, cell: String)? {
    guard let known = stems[stem] else {
      stems[stem] = (Position(table: Int32(number), row: Int32(row)), false)
      return nil
    }
    guard !known.isTold else { return nil }
    stems[stem]?.isTold = true
    return project(at: known.position)
  }
}

/// The phase that a project's name ends with (一期、二期).
enum ProjectPhase {
  /// `name` without its phase, or `nil` if it does not end with one: 「甲项目二期」, 「甲项目（一期）」,
  /// 「甲项目三期工程」.
  static func stem(of name: String) -> String? {
    // 期 stands near the end of few names.
    guard name.utf8.suffix(12).contains(0x9F),
      name.hasSuffix("期") || name.hasSuffix("程")
        || name.hasSuffix("目") || name.hasSuffix(")") || name.hasSuffix("）")
    else { return nil }
    var rest = CellText.folded(name)[...]
    let isBracketed = rest.last == ")"
    if isBracketed { rest.removeLast() }
    for word in ["工程", "项目"] where rest.hasSuffix(word) {
      rest.removeLast(2)
      break
    }
    guard rest.last == "期" else { return nil }
    rest.removeLast()
    let numerals = "一二三四五六七八九十0123456789ⅠⅡⅢⅣI"
    let before = rest
    while let last = rest.last, numerals.contains(last) { rest.removeLast() }
    guard (1...3).contains(before.count - rest.count) else { return nil }
    if rest.last == "第" { rest.removeLast() }
    if isBracketed {
      guard rest.last == "(" else { return nil }
      rest.removeLast()
    }
    while let last = rest.last, "-—·:,，、".contains(last) { rest.removeLast() }
    return rest.count < 2 ? nil : String(rest)
  }
}
