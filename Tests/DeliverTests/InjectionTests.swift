import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Deliver
@testable import Ingest

/// Untrusted text never becomes a formula or a command, whatever the form.
@Suite("Formula injection")
struct InjectionTests {
  private let folder = SheetFolder()
  private static let hostile = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1＋1", "＋1", "－1", "＠甲",
    "=HYPERLINK(\"http://x.test/\",\"看\")", "=cmd|'/c calc'!A1", "-2+3+cmd|' /C calc'!A0", "'=1",
    "''-a",
    "-", "=", "+甲项目", "-3.2万",
  ]
  private static let harmless = [
    "-3.2", "甲=乙", "http://x.test/=1", "'甲", "1-2", "mailto:a@b.c", "−3.2",
  ]
  private static let signs: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  @Test("In CSV no field of text begins as a formula does")
  func csv() throws {
    let sheet = Sheet(
      name: "文", notes: Self.hostile, columns: Self.hostile.map { Sheet.Column($0) },
      rows: [Self.hostile.map { .text($0) }])
    let text = SheetSample.csv(sheet)
    // Fields are parted by hand, so that the test does not lean on a reader that helps.
    for row in try parsed(text) {
      for field in row {
        let first = try #require(field.unicodeScalars.first)
        #expect(!Self.signs.contains(first), "\(field)")
      }
    }
    #expect(try parsed(text).last == Self.hostile.map { SheetText.safe($0) })
  }

  @Test("In a workbook too, so that saving it as CSV later makes none")
  func workbook() throws {
    let texts = Self.hostile
    _ = try folder.workbook([SheetSample.texts(texts)])
    let sheet = try #require(try folder.parts()["xl/worksheets/sheet1.xml"])
    #expect(!sheet.contains("<f>") && !sheet.contains("<f "))
    let cells = sheet.components(separatedBy: "<is><t").dropFirst().map { part -> String in
      let start = part.firstIndex(of: ">") ?? part.startIndex
      let end = part.firstRange(of: "</t>")?.lowerBound ?? part.endIndex
      return String(part[part.index(after: start)..<end])
    }
    #expect(cells.count == 2 * texts.count + 2)
    for cell in cells.dropFirst(2) {
      #expect(!Self.signs.contains(try #require(cell.unicodeScalars.first)), "\(cell)")
    }
    let relations = try folder.parts().filter { $0.key.contains("sheet1.xml.rels") }
    #expect(relations.isEmpty, "no links")
  }

  @Test("What is no formula stays as it is, numbers with their minus among it")
  func harmless() {
    for text in Self.harmless { #expect(SheetText.safe(text) == text) }
    #expect(SheetText.plain(.number(ExactNumber(digits: -32, scale: 1))) == "-3.2")
  }

  @Test("JSON holds the text itself")
  func json() throws {
    let texts = Self.hostile + Self.harmless + ["\u{202E}甲\u{0}", "\"\\\u{2028}", "𠮷"]
    let rows = try #require(try SheetSample.json(SheetSample.texts(texts))["rows"] as? [[String]])
    #expect(rows.map { $0[0] } == texts)
  }

  /// The fields of `text` by RFC 4180.
  private func parsed(_ text: String) throws -> [[String]] {
    var rows: [[String]] = [[]]
    var field = ""
    var quoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where quoted && scalars.first == "\"":
        field += "\""
        scalars.removeFirst()
      case "\"": quoted.toggle()
      case "," where !quoted:
        rows[rows.count - 1].append(field)
        field = ""
      case "\r" where !quoted:
        #expect(scalars.popFirst() == "\n")
        rows[rows.count - 1].append(field)
        field = ""
        rows.append([])
      default: field.unicodeScalars.append(scalar)
      }
    }
    #expect(!quoted && field.isEmpty && rows.last?.isEmpty == true)
    return Array(rows.dropLast())
  }
}
