import Foundation
import TestSupport
import Testing

/// Ledgers that no office should be believed on: what the program says, and that its store stays as
/// it was.
@Suite("Bad ledgers", .serialized)
struct LedgerInputTests {
  private let scratch: Scratch
  private let store: String

  /// A store that knows the units and one ledger.
  init() throws {
    scratch = try Scratch()
    store = scratch.path("store.sqlite")
    let units = try scratch.write(
      "代码,名称,层级,上级,分组\n990101,砚山县,县,,甲组\n990102,溪亭区,区,,甲组\n", "units.csv")
    let ledger = try scratch.write(
      "项目编号,项目名称,责任单位,总投资（万元）\nA-1,云母片项目,砚山县,12000\n", "台账-20260531.csv")
    let run = try add(units, ledger)
    try #require(run.status == 0, "\(run.errors)")
  }

  private func add(_ paths: String...) throws -> Program.Run {
    try Program.run(["add", "-w", scratch.url.path, "--store", store, "--lang", "en"] + paths)
  }

  // MARK: Files taken whole or not at all

  private static let register = "代码,名称,层级,上级\n990107,赭石县,县,\n"
  private static let good = "项目编号,项目名称,责任单位,总投资（万元）\nB-1,长石项目,赭石县,500\n"
  private static let bad =
    "项目编号,项目名称,责任单位,总投资（亿元）\nB-2,石墨项目,赭石县,5\nB-3,高岭土项目,赭石县,800万元\n"

  @Test("Of a file whose ledger is refused neither its units nor its lists are kept")
  func unitsOfRefused() throws {
    let path = try scratch.write(
      "数据截至：2026年6月7日\n" + Self.register + ",,,\n" + Self.bad, "甲.csv")
    try expectRefusal(path, ["甲.csv!D"])
  }

  @Test("A file of two days whose second is refused leaves the first out too")
  func secondDay() throws {
    let path = try scratch.write(
      "数据截至：2026年6月7日\n" + Self.good + ",,,\n数据截至：2026年6月14日\n"
        + Self.bad.replacing("项目编号,项目名称", with: "项目名称,项目编号"), "两天.csv")
    try expectRefusal(path, ["两天.csv!D"])
  }

  @Test("Other files use the units of a file that was taken, not those of one that was refused")
  func unitsOfOthers() throws {
    let user = try scratch.write(Self.good, "乙-20260607.csv")
    let refused = try scratch.write(
      "数据截至：2026年6月7日\n" + Self.register + ",,,\n" + Self.bad, "甲.csv")
    let without = try add(user, refused)
    #expect(without.status == 3)
    #expect(without.errors.contains("the unit “赭石县” is not in the register"))
    let taken = try scratch.write(
      "数据截至：2026年6月14日\n" + Self.register + ",,,\n" + Self.good, "丙.csv")
    let later = try scratch.write(Self.good, "丁-20260621.csv")
    let with = try add(later, taken)
    #expect(with.status == 0, "\(with.errors)")
    #expect(!with.errors.contains("is not in the register"), "\(with.errors)")
  }

  /// Every row of every table of the store.
  private func dump() throws -> String {
    let script = """
      import sqlite3, sys
      print("\\n".join(sqlite3.connect(sys.argv[1]).iterdump()))
      """
    let run = try Program.run(try #require(Program.command("python3")), ["-c", script, store])
    try #require(run.status == 0, "\(run.errors)")
    return run.output
  }

  /// A workbook that `make_ledgers.py` has put together by hand.
  private func book(_ name: String) -> String {
    Paths.root.appending(path: ".build/fixtures/bad/\(name)-20260607.xlsx").path
  }

  /// Adds `path`, which must be refused with `words` and change nothing.
  private func expectRefusal(_ path: String, _ words: [String]) throws {
    let before = try dump()
    let run = try add(path)
    #expect(run.status == 3)
    for word in words { #expect(run.errors.contains(word), "\(word): \(run.errors)") }
    #expect(try dump() == before)
  }

  /// A file that is refused, and what must be said of it.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let words: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ words: [String]) {
      (self.name, self.text, self.words) = (name, text, words)
    }

    init(_ name: String, _ words: [String]) { self.init(name, "", words) }
  }

  @Test(
    "Bombs and floods are refused by file, sheet and cell",
    arguments: [
      Refusal("解压炸弹", ["解压炸弹-20260607.xlsx", "xl/media", "malicious"]),
      Refusal("实体炸弹", ["实体炸弹-20260607.xlsx", "sheet1.xml", "save it anew"]),
      Refusal("实体炸弹共享串", ["实体炸弹共享串-20260607.xlsx", "sharedStrings.xml", "save it anew"]),
      Refusal("只有空行", ["只有空行-20260607.xlsx", "nothing to read"]),
      Refusal("全表合并", ["全表合并-20260607.xlsx!项目", "no headings"]),
      Refusal("巨大单元格", ["巨大单元格-20260607.xlsx!项目!E2"]),
    ])
  func bombs(_ refusal: Refusal) throws {
    try expectRefusal(book(refusal.name), refusal.words)
  }

  @Test(
    "A million empty rows, deep nesting and merges that bite each other do no harm",
    arguments: ["百万空行", "层层嵌套", "循环合并"])
  func harmless(_ name: String) throws {
    let run = try add(book(name))
    #expect(run.status == 0, "\(run.errors)")
    let dump = try dump()
    #expect(dump.contains("石英砂项目"))
    #expect(dump.contains("云母片项目"))
  }

  @Test(
    "What a table leaves open is refused with the cells it lies in",
    arguments: [
      Refusal(
        "两列同名-20260607.csv",
        "项目编号,项目名称,责任单位,总投资（万元）,计划总投资（万元）\nB-1,石英砂项目,砚山县,1,2\n",
        ["两列同名-20260607.csv!E1", "D1", "总投资（万元）"]),
      Refusal(
        "单位混用-20260607.csv",
        "项目编号,项目名称,责任单位,总投资\nB-1,石英砂项目,砚山县,1.2亿元\nB-2,果酒项目,溪亭区,5000万元\n",
        ["单位混用-20260607.csv!D3", "D2", "5000万元"]),
      Refusal(
        "与表头不符-20260607.csv",
        "项目编号,项目名称,责任单位,总投资（万元）\nB-1,石英砂项目,砚山县,1200\nB-2,果酒项目,溪亭区,1.2亿元\n",
        ["与表头不符-20260607.csv!D3", "D1", "1.2亿元"]),
      Refusal(
        "没有单位-20260607.csv", "项目编号,项目名称,责任单位,总投资\nB-1,石英砂项目,砚山县,1200\n",
        ["没有单位-20260607.csv!D1", "states no unit", "单位：万元"]),
      Refusal(
        "两种单位-20260607.csv",
        "单位：万元\n单位：亿元\n项目编号,项目名称,责任单位,总投资\nB-1,石英砂项目,砚山县,1200\n",
        ["两种单位-20260607.csv!A2", "more than one unit"]),
      Refusal(
        "台账.csv", "项目编号,项目名称,责任单位,总投资（万元）\nB-1,石英砂项目,砚山县,1200\n",
        ["台账.csv", "--as-of"]),
      Refusal(
        "引号-20260607.csv", "项目编号,项目名称,责任单位,总投资（万元）\nB-1,\"石英砂项目,砚山县,1200\n",
        ["引号-20260607.csv:", "quotation mark"]),
      Refusal("空表-20260607.csv", "\n\n", ["空表-20260607.csv", "nothing to read"]),
      Refusal("无表头-20260607.csv", "1,2,3\n4,5,6\n", ["无表头-20260607.csv", "项目名称"]),
    ])
  func tables(_ refusal: Refusal) throws {
    try expectRefusal(try scratch.write(refusal.text, refusal.name), refusal.words)
  }

  @Test("Files that are no spreadsheets, old ones and cut ones are told by name")
  func files() throws {
    let old = scratch.path("旧版-20260607.xls")
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504))
      .write(to: URL(filePath: old))
    try expectRefusal(old, ["旧版-20260607.xls", "save it as .xlsx"])
    let whole = try Paths.bytes(URL(filePath: book("循环合并")))
    let cut = scratch.path("半截-20260607.xlsx")
    try Data(whole.prefix(whole.count / 2)).write(to: URL(filePath: cut))
    try expectRefusal(cut, ["半截-20260607.xlsx", "save it anew"])
    let text = try scratch.write("这不是表格", "文字-20260607.xlsx")
    try expectRefusal(text, ["文字-20260607.xlsx", "no spreadsheet"])
    let bytes = scratch.path("乱码-20260607.csv")
    try Data([0xFF, 0x80, 0x31, 0x0A, 0xA1]).write(to: URL(filePath: bytes))
    try expectRefusal(bytes, ["乱码-20260607.csv", "GB 18030"])
  }

  @Test(
    "A slip in a cell is told by the cell, and the row is kept",
    arguments: [
      Refusal(
        "年份-20260607.csv",
        "项目编号,项目名称,责任单位,总投资（万元）,实际开工时间\nB-1,石英砂项目,砚山县,1200,1850/1/1\n",
        ["年份-20260607.csv!E2", "1850/1/1"]),
      Refusal(
        "科学记数-20260607.csv",
        "项目编号,项目名称,责任单位,总投资（万元）\n2.30E+07,石英砂项目,砚山县,1200\n",
        ["科学记数-20260607.csv!A2", "2.30E+07"]),
      Refusal(
        "万和亿-20260607.csv",
        "项目编号,项目名称,责任单位,总投资（万元）,年度计划投资（万元）,累计完成投资（万元）\nB-1,石英砂项目,砚山县,81.39,500000,412100\n",
        ["万和亿-20260607.csv!D2", "81.39"]),
      Refusal(
        "不是金额-20260607.csv", "项目编号,项目名称,责任单位,总投资（万元）\nB-1,石英砂项目,砚山县,待核\n",
        ["不是金额-20260607.csv!D2", "待核"]),
    ])
  func slips(_ slip: Refusal) throws {
    let run = try add(try scratch.write(slip.text, slip.name))
    for word in slip.words { #expect(run.errors.contains(word), "\(word): \(run.errors)") }
    #expect(try dump().contains("石英砂项目"))
  }

  @Test("81.39万元 where 亿元 is meant is kept as written")
  func magnitude() throws {
    _ = try add(
      try scratch.write(
        "项目编号,项目名称,责任单位,总投资（万元）,累计完成投资（万元）\nB-1,石英砂项目,砚山县,81.39,412100\n",
        "台账-20260607.csv"))
    #expect(try dump().contains("81390000"))
  }

  @Test("A bad file among good ones stops none of them")
  func amongGood() throws {
    let good = try scratch.write(
      "项目编号,项目名称,责任单位,总投资（万元）\nC-1,果酒项目,溪亭区,77\n", "好台账-20260607.csv")
    let run = try add(book("解压炸弹"), good, book("实体炸弹"))
    #expect(run.status == 3)
    #expect(run.errors.contains("解压炸弹") && run.errors.contains("实体炸弹"))
    #expect(try dump().contains("果酒项目"))
  }

  @Test("What is hidden and what is a total is no project in the store")
  func notRead() throws {
    let file = Paths.root.appending(path: ".build/fixtures/ledgers/libreoffice/重点项目月报.xlsx")
    let run = try add(file.path)
    #expect(run.status == 0, "\(run.errors)")
    let dump = try dump()
    #expect(dump.contains("菌包工厂项目"))
    for text in ["不应读到的项目", "更不应读到的项目", "数字均为虚构"] { #expect(!dump.contains(text)) }
    // Totals are kept as checks; no project has one for its name.
    #expect(!dump.contains("\"name\":\"合"))
  }
}
