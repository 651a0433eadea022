import ArgumentParser
import BriefingModel
import Extract

/// `jianbao schema extract`: prints the schema of the lines and answers of `extract --jsonl`.
struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "schema", abstract: help("help.schema"))
  }

  @Argument(help: ArgumentHelp(help("help.schema.name"), valueName: "name"))
  var name: String

  @OptionGroup var options: GlobalOptions

  mutating func run() throws {
    guard name == "extract" else {
      throw Failure(
        .usage,
        Diagnostic(
          code: "console.schema.unknown", severity: .error, arguments: ["name": name]))
    }
    try Console.standard.put(bytes: AnswerSchema.text)
  }
}
