import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("Repair vectors", .enabled(if: Paths.hasShared, "the measuring material is not there"))
struct RepairVectorTests {
  struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    let seed: String?
    let before: String
    let after: String
    var testDescription: String { before }
  }

  static func vectors() -> [Vector] {
    let url = Paths.shared.appending(path: "reference/repair-vectors.json")
    guard let data = try? Data(contentsOf: url) else { return [] }
    return (try? JSONDecoder().decode([Vector].self, from: data)) ?? []
  }

  @Test("There are nine of them")
  func count() { #expect(Self.vectors().count == 9) }

  /// A damaged run is judged with its page, since the page says elsewhere what it hides here.
  @Test("Each comes out", arguments: vectors())
  func vector(_ vector: Vector) throws {
    var page = ""
    if let seed = vector.seed {
      let folder = Paths.shared.appending(path: "corpus/seeds")
      let name = try #require(
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
          .first { $0.hasPrefix(seed) && $0.hasSuffix(".txt") })
      page = try Paths.text(folder.appending(path: name)) + "\n"
    }
    let signs = (page + vector.before).utf16.map { Sign(unit: $0, start: 0, end: 0) }
    let line = try #require(DamageRepair(page: signs).lines.last)
    let plain = vector.after.utf16.map { Sign(unit: $0, start: 0, end: 0) }
    // The vectors end in traditional script; the repair goes on to simplified.
    let expected = try #require(
      DamageRepair(page: (page + "\n").utf16.map { Sign(unit: $0, start: 0, end: 0) } + plain)
        .lines.last)
    #expect(line.string == expected.string)
    #expect(!line.string.contains("(") && (vector.seed == nil || !line.string.contains("?")))
  }
}
