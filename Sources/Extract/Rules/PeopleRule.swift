import BriefingModel
import Lexicon

/// A person and where the text names them.
struct Person: Hashable, Sendable {
  /// The name.
  let name: String
  /// The posts of the first mention that gives any.
  var posts: [String]
  /// From the first post to the name's end.
  var evidence: Range<Int>
  /// What they did.
  var role: String?
  /// How sure the reading is.
  var confidence: Confidence = .certain
}

/// Finds everybody present or speaking, with all posts, in the text's order (人员、职务).
struct PeopleRule: Sendable {
  let reading: ArticleReading
  let gazetteer: Gazetteer
  var text: Text { reading.text }
  var names: NameReader { NameReader(text: reading.text) }

  init(reading: ArticleReading, gazetteer: Gazetteer) {
    self.reading = reading
    self.gazetteer = gazetteer
  }

  /// The people, each once.
  func people() -> [Person] {
    var found = Found()
    for paragraph in reading.layout.body {
      for number in paragraph.sentences {
        let sentence = reading.layout.sentences[number].range
        read(sentence, &found)
        assignRoles(in: sentence, &found)
      }
    }
    if !found.guessed.isEmpty {
      let places = NamePlaces(text, people: found.people)
      var counts = [Int](repeating: 0, count: found.people.count)
      for place in places.places { counts[place.person] += 1 }
      found.people = found.people.indices.filter {
        counts[$0] > 1 || !found.guessed.contains(found.people[$0].name)
      }.map { found.people[$0] }
    }
    return found.people.sorted { $0.evidence.upperBound < $1.evidence.upperBound }
  }

  /// Who has been found so far.
  struct Found {
    var people: [Person] = []
    /// The number of each name in `people`.
    var numbers: [String: Int] = [:]
    /// The people the present sentence names, and where their names end.
    var named: [(number: Int, end: Int)] = []
    /// Names whose end the characters alone tell: a second mention has to confirm them.
    var guessed: Set<String> = []
  }

  private func read(_ sentence: Range<Int>, _ people: inout Found) {
    var position = sentence.lowerBound
    var lastName = sentence.lowerBound
    bareLists(sentence, &people)
    while let (postStart, post) = text.firstWord(
      of: Posts.table, in: position..<max(position, sentence.upperBound))
    {
      position = post.end
      // 市政府副秘书长: the post may go on.
      let start = spaced(post.end, limit: sentence.upperBound)
      // 「程远山县长都认真听取」: whose post it is stands before it.
      if isKnown(before: postStart, from: sentence.lowerBound, people) { continue }
      if let name = names.called(before: postStart, post: post.end, in: sentence) {
        let title = text.string(postStart..<post.end)
        add(name, [title], from: name.lowerBound, .likely, to: &people)
        lastName = post.end
        continue
      }
      guard
        let name = names.reading(
          at: start, limit: sentence.upperBound, afterPost: start == post.end),
        start == post.end || name.bound == .plain
      else { continue }
      let chain = posts(endingAt: post.end, in: lastName..<sentence.upperBound)
      // 局长走流程, 专员服务: a mark behind them makes no name without an organ before the post.
      if name.bound != .plain,
        Posts.leaders.match(text.bytes, at: postStart, limit: post.end)?.end == post.end
      {
        continue
      }
      if name.bound == .mark, !Posts.hasOrgan(text, gazetteer, chain.start..<post.end) { continue }
      position = name.end
      if !chain.isReporter {
        add(
          start..<name.end, chain.posts, from: chain.start,
          name.bound == .plain ? .certain : .likely,
          to: &people)
        if name.bound == .letters { people.guessed.insert(text.string(start..<name.end)) }
        position = sharers(after: name.end, chain.posts, sentence, &people)
      }
      lastName = position
    }
  }

  /// Whether the name of somebody found ends at `position`.
  private func isKnown(before position: Int, from limit: Int, _ people: Found) -> Bool {
    for count in [9, 6] where position - count >= limit {
      let start = position - count
      guard Surnames.length(in: text.bytes, at: start) > 0 else { continue }
      if people.numbers[text.string(start..<position)] != nil { return true }
    }
    return false
  }

  /// Past the blank that a programme or a caption puts between post and name.
  private func spaced(_ end: Int, limit: Int) -> Int {
    let width = end < limit ? text.blank(at: end) : 0
    return width > 0 ? end + width : end
  }

  func add(
    _ name: Range<Int>, _ posts: [String], from start: Int, _ confidence: Confidence,
    to people: inout Found
  ) {
    let word = text.string(name)
    guard !Self.absent.contains(word) else { return }
    if let number = people.numbers[word] {
      // 县领导 of a list says less than 县长 later on.
      if people.people[number].posts.isEmpty
        || !posts.isEmpty && Self.isGeneral(people.people[number].posts) && !Self.isGeneral(posts)
      {
        people.people[number].posts = posts
      }
      // A second witness.
      if people.people[number].confidence != .certain { people.people[number].confidence = .likely }
      people.named.append((number, name.upperBound))
      return
    }
    people.numbers[word] = people.people.count
    people.named.append((people.people.count, name.upperBound))
    people.people.append(
      Person(
        name: word, posts: posts, evidence: start..<name.upperBound, role: nil,
        confidence: confidence))
  }

  /// Whether `posts` says no more than that somebody is one of the leaders.
  private static func isGeneral(_ posts: [String]) -> Bool {
    guard posts.count == 1, let post = posts.first else { return false }
    let letters = Array(post.utf8)
    return Posts.leaders.exact(letters, 0, letters.count) != nil
  }

  /// The posts that end at `end`, in order: 「省委常委、市委书记」.
  private func posts(endingAt end: Int, in sentence: Range<Int>) -> (
    posts: [String], start: Int, isReporter: Bool
  ) {
    var found: [String] = []
    var itemEnd = end
    var start = end
    while true {
      let boundary = self.boundary(before: itemEnd, in: sentence)
      guard
        found.isEmpty || Posts.table.match(text.bytes, endingAt: itemEnd, from: boundary) != nil
      else { break }
      let itemStart = Posts.start(text, gazetteer, boundary..<itemEnd)
      found.insert(text.string(itemStart..<itemEnd), at: 0)
      start = itemStart
      guard itemStart == boundary, boundary > sentence.lowerBound,
        text.has("、", endingAt: boundary)
      else { break }
      itemEnd = boundary - 3
    }
    let posts = start..<end
    // 「签约企业代表、某某公司总经理」: the first tells why he is here.
    if found.count > 1 {
      let own = found.filter { post in !Self.errands.contains { post.hasSuffix($0) } }
      if !own.isEmpty { found = own }
    }
    return (found, start, text.contains("记者", in: posts) || text.contains("通讯员", in: posts))
  }

  private func boundary(before end: Int, in sentence: Range<Int>) -> Int {
    var position = end
    while position > sentence.lowerBound, end - position < Self.longestPost {
      let last = text.before(position)
      if let mark = text.mark(at: last), mark != .openBracket, mark != .closeBracket {
        return position
      }
      if text.blank(at: last) > 0 { return position }
      position = last
    }
    return position
  }

  /// Gives the people of `sentence` what they did, by the first verbs that follow a name (角色).
  private func assignRoles(in sentence: Range<Int>, _ people: inout Found) {
    defer { people.named.removeAll(keepingCapacity: true) }
    guard people.named.contains(where: { people.people[$0.number].role == nil }) else { return }
    let verbs = text.words(of: Self.roles, in: sentence)
    // Verbs that stand together belong to one person: 主持并讲话.
    var ends = verbs.map(\.match.end)
    for index in verbs.indices.dropLast().reversed() {
      let between = text.span(verbs[index].match.end, verbs[index + 1].start)
      if between.isEmpty
        || Self.betweenRoles.exact(text.bytes, between.lowerBound, between.upperBound) != nil
      {
        ends[index] = ends[index + 1]
      }
    }
    var next = 0
    for (number, end) in people.named.sorted(by: { $0.end < $1.end }) {
      while next < verbs.count, verbs[next].start < end { next += 1 }
      guard next < verbs.count else { return }
      guard people.people[number].role == nil else { continue }
      people.people[number].role = text.string(
        verbs[next].start..<min(ends[next], verbs[next].start + Self.longestRole))
    }
  }
}
