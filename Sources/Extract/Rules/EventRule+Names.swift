import BriefingModel
import Lexicon

extension EventRule {
  /// 「召开全市某某推进会」.
  func named(after verb: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    var start = verb.upperBound
    if text.has("的", at: start) { start += 3 }
    var position = start
    var end: Int?
    let limit = min(sentence.upperBound, start + Self.longestName)
    while position < limit, text.mark(at: position)?.endsClause != true {
      if let noun = Self.nouns.match(text.bytes, at: position, limit: sentence.upperBound) {
        end = whole(noun.end)
        position = end ?? noun.end
      } else {
        position += text.width(position)
      }
    }
    return end.map { start..<$0 }
  }

  /// The end of a name whose noun ends at `end`: 「推进会」 may go on to 「推进会议」, and a bracket
  /// that follows, 「对接活动（某省）」, belongs to it.
  private func whole(_ end: Int) -> Int {
    var end = end
    if end >= 3, text.has("会议", at: end - 3) { end += 3 }
    if end < text.end, text.mark(at: end) == .openBracket {
      var position = end
      while position < text.end, text.mark(at: position) != .closeBracket {
        position += text.width(position)
        if position - end > 60 { return end }
      }
      if position < text.end { end = position + text.width(position) }
    }
    return end
  }

  /// 「某某推进会在长沙召开」.
  func named(before verb: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let low = text.position(
      back: Self.longestName, from: verb.lowerBound, limit: sentence.lowerBound)
    var start = low
    var begin = start
    var position = start
    var depth = 0
    while position < verb.lowerBound {
      let mark = text.mark(at: position)
      if mark == .openQuote { depth += 1 }
      if mark == .closeQuote { depth -= 1 }
      position += text.width(position)
      if let mark, mark.endsClause || mark == .closeBracket, depth == 0 { start = position }
      // A bracket after the noun, 「活动（某省）在某市开幕」, does not part the name from its verb.
      if mark == .closeBracket, depth == 0, let open = bracketed(before: position, from: begin) {
        start = open
      }
      if mark != nil { begin = start }
    }
    guard start > low || low == sentence.lowerBound else { return nil }
    if let theme = text.words(of: Self.openers, in: start..<verb.lowerBound).last {
      start = theme.match.end
    }
    for period in reading.periods.periods(in: start..<verb.lowerBound) {
      if case .day = period.span { start = period.range.upperBound }
    }
    if text.has("在", at: start) { start += 3 }
    while let word = Self.hours.match(text.bytes, at: start, limit: verb.lowerBound) {
      start = word.end
    }
    // Of 「推进会议在会议中心召开」 the first noun before 「在」 ends the name: the rest is the venue.
    let ends = text.words(of: Self.nouns, in: start..<verb.lowerBound).map { whole($0.match.end) }
    guard
      let last = ends.first(where: {
        Self.manners.match(text.bytes, at: $0, limit: verb.lowerBound) != nil
      }) ?? ends.last,
      last <= verb.lowerBound
    else { return nil }
    let rest = last..<verb.lowerBound
    guard
      rest.isEmpty || text.characters(in: rest) <= 2
        || Self.manners.match(text.bytes, at: rest.lowerBound, limit: rest.upperBound) != nil
    else { return nil }
    return start..<last
  }

  /// 「今天上午，在某某签约仪式上，」: the event at which something is done or said.
  func named(at sentence: Range<Int>) -> Range<Int>? {
    var low = sentence.lowerBound
    while let at = text.first("在", in: low..<sentence.upperBound) {
      low = at + 3
      let limit = min(sentence.upperBound, low + Self.longestName)
      let name = firstClause(of: low..<limit, in: text)
      guard let noun = text.words(of: Self.nouns, in: name).last
      else { continue }
      let end = whole(noun.match.end)
      if text.has("上", at: end), end <= name.upperBound, text.characters(in: low..<end) > 5 {
        return low..<end
      }
    }
    return nil
  }

  /// Where the clause before a bracket that ends at `end` begins, if the bracket follows a noun.
  private func bracketed(before end: Int, from begin: Int) -> Int? {
    let nouns = text.words(of: Self.nouns, in: begin..<end)
    return nouns.contains { whole($0.match.end) == end } ? begin : nil
  }

  /// What the event at `name` is called, with the headline as second witness.
  ///
  /// The headline parts the host from the name, 「某市举行春季开工活动」 beside 「某市春季开工活动」, and may
  /// have 「全市」 in front where the report leaves it out.
  func title(of name: Range<Int>) -> Range<Int> {
    for line in reading.layout.title {
      for (start, match) in text.words(of: Self.verbs, in: line.range) {
        let verb = start..<match.end
        if let own = named(after: verb, in: line.range), let rest = rest(of: name, before: own) {
          let host = line.range.lowerBound..<start
          if !host.isEmpty, isPlace(rest), text.bytes[rest].starts(with: text.bytes[host]) {
            return rest.upperBound..<name.upperBound
          }
        }
        if let own = named(before: verb, in: line.range), let scope = rest(of: own, before: name),
          Self.scopes.match(text.bytes, at: scope.lowerBound, limit: scope.upperBound)?.end
            == scope.upperBound
        {
          return own
        }
      }
    }
    return name
  }

  /// Whether `host` ends as units do: a project that holds its own 开工仪式 belongs to the name.
  private func isPlace(_ host: Range<Int>) -> Bool {
    Self.unitEnds.match(text.bytes, endingAt: host.upperBound, from: host.upperBound - 3) != nil
  }

  /// What stands in `whole` before `ending`, if it ends with the words of `ending` and holds more.
  private func rest(of whole: Range<Int>, before ending: Range<Int>) -> Range<Int>? {
    guard whole.count > ending.count,
      text.bytes[whole].suffix(ending.count).elementsEqual(text.bytes[ending])
    else { return nil }
    return whole.lowerBound..<whole.upperBound - ending.count
  }
}
