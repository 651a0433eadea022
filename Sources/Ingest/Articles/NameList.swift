import Lexicon

/// Personal names in a credit (人名列表), as in 「张乃川 ，张晔 孙安」 or 「葉知秋 通訊員遊向榮」.
struct NameList {
  /// The names, in order.
  private(set) var names: [String] = []

  /// Reads the names of `units`.
  init(_ units: [UInt16], isLabelled: Bool) {
    for word in Self.words(of: units) {
      var word = word
      while let role = roles.match(at: 0, in: Array(word)) {
        word = word.dropFirst(role.count)
      }
      // Who took the picture did not write the article.
      if word.elementsEqual([0x6444]), !names.isEmpty { names.removeLast() }
      if word.last == 0x6444 || word.suffix(2).elementsEqual("摄影".utf16) { continue }
      for end in ends where word.count > end.count && word.suffix(end.count).elementsEqual(end) {
        word = word.dropLast(end.count)
      }
      guard isName(word) else {
        // Behind something that is no name the list is over.
        if isLabelled, !names.isEmpty, word.contains(where: \.isHan) { break }
        continue
      }
      names.append(String(decoding: word, as: UTF16.self))
    }
  }

  /// The stretches between separators, 「王 刚」 as one.
  private static func words(of units: [UInt16]) -> [ArraySlice<UInt16>] {
    let words = units.split(whereSeparator: isSeparator)
    guard words.contains(where: { $0.count == 1 }) else { return words }
    var result: [ArraySlice<UInt16>] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if word.count == 1, index + 1 < words.count, words[index + 1].count == 1,
        units[word.endIndex..<words[index + 1].startIndex].allSatisfy(\.isBlank),
        isPersonal(word + words[index + 1])
      {
        result.append(ArraySlice(word + words[index + 1]))
        index += 1
      } else {
        result.append(word)
      }
      index += 1
    }
    return result
  }

  /// Whether a word is a surname with one or two characters behind it.
  static func isPersonal(_ word: ArraySlice<UInt16>) -> Bool {
    guard (2...4).contains(word.count), word.allSatisfy(\.isHan) else { return false }
    let bytes = Array(String(decoding: word, as: UTF16.self).utf8)
    let surname = Surnames.length(in: bytes, at: 0)
    return surname > 0 && (3...6).contains(bytes.count - surname)
  }

  /// Two to six Han characters, or a name in parts as 「阿不都·买买提」.
  private func isName(_ word: ArraySlice<UInt16>) -> Bool {
    guard word.allSatisfy({ $0.isHan || $0 == 0xB7 }) else { return false }
    let limit = word.contains(0xB7) ? 4...20 : 2...6
    if word.count > 3, CreditLine.isOrganisation(Array(word)) { return false }
    return limit.contains(word.count) && noNames.match(at: 0, in: Array(word))?.count != word.count
  }

  static func isSeparator(_ unit: UInt16) -> Bool {
    unit.isBlank || unit == 0x3001 || unit == Unit.wideComma || unit == Unit.comma || unit == 0x2F
      || unit == Unit.colon || unit == 0xFF1B || unit.isOpenBracket || unit.isCloseBracket
      || unit == 0x3010 || unit == 0x3011 || unit == 0x7C || unit == 0x5B || unit == 0x5D
      || unit == 0x5F || unit == 0x4E28
  }
}

private let roles = Words(
  """
  本报记者 全媒体记者 全媒体首席记者 首席记者 见习记者 实习记者 特约记者 融媒体记者 记者 特约通讯员 通讯员 实习生 作者 撰稿 文
  """)
private let ends = ["摄影报道", "报道", "整理", "文图"].map { Array($0.utf16) }
private let noNames = Words("佚名 未知 匿名 管理员 本站 网络 无 文图 图文 摄影 报道 综合 本报 中心 小编 办公室 宣传部 编辑部 综合科 秘书科 责任编辑")
