import BriefingModel
import Testing

@testable import Typeset

/// Where characters stand on a line, in em, worked out by hand.
@Suite("Spacing within lines")
struct SpacingTests {
  /// The places of the characters of `text` on a line that is not filled.
  private func places(_ text: String, gap: Double = 0) throws -> [Double] {
    let setting = Setting(gap: gap)
    let line = try #require(try setting.lines([.text(text)], em: 100).first)
    return line.xs.indices.map { (line.em($0) * 1000).rounded() / 1000 }
  }

  @Test("Marks that meet share the blank between them")
  func adjacentMarks() throws {
    #expect(try places("甲。”乙") == [0, 1, 1.5, 2.5])
    #expect(try places("甲）（乙") == [0, 1, 1.5, 2.5])
    #expect(try places("甲（《乙") == [0, 1, 1.5, 2.5])
    #expect(try places("甲》）。乙") == [0, 1, 1.5, 2, 3])
  }

  @Test("A single mark keeps its cell where the line has room")
  func singleMark() throws {
    #expect(try places("甲，乙（丙") == [0, 1, 2, 3, 4])
  }

  @Test("Two marks of question and exclamation take one em, three take two")
  func exclamations() throws {
    #expect(try places("甲？！乙") == [0, 1, 1.5, 2])
    #expect(try places("甲？？？乙") == [0, 1, 1.5, 2, 3])
    #expect(try places("甲？乙") == [0, 1, 2])
  }

  @Test("Western text keeps a gap to Han and none to full-width marks")
  func westernGap() throws {
    #expect(try places("甲A乙", gap: 0.09) == [0, 1.09, 1.68])
    #expect(try places("甲12个", gap: 0.09) == [0, 1.09, 1.59, 2.18])
    #expect(try places("甲，A）乙", gap: 0.09) == [0, 1, 2, 2.5, 3.5])
    #expect(try places("66%的", gap: 0.09) == [0, 0.5, 1, 1.59])
    #expect(try places("甲A乙", gap: 0) == [0, 1, 1.5])
  }

  @Test("Quotation marks among Han are full, among western words half wide")
  func quotes() throws {
    #expect(try places("甲“乙”丙") == [0, 1, 2, 3, 4])
    #expect(try places("“AB” C") == [-0.5, 0.5, 1, 1.5, 2, 2.5])
    #expect(try places("don’t") == [0, 0.5, 1, 1.5, 2])
    #expect(try places("说“AB”") == [0, 1, 2, 2.5, 3])
  }

  @Test("A line is stretched equally between its Han, never inside a figure")
  func stretch() throws {
    let setting = Setting(size: 10)
    let lines = try setting.lines([.text("甲乙丙丁1234戊己庚辛壬癸")], em: 8.5)
    #expect(lines.map(\.text) == ["甲乙丙丁1234戊己", "庚辛壬癸"])
    // 8 em of characters in 8.5: three gaps before the figure and one after it.
    #expect(lines[0].xs[1] - lines[0].xs[0] == 11.25)
    #expect(lines[0].xs[5] - lines[0].xs[4] == 5)
    #expect(abs(lines[0].width - 85) < 0.001)
  }

  @Test("The first line is indented, and a mark at its start gives its blank half")
  func indent() throws {
    let setting = Setting(size: 10, indent: 2)
    let lines = try setting.lines([.text("“甲乙丙丁戊己庚辛”")], em: 8)
    #expect(lines[0].xs[0] == -5)
    #expect(abs(lines[0].width - 60) < 0.001)
  }

  @Test("A source mark is raised, small and stays with what is before it")
  func sourceMark() throws {
    let setting = Setting(size: 15.75)
    let composer = setting.composer(sources: ["source-3"])
    let mark = Inline.sourceMark(SourceMark(number: 3, anchor: "m"))
    let lines = try setting.lines(
      [.text("甲乙丙丁戊己庚辛。"), mark, .text("壬癸")], em: 5, composer: composer)
    for line in lines { #expect(!line.text.hasPrefix("[")) }
    let items = lines.flatMap { $0.items(x: 0, baseline: 100) }
    let runs = items.compactMap { item in
      if case .glyphs(let run) = item { run } else { nil }
    }
    let raised = try #require(runs.first { $0.text == "[3]" })
    #expect(raised.size == .pt(7.5))
    #expect(abs(raised.glyphs[0].origin.y.points - (100 - 0.88 * 8.25)) < 0.001)
    #expect(items.contains { if case .link(_, .anchor("source-3")) = $0 { true } else { false } })
    #expect(composer.diagnostics.isEmpty)
  }

  @Test("Runs keep the characters of the text, and as many glyphs as clusters tell")
  func runs() throws {
    let text = "甲A1乙，𠮷é——丙"
    let line = try #require(try Setting().lines([.text(text)], em: 100).first)
    var joined = ""
    for case .glyphs(let run) in line.items(x: 0, baseline: 0) {
      joined += run.text
      #expect(run.clusters.reduce(0) { $0 + $1.bytes } == run.text.utf8.count)
      #expect(run.clusters.reduce(0) { $0 + $1.glyphs } == run.glyphs.count)
    }
    #expect(joined == text)
  }

  @Test("Control characters and characters of no width vanish")
  func unprinted() throws {
    let lines = try Setting().lines([.text("会\u{7}议\u{FEFF}要\n点\u{200B}")], em: 100)
    #expect(lines.map(\.text) == ["会议要 点"])
  }
}
