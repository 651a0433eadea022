import BriefingModel

/// Where a ledger's columns stand, looked up once for all its rows (列的位置).
struct ProjectColumns: Sendable {
  /// A column of texts or days.
  struct Slot: Sendable {
    /// The column in the sheet, or −1 if the table has none.
    let index: Int
    /// The name of the property it fills.
    let name: String
    /// The heading as written.
    let heading: String
    /// What its codes stand for; empty if the office names none.
    let codes: [String: String]
    /// Whether ranges of it are merged.
    let isMerged: Bool
  }

  /// A column of money.
  struct Amount: Sendable {
    /// The column in the sheet, or −1 if the table has none.
    let index: Int
    /// The name of the property it fills.
    let name: String
    /// The heading, or `nil`.
    let heading: LedgerTable.Heading?
    /// The unit of its numbers, and the cell that states it.
    let unit: LedgerUnit?
    /// That cell.
    let unitCell: String
  }

  /// The days of a stage: planned, reached, or saying neither.
  struct Stage: Sendable {
    let planned: Slot
    let actual: Slot
    let plain: Slot
  }

  /// A factor of production, by the name it is kept under.
  struct Factor: Sendable {
    let index: Int
    let key: String
    let heading: LedgerTable.Heading
    let unit: String?
  }

  let id, nationalCode, name, ownerUnit, investor, origin, scale, chain, category, nature: Slot
  let lists, contractKind, progress, problem, sponsor, remark: Slot
  let parent, region, recruiters, investorType, industry, chainLink, signedAt: Slot
  let recruitMethod, isInStatistics, inStatisticsOn, leadUnit, taskForce, person: Slot
  let reporter, rateOfYear, rateInAll, foreign: Slot
  /// The unit of the column of foreign money.
  let foreignUnit: LedgerUnit?
  /// Columns of money, in the order of `amountNames`.
  let amounts: [Amount]
  /// Stages in the order of `stageNames`; a stage without any column is among them.
  let stages: [Stage]
  /// Factors, from the left.
  let factors: [Factor]
  /// Columns kept by their headings.
  let extra: [(index: Int, key: String)]

  /// The columns of money, in the order of the amounts of a row.
  static let amountNames = [
    "totalInvestment", "contractInvestment", "planOfYear", "doneThisYear", "doneInAll",
    "fundsThisYear", "doneBefore", "fundsInAll",
  ]
  /// The stages, in their order.
  static let stageNames = [
    "signing", "groundbreaking", "completion", "production", "fullCapacity",
  ]
  /// Columns that are understood and kept by their headings all the same.
  private static let keptAside: Set<String> = ["rateOfYear", "rateInAll"]

  /// The columns of `table`.
  init(_ table: LedgerTable) {
    func slot(_ name: String) -> Slot {
      let heading = table.columns[name]
      return Slot(
        index: heading?.column ?? -1, name: name, heading: heading?.text ?? "",
        codes: table.codes(of: name),
        isMerged: heading.map { table.hasMerges(over: $0.column) } ?? false)
    }
    (id, nationalCode, name) = (slot("id"), slot("nationalCode"), slot("name"))
    (ownerUnit, investor, origin) = (slot("ownerUnit"), slot("investor"), slot("origin"))
    (scale, chain, category) = (slot("scale"), slot("chain"), slot("category"))
    (nature, lists, contractKind) = (slot("nature"), slot("lists"), slot("contractKind"))
    (progress, problem, sponsor) = (slot("progress"), slot("problem"), slot("sponsor"))
    (remark, parent, region) = (slot("remark"), slot("parent"), slot("region"))
    (recruiters, investorType) = (slot("recruiters"), slot("investorType"))
    (industry, chainLink, signedAt) = (slot("industry"), slot("chainLink"), slot("signedAt"))
    (recruitMethod, isInStatistics) = (slot("recruitMethod"), slot("isInStatistics"))
    (inStatisticsOn, leadUnit) = (slot("inStatisticsOn"), slot("leadUnit"))
    (taskForce, person, reporter) = (slot("taskForce"), slot("person"), slot("reporter"))
    (rateOfYear, rateInAll) = (slot("rateOfYear"), slot("rateInAll"))
    foreign = slot("foreignInvestment")
    foreignUnit = table.columns["foreignInvestment"]?.unit
    stages = Self.stageNames.map {
      Stage(planned: slot("planned." + $0), actual: slot("actual." + $0), plain: slot($0))
    }
    amounts = Self.amountNames.map { name in
      let heading = table.columns[name]
      let cell =
        heading.map {
          $0.unit == nil
            ? table.sheetUnitRow.map { "\(table.grid.sheet ?? "")第\($0)行" } ?? ""
            : Grid.address(row: $0.row, column: $0.column)
        } ?? ""
      return Amount(
        index: heading?.column ?? -1, name: name, heading: heading,
        unit: heading.flatMap { table.unit(of: $0) }, unitCell: cell)
    }
    (factors, extra) = Self.aside(table)
  }

  /// The factors, and the columns kept by their headings.
  private static func aside(
    _ table: LedgerTable
  ) -> (factors: [Factor], extra: [(index: Int, key: String)]) {
    var factors: [Factor] = []
    var extra: [(index: Int, key: String)] = []
    var taken: Set<String> = []
    func key(_ name: String, _ column: Int) -> String {
      taken.insert(name).inserted ? name : name + "#\(column + 1)"
    }
    func isKept(_ heading: LedgerTable.Heading) -> Bool {
      let target = heading.target?.name ?? ""
      if target.hasPrefix("factor.") { return false }
      return table.columns[target] != heading || keptAside.contains(target)
    }
    let kept = Set(table.headings.filter(isKept).map(\.text))
    for heading in table.headings {
      let target = heading.target?.name ?? ""
      if target.hasPrefix("factor.") {
        let unit = heading.remark ?? heading.unit?.name
        factors.append(
          Factor(
            index: heading.column, key: key(heading.name, heading.column), heading: heading,
            unit: unit))
      } else if isKept(heading) {
        // What an export told apart from its own columns has its heading back.
        let own = LedgerReader.unmarked(heading.text)
        let name = kept.contains(own) ? heading.text : own
        extra.append((heading.column, key(name, heading.column)))
      }
    }
    return (factors, extra)
  }
}
