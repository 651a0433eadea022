import BriefingModel
import Lexicon

/// Where the names of projects begin and end.
extension ProjectRule {
  /// The names in `frame` that are trusted.
  func candidates(in frame: Frame) -> [Candidate] {
    var found: [Candidate] = []
    for (number, item) in frame.items.enumerated() {
      var low = item.range.lowerBound
      for (start, head) in text.words(of: Self.heads, in: item.range) {
        // 产业园项目: the last word of the name counts.
        guard Self.heads.match(text.bytes, at: head.end, limit: item.range.upperBound) == nil else {
          continue
        }
        let isProject = head.value == 0
        if isProject, let end = listEnd(in: low..<start) {
          found += listed(number, low..<end, frame)
        } else if let candidate = single(low..<head.end, isProject, item, frame) {
          found.append(candidate)
        }
        low = head.end
        if let join = Self.joins.match(text.bytes, at: low, limit: item.range.upperBound) {
          low = join.end
        }
      }
    }
    return found
  }

  /// Where the last name of 「甲、乙等产业类项目」 ends: before 等, if nothing but a few words of class
  /// stand between it and 项目.
  private func listEnd(in range: Range<Int>) -> Int? {
    let low = text.position(back: 48, from: range.upperBound, limit: range.lowerBound)
    guard let end = text.last("等", in: low..<range.upperBound), end > range.lowerBound,
      !text.has("高", at: end + 3), !text.has("中", endingAt: end)
    else { return nil }
    return end
  }

  /// The names of a list that ends with `last`, whose other items precede `number`.
  private func listed(_ number: Int, _ last: Range<Int>, _ frame: Frame) -> [Candidate] {
    var ranges: [Range<Int>] = []
    var index = number
    while ranges.count < Self.longestList {
      let isFirst = index == 0 || frame.items[index - 1].mark != .pause
      let item = index == number ? last : frame.items[index].range
      // 甲项目、乙等项目: what ends with 项目 is read by itself.
      if !text.has("项目", endingAt: item.upperBound) {
        ranges.append(isFirst ? start(of: item)..<item.upperBound : item)
      }
      if isFirst { break }
      index -= 1
    }
    let names = ranges.map { text.trimmed($0) }.filter { isName($0) && !isKind($0) }
    guard names.contains(where: { isPlaced($0) || isCapacity($0) }) else { return [] }
    return names.filter { text.characters(in: $0) >= 5 }
      .map { Candidate(name: $0, confidence: .likely) }
  }

  /// The name that ends with a head: 「投资5亿元的某某项目」.
  private func single(_ range: Range<Int>, _ isProject: Bool, _ item: Item, _ frame: Frame)
    -> Candidate?
  {
    let start = start(of: range)
    let name = text.trimmed(start..<range.upperBound)
    guard isName(name), !isCounted(name, item) else { return nil }
    let core = isProject ? name.lowerBound..<name.upperBound - 6 : name
    let size = text.characters(in: core)
    guard size >= 4, !text.containsWord(of: Self.groups, in: name) else { return nil }
    let hasMoney = investment(of: name, before: item.range.upperBound, in: frame) != nil
    let progress = Self.progress.match(
      text.bytes, at: afterName(name.upperBound, item), limit: item.range.upperBound)
    if isPlaced(name) {
      let index = mentions.partitioned { $0.range.lowerBound >= name.lowerBound }
      let own = text.characters(
        in: text.span(min(mentions[index].range.upperBound, core.upperBound), core.upperBound))
      guard own >= (hasMoney || progress != nil ? 2 : 4) else { return nil }
      return isProject || hasMoney || progress != nil
        ? Candidate(name: name, confidence: .certain) : nil
    }
    guard isProject else {
      return hasMoney && size >= 6 ? Candidate(name: name, confidence: .likely) : nil
    }
    if isCapacity(name) || hasMoney { return Candidate(name: name, confidence: .likely) }
    if let company = companyWithin(name), company.upperBound + 6 < core.upperBound {
      return Candidate(name: name, confidence: .likely)
    }
    let isVisited =
      text.firstWord(of: Self.visits, in: range.lowerBound..<start) != nil || isAtSite(name)
    guard size >= 7, isVisited || progress != nil,
      text.containsWord(of: Self.specific, in: core)
    else { return nil }
    return Candidate(name: name, confidence: .doubtful)
  }

  /// 「在某某项目现场」.
  private func isAtSite(_ name: Range<Int>) -> Bool {
    Self.sites.match(text.bytes, at: name.upperBound, limit: text.end) != nil
  }

  /// Past a bracket that follows a name.
  private func afterName(_ end: Int, _ item: Item) -> Int {
    var position = end
    for word: StaticString in ["已", "正", "顺利", "正式", "将"] where text.has(word, at: position) {
      position += word.utf8CodeUnitCount
    }
    return min(position, item.range.upperBound)
  }

  /// Where the name begins that ends `range`: after the last word that leads up to a name.
  func start(of range: Range<Int>) -> Int {
    var start = text.position(
      back: Self.longestName, from: range.upperBound, limit: range.lowerBound)
    for (at, match) in text.words(of: Self.leads, in: start..<range.upperBound)
    where range.upperBound - match.end >= 12 && unit(at: at) == nil {
      start = match.end
    }
    while start < range.upperBound, let mark = text.mark(at: start),
      mark == .openBracket || mark == .closeBracket
    {
      start += text.width(start)
    }
    // 「某科技县材料项目」 may have its company in front of its place.
    return start
  }

  /// Whether `range` may be a name: no sentence, no kind, of fit length.
  private func isName(_ range: Range<Int>) -> Bool {
    guard (5...38).contains(text.characters(in: range)) else { return false }
    return !text.containsWord(of: Self.verbs, in: range)
      && !text.containsWord(of: Self.groups, in: range)
  }

  /// 「48个某某项目」「某某项目12个」: a group.
  private func isCounted(_ name: Range<Int>, _ item: Item) -> Bool {
    var position = name.upperBound
    for word: StaticString in ["共", "达", "共有", "总数", "有"] where text.has(word, at: position) {
      position += word.utf8CodeUnitCount
    }
    if text.isDigit(position) { return true }
    return Self.counters.match(
      text.bytes, endingAt: name.lowerBound,
      from: text.position(back: 9, from: name.lowerBound, limit: 0)) != nil
      || Self.noProject.match(text.bytes, at: name.upperBound, limit: text.end) != nil
  }

  private func isPlaced(_ name: Range<Int>) -> Bool { unit(at: name.lowerBound) != nil }

  /// 「年产5万吨…」「100万千瓦…」「10GW…」.
  private func isCapacity(_ name: Range<Int>) -> Bool {
    if text.has("年产", at: name.lowerBound) || text.has("日处理", at: name.lowerBound) {
      return true
    }
    var position = name.lowerBound
    while text.isDigit(position) || text.has(".", at: position) { position += 1 }
    guard position > name.lowerBound else { return false }
    while Self.scales.match(text.bytes, at: position, limit: name.upperBound) != nil {
      position += 3
    }
    return Self.measures.match(text.bytes, at: position, limit: name.upperBound) != nil
  }

  /// 「新能源」「道路、供水、绿化」: kinds of projects, which lists of fields hold.
  private func isKind(_ name: Range<Int>) -> Bool {
    guard let end = Self.kinds.match(text.bytes, endingAt: name.upperBound, from: name.lowerBound)
    else { return false }
    return unit(at: name.lowerBound) == nil || end.end <= name.lowerBound
  }

  private static let longestName = 150
  private static let longestList = 60
}
