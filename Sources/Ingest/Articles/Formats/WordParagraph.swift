/// A paragraph of a Word document while it is read (Word 段落).
struct WordParagraph {
  /// Its style, if it names one.
  var style: WordStyles.Style?
  /// Its own outline level, 9 for text.
  var level: Int?
  /// The list it belongs to by itself; `0` takes it out of its style's list.
  var list: String?
  /// Its level in that list.
  var listLevel: Int?
  /// Whether its end was deleted, so that the next paragraph goes on with it.
  var runsOn = false
  /// Whether the last text was hidden.
  var isHiding = false
  /// The lines of text boxes that are anchored in it.
  var boxes: [WordLine] = []

  private let start: Int
  private var signs: [Sign] = []

  /// A paragraph that begins at byte `start` of the part.
  init(start: Int) {
    self.start = start
  }

  /// Adds one unit that markup stands for.
  mutating func append(_ unit: UInt16, at place: Int) {
    signs.append(Sign(unit: unit, start: Int32(place), end: Int32(place)))
  }

  /// Adds characters in UTF-8, and tells how many invisible ones were dropped.
  ///
  /// - Parameter origin: The bytes they stand for; `nil` if each stands for itself at its index.
  mutating func append(
    _ bytes: ArraySlice<UInt8>, from origin: Range<Int>?, _ marks: Sign.Marks
  ) -> Int {
    var dropped = 0
    var place = bytes.startIndex
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let end = place + UTF8.width(scalar)
      defer { place = end }
      guard !PageDecoder.drops(scalar.value) else {
        dropped += 1
        continue
      }
      var sign = Sign(
        unit: Unit.space, marks: marks, start: Int32(origin?.lowerBound ?? place),
        end: Int32(origin?.upperBound ?? end))
      let isBreak = (0x09...0x0D).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
      guard !isBreak, let units = UTF16.encode(scalar) else {
        signs.append(sign)
        continue
      }
      for unit in units {
        sign.unit = unit
        signs.append(sign)
      }
    }
    return dropped
  }

  /// Puts `before`, whose end was deleted, in front.
  ///
  /// Its text is taken from it, as a long row of such paragraphs must not be copied with each.
  mutating func follow(_ before: inout WordParagraph) {
    swap(&signs, &before.signs)
    signs += before.signs
    swap(&boxes, &before.boxes)
    boxes += before.boxes
  }

  /// Its lines: parted by line breaks, its number in front, text boxes behind.
  func lines(_ numbering: inout WordNumbering) -> [WordLine] {
    var signs = signs
    let place = listPlace
    let number = Array((place.map { numbering.next($0) } ?? "").utf16)
    let isNumbered = number.contains(where: \.isHan)
    if signs.contains(where: { !$0.unit.isBlank }) {
      let at = signs.first?.start ?? Int32(start)
      signs.insert(contentsOf: number.map { Sign(unit: $0, start: at, end: at) }, at: 0)
    }
    let isHeading = level.map { $0 < 9 } ?? style?.isHeading ?? false
    // A typed 「一、」 makes no list item either.
    let kind: PageLine.Kind =
      isHeading
      ? .heading
      : style?.isCaption == true ? .caption : place != nil && !isNumbered ? .listItem : .plain
    var lines: [WordLine] = []
    for piece in signs.split(whereSeparator: { $0.unit == Unit.newline })
    where piece.contains(where: { !$0.unit.isBlank }) {
      lines.append(WordLine(signs: Array(piece), kind: kind, continues: !lines.isEmpty))
    }
    return lines + boxes
  }

  private var listPlace: WordNumbering.Place? {
    guard let list else {
      guard let place = style?.numbering else { return nil }
      return WordNumbering.Place(list: place.list, level: listLevel ?? place.level)
    }
    return list == "0" ? nil : WordNumbering.Place(list: list, level: listLevel ?? 0)
  }
}

/// A line of a Word document.
struct WordLine {
  var signs: [Sign]
  var kind: PageLine.Kind = .plain
  /// Whether a line break within one paragraph parts it from the line before.
  var continues = false
  /// The table row's number, 0 outside of tables.
  var row = 0
  /// The cell's number in its row, from 0.
  var cell = 0
}
