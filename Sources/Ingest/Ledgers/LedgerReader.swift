public import BriefingModel

/// What a spreadsheet turned out to hold (表格资料).
public enum LedgerDocument: Hashable, Sendable {
  /// A project ledger (项目台账).
  case projects(LedgerSnapshot)
  /// The register of units (单位名册).
  case units([Region])
  /// Targets (目标任务).
  case targets([Target])
  /// The list of issues (问题清单) as it stood on a day; `nil` if the file does not tell the day.
  case issues([Issue], asOf: CalendarDate?)
  /// Who answers for what (责任链).
  case duties([Duty])
}

/// Reads ledgers and registers from spreadsheets (.xlsx, .csv, .tsv).
public struct LedgerReader: Sendable {
  private let units: [Region]
  private let asOf: CalendarDate?

  /// A reader that knows `units` by their names.
  ///
  /// - Parameter asOf: The day the data was cut off; `nil` to take it from the sheet or the file's
  ///   name.
  public init(units: [Region] = [], asOf: CalendarDate? = nil) {
    self.units = units
    self.asOf = asOf
  }

  /// Whether a file of this name is a spreadsheet, to be handed to `documents`.
  ///
  /// The old `.xls` and `.et` are among them: they cannot be read, and the error says what to do.
  public static func reads(fileName: String) -> Bool {
    let name = fileName.lowercased()
    return [".xlsx", ".xlsm", ".csv", ".tsv", ".xls", ".et"].contains { name.hasSuffix($0) }
  }

  /// What the file holds: one document for each kind and day, in the order of its sheets.
  ///
  /// - Parameter path: The file's name; folders before it are dropped.
  /// - Throws: An error if the file is broken or too large, if no sheet has headings that are
  ///   understood, if two headings claim one column, if amounts have no unit, or if a ledger does
  ///   not tell its day.
  public func documents(
    bytes: [UInt8], fileName path: String
  ) throws(IngestError) -> Reported<[LedgerDocument]> {
    let fileName = path.split(separator: "/").last.map(String.init) ?? path
    let grids = try Self.grids(bytes, fileName)
    var diagnostics = grids.diagnostics
    let fileDay = asOf ?? SnapshotDay.named(in: fileName)
    var tables: [(table: LedgerTable, day: CalendarDate?)] = []
    var unread: [Diagnostic] = []
    for grid in grids.value {
      let stated = SnapshotDay.stated(in: grid)
      if let asOf, let stated, asOf != stated {
        diagnostics.append(
          Diagnostic(
            code: "ledger.day.differs", severity: .warning, place: grid.place,
            arguments: ["stated": stated.iso, "given": asOf.iso]))
      }
      let day = asOf ?? stated ?? fileDay
      guard let found = try TableFinder(grid: grid, year: day?.year).table() else {
        unread.append(
          Diagnostic(code: "ledger.heading.none", severity: .warning, place: grid.place))
        continue
      }
      diagnostics += found.diagnostics
      tables.append((found.value, day))
    }
    guard !tables.isEmpty else {
      let place = unread.first?.place ?? Diagnostic.Place(file: fileName)
      throw IngestError(
        Diagnostic(
          code: unread.isEmpty ? "ledger.file.empty" : "ledger.heading.none", severity: .error,
          place: place))
    }
    let documents = try read(tables, hash: SHA256.hexDigest(of: bytes), fileName: fileName)
    return Reported(documents.value, diagnostics + unread + documents.diagnostics)
  }

  static func grids(
    _ bytes: [UInt8], _ fileName: String
  ) throws(IngestError) -> Reported<[Grid]> {
    // A compound file: the old .xls, or an .xlsx with a password.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw IngestError(
        Diagnostic(
          code: "ledger.file.oldOrLocked", severity: .error,
          place: Diagnostic.Place(file: fileName)))
    }
    if bytes.starts(with: [0x50, 0x4B]) || fileName.lowercased().hasSuffix(".xlsx") {
      return try Workbook.grids(bytes, fileName: fileName)
    }
    let grid = try DelimitedText.grid(bytes, fileName: fileName)
    return Reported(grid.value.rows.isEmpty ? [] : [grid.value], grid.diagnostics)
  }

  // MARK: Documents

  /// The ledgers and registers gathered from the sheets of one file.
  private struct Gathered {
    var units: [Region] = []
    var targets: [Target] = []
    var duties: [Duty] = []
    var issues: [(day: CalendarDate?, rows: [Issue])] = []
    var snapshots:
      [(day: CalendarDate, projects: [Project], totals: [LedgerSnapshot.StatedTotal])] = []
  }

  private func read(
    _ tables: [(table: LedgerTable, day: CalendarDate?)], hash: String, fileName: String
  ) throws(IngestError) -> Reported<[LedgerDocument]> {
    var gathered = Gathered()
    var diagnostics: [Diagnostic] = []
    // A register of units in the same file serves the other sheets.
    for (table, _) in tables where table.schema.kind == .units {
      var reader = RegisterTable(table: table, units: UnitNames([]))
      gathered.units += reader.register()
      diagnostics += reader.diagnostics
    }
    let names = UnitNames(units + gathered.units)
    for (table, day) in tables {
      var reader = RegisterTable(table: table, units: names)
      switch table.schema.kind {
      case .units: continue
      case .targets: gathered.targets += reader.targets()
      case .duties: gathered.duties += reader.duties()
      case .issues:
        let rows = reader.issues()
        if let index = gathered.issues.firstIndex(where: { $0.day == day }) {
          gathered.issues[index].rows += rows
        } else {
          gathered.issues.append((day, rows))
        }
      case .projects: diagnostics += try projects(table, day, names, &gathered)
      }
      diagnostics += reader.diagnostics
    }
    return Reported(documents(gathered, hash: hash, fileName: fileName), diagnostics)
  }

  private func projects(
    _ table: LedgerTable, _ day: CalendarDate?, _ names: UnitNames, _ gathered: inout Gathered
  ) throws(IngestError) -> [Diagnostic] {
    guard let day else {
      throw IngestError(
        Diagnostic(code: "ledger.day.none", severity: .error, place: table.grid.place))
    }
    let title = table.grid.rows.filter { $0.number < table.headingRows.lowerBound }
      .flatMap(\.cells).map { $0.value.text }.joined(separator: " ")
    let unit =
      names.unit(namedIn: title) ?? names.unit(namedIn: table.grid.sheet ?? "")
      ?? names.unit(namedIn: table.grid.file)
    let index =
      gathered.snapshots.firstIndex { $0.day == day } ?? gathered.snapshots.endIndex
    if index == gathered.snapshots.endIndex { gathered.snapshots.append((day, [], [])) }
    var reader = ProjectTable(
      table: table, asOf: day, defaultUnit: unit, units: names,
      after: gathered.snapshots[index].projects)
    try reader.read()
    gathered.snapshots[index].projects = reader.projects
    gathered.snapshots[index].totals += reader.totals
    return reader.diagnostics
  }

  private func documents(
    _ gathered: Gathered, hash: String, fileName: String
  ) -> [LedgerDocument] {
    var documents: [LedgerDocument] = []
    if !gathered.units.isEmpty { documents.append(.units(gathered.units)) }
    if !gathered.targets.isEmpty { documents.append(.targets(gathered.targets)) }
    if !gathered.duties.isEmpty { documents.append(.duties(gathered.duties)) }
    documents += gathered.issues.map { .issues($0.rows, asOf: $0.day) }
    documents += gathered.snapshots.map {
      .projects(
        LedgerSnapshot(
          asOf: $0.day, fileName: fileName, fileHash: hash, projects: $0.projects,
          statedTotals: $0.totals))
    }
    return documents
  }
}
