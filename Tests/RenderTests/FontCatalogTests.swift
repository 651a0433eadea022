import BriefingModel
import Foundation
import TestSupport
import Testing
import Typeset

@testable import Render

@Suite("Font catalog") struct FontCatalogTests {
  /// A folder with the real faces and a manifest of its own.
  private func folder(_ manifest: String, faces: Bool = true) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fonts-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try manifest.write(
      to: folder.appending(path: "manifest.json"), atomically: true, encoding: .utf8)
    guard faces else { return folder.path }
    let real = Paths.root.appending(path: "fonts")
    for name in try FileManager.default.contentsOfDirectory(atPath: real.path)
    where name.hasSuffix(".otf") {
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: name), withDestinationURL: real.appending(path: name))
    }
    return folder.path
  }

  private var manifest: String {
    get throws { try Paths.text(Paths.root.appending(path: "fonts/manifest.json")) }
  }

  @Test("A folder without a list of faces is named")
  func noManifest() {
    let told = failure { _ = try FontCatalog(folder: "/nonexistent") }
    #expect(told?.code == "render.manifest.missing")
    #expect(told?.place?.file == "/nonexistent/manifest.json")
  }

  @Test("A face that is not there is told with its role, its file and the way to get it")
  func missingFace() throws {
    let path = try folder(manifest, faces: false)
    let told = try #require(failure { _ = try FontCatalog(folder: path) })
    #expect(told.code == "render.face.missing")
    #expect(told.arguments["role"] == "fangsong")
    #expect(told.place?.file == path + "/FandolFang-Regular.otf")
    for language in MessageTable.Language.allCases {
      #expect(MessageTable.sentence(for: told, in: language).contains("fonts/fetch"))
    }
  }

  @Test(
    "A list that is not as the readme shows is told by what is wrong",
    arguments: [
      (#""version": 1"#, #""version": 2"#, "render.manifest.version"),
      (#""kai""#, #""kaiti""#, "render.manifest.role.unknown"),
      (
        #"["FandolKai-Regular.otf", "NotoSerifCJKsc-Regular.otf"]"#, "[]",
        "render.manifest.role.missing"
      ),
      ("0.93", "93", "render.manifest.scale"),
      (#""faces""#, #""face""#, "render.manifest.unreadable"),
      ("{", "[", "render.manifest.unreadable"),
    ])
  func badManifest(_ old: String, _ new: String, _ code: String) throws {
    let text = try manifest
    let range = try #require(text.range(of: old))
    let path = try folder(text.replacingCharacters(in: range, with: new), faces: false)
    let told = failure { _ = try FontCatalog(folder: path) }
    #expect(told?.code == code)
    #expect(told?.place?.file == path + "/manifest.json")
  }

  @Test("A face takes a role by one line of the list", .enabled(if: Paths.hasFonts))
  func ownFace() throws {
    let text = try manifest.replacingOccurrences(
      of: #"["FandolFang-Regular.otf", "NotoSerifCJKsc-Regular.otf"]"#,
      with: #"["FandolKai-Regular.otf", "FandolFang-Regular.otf"]"#)
    let drawing = try Drawing(folder: folder(text))
    let face = try #require(drawing.shaper.clusters(of: "省", in: .fangsong).first?.face)
    #expect(drawing.catalog.files[face.number].name == "FandolKai-Regular.otf")
  }

  @Test("A file that is no face is named when it is opened", .enabled(if: Paths.hasFonts))
  func notAFace() throws {
    let path = try folder(manifest)
    let face = path + "/NotoSansCJKsc-Bold.otf"
    try FileManager.default.removeItem(atPath: face)
    try "no outlines here".write(toFile: face, atomically: true, encoding: .utf8)
    let drawing = try Drawing(folder: path)
    #expect(try drawing.shaper.clusters(of: "省", in: .hei).count == 1)
    let told = failure { _ = try drawing.shaper.clusters(of: "省", in: .heiBold) }
    #expect(told?.code == "render.face.unreadable")
    #expect(told?.place?.file == face)
  }

  @Test("A family that a collection does not hold is told", .enabled(if: Paths.hasFonts))
  func wrongFamily() throws {
    let text = try manifest.replacingOccurrences(
      of: #"["NotoSansCJKsc-Bold.otf"]"#, with: #"["NotoSansCJKsc-Bold.otf#No Such Family"]"#)
    let drawing = try Drawing(folder: folder(text))
    let told = failure { _ = try drawing.shaper.clusters(of: "省", in: .heiBold) }
    #expect(told?.code == "render.face.family")
    #expect(told?.arguments["family"] == "No Such Family")
  }

  @Test("The report names every role, and a face that was changed", .enabled(if: Paths.hasFonts))
  func report() throws {
    let path = try folder(manifest)
    try "\(String(repeating: "0", count: 64))  FandolKai-Regular.otf\n".write(
      toFile: path + "/CHECKSUMS", atomically: true, encoding: .utf8)
    let report = try FontCatalog(folder: path).report()
    #expect(Set(report.map(\.role)) == Set(FontRole.allCases.map(\.rawValue)))
    let kai = try #require(report.first { $0.file == "FandolKai-Regular.otf" })
    #expect(kai.isGood)
    #expect(kai.matchesChecksum == false)
    #expect(kai.hanCharacters == 6763)
    let song = try #require(report.first { $0.role == "song" })
    #expect(song.matchesChecksum == nil)
    #expect(song.hanCharacters >= 8105)
  }
}
