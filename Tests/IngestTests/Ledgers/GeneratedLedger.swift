import BriefingModel
import TestSupport

/// A ledger made by chance, the same for the same seed: its text, and what must be read of it.
struct GeneratedLedger {
  /// The rows' cells, to be written as delimited text.
  private(set) var lines: [[String]] = []
  /// What each project's properties must be.
  private(set) var projects: [[String: String]] = []
  /// The stated totals, as cell and amount.
  private(set) var totals: [String] = []
  private var random: SeededRandom
  private var columns: [Column] = []
  /// The unit above the table, or `nil` if the headings state it.
  private var sheetUnit: Unit?

  /// A column: the property it fills, its heading, its unit of money.
  private struct Column {
    let property: String
    let heading: String
    let unit: Unit?
  }

  /// A unit of money, and the power of ten that makes it 万元.
  private struct Unit: Equatable {
    let name: String
    let power: Int

    static let all = [
      Unit(name: "亿元", power: 4), Unit(name: "万元", power: 0), Unit(name: "千元", power: -1),
      Unit(name: "元", power: -4),
    ]
  }

  private static let texts = [
    "progress", "problem", "sponsor", "investor", "remark", "scale", "nature", "category", "chain",
    "origin", "contractKind",
  ]
  private static let days = [
    "planned.groundbreaking", "actual.groundbreaking", "planned.completion", "actual.completion",
    "planned.production", "actual.production",
  ]

  /// The ledger of `seed`.
  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    chooseColumns()
    top()
    var number = 0
    for section in 0..<Int.random(in: 1...3, using: &random) {
      if chance(3) {
        label(["一、", "二、", "三、"][section] + pick(["续建项目", "新建项目", "预备项目"]), sum: chance(2))
      }
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        number += 1
        project(number)
        if chance(8) { lines.append([]) }
        if chance(12) { lines.append(columns.map(\.heading)) }
      }
      if chance(4) { label(pick(["小计", "小  计"]), sum: true) }
    }
    if chance(2) { label(pick(["合计", "总计", "合　计"]), sum: true) }
    if chance(3) { lines.append([pick(["注：数字为快报数。", "说明：含税。", "填表人：甘某"])]) }
  }

  /// The text, its cells parted by `separator`.
  func text(_ separator: Character) -> String {
    lines.map { line in
      line.map { cell in
        let isPlain = !cell.contains { $0 == separator || $0 == "\"" || $0.isNewline }
        return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: String(separator))
    }.joined(separator: "\r\n") + "\r\n"
  }

  // MARK: Chance

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  // MARK: Headings

  private mutating func chooseColumns() {
    let forms = LedgerForms.all.headings
    sheetUnit = chance(3) ? pick(Unit.all) : nil
    var properties = ["name", "ownerUnit", "totalInvestment"]
    for property in ["id"] + Self.texts + Self.days where chance(3) { properties.append(property) }
    for property in LedgerForms.money.sorted() where property != "totalInvestment" && chance(2) {
      properties.append(property)
    }
    properties.shuffle(using: &random)
    for property in properties {
      // A heading that says neither planned nor reached means either, as the calendar has it.
      let names = (forms[property] ?? [property]).filter {
        (!property.hasPrefix("actual.") || $0.contains("实际")) && !$0.hasSuffix("元")
      }
      var heading = pick(names)
      var unit: Unit?
      if LedgerForms.money.contains(property) {
        // A heading's own unit beats the one above the table.
        if sheetUnit == nil || chance(4) {
          let own = pick(Unit.all)
          heading += pick(["（\(own.name)）", "(\(own.name))", "（单位：\(own.name)）"])
          unit = own
        } else {
          unit = sheetUnit
        }
      }
      columns.append(Column(property: property, heading: heading, unit: unit))
    }
    if chance(3) { columns.insert(Column(property: "", heading: "序号", unit: nil), at: 0) }
  }

  private mutating func top() {
    if chance(2) { lines.append(["霁云市重点项目台账"]) }
    if let sheetUnit {
      let line = [String](repeating: "", count: Int.random(in: 0...3, using: &random))
      lines.append(line + [pick(["单位：", "单位:", "金额单位："]) + sheetUnit.name])
    }
    lines.append(columns.map(\.heading))
  }

  // MARK: Rows

  private mutating func label(_ text: String, sum: Bool) {
    // A section's name where units stand is an open question of its own.
    if text.contains("、"), columns[0].property == "ownerUnit" { return }
    var line = columns.map { _ in "" }
    let first = columns.firstIndex { LedgerForms.money.contains($0.property) } ?? 0
    let name = columns.firstIndex { $0.property == "name" } ?? 0
    guard first > 0 || name == 0 else { return }
    // No label is looked for among sentences.
    let isSentence = Self.texts.contains(columns[0].property)
    guard !isSentence || name < first else { return }
    line[isSentence ? name : first > 0 ? 0 : name] = text
    // A label in a column of days or texts would be taken for one.
    if sum {
      for (index, column) in columns.enumerated() where line[index].isEmpty {
        guard let unit = column.unit else { continue }
        let (cell, amount) = plainAmount(unit)
        line[index] = cell
        totals.append("\(LedgerAddress.text(lines.count + 1, index)) \(amount)")
      }
    }
    lines.append(line)
  }

  private mutating func project(_ number: Int) {
    var expected: [String: String] = [:]
    var line: [String] = []
    let (unit, code) = pick([("砚山县", "990101"), ("砚山", "990101"), ("溪亭区政府", "990102")])
    let name = pick(["云母片", "石英砂", "冻干果蔬", "竹木餐具", "“A,B”工艺\n二期"]) + "项目\(number)"
    let clean = name.filter { !$0.isNewline }
    for column in columns {
      let property = column.property
      if property.isEmpty {
        line.append(String(number))
      } else if property == "name" {
        line.append(name + pick(["", "  ", "　"]))
        expected["name"] = clean
      } else if property == "ownerUnit" {
        line.append(unit)
        expected["ownerUnit"] = code
      } else if property == "id" {
        let id = "00" + String(1000 + number)
        line.append(id)
        expected["id"] = id
      } else if let unit = column.unit {
        let (cell, amount) = amount(unit)
        line.append(cell)
        expected[property] = amount
      } else if Self.days.contains(property) {
        let (cell, day) = day()
        line.append(cell)
        expected[property] = day
      } else {
        let text = pick(["", "甲乙丙", "主体封顶，设备安装", "１２３号", "约50亩; \"一期\""])
        line.append(text)
        if !text.isEmpty { expected[property] = text }
      }
    }
    if expected["id"] == nil { expected["id"] = code + "·" + clean }
    expected["row"] = LedgerAddress.text(
      lines.count + 1, line.firstIndex { !$0.isEmpty } ?? 0)
    lines.append(line)
    projects.append(expected)
  }

  // MARK: Cells

  /// A number as typed, and what it is in 万元.
  private mutating func plainAmount(_ unit: Unit) -> (String, String) {
    let digits = Int64.random(in: 1...9_999_999, using: &random)
    // No amount is less than a 分, which is a millionth of a 万元.
    let scale = Int.random(in: 0...min(4, 6 + unit.power), using: &random)
    let number = ExactNumber(digits: digits, scale: scale)
    let wan = number.multiplied(byPowerOfTen: unit.power)?.normalized.description ?? ""
    return (number.description, wan)
  }

  private mutating func amount(_ unit: Unit) -> (String, String?) {
    switch Int.random(in: 0..<14, using: &random) {
    case 0: return ("", nil)
    case 1: return (pick(["—", "-", "未报送"]), nil)
    case 2: return (pick(["0", "0.00", "０"]), "0")
    case 3: return (pick(["/", "不适用"]), "/")
    case 4: return (pick(["＊", "*", "不公开"]), "＊")
    case 5:
      // A cell may name its column's unit again, and no other.
      let (cell, wan) = plainAmount(unit)
      return (cell + unit.name, wan)
    case 6:
      let (cell, wan) = plainAmount(unit)
      return (fullWidth(cell), wan)
    case 7:
      let (cell, wan) = plainAmount(unit)
      return (grouped(cell), wan)
    case 8:
      let (cell, wan) = plainAmount(unit)
      return ("-" + cell, "-" + wan)
    default: return plainAmount(unit)
    }
  }

  private mutating func day() -> (String, String?) {
    let year = Int.random(in: 2019...2026, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let (inMonth, inDay) = ("\(year)-\(two(month))", "\(year)-\(two(month))-\(two(day))")
    return switch Int.random(in: 0..<12, using: &random) {
    case 0: ("", nil)
    case 1: ("—", nil)
    case 2: ("\(year).\(month)", inMonth)
    case 3: ("\(year)年\(month)月", inMonth)
    case 4: ("\(year)/\(month)/\(day)", inDay)
    case 5: ("\(year % 100).\(month)", inMonth)
    case 6: ("\(year)年\(month)月\(day)日", inDay)
    case 7: (inDay, inDay)
    case 8: ("\(year)\(two(month))\(two(day))", inDay)
    case 9: (fullWidth("\(year).\(month)"), inMonth)
    case 10: ("\(year)年\(month)月底", inMonth)
    default: ("\(month % 5 + 1)月底", "2026-" + two(month % 5 + 1))
    }
  }

  private func fullWidth(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
    }
    return String(result)
  }

  /// `number` with a comma before each three digits of its whole part.
  private func grouped(_ number: String) -> String {
    let parts = number.split(separator: ".", maxSplits: 1)
    var whole = ""
    for (index, digit) in parts[0].reversed().enumerated() {
      if index > 0, index % 3 == 0 { whole = "," + whole }
      whole = String(digit) + whole
    }
    return whole + (parts.count > 1 ? "." + parts[1] : "")
  }
}

/// Addresses of cells, told apart from the reader's own.
enum LedgerAddress {
  /// A1 for row 1 and column 0; tests' tables are narrower than ZZ.
  static func text(_ row: Int, _ column: Int) -> String {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { String($0) }
    return (column < 26 ? "" : letters[column / 26 - 1]) + letters[column % 26] + String(row)
  }
}
