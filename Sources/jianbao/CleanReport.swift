import BriefingModel

/// What `clean --json` writes of an article: the article with its map, and its damage in words.
struct CleanReport: Encodable {
  /// The file as the user named it.
  let file: String
  /// The article: metadata, text, lines, and `origin`, the way back to the bytes of the file.
  let article: Article
  /// What was damaged.
  let damage: Damage
  /// What there is to tell.
  let diagnostics: [Diagnostic]

  /// The report of an article that was read from `file`.
  init(file: String, article: Article, diagnostics: [Diagnostic]) {
    self.file = file
    self.article = article
    damage = Damage(article)
    self.diagnostics = diagnostics
  }

  /// The damaged spots of a page.
  struct Damage: Encodable {
    /// Spots that were recovered, in order.
    let repairs: [Spot]
    /// Sentences that hold damage without a certain inverse, in order.
    let quarantined: [Spot]

    /// The damage of `article`.
    init(_ article: Article) {
      let text = Array(article.text.utf8)
      repairs = article.repairs.map { repair in
        Spot(repair.range, in: article, before: repair.before, after: repair.after)
      }
      quarantined = article.quarantined.map { range in
        let sentence = String(decoding: text[range.range], as: UTF8.self)
        return Spot(range, in: article, before: sentence, after: nil)
      }
    }
  }

  /// A damaged spot.
  struct Spot: Encodable {
    /// What the page shows, or the sentence as it stayed.
    let before: String
    /// What it was recovered to; `nil` where it was not.
    let after: String?
    /// The line of the text, from 1.
    let line: Int
    /// Where in the text it is, in UTF-8 bytes.
    let text: ByteRange
    /// Where in the file it is, in bytes; `nil` if the file has nothing there.
    let bytes: ByteRange?

    /// The spot at `range` of the text of `article`.
    init(_ range: ByteRange, in article: Article, before: String, after: String?) {
      self.before = before
      self.after = after
      line = 1 + article.text.utf8.prefix(Int(range.start)).count { $0 == 0x0A }
      text = range
      bytes = article.origin.origin(of: range)
    }
  }
}
