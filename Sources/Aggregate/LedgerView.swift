import BriefingModel

/// A snapshot as counted: each project once, its stage on the day of the cut-off.
struct LedgerView {
  let snapshot: LedgerSnapshot
  /// The rows in the file's order, each project once.
  let projects: [Project]
  /// Whether the ledger tells formal contracts (正式合同) from intents at all.
  let tellsContracts: Bool
  /// Whether 投资额 is 协议投资额; 总投资 where the ledger has no amount of that kind.
  let usesContractInvestment: Bool
  private let byIdentity: [String: Project]
  private let byUnit: [String: [Project]]

  init(_ snapshot: LedgerSnapshot, log: inout Log) {
    var seen: [String: Project] = [:]
    var identities: [String: Project] = [:]
    var seenCodes: [String: Project] = [:]
    var unique: [Project] = []
    for project in snapshot.projects {
      let twin =
        seen[project.id]
        ?? project.nationalCode.flatMap { code in
          seenCodes[code].flatMap { $0.name == project.name ? $0 : nil }
        }
      if let twin {
        log.add(
          "aggregate.project.twice", .warning, at: project.row,
          ["project": project.name, "other": twin.row.description])
        if seen[project.id] == nil { seen[project.id] = twin }
        if identities[project.identity] == nil { identities[project.identity] = twin }
        continue
      }
      seen[project.id] = project
      if identities[project.identity] == nil { identities[project.identity] = project }
      if let code = project.nationalCode, seenCodes[code] == nil { seenCodes[code] = project }
      unique.append(project)
    }
    self.snapshot = snapshot
    projects = unique
    byIdentity = identities
    byUnit = Dictionary(grouping: unique, by: \.ownerUnit)
    tellsContracts = unique.contains { $0.contractKind != nil }
    usesContractInvestment = unique.contains { $0.contractInvestment.amount != nil }
  }

  /// The day the data was cut off.
  var asOf: CalendarDate { snapshot.asOf }

  /// The row of the same project, whatever its number and name are here, or `nil`.
  func twin(of project: Project) -> Project? { byIdentity[project.identity] }

  /// The projects a unit reports, in the file's order.
  func projects(of unit: String) -> [Project] { byUnit[unit] ?? [] }

  /// 「台账.xlsx，快照2026年6月7日，60个项目」.
  var source: String { "\(snapshot.fileName)，快照\(asOf.chinese)，\(projects.count)个项目" }

  /// The amount printed as 投资额.
  func investment(of project: Project) -> Money? {
    (usesContractInvestment ? project.contractInvestment : project.totalInvestment).amount
  }

  /// Whether the project was under formal contract on `day`.
  func isSigned(_ project: Project, by day: CalendarDate) -> Bool {
    guard let signing = project.actual.signing else { return project.isFormalContract }
    return (project.isFormalContract || !tellsContracts) && signing.isReached(by: day)
  }

  /// The stage of the project on `day`: the last one it has reached, 前期 before its start.
  func stage(of project: Project, on day: CalendarDate) -> ProjectStage {
    let actual = project.actual
    if actual.production?.isReached(by: day) == true { return .producing }
    if actual.completion?.isReached(by: day) == true { return .completed }
    if actual.groundbreaking?.isReached(by: day) == true { return .underConstruction }
    return .preparing
  }

  /// The stage of the project on the day of the cut-off.
  func stage(of project: Project) -> ProjectStage { stage(of: project, on: asOf) }

  /// Whether the project is in talks (在谈): neither started nor under formal contract.
  func isNegotiating(_ project: Project) -> Bool {
    stage(of: project) == .preparing && !isSigned(project, by: asOf)
  }

  /// Whether the project should report funds and does not; one in talks owes nothing.
  func owesFunds(_ project: Project) -> Bool {
    project.fundsThisYear.amount == nil && project.fundsThisYear != .notApplicable
      && !isNegotiating(project)
  }
}

extension Project {
  /// Whether a formal contract (正式合同) is signed; intents (意向) and frameworks (框架) are not.
  var isFormalContract: Bool {
    guard let contractKind else { return false }
    return contractKind.contains("合同") && !contractKind.contains("意向")
      && !contractKind.contains("框架")
  }
}

extension PartialDate {
  /// The first and last day it may be, or `nil` if the year is not known.
  var span: (first: CalendarDate, last: CalendarDate)? {
    if let date { return (date, date) }
    guard let year else { return nil }
    let last = month ?? 12
    guard let from = CalendarDate(year: year, month: month ?? 1, day: 1),
      let to = CalendarDate(
        year: year, month: last, day: CalendarDate.days(inMonth: last, of: year))
    else { return nil }
    return (from, to)
  }

  /// Whether an actual day has come by `day`.
  ///
  /// A month or a year that has begun counts as come, since the column holds what has happened; a
  /// day without a year likewise.
  func isReached(by day: CalendarDate) -> Bool { span.map { $0.first <= day } ?? true }

  /// Whether it lies from `first` to `last`: `nil` if its parts leave that open.
  func lies(from first: CalendarDate, to last: CalendarDate) -> Bool? {
    guard let span else { return nil }
    if first <= span.first && span.last <= last { return true }
    return span.last < first || last < span.first ? false : nil
  }
}
