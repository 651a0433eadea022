import ArgumentParser
import BriefingModel
import Foundation
import Store

/// `jianbao review`: what was read as a table to be gone through, and the table read back.
struct ReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review", abstract: help("help.review"), discussion: help("help.review.more"),
      subcommands: [ReviewExportCommand.self, ReviewImportCommand.self])
  }
}

/// `jianbao review export`: one row a fact or cell to be looked at.
struct ReviewExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "export", abstract: help("help.review.export"))
  }

  /// What rows can be about.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case figure, directive, person, programme, project, event, cell, question
  }

  @Option(
    name: [.long, .customShort("o")],
    help: ArgumentHelp(help("help.review.output"), valueName: "file"))
  var output: String?

  @Option(name: .long, help: ArgumentHelp(help("help.review.kind"), valueName: "kind"))
  var kind: Kind?

  @Flag(name: .long, help: ArgumentHelp(help("help.review.doubtful")))
  var doubtful = false

  @Flag(name: .long, help: ArgumentHelp(help("help.review.all")))
  var all = false

  @Option(name: .long, help: ArgumentHelp(help("help.facts.document"), valueName: "file"))
  var document: String?

  @Option(name: .long, help: ArgumentHelp(help("help.review.day"), valueName: "yyyy-mm-dd"))
  var day: String?

  @OptionGroup var options: GlobalOptions

  mutating func run() throws {
    let console = Console.standard
    let store = try StoreReading(Workspace(options))
    let day = try day.map(parseDay)
    if let output, FileManager.default.fileExists(atPath: output) {
      throw Failure(
        .input,
        Diagnostic(code: "review.output.exists", severity: .error, place: .init(file: output)))
    }
    let choice = ReviewRows.Choice(
      kind: kind?.rawValue, doubtful: doubtful, all: all, document: document, day: day)
    let rows = try store.reading { try ReviewRows(choice, of: $0).rows }
    let bytes = ReviewSheet.text(rows)
    guard let output else { return try console.put(bytes: bytes) }
    do {
      try Data(bytes.utf8).write(to: URL(filePath: output), options: .withoutOverwriting)
    } catch {
      throw Failure(
        .environment,
        Diagnostic(
          code: "review.output.unwritable", severity: .error, place: .init(file: output),
          arguments: ["reason": error.localizedDescription]))
    }
    try console.put(
      console.text("review.exported", ["file": output, "count": String(rows.count)]))
  }
}

/// `jianbao review import FILE`: enters what was decided in the table, all of it or nothing.
struct ReviewImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: help("help.review.import"),
      discussion: help("help.review.import.more"))
  }

  @Argument(help: ArgumentHelp(help("help.review.file"), valueName: "file"))
  var file: String

  @Option(name: .long, help: ArgumentHelp(help("help.review.by"), valueName: "name"))
  var by: String?

  @Option(name: .long, help: ArgumentHelp(help("help.correct.on"), valueName: "yyyy-mm-dd"))
  var on: String?

  @Flag(name: .long, help: ArgumentHelp(help("help.review.force")))
  var force = false

  @OptionGroup var options: GlobalOptions

  mutating func run() throws {
    let console = Console.standard
    let workspace = try Workspace(options)
    let day = try on.map(parseDay)
    let bytes = try InputFiles.bytes(of: file)
    let sheet = try ReviewSheet(bytes: bytes, file: file)
    let pipeline = try Pipeline(workspace: workspace, console: console, isReading: true)
    let now = Today.now()
    guard let today = day ?? now?.day else { throw ValidationError(help("correct.clock")) }
    let outcomes = try pipeline.guarded { database in
      let reader = ReviewReader(
        sources: CorrectionSources(database), file: file, by: by ?? "", on: today,
        time: day == nil ? now?.time : nil, force: force)
      let (corrections, answers) = try reader.decisions(sheet)
      return try database.enter(corrections) + answers.map { try $0.enter(in: database) }
    }
    let counts = [
      "added": String(outcomes.count { $0 == .added }),
      "replaced": String(outcomes.count { $0 == .replaced }),
      "unchanged": String(outcomes.count { $0 == .unchanged }),
    ]
    if options.json {
      try console.put(json: counts)
    } else {
      try console.put(console.text("review.imported", counts))
    }
  }
}
