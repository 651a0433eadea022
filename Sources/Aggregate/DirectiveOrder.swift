import BriefingModel

/// Directives by speaker, in protocol order: the articles as told (higher level first), within an
/// article the people as the text names them.
struct DirectiveOrder {
  /// One group a speaker and article.
  let groups: [SpeakerDirectives]

  init(articles: [ArticleRecord]) {
    var groups: [SpeakerDirectives] = []
    for article in articles {
      for group in Self.groups(of: article) {
        var fresh: [SpeakerDirectives.Item] = []
        for item in group.items where !Self.merge(item, of: group, into: &groups) {
          fresh.append(item)
        }
        guard !fresh.isEmpty else { continue }
        groups.append(
          SpeakerDirectives(
            speaker: group.speaker, posts: group.posts, document: group.document,
            event: group.event, items: fresh))
      }
    }
    self.groups = groups
  }

  /// Adds the article to an earlier group's same words by the same speaker, if there are any.
  private static func merge(
    _ item: SpeakerDirectives.Item, of group: SpeakerDirectives,
    into groups: inout [SpeakerDirectives]
  ) -> Bool {
    for (index, earlier) in groups.enumerated()
    where earlier.speaker == group.speaker && earlier.document != group.document {
      guard let place = earlier.items.firstIndex(where: { $0.fact.text == item.fact.text })
      else { continue }
      var items = earlier.items
      items[place] = SpeakerDirectives.Item(
        fact: items[place].fact, documents: items[place].documents + item.documents)
      groups[index] = SpeakerDirectives(
        speaker: earlier.speaker, posts: earlier.posts, document: earlier.document,
        event: earlier.event, items: items)
      return true
    }
    return false
  }

  /// The speakers of one article with what they required.
  private static func groups(of article: ArticleRecord) -> [SpeakerDirectives] {
    let facts = article.facts
    var names: [String] = []
    var said: [String: [DirectiveFact]] = [:]
    for directive in facts.directives
    where directive.force != .statement && directive.evidence.confidence != .doubtful {
      if said[directive.speaker] == nil { names.append(directive.speaker) }
      let known = said[directive.speaker] ?? []
      if !known.contains(where: { $0.text == directive.text }) {
        said[directive.speaker] = known + [directive]
      }
    }
    func place(_ name: String) -> Int {
      facts.people.firstIndex { $0.name == name } ?? facts.people.count
    }
    let ordered = names.enumerated().sorted {
      (place($0.element), $0.offset) < (place($1.element), $1.offset)
    }
    return ordered.map { _, name in
      let items = said[name] ?? []
      let posts =
        items.first { !$0.posts.isEmpty }?.posts
        ?? facts.people.first { $0.name == name }?.posts ?? []
      return SpeakerDirectives(
        speaker: name, posts: posts, document: article.id, event: facts.event,
        items: items.map { .init(fact: $0, documents: [article.id]) })
    }
  }
}
