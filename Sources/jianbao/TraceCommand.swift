import ArgumentParser
import BriefingModel
import Store

/// `jianbao trace VALUE|ID`: where a figure comes from.
struct TraceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "trace", abstract: help("help.trace"), discussion: help("help.trace.more"))
  }

  @Argument(help: ArgumentHelp(help("help.trace.words"), valueName: "value|id"))
  var words: [String]

  @Option(name: .long, help: ArgumentHelp(help("help.trace.limit"), valueName: "n"))
  var limit: Int?

  @OptionGroup var options: GlobalOptions

  /// How many places a terminal is given unless more are asked for.
  private static let textLimit = 20

  mutating func validate() throws {
    if let limit, limit < 1 { throw ValidationError(help("query.limit.invalid")) }
  }

  mutating func run() throws {
    let console = Console.standard
    let store = try StoreReading(Workspace(options))
    let asked = words.joined(separator: " ")
    let limit = limit ?? (options.json ? nil : Self.textLimit)
    let (tracing, units) = try store.reading { database in
      (try Tracing(asked, limit: limit, in: database), try database.units())
    }
    if options.json {
      try console.put(json: TraceReport(tracing, asked: asked))
    } else {
      try console.put(bytes: TraceText(console: console, units: units).text(tracing))
    }
    let near = Diagnostic(
      code: "trace.near", severity: .note,
      arguments: ["near": tracing.near.joined(separator: "、")])
    guard tracing.count > 0 else {
      let nothing = Diagnostic(
        code: "trace.nothing", severity: .error, arguments: ["name": asked])
      throw Failure(.findings, [nothing] + (tracing.near.isEmpty ? [] : [near]))
    }
    let shown = tracing.facts.count + tracing.figures.count
    if shown < tracing.count {
      console.tell(
        Diagnostic(
          code: "trace.cut", severity: .note,
          arguments: ["count": String(tracing.count), "shown": String(shown)]))
    }
    if !tracing.near.isEmpty { console.tell(near) }
  }
}
