import BriefingModel
import Foundation
import Ingest
import Store

/// Ledgers and registers on their way into the store.
extension Pipeline {
  /// The size of the files that stay open between the two passes; those beyond are opened again.
  private static let keptBytes = 64 << 20

  /// A file of tables, as the first pass left it.
  private struct LedgerFile {
    let path: String
    let hash: String
    /// `nil` where it has to be opened again.
    var opened: OpenedLedger?
    /// What there is to tell of it, its registers aside.
    let diagnostics: [Diagnostic]
    let turn: Turn

    /// The same without its tables.
    var closed: LedgerFile {
      LedgerFile(path: path, hash: hash, opened: nil, diagnostics: diagnostics, turn: turn)
    }
  }

  /// When a file's turn comes: those that register units come before those that only use them.
  private enum Turn: CaseIterable {
    /// Registers units and holds no ledger for which it could be refused.
    case unitsAlone
    /// Registers units beside ledgers, and counts only if these are taken.
    case unitsAndLedgers
    case rest

    init(_ opened: OpenedLedger) {
      let hasUnits = opened.registers.contains { if case .units = $0 { true } else { false } }
      self = hasUnits ? (opened.days.isEmpty ? .unitsAlone : .unitsAndLedgers) : .rest
    }
  }

  /// Reads ledgers into the store: files that register units first, and of each its ledgers before
  /// its units; then the registers that speak of the projects.
  ///
  /// A file is taken whole or not at all: of one whose ledger is refused no register is kept, and no
  /// other file uses its units.
  func addLedgers(_ paths: [String], asOf: CalendarDate?, _ tally: inout Tally) throws {
    let known = try database.units()
    let mapping = try workspace.mapping()
    func reader(_ units: [Region]) -> LedgerReader {
      LedgerReader(units: units, asOf: asOf, mapping: mapping)
    }
    var files: [LedgerFile] = []
    var kept = 0
    for (index, path) in paths.enumerated() {
      tally.progress.update(index)
      guard let (opened, hash, size) = open(path, reader(known), &tally) else { continue }
      kept += size
      files.append(
        LedgerFile(
          path: path, hash: hash, opened: kept <= Self.keptBytes ? opened.value : nil,
          diagnostics: opened.diagnostics, turn: Turn(opened.value)))
    }
    files = Turn.allCases.flatMap { turn in files.filter { $0.turn == turn } }
    var units = known
    // A list that does not tell its day stands for the last day that a ledger speaks of.
    var lists: [(file: LedgerFile, documents: [LedgerDocument])] = []
    var days: Set<CalendarDate> = []
    for index in files.indices {
      let file = files[index]
      // What was kept is given back as soon as it has been read.
      files[index].opened = nil
      guard let opened = file.opened ?? open(file.path, reader(units), &tally)?.opened.value else {
        continue
      }
      tally.diagnostics += file.diagnostics
      let registers = opened.registers(units: units)
      tally.diagnostics += registers.diagnostics.map { $0.located(at: file.path) }
      do {
        // What is wrong with a later day must be known before the first is stored.
        if opened.days.count > 1 {
          for day in opened.days { _ = try opened.projects(asOf: day, units: units) { _ in } }
        }
        for day in opened.days { try addLedger(opened, day, units, file, &tally) }
        for case .units(let own) in registers.value {
          try save(.units(own), file.path, file.hash, &tally)
          units = try database.units()
        }
        days.formUnion(opened.days)
        lists.append((file.closed, registers.value))
      } catch let error as IngestError {
        tally.diagnostics.append(error.diagnostic.located(at: file.path))
      }
    }
    tally.diagnostics += try conflicts(on: days)
    for (file, documents) in lists {
      for document in documents {
        if case .units = document { continue }
        try save(document, file.path, file.hash, &tally)
      }
    }
  }

  /// Where the files of one of `days` say different things of a project.
  private func conflicts(on days: Set<CalendarDate>) throws -> [Diagnostic] {
    try days.sorted().flatMap { day -> [Diagnostic] in
      let files = try database.snapshotVersions(asOf: day).filter { !$0.isSuperseded }
      guard files.count > 1 else { return [] }
      let told = try database.ledgerAsRead(asOf: day)?.diagnostics ?? []
      return told.filter { $0.code == "store.project.conflict" }
    }
  }

  private func open(
    _ path: String, _ reader: LedgerReader, _ tally: inout Tally
  ) -> (opened: Reported<OpenedLedger>, hash: String, size: Int)? {
    do {
      let bytes = try InputFiles.bytes(of: path)
      let opened = try reader.open(bytes: bytes, fileName: InputFiles.name(of: path))
      let located = opened.diagnostics.map { $0.located(at: path) }
      return (Reported(opened.value, located), SHA256.hexDigest(of: bytes), bytes.count)
    } catch let error as IngestError {
      tally.diagnostics.append(error.diagnostic.located(at: path))
    } catch let failure as Failure {
      tally.diagnostics += failure.diagnostics
    } catch {
      tally.diagnostics.append(Self.unexpected(path, error))
    }
    return nil
  }

  /// Adds the ledger of one day; what a row has wrong leaves the store as it was.
  private func addLedger(
    _ opened: OpenedLedger, _ day: CalendarDate, _ units: [Region], _ file: LedgerFile,
    _ tally: inout Tally
  ) throws {
    var count = 0
    var diagnostics: [Diagnostic] = []
    let header = LedgerHeader(asOf: day, fileName: opened.fileName, fileHash: file.hash)
    let columns = opened.columns(asOf: day)
    let outcome = try database.add(ledger: header, columns: columns) { take in
      // A file that is known may be asked for its rows twice.
      count = 0
      let read = try opened.projects(asOf: day, units: units) { batch in
        count += batch.count
        try take(batch)
      }
      diagnostics = read.diagnostics
      return read.value
    }
    tally.diagnostics += diagnostics.map { $0.located(at: file.path) }
    if outcome != .unchanged { tally.days.insert(day) }
    if outcome == .replaced {
      tally.diagnostics.append(
        Diagnostic(
          code: "store.snapshot.replaced", severity: .note, place: .init(file: file.path),
          arguments: ["day": day.iso]))
    }
    tally.added.append(
      Added(file: file.path, kind: "projects", outcome: outcome, count: count))
  }

  private func save(
    _ document: LedgerDocument, _ path: String, _ hash: String, _ tally: inout Tally
  ) throws {
    let file = SourceFile(name: InputFiles.name(of: path), hash: hash)
    let outcome: AddOutcome
    switch document {
    case .projects: return
    case .units(let units): outcome = try database.replaceUnits(units, from: file)
    case .targets(let targets): outcome = try database.replaceTargets(targets, from: file)
    case .duties(let duties): outcome = try database.replaceDuties(duties, from: file)
    case .register(let register): outcome = try database.replace(register, from: file)
    case .issues(let issues, let day):
      guard let day = try day ?? issues.lastDay ?? database.snapshots().last else {
        tally.diagnostics.append(
          Diagnostic(
            code: "console.issues.undated", severity: .error, place: .init(file: path)))
        return
      }
      outcome = try database.replaceIssues(issues, asOf: day, from: file)
    }
    tally.added.append(
      Added(file: path, kind: document.kind, outcome: outcome, count: document.count))
  }
}

extension [Issue] {
  /// The last day on which one was raised or closed.
  var lastDay: CalendarDate? { flatMap { [$0.raisedOn, $0.closedOn] }.compactMap(\.self).max() }
}

extension LedgerDocument {
  /// What it holds, as reports name it.
  var kind: String {
    switch self {
    case .projects: "projects"
    case .units: "units"
    case .targets: "targets"
    case .issues: "issues"
    case .duties: "duties"
    case .register(let register): register.kind.rawValue
    }
  }

  /// Its rows.
  var count: Int {
    switch self {
    case .projects(let snapshot): snapshot.projects.count
    case .units(let units): units.count
    case .targets(let targets): targets.count
    case .issues(let issues, _): issues.count
    case .duties(let duties): duties.count
    case .register(let register): register.count
    }
  }
}
