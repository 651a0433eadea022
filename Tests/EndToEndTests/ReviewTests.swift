import Foundation
import TestSupport
import Testing

/// Going through a table of what was read, and back.
@Suite("Review tables", .serialized)
struct ReviewTests {
  private let work: CorrectionWorkspace

  init() throws { work = try CorrectionWorkspace() }

  /// A table as rows of cells.
  private struct Table {
    var rows: [[String]]

    init(_ text: String) throws {
      rows = []
      for line in text.split(separator: "\r\n", omittingEmptySubsequences: true) {
        rows.append(Self.cells(String(line)))
      }
    }

    /// The cells of a line without line ends within cells.
    private static func cells(_ line: String) -> [String] {
      var cells: [String] = [""]
      var quoted = false
      // A mark within quotes is doubled, so that two toggles leave it where it was.
      for character in line {
        if character == "\"" {
          quoted.toggle()
        } else if character == ",", !quoted {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
        }
      }
      return cells
    }

    func column(_ name: String) throws -> Int { try #require(rows[0].firstIndex(of: name)) }

    /// The row whose cells hold all of `texts`.
    func row(_ texts: String...) throws -> Int {
      try #require(
        rows.firstIndex { row in texts.allSatisfy { text in row.contains { $0 == text } } },
        "\(texts)")
    }

    mutating func fill(_ row: Int, _ cells: [String: String]) throws {
      for (name, text) in cells { rows[row][try column(name)] = text }
    }

    func text(separator: String = ",", end: String = "\r\n") -> String {
      rows.map { row in
        row.map { cell in
          cell.contains { ",;\t\"\n".contains($0) }
            ? "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : cell
        }.joined(separator: separator) + end
      }.joined()
    }
  }

  private func exported(_ arguments: String...) throws -> Table {
    let run = try work.run(["review", "export"] + arguments)
    #expect(run.status == 0, "\(run.errors)")
    return try Table(run.output)
  }

  private func importing(_ bytes: Data, _ arguments: String...) throws -> Program.Run {
    let file = work.scratch.path("review.csv")
    try bytes.write(to: URL(filePath: file))
    return try work.run(["review", "import", file] + arguments)
  }

  private static let signed = ["审核人": "言溪", "日期": "2026-06-08", "原因": "与合同核对"]

  /// A table of everything with one fact accepted, one changed, one rejected, and two cells changed.
  private func filled() throws -> Table {
    var table = try exported("--all", "--day", "2026-06-07")
    let facts = try exported("--all")
    table.rows += facts.rows.dropFirst()
    try table.fill(
      table.row("到位资金", "65亿元"), Self.signed.merging(["处理": "改为", "改为": "66亿元"]) { $1 })
    try table.fill(table.row("年度计划投资", "30亿元"), Self.signed.merging(["处理": "不采纳"]) { $1 })
    try table.fill(table.row("签约项目数", "12个"), ["处理": "采纳", "审核人": "言溪"])
    try table.fill(
      table.row("A-007#总投资@2026-06-07"), Self.signed.merging(["处理": "改为", "改为": "64亿元"]) { $1 })
    try table.fill(
      table.row("'=B-2#项目名称@2026-06-07"),
      Self.signed.merging(["处理": "改为", "改为": "石英砂提纯项目"]) { $1 })
    return table
  }

  // MARK: There and back

  @Test("Every column stands in the table; what is to be filled in is empty; nothing is a formula")
  func exportedTable() throws {
    let table = try exported("--day", "2026-06-07", "--kind", "cell")
    #expect(
      table.rows[0] == [
        "编号", "校验", "类别", "文件", "位置", "原句", "指标或名称", "地区", "时段", "读到", "说明", "可信度", "改哪一项", "处理",
        "改为", "审核人", "日期", "原因",
      ])
    let row = table.rows[try table.row("A-007#总投资@2026-06-07")]
    #expect(
      row[2...12] == [
        "单元格", "台账2026-06-07.csv", "D4", "", "云母片项目", "990101", "2026-06-07", "65亿元", "", "", "总投资",
      ])
    #expect(row[13...] == ["", "", "", "", ""])
    for cell in table.rows.joined() {
      #expect(!["=", "+", "-", "@", "＝"].contains { cell.hasPrefix($0) }, "\(cell)")
    }
    let facts = try exported("--kind", "figure", "--document", "云杉.txt")
    #expect(facts.rows.count > 3)
    #expect(facts.rows.dropFirst().allSatisfy { $0[2] == "数据" && $0[3] == "云杉.txt" })
    #expect(facts.rows.contains { $0[5] == CorrectionWorkspace.plan })
    let file = work.scratch.path("out.csv")
    #expect(try work.run("review", "export", "-o", file).status == 0)
    let bytes = try Data(contentsOf: URL(filePath: file))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) && bytes.suffix(2) == Data([13, 10]))
    #expect(try exported("--doubtful").rows.count <= facts.rows.count)
  }

  @Test(
    "What is filled in is entered; the same table again changes nothing; empty rows do not count")
  func roundTrip() throws {
    let table = try filled()
    let first = try importing(Data(table.text().utf8))
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("新增5条，更替0条，未变0条"))
    let history = try work.history()
    let again = try importing(Data(table.text().utf8))
    #expect(again.output.contains("新增0条，更替0条，未变5条"), "\(again.errors)")
    #expect(try work.history() == history)
    let facts = try work.run("facts", "--indicator", "到位资金").output
    #expect(facts.contains("已更正：数值 原 65亿元 → 66亿元，言溪，2026-06-08，与合同核对"))
    #expect(try work.run("facts", "--rejected").output.contains("30亿元"))
    // What has been decided is not asked again.
    let rest = try exported()
    #expect(!rest.rows.contains { $0.contains("65亿元") || $0.contains("30亿元") })
    let list = try work.run("correct", "--list").output
    #expect(list.contains("项目名称 原 石英砂项目 → 石英砂提纯项目"))
  }

  @Test(
    "Saved by a spreadsheet: encoding, separators, order of columns, dates, empty rows",
    arguments: ["gb18030", "utf-16", "semicolon", "tab", "mark-less", "reordered", "dates"])
  func saved(_ way: String) throws {
    var table = try filled()
    var text = table.text()
    var encoding = String.Encoding.utf8
    switch way {
    case "semicolon": text = table.text(separator: ";")
    case "tab": text = table.text(separator: "\t", end: "\n")
    case "reordered":
      table.rows = table.rows.map { Array($0.reversed()) + ["", ""] }
      table.rows.insert(["核对表"], at: 0)
      table.rows.insert(Array(repeating: "", count: 20), at: 4)
      text = table.text()
    case "dates":
      let day = try table.column("日期")
      let forms = ["2026/6/8", "2026年6月8日", "46181", "2026-6-8"]
      var used = 0
      for row in table.rows.indices.dropFirst() where !table.rows[row][day].isEmpty {
        table.rows[row][day] = forms[used % forms.count]
        used += 1
      }
      text = table.text()
    case "utf-16": encoding = .utf16
    default: break
    }
    var bytes = try #require(text.data(using: encoding))
    if way == "gb18030" {
      let source = try work.scratch.write(text, "utf8.csv")
      let target = work.scratch.path("gb.csv")
      let run = try Program.run(
        "/usr/bin/env", ["iconv", "-f", "utf-8", "-t", "gb18030", source, "-o", target])
      #expect(run.status == 0, "\(run.errors)")
      bytes = try Data(contentsOf: URL(filePath: target))
    }
    let run = try importing(bytes)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("新增5条"), "\(run.output)\(run.errors)")
    let history = try work.history()
    #expect(history.components(separatedBy: "\"on\" : \"2026-06-08\"").count == 5, "\(history)")
  }

  // MARK: What is wrong

  @Test("Every bad row is told by its line, and then nothing is entered")
  func refused() throws {
    var table = try filled()
    let funds = try table.row("到位资金", "65亿元")
    let plan = try table.row("年度计划投资", "30亿元")
    let signed = try table.row("签约项目数", "12个")
    try table.fill(funds, ["改为": "66"])
    try table.fill(plan, ["原因": ""])
    try table.fill(signed, ["处理": "也许"])
    let cell = try table.row("A-007#总投资@2026-06-07")
    try table.fill(cell, ["日期": "六月"])
    let progress = try table.row("'=B-2#到位资金@2026-06-07")
    try table.fill(progress, ["改为": "1亿元"])
    let run = try importing(Data(table.text().utf8))
    #expect(run.status == 3)
    for (row, words) in [
      (funds, "没有单位"), (plan, "原因"), (signed, "“也许”"), (cell, "“六月”"), (progress, "“处理”空着"),
    ] {
      let line = run.errors.split(separator: "\n").first {
        $0.contains("review.csv:\(row + 1)：") && $0.contains(words)
      }
      #expect(line != nil, "\(row + 1) \(words): \(run.errors)")
    }
    #expect(try work.run("correct", "--list").output == "")
  }

  @Test("A row whose source has changed is told, and entered only if that is insisted on")
  func changed() throws {
    let table = try filled()
    try work.article(
      "县长言溪主持会议。" + CorrectionWorkspace.funds.replacingOccurrences(of: "65", with: "68"))
    try work.ledger("2026-06-07", first: "70", second: "6500万元")
    #expect(try work.add().status == 0)
    // The other text is another file; the first one is as it was.
    let run = try importing(Data(table.text().utf8))
    #expect(run.status == 3)
    #expect(run.errors.contains("A-007#总投资@2026-06-07 的来源在导出后变了，现在是 70亿元"), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try work.run("correct", "--list").output == "")
    let forced = try importing(Data(table.text().utf8), "--force")
    #expect(forced.output.contains("新增5条"), "\(forced.errors)")
    #expect(try work.run("correct", "--changed").errors.contains("没有来源已变的更正"))
  }

  @Test("A file that is no such table, an open quotation mark, a file in the way")
  func noTable() throws {
    #expect(try importing(Data("a,b\n1,2\n".utf8)).errors.contains("标题行"))
    #expect(try importing(Data("编号,处理\n\"a,采纳\n".utf8)).status == 3)
    #expect(try importing(Data("编号,处理,处理\na,采纳,采纳\n".utf8)).errors.contains("两列"))
    #expect(try importing(Data()).status == 3)
    let twice = "编号,处理,审核人\nA-007#总投资,采纳,言溪\nA-007#总投资,采纳,言溪\n"
    #expect(try importing(Data(twice.utf8), "--force").errors.contains("第2行"))
    let file = try work.scratch.write("mine", "there.csv")
    let run = try work.run("review", "export", "-o", file)
    #expect(run.status == 3)
    #expect(try Paths.text(URL(filePath: file)) == "mine")
  }

  @Test("Tables changed by chance are entered whole or not at all, and never end the program")
  func fuzz() throws {
    let bytes = Array(try filled().text().utf8)
    var mutator = Mutator(seed: 5, others: [Array("处理,改为,采纳,66亿元".utf8), [0xFF, 0xFE]])
    for round in 0..<60 {
      let before = try work.history()
      let run = try importing(Data(mutator.mutated(bytes)))
      #expect([0, 3].contains(run.status), "round \(round): \(run.status) \(run.errors)")
      if run.status != 0 {
        #expect(!run.errors.isEmpty)
        #expect(try work.history() == before, "round \(round)")
      }
    }
  }
}
