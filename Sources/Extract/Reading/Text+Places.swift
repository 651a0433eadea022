/// What stands where, by the index if the text has one.
extension Text {
  /// The marks of `range`, left to right.
  func marks(in range: Range<Int>) -> ArraySlice<TextIndex.MarkPlace> {
    if let index { return index.marks(in: range) }
    var found: [TextIndex.MarkPlace] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if let mark = mark(at: position) {
        found.append(TextIndex.MarkPlace(position: Int32(position), mark: mark))
      }
      position += width(position)
    }
    return found[...]
  }

  /// Where numbers may begin in `range`, left to right.
  func numberStarts(in range: Range<Int>) -> ArraySlice<Int32> {
    places(index?.numberStarts, in: range)
  }

  /// Where periods may begin in `range`, left to right.
  func periodStarts(in range: Range<Int>) -> ArraySlice<Int32> {
    places(index?.periodStarts, in: range)
  }

  /// Those of `places` that lie in `range`; without places every character of it.
  private func places(_ places: [Int32]?, in range: Range<Int>) -> ArraySlice<Int32> {
    if let places {
      let first = TextIndex.first(of: places, from: range.lowerBound)
      var last = first
      while last < places.count, Int(places[last]) < range.upperBound { last += 1 }
      return places[first..<last]
    }
    var found: [Int32] = []
    var position = range.lowerBound
    while position < range.upperBound {
      found.append(Int32(position))
      position += width(position)
    }
    return found[...]
  }

  /// Whether a blank or a bar stands in `range`, which may part the cells of a row.
  func hasCellBreak(in range: Range<Int>) -> Bool {
    if let blanks = index?.blanks {
      let next = TextIndex.first(of: blanks, from: range.lowerBound)
      return next < blanks.count && Int(blanks[next]) < range.upperBound
    }
    var position = range.lowerBound
    while position < range.upperBound {
      if blank(at: position) > 0 || bytes[position] == 0x7C { return true }
      position += width(position)
    }
    return false
  }
}
