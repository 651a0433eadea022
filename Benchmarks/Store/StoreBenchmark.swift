import BriefingModel
import Foundation
import Store

/// Measures the store alone: rows into a new file and back, one thread, processor time.
///
///     store-benchmark ROWS
///
/// The floors are the same rows put in with the C functions of SQLite and nothing else, in the same
/// run, into a file with the same settings.
@main
enum StoreBenchmark {
  static func main() throws {
    guard let rows = CommandLine.arguments.dropFirst().first.flatMap({ Int($0) }), rows > 0 else {
      print("usage: store-benchmark ROWS")
      exit(2)
    }
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "store-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func path(_ name: String) -> String { folder.appending(path: name).path }

    try narrow(rows, path("narrow.sqlite"), path("floor-narrow.sqlite"))
    try wide(rows, path("store.sqlite"), path("floor-wide.sqlite"))
  }

  // MARK: A narrow table

  /// A table of five columns: what a statement costs apart from its values.
  private static func narrow(_ rows: Int, _ path: String, _ floorPath: String) throws {
    let floor = try median {
      try FloorTable.measure(floorPath, values: NarrowTable.values, rows: rows)
    }
    let ours = try median { try NarrowTable.measure(path, rows: rows) }
    tell("5 columns", rows, ours, floor: floor)
  }

  // MARK: Ledgers

  private static func wide(_ rows: Int, _ path: String, _ floorPath: String) throws {
    let ledger = SampleLedger(rows: rows)
    var after = 0.0
    let ours = try median {
      try remove(path)
      let spent = try ledger.add(to: BriefingDatabase(path: path), week: 0)
      after = spent.after
      return spent.all
    }
    let values = try FloorValue.middleRow(of: path)
    let floor = try median { try FloorTable.measure(floorPath, values: values, rows: rows) }
    tell("ledger, \(values.count) columns", rows, ours, floor: floor)
    print("  of that after the last row: \(seconds(after))")

    let store = try BriefingDatabase(path: path)
    print("  the same again: \(seconds(try ledger.add(to: store, week: 0).all))")
    for week in 1...3 {
      let spent = try ledger.add(to: store, week: week)
      print(
        "  week \(week + 1), a tenth changed: \(seconds(spent.all)),",
        "of that after the last row \(seconds(spent.after))")
    }
    let questions = try store.openQuestions()
    precondition(questions.isEmpty, "nothing is in doubt")
    print("  peak memory of all that: \(peakMegabytes()) MB")
    let start = processorTime()
    let read = try store.snapshot(asOf: SampleLedger.day(0))?.value.projects.count ?? 0
    precondition(read == rows, "all rows come back")
    let spent = processorTime() - start
    print("  read back: \(seconds(spent)), \(Int(Double(rows) / spent)) rows/s")
  }

  // MARK: Measuring

  /// The middle of three.
  private static func median(_ measure: () throws -> Double) rethrows -> Double {
    try (0..<3).map { _ in try measure() }.sorted()[1]
  }

  private static func tell(_ name: String, _ rows: Int, _ spent: Double, floor: Double) {
    let ratio = String(format: "%.2f", spent / floor)
    print(
      "\(name): \(Int(Double(rows) / spent)) rows/s (\(seconds(spent))), floor",
      "\(Int(Double(rows) / floor)) rows/s (\(seconds(floor))), \(ratio) times the floor")
  }

  static func seconds(_ value: Double) -> String { String(format: "%.2f s", value) }

  /// Processor seconds of the process so far.
  static func processorTime() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func peakMegabytes() -> Int {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }

  /// Removes a database and what SQLite keeps beside it.
  static func remove(_ path: String) throws {
    for suffix in ["", "-wal", "-shm"] {
      if FileManager.default.fileExists(atPath: path + suffix) {
        try FileManager.default.removeItem(atPath: path + suffix)
      }
    }
  }
}
