import BriefingModel
import Store

/// Corrections in words for a person at a terminal.
struct CorrectionText {
  /// Whose language the words are in.
  let console: Console

  /// 「已更正：数值 原 65亿元 → 66亿元，某某，2026-06-07，原因」.
  func line(_ note: CorrectionNote) -> String {
    text(
      note.action, Self.heading(note.field), shown(note.shownWas, note.field),
      shown(note.outcome, note.field), note.review)
  }

  /// The same of a correction of a fact or a cell.
  func line(_ correction: Correction) -> String {
    var heading = Self.heading(correction.field)
    if case .cell(let cell) = correction.target { heading = cell.column.heading + " " }
    return text(
      correction.action, heading, shown(correction.shown(correction.was), correction.field),
      shown(correction.outcome, correction.field), correction.review)
  }

  private func text(
    _ action: Correction.Action, _ heading: String, _ was: String, _ value: String,
    _ review: CorrectionReview
  ) -> String {
    let signed = [review.who, review.on.iso, review.why].filter { !$0.isEmpty }
      .joined(separator: console.text("correct.comma"))
    return console.text(
      "correct.line.\(action.rawValue)",
      ["field": heading, "was": was, "value": value, "review": signed])
  }

  /// The part's name and a blank; nothing for the whole fact.
  private static func heading(_ field: CorrectionField) -> String {
    field == .whole ? "" : field.heading + " "
  }

  /// Words of the program's own, such as `actual`, in the console's language.
  private func shown(_ text: String, _ field: CorrectionField) -> String {
    let code: String
    switch field {
    case .kind:
      code =
        MessageTable.entries["query.figure.\(text)"] == nil
        ? "query.event.\(text)" : "query.figure.\(text)"
    case .force: code = "query.force.\(text)"
    case .type: code = "query.programme.\(text)"
    default: return text
    }
    return MessageTable.entries[code] == nil ? text : console.text(code)
  }
}

/// A correction for programs.
struct CorrectionReport: Encodable {
  let id: String?
  let target: String
  let fact: String?
  let field: CorrectionField
  let action: Correction.Action
  let was: String
  let value: String?
  let who: String
  let on: CalendarDate
  let time: String?
  let why: String
  let isActive: Bool?
  let source: CorrectionState.Source?
  let now: String?
  let outcome: AddOutcome?

  /// A correction that is kept, with how its source reads now.
  init(
    _ record: CorrectionRecord, _ standing: BriefingDatabase.CorrectionStanding? = nil
  ) {
    self.init(
      record.correction, id: "c\(record.id)", isActive: record.isActive, standing: standing)
  }

  /// A correction, one just entered with what came of it.
  init(
    _ correction: Correction, id: String? = nil, isActive: Bool? = nil,
    standing: BriefingDatabase.CorrectionStanding? = nil, outcome: AddOutcome? = nil
  ) {
    self.id = id
    target = correction.target.label
    fact = standing?.fact?.description
    field = correction.field
    action = correction.action
    was = correction.was
    value = correction.value
    who = correction.review.who
    on = correction.review.on
    time = correction.review.time
    why = correction.review.why
    self.isActive = isActive
    source = standing?.state.source
    now = standing?.state.now
    self.outcome = outcome
  }
}
