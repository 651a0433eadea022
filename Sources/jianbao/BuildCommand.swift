import ArgumentParser
import BriefingModel

/// `jianbao build weekly`: prints a briefing into the output folder.
struct BuildCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "build", abstract: help("help.build"))
  }

  @Argument(help: ArgumentHelp(help("help.build.template"), valueName: "template"))
  var template: String = "weekly"

  @Option(name: .long, help: ArgumentHelp(help("help.as-of"), valueName: "yyyy-mm-dd"))
  var asOf: String?

  @Option(name: .long, help: ArgumentHelp(help("help.output"), valueName: "dir"))
  var output: String = "output"

  @OptionGroup var options: GlobalOptions

  mutating func run() throws {
    let console = Console.standard
    let day = try asOf.map(parseDay)
    let workspace = try Workspace(options)
    let pipeline = try Pipeline(workspace: workspace, console: console, isReading: true)
    let built = try pipeline.build(template: template, asOf: day, into: output)
    if options.json {
      try console.put(json: built)
    } else {
      console.tell(built.diagnostics)
      for finding in built.findings { console.tell(finding.diagnostic) }
      if let file = built.file {
        try console.put(
          console.text(
            "console.build.done",
            ["file": file, "pages": String(built.pages), "figures": String(built.figures)]))
      }
    }
    if built.file == nil { throw Failure(.findings) }
  }
}
