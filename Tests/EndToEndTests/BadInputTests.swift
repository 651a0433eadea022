import Foundation
import TestSupport
import Testing

/// What the program says and does when something is wrong.
@Suite("Bad input", .serialized)
struct BadInputTests {
  private let scratch: Scratch
  private let store: String

  init() throws {
    scratch = try Scratch()
    store = scratch.path("store.sqlite")
  }

  private func add(_ paths: String..., lang: String = "en") throws -> Program.Run {
    try Program.run(["add", "-w", scratch.url.path, "--store", store, "--lang", lang] + paths)
  }

  @Test("A missing path is named, the rest of the run goes on")
  func missingPath() throws {
    let article = try scratch.write(
      "某区召开项目例会\n2026-06-02 来源：示例日报\n6月2日，某区召开项目例会。\n", "a.txt")
    let run = try add(scratch.path("no such.txt"), article)
    #expect(run.status == 3)
    #expect(run.errors.contains("no such.txt: no such file or folder"))
    #expect(run.output.contains("1 articles"))
  }

  @Test("Messages follow --lang, then LANG, then Chinese")
  func languages() throws {
    let missing = scratch.path("none.txt")
    #expect(try add(missing, lang: "zh").errors.contains("没有这个文件或文件夹"))
    let english = try Program.run(
      ["add", missing, "--store", store], environment: ["LANG": "en_GB.UTF-8"])
    #expect(english.errors.contains("no such file"))
    let other = try Program.run(
      ["add", missing, "--store", store], environment: ["LANG": "C.UTF-8"])
    #expect(other.errors.contains("没有这个文件或文件夹"))
    let before = try Program.run(["--lang", "en", "add", missing, "--store", store])
    #expect(before.errors.contains("no such file"))
  }

  @Test("An empty file and a binary one are told by name")
  func unreadable() throws {
    let empty = try scratch.write("", "empty.txt")
    let binary = scratch.path("binary.txt")
    try Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167) }).write(
      to: URL(filePath: binary))
    let run = try add(empty, binary)
    #expect(run.status == 3)
    #expect(run.errors.contains("empty.txt"))
    #expect(run.errors.contains("binary.txt"))
  }

  @Test("A spreadsheet without a heading row is told by sheet, with the headings expected")
  func noHeading() throws {
    let sheet = try scratch.write("1,2,3\n4,5,6\n", "20260607.csv")
    let run = try add(sheet)
    #expect(run.status == 3)
    #expect(run.errors.contains("20260607.csv"))
    #expect(run.errors.contains("项目名称"))
  }

  @Test("A broken workbook is told by name and leaves the store as it was")
  func brokenWorkbook() throws {
    let book = try scratch.write("PK\u{3}\u{4} not a zip", "台账-20260607.xlsx")
    let run = try add(book)
    #expect(run.status == 3)
    #expect(run.errors.contains("台账-20260607.xlsx"))
  }

  @Test("A unit nobody registered is told by cell, with the nearest known one")
  func unknownUnit() throws {
    let units = try scratch.write(
      "代码,名称,简称,层级,类型,上级,分组,不参与排名原因,别名\n990901,青穗县,,县,行政区,,甲组,,\n", "units.csv")
    let ledger = try scratch.write(
      "项目编号,项目名称,责任单位,总投资(亿元)\nA1,饲料加工,青惠县,1.20\n", "台账-20260607.csv")
    let run = try add(units, ledger)
    #expect(run.errors.contains("C2"))
    #expect(run.errors.contains("青惠县"))
    #expect(run.errors.contains("青穗县"))
  }

  @Test(
    "A wrong option and an unknown command are usage errors",
    arguments: [
      ["build", "--no-such"], ["frobnicate"], ["add"], ["build", "weekly", "--as-of", "yesterday"],
    ])
  func usage(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 2)
    #expect(!run.errors.isEmpty)
  }

  @Test("An unknown template is named with those there are", .enabled(if: Paths.hasFonts))
  func unknownTemplate() throws {
    _ = try add(try scratch.write("某区\n6月2日，某区召开例会。\n", "a.txt"))
    let run = try Program.run(["build", "weekli", "--store", store, "-w", scratch.url.path])
    #expect(run.status == 2)
    #expect(run.errors.contains("weekly"))
  }

  @Test(
    "A wrong value name in a template is told by line, with the nearest right one",
    .enabled(if: Paths.hasFonts))
  func wrongValue() throws {
    let run = try build { $0 + "\n\n截至{{asOff}}。\n" }
    #expect(run.status == 3)
    #expect(run.errors.contains("templates/weekly.md:"))
    #expect(run.errors.contains("asOff"))
    #expect(run.errors.contains("“asOf”"))
  }

  @Test(
    "An unknown section in a template is told by line, with the nearest right one",
    .enabled(if: Paths.hasFonts))
  func wrongSection() throws {
    let run = try build { $0 + "\n\n```leage\n```\n" }
    #expect(run.status == 3)
    #expect(run.errors.contains("templates/weekly.md:"))
    #expect(run.errors.contains("league"))
  }

  /// Builds the example with a changed copy of its template.
  private func build(changing change: (String) -> String) throws -> Program.Run {
    let template = try Paths.text(Paths.root.appending(path: "templates/weekly.md"))
    try scratch.write(change(template), "templates/weekly.md")
    _ = try Program.run(["add", "-w", scratch.url.path, "--store", store, "examples"])
    return try Program.run(
      [
        "build", "weekly", "-w", scratch.url.path, "--store", store, "--output",
        scratch.path("out"),
      ])
  }

  @Test("An unknown setting is told by line, with the nearest right one")
  func wrongSetting() throws {
    try scratch.write("office: 某办\nbriefings:\n  weekly:\n    isue: 3\n", "settings.yaml")
    let run = try add(scratch.url.path)
    #expect(run.status == 3)
    #expect(run.errors.contains("settings.yaml:4"))
    #expect(run.errors.contains("issue"))
  }

  @Test(
    "Without faces nothing is printed, and the way to get them is told",
    .enabled(if: Paths.hasFonts))
  func noFonts() throws {
    let fonts = scratch.url.appending(path: "fonts")
    try FileManager.default.createDirectory(at: fonts, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Paths.root.appending(path: "fonts/manifest.json"),
      to: fonts.appending(path: "manifest.json"))
    _ = try Program.run(["add", "-w", scratch.url.path, "--store", store, "examples"])
    let run = try Program.run(
      [
        "build", "weekly", "-w", scratch.url.path, "--store", store, "--output",
        scratch.path("out"),
      ])
    #expect(run.status == 4)
    #expect(run.errors.contains("fonts/fetch"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out/manifest.json")))
  }

  @Test(
    "An output folder that cannot be written to is told before work begins",
    .enabled(if: Paths.hasFonts))
  func badOutput() throws {
    let file = try scratch.write("x", "occupied")
    _ = try Program.run(["add", "-w", scratch.url.path, "--store", store, "examples"])
    let run = try Program.run(
      ["build", "weekly", "-w", scratch.url.path, "--store", store, "--output", file + "/out"])
    #expect(run.status == 4)
    #expect(run.errors.contains("occupied/out"))
    #expect(run.errors.contains("--output"))
  }

  @Test("An empty store is told, and nothing is printed", .enabled(if: Paths.hasFonts))
  func emptyStore() throws {
    let run = try Program.run(
      [
        "build", "weekly", "-w", scratch.url.path, "--store", store, "--output",
        scratch.path("out"),
      ])
    #expect(run.status == 3)
    #expect(run.errors.contains("jianbao add"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out/manifest.json")))
  }

  @Test("A reader that closes the pipe ends the output, not the program")
  func closedPipe() throws {
    let articles = Paths.root.appending(path: "examples/articles").path
    let script =
      "\(Program.file.path) extract --format json '\(articles)' | head -c 10; echo ${PIPESTATUS[0]}"
    let run = try Program.run("/bin/bash", ["-c", script])
    #expect(run.output.hasSuffix("0\n"))
    #expect(!run.errors.contains("Fatal"))
  }

  @Test("File names cannot move the cursor")
  func terminal() throws {
    let run = try add(scratch.path("a\u{1b}[2Jb.txt"))
    #expect(!run.errors.contains("\u{1b}"))
    #expect(run.errors.contains("\\u{1B}[2Jb.txt"))
  }
}
