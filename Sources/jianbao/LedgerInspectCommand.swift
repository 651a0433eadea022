import ArgumentParser
import BriefingModel
import Deliver
import Foundation
import Ingest

/// `jianbao ledger inspect FILE…`: what is understood of each table and column, nothing stored.
struct LedgerInspectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inspect", abstract: help("help.ledger.inspect"),
      discussion: help("help.ledger.inspect.more"))
  }

  @Argument(help: ArgumentHelp(help("help.ledger.paths"), valueName: "file"))
  var paths: [String]

  @Flag(name: .long, help: ArgumentHelp(help("help.ledger.save")))
  var save = false

  @Option(name: .long, help: ArgumentHelp(help("help.as-of"), valueName: "yyyy-mm-dd"))
  var asOf: String?

  @OptionGroup var options: GlobalOptions

  mutating func run() throws {
    let console = Console.standard
    let workspace = try Workspace(options)
    let mapping = try workspace.mapping()
    let reader = LedgerReader(
      units: try units(of: workspace), asOf: try asOf.map(parseDay), mapping: mapping)
    var files: [File] = []
    var diagnostics: [Diagnostic] = []
    let input = InputFiles(paths: paths)
    for path in input.ledgers {
      do {
        let read = try reader.inspect(
          bytes: try InputFiles.bytes(of: path), fileName: InputFiles.name(of: path))
        files.append(File(file: path, tables: read.value.tables))
        diagnostics += read.diagnostics.map { $0.located(at: path) }
      } catch let error as IngestError {
        diagnostics.append(error.diagnostic.located(at: path))
      } catch let failure as Failure {
        diagnostics += failure.diagnostics
      }
    }
    diagnostics += input.diagnostics
    diagnostics += input.articles.map {
      Diagnostic(code: "inspect.article", severity: .error, place: .init(file: $0))
    }
    if options.json {
      try console.put(json: Report(files: files, diagnostics: diagnostics))
    } else {
      let text = InspectionText(console: console)
      for file in files {
        let told = diagnostics.filter { $0.place?.file == file.file }
        try console.put(bytes: text.text(file.tables, of: file.file, told: told))
      }
      console.tell(diagnostics)
    }
    if save { try keep(files, mapping, workspace, console) }
    if diagnostics.contains(where: { $0.severity == .error }) { throw Failure(.input) }
  }

  /// The units in the store, if there is one; to look at a file needs none.
  private func units(of workspace: Workspace) throws -> [Region] {
    guard FileManager.default.fileExists(atPath: workspace.storePath) else { return [] }
    return try StoreReading(workspace).reading { try $0.units() }
  }

  /// Adds what is suggested to the workspace's mapping.
  private func keep(
    _ files: [File], _ mapping: LedgerMapping, _ workspace: Workspace, _ console: Console
  ) throws {
    var entries: [(heading: String, standard: String)] = []
    let known = Set((mapping.headings ?? [:]).keys.map { LedgerReader.folded($0) })
    var seen = known
    for column in files.flatMap(\.tables).flatMap(\.columns) {
      guard let standard = column.suggestion,
        seen.insert(LedgerReader.folded(column.heading)).inserted
      else { continue }
      entries.append((column.heading, standard))
    }
    let file = MappingFile(folder: workspace.folder)
    guard !entries.isEmpty else {
      console.tell(
        Diagnostic(code: "inspect.save.nothing", severity: .note, place: .init(file: file.path)))
      return
    }
    try file.add(entries, to: mapping)
    console.tell(
      Diagnostic(
        code: "inspect.save.done", severity: .note, place: .init(file: file.path),
        arguments: [
          "count": String(entries.count),
          "entries": entries.map { $0.heading + " → " + $0.standard }.joined(separator: "；"),
        ]))
  }

  /// A file and what is understood of it.
  private struct File: Encodable {
    let file: String
    let tables: [LedgerInspection.Table]
  }

  private struct Report: Encodable {
    let files: [File]
    let diagnostics: [Diagnostic]
  }
}
