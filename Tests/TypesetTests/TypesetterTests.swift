import BriefingModel
import TestSupport
import Testing

@testable import Typeset

@Suite("Pages of a briefing")
struct TypesetterTests {
  private func set(
    _ briefing: Briefing
  ) throws(TypesetError) -> Reported<PageDocument> {
    try Typesetter(style: .bulletin, shaper: FixedWidthShaper()).document(of: briefing)
  }

  @Test("The sample briefing is set as before")
  func golden() throws {
    try expectGolden(
      PageDump(set(SampleBriefing.whole).value).description, "Typeset/sample.txt")
  }

  @Test("The only remark on the sample is the source that is not listed")
  func diagnostics() throws {
    let diagnostics = try set(SampleBriefing.whole).diagnostics
    #expect(diagnostics.map(\.code) == ["typeset.source.missing"])
    #expect(diagnostics.first?.arguments == ["number": "9"])
  }

  @Test("The same briefing gives the same pages")
  func deterministic() throws {
    #expect(try set(SampleBriefing.whole).value == set(SampleBriefing.whole).value)
  }

  @Test("Elements open and close in pairs on every page")
  func tags() throws {
    for page in try set(SampleBriefing.whole).value.pages {
      var depth = 0
      for item in page.items {
        switch item {
        case .beginTag: depth += 1
        case .endTag: depth -= 1
        case .glyphs, .line, .path: #expect(depth > 0, "outside of any element")
        default: break
        }
        #expect(depth >= 0)
      }
      #expect(depth == 0)
    }
  }

  @Test("Lines and paths stand in a figure or are artifacts")
  func artifacts() throws {
    for page in try set(SampleBriefing.whole).value.pages {
      var open: [StructureTag.Role] = []
      for item in page.items {
        switch item {
        case .beginTag(let tag): open.append(tag.role)
        case .endTag: open.removeLast()
        case .line, .path: #expect(open.contains(.artifact) || open.contains(.figure))
        default: break
        }
      }
    }
  }

  @Test("Nothing stands outside the text block but the furniture")
  func block() throws {
    for (index, page) in try set(SampleBriefing.whole).value.pages.enumerated() {
      let left = Length.mm(index % 2 == 0 ? 28 : 26).points
      let (right, top) = (left + Length.mm(156).points, Length.mm(37).points)
      for case .glyphs(let run) in page.items {
        let isFurniture = run.glyphs.allSatisfy { $0.origin.y > .mm(263) }
        for (glyph, character) in zip(run.glyphs, run.text.unicodeScalars) where !isFurniture {
          // A cell may stand half out where only its blank half does.
          #expect(glyph.origin.x.points >= left - run.size.points / 2 - 0.01)
          let end = glyph.origin.x.points + FixedWidthShaper.advance(character) * run.size.points
          #expect(end <= right + run.size.points / 2 + 0.01, "\(run.text)")
          #expect(glyph.origin.y.points > top)
          #expect(glyph.origin.y <= .mm(262) + .pt(0.3))
        }
      }
    }
  }

  @Test("Every inner link leads to a destination, and no name stands twice")
  func links() throws {
    let document = try set(SampleBriefing.whole).value
    var names: [String] = []
    var targets: Set<String> = []
    for item in document.pages.flatMap(\.items) {
      if case .destination(let name, _) = item { names.append(name) }
      if case .link(_, .anchor(let name)) = item { targets.insert(name) }
    }
    #expect(Set(names).count == names.count)
    #expect(targets.isSubset(of: names))
    #expect(targets == ["source-1", "source-2", "m1", "m2"])
    #expect(document.outline.allSatisfy { names.contains($0.anchor) })
  }

  @Test("An address is a link only if it is one of the web or of mail")
  func addresses() throws {
    func links(_ address: String) throws -> Int {
      let paragraph = Paragraph(role: .body, inlines: [.link(text: "链接", address: address)])
      let items = try set(SampleBriefing.briefing([.paragraph(paragraph)])).value.pages[0].items
      return items.count { if case .link = $0 { true } else { false } }
    }
    #expect(try links("https://www.example.cn/") == 1)
    #expect(try links("mailto:a@example.cn") == 1)
    #expect(try links("file:///etc/passwd") == 0)
    #expect(try links("https://www.example.cn/ /URI") == 0)
  }

  @Test("A character that no face has stops the work and is named")
  func missing() {
    let shaper = FixedWidthShaper(missing: ["镕"])
    let briefing = SampleBriefing.briefing([
      .paragraph(Paragraph(role: .body, inlines: [.text("甲镕乙")]))
    ])
    #expect(throws: TypesetError.self) {
      try Typesetter(style: .bulletin, shaper: shaper).document(of: briefing)
    }
  }

  @Test("A briefing without blocks is one page with its number")
  func empty() throws {
    let document = try set(SampleBriefing.briefing([])).value
    #expect(document.pages.count == 1)
    #expect(document.outline.isEmpty)
  }
}
