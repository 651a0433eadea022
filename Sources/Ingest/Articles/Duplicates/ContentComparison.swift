/// Two bodies side by side (正文比对): whether they are one article, and how much they share.
///
/// One article, if seven in ten of the smaller one's shingles stand in the other and no figure and
/// no name of a place differs where the words around it are the same. An article in the dress of
/// another, such as next week's bulletin or another county's, says the same words and other
/// figures. One is enough: to take two articles for one loses news, to take one for two only
/// repeats it.
struct ContentComparison {
  /// How many shingles the two share.
  let common: Int
  /// How many the smaller of the two has.
  let total: Int

  /// A cut version shares all of its shingles, an edited one nine in ten; two reports of one
  /// meeting that quote the same speech share up to six in ten.
  private static let floor = (common: 7, total: 10)

  /// A body to compare.
  struct Body {
    /// `ContentSketch.units`.
    let units: [UInt32]
    /// `ContentShingles.set(of:)`.
    let shingles: [UInt32]
    /// `ContentAlignment.runs(of:)`.
    let runs: [UInt64]

    init(units: [UInt32]) {
      self.units = units
      runs = ContentAlignment.runs(of: units)
      shingles = ContentShingles.set(of: units)
    }
  }

  /// Compares two bodies; `nil` if they are two articles.
  init?(_ first: Body, _ second: Body) {
    let common = Self.common(first.shingles, second.shingles)
    let total = min(first.shingles.count, second.shingles.count)
    guard total > 0, common * Self.floor.total >= total * Self.floor.common else { return nil }
    // The longer one first, so that the result does not hang on the order of the two.
    let isInOrder =
      first.units.count != second.units.count
      ? first.units.count > second.units.count
      : first.units.lexicographicallyPrecedes(second.units)
    let (whole, part) = isInOrder ? (first, second) : (second, first)
    guard !ContentAlignment(whole, part).contradicts else { return nil }
    self.common = common
    self.total = total
  }

  /// How many numbers two sorted rows share.
  private static func common(_ first: [UInt32], _ second: [UInt32]) -> Int {
    var (common, left, right) = (0, 0, 0)
    while left < first.count, right < second.count {
      let (l, r) = (first[left], second[right])
      if l == r { common += 1 }
      if l <= r { left += 1 }
      if r <= l { right += 1 }
    }
    return common
  }

  /// Whether most figures of two bodies differ where the words around them are the same: a look at
  /// `ContentOutline.figures` that spares most pairs of one template the comparison.
  static func mostlyDiffer(_ part: [UInt64], _ whole: [UInt64]) -> Bool {
    var (place, agreed, differing) = (0, 0, 0)
    for figure in part {
      let words = figure >> 32
      while place < whole.count, whole[place] >> 32 < words { place += 1 }
      var (look, isSame) = (place, false)
      while look < whole.count, whole[look] >> 32 == words, !isSame {
        isSame = whole[look] == figure
        look += 1
      }
      if isSame { agreed += 1 } else if look > place { differing += 1 }
    }
    return differing > agreed
  }
}
