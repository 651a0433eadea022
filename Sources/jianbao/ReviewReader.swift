import BriefingModel
import Ingest
import Store

/// Turns what was decided in a table into corrections.
struct ReviewReader {
  let sources: CorrectionSources
  let file: String
  /// Who decided where the row does not tell.
  let by: String
  /// The day where the row does not tell.
  let on: CalendarDate
  let time: String?
  /// Whether rows are taken whose source has changed since.
  let force: Bool

  /// What all rows decide: corrections, and answers to questions.
  ///
  /// - Throws: `Failure` with everything that is wrong, each by its line.
  func decisions(
    _ sheet: ReviewSheet
  ) throws -> (corrections: [Correction], answers: [IdentityAnswer]) {
    var corrections: [Correction] = []
    var answers: [IdentityAnswer] = []
    var faults: [Diagnostic] = []
    var lines: [String: Int] = [:]
    for entry in sheet.entries {
      do {
        if entry[.id].hasPrefix(IdentityAnswer.prefix) {
          guard let answer = try answer(entry) else { continue }
          if let other = lines[entry[.id]] {
            throw fault("review.row.twice", ["other": String(other)])
          }
          lines[entry[.id]] = entry.line
          answers.append(answer)
          continue
        }
        for correction in try self.corrections(entry) {
          let key = correction.threadKey
          if let other = lines[key] {
            throw fault("review.row.twice", ["other": String(other)])
          }
          lines[key] = entry.line
          corrections.append(correction)
        }
      } catch let failure as Failure {
        faults += failure.diagnostics.map { located($0, entry.line) }
      }
    }
    if !faults.isEmpty { throw Failure(.input, faults) }
    return (corrections, answers)
  }

  private func located(_ diagnostic: Diagnostic, _ line: Int) -> Diagnostic {
    Diagnostic(
      code: diagnostic.code, severity: diagnostic.severity,
      place: .init(file: file, line: line), arguments: diagnostic.arguments)
  }

  private func fault(_ code: String, _ arguments: [String: String]) -> Failure {
    Failure(.input, Diagnostic(code: code, severity: .error, arguments: arguments))
  }

  // MARK: Rows

  private func corrections(_ entry: ReviewSheet.Entry) throws -> [Correction] {
    let (words, value) = (entry[.action], entry[.change])
    guard !words.isEmpty else {
      if value.isEmpty { return [] }
      throw fault("review.row.undecided", ["value": value])
    }
    guard let action = Self.actions[words.lowercased()] else {
      throw fault("review.action.unknown", ["name": words])
    }
    if action == .change, value.isEmpty { throw fault("review.row.noValue", ["name": words]) }
    if action != .change, !value.isEmpty {
      throw fault("review.row.value", ["name": words, "value": value])
    }
    guard !entry[.id].isEmpty else { throw fault("review.row.noID", [:]) }
    let review = try review(entry)
    if let code = review.fault(for: action) {
      throw fault(
        code,
        [
          "name": String(CorrectionReview.longestName),
          "reason": String(CorrectionReview.longestReason),
        ])
    }
    let subject = try subject(entry)
    let decision = Decision(sources: sources, review: review)
    switch action {
    case .accept: return try decision.corrections(of: subject, named: entry[.id], .accept)
    case .reject: return try decision.corrections(of: subject, named: entry[.id], .reject)
    case .undo: return try decision.corrections(of: subject, named: entry[.id], .undo(field: nil))
    case .change:
      var field: String?
      if case .fact = subject, !entry[.field].isEmpty { field = entry[.field] }
      return try decision.corrections(
        of: subject, named: entry[.id], .change(value, field: field))
    }
  }

  /// 采纳 is one project, 不采纳 two; `nil` for a row in which nothing was decided.
  private func answer(_ entry: ReviewSheet.Entry) throws -> IdentityAnswer? {
    let words = entry[.action]
    if words.isEmpty, entry[.change].isEmpty { return nil }
    let action = Self.actions[words.lowercased()]
    guard action == .accept || action == .reject, entry[.change].isEmpty else {
      throw fault("review.row.question", ["name": words.isEmpty ? entry[.change] : words])
    }
    let answer = IdentityAnswer(
      question: entry[.id], same: action == .accept, review: try review(entry))
    let question = try answer.check(in: sources.database)
    if !force, ReviewRows.check(question) != entry[.check] {
      throw fault(
        "review.row.changed", ["name": entry[.id], "now": question.later.name])
    }
    return answer
  }

  private static let actions: [String: Correction.Action] = [
    "采纳": .accept, "接受": .accept, "同意": .accept, "accept": .accept, "√": .accept,
    "改为": .change, "修改": .change, "更正": .change, "change": .change,
    "不采纳": .reject, "拒绝": .reject, "不同意": .reject, "reject": .reject, "×": .reject,
    "撤销": .undo, "undo": .undo,
  ]

  private func review(_ entry: ReviewSheet.Entry) throws -> CorrectionReview {
    let who = entry[.who].isEmpty ? by : entry[.who]
    let words = entry[.day]
    if words.isEmpty {
      return CorrectionReview(who: who, on: on, time: time, why: entry[.why])
    }
    guard let day = CorrectedCell.day(words) ?? Self.day(serial: words) else {
      throw fault("review.day.unreadable", ["name": words])
    }
    return CorrectionReview(who: who, on: day, why: entry[.why])
  }

  /// The day of a serial number, as spreadsheets store days.
  private static func day(serial words: String) -> CalendarDate? {
    guard let number = Int(words), (20_000..<80_000).contains(number) else { return nil }
    return CalendarDate(year: 1899, month: 12, day: 30)?.adding(days: number)
  }

  // MARK: The source

  /// What the row is about, if its source says what it said when the row was written.
  private func subject(_ entry: ReviewSheet.Entry) throws -> CorrectionSubject {
    let check = entry[.check]
    let found = Result { try CorrectionSubject(entry[.id], in: sources) }
    switch try? found.get() {
    case .fact(let fact, let id):
      if FactTarget(fact).check == check { return .fact(fact, id) }
      if let moved = try moved(id.document, check) { return moved }
      if force { return .fact(fact, id) }
      throw fault("review.row.changed", ["name": entry[.id], "now": fact.summary])
    case .cell(let row, let column, let day):
      if force || ReviewRows.check(row, column, day) == check {
        return .cell(row, column, day: day)
      }
      throw fault(
        "review.row.changed", ["name": entry[.id], "now": column.shown(row.cell(column))])
    case .record:
      throw fault("review.row.record", ["name": entry[.id]])
    case nil:
      // Newer rules may read fewer facts of the kind than there were.
      if let id = FactIdentifier(entry[.id]),
        let moved = try sources.database.articles(beginning: id.document).compactMap({
          try moved($0, check)
        }).first
      {
        return moved
      }
      return try found.get()
    }
  }

  /// The fact of an article that the check is of, wherever it is listed now.
  private func moved(_ document: String, _ check: String) throws -> CorrectionSubject? {
    guard !check.isEmpty, let article = try sources.article(document) else {
      return nil
    }
    for kind in FactKind.allCases {
      for (position, fact) in article.read.facts(of: kind).enumerated()
      where FactTarget(fact).check == check {
        return .fact(
          fact, FactIdentifier(document: article.id, kind: kind, position: position))
      }
    }
    return nil
  }
}
