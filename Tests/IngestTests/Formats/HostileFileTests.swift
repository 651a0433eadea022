import BriefingModel
import Foundation
import Ingest
import Testing

/// Every file here is read or refused by name, within two seconds of processor time. The time is
/// asked for where `JIANBAO_TIMES` is set, on a machine whose times mean something.
@Suite("Hostile files")
struct HostileFileTests {
  /// A debug build reads less in about the same time; it is given five times as long.
  private static let limit: Double = {
    #if DEBUG
      10
    #else
      2
    #endif
  }()

  @Test(
    "Hostile files are read or refused in time",
    arguments: HostileFile.texts + HostileFile.pages + HostileFile.mails + HostileFile.documents)
  func inTime(_ file: HostileFile) {
    let bytes = file.bytes()
    let start = Self.seconds()
    let diagnostic = FormatFixture.refusal(bytes, file.name)
    let taken = Self.seconds() - start
    #expect(diagnostic?.code == file.refusal)
    #expect(diagnostic.map { $0.place?.file == file.name } ?? true)
    if ProcessInfo.processInfo.environment["JIANBAO_TIMES"] != nil {
      #expect(taken < Self.limit)
      print(
        "| \(file.name) | \(bytes.count) | \(String(format: "%.2f", taken)) | \(diagnostic?.code ?? "read") |"
      )
    }
  }

  /// The processor time of this thread: other tests run beside it.
  private static func seconds() -> Double {
    var now = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
