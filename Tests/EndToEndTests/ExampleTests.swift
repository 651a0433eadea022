import Foundation
import TestSupport
import Testing

/// The example workspace through the whole program.
@Suite("Example", .enabled(if: Paths.hasFonts), .serialized)
struct ExampleTests {
  /// What `examples/tools/expected.py` computes from the files, apart from the program.
  private static let expected = Result {
    let data = try Data(contentsOf: Paths.fixture("Example/expected.json"))
    return try JSONDecoder().decode(Expected.self, from: data)
  }

  private struct Expected: Decodable {
    struct Amount: Decodable {
      let count: Int
      let wan: Int
    }
    struct Unit: Decodable {
      let name: String
      let shortName: String?
      let signedThisWeek: Amount
      let signedThisYear: Amount
      let startedThisWeek: Int
      let startedThisYear: Int
      let fundsThisWeekWan: Int
      let fundsThisYearWan: Int
    }
    struct Issues: Decodable {
      let openLastWeek: Int
      let raised: Int
      let closed: Int
      let open: Int
    }
    let city: Unit
    let units: [Unit]
    let issues: Issues
    let leadPercentagePoints: String
  }

  /// A store with the example in it, and the weekly printed from it, made once.
  private static let printed = Result {
    let scratch = try Scratch()
    let store = scratch.path("store.sqlite")
    let added = try Program.run(["add", "-w", "examples", "--store", store, "examples", "--json"])
    #expect(added.status == 0, "\(added.errors)")
    let built = try build(store: store, into: scratch.path("out"))
    return (scratch: scratch, store: store, added: added, pdf: built)
  }

  /// Builds the weekly and returns its file.
  private static func build(
    store: String, into folder: String, environment: [String: String] = [:]
  ) throws -> URL {
    let run = try Program.run(
      ["build", "weekly", "-w", "examples", "--store", store, "--output", folder],
      environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".pdf") })
    #expect(name == "招商引资工作周报_第23期_20260607.pdf")
    return URL(filePath: folder + "/" + name)
  }

  /// 万元 as 亿元 with two decimals, as the pages print it.
  private func yi(_ wan: Int) -> String {
    let hundredths = (wan + 50) / 100
    let decimals = String(hundredths % 100)
    return "\(hundredths / 100)." + (decimals.count < 2 ? "0" : "") + decimals
  }

  @Test("The city's figures are those computed apart from the program")
  func headline() throws {
    let text = try Program.text(of: try Self.printed.get().pdf)
    let city = try Self.expected.get().city
    #expect(text.contains("新签约项目\(city.signedThisWeek.count)个"))
    #expect(text.contains(yi(city.signedThisWeek.wan) + "亿元"))
    #expect(text.contains(yi(city.signedThisYear.wan)))
    #expect(text.contains(yi(city.fundsThisYearWan)))
    #expect(text.contains("新开工\(city.startedThisWeek)个"))
    let lead = try Self.expected.get().leadPercentagePoints
    #expect(text.contains(lead.replacing("-", with: "") + "个百分点"))
  }

  @Test("Each unit's row holds its figures in order")
  func league() throws {
    let text = try Program.text(of: try Self.printed.get().pdf)
    for unit in try Self.expected.get().units {
      let row =
        (unit.shortName ?? unit.name) + "\(unit.signedThisWeek.count)\(unit.signedThisYear.count)"
        + yi(unit.signedThisYear.wan) + "\(unit.startedThisWeek)\(unit.startedThisYear)"
        + yi(unit.fundsThisYearWan)
      #expect(text.contains(row), "\(row)")
    }
  }

  @Test("Issues reconcile")
  func issues() throws {
    let text = try Program.text(of: try Self.printed.get().pdf)
    let issues = try Self.expected.get().issues
    #expect(text.contains("上期在办\(issues.openLastWeek)件"))
    #expect(text.contains("新增\(issues.raised)件"))
    #expect(text.contains("销号\(issues.closed)件"))
    #expect(text.contains("在办\(issues.open)件"))
  }

  @Test("The same bytes in another zone, home and language")
  func sameBytes() throws {
    let first = try Self.printed.get()
    let again = try Self.build(
      store: first.store, into: first.scratch.path("again"),
      environment: [
        "TZ": "America/New_York", "HOME": "/nonexistent", "LANG": "ja_JP.UTF-8",
        "LC_ALL": "ja_JP.UTF-8", "TMPDIR": first.scratch.path("."),
      ])
    #expect(try Paths.bytes(first.pdf) == Paths.bytes(again))
  }

  @Test("Adding the example again changes nothing")
  func addedTwice() throws {
    let first = try Self.printed.get()
    let run = try Program.run(
      ["add", "-w", "examples", "--store", first.store, "examples", "--json"])
    #expect(run.status == 0, "\(run.errors)")
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    #expect(report.added.count == 19)
    #expect(report.added.allSatisfy { $0.outcome == "unchanged" })
    let again = try Self.build(store: first.store, into: first.scratch.path("third"))
    #expect(try Paths.bytes(first.pdf) == Paths.bytes(again))
  }

  private struct Report: Decodable {
    struct Added: Decodable {
      let file: String
      let outcome: String
    }
    let added: [Added]
  }

  @Test("The file is sound, and its faces are embedded")
  func sound() throws {
    let pdf = try Self.printed.get().pdf
    let qpdf = try #require(Program.command("qpdf"))
    let checked = try Program.run(qpdf, ["--check", pdf.path])
    #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
    let fonts = try Program.run(try #require(Program.command("pdffonts")), [pdf.path]).output
    let rows = fonts.split(separator: "\n").dropFirst(2)
    #expect(rows.count >= 4)
    for row in rows { #expect(row.contains("yes yes yes"), "\(row)") }
    let info = try Program.run(try #require(Program.command("pdfinfo")), [pdf.path]).output
    #expect(info.contains("Tagged:          yes"))
    #expect(info.contains("A4"))
  }

  @Test("The manifest names the file by its hash")
  func manifest() throws {
    let first = try Self.printed.get()
    let text = try Paths.text(first.scratch.url.appending(path: "out/manifest.json"))
    let sum = try Program.run(try #require(Program.command("sha256sum")), [first.pdf.path]).output
    #expect(text.contains(sum.prefix(64)))
  }

  @Test("Pages say that all is invented, and hold no hint of the machine")
  func invented() throws {
    let pdf = try Self.printed.get().pdf
    let tool = try #require(Program.command("pdftotext"))
    let pages = try Program.run(tool, [pdf.path, "-"]).output.split(separator: "\u{c}")
      .filter { $0.contains { !$0.isWhitespace } }
    for page in pages { #expect(page.contains("均为虚构")) }
    let bytes = String(decoding: try Paths.bytes(pdf), as: UTF8.self)
    for hint in [Paths.root.path, "/root", "/tmp"] { #expect(!bytes.contains(hint)) }
  }
}
