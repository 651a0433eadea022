import BriefingModel
import Store

/// An answer to a question of the store: whether two rows of two ledgers are one project.
struct IdentityAnswer {
  /// `IdentityQuestion.id`.
  let question: String
  /// Whether they are one.
  let same: Bool
  /// Who answers, when and why.
  let review: CorrectionReview

  /// What a table calls the question: digits alone would be a number to a spreadsheet.
  static let prefix = "q:"

  /// The answer, checked.
  ///
  /// - Parameter name: The question's id, with or without the prefix of tables.
  init(question name: String, same: Bool, review: CorrectionReview) {
    question = name.hasPrefix(Self.prefix) ? String(name.dropFirst(Self.prefix.count)) : name
    self.same = same
    self.review = review
  }

  /// Throws what is wrong with the answer.
  ///
  /// - Throws: `Failure` for a question that is not asked, which tells the nearest, and for a review
  ///   that says too little.
  func check(in database: BriefingDatabase) throws -> IdentityQuestion {
    let action: Correction.Action = same ? .accept : .reject
    if let fault = review.fault(for: action) {
      let limits = [
        "name": String(CorrectionReview.longestName),
        "reason": String(CorrectionReview.longestReason),
      ]
      throw Failure(.usage, Diagnostic(code: fault, severity: .error, arguments: limits))
    }
    let questions = try database.openQuestions() + database.answeredQuestions()
    guard let asked = questions.first(where: { $0.id == question }) else {
      let near = NearestName.several(to: question, among: questions.map(\.id))
      throw FactQuestion.failure(
        "correct.question.unknown", question, near.isEmpty ? questions.prefix(3).map(\.id) : near)
    }
    return asked
  }

  /// Enters the answer; the same by the same person for the same reason changes nothing.
  func enter(in database: BriefingDatabase) throws -> AddOutcome {
    if let known = try check(in: database).decision, known.same == same, known.by == review.who,
      known.why == review.why
    {
      return .unchanged
    }
    return try database.decide(
      question: question, same: same, by: review.who, on: review.on, why: review.why)
  }
}
