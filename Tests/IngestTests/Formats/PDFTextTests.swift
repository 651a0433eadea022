import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("PDFs", .enabled(if: PDFText.installedTool != nil))
struct PDFTextTests {
  @Test("Paragraphs, table and title come out as in the document it was printed from")
  func sameAsDocument() throws {
    let printed = try FormatFixture.read("brief.pdf")
    #expect(printed.diagnostics.isEmpty)
    #expect(printed.value.part == "pdftotext")
    // 12 lines on two pages: a paragraph that runs over the page's turn, heads, feet, numbers.
    #expect(
      FormatFixture.lines(printed.value)
        == FormatFixture.lines(try FormatFixture.read("plain.docx").value))
  }

  @Test("Without pdftotext the message says what to install")
  func noTool() throws {
    let bytes = try FormatFixture.bytes("brief.pdf")
    let error = #expect(throws: IngestError.self) {
      try ArticleReader(pdfTool: nil).article(bytes: bytes, fileName: "a.pdf")
    }
    #expect(error?.diagnostic.code == "ingest.pdf.noTool")
    let sentence = error.map { MessageTable.sentence(for: $0.diagnostic, in: .english) } ?? ""
    #expect(sentence.contains("poppler-utils"))
    let gone = #expect(throws: IngestError.self) {
      try ArticleReader(pdfTool: "/nonexistent/pdftotext").article(
        bytes: bytes, fileName: "a.pdf")
    }
    #expect(gone?.diagnostic.code == "ingest.pdf.noTool")
  }

  @Test("Garbage is told as broken, pages without text as scanned")
  func broken() {
    let garbage = Array("%PDF-1.4\n".utf8) + (0..<9_000).map { UInt8($0 * 7_919 % 251) }
    #expect(FormatFixture.refusal(garbage, "-enc.pdf")?.code == "ingest.pdf.broken")
    let scanned = """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>endobj
      trailer<</Root 1 0 R>>
      %%EOF
      """
    #expect(FormatFixture.refusal(Array(scanned.utf8), "a.pdf")?.code == "ingest.pdf.noText")
  }

  @Test("Text is read from pages that are laid out with blanks alone")
  func layout() {
    // Lines one empty line apart, as at a pitch of 29 points; figures in the middle of a line.
    #expect(
      paragraphs("    会议听取 12 个项目的进展情况\n\n并要求各单位抓紧落实到位。\n\n    县长强调，要倒排工期挂图\n\n作战。\n")
        == "会议听取12个项目的进展情况并要求各单位抓紧落实到位。\n县长强调，要倒排工期挂图作战。")
    // The head of both pages goes, the sentence over the page's turn is one.
    #expect(
      paragraphs(
        "青禾简报\n    会议听取十二个项目的进展情况\n        — 1 —\n", "青禾简报\n并提出要求。\n    散会。\n        — 2 —\n")
        == "会议听取十二个项目的进展情况并提出要求。\n散会。")
    // Sentences that two pages share are no running heads.
    #expect(paragraphs("    项目开工，进展顺利。\n", "    项目开工，进展顺利。\n").split(separator: "\n").count == 2)
    #expect(paragraphs("甲乡     3      4\n乙乡     5      6\n").contains("\n乙乡"))
    #expect(paragraphs("see the\nproject\n") == "see the project")
    #expect(paragraphs("") == "" && paragraphs("\n\n", "\n") == "")
  }

  private func paragraphs(_ pages: String...) -> String {
    let text = Array(pages.joined(separator: "\u{C}").utf8)
    let ends = text.indices.filter { text[$0] == 0x0C }
    let decoder = PageDecoder(text.map { $0 == 0x0C ? 0x0A : $0 })
    return PDFLayout(decoder.signs, pageEnds: ends).lines.string
  }

  @Test("A figure on two lines is one figure, or stays on two lines")
  func brokenFigures() {
    let head = "            青禾县项目情况\n    上半年全县建成厂房和仓库，投资"
    let tail = "亿元，其中民间投资居于前列。\n"
    for (above, below, expected) in [
      ("27.", "4", "27.4"), ("2", "7.4", "27.4"), ("27", ".4", "27.4"), ("1,", "350", "1,350"),
      ("135", "0", "1350"), ("19.", "350", "19.350"),
    ] {
      #expect(
        paragraphs(head + above + "\n" + below + tail)
          == "青禾县项目情况\n上半年全县建成厂房和仓库，投资" + expected + tail.dropLast())
    }
    // A line that has room for a digit may end with a figure of its own.
    let wide = "    会议听取专班关于在建项目的汇报，要求抓紧推进。\n"
    #expect(
      paragraphs(wide + "县里今年建成的厂房共有十二座，在册总数为12\n30座在建。\n").hasSuffix("12\n30座在建。"))
    // A line that is short by itself, cut within a figure.
    #expect(paragraphs(wide + "县里有仓库19\n0座。\n").hasSuffix("县里有仓库190座。"))
    #expect(paragraphs(wide + "投资19.\n5亿元。\n").hasSuffix("投资19.5亿元。"))
    #expect(paragraphs(wide + "占比19\n0.5个点。\n").hasSuffix("19\n0.5个点。"))
    // A comma between figures that group no thousands parts them.
    #expect(paragraphs(head + "31,\n42" + tail).contains("31, 42亿元"))
    #expect(paragraphs(head + "占31\n%，其余在建。\n").contains("占31%，"))
    #expect(paragraphs("built in 2025\n100 houses\n") == "built in 2025 100 houses")
  }

  @Test("A title over a page does not run on with its text")
  func titleOverText() {
    #expect(
      paragraphs("          青禾县集中开工仪式举行\n今年以来，青禾县坚持项目为王\n，开工项目增多。\n")
        .split(separator: "\n").first == "青禾县集中开工仪式举行")
  }

  @Test("A program that does not end is ended")
  func timeLimit() {
    let sleeper = ChildProcess(path: "/bin/sleep", arguments: ["60"], seconds: 1, maximalOutput: 10)
    guard case .timedOut = sleeper.run([]) else {
      Issue.record("the program was let run")
      return
    }
  }

  @Test("What the system refuses is not taken for a program that is missing")
  func refusals() throws {
    let words = ChildProcess(
      path: "/bin/echo", arguments: [String(repeating: "a", count: 8 << 20)], seconds: 5,
      maximalOutput: 10)
    guard case .failed(let code) = words.run([]) else {
      Issue.record("arguments without end were taken")
      return
    }
    #expect(code == E2BIG)
    let missing = ChildProcess(path: "/nowhere", arguments: [], seconds: 5, maximalOutput: 10)
    guard case .notStarted = missing.run([]) else {
      Issue.record("a missing program was run")
      return
    }
  }

  #if os(Linux)
    @Test("A program gets no more memory than it may have")
    func memoryLimit() {
      let shell = ChildProcess(
        path: "/bin/sh", arguments: ["-c", "sleep 0.2; ulimit -v"], seconds: 20,
        maximalOutput: 100, maximalMemory: 512 << 20)
      guard case .ended(0, let output, _) = shell.run([]) else {
        Issue.record("the program did not end")
        return
      }
      #expect(String(decoding: output, as: UTF8.self) == "524288\n")
    }
  #endif

  @Test("A program that writes without end is ended")
  func outputLimit() {
    let writer = ChildProcess(
      path: "/bin/cat", arguments: ["/dev/zero"], seconds: 20, maximalOutput: 1_000)
    guard case .tooMuch = writer.run([]) else {
      Issue.record("the program was let write")
      return
    }
  }

  @Test("A program gets its input, and tells its output, its errors and its status")
  func streams() {
    let shell = ChildProcess(
      path: "/bin/sh", arguments: ["-c", "cat; echo no >&2; exit 3"], seconds: 20,
      maximalOutput: 1 << 20)
    let input = [UInt8](repeating: 0x61, count: 300_000)
    guard case .ended(let status, let output, let errors) = shell.run(input) else {
      Issue.record("the program did not end")
      return
    }
    #expect(status == 3)
    #expect(output == input)
    #expect(errors == Array("no\n".utf8))
  }
}
