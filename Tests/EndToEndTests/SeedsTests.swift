import Foundation
import TestSupport
import Testing

/// The five real pages beside the example's ledger: what must be printed, and what must not.
@Suite("Seeds", .enabled(if: Paths.hasShared && Paths.hasFonts), .serialized)
struct SeedsTests {
  private static let seeds = Paths.shared.appending(path: "corpus/seeds").path

  /// The text of the weekly over the seeds and the example's ledger, set once.
  private static let printed = Result {
    let scratch = try Scratch()
    let store = scratch.path("store.sqlite")
    for path in ["examples/registers", "examples/ledgers", seeds] {
      let run = try Program.run(["add", "-w", "examples", "--store", store, path])
      #expect(run.status == 0, "\(run.errors)")
    }
    let run = try Program.run(
      ["build", "weekly", "-w", "examples", "--store", store, "--output", scratch.path("out")])
    #expect(run.status == 0, "\(run.errors)")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))
        .first { $0.hasSuffix(".pdf") })
    return try Program.text(of: scratch.url.appending(path: "out/" + name))
  }

  /// The gold annotations of the corpus.
  private static func gold() throws -> [[String: Any]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: seeds).filter {
      $0.hasSuffix(".json")
    }
    return try names.sorted().map { name in
      let data = try Data(contentsOf: URL(filePath: seeds + "/" + name))
      return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
  }

  @Test("Harbin's figures are printed with their period")
  func harbin() throws {
    let text = try Self.printed.get()
    #expect(text.contains("哈尔滨市"))
    #expect(text.contains("1—5月"))
    for figure in ["221个", "66%", "65亿元"] { #expect(text.contains(figure)) }
  }

  @Test("Every required sentence of every speaker is printed word for word")
  func directives() throws {
    let text = try Self.printed.get()
    for document in try Self.gold() {
      for directive in try #require(document["directives"] as? [[String: Any]])
      where directive["force"] as? String != "statement" {
        let speaker = try #require(directive["speaker"] as? String)
        #expect(text.contains(speaker))
        let words = try #require(directive["text"] as? String).filter { !$0.isWhitespace }
        #expect(text.contains(words), "\(speaker): \(words)")
      }
    }
  }

  @Test("Events stand under their region with what is known of their day")
  func events() throws {
    let text = try Self.printed.get()
    for document in try Self.gold() {
      let event = try #require(document["event"] as? [String: Any])
      let name = try #require(event["name"] as? String).filter { !$0.isWhitespace }
      #expect(text.contains(name), "\(name)")
    }
    for place in ["黑龙江省", "宿迁市", "兰州市"] { #expect(text.contains(place)) }
  }

  @Test("Nothing of menus, footers or damage is printed")
  func furniture() throws {
    let text = try Self.printed.get()
    for document in try Self.gold() {
      let clean = try #require(document["cleanText"] as? [String: Any])
      for word in try #require(clean["mustNot"] as? [String]) where word.count > 1 {
        #expect(!text.contains(word.filter { !$0.isWhitespace }), "\(word)")
      }
    }
    #expect(!text.contains("?"))
  }

  @Test(
    "The facts of the seeds score what the issue asks for",
    .enabled(if: Program.command("python3") != nil))
  func score() throws {
    let scratch = try Scratch()
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.seeds).filter {
      $0.hasSuffix(".txt")
    }
    let run = try Program.run(
      ["extract", "--format", "gold", "--output", scratch.path("facts")]
        + files.sorted().map { Self.seeds + "/" + $0 })
    #expect(run.status == 0, "\(run.errors)")
    let python = try #require(Program.command("python3"))
    let scored = try Program.run(
      python,
      [
        Paths.shared.appending(path: "corpus/score.py").path, Self.seeds, scratch.path("facts"),
        "--json",
      ])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(scored.output.utf8)) as? [String: Any])
    let classes = try #require(object["classes"] as? [String: Any])
    func f1(_ name: String) throws -> Double {
      try #require((classes[name] as? [String: Any])?["f1"] as? Double)
    }
    for name in ["region", "title", "people", "figures_strict"] {
      #expect(try f1(name) == 1, "\(name)")
    }
    #expect(try f1("directives") >= 0.85)
  }
}
