/// A set of units, one bit each.
struct CharacterSet {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// Adds `unit`.
  mutating func insert(_ unit: UInt16) { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }

  /// Whether `unit` is in the set.
  func contains(_ unit: UInt16) -> Bool { bits[Int(unit >> 6)] >> UInt64(unit & 63) & 1 != 0 }
}
