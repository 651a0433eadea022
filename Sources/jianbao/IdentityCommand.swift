import ArgumentParser
import BriefingModel
import Store

/// `jianbao identity [QUESTION yes|no]`: whether two rows of two ledgers are one project.
struct IdentityCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "identity", abstract: help("help.identity"))
  }

  @Argument(help: ArgumentHelp(help("help.identity.question"), valueName: "question"))
  var question: String?

  @Argument(help: ArgumentHelp(help("help.identity.answer"), valueName: "yes|no"))
  var answer: Answer?

  @Option(name: .long, help: ArgumentHelp(help("help.identity.by"), valueName: "name"))
  var by: String?

  @Option(name: .long, help: ArgumentHelp(help("help.identity.why"), valueName: "text"))
  var why: String?

  @Option(name: .long, help: ArgumentHelp(help("help.identity.on"), valueName: "yyyy-mm-dd"))
  var on: String?

  @OptionGroup var options: GlobalOptions

  /// Whether they are one.
  enum Answer: String, ExpressibleByArgument, CaseIterable {
    case yes, no
  }

  mutating func validate() throws {
    let given = [answer?.rawValue, by, why]
    if question == nil ? given.contains(where: { $0 != nil }) : given.contains(nil) {
      throw ValidationError(help("console.identity.usage"))
    }
  }

  mutating func run() throws {
    let console = Console.standard
    let workspace = try Workspace(options)
    guard let question, let answer, let by, let why else { return try list(workspace, console) }
    let day = try on.map(parseDay) ?? Today.now()?.day ?? CalendarDate(dayNumber: 0)
    let pipeline = try Pipeline(workspace: workspace, console: console, isReading: true)
    do {
      try pipeline.database.decide(
        question: question, same: answer == .yes, by: by, on: day, why: why)
    } catch let error as StoreError where error.diagnostic.code == "store.identity.unknown" {
      throw Failure(.input, error)
    } catch {
      throw Failure(.environment, Pipeline.storeFailure(workspace.storePath, error))
    }
    if !options.json { try console.put(console.text("console.identity.kept")) }
  }

  private func list(_ workspace: Workspace, _ console: Console) throws {
    let store = try StoreReading(workspace)
    let (open, answered) = try store.reading { database in
      (try database.openQuestions(), try database.answeredQuestions())
    }
    if options.json { return try console.put(json: Report(open: open, answered: answered)) }
    if open.isEmpty { return try console.put(console.text("console.identity.none")) }
    for question in open {
      try console.put(MessageTable.sentence(for: question.diagnostic, in: console.language))
    }
  }

  private struct Report: Encodable {
    let open: [IdentityQuestion]
    let answered: [IdentityQuestion]
  }
}
