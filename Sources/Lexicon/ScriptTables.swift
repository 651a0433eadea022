import CLexiconData

/// Traditional characters and phrases and what they are in simplified script (繁体转简体).
///
/// The conversion is OpenCC's: the longest phrase first, then character by character; then 著,
/// which OpenCC leaves alone, becomes 着 except in the words that keep it.
public struct ScriptTables: Sendable {
  private let characters: PageMap
  private let phrases: EmbeddedTable
  private let phraseCount: Int
  /// A bit for each remainder by 1,024 of a phrase's first unit: most characters begin none.
  private let phraseFirsts: [UInt64]

  /// The compiled tables.
  public static let shared = ScriptTables()

  private init() {
    characters = PageMap(
      unsafe EmbeddedTable(jianbao_text_script_bytes(), count: jianbao_text_script_size))
    phrases = unsafe EmbeddedTable(
      jianbao_text_script_phrases_bytes(), count: jianbao_text_script_phrases_size)
    phraseCount = Int(phrases.word(0))
    var firsts = [UInt64](repeating: 0, count: 16)
    for phrase in 0..<phraseCount {
      let first = phrases.word(2 + phraseCount * 4 + Int(phrases.word(2 + phrase * 4)) * 2)
      firsts[Int(first & 1023) >> 6] |= 1 << UInt64(first & 63)
    }
    phraseFirsts = firsts
  }

  /// The simplified form of a character that stands alone; the character itself if it has none.
  @inline(__always)
  public func simplified(_ unit: UInt16) -> UInt16 {
    let form = characters[unit]
    return form == 0 ? unit : form
  }

  /// Whether `unit` has another simplified form, that is, whether it is written in traditional
  /// script only.
  @inline(__always)
  public func isTraditional(_ unit: UInt16) -> Bool { characters[unit] != 0 }

  /// Converts `units` to simplified script; the result has as many units.
  public func simplify(_ units: [UInt16]) -> [UInt16] {
    var result = units
    var place = 0
    while place < units.count {
      let unit = units[place]
      guard unit >= 0x3400 else {
        place += 1
        continue
      }
      let mayBegin = phraseFirsts[Int(unit & 1023) >> 6] >> UInt64(unit & 63) & 1 != 0
      if mayBegin, let phrase = longestPhrase(in: units, at: place) {
        for i in 0..<phrase.length { result[place + i] = phrases.word(phrase.value + i * 2) }
        place += phrase.length
        continue
      }
      result[place] = simplified(unit)
      place += 1
    }
    settleZhu(&result)
    return result
  }

  private func longestPhrase(
    in units: [UInt16], at place: Int
  ) -> (length: Int, value: Int)? {
    // The phrases are sorted, so those that begin with this character stand together.
    var low = 0
    var high = phraseCount
    let first = units[place]
    while low < high {
      let middle = (low + high) / 2
      if phrases.word(start(of: middle)) < first { low = middle + 1 } else { high = middle }
    }
    var best: (length: Int, value: Int)?
    while low < phraseCount, phrases.word(start(of: low)) == first {
      let length = Int(phrases.word(4 + low * 4))
      if length > best?.length ?? 0, place + length <= units.count {
        let key = start(of: low)
        if (1..<length).allSatisfy({ phrases.word(key + $0 * 2) == units[place + $0] }) {
          best = (length, key + length * 2)
        }
      }
      low += 1
    }
    return best
  }

  private func start(of phrase: Int) -> Int {
    2 + phraseCount * 4 + Int(phrases.word(2 + phrase * 4)) * 2
  }

  /// 著 is 着 unless it is the zhù of writing and fame.
  private func settleZhu(_ units: inout [UInt16]) {
    for place in units.indices where units[place] == zhu {
      if !isWriting(units, place) { units[place] = zhe }
    }
  }

  /// Whether the 著 at `place` is that of writing and fame.
  private func isWriting(_ units: [UInt16], _ place: Int) -> Bool {
    func unit(_ step: Int) -> UInt16 {
      units.indices.contains(place + step) ? units[place + step] : 0
    }
    // 凑合着, but 合著.
    if zhuBefore.contains(unit(-1)) { return unit(-1) != he || unit(-2) != cou }
    switch unit(1) {
    // 著有《…》, but 起着有力的作用.
    case you: return unit(2) == 0x300A || unit(-1) < 0x3400
    // 著书, but 背着书包.
    case shu: return unit(2) != bao
    default: return zhuAfter.contains(unit(1))
    }
  }
}

private let zhu: UInt16 = 0x8457  // 著
private let zhe: UInt16 = 0x7740  // 着
private let he: UInt16 = 0x5408  // 合
private let cou: UInt16 = 0x51D1  // 凑
private let you: UInt16 = 0x6709  // 有
private let shu: UInt16 = 0x4E66  // 书
private let bao: UInt16 = 0x5305  // 包
/// Characters before which 著 stays: 著名, 著作, 著称, 著述, 著者.
private let zhuAfter = Array("名作称述者".utf16)
/// Characters after which 著 stays: 显著, 卓著, 昭著, 专著, 原著, 名著, 巨著, 编著, 译著, 论著, 遗著, 所著, 合著, 土著, 执著, 知著.
private let zhuBefore = Array("显卓昭专原名巨编译论遗所合土执知".utf16)
