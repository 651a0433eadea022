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

  /// 「全市重点项目推进会　6月3日」.
  static func detail(of group: SpeakerDirectives, in scene: Scene) -> String? {
    guard let event = group.event else { return nil }
    let day = scene.day(event)
    let name = event.name.singleLine
    return day.isEmpty ? name : name.isEmpty ? day : name + "　" + day
  }
}
