import BriefingModel
import Foundation
import TestSupport
import Testing
import Typeset

@testable import Render

/// What the tests of this target draw with.
struct Drawing {
  let catalog: FontCatalog
  let shaper: PangoShaper

  /// The prepared faces, or those of another folder.
  init(folder: String = Paths.root.appending(path: "fonts").path) throws {
    catalog = try FontCatalog(folder: folder)
    shaper = PangoShaper(catalog)
  }

  /// `text` on one baseline, one run for each face and size.
  func line(
    _ text: String, in role: FontRole = .song, size: Double = 12, x: Double = 50, y: Double = 60
  ) throws -> [PageItem] {
    let bytes = Array(text.utf8)
    var runs: [GlyphRun] = []
    var pen = x
    for cluster in try shaper.clusters(of: text, in: role) {
      let glyphs = cluster.glyphs.map {
        PlacedGlyph(
          id: $0.id, origin: Point(x: .pt(pen + $0.x * size), y: .pt(y + $0.y * size)))
      }
      let scaled = Length.pt(size * cluster.scale)
      if runs.last?.face != cluster.face || runs.last?.size != scaled {
        runs.append(
          GlyphRun(
            face: cluster.face, size: scaled, colour: .black, text: "", glyphs: [], clusters: []))
      }
      let last = runs.count - 1
      runs[last].text += String(decoding: bytes[cluster.text], as: UTF8.self)
      runs[last].glyphs += glyphs
      runs[last].clusters.append(
        RunCluster(bytes: cluster.text.count, glyphs: cluster.glyphs.count))
      pen += cluster.advance * size
    }
    return runs.map { .glyphs($0) }
  }

  /// `items` within an element.
  static func element(
    _ role: StructureTag.Role, alternative: String? = nil, _ items: [PageItem]
  ) -> [PageItem] {
    [.beginTag(StructureTag(role, alternative: alternative))] + items + [.endTag]
  }

  /// A document of A4 pages with the given items.
  static func document(
    _ pages: [[PageItem]], outline: [OutlineEntry] = [], title: String = "示例周报"
  ) throws -> PageDocument {
    let date = try #require(CalendarDate(iso: "2020-06-10"))
    return PageDocument(
      pages: pages.enumerated().map { number, items in
        Page(width: .mm(210), height: .mm(297), label: String(number + 1), items: items)
      }, outline: outline,
      info: BriefingInfo(
        title: title, subject: "第22期", office: "示例市项目办", date: date,
        period: Period(label: "本周"), keywords: ["项目", "周报"]))
  }

  /// The file of a document.
  func pdf(_ document: PageDocument) throws -> [UInt8] {
    try PDFRenderer(catalog).pdf(of: document)
  }
}

/// A program of another package that looks at files.
enum Tool: String {
  case pdftotext, pdfinfo, pdffonts, qpdf

  /// Whether it is installed; tests that need it are skipped by name otherwise.
  var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/\(rawValue)") }

  /// What it prints when run on `file` with `arguments` around it; `@` stands for the file.
  func run(_ arguments: [String], on file: [UInt8]) throws -> String {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pdf")
    try Data(file).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(rawValue)")
    process.arguments = arguments.map { $0 == "@" ? url.path : $0 }
    process.environment = ["LC_ALL": "C.UTF-8", "TZ": "UTC"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: output, as: UTF8.self))")
    return String(decoding: output, as: UTF8.self)
  }
}

/// The code of the error that `work` throws, and what it is about.
func failure(_ work: () throws -> Void) -> Diagnostic? {
  do {
    try work()
    return nil
  } catch let error as any ExplainedError {
    return error.diagnostic
  } catch {
    Issue.record("an error that explains nothing: \(error)")
    return nil
  }
}
