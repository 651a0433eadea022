/// Two rows of units laid side by side (逐字比对), to see what stands in the place of what.
///
/// Runs of units that occur once in each are laid on each other in order (as patience diff does);
/// what is left between two of them was put in, left out or replaced.
struct ContentAlignment {
  /// Whether a figure or the name of a place was replaced by another one.
  private(set) var contradicts = false

  private let whole: [UInt32]
  private let part: [UInt32]

  /// The units of a run that is laid on another.
  private static let anchor = 4
  /// Longer stretches without a common run are told apart as a whole only.
  private static let longest = 120
  /// A figure and what was rewritten about it: more is another sentence.
  private static let longestReplacement = 8

  /// Lays `part` beside `whole`.
  init(_ first: ContentComparison.Body, _ second: ContentComparison.Body) {
    let (whole, part) = (first.units, second.units)
    self.whole = whole
    self.part = part
    var (left, right) = (0, 0)
    for anchor in Self.anchors(first.runs, second.runs) + [
      Anchor(whole: whole.count, part: part.count)
    ] {
      guard anchor.whole >= left, anchor.part >= right else { continue }
      while left < anchor.whole, right < anchor.part, isSame(left, right) {
        left += 1
        right += 1
      }
      var (leftEnd, rightEnd) = (anchor.whole, anchor.part)
      while leftEnd > left, rightEnd > right, isSame(leftEnd - 1, rightEnd - 1) {
        leftEnd -= 1
        rightEnd -= 1
      }
      look(at: left..<leftEnd, right..<rightEnd)
      if contradicts { return }
      (left, right) = (anchor.whole, anchor.part)
    }
  }

  private func isSame(_ left: Int, _ right: Int) -> Bool {
    ContentUnits.bare(whole[left]) == ContentUnits.bare(part[right])
  }

  // MARK: Anchors

  private struct Anchor {
    let whole: Int
    let part: Int
  }

  /// The runs that occur once in each row, as many as can be laid on each other in order.
  private static func anchors(_ whole: [UInt64], _ part: [UInt64]) -> [Anchor] {
    var (pairs, left, right) = ([Anchor](), 0, 0)
    while left < whole.count, right < part.count {
      let (l, r) = (whole[left], part[right])
      if l >> 32 == r >> 32 {
        pairs.append(Anchor(whole: Int(l & 0xFFFF_FFFF), part: Int(r & 0xFFFF_FFFF)))
      }
      if l >> 32 <= r >> 32 { left += 1 }
      if r >> 32 <= l >> 32 { right += 1 }
    }
    pairs.sort { $0.part < $1.part }
    // The longest rising subsequence, by patience: the last of each pile, and who lies below whom.
    var (tops, below) = ([Int](), [Int](repeating: -1, count: pairs.count))
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].whole < pair.whole { low = middle + 1 } else { high = middle }
      }
      if low > 0 { below[index] = tops[low - 1] }
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var (chain, next) = ([Anchor](), tops.last ?? -1)
    while next >= 0 {
      chain.append(pairs[next])
      next = below[next]
    }
    return chain.reversed()
  }

  /// The runs of `units` that occur once: their hash above, their place below; sorted.
  static func runs(of units: [UInt32]) -> [UInt64] {
    guard units.count >= anchor else { return [] }
    var runs: [UInt64] = []
    runs.reserveCapacity(units.count)
    for place in 0...(units.count - anchor) {
      var hash = ContentHash()
      for unit in units[place..<(place + anchor)] { hash.add(ContentUnits.bare(unit)) }
      runs.append(UInt64(hash.short) << 32 | UInt64(place))
    }
    runs.sort()
    return runs.indices.filter { index in
      (index == 0 || runs[index - 1] >> 32 != runs[index] >> 32)
        && (index + 1 == runs.count || runs[index + 1] >> 32 != runs[index] >> 32)
    }.map { runs[$0] }
  }

  // MARK: What was replaced

  /// Looks for a contradiction in two stretches that lie between the same words.
  private mutating func look(at left: Range<Int>, _ right: Range<Int>) {
    guard !left.isEmpty, !right.isEmpty else { return }
    // Figures that stand at the same end of both, by words that stand in both.
    let isReplaced =
      left.lowerBound > 0 && areFigures(left.lowerBound, right.lowerBound)
      || left.upperBound < whole.count && areFigures(left.upperBound - 1, right.upperBound - 1)
    if isReplaced || isOneDress(left, right) {
      contradicts = true
      return
    }
    guard left.count <= Self.longest, right.count <= Self.longest else { return }
    let matches = Self.matches(
      whole[left].map(ContentUnits.bare), part[right].map(ContentUnits.bare))
    // A stretch with less than half in common was not edited but written anew.
    let isEdited = matches.count * 2 >= min(left.count, right.count)
    guard isEdited || max(left.count, right.count) <= Self.longestReplacement else { return }
    var (l, r) = (left.lowerBound, right.lowerBound)
    for match in matches + [(left.count, right.count)] {
      let (lEnd, rEnd) = (left.lowerBound + match.0, right.lowerBound + match.1)
      if isContradiction(l..<lEnd, r..<rEnd) { contradicts = true }
      (l, r) = (lEnd + 1, rEnd + 1)
    }
  }

  private func areFigures(_ left: Int, _ right: Int) -> Bool {
    ContentUnits.isFigure(whole[left]) && ContentUnits.isFigure(part[right])
  }

  /// Whether two stretches differ in nothing but figures.
  private func isOneDress(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy {
        ContentUnits.masked(whole[$0]) == ContentUnits.masked(part[$1])
      }
  }

  /// The places of a longest common subsequence of two short rows.
  private static func matches(_ left: [UInt32], _ right: [UInt32]) -> [(Int, Int)] {
    let width = right.count + 1
    var lengths = [Int16](repeating: 0, count: (left.count + 1) * width)
    for l in left.indices.reversed() {
      for r in right.indices.reversed() {
        lengths[l * width + r] =
          left[l] == right[r]
          ? lengths[(l + 1) * width + r + 1] + 1
          : max(lengths[(l + 1) * width + r], lengths[l * width + r + 1])
      }
    }
    var (l, r, matches) = (0, 0, [(Int, Int)]())
    while l < left.count, r < right.count {
      if left[l] == right[r] {
        matches.append((l, r))
        l += 1
        r += 1
      } else if lengths[(l + 1) * width + r] >= lengths[l * width + r + 1] {
        l += 1
      } else {
        r += 1
      }
    }
    return matches
  }

  private func isContradiction(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard !left.isEmpty, !right.isEmpty,
      max(left.count, right.count) <= Self.longestReplacement
    else { return false }
    if whole[left].contains(where: ContentUnits.isFigure),
      part[right].contains(where: ContentUnits.isFigure)
    {
      return true
    }
    return isPlace(whole, left) && isPlace(part, right)
  }

  /// Whether the stretch is the name of a place or a part of one: its ending follows at once or
  /// after one more character.
  private func isPlace(_ row: [UInt32], _ range: Range<Int>) -> Bool {
    guard range.count <= 3, let last = row[range].last, !HanTraits(of: last).contains(.generic)
    else { return false }
    let next = row[range.upperBound...].prefix(2).map(HanTraits.init)
    return next.first?.contains(.placeEnding) == true
      || next.last?.contains(.placeEnding) == true && next.first?.contains(.generic) == false
  }
}
