import BriefingModel
import Testing

@testable import Typeset

@Suite("Page breaks")
struct PaginationTests {
  private func pages(_ blocks: [Block]) throws -> [Page] {
    try Typesetter(style: .bulletin, shaper: FixedWidthShaper())
      .document(of: SampleBriefing.briefing(blocks)).value.pages
  }

  /// The texts of a page's lines within the block, from the top.
  private func lines(_ page: Page) -> [String] {
    var rows: [(y: Double, text: String)] = []
    for case .glyphs(let run) in page.items {
      guard let y = run.glyphs.first?.origin.y, y < .mm(263) else { continue }
      if let last = rows.last, abs(last.y - y.points) < 0.1 {
        rows[rows.count - 1].text += run.text
      } else {
        rows.append((y.points, run.text))
      }
    }
    return rows.map(\.text)
  }

  private func body(_ count: Int, _ character: String = "文") -> Block {
    .paragraph(
      Paragraph(role: .body, inlines: [.text(String(repeating: character, count: count))]))
  }

  /// A paragraph of exactly so many lines: 26 characters on the first, 28 on the others.
  private func paragraph(lines: Int, _ character: String = "文") -> Block {
    body(26 + 28 * (lines - 2) + 10, character)
  }

  @Test("A full page has 22 lines on a pitch of 28.99 points")
  func fullPage() throws {
    let pages = try pages([paragraph(lines: 60)])
    #expect(pages.map { lines($0).count } == [22, 22, 16])
    let ys = pages[0].items.compactMap { item -> Double? in
      guard case .glyphs(let run) = item, let y = run.glyphs.first?.origin.y, y < .mm(263) else {
        return nil
      }
      return y.points
    }
    let first = Length.mm(37).points + 28.99 / 2 + 0.38 * 15.75
    for (index, y) in ys.enumerated() {
      #expect(abs(y - first - 28.99 * Double(index)) < 0.001)
    }
  }

  @Test("A page never begins with a paragraph's last line", arguments: 2...30)
  func widow(_ count: Int) throws {
    let pages = try pages([
      paragraph(lines: count), paragraph(lines: 23 - min(count, 20), "乙"), paragraph(lines: 5, "丙"),
    ])
    for page in pages.dropFirst() {
      let all = lines(page)
      let first = try #require(all.first?.first)
      #expect(all.prefix { $0.first == first }.count >= 2, "widow of \(first)")
    }
    for page in pages.dropLast() {
      let all = lines(page)
      let last = try #require(all.last?.first)
      #expect(all.reversed().prefix { $0.first == last }.count >= 2, "orphan of \(last)")
    }
  }

  @Test("A heading goes to the next page with its text", arguments: 16...22)
  func heading(_ count: Int) throws {
    let pages = try pages([
      paragraph(lines: count), .heading(Heading(level: 1, text: "一、标题", anchor: "h")),
      paragraph(lines: 4, "乙"),
    ])
    for page in pages { #expect(lines(page).last?.hasPrefix("一、") != true) }
    #expect(pages.flatMap(lines).contains("一、标题"))
  }

  @Test("Text after a heading stands on the page grid again")
  func grid() throws {
    let pages = try pages([
      paragraph(lines: 2), .heading(Heading(level: 1, text: "一、标题", anchor: "h")),
      paragraph(lines: 3, "乙"),
    ])
    let ys = pages[0].items.compactMap { item -> Double? in
      guard case .glyphs(let run) = item, run.text.hasPrefix("乙") else { return nil }
      return run.glyphs.first?.origin.y.points
    }
    let first = Length.mm(37).points + 28.99 / 2 + 0.38 * 15.75
    for y in ys {
      let steps = (y - first) / 28.99
      #expect(abs(steps - steps.rounded()) < 0.001)
    }
    #expect(ys.count == 3)
  }

  @Test("A table that is carried over repeats its head with （续） and not its total row")
  func continuation() throws {
    let table = SampleBriefing.league(groups: [("甲组", 12), ("乙组", 20), ("丙组", 18)])
    let pages = try pages([.table(table)])
    #expect(pages.count == 2)
    let (first, second) = (lines(pages[0]), lines(pages[1]))
    #expect(first[0] == "表1　主要指标排行")
    #expect([first, second].allSatisfy { $0[1] == "单位：个、亿元、%" })
    #expect(second[0] == "表1　主要指标排行（续）")
    #expect(second.contains { $0.hasPrefix("本周累计投资额") })
    #expect(first.contains { $0.contains("全市合计") })
    #expect(!second.contains { $0.contains("全市合计") })
  }

  @Test("A group that goes on repeats its band with （续）")
  func bandContinues() throws {
    let pages = try pages([.table(SampleBriefing.league(groups: [("甲组", 5), ("乙组", 60)]))])
    #expect(lines(pages[1]).contains("乙组（续）"))
  }

  @Test("A band is never last on a page, and the last two rows stay together", arguments: 1...24)
  func bands(_ count: Int) throws {
    let table = SampleBriefing.league(groups: [("甲组", count), ("乙组", 18), ("丙组", 14)])
    let pages = try pages([.table(table)])
    for page in pages {
      #expect(lines(page).last?.hasSuffix("组") != true)
    }
    let last = try #require(pages.last)
    #expect(lines(last).count { $0.contains("单位") && $0.contains("区") } >= 2)
  }

  @Test("A table begins low on a page only with its total row and a whole group", arguments: 8...20)
  func lowTable(_ count: Int) throws {
    let table = SampleBriefing.league(groups: [("甲组", 5), ("乙组", 9)])
    let pages = try pages([paragraph(lines: count), .table(table)])
    let first = lines(pages[0])
    if first.contains(where: { $0.hasPrefix("表1") }) {
      #expect(first.contains { $0.contains("单位5区") })
    }
  }

  @Test("A note stays with the last row of its table", arguments: 15...45)
  func note(_ count: Int) throws {
    let table = SampleBriefing.league(groups: [("甲组", count)])
    for page in try pages([.table(table)]) {
      let all = lines(page)
      guard let at = all.firstIndex(where: { $0.hasPrefix("注：") }) else { continue }
      #expect(at > 0 && all[at - 1].contains("单位\(count)区"))
    }
  }

  @Test("The tail stands at the foot of the last page")
  func tail() throws {
    let pages = try pages([
      paragraph(lines: 3), .tail(Tail(distribution: ["报：市委。"], copies: "共印80份")),
    ])
    let foot = Length.mm(37).points + 22 * 28.99
    let rules = pages[0].items.compactMap { item -> Double? in
      if case .line(let from, _, _, _) = item { from.y.points } else { nil }
    }
    #expect(rules.contains { abs($0 - foot) < 0.01 })
  }

  @Test("Every entry of a digest ends with a rule, also where its label is longer than its text")
  func digestRules() throws {
    let entries = (1...3).map { number in
      Digest.Entry(
        label: "示例市委常委、常务副市长、高新区书记　甲××", detail: "第\(number)次会议",
        items: [[.text("要点。")]])
    }
    let page = try pages([.digest(Digest(entries: entries))])[0]
    let rules = page.items.count { if case .line = $0 { true } else { false } }
    #expect(rules == 4)
  }

  @Test("White that the grid asks for stands above a heading, not below it")
  func headingFollowsGrid() throws {
    let pages = try pages([
      paragraph(lines: 3), .heading(Heading(level: 1, text: "一、标题", anchor: "h")),
      paragraph(lines: 3, "乙"),
    ])
    func y(_ prefix: String) throws -> Double {
      for case .glyphs(let run) in pages[0].items where run.text.hasPrefix(prefix) {
        if let first = run.glyphs.first { return first.origin.y.points }
      }
      return try #require(nil as Double?)
    }
    // From the heading's baseline to that of the text: half of either line, and half a unit.
    let u = 28.99 / 4
    let expected = (1.25 + 0.5 + 2) * u + 0.38 * (15.75 - 14)
    #expect(abs(try y("乙") - y("一") - expected) < 0.001)
  }

  @Test("An entry of a digest that goes on repeats its label with （续）")
  func digestContinues() throws {
    let entry = Digest.Entry(
      label: "澜州市", items: (1...50).map { [.text("第\($0)条。")] })
    let pages = try pages([.digest(Digest(entries: [entry]))])
    #expect(pages.count == 2)
    #expect(lines(pages[0])[0] == "澜州市第1条。")
    #expect(lines(pages[1])[0].hasPrefix("澜州市（续）"))
  }

  @Test("The first two items of a list stay together")
  func listBegins() throws {
    let notes = (1...4).map { CaliberNote(name: "名称\($0)", inlines: [.text("说明。")]) }
    for count in 18...22 {
      let pages = try pages([
        paragraph(lines: count), .heading(Heading(level: 1, text: "一、口径", anchor: "h")),
        .caliber(notes),
      ])
      for page in pages {
        let all = lines(page)
        #expect(all.contains { $0.contains("名称1") } == all.contains { $0.contains("名称2") })
      }
    }
  }
}
