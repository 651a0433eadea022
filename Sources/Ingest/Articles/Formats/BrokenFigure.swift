/// Tells a figure that is set on two lines (断行数字): 「41.」 above 「3亿元」.
enum BrokenFigure {
  /// Whether the end of `above` and the beginning of `below` spell one figure among Chinese words.
  ///
  /// In other languages figures follow each other with a blank, which the line's end stands for.
  static func parts(_ above: [UInt16], _ below: [UInt16]) -> Bool {
    let head = above.suffix(while: { $0.isDigit || marks.contains($0) })
    let before = above[..<head.startIndex].last { !$0.isBlank }
    guard let last = head.last, let first = below.first, head.contains(where: \.isDigit),
      before.map({ $0.isHan || $0.isWideMark }) ?? true
    else { return false }
    if last.isDigit, first == percent || first == permille { return true }
    let rest = below.dropFirst(marks.contains(first) ? 1 : 0)
    let digits = rest.prefix { $0.isDigit }
    let next = rest[digits.endIndex...].first { !$0.isBlank }
    guard !digits.isEmpty, next.map({ $0.isLatin }) != true else { return false }
    switch (last.isDigit, first.isDigit) {
    // A comma groups thousands, or parts two figures.
    case (false, true): return last == point || digits.count == 3
    case (true, false): return first == point || digits.count == 3
    case (true, true): return true
    case (false, false): return false
    }
  }

  /// Whether they spell one figure of which a part cannot stand alone: 「41.」, 「.3」, 「0万」.
  static func isCut(_ above: [UInt16], _ below: [UInt16]) -> Bool {
    guard parts(above, below), let last = above.last, let first = below.first else { return false }
    guard last.isDigit, first.isDigit else { return true }
    let digits = below.prefix { $0.isDigit }
    return digits.allSatisfy { $0 == 0x30 } && below.dropFirst(digits.count).first != point
  }

  private static let point: UInt16 = 0x2E
  private static let percent: UInt16 = 0x25
  private static let permille: UInt16 = 0x2030
  /// What stands within a figure.
  private static let marks: [UInt16] = [point, 0x2C]
}

extension Array where Element == UInt16 {
  /// The longest end whose elements all satisfy `condition`.
  fileprivate func suffix(while condition: (UInt16) -> Bool) -> ArraySlice<UInt16> {
    let start = lastIndex { !condition($0) }.map { $0 + 1 } ?? startIndex
    return self[start...]
  }
}
