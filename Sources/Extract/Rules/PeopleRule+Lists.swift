import Lexicon

/// Names that stand in lists.
extension PeopleRule {
  /// Names that follow with 、 and share the post: 「副市长甲、乙」.
  func sharers(
    after end: Int, _ posts: [String], _ sentence: Range<Int>, _ people: inout Found
  ) -> Int {
    var position = end
    while text.has("、", at: position) || text.has("和", at: position) {
      let start = position + 3
      let next =
        names.name(at: start, limit: sentence.upperBound, afterPost: false)
        ?? names.listed(at: start, limit: sentence.upperBound)
      guard let next,
        Posts.table.match(text.bytes, endingAt: next, from: start) == nil,
        !isOrganOrPost(start, sentence.upperBound)
      else { break }
      add(start..<next, posts, from: start, .likely, to: &people)
      position = next
    }
    return position
  }

  /// Whether the item that begins at `start` leads to a post: 「市政协主席」.
  func isOrganOrPost(_ start: Int, _ limit: Int) -> Bool {
    var position = start
    let limit = min(limit, start + 60)
    while position < limit, text.mark(at: position) == nil, !text.has("等", at: position) {
      if Posts.table.match(text.bytes, at: position, limit: limit) != nil { return true }
      position += text.width(position)
    }
    return false
  }

  /// Clauses that begin with bare names: 「甲、乙、丙等省领导参加」.
  func bareLists(_ sentence: Range<Int>, _ people: inout Found) {
    var start = sentence.lowerBound
    var isFirst = true
    for place in text.marks(in: sentence) {
      let position = Int(place.position)
      // Two names at least: the first mark of the clause parts them.
      if isFirst, place.mark == .pause { bareList(start, sentence, &people) }
      isFirst = place.mark.endsClause
      if isFirst { start = position + text.width(position) }
    }
  }

  /// Reads the names that stand at `start`, parted by 、.
  func bareList(_ start: Int, _ sentence: Range<Int>, _ people: inout Found) {
    var found: [Range<Int>] = []
    var position = start
    while let end = names.name(at: position, limit: sentence.upperBound, afterPost: false),
      gazetteer.match(in: text.bytes, at: position)?.end != end
    {
      found.append(position..<end)
      position = end
      guard text.has("、", at: position) else { break }
      position += 3
    }
    guard found.count >= 2, position == found.last?.upperBound else { return }
    var posts: [String] = []
    if text.has("等", at: position) {
      if let end = leaders(position + 3, sentence.upperBound) {
        posts = [text.string(position + 3..<end)]
      } else if Self.attending.match(
        text.bytes, at: position + 3, limit: sentence.upperBound) == nil
      {
        return
      }
    } else {
      let limit =
        start == sentence.lowerBound
        ? sentence.upperBound : firstClause(of: start..<sentence.upperBound, in: text).upperBound
      guard text.containsWord(of: Self.attending, in: text.span(position, limit)) else {
        return
      }
    }
    for range in found {
      add(range, posts, from: range.lowerBound, posts.isEmpty ? .doubtful : .likely, to: &people)
    }
  }

  /// Where 「市领导」「县四大家领导」 ends that begins at `start`.
  func leaders(_ start: Int, _ limit: Int) -> Int? {
    if let found = Posts.leaders.match(text.bytes, at: start, limit: limit) { return found.end }
    let limit = min(limit, start + 36)
    guard let found = text.first("领导", in: start..<limit), found > start else { return nil }
    var position = start
    while position < found {
      guard text.isHan(position),
        Self.noLeaders.match(text.bytes, at: position, limit: found) == nil
      else { return nil }
      position += text.width(position)
    }
    return found + 6
  }
}
