public import BriefingModel

/// What was understood of a spreadsheet, table by table and column by column (读取情况).
public struct LedgerInspection: Hashable, Sendable, Codable {
  /// The file's name without its folders.
  public let file: String
  /// The tables, in the order of the sheets.
  public let tables: [Table]

  /// A table.
  public struct Table: Hashable, Sendable, Codable {
    /// The sheet's name; `nil` for a file without sheets.
    public let sheet: String?
    /// The kind, as reports name it: projects, units, targets …
    public let kind: String
    /// The kind as people call it: 项目台账.
    public let title: String
    /// The day its data was cut off.
    public let day: CalendarDate?
    /// Where that was read: given, table or fileName.
    public let dayFrom: String?
    /// The first and the last row of the headings.
    public let headingRows: [Int]
    /// How many rows are what: entries, totals, sections, notes, repeated, hidden.
    public let rows: [String: Int]
    /// The columns, from the left.
    public let columns: [Column]
    /// The totals it states, held against its rows.
    public let totals: [Total]
  }

  /// A column.
  public struct Column: Hashable, Sendable, Codable {
    /// The cell of its heading.
    public let cell: String
    /// The heading as written.
    public let heading: String
    /// What it was taken for: the standard heading; `nil` if it is kept as an extra column.
    public let standard: String?
    /// The name of the property it fills.
    public let property: String?
    /// The unit of its numbers.
    public let unit: String?
    /// Where that was read: heading, table, mapping or cells.
    public let unitFrom: String?
    /// Whether the office's mapping names it.
    public let isMapped: Bool
    /// What an unknown heading may have meant.
    public let suggestion: String?
    /// How many cells are what: given, zero, missing, notApplicable, withheld, unreadable.
    public let counts: [String: Int]
    /// The smallest amount, number or day.
    public let smallest: String?
    /// The largest.
    public let largest: String?
    /// The first cell that holds something.
    public let example: String?
    /// What is odd about it: how often each code is told.
    public let findings: [String: Int]
  }

  /// A total that the table states.
  public struct Total: Hashable, Sendable, Codable {
    /// Its label.
    public let label: String
    /// The standard heading of its column.
    public let column: String
    /// Its cell.
    public let cell: String
    /// What it states, in 万元.
    public let stated: String
    /// What the rows add up to, in 万元; `nil` if some of them are not public.
    public let sum: String?
    /// Whether the two agree.
    public let agrees: Bool
  }
}

extension LedgerReader {
  /// What is understood of a file, without anything being made of it.
  ///
  /// Rows that would stop a ledger from being read are told, not thrown.
  ///
  /// - Throws: An error if the file cannot be opened or its headings contradict each other.
  public func inspect(
    bytes: [UInt8], fileName path: String
  ) throws(IngestError) -> Reported<LedgerInspection> {
    let opened = try open(bytes: bytes, fileName: path, needsDay: false)
    var diagnostics = opened.diagnostics + opened.value.registerDiagnostics
    var checks: [(table: Int, result: TotalCheck.Result)] = []
    for (number, found) in opened.value.tables.enumerated()
    where found.table.schema.kind == .projects {
      if found.day == nil {
        diagnostics.append(
          Diagnostic(code: "ledger.day.none", severity: .error, place: found.table.grid.place))
      }
      var reading = opened.value.reading(ofTable: number, units: units)
      do {
        while try reading.next() != nil {}
      } catch {
        diagnostics.append(error.diagnostic)
      }
      diagnostics += reading.diagnostics
      checks += reading.checks.map { (number, $0) }
    }
    let tables = opened.value.tables.enumerated().map { number, found in
      TableInspector(
        found: found, diagnostics: diagnostics,
        checks: checks.filter { $0.table == number }.map(\.result)
      ).inspection()
    }
    return Reported(
      LedgerInspection(file: opened.value.fileName, tables: tables), diagnostics)
  }
}
