import BriefingModel
import Ingest
import Store

extension Pipeline {
  /// Looks for articles that are the same as others, among those added since it was done last, and
  /// keeps the most whole one of each.
  ///
  /// - Parameter paths: The files of this run, by the id of the article they hold.
  /// - Returns: A note for each file of this run that is a copy, and for each article that was kept
  ///   until now and is one from now on.
  func settleDuplicates(_ paths: [String: [String]]) throws -> [Diagnostic] {
    for id in try database.unsketched() {
      // Added by an earlier version of the program.
      if let article = try database.article(id: id) {
        try database.keep(ContentSketch(of: article), of: id)
      }
    }
    let waiting = try database.unsettled()
    var changed: Set<String> = []
    if !waiting.isEmpty {
      var finder = DuplicateFinder(try database.sketchedArticles()) { [database] id in
        try database.units(of: id)
      }
      let found = try finder.duplicates(around: waiting)
      changed = Set(try database.settle(found.settled, found.duplicates).map(\.id))
    }
    return try notes(paths, changed)
  }

  private func notes(_ paths: [String: [String]], _ changed: Set<String>) throws -> [Diagnostic] {
    var notes: [Diagnostic] = []
    for copy in try database.duplicates() where changed.contains(copy.id) || paths[copy.id] != nil {
      let kept = try paths[copy.kept]?.first ?? database.fileName(of: copy.kept) ?? copy.kept
      let files = try paths[copy.id] ?? [database.fileName(of: copy.id) ?? copy.id]
      notes += files.map { Self.note($0, kept: kept, percent: copy.percent) }
    }
    for files in paths.values where files.count > 1 {
      notes += files.filter { $0 != files[0] }.map {
        Self.note($0, kept: files[0], percent: 100)
      }
    }
    return notes.sorted { ($0.place?.file ?? "") < ($1.place?.file ?? "") }
  }

  private static func note(_ file: String, kept: String, percent: Int) -> Diagnostic {
    Diagnostic(
      code: "store.article.repeated", severity: .note, place: .init(file: file),
      arguments: ["kept": kept, "percent": String(percent)])
  }
}
