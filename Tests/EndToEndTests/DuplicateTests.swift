import Foundation
import TestSupport
import Testing

/// The same article under several names and on several sites, from files to the printed page.
@Suite("The same article twice", .serialized)
struct DuplicateTests {
  private static let lead =
    "6月5日，云杉县新开工项目12个，总投资38.6亿元，涉及装备制造、绿色食品和现代物流，计划明年年底前陆续投产。"
  private static let rest = "县里为每个项目派出一名专员，代办规划、消防和用电手续，月底前全部办结。"

  private let scratch: Scratch
  private let store: String

  init() throws {
    scratch = try Scratch()
    store = scratch.path("store.sqlite")
    try scratch.write(
      "云杉县开工一批项目\n2026-06-06　来源：示例日报\n\(Self.lead)\(Self.rest)\n", "in/whole.txt")
    try scratch.write("【转】项目开工\n2026-06-07　来源：转载网　编辑：沈一\n\(Self.lead)\n", "in/cut.txt")
    let next = Self.lead.replacingOccurrences(of: "6月5日", with: "6月6日")
      .replacingOccurrences(of: "12个", with: "9个").replacingOccurrences(of: "38.6", with: "20.1")
    try scratch.write(
      "云杉县又开工一批项目\n2026-06-07　来源：示例日报\n\(next)\(Self.rest)\n", "in/next.txt")
  }

  private func add(_ paths: String...) throws -> Program.Run {
    try Program.run(
      ["add", "-w", scratch.url.path, "--store", store, "--lang", "en"]
        + paths.map { scratch.path($0) })
  }

  @Test("A copy is told with what it has in common; the next report of the kind is none")
  func told() throws {
    let run = try add("in")
    #expect(run.status == 0)
    let notes = run.errors.split(separator: "\n").filter { $0.contains("the same article as") }
    #expect(notes.count == 1)
    #expect(
      notes.first?.contains("in/cut.txt: the same article as \(scratch.path("in/whole.txt"))")
        == true)
    #expect(notes.first?.contains("(100% of the shorter one in common)") == true)
    let again = try add("in")
    #expect(again.output.contains("3 of them known already"))
    let doctor = try Program.run(
      ["doctor", "-w", scratch.url.path, "--store", store, "--lang", "en"])
    #expect(doctor.output.contains("2 articles"))
  }

  @Test("The same bytes under two names are told too")
  func sameBytes() throws {
    try FileManager.default.copyItem(
      atPath: scratch.path("in/whole.txt"), toPath: scratch.path("in/again.txt"))
    let run = try add("in")
    #expect(
      run.errors.contains("in/whole.txt: the same article as \(scratch.path("in/again.txt"))"))
  }

  @Test("A better version that comes later is printed, with the other place beside it")
  func printed() throws {
    #expect(try add("in/cut.txt").errors.contains("the same article") == false)
    #expect(try add("in/whole.txt").errors.contains("cut.txt: the same article as"))
    let facts = try Program.run(
      "/usr/bin/env",
      [
        "python3", "-c",
        """
        import sqlite3, sys
        rows = sqlite3.connect(sys.argv[1]).execute(
          "SELECT a.file_name, b.file_name FROM copies JOIN documents a ON a.id = document "
          "JOIN documents b ON b.id = kept").fetchall()
        print(rows)
        """, store,
      ])
    #expect(facts.output == "[('cut.txt', 'whole.txt')]\n")
  }

  @Test("A question counts a figure once and names every file")
  func asked() throws {
    _ = try add("in/cut.txt", "in/whole.txt", "in/next.txt")
    func ask(_ arguments: String...) throws -> Program.Run {
      try Program.run(
        arguments + ["-w", scratch.url.path, "--store", store, "--lang", "en"])
    }
    let run = try ask("facts", "--text", "38.6亿元", "--kind", "figure", "--indicator", "计划总投资")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3, "\(run.output)\(run.errors)")
    #expect(lines[1].hasSuffix("  whole.txt、cut.txt"))
    let byCopy = try ask("facts", "--document", "cut.txt", "--limit", "100")
    #expect(byCopy.output == (try ask("facts", "--document", "whole.txt", "--limit", "100")).output)
    let traced = try ask("trace", "38.6亿元")
    #expect(traced.output.components(separatedBy: "^^^^^^^^").count == 2, "\(traced.output)")
    #expect(traced.output.contains("copies      cut.txt　转载网"))
    let sheet = try ask("facts", "--document", "whole.txt", "--format", "csv")
    #expect(sheet.output.contains(",whole.txt,cut.txt,"))
  }

  @Test(
    "The page counts a figure once and names both places", .enabled(if: Paths.hasFonts))
  func page() throws {
    try scratch.write(
      "代码,名称,简称,层级,类型,上级,分组,不参与排名原因,别名\n990100,云州市,,市,行政区,,,,\n990101,云杉县,,县,行政区,990100,甲组,,\n",
      "in/units.csv")
    try scratch.write("city: \"990100\"\n", "settings.yaml")
    _ = try add("in/units.csv", "in/cut.txt", "in/whole.txt")
    let run = try Program.run(
      [
        "build", "weekly", "-w", scratch.url.path, "--store", store, "--as-of", "2026-06-07",
        "--output", scratch.path("out"), "--lang", "en",
      ])
    #expect(run.status == 0, "\(run.errors)")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))
        .first { $0.hasSuffix(".pdf") })
    let text = try Program.text(of: scratch.url.appending(path: "out/" + name))
    #expect(text.contains("同文另见转载网（cut.txt）"))
    #expect(text.contains("38.6亿元"))
    #expect(text.components(separatedBy: "新开工项目12个").count == 2, "\(text)")
  }
}
