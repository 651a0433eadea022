import Foundation
import TestSupport
import Testing

/// Asking the example workspace's store for facts, and tracing its figures.
@Suite("Facts and where they come from", .serialized)
struct FactsTests {
  /// A store with the example in it, made once.
  private static let example = Result {
    let scratch = try Scratch()
    let store = scratch.path("store.sqlite")
    let added = try Program.run(["add", "-w", "examples", "--store", store, "examples"])
    #expect(added.status == 0, "\(added.errors)")
    return (scratch: scratch, store: store)
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    let store = try Self.example.get().store
    return try Program.run(arguments + ["-w", "examples", "--store", store, "--lang", "en"])
  }

  private struct Report: Decodable {
    struct Item: Decodable {
      struct Region: Decodable { let path: String }
      struct Source: Decodable { let file: String }
      let id: String
      let kind: String
      let region: Region?
      let subject: String
      let value: String?
      let amount: String?
      let sentence: String
      let article: Source
    }
    let count: Int
    let facts: [Item]
  }

  private func facts(_ arguments: String...) throws -> Report {
    let store = try Self.example.get().store
    let run = try Program.run(
      ["facts"] + arguments + ["-w", "examples", "--store", store, "--json"])
    #expect(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  // MARK: facts

  @Test("A decline keeps its sign outside its sentence, a rise gets none")
  func declines() throws {
    let values = try facts("--document", "033596c8").facts
      .filter { $0.sentence.contains("第一产业投资下降3.1%") }.map(\.value)
    #expect(values == ["−3.1%", "12.8%", "2.2%"])
  }

  @Test("Each condition alone, and some together")
  func conditions() throws {
    let all = try facts()
    #expect(all.count == all.facts.count && all.count > 100)
    let county = try facts("--region", "漪川")
    #expect(!county.facts.isEmpty)
    #expect(county.facts.allSatisfy { $0.region?.path == "澜州市/漪川区" })
    #expect(try facts("--region", "990102").count == county.count)
    #expect(try facts("--region", "澜州市/漪川区").count == county.count)
    let city = try facts("--region", "澜州市")
    #expect(city.count > county.count)
    #expect(try facts("--region", "澜州市", "--exact").facts.allSatisfy { $0.region?.path == "澜州市" })
    let spring = try facts("--period", "2026年1—5月", "--indicator", "到位资金", "--kind", "figure")
    #expect(spring.facts.map(\.value).contains("52.2亿元"))
    #expect(spring.facts.allSatisfy { $0.subject == "到位资金" })
    #expect(try facts("--period", "1-5月", "--indicator", "到位资金").count == spring.count)
    #expect(try facts("--period", "2025", "--indicator", "到位资金").count == 0)
    let speaker = try facts("--speaker", "罗竞舟", "--kind", "directive")
    #expect(!speaker.facts.isEmpty && speaker.facts.allSatisfy { $0.subject == "罗竞舟" })
    let file = try facts("--document", "04-到位资金通报.html", "--text", "序时进度 52.2亿元")
    #expect(!file.facts.isEmpty)
    #expect(file.facts.allSatisfy { $0.article.file == "04-到位资金通报.html" })
    let prefix = String(try #require(file.facts.first).id.prefix(8))
    #expect(try facts("--document", prefix, "--text", "序時進度").count >= file.count)
    #expect(try facts("--text", "\"序时进度\" OR *").count == 0)
  }

  @Test("A terminal gets aligned columns, the sentence below, and is told what is left out")
  func text() throws {
    let shown = try run("facts", "--indicator", "到位资金", "--period", "1—5月", "--limit", "2")
    #expect(shown.status == 0)
    let lines = shown.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("id "))
    #expect(shown.errors.contains("the first 2 shown"))
    // Where the columns begin: one blank fewer for each further column that a character takes.
    let starts = [lines[0], lines[1], lines[3]].map { line -> Int in
      let name = line.contains("file") ? "file" : "07-"
      let head = line.components(separatedBy: name)[0]
      return head.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    }
    #expect(Set(starts).count == 1, "\(starts)")
    #expect(lines[2].contains("81.6亿元"))
    #expect(try run("facts", "--indicator", "到位资金", "--limit", "100").errors == "")
    let whole = try run("facts")
    #expect(whole.output.split(separator: "\n").count == 101)
    #expect(try run("facts", "query").output == whole.output)
  }

  @Test("A spreadsheet gets a byte order mark and no formula")
  func csv() throws {
    let run = try run("facts", "--kind", "figure", "--format", "csv")
    // Foundation drops the mark as it reads, so the bytes are asked.
    let store = try Self.example.get().store
    let bytes = try Program.run(
      "/bin/sh",
      [
        "-c", "\"$0\" facts -w examples --store \"$1\" --format csv | head -c 6 | od -An -tx1",
        Program.file.path, store,
      ])
    #expect(bytes.output.trimmingCharacters(in: .whitespacesAndNewlines) == "ef bb bf e7 bc 96")
    let lines = run.output.components(separatedBy: "\r\n")
    #expect(lines.count == (try facts("--kind", "figure").count) + 2)
    #expect(lines.last == "")
    #expect(lines.contains { $0.contains(",52.2亿元,5220000000,元,") })
    let none = try self.run("facts", "--region", "朝阳区", "--format", "csv")
    #expect(none.output.components(separatedBy: "\r\n").count == 2)
  }

  @Test("No answer tells what the store holds and what is near")
  func nothing() throws {
    let run = try run("facts", "--speaker", "罗竟舟", "--region", "漪川区")
    #expect(run.status == 0 && run.output == "")
    #expect(run.errors.contains("nothing answers; the store has 12 articles"))
    #expect(run.errors.contains("--speaker alone: 0; near in the store: 罗竞舟"))
    #expect(run.errors.contains("--region alone: "))
    let json = try self.run("facts", "--speaker", "罗竟舟", "--json")
    #expect(json.output.contains("\"count\" : 0"))
  }

  @Test(
    "A name that stands for nothing is an error with the nearest",
    arguments: [
      ("--region", "漪川县", "near: 漪川区"), ("--region", "000000", "near: none"),
      ("--indicator", "到位资金额度", "到位资金"), ("--period", "今年第五季度", "is not understood"),
      ("--period", "2024-13", "is not understood"),
      ("--document", "04-到位资金.html", "04-到位资金通报.html"),
      ("--text", " ", "holds no word"), ("--kind", "number", "figure"), ("--limit", "0", "--limit"),
    ])
  func unknown(_ option: String, _ value: String, _ told: String) throws {
    let run = try run("facts", option, value)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.contains(told), "\(run.errors)")
  }

  @Test("No store, an empty one and one that may not be changed")
  func stores() throws {
    let scratch = try Scratch()
    let missing = scratch.path("none/store.sqlite")
    for command in [["facts"], ["trace", "65亿元"]] {
      let run = try Program.run(command + ["-w", "examples", "--store", missing])
      #expect(run.status == 3)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).isEmpty)
    let empty = scratch.path("empty.sqlite")
    let units = ["add", "-w", "examples", "--store", empty, "examples/registers/units.csv"]
    #expect(try Program.run(units).status == 0)
    let run = try Program.run(["facts", "-w", "examples", "--store", empty, "--lang", "en"])
    #expect(run.status == 0 && run.errors.contains("no facts"))
    #expect(try Program.run(["trace", "65", "-w", "examples", "--store", empty]).status == 1)

    let fixed = scratch.path("fixed.sqlite")
    let store = try Self.example.get().store
    try FileManager.default.copyItem(atPath: store, toPath: fixed)
    let before = try Paths.bytes(URL(filePath: fixed))
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: fixed)
    #expect(
      try Program.run(["trace", "52.2亿元", "-w", "examples", "--store", fixed]).status == 0)
    #expect(try Paths.bytes(URL(filePath: fixed)) == before)
  }

  // MARK: trace

  private struct Trace: Decodable {
    struct Range: Decodable {
      let start: Int
      let end: Int
    }
    struct Traced: Decodable {
      let fact: Report.Item
      let inSentence: [Range]
      let source: Range
    }
    let count: Int
    let facts: [Traced]
  }

  @Test(
    "A value is found however it is written",
    arguments: [
      "52.2亿元", "52.20亿元", "５２．２亿元", "5220000000", "522000万元", "52.2", "1—5月 52.2亿元",
      "2026年1—5月，52.2亿元", "52.2 亿元",
    ])
  func value(_ value: String) throws {
    let run = try run("trace", value)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("关于1—5月全市招商引资到位资金情况的通报"))
    #expect(run.output.contains("澜州市（990100）"))
  }

  @Test("Unit, period and number have a say; what has the same digits is told")
  func otherValue() throws {
    let unit = try run("trace", "52.2%")
    #expect(unit.status == 1 && unit.errors.contains("with the same digits: 52.2亿元"))
    let period = try run("trace", "1—4月", "52.2亿元")
    #expect(period.status == 1 && period.errors.contains("1—5月 52.2亿元"))
    #expect(try run("trace", "52.21亿元").status == 1)
    #expect(try run("trace", "亿元").status == 2)
    #expect(try run("trace", "52.2亿元 81.6亿元").status == 2)
  }

  @Test("The carets stand under the number, and the bytes of the file are the number")
  func carets() throws {
    let shown = try run("trace", "40.8%")
    let lines = shown.output.split(separator: "\n").map(String.init)
    let index = try #require(lines.firstIndex { $0.contains("^") })
    let (sentence, carets) = (lines[index - 1], lines[index])
    var column = 0
    var marked = ""
    let caretColumns = Array(carets)
    for scalar in sentence.unicodeScalars {
      if column < caretColumns.count, caretColumns[column] == "^" {
        marked.unicodeScalars.append(scalar)
      }
      column += scalar.value >= 0x2E80 ? 2 : 1
    }
    #expect(marked == "40.8%")
    let json = try run("trace", "40.8%", "--json")
    let trace = try JSONDecoder().decode(Trace.self, from: Data(json.output.utf8))
    let found = try #require(trace.facts.first)
    let page = try Paths.bytes(
      Paths.root.appending(path: "examples/articles/04-到位资金通报.html"))
    #expect(String(decoding: page[found.source.start..<found.source.end], as: UTF8.self) == "40.8%")
    let words = Array(found.fact.sentence.utf8)
    let range = found.inSentence[0]
    #expect(String(decoding: words[range.start..<range.end], as: UTF8.self) == "40.8%")
  }

  @Test("Every figure of the example is traced to its very bytes")
  func everyFigure() throws {
    let figures = try facts("--kind", "figure").facts
    var traced = 0
    for figure in figures {
      let json = try run("trace", figure.id, "--json")
      let trace = try JSONDecoder().decode(Trace.self, from: Data(json.output.utf8))
      #expect(trace.count == 1)
      let found = try #require(trace.facts.first)
      #expect(found.fact.id == figure.id)
      let words = Array(found.fact.sentence.utf8)
      let range = try #require(found.inSentence.first)
      let marked = String(decoding: words[range.start..<range.end], as: UTF8.self)
      let digits = { (text: String) in text.filter { $0.isASCII && $0.isNumber } }
      #expect(digits(marked) == digits(figure.value ?? ""), "\(figure.id) \(marked)")
      traced += 1
    }
    #expect(traced > 50)
  }

  @Test("A comparison is found, with carets under it")
  func comparison() throws {
    let run = try run("trace", "9.3%")
    #expect(run.status == 0)
    #expect(run.output.contains("同比+9.3%"))
    #expect(run.output.split(separator: "\n").contains { $0.hasSuffix(" ^^^^") })
  }

  @Test("An id that names nothing, and a way to write one that is none")
  func ids() throws {
    #expect(try run("trace", "00000000.f1").status == 1)
    #expect(try run("trace", "p1").status == 1)
    let issue = try run("trace", "weekly/2026-06-01:p1")
    #expect(issue.status == 2 && issue.errors.contains("weekly/2026-06-01"))
    #expect(try run("trace", "a1b2.x1").status == 2)
  }

  @Test("A printed figure leads to its formula, inputs and rows", .enabled(if: Paths.hasFonts))
  func printed() throws {
    let scratch = try Scratch()
    let store = scratch.path("store.sqlite")
    try FileManager.default.copyItem(atPath: try Self.example.get().store, toPath: store)
    let built = try Program.run(
      ["build", "weekly", "-w", "examples", "--store", store, "--output", scratch.path("out")])
    #expect(built.status == 0, "\(built.errors)")
    func trace(_ words: String) throws -> Program.Run {
      try Program.run(["trace", words, "-w", "examples", "--store", store, "--lang", "en"])
    }
    let first = try trace("p1")
    #expect(first.status == 0 && first.output.hasPrefix("weekly/2026-06-01:p1　"))
    #expect(first.output.contains("formula     "))
    #expect(first.output.contains("inputs      LZ2026-"))
    #expect(first.output.contains(".xlsx!项目台账!A"))
    #expect(try trace("weekly/2026-06-01:p1").output == first.output)
    let near = try trace("weekly/2026-05-01:p1")
    #expect(near.status == 2 && near.errors.contains("near: weekly/2026-06-01"))
    #expect(try trace("p9999").status == 1)
    // The page prints 「52.2亿元」 of an article; the fact leads to the page too.
    let stated = try trace("52.2亿元")
    #expect(stated.output.contains("printed in  weekly/2026-06-01:p"))
    // What the ledger sums is found by the value that the page prints, whatever the unit's place.
    let count = try trace("28个")
    #expect(count.output.contains("累计新签约项目数"))
  }
}
