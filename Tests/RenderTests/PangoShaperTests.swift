import BriefingModel
import TestSupport
import Testing
import Typeset

@testable import Render

@Suite("Shaper", .enabled(if: Paths.hasFonts)) struct PangoShaperTests {
  private let drawing: Drawing

  init() throws { drawing = try Drawing() }

  private func clusters(_ text: String, _ role: FontRole = .fangsong) throws -> [Cluster] {
    try drawing.shaper.clusters(of: text, in: role)
  }

  private func file(_ cluster: Cluster) -> String {
    drawing.catalog.files[cluster.face.number].fileName
  }

  @Test("A Han character is one em in every role", arguments: FontRole.allCases)
  func han(_ role: FontRole) throws {
    let text = "全市开工项目镕喆龘"
    let clusters = try clusters(text, role)
    #expect(clusters.map(\.advance) == Array(repeating: 1, count: 9))
    #expect(clusters.allSatisfy { $0.glyphs.count == 1 && $0.scale == 1 })
  }

  @Test(
    "Clusters cover the text, each byte once",
    arguments: [
      "1—5月，全市开工221个项目，总投资65亿元，完成率66%。", "“引‘号’”——……·～", "AVATAR office naïve éā Wi-Fi",
      "e\u{301}a\u{304}o\u{30C}x", "葛\u{E0101}市", "—————", "− 3.5‰ ℃ ㎡ ①（一）", " ", "",
    ], FontRole.allCases)
  func cover(_ text: String, _ role: FontRole) throws {
    var next = 0
    for cluster in try clusters(text, role) {
      #expect(cluster.text.lowerBound == next)
      #expect(!cluster.text.isEmpty)
      next = cluster.text.upperBound
    }
    #expect(next == text.utf8.count)
  }

  @Test("A character that 仿宋 lacks comes from 宋体, at full size")
  func fallback() throws {
    let clusters = try clusters("朱镕陶喆")
    #expect(
      clusters.map(file) == [
        "FandolFang-Regular.otf", "NotoSerifCJKsc-Regular.otf", "FandolFang-Regular.otf",
        "NotoSerifCJKsc-Regular.otf",
      ])
    #expect(clusters.allSatisfy { $0.scale == 1 && $0.advance == 1 })
  }

  @Test("Figures in 仿宋 and 楷体 come from 宋体 at 0.93", arguments: [FontRole.fangsong, .kai])
  func figures(_ role: FontRole) throws {
    let inHan = try clusters("65.3%A", role)
    let inSong = try clusters("65.3%A", .song)
    #expect(inHan.count == 6)
    for (one, other) in zip(inHan, inSong) {
      #expect(one.face == other.face)
      #expect(one.glyphs.map(\.id) == other.glyphs.map(\.id))
      #expect(one.scale == 0.93)
      #expect(abs(one.advance - other.advance * 0.93) < 1e-9)
    }
  }

  @Test("Figures of 黑体 stand under each other", arguments: [FontRole.hei, .heiBold])
  func tabular(_ role: FontRole) throws {
    for text in ["0123456789", "1111111111", "7.47.17.11"] {
      let widths = try clusters(text, role).filter { $0.advance > 0.4 }.map(\.advance)
      #expect(Set(widths).count == 1)
    }
  }

  @Test("Chinese marks are one em and from the role's own face", arguments: FontRole.allCases)
  func marks(_ role: FontRole) throws {
    let han = try #require(clusters("中", role).first)
    for mark in ["“", "”", "‘", "’", "—", "…", "·", "，", "。", "（", "《", "、"] {
      let cluster = try #require(clusters(mark, role).first)
      #expect(cluster.advance == 1, "\(mark)")
      #expect(cluster.face == han.face, "\(mark)")
    }
  }

  @Test("A double dash is two em, its strokes joined", arguments: FontRole.allCases)
  func dash(_ role: FontRole) throws {
    let clusters = try clusters("——", role)
    #expect(clusters.reduce(0) { $0 + $1.advance } == 2)
    var end: Double?
    var pen = 0.0
    for cluster in clusters {
      let face = try drawing.catalog.face(cluster.face)
      for glyph in cluster.glyphs {
        let ink = try #require(face.ink(of: glyph.id))
        if let end { #expect(pen + glyph.x + ink.left <= end + 0.001) }
        end = pen + glyph.x + ink.right
      }
      pen += cluster.advance
    }
  }

  @Test("Letters of a word are kerned, figures are not")
  func kerning() throws {
    let apart = try clusters("A", .song)[0].advance + clusters("V", .song)[0].advance
    #expect(try clusters("AV", .song).reduce(0) { $0 + $1.advance } < apart)
    let figures = try clusters("1", .song)[0].advance + clusters("7", .song)[0].advance
    #expect(try clusters("17", .song).reduce(0) { $0 + $1.advance } == figures)
  }

  @Test("An accent stands on its letter")
  func accents() throws {
    let clusters = try clusters("e\u{301}x", .song)
    #expect(clusters.map(\.text) == [0..<3, 3..<4])
    #expect(try clusters[0].advance == self.clusters("e", .song)[0].advance)
  }

  @Test(
    "A character that no face has is named with its code and the faces asked",
    arguments: [
      ("总投资😀亿", "😀", "U+1F600"), ("\u{E123}", "\u{E123}", "U+E123"), ("a\u{7}b", "\u{7}", "U+0007"),
      ("\u{FE0F}中", "\u{FE0F}", "U+FE0F"), ("a\u{200B}", "\u{200B}", "U+200B"),
    ])
  func missing(_ text: String, _ character: String, _ code: String) throws {
    do {
      _ = try clusters(text)
      Issue.record("nothing is missing")
    } catch let error as ShapingError {
      #expect(error.character.map(String.init) == character)
      #expect(error.diagnostic.code == "render.glyph.missing")
      #expect(error.diagnostic.arguments["code"] == code)
      #expect(error.diagnostic.arguments["faces"]?.contains("FandolFang-Regular.otf") == true)
    }
  }

  @Test("Text shaped again is the same, also after an error")
  func again() throws {
    let first = try clusters("1—5月，开工AV个")
    _ = failure { _ = try clusters("😀") }
    #expect(try clusters("1—5月，开工AV个") == first)
    #expect(try Drawing().shaper.clusters(of: "1—5月，开工AV个", in: .fangsong) == first)
  }

  @Test("The ink of a name lies within its cells and near their edges")
  func ink() throws {
    let ink = try drawing.shaper.inkExtent(of: "项目建设", in: .title)
    #expect(ink.left > 0 && ink.left < 0.1)
    #expect(ink.right > 3.85 && ink.right < 4)
    let blank = try drawing.shaper.inkExtent(of: " ", in: .title)
    #expect(blank.left == 0 && blank.right > 0)
  }
}
