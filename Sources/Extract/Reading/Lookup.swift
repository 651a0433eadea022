/// Looking things up near a place, at a cost that does not grow with the text.
extension Array {
  /// The number of the first element for which `isAfter` holds, `count` if there is none; elements
  /// are in order, so that all that follow it hold too.
  func partitioned(_ isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Text {
  /// The beginning of the character that lies `bytes` before `position`, but not before `limit`.
  func position(back bytes: Int, from position: Int, limit: Int) -> Int {
    var at = position - bytes
    guard at > limit else { return limit }
    while at < position, self.bytes[at] & 0xC0 == 0x80 { at += 1 }
    return at
  }
}
