import ArgumentParser
import BriefingModel

/// `jianbao ledger`: what spreadsheets are understood to hold.
struct LedgerCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ledger", abstract: help("help.ledger"),
      subcommands: [LedgerInspectCommand.self])
  }
}
