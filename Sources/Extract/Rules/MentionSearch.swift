/// Mentions are kept in the order of the text, so the ones near a place are found by halving.
extension [RegionMention] {
  /// The number of the first mention that begins at or after `position`.
  func number(from position: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The mention that begins at `position`, or `nil`.
  func starting(at position: Int) -> RegionMention? {
    let number = number(from: position)
    return number < count && self[number].range.lowerBound == position ? self[number] : nil
  }

  /// The mention that ends at `position`, or `nil`.
  func ending(at position: Int) -> RegionMention? {
    let number = number(from: position)
    return number > 0 && self[number - 1].range.upperBound == position ? self[number - 1] : nil
  }

  /// The mentions that begin within `range`.
  func starting(in range: Range<Int>) -> ArraySlice<RegionMention> {
    let first = number(from: range.lowerBound)
    return self[first..<Swift.max(first, number(from: range.upperBound))]
  }
}
