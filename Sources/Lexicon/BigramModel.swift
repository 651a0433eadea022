import CLexiconData

/// How often one character follows another in newspaper text, simplified script (字二元模型).
public struct BigramModel: Sendable {
  private let numbers: PageMap
  private let model: EmbeddedTable
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

  /// How often `second` was counted directly after `first`.
  public func count(_ first: UInt16, _ second: UInt16) -> Int {
    let row = Int(numbers[first])
    let wanted = numbers[second]
    guard row > 0, wanted > 0 else { return 0 }
    let starts = 12 + distinct * 4
    var low = Int(model.long(starts + (row - 1) * 4))
    let end = Int(model.long(starts + row * 4))
    var high = end
    let seconds = starts + (distinct + 1) * 4
    while low < high {
      let middle = (low + high) / 2
      if model.word(seconds + middle * 2) < wanted { low = middle + 1 } else { high = middle }
    }
    guard low < end, model.word(seconds + low * 2) == wanted else { return 0 }
    return Int(model.word(seconds + (bigrams + low) * 2))
  }
}
