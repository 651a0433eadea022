import BriefingModel

/// Texts as numbers: equal texts have equal numbers, and each text is held once.
///
/// Comparing two ledgers of 200,000 rows is a matter of comparing a million texts; as `String`s in a
/// dictionary they would take three times the memory.
struct SymbolTable {
  /// The number of no text.
  static let none: Int32 = 0

  private var bytes: [UInt8] = []
  /// Where the text of each number ends; it begins where the one before ends.
  private var ends: [Int] = [0]
  /// The numbers by their hash, open addressing; 0 where there is none.
  private var slots: [Int32] = Array(repeating: 0, count: 1024)

  /// The number of `text`; `none` for an empty one.
  mutating func symbol(_ text: String?) -> Int32 {
    guard var text, !text.isEmpty else { return Self.none }
    return text.withUTF8 { unsafe symbol(Array($0)) }
  }

  /// The text of a number.
  func text(_ symbol: Int32) -> String { String(decoding: slice(symbol), as: UTF8.self) }

  private func slice(_ symbol: Int32) -> ArraySlice<UInt8> {
    symbol == Self.none ? [] : bytes[ends[Int(symbol) - 1]..<ends[Int(symbol)]]
  }

  private mutating func symbol(_ text: [UInt8]) -> Int32 {
    if ends.count * 2 > slots.count { grow() }
    var slot = Self.hash(text) & (slots.count - 1)
    while slots[slot] != 0 {
      if slice(slots[slot]).elementsEqual(text) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let symbol = Int32(ends.count)
    bytes += text
    ends.append(bytes.count)
    slots[slot] = symbol
    return symbol
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for symbol in 1..<Int32(ends.count) {
      var slot = Self.hash(slice(symbol)) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = symbol
    }
  }

  /// Seeded anew in each run, so that nobody can write texts that all fall together.
  private static func hash(_ text: some Collection<UInt8>) -> Int {
    var hasher = Hasher()
    let done: Void? = text.withContiguousStorageIfAvailable { buffer in
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer(buffer))
    }
    if done == nil { for byte in text { hasher.combine(byte) } }
    return hasher.finalize()
  }
}
