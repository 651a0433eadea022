import BriefingModel

/// 指示要求摘编: by leader in protocol order, word for word.
///
/// The words stand without added quotation marks, since they hold quotation marks of their own;
/// only the full stop is set. A source mark follows each.
struct DirectivesSection: Section {
  let name = "directives"
  let options: [OptionRule] = [.limit, .empty, .absent]

  func content(at desk: inout Desk, _ options: Options) -> SectionContent {
    let scene = desk.scene
    guard !scene.overview.articles.isEmpty else { return .absent }
    guard !scene.overview.directives.isEmpty else { return .empty }
    let entries = scene.overview.directives.map { group in
      Digest.Entry(
        label: Self.label(of: group), detail: Self.detail(of: group, in: scene),
        items: group.items.prefix(options.limit).map { item in
          desk.inlines(
            [.text(Self.sentence(item.fact.text))] + item.documents.map { .mark(.article($0)) })
        })
    }
    return .blocks([.digest(Digest(entries: entries, kind: .directives))])
  }

  /// The words with the stop that ends them.
  static func sentence(_ text: String) -> String {
    let line = text.singleLine
    return line.hasSuffix("。") || line.hasSuffix("！") || line.hasSuffix("？") ? line : line + "。"
  }

  /// 「市委书记　林某」; the name alone where the text gives no post.
  static func label(of group: SpeakerDirectives) -> String {
    let posts = group.posts.map(\.singleLine).filter { !$0.isEmpty }.joined(separator: "、")
    return posts.isEmpty ? group.speaker.singleLine : posts + "　" + group.speaker.singleLine
  }

  /// 「青崖县：供电协调会　6月3日」: the event and its day, after the region where neither the posts
  /// nor the city's own briefing tell whose 「县长」 it is.
  static func detail(of group: SpeakerDirectives, in scene: Scene) -> String? {
    let event = group.event.map { $0.name.singleLine } ?? ""
    let day = group.event.map(scene.day) ?? ""
    let what = [event, day].filter { !$0.isEmpty }.joined(separator: "　")
    let place = place(of: group, in: scene)
    let parts = [place, what].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: "：")
  }

  private static func place(of group: SpeakerDirectives, in scene: Scene) -> String {
    guard let region = scene.overview.article(group.document)?.facts.region,
      region.code != scene.overview.city?.region.code,
      !group.posts.contains(where: { $0.contains(region.name) })
    else { return "" }
    return scene.newsName(of: region)
  }
}
