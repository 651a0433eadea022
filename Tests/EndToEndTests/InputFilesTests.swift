import Foundation
import TestSupport
import Testing

/// Which files the program reads, and what it does with what is no file.
@Suite("Input files", .serialized)
struct InputFilesTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let text = "青禾县召开调度会\n6月2日，青禾县召开调度会，项目开工。\n"

  private func extract(_ paths: String...) throws -> Program.Run {
    try Program.run(["extract", "--format", "json", "--lang", "en"] + paths)
  }

  private func shell(_ script: String) throws -> Program.Run {
    try Program.run("/bin/bash", ["-c", script], in: scratch.url)
  }

  @Test("What a workspace holds beside its folders is told, but for the program's own")
  func workspace() throws {
    let scratch = try Scratch()
    try scratch.write("", "settings.yaml")
    try scratch.write("云杉县通报\n云杉县开工7个项目。\n", "articles/a.txt")
    for name in ["新闻/b.txt", "templates/c.md", "output/d.txt", ".git/e.txt", "散页.txt", "说明.md"] {
      try scratch.write("云杉县通报\n", name)
    }
    let run = try Program.run(
      ["add", "-w", scratch.url.path, scratch.url.path, "--lang", "en"])
    #expect(run.status == 0)
    #expect(run.errors.contains("not read: 散页.txt、新闻/. Name them"), "\(run.errors)")
    #expect(run.output.hasPrefix("1 articles"))
  }

  @Test("Extracting knows the units of a workspace that is named, and of no other")
  func ownUnits() throws {
    let scratch = try Scratch()
    try scratch.write(
      "代码,名称,简称,层级,类型,上级,分组,不参与排名原因,别名\n990100,云州市,,市,行政区,,,,\n"
        + "990101,云杉县,,县,行政区,990100,甲组,,\n", "registers/units.csv")
    let article = try scratch.write("云杉县开工7个项目\n2026-06-06\n云杉县开工7个项目。\n", "a.txt")
    func extract(_ more: String...) throws -> Program.Run {
      try Program.run(["extract", article, "--lang", "en"] + more, in: scratch.url)
    }
    let untold = try extract("-w", scratch.url.path)
    #expect(untold.status == 3 && untold.errors.contains("no store yet"))
    #expect(
      try Program.run(["add", "registers", "--lang", "en"], in: scratch.url).status == 0)
    #expect(try extract("-w", scratch.url.path).output.contains("云州市/云杉县"))
    #expect(try extract("-w", ".").output.contains("云州市/云杉县"))
    #expect(try !extract().output.contains("云州市"))
  }

  @Test("Documents and saved pages are read beside text, in folders to any depth")
  func folders() throws {
    try scratch.write(Self.text, "a/b/c/d.txt")
    for name in ["plain.docx", "saved.mhtml", "forwarded.eml"] {
      try FileManager.default.copyItem(
        at: Paths.fixture("Formats/" + name), to: scratch.url.appending(path: "a/b/" + name))
    }
    let run = try extract(scratch.path("a"))
    #expect(run.status == 0)
    for name in ["d.txt", "plain.docx", "saved.mhtml", "forwarded.eml"] {
      #expect(run.output.contains("\"fileName\" : \"\(name)\""))
    }
    #expect(run.output.contains(#""part" : "word/document.xml""#))
  }

  @Test("A dash stands for standard input, whatever comes on it")
  func standardInput() throws {
    try scratch.write(Self.text, "a.txt")
    let program = Program.file.path
    let text = try shell("cat a.txt | \(program) extract - --format json --lang en")
    #expect(text.status == 0)
    #expect(text.output.contains("\"fileName\" : \"stdin\""))
    let document = Paths.fixture("Formats/plain.docx").path
    let packed = try shell("cat '\(document)' | \(program) extract - --format json --lang zh")
    #expect(packed.output.contains("青禾县通报上半年重点项目进展"))
    #expect(packed.output.contains("\"fileName\" : \"stdin\""))
    let empty = try shell("\(program) extract - --lang en < /dev/null")
    #expect(empty.status == 3)
    #expect(empty.errors.contains("(standard input): the file is empty"))
  }

  @Test("What programs read of standard input is the same in every language")
  func sameInEveryLanguage() throws {
    try scratch.write("青禾县聚焦產(chǎn)業(yè)項(xiàng)目。要做好?qū)的工作。", "a.txt")
    let program = Program.file.path
    let outputs = try ["zh", "en"].map {
      try shell("cat a.txt | \(program) clean --json - --lang \($0)")
    }
    #expect(outputs[0].output == outputs[1].output)
    #expect(outputs[0].output.contains("stdin"))
    #expect(outputs[0].errors.contains("（标准输入）"))
    #expect(outputs[1].errors.contains("(standard input)"))
  }

  @Test("Pipes and devices are told, not waited for")
  func special() throws {
    let pipe = scratch.path("pipe.txt")
    let made = unsafe mkfifo(pipe, 0o600)
    try #require(made == 0)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("zero.txt"), withDestinationPath: "/dev/zero")
    let run = try extract(pipe, scratch.path("zero.txt"))
    #expect(run.status == 3)
    #expect(run.errors.contains("pipe.txt: is a pipe or a device"))
    #expect(run.errors.contains("zero.txt: is a pipe or a device"))
  }

  @Test("Folders that lead back to themselves are read once")
  func loops() throws {
    try scratch.write(Self.text, "a/b/c.txt")
    for name in ["again", "once-more"] {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path("a/b/\(name)"), withDestinationPath: scratch.path("a"))
    }
    let run = try extract(scratch.path("a"))
    #expect(run.status == 0)
    #expect(run.output.components(separatedBy: "\"fileName\"").count == 2)
  }

  @Test("Files that are too large are refused by their size, before they are read")
  func size() throws {
    // Sparse files take no room.
    _ = try shell("truncate -s 9M big.txt; truncate -s 900G huge.docx")
    let run = try extract(scratch.path("big.txt"), scratch.path("huge.docx"))
    #expect(run.status == 3)
    #expect(run.errors.contains("big.txt: the file is larger than 8 MB"))
    #expect(run.errors.contains("huge.docx: the file is larger than 64 MB"))
  }

  @Test("A file name cannot become an option of another program", .enabled(if: hasTool))
  func optionNames() throws {
    let name = scratch.path("-layout.pdf")
    try FileManager.default.copyItem(
      at: Paths.fixture("Formats/brief.pdf"), to: URL(filePath: name))
    let run = try shell("\(Program.file.path) extract --format json -- -layout.pdf")
    #expect(run.status == 0)
    #expect(run.output.contains("青禾县通报上半年重点项目进展"))
  }

  private static let hasTool = Program.command("pdftotext") != nil
}
