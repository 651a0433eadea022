import BriefingModel
import Testing

@testable import Typeset

@Suite("Tables")
struct TableTests {
  private func layout(_ table: Table) throws -> TableLayout {
    let composer = Setting().composer()
    let measure = try #require(
      try TableMeasure(
        table, size: 9, style: .bulletin, width: Length.mm(156).points, composer: composer))
    return TableLayout(measure, style: .bulletin, composer: composer)
  }

  private func table(
    _ columns: [Table.Column], head: [String] = [], rows: [[String]]
  ) -> Table {
    Table(
      title: "表", columns: columns,
      head: head.isEmpty
        ? []
        : [
          head.enumerated().map {
            Table.HeadCell(text: $0.element, column: $0.offset, columnSpan: 1, rowSpan: 1)
          }
        ],
      rows: rows.map { Table.Row(kind: .plain, cells: $0.map { Table.Cell($0) }) }, anchor: "t")
  }

  /// The left and right end of each text of a row.
  private func extents(_ items: [PageItem]) -> [(text: String, left: Double, right: Double)] {
    items.compactMap { item in
      guard case .glyphs(let run) = item, let first = run.glyphs.first, let last = run.glyphs.last,
        let scalar = run.text.unicodeScalars.last
      else { return nil }
      return (
        run.text, first.origin.x.points,
        last.origin.x.points + FixedWidthShaper.advance(scalar) * run.size.points
      )
    }
  }

  @Test("Figures end at one edge, their block centred in the column; signs are centred")
  func figures() throws {
    let layout = try layout(
      table(
        [Table.Column(width: 142.2, kind: .words), Table.Column(width: 300, kind: .figures)],
        rows: [["甲", "7"], ["乙", "123.45"], ["丙", "—"]]))
    let rows = (0..<3).map { extents(layout.row($0).items) }
    let edge = layout.edges[2] - (layout.edges[2] - layout.edges[1] - 6 * 4.5) / 2
    #expect(abs(rows[0][1].right - edge) < 0.001)
    #expect(abs(rows[1][1].right - edge) < 0.001)
    let middle = (layout.edges[1] + layout.edges[2]) / 2
    #expect(abs((rows[2][1].left + rows[2][1].right) / 2 - middle) < 0.001)
    #expect(rows.allSatisfy { abs($0[0].left - 3) < 0.001 })
  }

  @Test("A cell too long for its column is wrapped, and its row grows by whole units")
  func wrapping() throws {
    let layout = try layout(
      table(
        [Table.Column(width: 60, kind: .words), Table.Column(width: 382.2, kind: .mark)],
        rows: [["甲乙丙丁戊己庚辛壬癸", "子"], ["甲", "丑"]]))
    let u = 28.99 / 4
    #expect(abs(layout.row(0).height - 4 * u) < 0.001)
    #expect(abs(layout.row(1).height - 2 * u) < 0.001)
    #expect(extents(layout.row(0).items).map(\.text) == ["甲乙丙丁戊己", "庚辛壬癸", "子"])
  }

  @Test("No line of a wrapped cell has a single character")
  func runts() throws {
    let layout = try layout(
      table(
        [Table.Column(width: 60, kind: .words), Table.Column(width: 382.2, kind: .mark)],
        rows: [["甲乙丙丁戊己庚", "子"]]))
    #expect(extents(layout.row(0).items).map(\.text) == ["甲乙丙丁戊", "己庚", "子"])
  }

  @Test("A given width that a figure does not fit in is raised, and all widths fill the block")
  func raisedWidth() throws {
    let layout = try layout(
      table(
        [Table.Column(width: 10, kind: .figures), Table.Column(width: 432.2, kind: .words)],
        rows: [["123456.78", "甲"]]))
    #expect(layout.edges[1] >= 9 * 4.5)
    #expect(abs(layout.width - Length.mm(156).points) < 0.01)
  }

  @Test("A column of words lends what it does not need to one that would wrap")
  func lending() throws {
    let layout = try layout(
      table(
        [
          Table.Column(width: 200, kind: .words), Table.Column(width: 60, kind: .words),
          Table.Column(width: 182.2, kind: .mark),
        ],
        rows: [["甲乙丙", "甲乙丙丁戊己庚辛壬癸", "子"]]))
    #expect(abs(layout.edges[2] - 260) < 0.01)
    #expect(abs(layout.edges[2] - layout.edges[1] - 96) < 0.01)
  }

  @Test("Columns without a width share the block by what they hold")
  func automatic() throws {
    let layout = try layout(
      table(
        [Table.Column(kind: .mark), Table.Column(kind: .words), Table.Column(kind: .words)],
        head: ["日期", "事项", "单位"],
        rows: [["6月10日", String(repeating: "事", count: 60), "示例市投资促进局"]]))
    #expect(abs(layout.width - Length.mm(156).points) < 0.01)
    // The long column wraps; the short one is left whole.
    #expect(layout.edges[3] - layout.edges[2] >= 8 * 9 + 6)
    #expect(layout.row(0).height > 20)
  }

  @Test("A table that fits at no size stops the work and is named")
  func tooWide() {
    let wide = table(
      (0..<12).map { _ in Table.Column(kind: .figures) },
      rows: [Array(repeating: "1234567890.12", count: 12)])
    #expect {
      try Typesetter(style: .bulletin, shaper: FixedWidthShaper())
        .document(of: SampleBriefing.briefing([.table(wide)]))
    } throws: { error in
      guard let error = error as? TypesetError else { return false }
      return error.diagnostic.code == "typeset.table.wide"
        && error.diagnostic.arguments["table"] == "表"
    }
  }

  @Test("A table that fits only in smaller type is set so, and told")
  func smaller() throws {
    let tight = table(
      (0..<8).map { _ in Table.Column(kind: .figures) },
      rows: [Array(repeating: "123456789.12", count: 8)])
    let result = try Typesetter(style: .bulletin, shaper: FixedWidthShaper())
      .document(of: SampleBriefing.briefing([.table(tight)]))
    #expect(result.diagnostics.map(\.code) == ["typeset.table.small"])
  }

  @Test("A table without rows has its head and its rules")
  func empty() throws {
    let result = try Typesetter(style: .bulletin, shaper: FixedWidthShaper()).document(
      of: SampleBriefing.briefing([
        .table(table([Table.Column(kind: .words)], head: ["单位"], rows: []))
      ]))
    let lines = result.value.pages[0].items.count { if case .line = $0 { true } else { false } }
    #expect(lines == 3)
  }
}
