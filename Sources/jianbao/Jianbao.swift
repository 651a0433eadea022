import ArgumentParser
import Foundation

/// `jianbao`: news and ledgers in, printed briefings out.
struct Jianbao: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "jianbao", abstract: help("help.jianbao"), version: "0.1.0",
      subcommands: [
        AddCommand.self, BuildCommand.self, CleanCommand.self, ExtractCommand.self,
        FactsCommand.self, TraceCommand.self, LedgerCommand.self, CorrectCommand.self,
        ReviewCommand.self, IdentityCommand.self, ExportCommand.self, SchemaCommand.self,
        DoctorCommand.self,
      ])
  }
}

/// The program's start, and the one place where errors become messages and exit codes.
@main
enum Main {
  static func main() {
    // A closed pipe or a file-size limit is an error of the write, not the end of the program.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try Jianbao.parseAsRoot(arguments())
      try command.run()
    } catch let failure as Failure {
      Console.standard.tell(failure.diagnostics)
      exit(failure.status.rawValue)
    } catch {
      finish(error)
    }
  }

  /// The command line, a language named before the command moved behind it, where the parser looks.
  private static func arguments() -> [String] {
    let given = Array(CommandLine.arguments.dropFirst())
    guard given.first == "--lang", given.count > 2 else { return given }
    return Array(given.dropFirst(2) + given.prefix(2))
  }

  /// Ends after an error of the argument parser, or after a request for help.
  private static func finish(_ error: any Error) -> Never {
    let code = Jianbao.exitCode(for: error)
    let message = Jianbao.fullMessage(for: error)
    if code.isSuccess {
      do {
        try Console.standard.put(message)
      } catch {
        Console.standard.tell(error.diagnostics)
        exit(error.status.rawValue)
      }
      exit(ExitStatus.success.rawValue)
    }
    if !message.isEmpty { Console.standard.say(message) }
    exit(code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue)
  }
}
