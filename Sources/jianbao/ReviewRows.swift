import BriefingModel
import Store

/// What is to be looked at, as rows of a table.
struct ReviewRows {
  /// What is asked for.
  struct Choice {
    /// A kind of fact, or `cell`.
    let kind: String?
    /// Whether only what is doubtful is wanted.
    let doubtful: Bool
    /// Whether what has been decided is wanted too.
    let all: Bool
    /// The article, by name or id.
    let document: String?
    /// The day of the ledger whose cells are wanted.
    let day: CalendarDate?
  }

  /// A fact or a cell to be looked at.
  struct Row {
    let id: String
    /// By what the row is known to be about what it was written about.
    let check: String
    let kind: String
    let file: String
    let place: String
    let sentence: String
    let subject: String
    let region: String
    let period: String
    let value: String
    let note: String
    let confidence: String
    let field: String
  }

  /// The rows: facts in the order of `facts`, then cells by row and column.
  private(set) var rows: [Row] = []
  private let choice: Choice
  private let database: BriefingDatabase
  private let sources: CorrectionSources

  /// The rows of `choice`.
  ///
  /// - Throws: `Failure` for a name that stands for nothing.
  init(_ choice: Choice, of database: BriefingDatabase) throws {
    self.choice = choice
    self.database = database
    sources = CorrectionSources(database)
    if choice.kind != "cell", choice.kind != "question" { try addFacts() }
    if choice.kind == "cell" || choice.day != nil { try addCells() }
    if choice.kind == nil, choice.day == nil, choice.document == nil { try addChangedCells() }
    if choice.kind == "question" || choice.kind == nil && choice.document == nil {
      try addQuestions()
    }
  }

  private static func label(_ code: String) -> String { MessageTable.text(code, in: .chinese) }

  // MARK: Facts

  private mutating func addFacts() throws {
    var words: [String] = []
    if let document = choice.document { words.append("--document=" + document) }
    var query = try FactQuestion(QuestionOptions.parse(words), of: database).query
    query.kind = choice.kind.flatMap { FactKind(rawValue: $0) }
    if choice.kind == nil, choice.day != nil, choice.document == nil { return }
    var records = try database.facts(query).facts
    if choice.all {
      query.rejected = true
      records += try database.facts(query).facts
    }
    let changed = Set(
      try database.correctionStandings().filter(\.state.isChanged).compactMap(\.fact))
    for record in records {
      let evidence = record.fact.evidence
      let isOpen = evidence.corrections == nil || changed.contains(record.id)
      guard choice.all || isOpen, !choice.doubtful || evidence.confidence == .doubtful else {
        continue
      }
      if let row = try row(record) { rows.append(row) }
    }
  }

  private func row(_ record: FactRecord) throws -> Row? {
    let read = try sources.article(record.article.id)?.read.facts(of: record.id.kind) ?? []
    guard read.indices.contains(record.id.position) else { return nil }
    let fact = read[record.id.position]
    let columns = FactColumns(record.fact, label: Self.label)
    let bytes = record.fact.evidence.textRange
    return Row(
      id: record.id.description, check: FactTarget(fact).check,
      kind: Self.label("query.kind.\(record.id.kind.rawValue)"), file: record.article.fileName,
      place: "\(bytes.start)–\(bytes.end)", sentence: record.sentence, subject: columns.subject,
      region: record.region?.path ?? "", period: record.period?.label ?? "",
      value: columns.value, note: columns.note,
      confidence: Self.label("query.confidence.\(record.fact.evidence.confidence.rawValue)"),
      field: record.id.kind.fields.first?.heading ?? "")
  }

  // MARK: Questions

  private mutating func addQuestions() throws {
    let answered = choice.all ? try database.answeredQuestions() : []
    for question in try database.openQuestions() + answered
    where choice.day == nil || choice.day == question.later.day {
      let later = question.later
      rows.append(
        Row(
          id: IdentityAnswer.prefix + question.id, check: Self.check(question), kind: "疑问",
          file: later.row.file,
          place: (later.row.sheet.map { $0 + "!" } ?? "") + later.row.cell,
          sentence: MessageTable.text(
            question.diagnostic.code, question.diagnostic.arguments, in: .chinese),
          subject: later.name, region: later.unit, period: later.day.iso,
          value: question.earlier.name, note: question.earlier.row.description, confidence: "",
          field: "同一项目"))
    }
  }

  /// By what a row knows its question, which is named by what it is about.
  static func check(_ question: IdentityQuestion) -> String {
    "h" + SHA256.hexDigest(of: Array(question.id.utf8)).prefix(12)
  }

  // MARK: Cells

  private mutating func addCells() throws {
    guard let day = try choice.day ?? database.snapshots().last else { return }
    guard let ledger = try sources.ledger(asOf: day),
      let corrected = try database.correctedLedger(asOf: day)?.value
    else {
      throw FactQuestion.failure(
        "correct.day.unknown", day.iso, try database.snapshots().suffix(3).map(\.iso))
    }
    let changed = Set(
      corrected.states.filter(\.isChanged).compactMap { state in
        if case .cell(let cell) = state.correction.target { cell.label } else { nil }
      })
    for project in ledger.projects {
      let extra = project.extra.keys.sorted().compactMap {
        ProjectColumn(rawValue: "extra." + $0)
      }
      let decided = Set(
        (corrected.applied[project.row] ?? []).compactMap { correction in
          if case .cell(let cell) = correction.target { cell.column } else { nil }
        })
      for column in ProjectColumn.all + extra {
        let target = CellTarget(project, column, day: day)
        let isChanged = changed.contains(target.label)
        guard column.kind == .money || !project.cell(column).isEmpty else { continue }
        guard choice.all || isChanged || !decided.contains(column) else { continue }
        guard !choice.doubtful || isChanged else { continue }
        rows.append(try row(project, target))
      }
    }
  }

  private mutating func addChangedCells() throws {
    for standing in try database.correctionStandings() where standing.state.isChanged {
      guard case .cell(let target) = standing.record.correction.target,
        let position = standing.state.position,
        let ledger = try sources.ledger(asOf: target.day)
      else { continue }
      let project = ledger.projects[position]
      rows.append(try row(project, CellTarget(project, target.column, day: target.day)))
    }
  }

  private func row(_ project: Project, _ target: CellTarget) throws -> Row {
    let text = project.cell(target.column)
    let place = try sources.cell(target.column, of: project, on: target.day)
    return Row(
      id: target.label, check: Self.check(project, target.column, target.day), kind: "单元格",
      file: project.row.file, place: (place.sheet.map { $0 + "!" } ?? "") + place.cell,
      sentence: "", subject: project.name, region: project.ownerUnit, period: target.day.iso,
      value: target.column.shown(text), note: "", confidence: "",
      field: target.column.heading)
  }

  /// By what a row knows its cell: the project, the column, the day and what the cell says.
  static func check(_ project: Project, _ column: ProjectColumn, _ day: CalendarDate) -> String {
    let parts = [project.identity, column.rawValue, day.iso, project.cell(column)]
    let text = parts.joined(separator: "\u{1F}")
    return "h" + SHA256.hexDigest(of: Array(text.utf8)).prefix(12)
  }
}
