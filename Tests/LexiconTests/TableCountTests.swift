import Foundation
import TestSupport
import Testing

/// The tables hold as much as SOURCES.md says, so that neither changes unnoticed.
@Suite("Counts of the tables")
struct TableCountTests {
  /// A committed table, read as little-endian numbers.
  private struct Table {
    let bytes: [UInt8]

    init(_ name: String) throws {
      bytes = try Paths.bytes(Paths.root.appending(path: "Sources/CLexiconData/data/\(name)"))
    }

    func word(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }
    func long(_ place: Int) -> Int { word(place) | word(place + 2) << 16 }
    /// How many words from `start` on are not zero.
    func filled(from start: Int = 0) -> Int {
      stride(from: start, to: bytes.count, by: 2).count { word($0) != 0 }
    }
  }

  /// The line of SOURCES.md that begins with the table's name.
  private func line(_ beginning: String) throws -> String {
    let text = try Paths.text(Paths.root.appending(path: "Sources/Lexicon/SOURCES.md"))
    return String(
      try #require(text.split(separator: "\n").first { $0.hasPrefix("| " + beginning) }))
  }

  /// `number` with commas between thousands.
  private func written(_ number: Int) -> String {
    number < 1000
      ? "\(number)" : "\(written(number / 1000)),\(String(number % 1000 + 1000).dropFirst())"
  }

  private func expect(
    _ number: Int, _ unit: String, in beginning: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let line = try line(beginning)
    #expect(line.contains(" \(written(number)) \(unit)"), sourceLocation: sourceLocation)
  }

  @Test("Encodings")
  func encodings() throws {
    let pairs = try Table("text_gbk_encode.bin")
    try expect(pairs.filled(from: 256), "GBK pairs", in: "`gb18030`")
    try expect(try Table("text_big5.bin").filled(), "Big5 pairs", in: "`gb18030`")
    let ranges = try Table("text_gb18030_ranges.bin")
    try expect(ranges.bytes.count / 4, "four-byte ranges", in: "`gb18030`")
  }

  @Test("Scripts and readings")
  func scripts() throws {
    try expect(try Table("text_script.bin").filled(from: 256), "characters", in: "`script`")
    try expect(try Table("text_script_phrases.bin").word(0), "phrases", in: "`script`")
    let readings = try Table("text_readings.bin")
    try expect(readings.filled(from: 256), "characters", in: "`readings`")
    let widths = try Table("text_width.bin")
    try expect(widths.bytes.count / 4, "places", in: "`width`")
    // Eight letters a row, with its tone and again without.
    let syllables = try Table("text_syllables.bin")
    try expect(syllables.bytes.count / 32, "syllables", in: "`readings`")
  }

  @Test("Bigrams")
  func bigrams() throws {
    let model = try Table("text_bigram_model.bin")
    try expect(model.long(0), "distinct", in: "`bigram_units`")
    try expect(model.long(4), "bigrams", in: "`bigram_units`")
    try expect(model.long(8), "characters", in: "`bigram_units`")
    let units = try Table("text_bigram_units.bin")
    #expect(units.filled(from: 256) == model.long(0))
  }

  @Test("Regions")
  func regions() throws {
    let units = try Table("region_units.bin")
    try expect(units.long(0), "units", in: "`units`")
    let valid = (0..<units.long(0)).count { units.word(4 + $0 * 16 + 14) == 0 }
    try expect(valid, "of them valid", in: "`units`")
    let index = try Table("region_index.bin")
    let slots = index.long(0)
    let keys = index.long(4 + 4 * slots)
    try expect(keys, "names", in: "`index`")
    let flags = (0..<keys).map { index.bytes[8 + 4 * slots + $0 * 16 + 5] }
    try expect(flags.count { $0 & 1 != 0 }, "of them short", in: "`index`")
    try expect(flags.count { $0 & 2 != 0 }, "ordinary words", in: "`index`")
  }

  @Test("What is written by hand")
  func byHand() throws {
    let folder = Paths.root.appending(path: "Sources")
    let rows = try Paths.text(folder.appending(path: "CLexiconData/data/indicator_table.txt"))
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
    try expect(rows.count, "indicators", in: "`data/indicator_table.txt`")
    let names = rows.flatMap {
      $0.split(separator: "\t", omittingEmptySubsequences: false)[4].split(separator: "|")
    }
    try expect(names.count, "other names", in: "`data/indicator_table.txt`")
    let lists = try Paths.text(folder.appending(path: "Lexicon/Surnames.swift"))
      .components(separatedBy: "\"\"\"")
    func distinct(_ list: String) -> Int { Set(list.split { $0 == " " || $0 == "\n" }).count }
    try expect(distinct(lists[3]), "and \(distinct(lists[1]))", in: "`Surnames.swift`")
  }
}
