import BriefingModel
import TestSupport
import Testing
import Typeset

@testable import Render

@Suite("Page image", .enabled(if: Paths.hasFonts)) struct PageImageTests {
  private let drawing: Drawing

  init() throws { drawing = try Drawing() }

  /// Width and height as the file's head says.
  private func size(_ png: [UInt8]) -> [Int] {
    guard png.count > 24 else { return [] }
    return [16, 20].map { at in png[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
  }

  @Test(
    "An image has the page's size at the resolution asked",
    arguments: [(72.0, 595, 842), (150.0, 1240, 1754)])
  func size(_ dpi: Double, _ width: Int, _ height: Int) throws {
    let page = try Drawing.document([drawing.line("示例")]).pages[0]
    let png = try PDFRenderer(drawing.catalog).png(page: page, dpi: dpi)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(size(png) == [width, height])
  }

  @Test("What is drawn changes the image, and the same page gives the same image")
  func content() throws {
    let renderer = PDFRenderer(drawing.catalog)
    let page = try Drawing.document([drawing.line("示例")]).pages[0]
    let empty = try Drawing.document([[]]).pages[0]
    let image = try renderer.png(page: page, dpi: 72)
    #expect(try renderer.png(page: page, dpi: 72) == image)
    #expect(try renderer.png(page: empty, dpi: 72) != image)
  }

  @Test(
    "A resolution that makes no image is told",
    arguments: [0.0, -1, 0.01, 100_000, .nan, .infinity])
  func badResolution(_ dpi: Double) throws {
    let page = try Drawing.document([[]]).pages[0]
    let told = failure { _ = try PDFRenderer(drawing.catalog).png(page: page, dpi: dpi) }
    #expect(told?.code == "render.image.size")
  }
}
