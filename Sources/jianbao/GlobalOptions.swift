import ArgumentParser
import BriefingModel

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(help("help.lang"), valueName: "zh|en"))
  var lang: String?

  @Option(
    name: [.long, .customShort("w")], help: ArgumentHelp(help("help.workspace"), valueName: "dir"))
  var workspace: String?

  @Option(name: .long, help: ArgumentHelp(help("help.store"), valueName: "file"))
  var store: String?

  @Flag(name: .long, help: ArgumentHelp(help("help.json")))
  var json = false

  mutating func validate() throws {
    if let lang, MessageTable.Language(rawValue: lang) == nil {
      throw ValidationError(help("help.lang.unknown"))
    }
  }
}

/// The help text of `code` in the console's language.
func help(_ code: String) -> String { Console.standard.text(code) }
