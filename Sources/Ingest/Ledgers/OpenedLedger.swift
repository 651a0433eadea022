public import BriefingModel

/// A spreadsheet whose sheets have been found to tables (打开的台账): its registers are read, its
/// projects are handed on as they are asked for.
public struct OpenedLedger: Sendable {
  /// The file's name without its folders.
  public let fileName: String
  /// What the file holds beside projects, its units named as they were known when it was opened.
  public let registers: [LedgerDocument]
  /// The days of its project ledgers, in the order of the sheets.
  public let days: [CalendarDate]
  /// What is odd about the registers.
  let registerDiagnostics: [Diagnostic]
  /// The tables, in the order of the sheets.
  let tables: [Found]

  /// A table and the day its data was cut off.
  struct Found: Sendable {
    let table: LedgerTable
    let day: CalendarDate?
    /// Where that was read: given, table or fileName.
    let dayFrom: String
  }

  /// The most rows that are handed on at once.
  public static let batchSize = 500

  /// The file of `tables`, their registers read.
  init(fileName: String, tables: [Found], units: [Region]) {
    self.fileName = fileName
    self.tables = tables
    var days: [CalendarDate] = []
    for case (.projects, let day?) in tables.map({ ($0.table.schema.kind, $0.day) })
    where !days.contains(day) {
      days.append(day)
    }
    self.days = days
    let read = Self.registers(of: tables, units: units)
    (registers, registerDiagnostics) = (read.value, read.diagnostics)
  }

  /// Its registers once more, for units that were not known when it was opened.
  public func registers(units: [Region]) -> Reported<[LedgerDocument]> {
    Self.registers(of: tables, units: units)
  }

  /// Hands on the projects of one day, at most 500 at once.
  ///
  /// - Parameter take: What is done with each batch; an error it throws ends the reading.
  /// - Returns: The totals that the ledger states, and what is odd about it.
  /// - Throws: `IngestError` if a row cannot be understood without a guess, and what `take` throws.
  public func projects(
    asOf day: CalendarDate, units: [Region], take: ([Project]) throws -> Void
  ) throws -> Reported<[LedgerSnapshot.StatedTotal]> {
    var reading = reading(asOf: day, units: units)
    while let batch = try reading.next() { try take(batch) }
    return Reported(reading.totals, reading.diagnostics)
  }

  /// A reading of the projects of one day.
  func reading(asOf day: CalendarDate, units: [Region]) -> ProjectReading {
    let tables = tables.filter { $0.table.schema.kind == .projects && $0.day == day }
      .map(\.table)
    return ProjectReading(tables: tables, asOf: day, units: UnitNames(units + ownUnits))
  }

  /// A reading of one table of projects, as if it were alone; on a day nobody states it is read as
  /// of today's era, since no stage depends on it.
  func reading(ofTable number: Int, units: [Region]) -> ProjectReading {
    ProjectReading(
      tables: [tables[number].table],
      asOf: tables[number].day ?? CalendarDate(dayNumber: 20_000),
      units: UnitNames(units + ownUnits))
  }

  /// The units that the file itself registers.
  private var ownUnits: [Region] {
    registers.flatMap { document -> [Region] in
      if case .units(let units) = document { units } else { [] }
    }
  }

  private static func registers(
    of tables: [Found], units: [Region]
  ) -> Reported<[LedgerDocument]> {
    var gathered = GatheredRegisters()
    // A register of units in the same file serves the other sheets.
    for found in tables where found.table.schema.kind == .units {
      gathered.read(found.table, day: found.day, units: UnitNames([]))
    }
    let names = UnitNames(units + gathered.units)
    for found in tables where found.table.schema.kind != .units {
      gathered.read(found.table, day: found.day, units: names)
    }
    return Reported(gathered.documents, gathered.diagnostics)
  }
}

/// The registers gathered from the sheets of one file.
private struct GatheredRegisters {
  var units: [Region] = []
  private var targets: [Target] = []
  private var duties: [Duty] = []
  private var issues: [(day: CalendarDate?, rows: [Issue])] = []
  private var others: [Register] = []
  private(set) var diagnostics: [Diagnostic] = []

  mutating func read(_ table: LedgerTable, day: CalendarDate?, units names: UnitNames) {
    var reader = RegisterTable(table: table, units: names)
    switch table.schema.kind {
    case .projects: return
    case .units: units += reader.register()
    case .targets: targets += reader.targets()
    case .duties: duties += reader.duties()
    case .issues:
      let rows = reader.issues()
      if let index = issues.firstIndex(where: { $0.day == day }) {
        issues[index].rows += rows
      } else {
        issues.append((day, rows))
      }
    default:
      guard let register = reader.otherRegister() else { return }
      if let index = others.firstIndex(where: { $0.kind == register.kind }) {
        others[index] = others[index].adding(register)
      } else {
        others.append(register)
      }
    }
    reader.findings.finish()
    diagnostics += reader.findings.diagnostics
  }

  var documents: [LedgerDocument] {
    var documents: [LedgerDocument] = []
    if !units.isEmpty { documents.append(.units(units)) }
    if !targets.isEmpty { documents.append(.targets(targets)) }
    if !duties.isEmpty { documents.append(.duties(duties)) }
    documents += issues.map { .issues($0.rows, asOf: $0.day) }
    documents += others.map { .register($0) }
    return documents
  }
}

extension Register {
  /// The rows of both; of two kinds the first alone.
  fileprivate func adding(_ other: Register) -> Register {
    switch (self, other) {
    case (.lists(let a), .lists(let b)): .lists(a + b)
    case (.programmes(let a), .programmes(let b)): .programmes(a + b)
    case (.events(let a), .events(let b)): .events(a + b)
    case (.awards(let a), .awards(let b)): .awards(a + b)
    case (.opportunities(let a), .opportunities(let b)): .opportunities(a + b)
    case (.resources(let a), .resources(let b)): .resources(a + b)
    case (.signings(let a), .signings(let b)): .signings(a + b)
    default: self
    }
  }
}
