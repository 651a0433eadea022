import BriefingModel
import GRDB

/// How a row of a ledger lies in `snapshot_projects`: one order for writing and for reading.
enum ProjectColumns {
  /// The columns after the key.
  static let names = [
    "id", "national_code", "name", "owner_unit", "investor", "origin", "scale", "chain", "category",
    "nature", "lists", "contract_kind", "total_investment", "contract_investment", "plan_of_year",
    "done_this_year", "done_in_all", "funds_this_year", "planned", "actual", "progress", "problem",
    "sponsor", "remark", "extra", "sheet", "cell", "parent", "region", "recruiters",
    "investor_type", "industry", "chain_link", "signed_at", "recruit_method", "done_before",
    "funds_in_all", "foreign_amount", "foreign_currency", "is_in_statistics", "in_statistics_on",
    "lead_unit", "task_force", "person", "reporter", "factors", "absences",
  ]

  /// The key of the row at `position` of a snapshot.
  static func key(_ snapshot: Int64, _ position: Int) -> Int64 {
    precondition(position < 1 << 24, "no sheet has so many rows")
    return snapshot << 24 | Int64(position)
  }

  // MARK: Writing

  /// Hands the values of `project` to `row`, in the order of `names`.
  static func put(_ project: Project, into row: inout RowWriter) {
    row.begin()
    row.text(project.id)
    row.text(project.nationalCode)
    row.text(project.name)
    row.text(project.ownerUnit)
    row.text(project.investor)
    row.text(project.origin)
    row.text(project.scale)
    row.text(project.chain)
    row.text(project.category)
    row.text(project.nature)
    row.list(project.lists)
    row.text(project.contractKind)
    row.money(project.totalInvestment)
    row.money(project.contractInvestment)
    row.money(project.planOfYear)
    row.money(project.doneThisYear)
    row.money(project.doneInAll)
    row.money(project.fundsThisYear)
    row.stages(project.planned)
    row.stages(project.actual)
    row.text(project.progress)
    row.text(project.problem)
    row.text(project.sponsor)
    row.text(project.remark)
    row.table(project.extra) { StoredTexts.append($0, to: &$1) }
    row.text(project.row.sheet)
    row.text(project.row.cell)
    put(project.details, into: &row)
  }

  private static func put(_ details: ProjectDetails, into row: inout RowWriter) {
    row.text(details.parent)
    row.text(details.region)
    row.recruiters(details.recruiters)
    row.text(details.investorType)
    row.text(details.industry)
    row.text(details.chainLink)
    row.text(details.signedAt)
    row.text(details.recruitMethod)
    row.money(details.doneBefore)
    row.money(details.fundsInAll)
    row.text(Stored.mark(details.foreignInvestment) { $0.amount.description })
    if case .given(let money) = details.foreignInvestment {
      row.text(money.currency)
    } else {
      row.null()
    }
    if let known = details.isInStatistics { row.integer(known ? 1 : 0) } else { row.null() }
    row.date(details.inStatisticsOn)
    row.text(details.leadUnit)
    row.text(details.taskForce)
    row.text(details.person)
    row.text(details.reporter)
    row.table(details.factors) { factor, bytes in
      StoredTexts.append(Stored.mark(factor.value) { $0.description }, to: &bytes)
      bytes.append(UInt8(ascii: ","))
      StoredTexts.append(factor.unit, to: &bytes)
    }
    row.table(details.absences) { StoredTexts.append($0.rawValue, to: &$1) }
  }

  // MARK: Reading

  /// The project of a row that begins with the columns of `names`.
  static func project(_ row: Row, file: String, identity: String?) -> Project {
    Project(
      id: row[0], nationalCode: row[1], name: row[2], ownerUnit: row[3], investor: row[4],
      origin: row[5], scale: row[6], chain: row[7], category: row[8], nature: row[9],
      lists: strings(row, 10).compactMap(\.self), contractKind: row[11],
      totalInvestment: Stored.money(row[12]), contractInvestment: Stored.money(row[13]),
      planOfYear: Stored.money(row[14]), doneThisYear: Stored.money(row[15]),
      doneInAll: Stored.money(row[16]), fundsThisYear: Stored.money(row[17]),
      planned: Stored.stages(row[18]), actual: Stored.stages(row[19]), progress: row[20],
      problem: row[21], sponsor: row[22], remark: row[23], extra: pairs(strings(row, 24)) { $0 },
      details: details(row),
      row: CellReference(file: file, sheet: row[25], cell: row[26]), identity: identity)
  }

  private static func details(_ row: Row) -> ProjectDetails {
    var details = ProjectDetails()
    details.parent = row[27]
    details.region = row[28]
    let recruiters = strings(row, 29)
    for place in stride(from: 0, to: recruiters.count - 1, by: 2) {
      details.recruiters.append(
        ProjectDetails.Recruiter(
          unit: recruiters[place] ?? "", percent: recruiters[place + 1].flatMap { ExactNumber($0) })
      )
    }
    details.investorType = row[30]
    details.industry = row[31]
    details.chainLink = row[32]
    details.signedAt = row[33]
    details.recruitMethod = row[34]
    details.doneBefore = Stored.money(row[35])
    details.fundsInAll = Stored.money(row[36])
    let currency: String? = row[38]
    details.foreignInvestment = Stored.quantity(row[37]) { amount in
      currency.map { ForeignMoney(amount: amount, currency: $0) }
    }
    details.isInStatistics = row[39]
    details.inStatisticsOn = Stored.partialDate(row[40])
    details.leadUnit = row[41]
    details.taskForce = row[42]
    details.person = row[43]
    details.reporter = row[44]
    let factors = strings(row, 45)
    for place in stride(from: 0, to: factors.count - 2, by: 3) {
      details.factors[factors[place] ?? ""] = ProjectDetails.Factor(
        value: Stored.quantity(factors[place + 1]) { $0 }, unit: factors[place + 2])
    }
    details.absences = pairs(strings(row, 46)) { ProjectDetails.Absence(rawValue: $0) }
    return details
  }

  private static func strings(_ row: Row, _ column: Int) -> [String?] {
    let json: String? = row[column]
    return json.map(StoredTexts.strings) ?? []
  }

  private static func pairs<Value>(
    _ strings: [String?], _ value: (String) -> Value?
  ) -> [String: Value] {
    if strings.isEmpty { return [:] }
    var result: [String: Value] = [:]
    for place in stride(from: 0, to: strings.count - 1, by: 2) {
      result[strings[place] ?? ""] = strings[place + 1].flatMap(value)
    }
    return result
  }
}

extension RowWriter {
  /// An amount: 分, or the mark of its absence, NULL for missing.
  mutating func money(_ quantity: Quantity<Money>) {
    switch quantity {
    case .given(let money): integer(money.fen)
    case .zero: integer(0)
    case .missing: null()
    case .notApplicable: text("/")
    case .withheld: text("*")
    }
  }

  /// A list of texts; NULL for none.
  mutating func list(_ texts: [String]) {
    if texts.isEmpty { return null() }
    text { StoredTexts.append(list: texts, to: &$0, StoredTexts.append(_:to:)) }
  }

  /// Those who brought a project, `[["990101","60"],["某处",null]]`; NULL for none.
  mutating func recruiters(_ recruiters: [ProjectDetails.Recruiter]) {
    if recruiters.isEmpty { return null() }
    text { bytes in
      StoredTexts.append(list: recruiters, to: &bytes) { recruiter, bytes in
        StoredTexts.append(
          list: [recruiter.unit, recruiter.percent?.description], to: &bytes,
          StoredTexts.append(_:to:))
      }
    }
  }

  /// A table of values by name, in the order of the names: `[["用地","35.2","亩"]]`; NULL for none.
  mutating func table<Value>(
    _ values: [String: Value], _ value: (Value, inout [UInt8]) -> Void
  ) {
    if values.isEmpty { return null() }
    text { bytes in
      StoredTexts.append(list: values.sorted { $0.key < $1.key }, to: &bytes) { pair, bytes in
        bytes.append(UInt8(ascii: "["))
        StoredTexts.append(pair.key, to: &bytes)
        bytes.append(UInt8(ascii: ","))
        value(pair.value, &bytes)
        bytes.append(UInt8(ascii: "]"))
      }
    }
  }

  /// The five days of the stages, empty where there is none.
  mutating func stages(_ dates: StageDates) {
    text { bytes in
      dates.signing?.append(to: &bytes)
      bytes.append(UInt8(ascii: "|"))
      dates.groundbreaking?.append(to: &bytes)
      bytes.append(UInt8(ascii: "|"))
      dates.completion?.append(to: &bytes)
      bytes.append(UInt8(ascii: "|"))
      dates.production?.append(to: &bytes)
      bytes.append(UInt8(ascii: "|"))
      dates.fullCapacity?.append(to: &bytes)
    }
  }

  /// A day or what is known of it, or NULL.
  mutating func date(_ date: PartialDate?) {
    if let date { text { date.append(to: &$0) } } else { null() }
  }
}
