import Foundation

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
  /// The hash of each number's text.
  private var hashes: [Int] = [0]
  /// The numbers by their hash, open addressing; 0 where there is none.
  private var slots: [Int32] = Array(repeating: 0, count: 1024)

  /// The number of `text`; `none` for an empty one.
  mutating func symbol(_ text: String?) -> Int32 {
    guard var text, !text.isEmpty else { return Self.none }
    return text.withUTF8 { unsafe symbol(UnsafeRawBufferPointer($0)) }
  }

  /// The text of a number.
  func text(_ symbol: Int32) -> String { String(decoding: slice(symbol), as: UTF8.self) }

  private func slice(_ symbol: Int32) -> ArraySlice<UInt8> {
    symbol == Self.none ? [] : bytes[ends[Int(symbol) - 1]..<ends[Int(symbol)]]
  }

  private mutating func symbol(_ text: UnsafeRawBufferPointer) -> Int32 {
    if ends.count * 2 > slots.count { grow() }
    let hash = unsafe Self.hash(text)
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 {
      if unsafe hashes[Int(slots[slot])] == hash && holds(slots[slot], text) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let symbol = Int32(ends.count)
    unsafe bytes.append(contentsOf: text)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = symbol
    return symbol
  }

  /// Whether `symbol` is the number of `text`.
  private func holds(_ symbol: Int32, _ text: UnsafeRawBufferPointer) -> Bool {
    let start = ends[Int(symbol) - 1]
    guard ends[Int(symbol)] - start == text.count else { return false }
    return unsafe bytes.withUnsafeBytes { buffer in
      guard let own = buffer.baseAddress, let other = text.baseAddress else {
        return true
      }
      return unsafe memcmp(own + start, other, text.count) == 0
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for symbol in Int32(1)..<Int32(ends.count) {
      var slot = hashes[Int(symbol)] & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = symbol
    }
  }

  /// Seeded anew in each run, so that nobody can write texts that all fall together.
  private static func hash(_ text: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    unsafe hasher.combine(bytes: text)
    return hasher.finalize()
  }
}
