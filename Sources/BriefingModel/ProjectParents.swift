extension LedgerSnapshot {
  /// The parent of each project that has one in this ledger (打包, 分期), both by `identity`.
  ///
  /// The ledger names a parent by number or by name. One that is not there, that several projects
  /// could be, or that has the project for a parent in turn is told and left out.
  public var parents: Reported<[String: String]> {
    var numbers: [String: [Project]] = [:]
    var names: [String: [Project]] = [:]
    for project in projects {
      numbers[project.id, default: []].append(project)
      names[project.name, default: []].append(project)
    }
    var parents: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    func tell(_ code: String, _ project: Project, _ parent: String) {
      diagnostics.append(
        Diagnostic(
          code: code, severity: .warning,
          place: Diagnostic.Place(
            file: project.row.file, sheet: project.row.sheet, cell: project.row.cell),
          arguments: ["name": project.name, "parent": parent]))
    }
    for project in projects {
      guard let parent = project.details.parent else { continue }
      let found = numbers[parent] ?? names[parent] ?? []
      let identities = Set(found.map(\.identity))
      if identities.count > 1 {
        tell("store.parent.several", project, parent)
      } else if let identity = identities.first {
        parents[project.identity] = identity
      } else {
        tell("store.parent.absent", project, parent)
      }
    }
    let rows = Dictionary(
      projects.map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
    for identity in Self.circling(parents, projects.map(\.identity)) {
      parents[identity] = nil
      if let project = rows[identity] {
        tell("store.parent.circle", project, project.details.parent ?? "")
      }
    }
    return Reported(parents, diagnostics)
  }

  /// Those of `children` that are their own ancestors.
  private static func circling(_ parents: [String: String], _ children: [String]) -> [String] {
    var seen: Set<String> = []
    var circling: Set<String> = []
    for child in children {
      var path: [String] = []
      var places: [String: Int] = [:]
      var next: String? = child
      while let here = next, seen.insert(here).inserted {
        places[here] = path.count
        path.append(here)
        next = parents[here]
      }
      if let end = next, let place = places[end] { circling.formUnion(path[place...]) }
    }
    return children.filter { circling.remove($0) != nil }
  }
}
