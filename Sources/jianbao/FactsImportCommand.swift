import ArgumentParser
import BriefingModel

/// `jianbao facts import FILE…`: puts answers of `extract --jsonl` into the store.
struct FactsImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "import", abstract: help("help.facts.import"))
  }

  @Argument(help: ArgumentHelp(help("help.facts.import.paths"), valueName: "file"))
  var paths: [String]

  @OptionGroup var options: GlobalOptions

  mutating func run() throws {
    let console = Console.standard
    let pipeline = try Pipeline(workspace: Workspace(options), console: console)
    let result = try pipeline.importAnswers(paths)
    let imported = result.value
    if options.json {
      try console.put(json: Report(imported: imported, diagnostics: result.diagnostics))
    } else {
      console.tell(result.diagnostics)
      try console.put(
        console.text(
          "console.import.done",
          [
            "added": String(imported.added), "replaced": String(imported.replaced),
            "unchanged": String(imported.unchanged), "refused": String(imported.refused),
          ]))
    }
    if imported.hasFailed { throw Failure(.input) }
  }

  private struct Report: Encodable {
    let imported: Pipeline.Imported
    let diagnostics: [Diagnostic]
  }
}
