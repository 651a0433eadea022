import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Deliver

@Suite("Workbooks on bad disks")
struct WorkbookDiskTests {
  private let folder = SheetFolder()

  private static func sheet(rows: Int) -> Sheet {
    var random = SeededRandom(seed: 7)
    // Texts that do not pack well, so that rows and zip both need their room.
    let words = (0..<64).map { _ in String(UInt64.random(in: 0 ... .max, using: &random), radix: 36)
    }
    return Sheet(
      name: "多", columns: [Sheet.Column("甲"), Sheet.Column("乙", .integer)], count: rows,
      row: { [.text(words[$0 % 64] + words[$0 * 7 % 61]), .number(ExactNumber($0))] })
  }

  @Test(
    "A full disk, wherever it strikes, leaves the old file and nothing else",
    .enabled(if: SmallDisk.isAllowed),
    arguments: [1, 100, 200, 300, 400, 450, 500, 550, 600, 700, 800, 1000, 2000, 20_000])
  func fullDisk(rows: Int) throws {
    let disk = try #require(SmallDisk(at: folder.path))
    defer { disk.remove() }
    let output = try OutputFolder(path: folder.path)
    try output.write([9], name: "a.xlsx")
    do {
      try output.write([Self.sheet(rows: rows), Self.sheet(rows: 3)], workbook: "a.xlsx")
      #expect(rows < 1000)
      let parts = try folder.parts("a.xlsx")
      #expect(parts["xl/worksheets/sheet1.xml"]?.components(separatedBy: "<row ").count == rows + 2)
    } catch let error as DeliverError {
      #expect(rows > 100)
      #expect(
        ["deliver.write.failed", "deliver.workbook.broken"].contains(error.diagnostic.code),
        "\(error)")
      #expect(error.diagnostic.arguments["reason"] != "Success", "\(error)")
      #expect(try Paths.bytes(URL(filePath: folder.path + "/a.xlsx")) == [9])
    }
    #expect(try folder.names() == ["a.xlsx"])
  }

  @Test("A part cut short anywhere is noticed, as is a byte that was changed")
  func readBack() throws {
    let bytes = try folder.workbook([Self.sheet(rows: 500)])
    let check = WorkbookCheck(file: folder.path + "/b.xlsx", target: "b.xlsx")
    func isWhole(_ bytes: some Sequence<UInt8>, _ lengths: [Int]) throws -> Bool {
      try Data(bytes).write(to: URL(filePath: check.file))
      do {
        try check.check(sheetLengths: lengths)
        return true
      } catch let error {
        #expect(error.diagnostic.code == "deliver.workbook.broken")
        return false
      }
    }
    let rows = try #require(try folder.parts()["xl/worksheets/sheet1.xml"])
    let start = try #require(rows.firstRange(of: "<sheetData>")).upperBound
    let end = try #require(rows.firstRange(of: "</sheetData>")).lowerBound
    let length = rows[start..<end].utf8.count
    #expect(try isWhole(bytes, [length]))
    #expect(try !isWhole(bytes, [length + 1]), "a row is missing")
    #expect(try !isWhole(bytes, [length, length]), "a sheet is missing")
    for count in stride(from: 0, to: bytes.count - 1, by: bytes.count / 50) {
      #expect(try !isWhole(bytes.prefix(count), [length]), "\(count)")
    }
    var random = SeededRandom(seed: 3)
    for _ in 0..<40 {
      var changed = bytes
      // The sheet's packed rows, by far the largest part.
      let place = Int.random(in: bytes.count / 4..<bytes.count / 2, using: &random)
      changed[place] ^= 0x10
      #expect(try !isWhole(changed, [length]), "\(place)")
    }
  }

  @Test("A folder that is gone or not to be written to is told, and nothing is made")
  func noFolder() throws {
    let output = try OutputFolder(path: folder.path)
    try FileManager.default.removeItem(atPath: folder.path)
    let error = #expect(throws: DeliverError.self) {
      try output.write([Self.sheet(rows: 1)], workbook: "a.xlsx")
    }
    #expect(error?.diagnostic.code == "deliver.write.failed")
    #expect(error?.diagnostic.place?.file == folder.path + "/a.xlsx")
  }

  @Test("A link under the file's name is replaced, not followed")
  func links() throws {
    let output = try OutputFolder(path: folder.path)
    try Data([1]).write(to: URL(filePath: folder.path + "/target"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a.xlsx", withDestinationPath: folder.path + "/target")
    try output.write([Self.sheet(rows: 1)], workbook: "a.xlsx")
    #expect(try Paths.bytes(URL(filePath: folder.path + "/target")) == [1])
  }
}
