import BriefingModel
import Lexicon

/// Tells speech from narrative, and demands from pledges and statements (讲话的性质).
enum Speech {
  /// `range` without its stop and without quotation marks that lack their partner.
  static func trimmed(_ text: Text, _ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range)
    var changed = true
    // Each turn may look through the whole range for a partner: a row of marks ends the search.
    var turns = 0
    while changed, !range.isEmpty, turns < 12 {
      changed = false
      turns += 1
      let last = text.before(range.upperBound)
      let mark = last >= range.lowerBound ? text.mark(at: last) : nil
      if mark == .stop || mark == .comma || mark == .semicolon {
        range = range.lowerBound..<last
        changed = true
      } else if mark == .closeQuote, !isBalanced(text, range, droppingEnd: true) {
        range = range.lowerBound..<last
        changed = true
      } else if text.mark(at: range.lowerBound) == .openQuote,
        !isBalanced(text, range, droppingEnd: false)
      {
        range = range.lowerBound + 3..<range.upperBound
        changed = true
      } else if text.mark(at: range.lowerBound) == .openQuote, mark == .closeQuote,
        closes(text, range) == last
      {
        range = range.lowerBound + 3..<last
        changed = true
      }
    }
    return range
  }

  /// Whether the quotation mark at an end of `range` has its partner within it.
  private static func isBalanced(_ text: Text, _ range: Range<Int>, droppingEnd: Bool) -> Bool {
    if !droppingEnd { return closes(text, range) != nil }
    var depth = 0
    var position = range.lowerBound
    while position < range.upperBound {
      switch text.mark(at: position) {
      case .openQuote: depth += 1
      case .closeQuote:
        depth -= 1
        if depth < 0 { return false }
      default: break
      }
      position += text.width(position)
    }
    return true
  }

  /// Where the quotation closes that opens `range`.
  private static func closes(_ text: Text, _ range: Range<Int>) -> Int? {
    var depth = 0
    var position = range.lowerBound
    while position < range.upperBound {
      switch text.mark(at: position) {
      case .openQuote: depth += 1
      case .closeQuote:
        depth -= 1
        if depth == 0 { return position }
      default: break
      }
      position += text.width(position)
    }
    return nil
  }

  /// 「（记者某某）」 at the end of a report.
  static func isImprint(_ text: Text, _ range: Range<Int>) -> Bool {
    guard text.mark(at: range.lowerBound) == .openBracket else { return false }
    // 「（某某某）」: who wrote it.
    if range.count <= 60,
      text.mark(at: text.before(range.upperBound)) == .closeBracket
    {
      return true
    }
    return text.containsWord(
      of: imprints, in: range.lowerBound..<min(range.upperBound, range.lowerBound + 60))
  }

  /// Whether a sentence without an attribution ends a speech.
  static func isNarrative(_ text: Text, _ sentence: Range<Int>, _ names: NamePlaces) -> Bool {
    let start = sentence.lowerBound
    if narrativeOpenings.match(text.bytes, at: start, limit: sentence.upperBound) != nil {
      return true
    }
    let clause = firstClause(of: sentence, in: text)
    if let name = names.first(in: sentence), name.range.lowerBound == start { return true }
    // 「市长某某作工作部署」 names a person with a post.
    for name in names.all(in: clause) {
      let place = name.range.lowerBound
      let low = max(clause.lowerBound, place - Self.longestWord)
      if Posts.table.match(text.bytes, endingAt: place, from: low) != nil { return true }
    }
    // 「市直有关部门负责同志参加。」
    let last = Speech.trimmed(
      text, text.position(back: 60, from: sentence.upperBound, limit: start)..<sentence.upperBound)
    if Self.presences.match(
      text.bytes, endingAt: last.upperBound,
      from: text.position(back: Self.longestWord, from: last.upperBound, limit: last.lowerBound))
      != nil, modal(text, sentence) == nil
    {
      return true
    }
    // 「在某某项目现场，」
    if text.has("在", at: start),
      Self.sites.match(
        text.bytes, endingAt: clause.upperBound,
        from: text.position(back: 18, from: clause.upperBound, limit: start)) != nil
    {
      return true
    }
    // 「28日，」「市委副书记、市长某某…」: reporting, not speech.
    let period = PeriodReader(text: text).periods(in: clause).first
    if let period, period.range.lowerBound == start, case .day = period.span { return true }
    return text.mark(at: clause.upperBound) == .colon
      && Posts.table.match(
        text.bytes, endingAt: clause.upperBound,
        from: max(clause.lowerBound, clause.upperBound - Self.longestWord)) != nil
  }

  /// Whether the first sentence of a paragraph goes on with the speech of the one before.
  static func continues(_ text: Text, _ sentence: Range<Int>, _ names: NamePlaces) -> Bool {
    guard !isNarrative(text, sentence, names) else { return false }
    if opensDemand(text, sentence) { return true }
    // 「各级各部门要…」.
    let clause = firstClause(of: sentence, in: text)
    guard let found = modal(text, clause) else { return false }
    return text.characters(in: clause.lowerBound..<found) <= 16
  }

  /// Whether `range` begins as demands do: 要, 一是要, 加快.
  static func opensDemand(_ text: Text, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    if let ordinal = ordinals.match(text.bytes, at: start, limit: range.upperBound) {
      start = ordinal.end
    }
    if text.has("要", at: start) { return true }
    return imperatives.match(text.bytes, at: start, limit: range.upperBound) != nil
  }

  /// What the sentence does; `last` is what the one before it did.
  static func force(_ text: Text, _ range: Range<Int>, after last: DirectiveFact.Force)
    -> DirectiveFact.Force
  {
    if pledges(text, range) { return .commitment }
    if demands(text, range) { return .directive }
    guard isImperative(text, range, after: last) else { return .statement }
    return last == .commitment ? .commitment : .directive
  }

  /// Whether an imperative begins the sentence, or, within a row of demands, one of its clauses:
  /// 「结合某某活动，加快…」.
  private static func isImperative(
    _ text: Text, _ range: Range<Int>, after last: DirectiveFact.Force
  ) -> Bool {
    var clause = firstClause(of: range, in: text)
    // 「推进某某改造，是…的重要举措」 tells what the work is worth.
    if clause.upperBound < range.upperBound {
      let second = firstClause(of: text.span(clause.upperBound, range.upperBound), in: text)
      if assessments.match(text.bytes, at: second.lowerBound, limit: second.upperBound) != nil {
        return false
      }
    }
    if imperatives.match(text.bytes, at: clause.lowerBound, limit: range.upperBound) != nil {
      return true
    }
    guard last != .statement,
      circumstances.match(text.bytes, at: clause.lowerBound, limit: clause.upperBound) != nil
    else { return false }
    for _ in 0..<3 {
      clause = firstClause(of: text.span(clause.upperBound, range.upperBound), in: text)
      if imperatives.match(text.bytes, at: clause.lowerBound, limit: clause.upperBound) != nil {
        return true
      }
    }
    return false
  }

  /// 「我们将…」「长沙将…」: a subject and 将 within the first clauses, and no 要 before it.
  private static func pledges(_ text: Text, _ range: Range<Int>) -> Bool {
    let first = firstClause(of: range, in: text)
    let second = firstClause(of: text.span(first.upperBound, range.upperBound), in: text)
    for clause in [first, second] {
      if modal(text, clause) != nil { return false }
      guard let will = text.first("将", in: clause), will > clause.lowerBound,
        noPledge.match(text.bytes, endingAt: will, from: max(clause.lowerBound, will - 6)) == nil
      else { continue }
      if text.characters(in: clause.lowerBound..<will) <= 14 { return true }
    }
    return false
  }

  /// Where the pledge of a sentence begins that tells a fact first: 「今年已下达3亿元，下一步将…」.
  static func pledgeStart(_ text: Text, _ range: Range<Int>) -> Int {
    var clause = firstClause(of: range, in: text)
    guard text.containsWord(of: done, in: clause) else { return range.lowerBound }
    for _ in 0..<3 {
      guard !text.contains("将", in: clause), modal(text, clause) == nil else { break }
      clause = firstClause(of: text.span(clause.upperBound, range.upperBound), in: text)
      if nextSteps.match(text.bytes, at: clause.lowerBound, limit: clause.upperBound) != nil {
        return clause.lowerBound
      }
    }
    return range.lowerBound
  }

  private static func demands(_ text: Text, _ range: Range<Int>) -> Bool {
    modal(text, range) != nil || text.containsWord(of: musts, in: range)
  }

  /// Where 要 stands as a verb of obligation, not within 主要, 要素 or 重要.
  private static func modal(_ text: Text, _ range: Range<Int>) -> Int? {
    var position = range.lowerBound
    while let found = text.first("要", in: position..<range.upperBound) {
      let isWord =
        afterNone.match(text.bytes, at: found + 3, limit: range.upperBound) != nil
        || beforeNone.match(
          text.bytes, endingAt: found, from: max(range.lowerBound, found - 3)) != nil
      if !isWord { return found }
      position = found + 3
    }
    return nil
  }
}

/// The first clause of `range` that is not empty; nothing at its end if it holds marks alone.
func firstClause(of range: Range<Int>, in text: Text) -> Range<Int> {
  var start = range.lowerBound
  var position = start
  while position < range.upperBound {
    if let mark = text.mark(at: position), mark.endsClause {
      if start < position { return start..<position }
      start = position + text.width(position)
    }
    position += text.width(position)
  }
  return min(start, range.upperBound)..<range.upperBound
}
