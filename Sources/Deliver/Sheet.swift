public import BriefingModel

/// A table to be handed over as a spreadsheet, as CSV or as JSON (表).
///
/// One value for the three: what a cell holds is decided before it is known which is written.
public struct Sheet: Sendable {
  /// The sheet's name, such as 「项目台账」.
  public let name: String
  /// Lines above the headings, such as 「数据截至：2026年5月31日」.
  public let notes: [String]
  /// The columns, from the left.
  public let columns: [Column]
  /// How many rows there are under the headings.
  public let count: Int
  /// How many columns stay in sight, and on every printed page, when the rest moves on.
  public let frozenColumns: Int
  private let row: @Sendable (Int) -> [SheetCell]

  /// A table whose rows are made when they are asked for, so that a long one never stands in memory
  /// a second time.
  ///
  /// - Parameter row: The cells of a row, one a column.
  public init(
    name: String, notes: [String] = [], columns: [Column], frozenColumns: Int = 0, count: Int,
    row: @escaping @Sendable (Int) -> [SheetCell]
  ) {
    self.name = name
    self.notes = notes
    self.columns = columns
    self.frozenColumns = frozenColumns
    self.count = count
    self.row = row
  }

  /// A table of `rows`.
  public init(
    name: String, notes: [String] = [], columns: [Column], frozenColumns: Int = 0,
    rows: [[SheetCell]]
  ) {
    self.init(
      name: name, notes: notes, columns: columns, frozenColumns: frozenColumns, count: rows.count
    ) { rows[$0] }
  }

  /// The cells of the row at `index`, one a column.
  ///
  /// - Precondition: `index` is 0 to `count` − 1.
  public func cells(_ index: Int) -> [SheetCell] {
    let cells = row(index)
    precondition(cells.count == columns.count, "a cell for every column")
    return cells
  }

  /// A column: its heading and what its cells hold.
  public struct Column: Hashable, Sendable {
    /// What it is called, without its unit.
    public let name: String
    /// The unit of its numbers, or `nil`.
    public let unit: String?
    /// What its cells hold.
    public let kind: Kind

    /// Makes a value of its parts.
    public init(_ name: String, unit: String? = nil, _ kind: Kind = .text) {
      self.name = name
      self.unit = unit
      self.kind = kind
    }

    /// The heading: 「总投资（万元）」.
    public var heading: String { name + (unit.map { "（\($0)）" } ?? "") }
  }

  /// What the cells of a column hold, which decides how they are shown and never what they are.
  public enum Kind: Hashable, Sendable {
    /// Text of any length.
    case text
    /// A number or id that is no quantity: text, its leading zeros kept.
    case code
    /// A count.
    case integer
    /// Money in the column's unit, to the 分.
    case money
    /// A figure printed with so many decimals: a rate in percent, money in 亿元.
    case figure(decimals: Int)
    /// A number with as many decimals as it has.
    case number
    /// A day, or as much of it as is known.
    case date
  }
}

/// What a cell of a table to be handed over holds: missing is not zero.
public enum SheetCell: Hashable, Sendable {
  /// Nothing, and nothing is meant by it.
  case empty
  /// Words.
  case text(String)
  /// A number, zero among them, exact.
  case number(ExactNumber)
  /// A day, a month or a year.
  case date(PartialDate)
  /// Why there is nothing.
  case absent(ProjectDetails.Absence)

  /// `text`, or nothing.
  public init(_ text: String?) {
    if let text, !text.isEmpty { self = .text(text) } else { self = .empty }
  }

  /// A day, or nothing.
  public init(_ day: CalendarDate?) { self = day.map { .date(PartialDate($0)) } ?? .empty }

  /// A day or a part of one, or nothing.
  public init(_ date: PartialDate?) {
    if let date, !date.chinese.isEmpty { self = .date(date) } else { self = .empty }
  }

  /// A quantity whose value is a number by `number`.
  init<Value>(_ quantity: Quantity<Value>, _ number: (Value) -> ExactNumber) {
    switch quantity {
    case .given(let value): self = .number(number(value))
    case .zero: self = .number(ExactNumber(0))
    case .missing: self = .absent(.missing)
    case .notApplicable: self = .absent(.notApplicable)
    case .withheld: self = .absent(.withheld)
    }
  }

  /// Whether there is nothing in it, and no reason is given but that nothing was reported.
  var isNothing: Bool { self == .empty || self == .absent(.missing) }

  /// Money in 万元, exact to the 分.
  public init(_ money: Quantity<Money>) {
    self.init(money) {
      ExactNumber(digits: $0.fen, scale: MoneyUnit.wanYuan.fenExponent).normalized
    }
  }
}

extension ProjectDetails.Absence {
  /// The mark that stands for it: `—`, `/`, `＊`.
  public var mark: String {
    switch self {
    case .missing: "—"
    case .notApplicable: "/"
    case .withheld: "＊"
    }
  }
}
