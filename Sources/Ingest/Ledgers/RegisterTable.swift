import BriefingModel

/// Reads the registers beside the ledger: units, targets, issues, duties.
struct RegisterTable: Sendable {
  let table: LedgerTable
  var units: UnitNames
  /// What is odd about it.
  private(set) var diagnostics: [Diagnostic] = []

  /// A reader of `table`.
  init(table: LedgerTable, units: UnitNames) {
    self.table = table
    self.units = units
  }

  /// The rows of the table that are entries, with what they lie under.
  private var entries: [Grid.Row] {
    table.grid.rows.filter {
      $0.number > table.headingRows.upperBound && table.kind(of: $0) == .entry
    }
  }

  private var rowsByNumber: [Int: Grid.Row] {
    Dictionary(table.grid.rows.map { ($0.number, $0) }) { first, _ in first }
  }

  private mutating func warn(
    _ code: String, _ column: String, _ row: Grid.Row, _ arguments: [String: String] = [:],
    severity: Diagnostic.Severity = .warning
  ) {
    diagnostics.append(
      Diagnostic(
        code: code, severity: severity, place: table.place(column, row), arguments: arguments))
  }

  /// The text of a column that every row needs; a row without it is told and left out.
  private mutating func needed(
    _ column: String, _ row: Grid.Row, _ rows: [Int: Grid.Row]
  ) -> String? {
    if let text = table.mergedText(column, row, rows) { return text }
    let heading = table.columns[column]?.text ?? column
    warn("ledger.row.incomplete", column, row, ["heading": heading], severity: .error)
    return nil
  }

  private mutating func day(_ column: String, _ row: Grid.Row) -> CalendarDate? {
    guard let value = table.value(column, row) else { return nil }
    switch DateCell.reading(value) {
    case .date(let date), .planned(let date), .ambiguous(let date):
      if let day = date.date { return day }
      warn("ledger.date.notWhole", column, row, ["text": value.text])
    case .unreadable, .reached: warn("ledger.date.unreadable", column, row, ["text": value.text])
    case .none: break
    }
    return nil
  }
}

extension RegisterTable {
  // MARK: Targets

  /// The targets, in the table's order.
  mutating func targets() -> [Target] {
    let rows = rowsByNumber
    var targets: [Target] = []
    for row in entries {
      guard let indicator = needed("indicator", row, rows), let unit = needed("unit", row, rows),
        let year = year(row, rows), let value = targetValue(row, rows)
      else { continue }
      targets.append(
        Target(
          unit: units.resolved(unit, at: table.place("unit", row), &diagnostics),
          indicator: CellText.folded(indicator), year: year, value: value.number,
          unitOfMeasure: value.unit, setBy: table.mergedText("setBy", row, rows),
          cell: table.grid.reference(
            row: row.number, column: table.columns["value"]?.column ?? 0)))
    }
    return targets
  }

  private mutating func year(_ row: Grid.Row, _ rows: [Int: Grid.Row]) -> Int? {
    guard let text = needed("year", row, rows) else { return nil }
    let digits = CellText.folded(text).prefix { $0.isASCII && $0.isNumber }
    if let year = Int(digits), (1949...2100).contains(year) { return year }
    warn("ledger.date.unreadable", "year", row, ["text": text], severity: .error)
    return nil
  }

  /// The value in the base unit, 元 for every unit of yuan, and that unit.
  private mutating func targetValue(
    _ row: Grid.Row, _ rows: [Int: Grid.Row]
  ) -> (number: ExactNumber, unit: String)? {
    guard let cell = table.value("value", row) else {
      warn("ledger.target.missing", "value", row)
      return nil
    }
    let stated = table.mergedText("unitOfMeasure", row, rows).map { CellText.folded($0) }
    var unit = stated ?? ""
    var written = CellText.folded(cell.text)
    if case .number(let exact, let shown) = cell, !shown.hasSuffix("%") {
      written = exact.normalized.description
    }
    let digits = written.prefix { $0.isASCII && ($0.isNumber || ".,-".contains($0)) || $0 == "−" }
    if digits.count < written.count { unit = String(written.dropFirst(digits.count)) }
    guard let number = NumberText.number(digits) else {
      warn(
        "ledger.amount.unreadable", "value", row,
        ["heading": table.columns["value"]?.text ?? "", "text": cell.text], severity: .error)
      return nil
    }
    guard !unit.isEmpty || table.columns["value"]?.unit != nil || table.sheetUnit != nil else {
      warn("ledger.target.unitless", "value", row, ["text": cell.text], severity: .error)
      return nil
    }
    let known = unit.isEmpty ? table.columns["value"]?.unit ?? table.sheetUnit : LedgerUnit(unit)
    switch known {
    case .yuan(let exponent)?:
      guard let yuan = number.multiplied(byPowerOfTen: exponent - 2) else { return nil }
      return (yuan.normalized, "元")
    case .foreign(let name)?:
      let base = name.drop { "百千万亿".contains($0) }
      let power = ["万": 4, "亿": 8, "百万": 6, "千万": 7, "千": 3][name.dropLast(base.count)] ?? 0
      return number.multiplied(byPowerOfTen: power).map { ($0.normalized, String(base)) }
    case nil:
      return (number.normalized, unit)
    }
  }
}

extension RegisterTable {
  // MARK: Issues and duties

  /// The issues, in the table's order.
  mutating func issues() -> [Issue] {
    let rows = rowsByNumber
    var issues: [Issue] = []
    var ids: [String: String] = [:]
    for row in entries {
      guard let text = needed("text", row, rows), let project = needed("project", row, rows)
      else { continue }
      let unit = table.mergedText("unit", row, rows)
      let id = (table.text("id", row) ?? table.text("serial", row)).map { CellText.folded($0) }
      guard let id else {
        warn("ledger.row.incomplete", "id", row, ["heading": "编号"], severity: .error)
        continue
      }
      if let other = ids.updateValue(table.reference(row).cell, forKey: id) {
        warn("ledger.issue.repeated", "id", row, ["id": id, "other": other], severity: .error)
      }
      let closedOn = day("closedOn", row)
      issues.append(
        Issue(
          id: id, project: CellText.trimmed(project), text: text,
          kind: table.text("kind", row) ?? "其他", raisedOn: day("raisedOn", row),
          unit: unit.map { units.resolved($0, at: table.place("unit", row), &diagnostics) } ?? "",
          person: table.text("person", row), due: day("due", row), level: level(row),
          status: status(row, closedOn), closedOn: closedOn, row: table.reference(row)))
    }
    return issues
  }

  private mutating func status(_ row: Grid.Row, _ closedOn: CalendarDate?) -> String {
    if let status = table.text("status", row) { return CellText.folded(status) }
    let status = closedOn == nil ? "在办" : "已解决"
    warn("ledger.issue.noStatus", "status", row, ["status": status])
    return status
  }

  private mutating func level(_ row: Grid.Row) -> Int {
    guard let text = table.text("level", row) else { return 0 }
    let folded = CellText.folded(text)
    if let first = folded.first, let level = Int(String(first)), level <= 5, folded.count < 8 {
      return level
    }
    let words: [(String, Int)] = [
      ("省", 5), ("主要领导", 4), ("专题会", 4), ("包保", 3), ("市级部门", 2), ("市直", 2), ("市级", 2),
      ("县", 1), ("区", 1), ("专班", 1), ("项目", 0), ("企业", 0),
    ]
    if let level = words.first(where: { folded.contains($0.0) })?.1 { return level }
    warn("ledger.issue.level", "level", row, ["text": text])
    return 0
  }

  /// The duties, in the table's order.
  mutating func duties() -> [Duty] {
    let rows = rowsByNumber
    var duties: [Duty] = []
    for row in entries {
      guard let project = needed("project", row, rows), let role = needed("role", row, rows),
        let holder = needed("holder", row, rows)
      else { continue }
      duties.append(
        Duty(
          project: project, role: CellText.folded(role), holder: holder,
          post: table.text("post", row), row: table.reference(row)))
    }
    return duties
  }
}

extension RegisterTable {
  // MARK: Units

  /// The units, in the table's order, each parent as a code.
  mutating func register() -> [Region] {
    let rows = rowsByNumber
    var regions: [Region] = []
    var codes: [String: String] = [:]
    for row in entries {
      guard let code = needed("code", row, rows).map({ CellText.folded($0) }),
        let name = needed("name", row, rows)
      else { continue }
      if let other = codes.updateValue(table.reference(row).cell, forKey: code) {
        warn("ledger.unit.repeated", "code", row, ["code": code, "other": other], severity: .error)
        continue
      }
      regions.append(
        Region(
          code: code, name: name, shortName: table.text("shortName", row), level: level(of: row),
          kind: kind(of: row, name), parent: table.text("parent", row).map { CellText.folded($0) },
          group: table.mergedText("group", row, rows),
          aliases: (table.text("aliases", row) ?? "").split { "、，,；;/\n".contains($0) }
            .map { CellText.trimmed(String($0)) }.filter { !$0.isEmpty },
          unrankedReason: table.text("unrankedReason", row)))
    }
    return withParents(regions)
  }

  private func withParents(_ regions: [Region]) -> [Region] {
    let names = UnitNames(regions)
    return regions.map { region in
      guard let parent = region.parent, let code = names.code(parent), code != parent else {
        return region
      }
      return Region(
        code: region.code, name: region.name, shortName: region.shortName, level: region.level,
        kind: region.kind, parent: code, group: region.group, aliases: region.aliases,
        unrankedReason: region.unrankedReason)
    }
  }

  private mutating func level(of row: Grid.Row) -> RegionLevel {
    let text = CellText.folded(table.text("level", row) ?? "")
    switch text {
    case "省", "省级", "自治区", "直辖市", "省(自治区、直辖市)": return .province
    case "市", "市级", "地级", "地级市", "市(地)", "市(地)级", "地市级", "地市", "地区", "自治州", "盟":
      return .prefecture
    case "县", "县级", "区", "区县", "县区", "区县级", "县(市、区)", "县(市、区)级", "县市区", "县级市", "市辖区", "旗":
      return .county
    case "乡", "镇", "乡级", "乡镇", "乡镇级", "街道", "乡镇(街道)", "乡镇街道": return .township
    default:
      warn("ledger.unit.level", "level", row, ["text": text])
      return .county
    }
  }

  private func kind(of row: Grid.Row, _ name: String) -> RegionKind {
    let text = CellText.folded(table.text("kind", row) ?? "")
    if text.contains("部门") { return .department }
    if text.contains("企") { return .stateEnterprise }
    for word in ["功能区", "开发区", "高新区", "新区", "园区", "经开区"] where text.contains(word) {
      return .functionalZone
    }
    return .administrative
  }
}
