import Lexicon

/// Reads personal names (人名) where a post, a list or a verb shows that one stands there.
struct NameReader: Sendable {
  let text: Text

  /// A name that was read.
  struct Reading: Hashable, Sendable {
    /// One past its last byte.
    let end: Int
    /// What bounds it.
    let bound: Bound

    /// What shows where a name ends.
    enum Bound: Sendable {
      /// A known surname, and a known word or a mark behind the name.
      case plain
      /// A verb of speaking or presiding behind a name of unknown surname.
      case verb
      /// A mark behind a name of unknown surname.
      case mark
      /// A known surname, and which characters commonly stand together.
      case letters
    }
  }

  /// Where the name that begins at `start` ends, or `nil` if none begins there.
  ///
  /// - Parameter afterPost: Whether a post stands directly before it; then a name without a known
  ///   surname is read too, up to a mark or a verb of speaking or presiding.
  func name(at start: Int, limit: Int, afterPost: Bool) -> Int? {
    reading(at: start, limit: limit, afterPost: afterPost)?.end
  }

  /// The name that begins at `start`, as `name(at:limit:afterPost:)` reads it.
  func reading(at start: Int, limit: Int, afterPost: Bool) -> Reading? {
    guard start < limit, text.isHan(start) else { return nil }
    // 最后, 共同, 代表: a word of the sentence, no name.
    if let word = Self.after.match(text.bytes, at: start, limit: limit), word.end >= start + 6 {
      return nil
    }
    if let end = dotted(start, limit) { return Reading(end: end, bound: .plain) }
    let surname = Surnames.length(in: text.bytes, at: start)
    if surname > 0 {
      // 「市领导和所有来宾」: 和 joins far oftener than it names.
      let isJoin = afterPost && text.has("和", at: start)
      for given in isJoin ? [2] : [2, 1] {
        guard let end = han(given, from: start + surname, limit), isBoundary(end, limit),
          !text.has("某", at: start + surname),
          isName(start, end) || afterPost && Self.wordNames.exact(text.bytes, start, end) != nil
        else { continue }
        if isJoin, !isUncommon(start..<end) { continue }
        let last = text.before(end)
        // A name of three characters does not end with a word of grammar: 左龙等.
        if given == 2, Self.endings.match(text.bytes, at: last, limit: end) != nil { continue }
        // 陶然陪同: the verb is longer than what is left of it after three characters.
        if given == 2, splitsVerb(last, end, limit) { continue }
        return Reading(end: end, bound: .plain)
      }
      // A compound surname may be a single one and part of the given name.
      if surname == 6, isName(start, start + 6), isBoundary(start + 6, limit) {
        return Reading(end: start + 6, bound: .plain)
      }
    }
    guard afterPost else { return nil }
    if let found = unusual(start, limit) { return found }
    return surname > 0
      ? cut(start, surname, limit).map { Reading(end: $0, bound: .letters) } : nil
  }

  /// Where a name of a list ends that has no known surname: between marks, 「甲、乙、丙」.
  func listed(at start: Int, limit: Int) -> Int? {
    for count in [3, 2] {
      guard let end = han(count, from: start, limit), isName(start, end),
        Self.never.match(text.bytes, at: start, limit: end) == nil,
        Self.after.match(text.bytes, at: start, limit: end) == nil
      else { continue }
      let mark = text.mark(at: end)
      if mark == .pause || mark == .comma || text.has("等", at: end) { return end }
    }
    return nil
  }

  /// The name that stands before its post, 「程远山局长带队」.
  ///
  /// A clause or a word such as 我委 has to end before it, and a verb or a mark to stand behind it.
  func called(before post: Int, post end: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard Self.calledPosts.exact(text.bytes, post, end) != nil, isBoundary(end, sentence.upperBound)
    else { return nil }
    for count in [3, 2] where post - count * 3 >= sentence.lowerBound {
      let start = post - count * 3
      if isOpening(start, in: sentence), isUncommon(start..<post) { return start..<post }
    }
    return nil
  }

  /// Whether a clause or a word such as 我委 ends at `position`.
  private func isOpening(_ position: Int, in sentence: Range<Int>) -> Bool {
    guard position > sentence.lowerBound else { return true }
    return text.mark(at: text.before(position)) != nil
      || Self.ours.match(
        text.bytes, endingAt: position,
        from: text.position(back: 12, from: position, limit: sentence.lowerBound)) != nil
  }

  /// Whether `name` is a single surname and characters that make no word.
  private func isUncommon(_ name: Range<Int>) -> Bool {
    let given = stride(from: name.lowerBound + 3, to: name.upperBound, by: 3)
    guard given.allSatisfy({ text.isHan($0) }), text.isHan(name.lowerBound),
      Surnames.length(in: text.bytes, at: name.lowerBound) == 3,
      Self.words.match(text.bytes, at: name.lowerBound, limit: name.upperBound) == nil,
      Self.after.match(text.bytes, at: name.lowerBound, limit: name.upperBound) == nil,
      given.allSatisfy({
        Self.never.match(text.bytes, at: $0, limit: name.upperBound) == nil
          && Self.after.match(text.bytes, at: $0, limit: name.upperBound) == nil
      }),
      let last = unit(name.upperBound - 3), let before = unit(name.upperBound - 6)
    else { return false }
    return before == last
      || BigramModel.shared.count(before, last) < (name.count == 6 ? Self.rare : Self.common)
  }

  /// Names with a dot, as 买买提·艾力.
  private func dotted(_ start: Int, _ limit: Int) -> Int? {
    var position = start
    var part = start
    var seen = false
    while position < limit, position - start < Self.longest {
      if text.has("·", at: position) || text.has("•", at: position) {
        guard position > start else { return nil }
        seen = true
        position += text.width(position)
        part = position
        continue
      }
      guard text.isHan(position) else { break }
      if seen {
        let word = Self.after.match(text.bytes, at: position, limit: limit)
        if let word, word.end >= position + 6 { break }
        // One character may be a sound of the name, unless it is a word that no name holds.
        if position >= part + 6,
          Self.closing.match(text.bytes, at: position, limit: limit) != nil
        {
          break
        }
      }
      position += text.width(position)
      if !seen, position - start > 18 { return nil }
    }
    return seen && position > part ? position : nil
  }

  /// Names of other peoples and rare surnames: up to a mark or a verb that only a person governs.
  private func unusual(_ start: Int, _ limit: Int) -> Reading? {
    guard !text.has("和", at: start) else { return nil }
    var position = start
    var count = 0
    while position < limit, count < 7 {
      if Self.strong.match(text.bytes, at: position, limit: limit) != nil {
        return count >= 2 ? Reading(end: position, bound: .verb) : nil
      }
      let mark = text.mark(at: position)
      if mark == .comma || mark == .pause || mark == .stop {
        return ((2...4).contains(count) || count > 4 && isSounded(start..<position, count))
          && isName(start, position)
          ? Reading(end: position, bound: .mark) : nil
      }
      // 格日勒图: a sound, not the day of a date.
      let isSound = count > 0 && text.has("日", at: position)
      guard text.isHan(position),
        isSound || Self.never.match(text.bytes, at: position, limit: limit) == nil
      else { return nil }
      position += text.width(position)
      count += 1
    }
    return nil
  }

  /// Whether all characters of `name` but one write sounds: 好毕斯哈拉图.
  private func isSounded(_ name: Range<Int>, _ count: Int) -> Bool {
    var sounds = 0
    var position = name.lowerBound
    while position < name.upperBound {
      if Self.sounds.match(text.bytes, at: position, limit: name.upperBound) != nil { sounds += 1 }
      position += text.width(position)
    }
    return sounds >= count - 1
  }

  /// A name of two or three characters before a word we do not know, by which characters commonly
  /// stand together; `nil` if that does not decide.
  private func cut(_ start: Int, _ surname: Int, _ limit: Int) -> Int? {
    guard let short = han(1, from: start + surname, limit), let long = han(1, from: short, limit),
      let next = han(1, from: long, limit), isName(start, long),
      let last = unit(short), let first = unit(long),
      Self.never.match(text.bytes, at: start + surname, limit: long) == nil,
      Self.never.match(text.bytes, at: short, limit: long) == nil
    else { return nil }
    let second = next < limit && text.isHan(next) ? unit(next) : nil
    let joined = BigramModel.shared.count(last, first) > 0
    let apart = second.map { BigramModel.shared.count(first, $0) > 0 } ?? false
    if apart, !joined { return long }
    return joined && !apart && isName(start, short) ? short : nil
  }

  /// The character at `position` in UTF-16, if it is one unit.
  private func unit(_ position: Int) -> UInt16? {
    guard text.width(position) == 3 else { return nil }
    let bytes = text.bytes
    return UInt16(bytes[position] & 0x0F) << 12 | UInt16(bytes[position + 1] & 0x3F) << 6
      | UInt16(bytes[position + 2] & 0x3F)
  }

  /// The end of the `count` Han characters from `start`, or `nil` if there are fewer.
  private func han(_ count: Int, from start: Int, _ limit: Int) -> Int? {
    var position = start
    for _ in 0..<count {
      guard position < limit, text.isHan(position) else { return nil }
      position += text.width(position)
    }
    return position <= limit ? position : nil
  }

  private func isName(_ start: Int, _ end: Int) -> Bool {
    Self.words.match(text.bytes, at: start, limit: end)?.end != end
  }

  /// Whether a verb of two characters begins at `short`, of which only one stands before `long`.
  private func splitsVerb(_ short: Int, _ long: Int, _ limit: Int) -> Bool {
    guard let verb = Self.after.match(text.bytes, at: short, limit: limit), verb.end > long else {
      return false
    }
    guard long < limit, text.isHan(long) else { return false }
    return (Self.after.match(text.bytes, at: long, limit: limit)?.end ?? 0) <= verb.end
  }

  private func isBoundary(_ end: Int, _ limit: Int) -> Bool {
    guard end < limit else { return true }
    if !text.isHan(end) { return true }
    return Self.after.match(text.bytes, at: end, limit: limit) != nil
  }

  /// How many bytes a name may have.
  private static let longest = 60
  /// How often two characters were counted together that make a word, and that may make one.
  private static let common = 200
  private static let rare = 5
}
