import BriefingModel
import Store

/// Turns what a person decides about one thing into corrections.
struct Decision {
  let sources: CorrectionSources
  let review: CorrectionReview

  /// What is decided.
  enum Choice {
    case accept, reject, confirm
    case change(String, field: String?)
    case undo(field: String?)
  }

  /// The corrections that `choice` about `name` makes.
  ///
  /// - Throws: `Failure` for a name or value that stands for nothing.
  func corrections(of name: String, _ choice: Choice) throws -> [Correction] {
    try corrections(of: CorrectionSubject(name, in: sources), named: name, choice)
  }

  /// The corrections that `choice` about `subject` makes.
  func corrections(
    of subject: CorrectionSubject, named name: String, _ choice: Choice
  ) throws -> [Correction] {
    switch choice {
    case .undo(let field): return try undone(subject, name, field)
    case .confirm: return [try confirmed(subject, name)]
    case .accept, .reject:
      let subject = try current(subject, name)
      if case .cell(let row, let column, _) = subject, case .reject = choice,
        row.changing(column, to: column.nothing) == nil
      {
        throw FactQuestion.failure("correct.reject.required", column.heading)
      }
      return [
        Correction(
          target: subject.target, action: choice.action, was: subject.reading(.whole),
          review: review)
      ]
    case .change(let words, let field):
      let subject = try current(subject, name)
      let part = try part(field, of: subject)
      let value = try CorrectionValue(database: sources.database).canonical(
        words, part, of: subject)
      let stored: CorrectionField = if case .cell = subject { .whole } else { part }
      return [
        Correction(
          target: subject.target, field: stored, action: .change, was: subject.reading(stored),
          value: value, review: review)
      ]
    }
  }

  private func part(_ name: String?, of subject: CorrectionSubject) throws -> CorrectionField {
    guard case .fact(let fact, _) = subject else {
      guard name == nil else { throw FactQuestion.failure("correct.field.cell", name ?? "") }
      return .whole
    }
    let fields = fact.kind.fields
    guard let name else { return fields.first ?? .whole }
    guard let field = CorrectionField(named: name), fields.contains(field) else {
      throw FactQuestion.failure(
        "correct.field.unknown", name, fields.map { "\($0.rawValue)（\($0.heading)）" })
    }
    return field
  }

  // MARK: Corrections made before

  /// What a correction is about, as its source has it now.
  private func current(
    _ subject: CorrectionSubject, _ name: String
  ) throws -> CorrectionSubject {
    guard case .record(let record) = subject else { return subject }
    switch record.correction.target {
    case .fact(let target):
      if let article = try sources.article(target.document),
        let position = target.match(in: article.read).position
      {
        let id = FactIdentifier(document: article.id, kind: target.kind, position: position)
        return .fact(article.read.facts(of: target.kind)[position], id)
      }
    case .cell(let target):
      let rows = try sources.ledger(asOf: target.day)?.projects ?? []
      let row =
        rows.first { $0.identity == target.identity } ?? rows.first { $0.id == target.project }
      if let row { return .cell(row, target.column, day: target.day) }
    }
    throw FactQuestion.failure("correct.record.gone", name)
  }

  private func confirmed(_ subject: CorrectionSubject, _ name: String) throws -> Correction {
    let active = try active(subject)
    guard active.count == 1, let record = active.first else {
      throw FactQuestion.failure("correct.confirm.one", name, active.map { "c\($0.id)" })
    }
    let now = try current(.record(record), name)
    let old = record.correction
    return Correction(
      target: now.target, field: old.field, action: old.action, was: now.reading(old.field),
      value: old.value,
      review: CorrectionReview(
        who: review.who, on: review.on, time: review.time,
        why: review.why.isEmpty ? old.review.why : review.why))
  }

  private func undone(
    _ subject: CorrectionSubject, _ name: String, _ field: String?
  ) throws -> [Correction] {
    var active = try active(subject)
    if let field {
      let part = try CorrectionField(named: field) ?? part(field, of: subject)
      active = active.filter { $0.correction.field == part }
    }
    guard !active.isEmpty else { throw FactQuestion.failure("correct.undo.none", name) }
    return active.map { record in
      Correction(
        target: record.correction.target, field: record.correction.field, action: .undo,
        was: record.correction.was, review: review)
    }
  }

  /// The corrections in force about `subject`.
  private func active(_ subject: CorrectionSubject) throws -> [CorrectionRecord] {
    switch subject {
    case .record(let record): return record.isActive ? [record] : []
    case .cell(let row, let column, let day):
      let own = CellTarget(row, column, day: day)
      return try sources.database.corrections().filter { record in
        guard record.isActive, case .cell(let target) = record.correction.target else {
          return false
        }
        return target.isSame(as: own)
      }
    case .fact(_, let id):
      return try sources.database.correctionStandings().filter { standing in
        standing.fact == id && standing.state.source != .replaced
      }.map(\.record)
    }
  }
}

extension Decision.Choice {
  fileprivate var action: Correction.Action {
    switch self {
    case .accept: .accept
    case .reject: .reject
    case .change: .change
    case .undo: .undo
    case .confirm: .accept
    }
  }
}
