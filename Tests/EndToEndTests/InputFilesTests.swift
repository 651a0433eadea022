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
