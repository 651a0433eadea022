import BriefingModel

/// What the head of a web page knows about the article (网页头部信息).
enum HTMLHead {
  /// The lines from the article's headline on: what stands before belongs to the site.
  static func articleLines(_ lines: [PageLine], title: [UInt16]) -> [PageLine] {
    let wanted = key(title)
    let candidates = lines.indices.filter { index in
      let line = lines[index]
      guard line.weight >= 6, line.linkWeight * 2 < line.weight, !line.isSentence,
        line.kind != .tableRow
      else { return false }
      let own = key(line.units)
      return !wanted.isEmpty && (wanted.starts(with: own) || own.starts(with: wanted))
    }
    let headings = lines.indices.filter { lines[$0].kind == .heading && lines[$0].weight >= 6 }
    let start =
      candidates.first { lines[$0].kind == .heading } ?? candidates.first ?? headings.first
    guard var start else { return lines }
    // The line over a headline, 「总投资九亿元」, is often not in the page's title.
    while start > 0, lines[start].continues, isKicker(lines[start - 1]) { start -= 1 }
    return Array(lines[start...])
  }

  /// Whether a line can be the first of a headline in several lines.
  private static func isKicker(_ line: PageLine) -> Bool {
    (2...40).contains(line.weight) && !line.isSentence && line.linkWeight == 0
      && line.kind != .tableRow && CreditLine(line.units) == nil
  }

  /// Letters and digits alone, as titles in the head and on the page differ in marks and blanks.
  private static func key(_ units: [UInt16]) -> [UInt16] {
    units.filter { $0.isHan || $0.isLatin || $0.isDigit }
  }

  /// The day of publication that the head states.
  static func date(of page: HTMLPage) -> CalendarDate? {
    for name in dateNames {
      for entry in page.metadata where entry.name == name {
        let units = Array(entry.content.utf16)
        if let found = DateScanner.firstDate(in: units) { return found.date }
      }
    }
    let data = Array(page.linkedData.utf16)
    guard let label = publishedLabel.firstMatch(in: data) else { return nil }
    return DateScanner.firstDate(in: Array(data[label.upperBound...].prefix(20)))?.date
  }

  /// The outlet that the head states.
  static func source(of page: HTMLPage) -> String? {
    for name in ["contentsource", "source", "article:author"] {
      if let entry = page.metadata.first(where: { $0.name == name }), !entry.content.isEmpty {
        return entry.content
      }
    }
    return nil
  }

  private static let dateNames = [
    "pubdate", "publishdate", "article:published_time", "og:published_time", "publish_time", "time",
  ]
  private static let publishedLabel = Words("\"datePublished\"")
}
