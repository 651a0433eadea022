import BriefingModel

/// The files of a day as one ledger.
enum LedgerMerge {
  /// The files put together in their order, or `nil` if there are none.
  ///
  /// A project that stands in several of them is counted once, as the first has it. Where another
  /// says otherwise of what is added up or dated, that is an error, told with both: nobody but the
  /// office knows which is right.
  static func merged(
    _ files: [LedgerSnapshot], asOf day: CalendarDate
  ) -> Reported<LedgerSnapshot>? {
    guard let first = files.first else { return nil }
    if files.count == 1 { return Reported(first) }
    var projects: [Project] = []
    var diagnostics: [Diagnostic] = []
    var places: [String: Int] = [:]
    for project in files.flatMap(\.projects) {
      if let index = places[project.id] {
        diagnostics.append(repeated(project, counted: projects[index]))
      } else {
        places[project.id] = projects.count
        projects.append(project)
      }
    }
    let merged = LedgerSnapshot(
      asOf: day, fileName: files.map(\.fileName).joined(separator: "、"),
      fileHash: JSON.hash(files.map(\.fileHash)), projects: projects,
      statedTotals: files.flatMap(\.statedTotals))
    return Reported(merged, diagnostics)
  }

  private static func repeated(_ project: Project, counted other: Project) -> Diagnostic {
    let differences = compared.compactMap { column -> String? in
      let (here, there) = (project.cell(column), other.cell(column))
      if here == there { return nil }
      return "\(column.heading) \(shown(there, column)) ≠ \(shown(here, column))"
    }
    var arguments = [
      "id": project.id, "name": project.name, "other": other.row.description, "check": "K12",
    ]
    if !differences.isEmpty { arguments["differences"] = differences.joined(separator: "、") }
    return Diagnostic(
      code: differences.isEmpty ? "store.project.repeated" : "store.project.conflict",
      severity: differences.isEmpty ? .warning : .error,
      place: Diagnostic.Place(
        file: project.row.file, sheet: project.row.sheet, cell: project.row.cell),
      arguments: arguments)
  }

  /// What briefings count, add up and date a project by.
  private static let compared = ProjectColumn.all.filter {
    $0.kind == .money || $0.kind == .date || ["ownerUnit", "contractKind"].contains($0.rawValue)
  }

  private static func shown(_ text: String, _ column: ProjectColumn) -> String {
    text.isEmpty ? "—" : column.shown(text)
  }
}
