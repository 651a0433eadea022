import BriefingModel
import Deliver
import Foundation

/// A file, or standard output, that tables are written to.
///
/// A file that is there already is replaced, as by the other commands: whole, or not at all.
struct ExportTarget {
  let format: ExportOptions.Format
  /// The file, or `nil` for standard output.
  let path: String?
  /// Whether what was done is told as JSON.
  let isReport: Bool

  /// What was done, for programs.
  private struct Report: Encodable {
    struct Item: Encodable {
      let name: String
      let rows: Int
    }
    let file: String
    let sheets: [Item]
  }

  /// Writes one table.
  func write(_ sheet: Sheet, _ console: Console) throws {
    try write([sheet], console) { put throws(DeliverError) in try JSONSheet.write(sheet, put) }
  }

  /// Writes several tables that belong together; CSV holds one of them only.
  func write(_ sheets: [Sheet], _ console: Console) throws {
    try write(sheets, console) { put throws(DeliverError) in try JSONSheet.write(sheets, put) }
  }

  private func write(
    _ sheets: [Sheet], _ console: Console,
    json: (_ put: ([UInt8]) throws(DeliverError) -> Void) throws(DeliverError) -> Void
  ) throws {
    if format == .csv, sheets.count > 1 {
      throw Failure(
        .usage,
        Diagnostic(
          code: "export.csv.several", severity: .error,
          arguments: ["names": sheets.map(\.name).joined(separator: "、")]))
    }
    do {
      guard let path else {
        try put(sheets, console, json: json)
        return
      }
      let (folder, name) = Self.parts(of: path)
      guard FileKind(folder) == .folder else {
        throw Failure(
          .input,
          Diagnostic(
            code: "export.folder.missing", severity: .error, place: .init(file: folder)))
      }
      try Self.check(path)
      let output = try OutputFolder(path: folder)
      switch format {
      case .xlsx: try output.write(sheets, workbook: name)
      case .json: try output.write(name: name, json)
      case .csv:
        try output.write(name: name) { put throws(DeliverError) in
          for sheet in sheets { try CSVSheet.write(sheet, put) }
        }
      }
    } catch let error as DeliverError {
      throw Failure(.environment, error)
    }
    try tell(sheets, console)
  }

  /// Refuses a folder, and a device: a new file would take its place.
  private static func check(_ path: String) throws {
    let code: String
    switch FileKind(path) {
    case .folder: code = "export.output.folder"
    case .special: code = "export.output.special"
    case .file, nil: return
    }
    throw Failure(.usage, Diagnostic(code: code, severity: .error, arguments: ["name": path]))
  }

  /// Writes on standard output, until nobody reads on.
  private func put(
    _ sheets: [Sheet], _ console: Console,
    json: (_ put: ([UInt8]) throws(DeliverError) -> Void) throws(DeliverError) -> Void
  ) throws {
    var failure: Failure?
    var isRead = true
    let put = { (bytes: [UInt8]) throws(DeliverError) in
      guard isRead, failure == nil else { return }
      do {
        isRead = try console.put(bytes: bytes)
      } catch {
        failure = error as? Failure
      }
    }
    if format == .json {
      try json(put)
    } else {
      for sheet in sheets { try CSVSheet.write(sheet, put) }
    }
    if let failure { throw failure }
  }

  private func tell(_ sheets: [Sheet], _ console: Console) throws {
    guard let path else { return }
    if isReport {
      try console.put(
        json: Report(
          file: path, sheets: sheets.map { Report.Item(name: $0.name, rows: $0.count) }))
      return
    }
    let counts = sheets.map { "\($0.name) \($0.count)" }.joined(separator: "、")
    try console.put(console.text("export.done", ["file": path, "rows": counts]))
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }

  /// What is told when there is nothing to export.
  static func nothing(_ kind: String, _ day: CalendarDate?) -> Failure {
    Failure(
      .input,
      Diagnostic(
        code: day == nil ? "export.nothing.\(kind)" : "export.nothing.until", severity: .error,
        arguments: ["day": day?.iso ?? ""]))
  }
}
