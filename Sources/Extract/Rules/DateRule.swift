import BriefingModel
import Lexicon

/// Finds the day of publication and the year of an article (发布日期), from the text alone.
struct DateRule: Sendable {
  let reading: ArticleReading
  private var text: Text { reading.text }

  init(reading: ArticleReading) { self.reading = reading }

  /// The day of publication: the page's date line, or 「6月13日讯」 where the text states the year.
  func published() -> CalendarDate? {
    if let date = reading.article.publishedAt { return date }
    let partial = reading.article.publishedPartially ?? dateline()
    guard let partial, let month = partial.month, let day = partial.day else { return nil }
    guard let year = partial.year ?? statedYear() else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The calendar of the article, without its event.
  func calendar() -> ArticleCalendar {
    let published = published()
    return ArticleCalendar(published: published, year: published?.year ?? statedYear(), event: nil)
  }

  /// 「1日讯」「2021年5月17日讯」 at the head of the first paragraphs.
  private func dateline() -> PartialDate? {
    for paragraph in reading.layout.body.prefix(3) {
      let head =
        paragraph.range
        .lowerBound..<min(paragraph.range.upperBound, paragraph.range.lowerBound + 90)
      for token in reading.periods.periods(in: head) {
        if case .day(let month, let day) = token.span,
          text.has("讯", at: token.range.upperBound)
            || text.has("电", at: token.range.upperBound)
        {
          return PartialDate(year: token.year, month: month, day: day)
        }
      }
    }
    return nil
  }

  /// The year the article states first, in the headline before the body; targets of later years
  /// and 「2022年以来」 do not count.
  private func statedYear() -> Int? {
    if let year = reading.article.publishedPartially?.year { return year }
    for paragraph in reading.layout.title + reading.layout.body {
      var enclosures: Enclosures?
      for token in reading.periods.periods(in: paragraph.range) where token.year != nil {
        let marks = enclosures ?? Enclosures(text, paragraph.range)
        enclosures = marks
        guard let year = token.year, token.span != .open,
          !text.has("到", endingAt: token.range.lowerBound),
          !text.has("至", endingAt: token.range.lowerBound),
          !text.has("度", at: token.range.upperBound),
          marks.quotation(around: token.range.lowerBound) == nil,
          !text.has("《", endingAt: token.range.lowerBound)
        else { continue }
        return year
      }
    }
    return nil
  }
}
