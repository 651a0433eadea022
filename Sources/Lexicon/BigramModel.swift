import CLexiconData

/// How often one character follows another in newspaper text, simplified script (字二元模型).
public struct BigramModel: Sendable {
  private let numbers: PageMap
  private let model: EmbeddedTable
  private let trigrams: EmbeddedTable
  private let distinct: Int
  private let bigrams: Int

  /// Characters the model was counted over.
  public let total: Int

  /// The compiled model.
  public static let shared = BigramModel()

  private init() {
    numbers = PageMap(
      unsafe EmbeddedTable(
        jianbao_text_bigram_units_bytes(), count: jianbao_text_bigram_units_size))
    model = unsafe EmbeddedTable(
      jianbao_text_bigram_model_bytes(), count: jianbao_text_bigram_model_size)
    trigrams = unsafe EmbeddedTable(
      jianbao_text_trigram_model_bytes(), count: jianbao_text_trigram_model_size)
    distinct = Int(model.long(0))
    bigrams = Int(model.long(4))
    total = Int(model.long(8))
  }

  /// How often `unit` was counted.
  public func count(_ unit: UInt16) -> Int {
    let number = Int(numbers[unit])
    return number == 0 ? 0 : Int(model.long(12 + (number - 1) * 4))
  }

  /// How many different characters were counted directly after `unit`.
  public func followers(_ unit: UInt16) -> Int {
    let number = Int(numbers[unit])
    guard number > 0 else { return 0 }
    let starts = 12 + distinct * 4
    return Int(model.long(starts + number * 4)) - Int(model.long(starts + (number - 1) * 4))
  }

  /// The characters that follow one character.
  public struct Row: Sendable {
    fileprivate let start: Int
    fileprivate let end: Int
    /// How often the first character was counted.
    public let total: Int
    /// How many different characters follow it.
    public var followers: Int { end - start }
  }

  /// The characters that were counted directly after `first`.
  public func row(of first: UInt16) -> Row {
    let number = Int(numbers[first])
    guard number > 0 else { return Row(start: 0, end: 0, total: 0) }
    let starts = 12 + distinct * 4
    return Row(
      start: Int(model.long(starts + (number - 1) * 4)), end: Int(model.long(starts + number * 4)),
      total: Int(model.long(12 + (number - 1) * 4)))
  }

  /// The number of a character that was counted, from 1; 0 if it was not.
  @inline(__always)
  public func number(of unit: UInt16) -> UInt16 { numbers[unit] }

  /// How often `second` was counted directly after the character of `row`.
  public func count(in row: Row, _ second: UInt16) -> Int {
    count(in: row, number: numbers[second])
  }

  /// How often the character of that number was counted directly after the character of `row`.
  public func count(in row: Row, number wanted: UInt16) -> Int {
    guard wanted > 0, row.start < row.end else { return 0 }
    let seconds = 12 + (distinct * 2 + 1) * 4
    var low = row.start
    var high = row.end
    while low < high {
      let middle = (low + high) / 2
      if model.word(seconds + middle * 2) < wanted { low = middle + 1 } else { high = middle }
    }
    guard low < row.end, model.word(seconds + low * 2) == wanted else { return 0 }
    return Int(model.word(seconds + (bigrams + low) * 2))
  }

  /// How often `second` was counted directly after `first`.
  public func count(_ first: UInt16, _ second: UInt16) -> Int { count(in: row(of: first), second) }

  /// How often `third` was counted directly after the other two, up to 255; 0 if only once.
  public func count(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> Int {
    entry(first, second, third)
  }

  /// Which part of what was counted after a pair is counted by trigrams, from 0 to 1.
  public func coverage(_ first: UInt16, _ second: UInt16) -> Double {
    Double(entry(first, second, 0)) / 255
  }

  private func entry(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> Int {
    let key = UInt64(first) << 32 | UInt64(second) << 16 | UInt64(third)
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    let slots = trigrams.count / 4
    let check = UInt32(truncatingIfNeeded: mixed >> 8) & 0xFF_FFFF
    var place = Int(truncatingIfNeeded: ((mixed >> 32) * UInt64(slots)) >> 32)
    while case let slot = trigrams.long(place * 4), slot != 0 {
      if slot >> 8 == check { return Int(slot & 0xFF) }
      place = place + 1 == slots ? 0 : place + 1
    }
    return 0
  }
}
