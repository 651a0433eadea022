import ArgumentParser
import BriefingModel
import Store

/// `jianbao identity`: lists the questions whether rows of two ledgers are one project.
///
/// They are answered by `correct`, as everything is that an office decides.
struct IdentityCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "identity", abstract: help("help.identity"))
  }

  @OptionGroup var options: GlobalOptions

  mutating func run() throws {
    let console = Console.standard
    let store = try StoreReading(try Workspace(options))
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
