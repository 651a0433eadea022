import ArgumentParser
import BriefingModel
import Deliver
import Ingest
import Store

/// `jianbao export`: what the store holds, for spreadsheets and programs.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: help("help.export"), discussion: help("help.export.more"),
      subcommands: [
        ExportFactsCommand.self, ExportLedgerCommand.self, ExportRegistersCommand.self,
        ExportSummariesCommand.self,
      ])
  }
}

/// `jianbao export facts`: the facts that answer a question.
struct ExportFactsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "facts", abstract: help("help.export.facts"))
  }

  @OptionGroup var question: QuestionOptions
  @OptionGroup var output: ExportOptions
  @OptionGroup var options: GlobalOptions

  mutating func run() throws {
    let console = Console.standard
    let target = try output.target(options)
    let store = try StoreReading(Workspace(options))
    let query = try store.reading { try FactQuestion(question, of: $0) }
    console.tell(query.diagnostics)
    let facts = try store.reading { try $0.facts(query.query, limit: nil) }.facts
    try target.write(FactSheet.sheet(facts), console)
  }
}

/// `jianbao export ledger`: the project ledger of a day.
struct ExportLedgerCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "ledger", abstract: help("help.export.ledger"))
  }

  @Option(name: .long, help: ArgumentHelp(help("help.as-of"), valueName: "yyyy-mm-dd"))
  var asOf: String?

  @Option(name: .long, help: ArgumentHelp(help("help.export.region"), valueName: "name"))
  var region: String?

  @OptionGroup var output: ExportOptions
  @OptionGroup var options: GlobalOptions

  mutating func run() throws {
    let console = Console.standard
    let target = try output.target(options)
    let asked = try asOf.map(parseDay)
    let store = try StoreReading(Workspace(options))
    let units = try store.reading { try $0.units() }
    let within = try region.map { try AskedUnits(named: $0, among: units).codes }
    let ledger = try store.reading { database in
      guard let last = try database.snapshots().last else {
        return nil as Reported<LedgerSnapshot>?
      }
      return try database.latestSnapshot(notAfter: asked ?? last)
    }
    guard let ledger else { throw ExportTarget.nothing("ledger", asked) }
    console.tell(ledger.diagnostics)
    let snapshot = within.map { ledger.value.keeping(units: $0) } ?? ledger.value
    let year = snapshot.asOf.year
    let sheet = LedgerSheet(snapshot, units: units) {
      LedgerReader.claims(heading: $0, year: year)
    }.sheet
    try target.write(sheet, console)
  }
}

/// `jianbao export registers`: units, targets, issues, duties and the other registers.
struct ExportRegistersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "registers", abstract: help("help.export.registers"))
  }

  /// The registers by name.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case units, targets, issues, duties
    case lists, programmes, events, awards, opportunities, resources, signings
  }

  @Option(name: .long, help: ArgumentHelp(help("help.export.kind"), valueName: "kind"))
  var kind: [Kind] = []

  @Option(name: .long, help: ArgumentHelp(help("help.as-of"), valueName: "yyyy-mm-dd"))
  var asOf: String?

  @OptionGroup var output: ExportOptions
  @OptionGroup var options: GlobalOptions

  mutating func run() throws {
    let console = Console.standard
    let target = try output.target(options)
    let asked = try asOf.map(parseDay)
    let kinds = kind.isEmpty ? Kind.allCases : kind
    let store = try StoreReading(Workspace(options))
    let sheets = try store.reading { database in
      try Kind.allCases.filter(kinds.contains).compactMap {
        try Self.sheet($0, in: database, notAfter: asked)
      }
    }
    guard !sheets.isEmpty else { throw ExportTarget.nothing("registers", nil) }
    try target.write(sheets, console)
  }

  /// The table of a register, or `nil` if it has no rows.
  private static func sheet(
    _ kind: Kind, in database: BriefingDatabase, notAfter day: CalendarDate?
  ) throws -> Sheet? {
    let units = try database.units()
    let sheets = RegisterSheets(units: units)
    let sheet: Sheet
    switch kind {
    case .units: sheet = sheets.units(units)
    case .targets: sheet = sheets.targets(try database.targets())
    case .duties: sheet = sheets.duties(try database.duties())
    case .issues:
      let last = try database.issueDays().last { day == nil || $0 <= day ?? $0 }
      guard let last, let issues = try database.issues(asOf: last) else { return nil }
      sheet = sheets.issues(issues, asOf: last)
    case .lists, .programmes, .events, .awards, .opportunities, .resources, .signings:
      guard let kind = Register.Kind(rawValue: kind.rawValue) else { return nil }
      sheet = sheets.sheet(try database.registers(kind))
    }
    return sheet.count == 0 ? nil : sheet
  }
}

/// `jianbao export summaries`: the figures of a period, region by region.
struct ExportSummariesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "summaries", abstract: help("help.export.summaries"))
  }

  @Option(name: .long, help: ArgumentHelp(help("help.as-of"), valueName: "yyyy-mm-dd"))
  var asOf: String?

  @Option(name: .long, help: ArgumentHelp(help("help.export.region"), valueName: "name"))
  var region: String?

  /// The tables of a period.
  enum Table: String, ExpressibleByArgument, CaseIterable {
    case figures, sources
  }

  @Option(name: .long, help: ArgumentHelp(help("help.export.table")))
  var table: Table?

  @OptionGroup var output: ExportOptions
  @OptionGroup var options: GlobalOptions

  mutating func run() throws {
    let console = Console.standard
    let target = try output.target(options)
    let asked = try asOf.map(parseDay)
    let pipeline = try Pipeline(
      workspace: Workspace(options), console: console, isReading: true)
    let overview = try pipeline.overview(template: "weekly", asOf: asked)
    console.tell(overview.diagnostics)
    let units = [overview.value.city].compactMap { $0?.region } + overview.value.units.map(\.region)
    let within = try region.map { try AskedUnits(named: $0, among: units).codes }
    let sheets = SummarySheets(overview.value, regions: within)
    if target.format == .csv, table == nil {
      console.tell(Diagnostic(code: "export.csv.sources", severity: .note))
    }
    switch (table, target.format) {
    case (.sources, _): try target.write(sheets.sources, console)
    case (.figures, _), (nil, .csv): try target.write(sheets.figures, console)
    case (nil, .xlsx), (nil, .json): try target.write([sheets.figures, sheets.sources], console)
    }
  }
}

/// Units of the register that a name stands for, with those below them.
private struct AskedUnits {
  let codes: Set<String>

  /// The units that go by `name` or have it for code.
  ///
  /// - Throws: `Failure` if there are none.
  init(named name: String, among units: [Region]) throws {
    var found = Set(
      units.filter { ([$0.code, $0.name, $0.shortName ?? ""] + $0.aliases).contains(name) }
        .map(\.code))
    guard !found.isEmpty else {
      throw Failure(
        .usage,
        Diagnostic(
          code: "export.region.unknown", severity: .error,
          arguments: [
            "name": name,
            "nearest": NearestName.several(to: name, among: units.map(\.name))
              .joined(separator: "、"),
          ]))
    }
    var count = 0
    while count != found.count {
      count = found.count
      found.formUnion(units.filter { $0.parent.map(found.contains) ?? false }.map(\.code))
    }
    codes = found
  }
}

extension LedgerSnapshot {
  /// The ledger with the projects of `units` alone; totals that the file states are of all of them,
  /// and go.
  fileprivate func keeping(units: Set<String>) -> LedgerSnapshot {
    LedgerSnapshot(
      asOf: asOf, fileName: fileName, fileHash: fileHash,
      projects: projects.filter { units.contains($0.ownerUnit) })
  }
}
