import BriefingModel

/// An article's text in UTF-8, with the way back to the file (正文与原文对照).
struct ArticleText {
  /// The text, lines joined by `\n`.
  private(set) var bytes: [UInt8] = []
  /// The lines.
  private(set) var lines: [Article.Line] = []
  /// The stretches and where they came from.
  private(set) var segments: [OffsetMap.Segment] = []
  /// The recovered spots that are still in the text.
  private(set) var repairs: [Article.Repair] = []
  /// The sentences that show damage.
  private(set) var quarantined: [ByteRange] = []
  /// The stretches within them that show it.
  private(set) var damaged: [ByteRange] = []

  private var open: (text: Int, start: Int, end: Int)?
  private var repairStart: (number: UInt16, at: Int)?

  /// Puts the text of a file together.
  init(
    _ content: [(line: PageLine, role: Article.LineRole)], of file: [UInt8],
    spots: [ShiftRepair.Spot]
  ) {
    bytes.reserveCapacity(file.count)
    for (line, role) in content where !line.isEmpty {
      if !bytes.isEmpty { bytes.append(0x0A) }
      let start = bytes.count
      let isTight = role == .tableRow || !line.holds.contains(.blank)
      if isTight, let whole = line.bytes {
        bytes += file[whole]
        addSegment(from: start, origin: whole)
      } else if isTight, let before = line.before {
        append(line.units, before.units, from: before.byte, of: file)
      } else {
        append(isTight ? line.signs : Spacing.tidy(line.signs, role: role), spots)
      }
      lines.append(Article.Line(range: ByteRange(start, bytes.count), role: role))
    }
  }

  private mutating func append(_ signs: [Sign], _ spots: [ShiftRepair.Spot]) {
    var sentence = bytes.count
    var isDamaged = false
    var place = 0
    while place < signs.count {
      let sign = signs[place]
      let at = bytes.count
      if repairStart?.number ?? 0 != sign.repair { closeRepair(spots) }
      if sign.repair > 0, repairStart == nil { repairStart = (sign.repair, at) }
      var end = sign.end
      if (0xD800...0xDBFF).contains(sign.unit), place + 1 < signs.count {
        encode(
          0x10000 + (UInt32(sign.unit) - 0xD800) << 10 + UInt32(signs[place + 1].unit) - 0xDC00)
        end = max(end, signs[place + 1].end)
        place += 1
      } else {
        encode(UInt32(sign.unit))
      }
      map(at, from: sign.start, to: end, alone: sign.repair > 0)
      if sign.marks.contains(.damaged) {
        isDamaged = true
        let isNew = place == 0 || !signs[place - 1].marks.contains(.damaged) || damaged.isEmpty
        let start = isNew ? at : Int(damaged.removeLast().start)
        damaged.append(ByteRange(start, bytes.count))
      }
      // A mark that is itself half of two characters ends nothing.
      let ends =
        (sign.unit == Unit.fullStop || sign.unit == 0xFF01 || sign.unit == 0xFF1F)
        && !sign.marks.contains(.damaged)
      if ends || place + 1 == signs.count {
        if isDamaged { quarantined.append(ByteRange(sentence, bytes.count)) }
        isDamaged = false
        sentence = bytes.count
      }
      place += 1
    }
    closeRepair(spots)
    closeSegment()
  }

  /// Appends `units`, which stand in the file as `before`, from `byte` on.
  private mutating func append(
    _ units: [UInt16], _ before: [UInt16], from byte: Int, of file: [UInt8]
  ) {
    var (place, origin) = (0, byte)
    while place < units.count {
      let (text, first) = (bytes.count, origin)
      while place < units.count, units[place].utf8Width == before[place].utf8Width {
        let same = origin
        while place < units.count, units[place] == before[place] {
          origin += units[place].utf8Width
          place += 1
        }
        bytes += file[same..<origin]
        guard place < units.count, units[place].utf8Width == before[place].utf8Width else { break }
        bytes.append(utf8: units[place])
        origin += units[place].utf8Width
        place += 1
      }
      if origin > first { addSegment(from: text, origin: first..<origin) }
      guard place < units.count else { break }
      let (at, start) = (bytes.count, origin)
      bytes.append(utf8: units[place])
      origin += before[place].utf8Width
      addSegment(from: at, origin: start..<origin)
      place += 1
    }
  }

  /// Adds the stretch from `text` to the end, which came from `origin`.
  private mutating func addSegment(from text: Int, origin: Range<Int>) {
    segments.append(
      OffsetMap.Segment(
        text: ByteRange(text, bytes.count), origin: ByteRange(origin.lowerBound, origin.upperBound))
    )
  }

  private mutating func closeRepair(_ spots: [ShiftRepair.Spot]) {
    guard let repair = repairStart else { return }
    repairStart = nil
    repairs.append(
      Article.Repair(
        range: ByteRange(repair.at, bytes.count),
        before: String(decoding: spots[Int(repair.number) - 1].before, as: UTF16.self),
        after: String(decoding: bytes[repair.at...], as: UTF8.self)))
  }

  /// Adds a character's stretch to the map; neighbours of equal length on both sides are one.
  private mutating func map(_ at: Int, from start: Int32, to end: Int32, alone: Bool) {
    let isExact = bytes.count - at == Int(end - start) && !alone
    if let segment = open, isExact, segment.end == Int(start) {
      open = (segment.text, segment.start, Int(end))
      return
    }
    closeSegment()
    if isExact {
      open = (at, Int(start), Int(end))
    } else {
      addSegment(from: at, origin: Int(start)..<Int(end))
    }
  }

  private mutating func closeSegment() {
    guard let segment = open else { return }
    open = nil
    segments.append(
      OffsetMap.Segment(
        text: ByteRange(segment.text, segment.text + segment.end - segment.start),
        origin: ByteRange(segment.start, segment.end)))
  }

  private mutating func encode(_ scalar: UInt32) {
    switch scalar {
    case 0xD800...0xDFFF: bytes.append(utf8: Unit.replacement)
    case ..<0x10000: bytes.append(utf8: UInt16(scalar))
    default:
      bytes.append(UInt8(0xF0 | scalar >> 18))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
