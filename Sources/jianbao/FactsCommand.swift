import ArgumentParser

/// `jianbao facts`: the facts in the store; asking for them needs no further word.
struct FactsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "facts", abstract: help("help.facts"), discussion: help("help.facts.see"),
      subcommands: [FactsQueryCommand.self, FactsImportCommand.self],
      defaultSubcommand: FactsQueryCommand.self)
  }
}
