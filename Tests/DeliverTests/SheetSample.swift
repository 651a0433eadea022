import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Deliver
@testable import Ingest

/// A folder for one test, gone after it.
final class SheetFolder {
  let path = FileManager.default.temporaryDirectory.appending(
    path: "jianbao-sheets-\(UUID().uuidString)"
  ).path

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The names in it, hidden ones too.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// The bytes of the workbook of `sheets`.
  func workbook(_ sheets: [Sheet], name: String = "表.xlsx") throws -> [UInt8] {
    try OutputFolder(path: path).write(sheets, workbook: name)
    return try Paths.bytes(URL(filePath: path + "/" + name))
  }

  /// What the parts of the workbook `name` hold, by their names.
  func parts(_ name: String = "表.xlsx") throws -> [String: String] {
    let script = """
      import json, sys, zipfile
      book = zipfile.ZipFile(sys.argv[1])
      print(json.dumps({name: book.read(name).decode() for name in book.namelist()}))
      """
    let json = try run("/usr/bin/python3", ["-c", script, path + "/" + name])
    return try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
  }

  private func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// Tables for the tests.
enum SheetSample {
  /// Every kind of cell, in every kind of column that takes it.
  static let cells = Sheet(
    name: "样表", notes: ["数据截至：2026年5月31日"],
    columns: [
      Sheet.Column("编号", .code), Sheet.Column("名称"), Sheet.Column("总投资", unit: "万元", .money),
      Sheet.Column("个数", unit: "个", .integer), Sheet.Column("完成率", unit: "%", .figure(decimals: 1)),
      Sheet.Column("开工时间", .date),
    ], frozenColumns: 2,
    rows: [
      [
        .text("007"), .text("甲项目"), .number(ExactNumber(digits: 12_345_678_901_234, scale: 6)),
        .number(ExactNumber(12)), .number(ExactNumber(digits: 995, scale: 1)),
        .date(PartialDate(year: 2026, month: 3, day: 1)),
      ],
      [
        .text("230100200701010000000123"), .text("乙项目"), .number(ExactNumber(0)),
        .absent(.withheld), .absent(.missing), .date(PartialDate(year: 2026, month: 3)),
      ],
      [
        .text("2.30E+07"), .empty, .absent(.notApplicable), .number(ExactNumber(0)),
        .number(ExactNumber(digits: -32, scale: 1)), .empty,
      ],
    ])

  /// A table of one column of texts.
  static func texts(_ texts: [String]) -> Sheet {
    Sheet(
      name: "文字", columns: [Sheet.Column("内容"), Sheet.Column("号", .code)],
      rows: texts.map { [.text($0), .text($0)] })
  }

  /// The CSV of `sheet`, without the mark at its beginning.
  static func csv(_ sheet: Sheet) -> String {
    var bytes: [UInt8] = []
    CSVSheet.write(sheet) { bytes += $0 }
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    return String(decoding: bytes.dropFirst(3), as: UTF8.self)
  }

  /// The JSON of `sheet`.
  static func json(_ sheet: Sheet) throws -> [String: Any] {
    var bytes: [UInt8] = []
    JSONSheet.write(sheet) { bytes += $0 }
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }
}
