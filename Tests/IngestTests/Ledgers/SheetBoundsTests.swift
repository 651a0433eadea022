import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("Bounds of spreadsheets") struct SheetBoundsTests {
  @Test("A text beyond any office's is refused with its cell, one just below is whole")
  func longCells() throws {
    let long = String(repeating: "甲", count: 3_500_000)
    let fits = String(repeating: "乙", count: 300_000)
    func sheet(_ cell: String) -> String { "<sheetData><row r=\"3\">\(cell)</row></sheetData>" }
    func own(_ text: String) -> String { "<c r=\"B3\" t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
    let refused = PackedWorkbook(sheet(own(long))).refusal()
    #expect(refused?.code == "ledger.cell.tooLong")
    #expect(refused?.place?.description == "台账.xlsx!表!B3")
    let grid = try #require(try PackedWorkbook(sheet(own(fits))).grids().value.first)
    #expect(grid["B3"] == .text(fits))

    let shared = "<si><t>丙</t></si><si><t>\(long)</t></si>"
    let used = PackedWorkbook(sheet("<c r=\"D3\" t=\"s\"><v>1</v></c>"), shared: shared)
    #expect(used.refusal()?.place?.cell == "D3")
    let unused = PackedWorkbook(sheet("<c r=\"D3\" t=\"s\"><v>0</v></c>"), shared: shared)
    #expect(try unused.grids().value.first?["D3"] == .text("丙"))
  }

  @Test("A million empty rows are nothing")
  func emptyRows() throws {
    let rows = String(repeating: "<row/>", count: 1_048_576)
    #expect(try PackedWorkbook("<sheetData>\(rows)</sheetData>").grids().value.isEmpty)
    let more = PackedWorkbook("<sheetData>\(rows)<row/></sheetData>").refusal()
    #expect(more?.code == "ledger.file.badPart")
    let bytes = PackedWorkbook("<sheetData>\(rows)</sheetData>").bytes
    let refused = LedgerFixture.refusal {
      try LedgerReader().documents(bytes: bytes, fileName: "台账.xlsx")
    }
    #expect(refused?.code == "ledger.file.empty")
  }

  @Test("A hundred thousand merged ranges, from the top; overlapping ones are told and left out")
  func merges() throws {
    var list = (1...100_000).reversed().map { "<mergeCell ref=\"A\(2 * $0):C\(2 * $0 + 1)\"/>" }
    list += [
      "<mergeCell ref=\"B5:B3\"/>", "<mergeCell ref=\"E7:E7\"/>", "<mergeCell ref=\"甲:乙\"/>",
    ]
    list += ["<mergeCell ref=\"D1:XFD1048576\"/>", "<mergeCell ref=\"D1:XFD1048576\"/>"]
    let read = try PackedWorkbook(
      "<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>\(list.joined())</mergeCells>"
    ).grids()
    let merges = try #require(read.value.first?.merges)
    #expect(merges.count == 100_001)
    #expect(merges.first == Grid.Merge(top: 1, left: 3, bottom: 1_048_576, right: 16_383))
    #expect(merges.last == Grid.Merge(top: 200_000, left: 0, bottom: 200_001, right: 2))
    #expect(read.codes == ["ledger.merge.overlap"])
    #expect(read.diagnostics[0].place?.cell == "D1")
    #expect(read.diagnostics[0].arguments["count"] == "2")
  }

  @Test("Overlaps are found as comparing all with all finds them")
  func overlaps() {
    var random = SeededRandom(seed: 9)
    func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
    for _ in 0..<200 {
      var list = MergeList()
      for _ in 0..<12 {
        let (top, left) = (1 + below(12), below(40))
        let end = Grid.address(row: top + below(4), column: left + below(9))
        list.add(Grid.address(row: top, column: left) + ":" + end)
      }
      let (whole, overlapping) = list.parted()
      func share(_ a: Grid.Merge, _ b: Grid.Merge) -> Bool {
        a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right
      }
      for (index, merge) in whole.enumerated() {
        #expect(!whole[(index + 1)...].contains { share(merge, $0) })
      }
      #expect(overlapping.allSatisfy { merge in whole.contains { share(merge, $0) } })
    }
  }

  @Test("A file with more cells or text than can be held is refused with the cell")
  func room() {
    let cells =
      "<sheetData><row><c><v>1</v></c><c><v>2</v></c><c t='str'><v>甲乙</v></c></row></sheetData>"
    var book = PackedWorkbook(cells)
    book.sheets.append(.init(name: "二", part: PackedWorkbook.sheet(cells)))
    let few = book.refusal(room: GridBuilder.Room(cells: 4))
    #expect(few?.code == "ledger.sheet.tooManyCells")
    #expect(few?.place?.description == "台账.xlsx!二!B1")
    let short = book.refusal(room: GridBuilder.Room(textBytes: 7))
    #expect(short?.code == "ledger.sheet.tooMuchText")
    #expect(short?.place?.description == "台账.xlsx!二!C1")
    #expect(book.refusal(room: GridBuilder.Room(cells: 6, textBytes: 12)) == nil)
  }

  @Test("A part that inflates beyond bounds is refused, whatever the list of parts says of it")
  func bombs() throws {
    let bytes = try Paths.bytes(Paths.fixture("Ledgers/bomb.xlsx"))
    #expect(refusal(bytes)?.code == "ledger.file.bomb")
    // A picture that explodes is never inflated. Made the sheet, it is, and is measured.
    var entries: [Int] = []
    for place in 0..<(bytes.count - 46)
    where bytes[place..<place + 4].elementsEqual([80, 75, 1, 2]) {
      entries.append(place)
    }
    #expect(entries.count == 6)
    func lying(_ bytes: [UInt8]) -> [UInt8] {
      var liar = bytes
      for entry in entries { liar.replaceSubrange(entry + 24..<entry + 28, with: [9, 0, 0, 0]) }
      return liar
    }
    #expect(refusal(lying(bytes))?.code == nil)
    var swapped = bytes
    let (sheet, picture) = (entries[4], entries[5])
    for fields in [10..<28, 42..<46] {
      for field in fields { swapped.swapAt(sheet + field, picture + field) }
    }
    #expect(refusal(swapped)?.code == "ledger.file.bomb")
    // Of a part whose size is a lie no more than that is read, which is no sheet.
    #expect(refusal(lying(swapped))?.code == "ledger.file.badPart")
    #expect(refusal(lying(swapped))?.place?.file == "台账.xlsx")
  }

  private func refusal(_ bytes: [UInt8]) -> Diagnostic? {
    LedgerFixture.refusal { try LedgerReader().documents(bytes: bytes, fileName: "台账.xlsx") }
  }

  @Test("Files cut at any twentieth are refused with their name")
  func cuts() throws {
    for name in ["grouped.xlsx", "by-hand.xlsx", "marks-20260531.xlsx"] {
      let bytes = try Paths.bytes(Paths.fixture("Ledgers/" + name))
      for part in 0..<20 {
        let refused = refusal(Array(bytes.prefix(bytes.count * part / 20)))
        #expect(refused?.place?.file == "台账.xlsx", "\(name), \(part)/20")
      }
    }
  }

  @Test("Files damaged by chance are read or refused with their name, and nothing else happens")
  func chance() throws {
    let rounds = ProcessInfo.processInfo.environment["JIANBAO_FUZZ"].flatMap { Int($0) } ?? 1
    let files = ["grouped.xlsx", "by-hand.xlsx", "utf8.csv", "gb18030.csv", "utf16.csv"]
    let seeds = try files.map { try Paths.bytes(Paths.fixture("Ledgers/" + $0)) }
    var mutator = Mutator(seed: 5, others: seeds)
    for (file, seed) in zip(files, seeds) {
      for round in 0..<(60 * rounds) {
        check(mutator.mutated(seed), file, "\(file), round \(round)")
      }
    }
  }

  @Test("The markup of a sheet, damaged by chance before it is packed")
  func markup() throws {
    let rounds = ProcessInfo.processInfo.environment["JIANBAO_FUZZ"].flatMap { Int($0) } ?? 1
    let content = """
      <cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>
      <c r="B1" t="inlineStr"><is><r><t>责任单位</t></r></is></c><c r="C1" t="str"><f>A1</f><v>总投资（万元）</v></c>
      </row><row r="2"><c r="A2" s="1"><v>46173</v></c><c r="B2"><v>-12.5</v></c><c r="C2" t="b"><v>1</v></c>
      </row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>
      """
    let sheet = PackedWorkbook.sheet(content)
    var mutator = Mutator(
      seed: 6, others: [sheet, Array("<row r=\"2\"><c r=\"XFD1048576\">".utf8)])
    var read = 0
    for round in 0..<(400 * rounds) {
      var book = PackedWorkbook("", shared: "<si><t>项目名称</t></si>")
      book.sheets[0].part = mutator.mutated(sheet)
      if check(book.bytes, "a.xlsx", "markup, round \(round)") { read += 1 }
    }
    #expect(read > 20)
  }

  /// Reads a file, and tells whether it had cells; they must all be there to be asked for.
  @discardableResult private func check(_ bytes: [UInt8], _ name: String, _ hint: String) -> Bool {
    do {
      var cells = 0
      for grid in try LedgerReader.grids(bytes, name).value {
        var last = 0
        for row in grid.rows {
          #expect(row.number >= last, "\(hint)")
          last = row.number
          for cell in row.cells {
            cells += grid.row(numbered: last)?.holds(cell.column) == true ? 1 : 0
          }
          #expect(row.cells.allSatisfy { $0.value == row.cell($0.column)?.value }, "\(hint)")
        }
      }
      return cells > 0
    } catch {
      #expect(error.diagnostic.place?.file == name, "\(hint)")
      return false
    }
  }
}
