import BriefingModel
import Foundation
import TestSupport
import Testing
import Typeset

@testable import Render

@Suite("PDF renderer", .enabled(if: Paths.hasFonts)) struct PDFRendererTests {
  private let drawing: Drawing

  init() throws { drawing = try Drawing() }

  private func sample() throws -> PageDocument {
    let place = Point(x: .pt(50), y: .pt(40))
    let first =
      Drawing.element(.h1, [.destination("节 一", place)] + (try drawing.line("一、总体情况", in: .title)))
      + Drawing.element(
        .paragraph,
        try drawing.line("1—5月 221个 65亿元 66%", in: .fangsong, y: 90)
          + [.link(Rect(x: .pt(50), y: .pt(80), width: .pt(40), height: .pt(12)), .anchor("节 一"))])
      + Drawing.element(
        .artifact,
        [
          .line(
            from: Point(x: .pt(50), y: .pt(100)), to: Point(x: .pt(300), y: .pt(100)),
            weight: .pt(0.5), colour: .black)
        ] + (try drawing.line("— 1 —", y: 800)))
    let box = Path.rect(Rect(x: .pt(50), y: .pt(50), width: .pt(60), height: .pt(40)))
    let ink = Colour(0x1F4B73)
    let second = Drawing.element(
      .figure, alternative: "示例图：开工221个",
      [
        .path(
          box, fill: .hatch(ink, weight: .pt(0.4), tile: .pt(4)),
          stroke: Stroke(weight: .pt(0.4), colour: ink))
      ])
    return try Drawing.document(
      [first, second], outline: [OutlineEntry(level: 1, text: "一、总体情况", anchor: "节 一")],
      title: "示例 <周报> & 附件")
  }

  @Test("The same document gives the same bytes, from another catalog too")
  func sameBytes() throws {
    let first = try drawing.pdf(sample())
    #expect(try drawing.pdf(sample()) == first)
    #expect(try Drawing().pdf(sample()) == first)
    #expect(first.starts(with: Array("%PDF-1.7".utf8)))
  }

  @Test("Copied text is the text", .enabled(if: Tool.pdftotext.isInstalled))
  func roundTrip() throws {
    let lines: [(String, FontRole)] = [
      ("1—5月 221个 65亿元 66%", .fangsong), ("朱镕基“引号”——省略……间隔·名", .kai),
      ("AVATAR office Wi-Fi naïve", .song),
      ("−3.5‰ 12℃ 6000㎡ ①", .hei), ("䶮龘：https://x.test/a?b=1", .title),
    ]
    var items: [PageItem] = []
    for (number, line) in lines.enumerated() {
      items += try drawing.line(line.0, in: line.1, y: 60 + Double(number) * 30)
    }
    let text = try Tool.pdftotext.run(["@", "-"], on: drawing.pdf(Drawing.document([items])))
    let found = text.split(whereSeparator: { $0 == "\n" || $0 == "\u{C}" }).map(String.init)
    #expect(found == lines.map(\.0))
  }

  @Test(
    "The file is sound and its fonts are embedded",
    .enabled(if: Tool.qpdf.isInstalled && Tool.pdffonts.isInstalled))
  func sound() throws {
    let file = try drawing.pdf(sample())
    #expect(
      try Tool.qpdf.run(["--check", "@"], on: file).contains("No syntax or stream encoding errors"))
    let fonts = try Tool.pdffonts.run(["@"], on: file).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts {
      #expect(font.contains("yes yes yes"), "\(font)")
      #expect(font.contains("+"))
    }
  }

  @Test("Title, office, date and tags are in the file", .enabled(if: Tool.pdfinfo.isInstalled))
  func metadata() throws {
    let file = try drawing.pdf(sample())
    let info = try Tool.pdfinfo.run(["@"], on: file)
    #expect(info.contains("示例 <周报> & 附件"))
    #expect(info.contains("示例市项目办"))
    #expect(info.contains("Tue Jun  9 16:00:00 2020 UTC"))
    #expect(info.contains(#/Pages: +2\n/#))
    #expect(info.contains(#/Tagged: +yes/#))
    #expect(info.contains(#/JavaScript: +no/#))
    let xmp = try Tool.pdfinfo.run(["-meta", "@"], on: file)
    #expect(xmp.contains("<pdfaid:part>2</pdfaid:part>"))
    #expect(xmp.contains("示例 &lt;周报&gt; &amp; 附件"))
  }

  @Test(
    "Text beside links keeps its element, and artifacts have none",
    .enabled(if: Tool.pdfinfo.isInstalled))
  func structure() throws {
    let tree = try Tool.pdfinfo.run(["-struct-text", "@"], on: drawing.pdf(sample()))
    #expect(tree.contains("\"一、总体情况\""))
    #expect(tree.contains("\"1—5月 221个 65亿元 66%\""))
    #expect(!tree.contains("— 1 —"))
    #expect(!tree.contains("Private"))
    #expect(tree.contains("Document\n  H1 (block)"))
    #expect(!tree.contains("Syntax Warning"))
  }

  @Test("A paragraph goes on over the page", .enabled(if: Tool.pdfinfo.isInstalled))
  func overThePage() throws {
    let page1 =
      [.beginTag(StructureTag(.paragraph))] + (try drawing.line("前半，"))
      + Drawing.element(.artifact, try drawing.line("— 1 —", y: 800))
    let page2 = try drawing.line("后半。") + [.endTag]
    let tree = try Tool.pdfinfo.run(
      ["-struct-text", "@"], on: drawing.pdf(Drawing.document([page1, page2])))
    let paragraph = try #require(tree.range(of: "P (block)"))
    #expect(tree[paragraph.upperBound...].contains("\"前半，\""))
    #expect(tree[paragraph.upperBound...].contains("\"后半。\""))
    #expect(!tree.contains("— 1 —"))
  }

  @Test("Nothing in the file is active", .enabled(if: Tool.qpdf.isInstalled))
  func inactive() throws {
    let hostile = "https://x.test/' dest='evil' uri='javascript:app.alert(1)"
    var document = try sample()
    document.pages[0].items.append(
      .link(Rect(x: .pt(0), y: .pt(0), width: .pt(9), height: .pt(9)), .address(hostile)))
    let json = try Tool.qpdf.run(["--json", "@"], on: drawing.pdf(document))
    for name in [
      "/JavaScript", "/JS", "/Launch", "/SubmitForm", "/EmbeddedFile", "/OpenAction", "/GoToR",
    ] {
      #expect(!json.contains("\"\(name)\""), "\(name)")
    }
    #expect(json.contains("https://x.test/%27%20dest=%27evil%27%20uri=%27javascript:app.alert(1)"))
    #expect(json.contains("/OutputIntents"))
    #expect(json.contains("zh-CN"))
    #expect(json.contains("示例图：开工221个"))
  }

  @Test(
    "A link that may not leave the house stops the file and is named",
    arguments: ["javascript:app.alert(1)", "file:///etc/passwd", "x"])
  func refusedLink(_ address: String) throws {
    let area = Rect(x: .zero, y: .zero, width: .pt(9), height: .pt(9))
    let document = try Drawing.document([[.link(area, .address(address))]])
    let told = failure { _ = try drawing.pdf(document) }
    #expect(told?.code == "render.link.scheme")
    #expect(told?.arguments["address"] == address)
  }

  @Test("A link or bookmark to nowhere, and a place named twice, are told by name")
  func anchors() throws {
    let area = Rect(x: .zero, y: .zero, width: .pt(9), height: .pt(9))
    let place = Point(x: .zero, y: .zero)
    let lost = try Drawing.document([[.link(area, .anchor("甲"))]])
    #expect(failure { _ = try drawing.pdf(lost) }?.arguments["anchor"] == "甲")
    let mark = try Drawing.document([[]], outline: [OutlineEntry(level: 1, text: "乙", anchor: "乙")])
    #expect(failure { _ = try drawing.pdf(mark) }?.code == "render.anchor.missing")
    let twice = try Drawing.document([[.destination("丙", place), .destination("丙", place)]])
    #expect(failure { _ = try drawing.pdf(twice) }?.code == "render.anchor.twice")
  }

  @Test("Elements that do not balance stop the file")
  func unbalanced() throws {
    let open = try Drawing.document([[.beginTag(StructureTag(.paragraph))]])
    #expect(failure { _ = try drawing.pdf(open) }?.code == "render.tags")
    let closed = try Drawing.document([Drawing.element(.paragraph, []) + [.endTag]])
    #expect(failure { _ = try drawing.pdf(closed) }?.code == "render.tags")
  }

  @Test("Glyphs that do not match their text stop the file")
  func badRun() throws {
    guard case .glyphs(var run) = try #require(drawing.line("项目").first) else { return }
    run.text = "项目表"
    let document = try Drawing.document([[.glyphs(run)]])
    #expect(failure { _ = try drawing.pdf(document) }?.code == "render.run.clusters")
    run.text = "项目"
    run.face = FaceID(99)
    let other = try Drawing.document([[.glyphs(run)]])
    #expect(failure { _ = try drawing.pdf(other) }?.code == "render.face.number")
  }

  @Test(
    "Hatching lies on the page's own lines, wherever an area begins",
    .enabled(if: Tool.qpdf.isInstalled), arguments: [(20.0, 20.0), (43, 31), (51.5, 20.25)])
  func hatch(_ x: Double, _ y: Double) throws {
    let fill = Fill.hatch(Colour(0x1F4B73), weight: .pt(0.5), tile: .pt(5))
    let area = Rect(x: .pt(x), y: .pt(y), width: .pt(37), height: .pt(30))
    let document = try Drawing.document([[.path(.rect(area), fill: fill, stroke: nil)]])
    let content = try Tool.qpdf.run(
      ["--qdf", "--object-streams=disable", "@", "-"], on: drawing.pdf(document))
    var lines = 0
    for line in content.matches(of: #/([0-9.-]+) ([0-9.-]+) m ([0-9.-]+) ([0-9.-]+) l\b/#) {
      let numbers = [line.1, line.2, line.3, line.4].compactMap { Double($0) }
      try #require(numbers.count == 4)
      for sum in [numbers[0] + numbers[1], numbers[2] + numbers[3]] {
        #expect(abs((sum / 5).rounded() * 5 - sum) < 0.01)
      }
      #expect(numbers[2] > numbers[0] && numbers[3] < numbers[1])
      lines += 1
    }
    #expect(lines >= 10)
  }

  @Test("A refused write is told")
  func refusedWrite() throws {
    let whole = try drawing.pdf(Drawing.document([drawing.line("写不下的文件")])).count
    let surface = try PDFSurface(limit: whole / 4)
    let canvas = try surface.canvas(drawing.catalog)
    for item in try drawing.line("写不下的文件") {
      if case .glyphs(let run) = item { try canvas.draw(run) }
    }
    canvas.showPage()
    #expect(failure { _ = try surface.finish() }?.code == "render.cairo")
  }
}
