import Foundation
import TestSupport
import Testing

/// Correcting what was read, from the command line to the printed page.
@Suite("Corrections", .serialized)
struct CorrectTests {
  private let work: CorrectionWorkspace

  init() throws { work = try CorrectionWorkspace() }

  // MARK: Facts

  @Test("A changed figure is told as changed, also after its file was added again")
  func changed() throws {
    let id = try work.id("65亿元", "--indicator", "到位资金")
    let run = try work.correct(id, "--value", "66亿元")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("已更正：数值 原 65亿元 → 66亿元，言溪，2026-06-08，与合同核对"))
    #expect(try work.correct(id, "--value", "660000万元").output.contains("已有同样的更正"))
    #expect(try work.add().errors.contains("更正") == false)
    let facts = try work.run("facts", "--indicator", "到位资金").output
    #expect(facts.contains("66亿元"))
    #expect(facts.contains("已更正：数值 原 65亿元 → 66亿元，言溪，2026-06-08，与合同核对"))
    let traced = try work.run("trace", "66亿元").output
    #expect(traced.contains("已更正：数值 原 65亿元 → 66亿元，言溪，2026-06-08，与合同核对"))
    #expect(traced.contains(CorrectionWorkspace.funds))
    let sheet = try work.run("facts", "--indicator", "到位资金", "--format", "csv").output
    #expect(sheet.contains("已更正：数值 原 65亿元 → 66亿元"))
    let undone = try work.correct(id, "--undo")
    #expect(undone.status == 0, "\(undone.errors)")
    #expect(try work.run("facts", "--indicator", "到位资金").output.contains("已更正") == false)
    #expect(try work.run("correct", "--list").errors.contains("没有有效的更正"))
  }

  @Test(
    "A rejected fact is not printed, a changed one in our own words", .enabled(if: Paths.hasFonts))
  func page() throws {
    let before = try work.page().text
    #expect(before.contains("到位资金65亿元") && before.contains("年度计划投资30亿元"))
    #expect(try work.correct(work.id("30亿元"), "--reject").status == 0)
    #expect(try work.correct(work.id("65亿元", "--indicator", "到位资金"), "--value", "66亿元").status == 0)
    let (text, told) = try work.page()
    #expect(text.contains("1—5月，到位资金66亿元（已更正）。"), "\(text)")
    #expect(!text.contains("65亿元") && !text.contains("30亿元"))
    #expect(told.contains("不照原句付印：" + CorrectionWorkspace.plan))
    #expect(try work.run("facts", "--text", "30亿元").output == "")
    #expect(try work.run("facts", "--rejected").output.contains("不采纳"))
    // Another import keeps both.
    #expect(try work.add().status == 0)
    #expect(try work.page().text == text)
  }

  @Test("Region, indicator and period are read as questions are")
  func fields() throws {
    let id = try work.id("65亿元", "--indicator", "到位资金")
    #expect(try work.correct(id, "--field", "region", "--value", "云州市").status == 0)
    #expect(try work.correct(id, "--field", "指标", "--value", "完成投资").status == 0)
    #expect(try work.correct(id, "--field", "period", "--value", "2026年一季度").status == 0)
    let facts = try work.run(
      "facts", "--region", "云州市", "--exact", "--indicator", "完成投资", "--period", "2026年一季度")
    #expect(facts.output.contains("65亿元"), "\(facts.output)\(facts.errors)")
    #expect(facts.output.components(separatedBy: "已更正").count == 4)
    let wrong = try work.correct(id, "--field", "region", "--value", "云杉")
    #expect(wrong.status == 0 || wrong.errors.contains("云杉县"))
    #expect(
      try work.correct(id, "--field", "posts", "--value", "县长").errors.contains("indicator（指标）"))
    #expect(try work.correct(id, "--field", "period", "--value", "1—5月").status == 2)
    #expect(try work.correct(id, "--value", "66个").status == 2)
    #expect(try work.correct(id, "--value", "很多").status == 2)
  }

  @Test("A wrong name tells the nearest right one, and nothing is entered")
  func unknown() throws {
    let history = try work.history()
    let id = try work.id("65亿元", "--indicator", "到位资金")
    let document = id.split(separator: ".")[0]
    for (target, near) in [
      ("\(document).f99", "\(document).f1–"), ("A-008#总投资@2026-06-07", "A-007"),
      ("A-007#总投姿@2026-06-07", "总投资"), ("A-007#总投资@2026-06-06", "2026-06-07"),
      ("台账2026-06-07.csv!D99", "台账2026-06-07.csv"), ("hello", "A-007#总投资@2026-06-07"),
      ("c9", "无"),
    ] {
      let run = try work.correct(target, "--value", "66亿元")
      #expect(run.status == 2, "\(target)")
      #expect(run.errors.contains(near), "\(target): \(run.errors)")
    }
    #expect(try work.history() == history)
  }

  @Test("Who and why are asked for, and nothing in them moves a cursor")
  func signed() throws {
    let id = try work.id("65亿元", "--indicator", "到位资金")
    func run(_ who: String, _ why: String) throws -> Program.Run {
      try work.run("correct", id, "--value", "66亿元", "--by", who, "--why", why)
    }
    for (who, why) in [
      ("", "a"), ("言溪", ""), ("言\u{1B}[2J溪", "a"), ("言溪", "a\nb"), ("言溪", "a\u{202E}b"),
      (String(repeating: "言", count: 41), "a"),
    ] {
      let run = try run(who, why)
      #expect(run.status == 2, "\(who) \(why)")
      #expect(!run.errors.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }
    #expect(try work.run("correct", id, "--value", "66亿元", "--by", "言溪").errors.contains("--why"))
    #expect(try run("=HYPERLINK(1)", "@x").status == 0)
    let sheet = try work.run("review", "export", "--all").output
    #expect(!sheet.contains(",=") && !sheet.contains(",@"))
  }

  // MARK: Cells

  @Test("A corrected cell is printed, and told when the file of its day says something else")
  func cell() throws {
    let run = try work.correct("A-007#总投资@2026-06-07", "--value", "66亿元")
    #expect(run.output.contains("总投资 原 65亿元 → 66亿元"), "\(run.output)\(run.errors)")
    let named = try work.correct("台账2026-06-07.csv!E4", "--value", "6,600万元")
    #expect(named.output.contains("到位资金 原 6500万元 → 6600万元"), "\(named.errors)")
    #expect(try work.add().errors.contains("更正") == false)
    try work.ledger("2026-06-07", first: "70", second: "6500万元")
    let added = try work.add()
    #expect(added.errors.contains("A-007#总投资@2026-06-07 已由言溪于2026-06-08更正（c1：原 65亿元 → 66亿元）"))
    #expect(added.errors.contains("现在是 70亿元"))
    let list = try work.run("correct", "--changed").output
    #expect(list.contains("c1") && !list.contains("c2"))
    #expect(list.contains("来源已变：现在是 70亿元"))
    #expect(try work.correct("c1", "--confirm").status == 0)
    #expect(try work.add().errors.contains("更正") == false)
    #expect(try work.correct("A-007#总投资@2026-06-07", "--undo").status == 0)
    #expect(try work.run("correct", "--list").output.contains("总投资") == false)
    #expect(try work.history().components(separatedBy: "\"id\" :").count == 5)
  }

  @Test("The printed total, its trace and the day after follow", .enabled(if: Paths.hasFonts))
  func total() throws {
    try work.ledger("2026-06-07", first: "65", second: "6500万元", total: "68")
    #expect(try work.add().status == 0)
    _ = try work.page()
    let before = try work.run("trace", "9500万元", "--json").output
    #expect(try work.correct("A-007#到位资金@2026-06-07", "--value", "7500万元").status == 0)
    #expect(try work.correct("A-007#总投资@2026-06-07", "--value", "66亿元").status == 0)
    let (text, told) = try work.page()
    #expect(text.contains("1.05亿元") || text.contains("10500"), "\(text)")
    #expect(told.contains("A-007") == false)
    let traced = try work.run("trace", "1.05亿元")
    #expect(
      traced.output.contains("已更正：到位资金 原 6500万元 → 7500万元"),
      "\(before)\(traced.output)\(traced.errors)")
    // A week later the file still has the old value, and then another.
    try work.ledger("2026-06-14", first: "65", second: "8800万元")
    #expect(try work.add().errors.contains("更正") == false)
  }

  @Test("Help and errors in both languages", arguments: ["zh", "en"])
  func help(_ language: String) throws {
    for command in [["correct"], ["review"], ["review", "export"], ["review", "import"]] {
      let run = try Program.run(command + ["--help", "--lang", language])
      #expect(run.status == 0)
      #expect(run.output.contains("help.correct") == false)
    }
    let run = try work.run(["correct", "--list", "--accept"], language: language)
    #expect(run.status == 2)
  }
}
