import BriefingModel
import Store

extension Pipeline {
  /// How many questions are told in full when ledgers are added.
  private static let mostTold = 20

  /// What there is to tell of questions that have arisen since `known` were all.
  func newQuestions(besides known: [IdentityQuestion]) throws -> [Diagnostic] {
    let ids = Set(known.map(\.id))
    let new = try database.openQuestions().filter { !ids.contains($0.id) }
    var told = new.prefix(Self.mostTold).map(\.diagnostic)
    if new.count > told.count {
      told.append(
        Diagnostic(
          code: "console.identity.more", severity: .warning,
          arguments: ["count": String(new.count - told.count)]))
    }
    return told
  }
}
