import Foundation
import TestSupport
import Testing

/// `jianbao ledger inspect` and the office's own headings.
@Suite("Inspecting ledgers") struct LedgerInspectTests {
  private let scratch: Scratch
  private let ledger: String

  private static let table = """
    数据截至：2026年6月7日,,,,
    项目编号,项目名称,责任单位,"计划投资总额(万)",本年完成投资（万元）
    A-1,云母片项目,砚山县,1000,300
    A-2,石英砂项目,砚山县,2000,0
    """

  init() throws {
    scratch = try Scratch()
    ledger = try scratch.write(Self.table, "台账.csv")
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments + ["-w", scratch.url.path, "--lang", "en"])
  }

  @Test("Each column is shown with what it was taken for, its unit and its cells")
  func columns() throws {
    let run = try run("ledger", "inspect", ledger)
    #expect(run.status == 0)
    #expect(run.output.contains("as of 2026-06-07 (above the table)"))
    #expect(run.output.contains("本年累计完成投资 (doneThisYear)"))
    #expect(run.output.contains("万元 heading"))
    #expect(run.output.contains("did you mean “总投资”?"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path(".jianbao")))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("mapping.yaml")))
  }

  @Test("What is odd is told in words, the file by its name")
  func words() throws {
    let odd = try scratch.write(
      Self.table + "\nA-3,长石项目,青石县,1,1\nA-4,重晶石项目,白石县,1,1\n", "odd.csv")
    for (language, words) in [
      ("zh", "单位“青石县”不在单位名册里"), ("en", "the unit “青石县” is not in the register"),
    ] {
      let run = try Program.run(
        ["ledger", "inspect", odd, "-w", scratch.url.path, "--lang", language])
      #expect(run.output.hasPrefix("odd.csv  项目台账\n"))
      #expect(run.output.contains(words))
      #expect(!run.output.contains("ledger."))
      #expect(!run.output.contains("{"))
    }
  }

  @Test("As JSON it is one object, and what moves a cursor is escaped")
  func json() throws {
    let odd = try scratch.write(Self.table + "\nA-3,甲\u{202E}乙,砚山县,1,1\n", "odd.csv")
    let run = try run("ledger", "inspect", odd, "--json")
    #expect(!run.output.contains("\u{202E}"))
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect((json?["files"] as? [Any])?.count == 1)
  }

  @Test("Saved suggestions are read with the next file, and what stood there stays")
  func save() throws {
    try scratch.write(
      "# ours\nheadings:\n  进度码: 形象进度  # kept\nunits:\n  盘子: 亿元\n", "mapping.yaml")
    let saved = try run("ledger", "inspect", ledger, "--save")
    #expect(saved.status == 0)
    #expect(saved.errors.contains("计划投资总额(万) → 总投资"))
    let text = try Paths.text(scratch.url.appending(path: "mapping.yaml"))
    #expect(text.contains("# ours"))
    #expect(text.contains("进度码: 形象进度  # kept"))
    #expect(text.contains("计划投资总额(万)"))
    let again = try run("ledger", "inspect", ledger, "--save")
    #expect(again.errors.contains("no suggestions"))
    #expect(again.output.contains("总投资 (totalInvestment) *"))
    #expect(try Paths.text(scratch.url.appending(path: "mapping.yaml")) == text)
  }

  @Test("A heading that would mean something in YAML is quoted")
  func quoted() throws {
    let sheet = try scratch.write(
      "数据截至：2026年6月7日,,,\n项目编号,项目名称,责任单位,\"总投资规模: {a}, 万元\"\n1,甲,砚山县,5\n", "q.csv")
    _ = try run("ledger", "inspect", sheet, "--save")
    let again = try run("ledger", "inspect", sheet)
    #expect(!again.errors.contains("mapping.yaml"))
  }

  @Test(
    "A mapping with a key, heading or unit that nobody knows is refused by line",
    arguments: [
      ("heading:\n  盘子: 总投资\n", 1, "headings"), ("headings:\n  盘子: 总投姿\n", 2, "总投资"),
      ("units:\n  盘子: 万吨\n", 2, "万元"), ("codes:\n  签约类形: {A: 正式合同}\n", 2, "签约类型"),
    ])
  func refused(_ text: String, _ line: Int, _ nearest: String) throws {
    try scratch.write(text, "mapping.yaml")
    for command in [["ledger", "inspect"], ["add"]] {
      let run = try Program.run(command + [ledger, "-w", scratch.url.path, "--lang", "en"])
      #expect(run.status == 3)
      #expect(run.errors.contains("mapping.yaml:\(line)"))
      #expect(run.errors.contains(nearest))
    }
  }

  @Test("A column with two units changes nothing in the store")
  func mixed() throws {
    let bad = try scratch.write(
      "数据截至：2026年6月7日,,,\n项目编号,项目名称,责任单位,总投资（亿元）\n1,甲,砚山县,5\n2,乙,砚山县,800万元\n", "bad.csv")
    let run = try run("add", bad)
    #expect(run.status == 3)
    #expect(run.errors.contains("bad.csv!D4"))
    #expect(run.errors.contains("D2"))
    #expect(run.output.contains("0 ledgers"))
  }
}
