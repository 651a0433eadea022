/// The quotations and brackets of a stretch of text, found in one pass.
struct Enclosures: Sendable {
  /// Quotations from their opening mark to the end of their closing one, in order.
  private var quotations: [Range<Int>] = []
  /// Brackets, the outer ones; one that is never closed reaches to the end.
  private var brackets: [Range<Int>] = []

  /// The enclosures of `range`. A mark that opens a quotation within another begins it anew.
  init(_ text: Text, _ range: Range<Int>) {
    var open: Int?
    var bracket = range.lowerBound
    var depth = 0
    for place in text.marks(in: range) {
      let at = Int(place.position)
      switch place.mark {
      case .openQuote: open = at
      case .closeQuote:
        if let start = open { quotations.append(start..<at + 3) }
        open = nil
      case .openBracket:
        if depth == 0 { bracket = at }
        depth += 1
      case .closeBracket:
        if depth == 1 { brackets.append(bracket..<at + text.width(at)) }
        depth = max(0, depth - 1)
      default: break
      }
    }
    if depth > 0 { brackets.append(bracket..<range.upperBound) }
  }

  /// The quotation that holds `position`, or `nil`.
  func quotation(around position: Int) -> Range<Int>? { Self.holding(position, quotations) }

  /// Whether `position` stands within brackets.
  func isBracketed(_ position: Int) -> Bool { Self.holding(position, brackets) != nil }

  private static func holding(_ position: Int, _ ranges: [Range<Int>]) -> Range<Int>? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= position { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count, ranges[low].lowerBound < position else { return nil }
    return ranges[low]
  }
}
