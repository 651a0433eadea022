import BriefingModel
import Lexicon

/// What a stretch of words has to look like to be the name of a project.
extension ProjectRule {
  /// Where the name begins that ends `range`: after the last word that leads up to a name.
  func start(of range: Range<Int>) -> Int {
    var start = text.position(
      back: Self.longestName, from: range.upperBound, limit: range.lowerBound)
    start = Self.ordinal(text, start, limit: range.upperBound)
    for (at, match) in text.words(of: Self.leads, in: start..<range.upperBound)
    where range.upperBound - match.end >= 12 && unit(at: at) == nil && !isBrand(at) {
      start = match.end
    }
    // 「投资4亿元建设某某项目」.
    if text.has("元", endingAt: start),
      let verb = Self.builds.match(text.bytes, at: start, limit: range.upperBound)
    {
      start = verb.end
    }
    start = enclosed(start..<range.upperBound)
    while start < range.upperBound, let mark = text.mark(at: start),
      mark == .openBracket || mark == .closeBracket
    {
      start += text.width(start)
    }
    // 「集中开工某区某某项目」: a verb before the place.
    if let verb = Self.openers.match(text.bytes, at: start, limit: range.upperBound),
      unit(at: verb.end) != nil
    {
      start = verb.end
    }
    return capacityStart(start..<range.upperBound)
  }

  /// Past the bracket or the quotation mark of `range` that has no partner in it: 「444项（某某项目」.
  func enclosed(_ range: Range<Int>) -> Int {
    var position = range.lowerBound
    var open: Int?
    while position < range.upperBound {
      switch text.mark(at: position) {
      case .openBracket, .openQuote: open = open ?? position
      case .closeBracket, .closeQuote: open = nil
      default: break
      }
      position += text.width(position)
    }
    return open.map { $0 + text.width($0) } ?? range.lowerBound
  }

  /// Whether the 的 at `position` is part of the name 美的.
  func isBrand(_ position: Int) -> Bool {
    text.has("的", at: position) && text.has("美", endingAt: position)
  }

  /// Where the name of `own` begins if a company stands before its capacity: 「某某新材年产5万吨…」. A
  /// place belongs to the name.
  func capacityStart(_ own: Range<Int>) -> Int {
    let start = own.lowerBound
    if let capacity = text.first("年产", in: own), capacity > start,
      unit(at: start) == nil,
      Self.placeEnds.match(
        text.bytes, endingAt: capacity, from: text.position(back: 6, from: capacity, limit: start))
        == nil
    {
      return capacity
    }
    return start
  }

  /// Whether `range` may be a name: no sentence, no kind, of fit length.
  func isName(_ range: Range<Int>, from least: Int = 5) -> Bool {
    guard (least...38).contains(text.characters(in: range)) else { return false }
    var low = range.lowerBound
    while let at = text.first("的", in: low..<range.upperBound) {
      guard isBrand(at) else { return false }
      low = at + 3
    }
    // 「某某等3个项目」.
    if let count = text.first("个", in: range), text.isDigit(count - 1) { return false }
    return !text.containsWord(of: Self.verbs, in: range)
      && !text.containsWord(of: Self.groups, in: range)
  }

  /// 「48个某某项目」「某某项目12个」: a group.
  func isCounted(_ name: Range<Int>, _ item: Item) -> Bool {
    var position = name.upperBound
    for word: StaticString in ["共", "达", "共有", "总数", "有"] where text.has(word, at: position) {
      position += word.utf8CodeUnitCount
    }
    if isCount(position, limit: item.range.upperBound) { return true }
    return Self.counters.match(
      text.bytes, endingAt: name.lowerBound,
      from: text.position(back: 9, from: name.lowerBound, limit: 0)) != nil
      || Self.noProject.match(text.bytes, at: name.upperBound, limit: text.end) != nil
  }

  /// Past 「1.」 or 「（1）」 at `start`.
  private static func ordinal(_ text: Text, _ start: Int, limit: Int) -> Int {
    var position = start
    while position < limit, text.isDigit(position) { position += 1 }
    guard position > start, position < start + 3 else { return start }
    if text.has(".", at: position), !text.isDigit(position + 1) { return position + 1 }
    return text.has("．", at: position) ? position + 3 : start
  }

  /// Whether a region, or a town such as 「某某镇」, begins the name.
  func isPlaced(_ name: Range<Int>) -> Bool {
    if unit(at: name.lowerBound) != nil { return true }
    let low = min(name.upperBound, name.lowerBound + 6)
    let town = text.firstWord(of: Self.towns, in: low..<min(name.upperBound, low + 9))
    return town != nil && text.isHan(name.lowerBound) && text.isHan(name.lowerBound + 3)
  }

  /// 「年产5万吨…」「100万千瓦…」「10GW…」.
  func isCapacity(_ name: Range<Int>) -> Bool {
    if text.has("年产", at: name.lowerBound) || text.has("日处理", at: name.lowerBound) {
      return true
    }
    var position = name.lowerBound
    while text.isDigit(position) || text.has(".", at: position) { position += 1 }
    guard position > name.lowerBound else { return false }
    while Self.measures.match(text.bytes, at: position, limit: name.upperBound) == nil,
      Self.scales.match(text.bytes, at: position, limit: name.upperBound) != nil
    {
      position += 3
    }
    return Self.measures.match(text.bytes, at: position, limit: name.upperBound) != nil
  }

  /// 「新能源」「道路、供水、绿化」: kinds of projects, which lists of fields hold.
  func isKind(_ name: Range<Int>) -> Bool {
    let low = text.position(back: 18, from: name.upperBound, limit: name.lowerBound)
    if Self.noProjects.match(text.bytes, endingAt: name.upperBound, from: low) != nil,
      Self.heads.match(text.bytes, endingAt: name.upperBound, from: low) == nil
    {
      return true
    }
    return endsWithKind(name) && text.characters(in: name) <= 6 && unit(at: name.lowerBound) == nil
  }

  func endsWithKind(_ range: Range<Int>) -> Bool {
    Self.kinds.match(text.bytes, endingAt: range.upperBound, from: range.lowerBound) != nil
  }

  func isWholeKind(_ range: Range<Int>) -> Bool {
    Self.kinds.exact(text.bytes, range.lowerBound, range.upperBound) != nil
  }

  private static let longestName = 150
}
