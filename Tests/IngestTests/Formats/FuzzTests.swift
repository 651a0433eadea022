import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Ingest

/// Files that chance has damaged: whatever comes out holds to what `Article` promises.
///
/// The same seed gives the same files on every run. `JIANBAO_FUZZ` multiplies the rounds, for a long
/// run by hand.
@Suite("Files damaged by chance")
struct FuzzTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["JIANBAO_FUZZ"].flatMap { Int($0) } ?? 1

  /// The fixtures of each kind, with how many changed copies of each are read.
  static let kinds: [(name: String, files: [String], rounds: Int)] = [
    ("text", ["Articles/portal.txt", "Articles/notice.txt", "Damage/forum.txt"], 45),
    ("damaged text", ["Damage/annotated-meeting.txt", "Damage/annotated-notice.txt"], 60),
    ("page", ["Articles/portal.html", "Articles/layout.html", "Articles/old-table.html"], 45),
    ("document", ["Formats/reviewed.docx", "Formats/plain.docx"], 60),
    ("mail", ["Formats/saved.mhtml", "Formats/forwarded.eml", "Formats/plain.eml"], 45),
  ]

  @Test("Any file gives an article that holds, or a reason", arguments: 0..<kinds.count)
  func mutations(_ kind: Int) throws {
    let (name, files, rounds) = Self.kinds[kind]
    let seeds = try files.map { try Paths.bytes(Paths.fixture($0)) }
    var mutator = Mutator(seed: UInt64(kind + 1), others: seeds)
    var read = 0
    for (file, seed) in zip(files, seeds) {
      for round in 0..<(rounds * Self.rounds) {
        let bytes = mutator.mutated(seed)
        let fileName = URL(filePath: file).lastPathComponent
        if check(bytes, fileName, "\(name), \(file), round \(round)") { read += 1 }
      }
    }
    // A mutator that only breaks files would test nothing. Of archives, whose parts have checksums,
    // few survive: their markup is changed by a test of its own.
    #expect(read * (name == "document" ? 100 : 2) > files.count * rounds)
  }

  @Test("Texts in every encoding, changed byte by byte")
  func encodings() throws {
    let text = try Paths.text(Paths.fixture("Damage/annotated-notice.txt"))
    let encodings: [UInt] = [0x8000_0632, 0x8000_0A03, String.Encoding.utf16LittleEndian.rawValue]
    let seeds = encodings.compactMap { raw in
      text.data(using: String.Encoding(rawValue: raw), allowLossyConversion: true).map {
        [UInt8]($0)
      }
    }
    #expect(seeds.count == encodings.count)
    var mutator = Mutator(seed: 77, others: seeds)
    for seed in seeds {
      for round in 0..<(80 * Self.rounds) {
        _ = check(mutator.mutated(seed), "a.txt", "encodings, round \(round)")
      }
    }
  }

  @Test("A document's own markup, changed before it is packed")
  func markup() throws {
    let document = try WordDocument(
      try FormatFixture.bytes("reviewed.docx"), fileName: "reviewed.docx")
    var mutator = Mutator(seed: 99, others: [document.bytes])
    for _ in 0..<(400 * Self.rounds) {
      let builder = WordPageBuilder(styles: WordStyles(), numbering: WordNumbering())
      let bytes = mutator.mutated(document.bytes)
      guard case .whole(var builder) = WordReader(bytes, builder).read() else { continue }
      let page = builder.finish()
      let lines = page.signs.count { $0.unit == Unit.newline } + 1
      #expect(page.hints.count == lines || page.signs.isEmpty)
      #expect(
        page.signs.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= bytes.count })
    }
  }

  @Test("The print of a PDF, changed at will")
  func print() throws {
    let text = try Paths.text(Paths.fixture("Articles/notice.txt"))
    let page = Array((text + "\u{C}" + text + "      — 2 —\n\u{C}").utf8)
    var mutator = Mutator(seed: 5, others: [page])
    for _ in 0..<(400 * Self.rounds) {
      let bytes = mutator.mutated(page)
      let ends = bytes.indices.filter { bytes[$0] == 0x0C }
      let layout = PDFLayout(PageDecoder(bytes).signs, pageEnds: ends)
      #expect(layout.lines.allSatisfy { $0.start <= $0.end && $0.end <= bytes.count })
    }
  }

  /// Reads `bytes` and checks what came out; false if they were refused.
  private func check(_ bytes: [UInt8], _ fileName: String, _ what: String) -> Bool {
    guard let article = article(bytes, fileName) else { return false }
    let problems = ArticleInvariants.problems(of: article, fileSize: bytes.count)
    #expect(problems == [], "\(what): \(Data(bytes).base64EncodedString().prefix(4_000))")
    #expect(self.article(bytes, fileName) == article, "\(what): read twice")
    return true
  }

  private func article(_ bytes: [UInt8], _ fileName: String) -> Article? {
    // PDFs are left to the PDF's own reader, another program.
    try? ArticleReader(pdfTool: nil).article(bytes: bytes, fileName: fileName).value
  }
}
