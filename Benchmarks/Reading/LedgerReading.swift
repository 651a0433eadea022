import Foundation
import Ingest

/// Measures the reading of a spreadsheet to its sheets in memory, once: what it then holds is what
/// the peak of memory tells.
enum LedgerReading {
  static func run(_ path: String) throws {
    let url = URL(filePath: path)
    // Mapped, as the command does it.
    let bytes = [UInt8](try Data(contentsOf: url, options: .alwaysMapped))
    let start = processorTime()
    let sheets = try LedgerReader.sheets(bytes: bytes, fileName: url.lastPathComponent)
    let spent = processorTime() - start
    for diagnostic in sheets.diagnostics {
      print(diagnostic.code, diagnostic.place?.description ?? "")
    }
    for sheet in sheets.value {
      print(
        "\(sheet.name): \(sheet.rows) rows, \(sheet.cells) cells,", String(format: "%.2f s", spent))
    }
  }
}

/// The processor time of the program so far, in seconds.
func processorTime() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
