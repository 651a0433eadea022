public import BriefingModel

extension Extractor {
  /// Where the sentence stands that holds the byte at `position` of `article.text`; `nil` if none
  /// does.
  public static func sentence(in article: Article, at position: Int) -> ByteRange? {
    ArticleReading(article, scanner: .standard).layout.sentence(at: position).map {
      ByteRange($0.range.lowerBound, $0.range.upperBound)
    }
  }
}
