import Foundation
import TestSupport
import Testing

/// Articles that try to move the cursor, and sentences that make a caret stand wrong.
@Suite("Shown evidence", .serialized)
struct TraceSafetyTests {
  /// The columns under which a line has carets, and the characters above them.
  private func marked(_ output: String) throws -> String {
    let lines = output.split(separator: "\n").map(String.init)
    let index = try #require(lines.firstIndex { $0.contains("^") }, "\(output)")
    let carets = Array(lines[index].utf8)
    var column = 0
    var marked = ""
    for scalar in lines[index - 1].unicodeScalars {
      let width: Int
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: width = 0
      default: width = scalar.value >= 0x2E80 && scalar.value != 0x10FFFF ? 2 : 1
      }
      if column < carets.count, carets[column] == 94 { marked.unicodeScalars.append(scalar) }
      column += width
    }
    return marked
  }

  private func trace(_ text: String, _ value: String, name: String = "a.txt") throws -> Program.Run
  {
    let scratch = try Scratch()
    let file = try scratch.write("云杉县通报\n2026-06-06　来源：示例日报\n\(text)\n", name)
    let store = scratch.path("s.sqlite")
    _ = try Program.run(["add", "-w", scratch.url.path, "--store", store, file])
    return try Program.run(
      ["trace", value, "-w", scratch.url.path, "--store", store, "--lang", "en"])
  }

  @Test(
    "The carets stand under the number",
    arguments: [
      "1—5月，云杉县到位资金65亿元，同比增长3%。", "1—5月，云杉县（cafe\u{301} 园区）到位资金65亿元。",
      "1—5月，云杉县𠮷田镇🎉到位资金65亿元，其中“四上”企业165亿元。",
      "1—5月，\(String(repeating: "云杉县抓项目促发展、", count: 40))到位资金65亿元，\(String(repeating: "为全年打下基础、", count: 40))再接再厉。",
    ])
  func carets(_ sentence: String) throws {
    let run = try trace(sentence, "65亿元")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try marked(run.output) == "65亿元")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count < 130 })
  }

  @Test("A sentence of hundreds of figures shows the one that is asked for")
  func longSentence() throws {
    let figures = (1...300).map { "云杉县第\($0)批到位资金\($0 * 7 + 1)万元" }.joined(separator: "，")
    let run = try trace("1—5月，" + figures + "。", "1051万元")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try marked(run.output) == "1051万元")
    #expect(run.output.contains("...") && run.output.utf8.count < 4000)
  }

  @Test("Neither a page nor a file's name can move the cursor or turn a line around")
  func safe() throws {
    let run = try trace(
      "1—5月，云杉县\u{1B}[31m\u{202E}\u{2066}到位资金65亿元，\u{7}\u{200B}\u{85}同比增长3%。", "65亿元",
      name: "a\u{202E}b\u{1B}[2J.txt")
    #expect(run.status == 0, "\(run.errors)")
    for scalar in (run.output + run.errors).unicodeScalars {
      let category = scalar.properties.generalCategory
      #expect(category != .format && (category != .control || scalar == "\n"), "\(scalar.value)")
    }
    #expect(try marked(run.output) == "65亿元")
  }

  @Test(
    "JSON on a terminal is safe too, and the same value",
    arguments: [["extract", "--format", "json"], ["clean", "--json"]])
  func safeJSON(_ command: [String]) throws {
    let scratch = try Scratch()
    let name = "a\u{202E}b\u{9B}2J.txt"
    try scratch.write("某县\u{2066}项目\n某县签约3个项目。", name)
    let run = try Program.run(command + [scratch.path(name)])
    #expect(run.status == 0, "\(run.errors)")
    for scalar in run.output.unicodeScalars {
      let category = scalar.properties.generalCategory
      #expect(category != .format && (category != .control || scalar == "\n"), "\(scalar.value)")
    }
    #expect(run.output.contains("\\u202e") && run.output.contains("\\u009b"))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
  }

  @Test("No cell of a spreadsheet is a formula")
  func formulas() throws {
    let scratch = try Scratch()
    let file = try scratch.write(
      "+云杉县“通报”,一\n2026-06-06　来源：示例日报\n1—5月，云杉县到位资金65亿元，比计划少5%。\n", "=1+1.txt")
    let store = scratch.path("s.sqlite")
    _ = try Program.run(["add", "-w", scratch.url.path, "--store", store, file])
    let run = try Program.run(
      ["facts", "-w", scratch.url.path, "--store", store, "--format", "csv"])
    let line = try #require(run.output.components(separatedBy: "\r\n").dropFirst().first)
    #expect(line.contains(",6500000000,元,"))
    #expect(line.contains(",'=1+1.txt,"), "\(line)")
    #expect(line.contains("'+云杉县"), "\(line)")
    for cell in line.split(separator: ",") {
      #expect(!["=", "+", "-", "@"].contains(cell.first { $0 != "\"" }), "\(cell)")
    }
  }

  @Test("In the example too, tables and damaged pages, carets stand under the number itself")
  func example() throws {
    let scratch = try Scratch()
    let store = scratch.path("s.sqlite")
    let added = try Program.run(
      ["add", "-w", "examples", "--store", store, "examples/registers", "examples/articles"])
    #expect(added.status == 0)
    let json = try Program.run(
      ["facts", "-w", "examples", "--store", store, "--kind", "figure", "--json"])
    struct Report: Decodable {
      struct Item: Decodable {
        struct Fact: Decodable {
          struct Evidence: Decodable { let repaired: Bool }
          let evidence: Evidence
        }
        let id: String
        let value: String
        let sentence: String
        let fact: Fact
      }
      let facts: [Item]
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(json.output.utf8))
    for item in report.facts {
      let run = try Program.run(
        ["trace", item.id, "-w", "examples", "--store", store, "--lang", "en"])
      let line = try #require(
        run.output.split(separator: "\n").first { $0.contains("repaired    ") })
      #expect(line.contains("recovered") == item.fact.evidence.repaired, "\(item.id) \(line)")
      let digits = { (text: String) in text.filter { $0.isASCII && $0.isNumber } }
      #expect(try digits(marked(run.output)) == digits(item.value), "\(item.id)")
    }
    #expect(report.facts.contains { $0.sentence.contains("\t") })
    #expect(report.facts.contains { $0.fact.evidence.repaired })
  }
}
