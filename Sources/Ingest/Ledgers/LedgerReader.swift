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
  /// Another register (登记簿).
  case register(Register)
}

/// Reads ledgers and registers from spreadsheets (.xlsx, .csv, .tsv).
public struct LedgerReader: Sendable {
  let units: [Region]
  private let asOf: CalendarDate?
  private let mapping: LedgerMapping

  /// A reader that knows `units` by their names.
  ///
  /// - Parameters:
  ///   - asOf: The day the data was cut off; `nil` to take it from the sheet or the file's name.
  ///   - mapping: What the office adds to the tables of headings.
  public init(
    units: [Region] = [], asOf: CalendarDate? = nil, mapping: LedgerMapping = LedgerMapping()
  ) {
    self.units = units
    self.asOf = asOf
    self.mapping = mapping
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
    let opened = try open(bytes: bytes, fileName: path)
    var documents = opened.value.registers
    var diagnostics = opened.diagnostics + opened.value.registerDiagnostics
    for day in opened.value.days {
      var reading = opened.value.reading(asOf: day, units: units)
      var projects: [Project] = []
      while let batch = try reading.next() { projects += batch }
      diagnostics += reading.diagnostics
      documents.append(
        .projects(
          LedgerSnapshot(
            asOf: day, fileName: opened.value.fileName, fileHash: SHA256.hexDigest(of: bytes),
            projects: projects, statedTotals: reading.totals)))
    }
    return Reported(documents, diagnostics)
  }

  /// The file with its sheets found to tables and its registers read.
  ///
  /// - Parameter path: The file's name; folders before it are dropped.
  /// - Returns: The file, and what is odd about its sheets and headings; its rows tell theirs when
  ///   they are read.
  /// - Throws: As `documents` does, except for what single rows of projects have wrong.
  public func open(
    bytes: [UInt8], fileName path: String
  ) throws(IngestError) -> Reported<OpenedLedger> {
    try open(bytes: bytes, fileName: path, needsDay: true)
  }

  /// The file opened; without the need of a day for those who only look at it.
  func open(
    bytes: [UInt8], fileName path: String, needsDay: Bool
  ) throws(IngestError) -> Reported<OpenedLedger> {
    let fileName = path.split(separator: "/").last.map(String.init) ?? path
    let grids = try Self.grids(bytes, fileName)
    var diagnostics = grids.diagnostics
    let fileDay = SnapshotDay.named(in: fileName)
    var tables: [OpenedLedger.Found] = []
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
      let finder = TableFinder(
        grid: grid, year: day?.year, mapping: HeadingMapping(mapping))
      let found = try finder.tables()
      if found.value.isEmpty {
        unread.append(
          Diagnostic(code: "ledger.heading.none", severity: .warning, place: grid.place))
        continue
      }
      diagnostics += found.diagnostics
      for (index, table) in found.value.enumerated() {
        // A table further down may be of another day, which its own title tells.
        let own = index == 0 ? nil : SnapshotDay.stated(in: table.titles)
        let from = asOf != nil ? "given" : own != nil || stated != nil ? "table" : "fileName"
        tables.append(OpenedLedger.Found(table: table, day: asOf ?? own ?? day, dayFrom: from))
      }
    }
    guard !tables.isEmpty else {
      let place = unread.first?.place ?? Diagnostic.Place(file: fileName)
      throw IngestError(
        Diagnostic(
          code: unread.isEmpty ? "ledger.file.empty" : "ledger.heading.none", severity: .error,
          place: place))
    }
    if needsDay,
      let undated = tables.first(where: { $0.table.schema.kind == .projects && $0.day == nil })
    {
      throw IngestError(
        Diagnostic(code: "ledger.day.none", severity: .error, place: undated.table.grid.place))
    }
    let opened = OpenedLedger(fileName: fileName, tables: tables, units: units)
    return Reported(opened, diagnostics + unread)
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
}
