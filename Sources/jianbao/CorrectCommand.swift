import ArgumentParser
import BriefingModel
import Store

/// `jianbao correct TARGET`: accepts, changes or rejects what was read, with who, when and why.
struct CorrectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "correct", abstract: help("help.correct"),
      discussion: help("help.correct.more"))
  }

  @Argument(help: ArgumentHelp(help("help.correct.target"), valueName: "id|cell"))
  var target: String?

  @Flag(name: .long, help: ArgumentHelp(help("help.correct.accept")))
  var accept = false

  @Option(name: .long, help: ArgumentHelp(help("help.correct.value"), valueName: "value"))
  var value: String?

  @Flag(name: .long, help: ArgumentHelp(help("help.correct.reject")))
  var reject = false

  @Flag(name: .long, help: ArgumentHelp(help("help.correct.undo")))
  var undo = false

  @Flag(name: .long, help: ArgumentHelp(help("help.correct.confirm")))
  var confirm = false

  @Flag(name: .long, help: ArgumentHelp(help("help.correct.same")))
  var same = false

  @Flag(name: .long, help: ArgumentHelp(help("help.correct.different")))
  var different = false

  @Option(name: .long, help: ArgumentHelp(help("help.correct.field"), valueName: "field"))
  var field: String?

  @Option(name: .long, help: ArgumentHelp(help("help.correct.by"), valueName: "name"))
  var by: String?

  @Option(name: .long, help: ArgumentHelp(help("help.correct.why"), valueName: "text"))
  var why: String?

  @Option(name: .long, help: ArgumentHelp(help("help.correct.on"), valueName: "yyyy-mm-dd"))
  var on: String?

  @Flag(name: .long, help: ArgumentHelp(help("help.correct.list")))
  var list = false

  @Flag(name: .long, help: ArgumentHelp(help("help.correct.changed")))
  var changed = false

  @OptionGroup var options: GlobalOptions

  mutating func validate() throws {
    let chosen = [accept, value != nil, reject, undo, confirm, same, different].count { $0 }
    if list || changed {
      if target != nil || chosen > 0 { throw ValidationError(help("correct.list.alone")) }
      return
    }
    if target == nil { throw ValidationError(help("correct.target.none")) }
    if chosen != 1 { throw ValidationError(help("correct.action.one")) }
    if field != nil, value == nil, !undo { throw ValidationError(help("correct.field.alone")) }
  }

  mutating func run() throws {
    let console = Console.standard
    let workspace = try Workspace(options)
    if list || changed {
      return try CorrectionList(console: console, onlyChanged: changed)
        .put(from: StoreReading(workspace), json: options.json)
    }
    let pipeline = try Pipeline(workspace: workspace, console: console, isReading: true)
    let review = try review()
    if same || different {
      let answer = IdentityAnswer(question: target ?? "", same: same, review: review)
      let outcome = try pipeline.guarded { try answer.enter(in: $0) }
      let code = outcome == .unchanged ? "correct.question.unchanged" : "correct.question.done"
      return try options.json
        ? console.put(json: ["outcome": outcome]) : console.put(console.text(code))
    }
    let entered = try pipeline.guarded { database in
      let corrections = try Decision(sources: CorrectionSources(database), review: review)
        .corrections(of: target ?? "", decided)
      return zip(corrections, try database.enter(corrections)).map { ($0, $1) }
    }
    if options.json {
      try console.put(json: entered.map { CorrectionReport($0.0, outcome: $0.1) })
      return
    }
    for (correction, outcome) in entered {
      let line = CorrectionText(console: console).line(correction)
      try console.put(
        console.text(
          outcome == .unchanged ? "correct.unchanged" : "correct.done",
          ["what": correction.target.label, "line": line]))
    }
  }

  private var decided: Decision.Choice {
    if let value { return .change(value, field: field) }
    if undo { return .undo(field: field) }
    if confirm { return .confirm }
    return accept ? .accept : .reject
  }

  private func review() throws -> CorrectionReview {
    if let on {
      return CorrectionReview(who: by ?? "", on: try parseDay(on), why: why ?? "")
    }
    guard let (day, time) = Today.now() else {
      throw ValidationError(help("correct.clock"))
    }
    return CorrectionReview(who: by ?? "", on: day, time: time, why: why ?? "")
  }
}

extension Pipeline {
  /// What `body` does with the store.
  ///
  /// - Throws: `Failure`, whatever fails.
  func guarded<Result>(_ body: (BriefingDatabase) throws -> Result) throws -> Result {
    guard isWritable else {
      throw Failure(
        .environment,
        Diagnostic(
          code: "correct.store.readOnly", severity: .error,
          place: .init(file: workspace.storePath)))
    }
    do {
      return try body(database)
    } catch let failure as Failure {
      throw failure
    } catch let error as StoreError where error.isAboutCorrections {
      throw Failure(.usage, error)
    } catch {
      throw Failure(.environment, Self.storeFailure(workspace.storePath, error))
    }
  }
}

extension StoreError {
  /// Whether what is wrong is what was to be entered, not the store.
  fileprivate var isAboutCorrections: Bool { diagnostic.code.hasPrefix("store.correction") }
}
