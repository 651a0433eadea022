/// A bit for each number of 16 bits.
struct BitTable: Sendable {
  private var words = [UInt64](repeating: 0, count: 1024)

  /// A table with the bits of `numbers` set.
  init(_ numbers: [Int]) {
    for number in numbers { words[number >> 6 & 1023] |= 1 << UInt64(number & 63) }
  }

  /// 1 if the bit of `number` is set, else 0.
  @inline(__always)
  subscript(_ number: Int) -> UInt64 { words[number >> 6 & 1023] >> UInt64(number & 63) & 1 }
}
