import Lexicon

/// Who is meant by a surname and a post, 皮书记, or by a post alone, 市委书记.
struct Addressees: Sendable {
  private let people: [Person]
  private var bySurname: [String: [Int]] = [:]
  private var byPost: [String: Int] = [:]

  /// The ways to address `people`; of several with the same post the first is meant.
  init(people: [Person]) {
    self.people = people
    for (number, person) in people.enumerated() {
      let letters = Array(person.name.utf8)
      let surname = Surnames.length(in: letters, at: 0)
      for length in Set([surname, min(surname, 3)]) where length > 0 {
        bySurname[String(decoding: letters[..<length], as: UTF8.self), default: []].append(number)
      }
      for post in person.posts {
        // 市委书记 answers to 书记 too, but 副书记 does not.
        let post = Text(bytes: Array(post.utf8.suffix(Self.longestPost)))
        var start = 0
        while start < post.end {
          if !post.has("副", endingAt: start) {
            let rest = post.string(start..<post.end)
            if byPost[rest] == nil { byPost[rest] = number }
          }
          start += post.width(start)
        }
      }
    }
  }

  /// The person of the surname `family`, any if it is empty, who holds `post`.
  ///
  /// A surname alone decides if nobody of that name holds the post; a post alone has to be held.
  func person(family: String, post: String) -> Person? {
    if family.isEmpty { return byPost[post].map { people[$0] } }
    guard let candidates = bySurname[family], let first = candidates.first else { return nil }
    let holder = candidates.prefix(Self.mostNamesakes).first {
      people[$0].posts.contains { $0.hasSuffix(post) && !$0.hasSuffix("副" + post) }
    }
    return people[holder ?? first]
  }

  private static let longestPost = 60
  /// More people of one surname than any meeting has are not searched.
  private static let mostNamesakes = 64
}
