import BriefingModel
import Foundation
import Ingest

/// Measures the reader alone: files in memory to articles, one thread, processor time.
///
///     reading-benchmark SECONDS FILE…
///     reading-benchmark ledger FILE
///
/// Prints one line: megabytes of the files a processor second; the median of five spans of SECONDS.
/// The floor, in the same run, is the checking and copying of the same bytes as text.
@main
enum ReadingBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "ledger", let path = arguments.last, arguments.count == 2 {
      return try LedgerReading.run(path)
    }
    guard let first = arguments.first, let seconds = Double(first), arguments.count > 1 else {
      print("usage: reading-benchmark SECONDS FILE… | reading-benchmark ledger FILE")
      exit(2)
    }
    let files = try arguments.dropFirst().map { path in
      (URL(filePath: path).lastPathComponent, [UInt8](try Data(contentsOf: URL(filePath: path))))
    }
    let bytes = files.reduce(0) { $0 + $1.1.count }
    let reader = ArticleReader()
    var kept = 0
    let speeds = spans(seconds, bytes) {
      for (name, content) in files {
        kept += (try? reader.article(bytes: content, fileName: name))?.value.text.utf8.count ?? 0
      }
    }
    let floors = spans(seconds / 5, bytes) {
      for (_, content) in files { kept += String(decoding: content, as: UTF8.self).utf16.count }
    }
    precondition(kept > 0, "something was read")
    print(
      "\(files.count) files, \(bytes / 1000) kB: \(rounded(speeds[2])) MB/s",
      "(\(rounded(speeds[0]))–\(rounded(speeds[4]))), floor \(rounded(floors[2])) MB/s,",
      "\(rounded(Double(bytes) / speeds[2] / Double(files.count))) µs a file")
  }

  /// Megabytes a processor second, slowest first, of five spans of `seconds`.
  private static func spans(_ seconds: Double, _ bytes: Int, _ work: () -> Void) -> [Double] {
    work()
    return (0..<5).map { _ in
      let start = processorTime()
      var (rounds, spent) = (0, 0.0)
      while spent < seconds {
        work()
        rounds += 1
        spent = processorTime() - start
      }
      return Double(bytes * rounds) / spent / 1e6
    }.sorted()
  }

  private static func rounded(_ value: Double) -> String { String(format: "%.1f", value) }
}
