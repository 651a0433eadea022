import ArgumentParser
import BriefingModel

/// `jianbao add PATH…`: reads articles and ledgers into the store.
struct AddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: help("help.add"))
  }

  @Argument(help: ArgumentHelp(help("help.add.paths"), valueName: "path"))
  var paths: [String]

  @Option(name: .long, help: ArgumentHelp(help("help.as-of"), valueName: "yyyy-mm-dd"))
  var asOf: String?

  @OptionGroup var options: GlobalOptions

  mutating func run() throws {
    let console = Console.standard
    let workspace = try Workspace(options)
    let day = try asOf.map(parseDay)
    let pipeline = try Pipeline(workspace: workspace, console: console)
    let result = try pipeline.add(InputFiles(paths: paths), asOf: day)
    let isBad = result.diagnostics.contains { $0.severity == .error }
    if options.json {
      try console.put(json: Report(added: result.value, diagnostics: result.diagnostics))
    } else {
      console.tell(result.diagnostics)
      try tellSummary(result.value, console)
    }
    if isBad { throw Failure(.input) }
  }

  private func tellSummary(_ added: [Pipeline.Added], _ console: Console) throws {
    func count(_ test: (Pipeline.Added) -> Bool) -> String { String(added.count(where: test)) }
    try console.put(
      console.text(
        "console.add.done",
        [
          "articles": count { $0.kind == "article" }, "ledgers": count { $0.kind != "article" },
          "unchanged": count { $0.outcome == .unchanged },
        ]))
  }

  private struct Report: Encodable {
    let added: [Pipeline.Added]
    let diagnostics: [Diagnostic]
  }
}

/// The day that an option names.
///
/// - Throws: `ValidationError`, so that the way to write it is told with the command's usage.
func parseDay(_ text: String) throws -> CalendarDate {
  guard let day = CalendarDate(iso: text) else {
    throw ValidationError(Console.standard.text("console.day.invalid", ["text": text]))
  }
  return day
}
