import BriefingModel
import Lexicon

/// Where the names of projects begin and end.
extension ProjectRule {
  /// The names in `frame` that are trusted.
  func candidates(in frame: Frame) -> [Candidate] {
    var found: [Candidate] = []
    for (number, item) in frame.items.enumerated() {
      var low = item.range.lowerBound
      let heads = text.words(of: Self.heads, in: item.range)
      for (index, (start, head)) in heads.enumerated() {
        // What the phase or the 和 behind the last name took.
        guard start >= low else { continue }
        // 产业园项目, 产业园二期项目: the last word of the name counts.
        if head.value != 0, index + 1 < heads.count,
          !text.containsWord(of: Self.parts, in: head.end..<heads[index + 1].start),
          listEnd(in: head.end..<heads[index + 1].start) == nil
        {
          continue
        }
        let end = phased(head.end, item)
        let next =
          index + 1 < heads.count ? heads[index + 1].start : nextHead(after: number, in: frame)
        if head.value == 0, let end = listEnd(in: low..<start) {
          found += listed(number, low..<end, frame, areSites: isAtSite(start..<head.end))
        } else if let candidate = single(low..<end, head.value == 0, item, next, frame) {
          found.append(candidate)
        } else if head.value != 0 {
          continue
        }
        low = end
        if let join = Self.joins.match(text.bytes, at: low, limit: item.range.upperBound) {
          low = join.end
        }
      }
      // 「甲、乙等14项已建成」.
      if heads.last?.match.value != 0, let end = text.last("等", in: low..<item.range.upperBound),
        end > low, isCount(end + 3, limit: item.range.upperBound)
      {
        found += listed(number, low..<end, frame)
      }
    }
    return found
  }

  /// Where the next project of the sentence may be named, for the money between to be this one's.
  private func nextHead(after number: Int, in frame: Frame) -> Int {
    for item in frame.items[(number + 1)...].prefix(4) {
      if let head = text.firstWord(of: Self.heads, in: item.range), head.match.value == 0,
        head.start > item.range.lowerBound
      {
        return item.range.lowerBound
      }
    }
    return frame.sentence.upperBound
  }

  /// Past the phase that follows a head: 「项目二期」「产业园（一期）」.
  private func phased(_ end: Int, _ item: Item) -> Int {
    Self.phases.match(text.bytes, at: end, limit: item.range.upperBound)?.end ?? end
  }

  /// Whether a number of 项 or 个 stands at `position`.
  func isCount(_ position: Int, limit: Int) -> Bool {
    var at = position
    while at < limit, text.isDigit(at) { at += 1 }
    return at > position && (text.has("项", at: at) || text.has("个", at: at))
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
  ///
  /// - Parameter areSites: Whether the list ends with 「等项目现场」: each item is a project.
  private func listed(
    _ number: Int, _ last: Range<Int>, _ frame: Frame, areSites: Bool = false
  ) -> [Candidate] {
    var ranges: [Range<Int>] = []
    var index = number
    var isVisited = false
    while ranges.count < Self.longestList {
      let item = index == number ? last : frame.items[index].range
      // 「县委副书记、县长某某深入甲、乙等项目」: the list begins with the verb.
      let isFirst =
        index == 0 || frame.items[index - 1].mark != .pause
        || text.firstWord(of: Self.visits, in: item) != nil
      let start = isFirst ? start(of: item) : item.lowerBound
      if isFirst {
        isVisited = text.firstWord(of: Self.visits, in: item.lowerBound..<start) != nil
      }
      // 甲项目、乙等项目: what ends with 项目 is read by itself.
      if !text.has("项目", endingAt: item.upperBound) {
        ranges.append(capacityStart(start..<item.upperBound)..<item.upperBound)
      }
      if isFirst { break }
      index -= 1
    }
    let names = ranges.map { text.trimmed($0) }
      .filter { isName($0, from: 4) && !isKind($0) && !text.has("配套", at: $0.lowerBound) }
    func isSure(_ name: Range<Int>) -> Bool {
      isPlaced(name) || isCapacity(name) || isPaid(name, in: frame)
    }
    guard isVisited || areSites || names.contains(where: isSure) else { return [] }
    return names.filter {
      isSure($0) || text.characters(in: $0) >= 5 && text.containsWord(of: Self.specific, in: $0)
        || areSites || isVisited && isWork($0)
    }.map { Candidate(name: $0, confidence: .likely, isListed: true) }
  }

  /// 「投资5亿元的某某生产线」: money leads to the name.
  private func isPaid(_ name: Range<Int>, in frame: Frame) -> Bool {
    let first = frame.amounts.partitioned { $0.range.upperBound > name.lowerBound }
    guard first > 0, case let end = frame.amounts[first - 1].range.upperBound else { return false }
    return end == name.lowerBound
      || Self.betweenMoneyAndName.exact(text.bytes, end, name.lowerBound) != nil
  }

  /// 「机场路快速化改造」: what is built or done is named at the end.
  private func isWork(_ name: Range<Int>) -> Bool {
    var end = name.upperBound
    // 「某某高速（某市段）」.
    if let open = text.last("（", in: name), text.has("）", endingAt: end) { end = open }
    let low = text.position(back: 18, from: end, limit: name.lowerBound)
    return Self.works.match(text.bytes, endingAt: end, from: low) != nil
      || Self.siteEnds.match(text.bytes, endingAt: end, from: low) != nil
  }

  /// The name that ends with a head: 「投资5亿元的某某项目」.
  private func single(
    _ range: Range<Int>, _ isProject: Bool, _ item: Item, _ next: Int, _ frame: Frame
  ) -> Candidate? {
    let start = start(of: range)
    let name = text.trimmed(start..<range.upperBound)
    guard isName(name), !isCounted(name, item) else { return nil }
    let core = isProject ? withoutHead(name) : name
    let size = text.characters(in: core)
    guard size >= 4, !(size <= 5 && endsWithKind(core)) && !isWholeKind(core),
      text.mark(at: name.lowerBound) != .openQuote || !isProject
    else { return nil }
    let hasMoney = investment(of: name, before: next, in: frame) != nil
    let progress = Self.progress.match(
      text.bytes, at: afterName(name.upperBound, item), limit: item.range.upperBound)
    if isPlaced(name) {
      let index = mentions.partitioned { $0.range.lowerBound >= name.lowerBound }
      let place =
        unit(at: name.lowerBound) == nil ? name.lowerBound + 9 : mentions[index].range.upperBound
      let own = text.span(min(place, core.upperBound), core.upperBound)
      guard text.characters(in: own) >= (hasMoney || progress != nil ? 2 : 4),
        !(text.characters(in: own) <= 5 && endsWithKind(own)) && !isWholeKind(own),
        text.mark(at: own.lowerBound) != .openQuote
      else { return nil }
      return isProject || hasMoney || progress != nil
        ? Candidate(name: name, confidence: .certain) : nil
    }
    guard isProject else {
      return hasMoney && size >= 6 ? Candidate(name: name, confidence: .likely) : nil
    }
    if isCapacity(name) || hasMoney || isNumbered(range, start)
      || isBuilt(range.lowerBound..<start)
    {
      return Candidate(name: name, confidence: .likely)
    }
    if let company = companyWithin(name), company.upperBound + 6 < core.upperBound {
      return Candidate(name: name, confidence: .likely)
    }
    let isVisited =
      text.firstWord(of: Self.visits, in: range.lowerBound..<start) != nil || isAtSite(name)
      || isReported(range.lowerBound..<start)
      || text.has("在", endingAt: start) && name.upperBound == item.range.upperBound
      || item.mark == .pause && isListVisited(item, in: frame)
    let isWeak = !isVisited && progress == nil || size < 6
    guard size >= 6 || isWeak && size >= 4,
      isWeak && size >= 5 || text.containsWord(of: Self.specific, in: core)
        || text.containsWord(of: Self.products, in: core)
        || text.containsWord(of: Self.works, in: core)
    else { return nil }
    return Candidate(name: name, confidence: .doubtful, isWeak: isWeak)
  }

  /// 「某某公司投资的某某项目」.
  private func isBuilt(_ lead: Range<Int>) -> Bool {
    let low = text.position(back: 24, from: lead.upperBound, limit: lead.lowerBound)
    return Self.dones.match(text.bytes, endingAt: lead.upperBound, from: low) != nil
      && text.containsWord(of: Self.companyEnds, in: lead)
  }

  /// 「同日开工的还有某某项目」「签约的是某某项目」: what leads to the name says what was done.
  private func isReported(_ lead: Range<Int>) -> Bool {
    Self.enumerations.match(
      text.bytes, endingAt: lead.upperBound,
      from: text.position(back: 12, from: lead.upperBound, limit: lead.lowerBound)) != nil
      && text.firstWord(of: Self.leadingStages, in: lead) != nil
  }

  /// 「1.某某项目，总投资…」: an item of a numbered list.
  private func isNumbered(_ range: Range<Int>, _ start: Int) -> Bool {
    start > range.lowerBound && text.isDigit(range.lowerBound)
  }

  /// Whether a list of places visited holds `item`: 「先后察看了甲、乙、丙」.
  private func isListVisited(_ item: Item, in frame: Frame) -> Bool {
    var index = frame.items.partitioned { $0.range.lowerBound >= item.range.lowerBound }
    var steps = 0
    while index > 0, frame.items[index - 1].mark == .pause, steps < 12 {
      index -= 1
      steps += 1
    }
    return text.firstWord(of: Self.visits, in: frame.items[index].range) != nil
  }

  /// `name` before 项目.
  func withoutHead(_ name: Range<Int>) -> Range<Int> {
    let head = text.last("项目", in: name) ?? name.upperBound
    return name.lowerBound..<head
  }

  /// 「在某某项目现场」.
  private func isAtSite(_ name: Range<Int>) -> Bool {
    Self.sites.match(text.bytes, at: name.upperBound, limit: text.end) != nil
  }

  /// Past a bracket that follows a name.
  private func afterName(_ end: Int, _ item: Item) -> Int {
    var position = end
    for word: StaticString in ["也", "已", "顺利", "正式", "正", "将"] where text.has(word, at: position) {
      position += word.utf8CodeUnitCount
    }
    return min(position, item.range.upperBound)
  }

  private static let longestList = 60
}
