public import BriefingModel

extension InputLine {
  /// `article`, read from this line's content, with what the line says of it.
  ///
  /// What the sender states goes before what the page shows. The article is told by its content and
  /// by what was stated, so that one text with two dates is two articles.
  public func stated(_ article: Article) -> Article {
    guard source != nil || published != nil else { return article }
    var digest = SHA256()
    for part in [article.id, published?.iso ?? "", source ?? ""] {
      digest.update(part.utf8)
      digest.update([0])
    }
    return article.stated(
      id: String(digest.finishHex().prefix(16)), source: source, publishedAt: published)
  }

  /// What there is to tell of the line itself, beside the `article` read from its content.
  public func diagnostics(of article: Article) -> [Diagnostic] {
    var diagnostics = strangers.map { stranger in
      Diagnostic(
        code: "extract.line.stranger", severity: .warning,
        arguments: ["key": stranger.key, "nearest": stranger.nearest])
    }
    func compare(_ key: String, _ stated: String?, _ found: String?) {
      guard let stated, let found, stated != found else { return }
      diagnostics.append(
        Diagnostic(
          code: "extract.line.differs", severity: .note,
          arguments: ["key": key, "stated": stated, "found": found]))
    }
    compare("published", published?.iso, article.publishedAt?.iso)
    compare("source", source, article.source)
    return diagnostics
  }
}

/// Where lines end.
public enum LineEnds {
  /// Where in `bytes` the line that begins at `start` ends: at its line feed, or where the bytes do.
  public static func next(_ bytes: [UInt8], from start: Int) -> Int {
    ByteScan.first(0x0A, bytes.span, start..<bytes.count)
  }
}
