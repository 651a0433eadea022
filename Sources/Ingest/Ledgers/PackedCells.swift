import BriefingModel

/// The cells of a sheet, eight bytes each (单元格仓).
///
/// A sheet of 200,000 rows and 30 columns holds six million cells. As enums with texts of their own
/// they take more than a gigabyte, packed 48 MB and their texts.
final class PackedCells: Sendable {
  private let cells: [PackedCell]
  private let rows: [RowEntry]
  private let wideNumbers: [WideNumber]
  private let sharedTexts: TextTable
  private let ownTexts: TextTable

  /// Where the cells of a row lie.
  struct RowEntry: Sendable {
    var number: Int32
    var start: UInt32
    var count: UInt32
  }

  /// A number that does not fit into a cell's word.
  struct WideNumber: Sendable {
    var digits: Int64
    var scale: UInt8
    var form: NumberForm
  }

  /// A sheet of cells.
  ///
  /// - Parameters:
  ///   - cells: Those of each row together, by ascending column.
  ///   - rows: By ascending number.
  init(
    cells: [PackedCell], rows: [RowEntry], wideNumbers: [WideNumber], sharedTexts: TextTable,
    ownTexts: TextTable
  ) {
    self.cells = cells
    self.rows = rows
    self.wideNumbers = wideNumbers
    self.sharedTexts = sharedTexts
    self.ownTexts = ownTexts
  }

  /// How many rows hold anything.
  var rowCount: Int { rows.count }

  /// The number of the row at `index`.
  func number(ofRow index: Int) -> Int { Int(rows[index].number) }

  /// Where the cells of the row at `index` lie.
  func cells(ofRow index: Int) -> Range<Int> {
    let row = rows[index]
    return Int(row.start)..<Int(row.start) + Int(row.count)
  }

  /// The index of the first row whose number is `number` or more.
  func firstRow(from number: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(rows[middle].number) < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The column of the cell at `index`.
  func column(_ index: Int) -> Int { cells[index].column }

  /// What the cell at `index` holds.
  func value(_ index: Int) -> Grid.Value {
    let cell = cells[index]
    switch cell.kind {
    case .sharedText: return .text(sharedTexts[cell.index])
    case .ownText: return .text(ownTexts[cell.index])
    case .number: return cell.form.value(cell.number)
    case .wideNumber:
      let wide = wideNumbers[cell.index]
      return wide.form.value(ExactNumber(digits: wide.digits, scale: Int(wide.scale)))
    case .date: return .date(cell.date)
    case .truth: return .truth(cell.index == 1)
    case .error: return .error(ownTexts[cell.index])
    case .uncomputed: return .uncomputed
    }
  }
}

/// How a number is shown: 1 as 1, 1.00, 001 or 100%.
struct NumberForm: Hashable, Sendable {
  /// What is done to it.
  enum Kind: UInt8, Sendable {
    case plain, decimals, padded, percent
  }

  let kind: Kind
  /// How many decimals, or for a padded one how many digits.
  let places: UInt16

  static let plain = NumberForm(kind: .plain, places: 0)

  /// The value of a cell that shows `number` so.
  func value(_ number: ExactNumber) -> Grid.Value {
    .number(number, shown: shown(number))
  }

  private func shown(_ number: ExactNumber) -> String {
    let exact = number.normalized
    let digits = exact.description
    let places = Int(places)
    switch kind {
    case .plain: return digits
    case .decimals:
      // Only a fuller notation matters (2024.10 for 2024.1); shortening would lose digits.
      let missing = places - exact.scale
      guard missing > 0, places <= 18 else { return digits }
      return digits + (exact.scale == 0 ? "." : "") + String(repeating: "0", count: missing)
    case .padded:
      let isCode = exact.scale == 0 && exact.digits >= 0
      let zeros = isCode ? max(0, places - digits.utf8.count) : 0
      return String(repeating: "0", count: zeros) + digits
    case .percent:
      guard let hundred = exact.multiplied(byPowerOfTen: 2), hundred.digits.magnitude < 1 << 60
      else { return digits }
      let shown =
        hundred.normalized.scale <= places
        ? hundred.normalized : hundred.ratio.rounded(decimals: min(9, places))
      return shown.description + "%"
    }
  }
}

/// A cell in eight bytes: from the low end column (14 bits), kind (3) and what it holds (47).
struct PackedCell: Sendable {
  private var word: UInt64

  /// What a cell holds.
  enum Kind: UInt64, Sendable {
    case sharedText, ownText, number, wideNumber, date, truth, error, uncomputed
  }

  /// A cell that holds what stands at `index`, if it is of a kind that is looked up.
  init(column: Int, kind: Kind, index: Int = 0) {
    word = UInt64(column) | kind.rawValue << 14 | UInt64(index) << 17
  }

  /// A day.
  init(column: Int, date: PartialDate) {
    let parts = (date.year ?? 0) << 9 | (date.month ?? 0) << 5 | (date.day ?? 0)
    self.init(column: column, kind: .date, index: parts)
  }

  /// A number of some ten digits shown in a usual form, or `nil` if it is none of these.
  init?(column: Int, digits: Int64, scale: Int, form: NumberForm) {
    guard digits.magnitude < 1 << 33, form.places < 64 else { return nil }
    let shown = Int(form.kind.rawValue) << 6 | Int(form.places)
    self.init(column: column, kind: .number, index: shown << 5 | scale)
    word |= UInt64(bitPattern: digits) << 30
  }

  /// The column, from 0.
  var column: Int { Int(word & 0x3FFF) }

  /// The kind of what it holds.
  var kind: Kind { Kind(rawValue: word >> 14 & 7) ?? .uncomputed }

  /// Where what it holds stands.
  var index: Int { Int(word >> 17) }

  /// The day of a date.
  var date: PartialDate {
    let (year, month, day) = (index >> 9, index >> 5 & 15, index & 31)
    return PartialDate(
      year: year == 0 ? nil : year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
  }

  /// The value of a number.
  var number: ExactNumber {
    ExactNumber(digits: Int64(bitPattern: word) >> 30, scale: Int(word >> 17 & 31))
  }

  /// How a number is shown.
  var form: NumberForm {
    NumberForm(
      kind: NumberForm.Kind(rawValue: UInt8(word >> 28 & 3)) ?? .plain,
      places: UInt16(word >> 22 & 63))
  }
}
