import BriefingModel

extension ProjectTable {
  // MARK: Details

  /// Reads what no figure is made of into `details`.
  mutating func readDetails(_ row: Grid.Row) {
    details.parent = mergedText(columns.parent, row)
    details.region = text(columns.region, row).map { units.codeOrName($0) }
    readRecruiters(row)
    details.investorType = text(columns.investorType, row)
    details.industry = mergedText(columns.industry, row)
    details.chainLink = text(columns.chainLink, row)
    details.signedAt = mergedText(columns.signedAt, row)
    details.recruitMethod = text(columns.recruitMethod, row)
    (details.doneBefore, details.fundsInAll) = (amounts[6], amounts[7])
    readForeign(row)
    readStatistics(row)
    details.leadUnit = mergedText(columns.leadUnit, row)
    details.taskForce = person(columns.taskForce, row, isMerged: true)
    details.person = person(columns.person, row, isMerged: true)
    details.reporter = person(columns.reporter, row, isMerged: true)
    for factor in columns.factors { readFactor(factor, row) }
  }

  // MARK: Recruiters

  private mutating func readRecruiters(_ row: Grid.Row) {
    guard let text = mergedText(columns.recruiters, row) else { return }
    let shares = RecruiterShares(text)
    details.recruiters = shares.parts.map {
      ProjectDetails.Recruiter(unit: units.codeOrName($0.unit), percent: $0.percent)
    }
    guard !shares.areWhole else { return }
    findings.add("ledger.recruiter.shares", table.place("recruiters", row), ["text": text])
  }

  // MARK: Foreign money

  private mutating func readForeign(_ row: Grid.Row) {
    let slot = columns.foreign
    guard slot.index >= 0, let value = row.cell(slot.index)?.value else { return }
    let place = table.grid.place(row: row.number, column: slot.index)
    let written = ["heading": slot.heading, "text": value.text]
    var unit: String?
    if case .foreign(let name)? = columns.foreignUnit { unit = name }
    let (reading, own) = ForeignCell(unit: unit).reading(value)
    if let own, let unit, own != unit {
      findings.add(
        "ledger.foreign.mixed", place, written.merging(["unit": unit]) { first, _ in first },
        severity: .error)
      extra[slot.heading] = value.text
      return
    }
    switch reading {
    case .quantity(let quantity, let isApproximate):
      details.foreignInvestment = quantity
      if isApproximate { findings.add("ledger.amount.approximate", place, written) }
    case .currencyless:
      findings.add("ledger.foreign.currency", place, written)
      extra[slot.heading] = value.text
    case .unreadable:
      findings.add("ledger.amount.unreadable", place, written, severity: .error)
      extra[slot.heading] = value.text
    }
  }

  // MARK: Statistics

  private mutating func readStatistics(_ row: Grid.Row) {
    let on = columns.inStatisticsOn
    if on.index >= 0 {
      switch date(on, row) {
      case .date(let date), .counted(let date), .ambiguous(let date):
        details.inStatisticsOn = withYear(date, on, row, isReached: true)
      // A day on which it is to be entered is none on which it was.
      case .planned, .reached, .none, .unreadable: break
      }
    }
    let slot = columns.isInStatistics
    guard slot.index >= 0, let value = row.cell(slot.index)?.value else { return }
    if case .truth(let truth) = value {
      details.isInStatistics = truth
      return
    }
    guard let text = text(slot, row) else { return }
    switch CellText.folded(text) {
    case "是", "已入统", "已纳统", "√", "✓", "✔", "1", "已入库", "入统", "纳统", "已", "已入":
      details.isInStatistics = true
    case "否", "未入统", "未纳统", "×", "✗", "0", "未入库", "未", "无", "尚未入统", "暂未入统", "未入",
      "不入统", "不入库":
      details.isInStatistics = false
    default:
      // Some write the day into the column that asks whether.
      if case .date(let date) = DateCell.reading(value, epoch1904: table.grid.epoch1904),
        date.year != nil, !date.isAfter(asOf)
      {
        details.isInStatistics = true
        details.inStatisticsOn = details.inStatisticsOn ?? date
        return
      }
      findings.add(
        "ledger.flag.unreadable", table.place(slot.name, row),
        ["heading": slot.heading, "text": text])
      extra[slot.heading] = text
    }
  }

  // MARK: Factors

  private mutating func readFactor(_ factor: ProjectColumns.Factor, _ row: Grid.Row) {
    guard let value = row.cell(factor.index)?.value else { return }
    switch value {
    case .number(let number, let shown):
      guard !shown.hasSuffix("%") else { break }
      details.factors[factor.key] = ProjectDetails.Factor(
        value: number.digits == 0 ? .zero : .given(number.normalized), unit: factor.unit)
      return
    case .text(let text):
      let folded = CellText.folded(text)
      if let mark = AbsenceMark(folded) {
        details.factors[factor.key] = ProjectDetails.Factor(
          value: mark.quantity(of: ExactNumber.self), unit: factor.unit)
        return
      }
      guard let parts = NumberText.parts(folded), parts.unit.count <= 12,
        !parts.unit.contains(where: { $0.isNumber || $0 == "%" })
      else { break }
      let place = table.grid.place(row: row.number, column: factor.index)
      if parts.isApproximate {
        findings.add(
          "ledger.amount.approximate", place, ["heading": factor.heading.text, "text": text])
      }
      details.factors[factor.key] = ProjectDetails.Factor(
        value: parts.number.digits == 0 ? .zero : .given(parts.number.normalized),
        unit: parts.unit.isEmpty ? factor.unit : parts.unit)
      return
    case .date, .truth, .error: break
    case .uncomputed: return
    }
    findings.add(
      "ledger.factor.unreadable",
      table.grid.place(row: row.number, column: factor.index),
      ["heading": factor.heading.text, "text": value.text])
    extra[factor.heading.text] = value.text
  }

  // MARK: Phases

  /// Proposes a parent when the second phase of one project is met; nothing is made of it.
  mutating func tellPhase(_ name: String, _ row: Grid.Row, table number: Int) {
    guard details.parent == nil, let stem = ProjectPhase.stem(of: name),
      let other = seen.firstPhase(of: stem, row: row.number, table: number)
    else { return }
    findings.add(
      "ledger.project.phase", table.place("name", row),
      ["name": name, "other": other.name, "otherCell": other.cell, "stem": stem],
      severity: .note)
  }
}

/// Who brought a project, and to what share (招引单位及比例): 甲区60%、乙县40%, 甲区(60%)/乙县(40%).
struct RecruiterShares: Hashable, Sendable {
  /// The units in their order.
  let parts: [Part]

  /// A unit, and its share in percent if one is stated.
  struct Part: Hashable, Sendable {
    let unit: String
    let percent: ExactNumber?
  }

  /// The units and shares that `text` lists.
  init(_ text: String) {
    let pieces = CellText.folded(text).split(whereSeparator: { "、,;/;+\n".contains($0) })
    parts = pieces.compactMap { Self.part(String($0)) }
  }

  /// Whether no share is stated, or all are and they make a hundred.
  var areWhole: Bool {
    let shares = parts.compactMap(\.percent)
    if shares.isEmpty { return true }
    guard shares.count == parts.count else { return false }
    return shares.reduce(Ratio(0)) { $0 + $1.ratio } == Ratio(100)
  }

  private static func part(_ piece: String) -> Part? {
    guard piece.hasSuffix("%") || piece.hasSuffix("%)") else {
      return piece.isEmpty ? nil : Part(unit: piece, percent: nil)
    }
    var rest = piece[...]
    if rest.last == ")" { rest.removeLast() }
    rest.removeLast()
    let name = rest.prefix { !($0.isASCII && ($0.isNumber || $0 == ".")) }
    guard let share = ExactNumber(rest.dropFirst(name.count)), share.digits >= 0 else {
      return Part(unit: piece, percent: nil)
    }
    var unit = name
    while let last = unit.last, "(:：占-—".contains(last) { unit.removeLast() }
    return unit.isEmpty ? nil : Part(unit: String(unit), percent: share)
  }
}
