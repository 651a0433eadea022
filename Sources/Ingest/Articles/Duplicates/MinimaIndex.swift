/// Which bodies hold a minimum, for finding pairs without comparing each with each.
struct MinimaIndex {
  /// Minimum above, place of the body below; sorted.
  private let entries: [UInt64]
  /// How many minima each body has.
  private let sizes: [Int]
  /// How many each shares with the body asked about; zeros between two questions.
  private var shared: [Int32]

  /// An index of bodies by their minima.
  init(_ minima: [[UInt32]]) {
    sizes = minima.map(\.count)
    shared = [Int32](repeating: 0, count: minima.count)
    var entries: [UInt64] = []
    entries.reserveCapacity(sizes.reduce(0, +))
    for (place, row) in minima.enumerated() {
      for minimum in row { entries.append(UInt64(minimum) << 32 | UInt64(place)) }
    }
    entries.sort()
    self.entries = entries
  }

  /// The bodies that share at least a quarter of the minima of the smaller of the two.
  ///
  /// Of two that share seven shingles in ten, about as many minima are shared; a quarter leaves
  /// room for chance.
  mutating func candidates(for minima: [UInt32]) -> [Int] {
    var seen: [Int] = []
    for minimum in minima {
      var place = first(notBelow: UInt64(minimum) << 32)
      while place < entries.count, entries[place] >> 32 == UInt64(minimum) {
        let body = Int(entries[place] & 0xFFFF_FFFF)
        if shared[body] == 0 { seen.append(body) }
        shared[body] += 1
        place += 1
      }
    }
    defer { for body in seen { shared[body] = 0 } }
    return seen.filter { Int(shared[$0]) * 4 >= min(minima.count, sizes[$0]) }
  }

  private func first(notBelow value: UInt64) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
