/// The numbers that Word sets before paragraphs by itself: 「一、」「（二）」「3.」 (自动编号).
///
/// They are nowhere in the text, but readers see them and refer to them.
struct WordNumbering {
  /// A paragraph's place in a list.
  struct Place: Hashable {
    let list: String
    let level: Int
  }

  private struct Level {
    var start = 1
    var format = "decimal"
    /// `%1` stands for the number of the first level, and so on.
    var pattern = ""
  }

  private var levels: [String: [Int: Level]] = [:]
  private var definitions: [String: String] = [:]
  /// How far each definition has counted, by level.
  private var counts: [String: [Int: Int]] = [:]

  private static let maximalLevel = 8

  /// The lists of a document that has none.
  init() {}

  /// Reads the part with the lists.
  init(
    _ bytes: [UInt8], part: String, _ archive: borrowing ZipArchive
  ) throws(IngestError) {
    self = try archive.xml(bytes, part: part) { (xml) throws(IngestError) in
      var numbering = WordNumbering()
      var (definition, list, level) = ("", "", 0)
      while let node = try xml.next() {
        guard case .start = node else { continue }
        let value = xml.attribute("w:val")
        switch xml.name {
        case "abstractNum": definition = xml.attribute("w:abstractNumId") ?? ""
        case "lvl": level = xml.attribute("w:ilvl").flatMap { Int($0) } ?? 0
        case "num": (list, definition) = (xml.attribute("w:numId") ?? "", "")
        case "abstractNumId": numbering.definitions[list] = value
        case "start" where !definition.isEmpty:
          numbering.levels[definition, default: [:]][level, default: Level()].start =
            value.flatMap { Int($0) } ?? 1
        case "numFmt" where !definition.isEmpty:
          numbering.levels[definition, default: [:]][level, default: Level()].format =
            value ?? "decimal"
        case "lvlText" where !definition.isEmpty:
          numbering.levels[definition, default: [:]][level, default: Level()].pattern = value ?? ""
        default: continue
        }
      }
      return numbering
    }
  }

  /// The number of the next paragraph at `place`; empty for bullets and for what is not known.
  mutating func next(_ place: Place) -> String {
    guard let definition = definitions[place.list], let levels = levels[definition],
      let level = levels[place.level], (0...Self.maximalLevel).contains(place.level)
    else { return "" }
    let before = counts[definition]?[place.level]
    counts[definition, default: [:]][place.level] = before.map { $0 &+ 1 } ?? level.start
    for deeper in (place.level + 1)..<(Self.maximalLevel + 2) {
      counts[definition]?[deeper] = nil
    }
    guard level.format != "bullet", level.format != "none" else { return "" }
    var text = ""
    var isPlace = false
    for unit in level.pattern.unicodeScalars {
      if isPlace, let number = Int(String(unit)), (1...9).contains(number) {
        let count = counts[definition]?[number - 1] ?? levels[number - 1]?.start ?? 1
        text += Self.numeral(count, levels[number - 1]?.format ?? "decimal")
      } else if unit != "%" {
        text.unicodeScalars.append(unit)
      }
      isPlace = unit == "%"
    }
    return text
  }

  /// `number` in one of Word's formats; decimal for those that Chinese documents do not use.
  static func numeral(_ number: Int, _ format: String) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting",
      "taiwaneseCounting", "taiwaneseCountingThousand":
      chinese(number)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      circled(number)
    case "upperLetter" where (1...26).contains(number): String(UnicodeScalar(UInt8(64 + number)))
    case "lowerLetter" where (1...26).contains(number): String(UnicodeScalar(UInt8(96 + number)))
    default: String(number)
    }
  }

  /// 1 to 20 in circles; Unicode has no more of them in a row.
  private static func circled(_ number: Int) -> String {
    guard (1...20).contains(number) else { return String(number) }
    return String(decoding: [0x2460 + UInt16(number - 1)], as: UTF16.self)
  }

  /// 1 to 99 in Chinese; more in digits, as no outline goes that far.
  private static func chinese(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return String(number) }
    let (tens, ones) = (number / 10, number % 10)
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones]
  }
}
