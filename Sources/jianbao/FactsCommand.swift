import ArgumentParser

/// `jianbao facts`: what the store knows out of articles.
struct FactsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "facts", abstract: help("help.facts"), subcommands: [FactsImportCommand.self])
  }
}
