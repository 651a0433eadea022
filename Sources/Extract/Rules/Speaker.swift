import Lexicon

/// Who speaks (讲话人).
struct Speaker: Hashable, Sendable {
  /// The name, or 「会议」.
  let name: String
  /// The posts at the event.
  let posts: [String]

  /// Whether what they say binds anybody: managers of companies pledge for themselves.
  var isOfficial: Bool {
    !posts.contains { post in
      let text = Text(bytes: Array(post.utf8))
      return text.containsWord(of: Self.managers, in: 0..<text.end)
    }
  }

  static let managers = WordTable("公司 集团 董事长 总经理 总裁 企业 商会")
}
