import BriefingModel
import Lexicon

/// A person and where the text names them.
struct Person: Hashable, Sendable {
  /// The name.
  let name: String
  /// The posts of the first mention that gives any.
  var posts: [String]
  /// Where each mention of the name stands.
  var mentions: [Range<Int>]
  /// From the first post to the name's end.
  var evidence: Range<Int>
  /// What they did.
  var role: String?
}

/// Finds everybody present or speaking, with all posts, in the text's order (人员、职务).
struct PeopleRule: Sendable {
  let reading: ArticleReading
  let gazetteer: Gazetteer
  private var text: Text { reading.text }
  private var names: NameReader { NameReader(text: reading.text) }

  init(reading: ArticleReading, gazetteer: Gazetteer) {
    self.reading = reading
    self.gazetteer = gazetteer
  }

  /// The people, each once.
  func people() -> [Person] {
    var people: [Person] = []
    for paragraph in reading.layout.body {
      for number in paragraph.sentences {
        let sentence = reading.layout.sentences[number].range
        read(sentence, &people)
      }
    }
    for index in people.indices { people[index].role = role(of: people[index]) }
    return people.sorted { $0.evidence.upperBound < $1.evidence.upperBound }
  }

  private func read(_ sentence: Range<Int>, _ people: inout [Person]) {
    var position = sentence.lowerBound
    var lastName = sentence.lowerBound
    bareList(sentence, &people)
    while position < sentence.upperBound {
      guard
        let post = Posts.table.match(text.bytes, at: position, limit: sentence.upperBound)
      else {
        position += text.width(position)
        continue
      }
      position = post.end
      // 市政府副秘书长: the post may go on.
      guard let end = names.name(at: post.end, limit: sentence.upperBound, afterPost: true)
      else { continue }
      let chain = posts(endingAt: post.end, in: lastName..<sentence.upperBound)
      position = end
      if !chain.isReporter {
        add(post.end..<end, chain.posts, from: chain.start, to: &people)
        position = sharers(after: end, chain.posts, sentence, &people)
      }
      lastName = position
    }
  }

  /// Names that follow with 、 and share the post: 「副市长甲、乙」.
  private func sharers(
    after end: Int, _ posts: [String], _ sentence: Range<Int>, _ people: inout [Person]
  ) -> Int {
    var position = end
    while text.has("、", at: position) || text.has("和", at: position) {
      let start = position + 3
      guard let next = names.name(at: start, limit: sentence.upperBound, afterPost: false),
        next - start <= 12,
        Posts.table.match(text.bytes, endingAt: next, from: start) == nil,
        !isOrganOrPost(start, sentence.upperBound)
      else { break }
      add(start..<next, posts, from: start, to: &people)
      position = next
    }
    return position
  }

  /// Whether the item that begins at `start` leads to a post: 「市政协主席」.
  private func isOrganOrPost(_ start: Int, _ limit: Int) -> Bool {
    var position = start
    while position < limit, text.mark(at: position) == nil {
      if Posts.table.match(text.bytes, at: position, limit: limit) != nil { return true }
      position += text.width(position)
    }
    return false
  }

  /// A sentence that begins with bare names: 「甲、乙、丙等省领导参加」.
  private func bareList(_ sentence: Range<Int>, _ people: inout [Person]) {
    var found: [Range<Int>] = []
    var position = sentence.lowerBound
    while let end = names.name(at: position, limit: sentence.upperBound, afterPost: false),
      end - position <= 12
    {
      found.append(position..<end)
      position = end
      guard text.has("、", at: position) else { break }
      position += 3
    }
    guard found.count >= 2, position == found.last?.upperBound else { return }
    var posts: [String] = []
    if text.has("等", at: position),
      let leaders = Posts.leaders.match(text.bytes, at: position + 3, limit: sentence.upperBound)
    {
      posts = [text.string(position + 3..<leaders.end)]
    } else {
      guard
        text.containsWord(of: Self.attending, in: position..<sentence.upperBound)
      else { return }
    }
    for range in found { add(range, posts, from: range.lowerBound, to: &people) }
  }

  private func add(
    _ name: Range<Int>, _ posts: [String], from start: Int, to people: inout [Person]
  ) {
    let word = text.string(name)
    guard !Self.absent.contains(word) else { return }
    if let index = people.firstIndex(where: { $0.name == word }) {
      people[index].mentions.append(name)
      if people[index].posts.isEmpty, !posts.isEmpty {
        people[index].posts = posts
      }
      return
    }
    people.append(
      Person(
        name: word, posts: posts, mentions: [name], evidence: start..<name.upperBound, role: nil))
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
    return (found, start, text.contains("记者", in: posts) || text.contains("通讯员", in: posts))
  }

  private func boundary(before end: Int, in sentence: Range<Int>) -> Int {
    var position = end
    while position > sentence.lowerBound {
      let last = text.before(position)
      if let mark = text.mark(at: last), mark != .openBracket, mark != .closeBracket {
        return position
      }
      if text.blank(at: last) > 0 { return position }
      position = last
    }
    return sentence.lowerBound
  }

  /// What the person did, by the first verbs that follow a mention (角色).
  private func role(of person: Person) -> String? {
    for mention in person.mentions {
      guard let sentence = reading.layout.sentence(at: mention.lowerBound)?.range else { continue }
      let verbs = text.words(of: Self.roles, in: mention.upperBound..<sentence.upperBound)
      guard let first = verbs.first else { continue }
      // Verbs that stand together belong to one person: 主持并讲话.
      var end = first.match.end
      for verb in verbs.dropFirst() {
        let between = end..<verb.start
        guard between.count <= 18, !text.contains("，", in: between) else { break }
        end = verb.match.end
      }
      return text.string(first.start..<end)
    }
    return nil
  }

  static let attending = WordTable("参加 出席 列席 陪同 参会 启动 见证")
  private static let absent: Set<String> = ["习近平"]
  static let roles = WordTable(
    """
    主持会议 主持 作总结讲话 作动员讲话 讲话 致辞 宣布 出席 参加 通报 汇报 介绍 推介 见证 宣读 安排 作工作部署 部署 调研 带队 陪同 启动 点评
    列席 发言 传达 观摩 强调 指出 要求 表示
    """)
}
