import Lexicon

/// A sentence in one line of a terminal: shortened around a place, nothing in it that moves the
/// cursor, and a line of carets that stand exactly under the place.
struct Excerpt {
  /// The line.
  let line: String
  /// Blanks and carets, to be printed below the line at the same indent; empty if nothing is marked.
  let carets: String

  /// What stands for left-out text. Points are one column everywhere, the ellipsis is not.
  private static let gap = "..."

  /// A character as it is shown.
  private struct Cell {
    let text: String
    let width: Int
    let isMarked: Bool
    /// Whether it stands on the character before it.
    var joins: Bool { width == 0 }
  }

  /// The line of `sentence`, which is shortened if it is wider than `columns`.
  ///
  /// - Parameters:
  ///   - place: Where to shorten it around, in bytes; the beginning if `nil`.
  ///   - marked: The bytes to put carets under.
  init(
    _ sentence: String, around place: Range<Int>? = nil, marking marked: [Range<Int>] = [],
    columns: Int
  ) {
    let place = place ?? marked.first ?? 0..<0
    let near = Self.slice(sentence, around: place)
    let (cells, focus) = Self.cells(sentence, near, around: place, marking: marked)
    let isCut = near.lowerBound > 0 || near.upperBound < sentence.utf8.count
    let shown = Self.window(cells, around: focus, columns: columns, isCut: isCut)
    var line = shown.lowerBound > 0 || near.lowerBound > 0 ? Self.gap : ""
    var carets = String(repeating: " ", count: line.utf8.count)
    for cell in cells[shown] {
      line += cell.text
      carets += String(repeating: cell.isMarked ? "^" : " ", count: cell.width)
    }
    if shown.upperBound < cells.count || near.upperBound < sentence.utf8.count { line += Self.gap }
    self.line = line
    while carets.utf8.last == 0x20 { carets.removeLast() }
    self.carets = carets
  }

  /// `text` in one line, with nothing in it that moves the cursor.
  static func safe(_ text: String) -> String {
    text.unicodeScalars.map(shown).joined()
  }

  /// A character in one line: tabs and line ends become blanks of a width that is known.
  private static func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\t": "  "
    case "\n": " "
    default: Console.visible(String(scalar))
    }
  }

  /// The bytes around `place` that could be shown: of a sentence of a megabyte a line needs few.
  private static func slice(_ sentence: String, around place: Range<Int>) -> Range<Int> {
    let (count, margin) = (sentence.utf8.count, 4096)
    func boundary(_ offset: Int) -> Int {
      var offset = min(max(offset, 0), count)
      let bytes = sentence.utf8
      while offset > 0, offset < count,
        bytes[bytes.index(bytes.startIndex, offsetBy: offset)] & 0xC0 == 0x80
      {
        offset -= 1
      }
      return offset
    }
    let low = boundary(place.lowerBound - margin)
    return low..<max(low, boundary(min(place.upperBound, place.lowerBound + margin) + margin))
  }

  private static func cells(
    _ sentence: String, _ slice: Range<Int>, around place: Range<Int>, marking marked: [Range<Int>]
  ) -> ([Cell], focus: Range<Int>) {
    var cells: [Cell] = []
    var focus: Range<Int>?
    var offset = slice.lowerBound
    let bytes = sentence.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: slice.lowerBound)
    let end = bytes.index(start, offsetBy: slice.count)
    let marked = marked.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    for scalar in sentence[start..<end].unicodeScalars {
      while next < marked.count, marked[next].upperBound <= offset { next += 1 }
      let text = shown(scalar)
      if place.contains(offset) { focus = (focus?.lowerBound ?? cells.count)..<cells.count + 1 }
      cells.append(
        Cell(
          text: text, width: DisplayWidth.columns(of: text),
          isMarked: next < marked.count && marked[next].contains(offset)))
      offset += UTF8.width(scalar)
    }
    return (cells, focus ?? 0..<0)
  }

  /// The cells to show: those of `focus`, then as many on either side as there is room for.
  private static func window(
    _ cells: [Cell], around focus: Range<Int>, columns: Int, isCut: Bool
  ) -> Range<Int> {
    if !isCut, cells.reduce(0, { $0 + $1.width }) <= columns { return cells.indices }
    let room = columns - 2 * gap.utf8.count
    var used = 0
    var upper = focus.lowerBound
    // The place itself; of one that is wider than the line its beginning.
    while upper < focus.upperBound, used + cells[upper].width <= room {
      used += cells[upper].width
      upper += 1
    }
    var lower = focus.lowerBound
    let before = (room - used) / 2
    var left = 0
    while lower > 0, left + cells[lower - 1].width <= before {
      lower -= 1
      left += cells[lower].width
    }
    used += left
    while upper < cells.count, used + cells[upper].width <= room {
      used += cells[upper].width
      upper += 1
    }
    while lower > 0, used + cells[lower - 1].width <= room {
      lower -= 1
      used += cells[lower].width
    }
    // A mark is not parted from the character it stands on.
    while lower < upper, lower > 0, cells[lower].joins { lower += 1 }
    while upper < cells.count, cells[upper].joins { upper += 1 }
    return lower..<upper
  }
}
