import ArgumentParser
import BriefingModel
import Store

/// `jianbao facts query`: the facts that answer a question, each with its sentence.
struct FactsQueryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "query", abstract: help("help.facts"), discussion: help("help.facts.more"))
  }

  /// The forms in which facts are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @OptionGroup var question: QuestionOptions

  @Option(name: .long, help: ArgumentHelp(help("help.facts.limit"), valueName: "n"))
  var limit: Int?

  @Option(name: .long, help: ArgumentHelp(help("help.facts.format")))
  var format: Format = .text

  @Flag(name: .long, help: ArgumentHelp(help("help.facts.rejected")))
  var rejected = false

  @OptionGroup var options: GlobalOptions

  /// How many facts a terminal is given unless more are asked for; programs get all.
  private static let textLimit = 50

  mutating func validate() throws {
    if let limit, limit < 1 { throw ValidationError(help("query.limit.invalid")) }
  }

  mutating func run() throws {
    let console = Console.standard
    let store = try StoreReading(Workspace(options))
    let format = options.json ? .json : format
    let query = try store.reading {
      try FactQuestion(question, of: $0, rejected: rejected)
    }
    console.tell(query.diagnostics)
    let limit = limit ?? (format == .text ? Self.textLimit : nil)
    let answer = try store.reading { try $0.facts(query.query, limit: limit) }
    switch format {
    case .json: try console.put(json: FactReport(answer))
    case .csv:
      try ExportTarget(format: .csv, path: nil, isReport: false)
        .write(FactSheet.sheet(answer.facts), console)
    case .text: try console.put(bytes: FactTable(console: console).text(answer.facts))
    }
    if answer.count == 0 {
      console.tell(try store.reading { try query.nothing(in: $0, console: console) })
    } else if answer.facts.count < answer.count {
      console.tell(
        Diagnostic(
          code: "query.cut", severity: .note,
          arguments: ["shown": String(answer.facts.count), "count": String(answer.count)]))
    }
  }
}

/// What facts can be asked for by.
struct QuestionOptions: ParsableArguments {
  /// The kinds of facts, as the parser of arguments knows them.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case figure, directive, person, programme, project, event
  }

  @Option(name: .long, help: ArgumentHelp(help("help.facts.region"), valueName: "name"))
  var region: String?

  @Option(name: .long, help: ArgumentHelp(help("help.facts.period"), valueName: "period"))
  var period: String?

  @Option(name: .long, help: ArgumentHelp(help("help.facts.indicator"), valueName: "name"))
  var indicator: String?

  @Option(name: .long, help: ArgumentHelp(help("help.facts.speaker"), valueName: "name"))
  var speaker: String?

  @Option(name: .long, help: ArgumentHelp(help("help.facts.kind"), valueName: "kind"))
  var kind: Kind?

  @Option(name: .long, help: ArgumentHelp(help("help.facts.document"), valueName: "file"))
  var document: String?

  @Option(name: .long, help: ArgumentHelp(help("help.facts.text"), valueName: "words"))
  var text: String?

  @Flag(name: .long, help: ArgumentHelp(help("help.facts.exact")))
  var exact = false
}
