/// Puts the lines that a PDF's pages are set in back into paragraphs (PDF 段落还原).
///
/// Lines of a paragraph are joined; page numbers, and heads and feet that pages repeat, are dropped.
/// Lines with columns stay lines, for `FlatTable` to see.
struct PDFLayout {
  /// The paragraphs, ended by `\n`.
  private(set) var lines: [Sign] = []

  /// How many half widths a full line may end short of the edge: a figure that moves to the next
  /// line as a whole takes its room along. What is shorter ends a paragraph.
  private static let slack = 8
  /// How much a line that is full to the last character may seem short of the edge: marks are
  /// narrower than they count.
  private static let play = 2

  /// The paragraphs of `signs`, which `pdftotext -layout` wrote.
  ///
  /// - Parameters:
  ///   - signs: Lines ended by `\n`.
  ///   - pageEnds: The bytes at which pages end, in order.
  init(_ signs: [Sign], pageEnds: [Int]) {
    var pages = Self.pages(signs, pageEnds)
    for index in pages.indices { Self.dropNumber(&pages[index]) }
    Self.dropRunningLines(&pages)
    var last: (line: PDFLine, isFull: Bool, isFlush: Bool)?
    for page in pages where !page.isEmpty {
      let left = page.map(\.indent).min() ?? 0
      let edge = Self.edge(page)
      let gap = Self.usualGap(page, left: left, edge: edge)
      for (index, line) in page.enumerated() {
        let isCut =
          last.map { !$0.line.hasColumns && BrokenFigure.isCut($0.line.units, line.units) } ?? false
        let joins =
          (last?.isFull == true || isCut) && !line.hasColumns && line.indent <= left + 1
          && (index == 0 ? last?.line.endsSentence == false : line.gap <= gap)
        if let last {
          let seam = Seam(last.line, line, isFlush: last.isFlush || isCut)
          add(joins ? seam : .newline, after: last.line, before: line)
        }
        lines += line.tidied
        let isText = !line.hasColumns && (line.isProse || line.indent <= left + Self.slack)
        last = (line, isText && line.end >= edge - Self.slack, line.end >= edge - Self.play)
      }
    }
  }

  private enum Seam {
    /// Two parts of one figure.
    case figure
    /// The next words.
    case join
    /// The next paragraph.
    case newline

    /// The seam between two lines of a paragraph.
    ///
    /// Digits on both are one figure only if not even a digit more had room, or if a part of them
    /// cannot stand alone. Else they may be two figures, and stay on two lines.
    init(_ last: PDFLine, _ next: PDFLine, isFlush: Bool) {
      let isFigure = BrokenFigure.parts(last.units, next.units)
      self = !isFigure ? .join : isFlush ? .figure : .newline
    }
  }

  private mutating func add(_ seam: Seam, after last: PDFLine, before next: PDFLine) {
    guard let left = last.signs.last, let right = next.signs.first else { return }
    if seam == .newline {
      lines.append(Sign(unit: Unit.newline, start: left.end, end: left.end))
    } else if seam == .join, left.unit < 0x2E80, right.unit < 0x2E80, !left.unit.isWideMark,
      !right.unit.isWideMark
    {
      lines.append(Sign(unit: Unit.space, start: left.end, end: left.end))
    }
  }

  /// The lines of each page, empty ones only counted.
  private static func pages(_ signs: [Sign], _ pageEnds: [Int]) -> [[PDFLine]] {
    var pages: [[PDFLine]] = [[]]
    var ends = pageEnds[...]
    var gap = 0
    for piece in signs.split(
      omittingEmptySubsequences: false, whereSeparator: { $0.unit == Unit.newline })
    {
      while let end = ends.first, let start = piece.first?.start, Int(start) >= end {
        ends.removeFirst()
        pages.append([])
        gap = 0
      }
      guard let line = PDFLine(piece, gap: gap) else {
        gap += 1
        continue
      }
      pages[pages.count - 1].append(line)
      gap = 0
    }
    return pages
  }

  /// Where the lines of prose end: the outermost place that two lines reach.
  private static func edge(_ page: [PDFLine]) -> Int {
    let ends = page.filter { !$0.hasColumns }.map(\.end).sorted(by: >)
    let shared = zip(ends, ends.dropFirst()).first { $0 - $1 <= 4 }
    return shared?.0 ?? ends.first ?? 0
  }

  /// How many empty lines the page has between lines of one paragraph, most often.
  private static func usualGap(_ page: [PDFLine], left: Int, edge: Int) -> Int {
    var counts: [Int: Int] = [:]
    for (above, below) in zip(page, page.dropFirst())
    where above.end >= edge - slack && below.indent <= left + 1 && !below.hasColumns {
      counts[below.gap, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  /// Drops the page's number above or below its text.
  private static func dropNumber(_ page: inout [PDFLine]) {
    if page.last?.isPageNumber == true { page.removeLast() }
    if page.first?.isPageNumber == true { page.removeFirst() }
  }

  /// Drops what stands at the head or the foot of most pages.
  private static func dropRunningLines(_ pages: inout [[PDFLine]]) {
    let printed = pages.count { !$0.isEmpty }
    guard printed > 1 else { return }
    var counts: [[UInt16]: Int] = [:]
    for page in pages {
      let outer = Set((page.prefix(2) + page.suffix(2)).filter { !$0.isProse }.map(\.key))
      for key in outer where !key.isEmpty { counts[key, default: 0] += 1 }
    }
    let running = counts.filter { $0.value * 5 >= printed * 3 && $0.value > 1 }
    for index in pages.indices {
      let page = pages[index]
      pages[index] = page.enumerated().filter { place, line in
        place >= 2 && place < page.count - 2 || line.isProse || running[line.key] == nil
      }.map(\.element)
    }
  }
}

/// A line as a page of a PDF shows it.
private struct PDFLine {
  /// Its characters, without blanks at both ends.
  let signs: ArraySlice<Sign>
  /// How far from the left it begins, in half widths.
  let indent: Int
  /// Where it ends, in half widths.
  let end: Int
  /// How many empty lines stand above it on its page.
  let gap: Int
  /// Whether it has the marks of sentences, as no running head has.
  let isProse: Bool
  /// Whether wide blanks part it into columns.
  let hasColumns: Bool

  /// The line `piece`, or `nil` if nothing is on it.
  init?(_ piece: ArraySlice<Sign>, gap: Int) {
    guard let first = piece.firstIndex(where: { !$0.unit.isBlank }),
      let last = piece.lastIndex(where: { !$0.unit.isBlank })
    else { return nil }
    signs = piece[first...last]
    self.gap = gap
    indent = Self.width(piece[..<first])
    end = indent + Self.width(signs)
    var gaps = 0
    var blanks = 0
    for sign in signs {
      if sign.unit.isBlank {
        blanks += 1
        if blanks == 2 { gaps += 1 }
      } else {
        blanks = 0
      }
    }
    isProse = signs.contains { $0.unit == Unit.wideComma || $0.unit == Unit.fullStop }
    hasColumns = gaps > 1 || gaps == 1 && !isProse
  }

  private static func width(_ signs: ArraySlice<Sign>) -> Int {
    signs.reduce(0) { $0 + ($1.unit >= 0x2E80 || $1.unit.isWideMark ? 2 : 1) }
  }

  var units: [UInt16] { signs.map(\.unit) }

  /// Whether a sentence ends with it. At a page's foot a paragraph rarely goes on behind one.
  var endsSentence: Bool { [Unit.fullStop, 0xFF01, 0xFF1F].contains(signs.last?.unit ?? 0) }

  /// Letters alone, as the head of a page may hold its number.
  var key: [UInt16] { signs.map(\.unit).filter { $0.isHan || $0.isLatin } }

  /// Whether it is a page's number: `— 3 —`, `3/12`, 「第3页 共12页」.
  var isPageNumber: Bool {
    var digits = 0
    for sign in signs where !sign.unit.isBlank {
      if sign.unit.isDigit {
        digits += 1
      } else if !pageNumberMarks.contains(sign.unit) {
        return false
      }
    }
    return (1...8).contains(digits)
  }

  /// The characters without the gap that typesetters put between Han characters and figures.
  var tidied: [Sign] {
    guard !hasColumns else { return Array(signs) }
    var result: [Sign] = []
    for place in signs.indices {
      if signs[place].unit.isBlank {
        let (left, right) = (signs[place - 1].unit, signs[place + 1].unit)
        if left.isHan != right.isHan, !left.isBlank, !right.isBlank { continue }
      }
      result.append(signs[place])
    }
    return result
  }
}

private let pageNumberMarks = Array("-—–－―·•/第页共".utf16)
