import BriefingModel

/// What the head of a web page knows about the article (网页头部信息).
enum HTMLHead {
  /// The line that is the headline: the one that the page's title repeats, or a heading.
  static func headline(of lines: [PageLine], title: [UInt16]) -> Int? {
    let wanted = key(title)
    let candidates = lines.indices.filter { index in
      let line = lines[index]
      guard line.weight >= 6, line.linkWeight * 2 < line.weight, !line.isSentence,
        line.kind != .tableRow
      else { return false }
      let own = key(line.units)
      return !wanted.isEmpty && (wanted.starts(with: own) || own.starts(with: wanted))
        && (line.kind == .heading || !CreditLine.isOrganisation(own))
    }
    let headings = lines.indices.filter { lines[$0].kind == .heading && lines[$0].weight >= 6 }
    return candidates.first { lines[$0].kind == .heading } ?? candidates.first ?? headings.first
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
    guard let text = content(of: sourceNames, in: page) else { return nil }
    let units = Array(text.utf16)
    guard let label = CreditLabels.match(at: 0, in: units), label.label == .source else {
      return text
    }
    let name = units[label.range.upperBound...].drop { $0.isBlank }
    return name.isEmpty ? nil : String(decoding: name, as: UTF16.self)
  }

  /// The column that the head states (栏目).
  static func column(of page: HTMLPage) -> String? { content(of: columnNames, in: page) }

  /// The author that the head states, if it is a person.
  static func authors(of page: HTMLPage) -> [String] {
    let data = Array(page.linkedData.utf16)
    var names: [UInt16] = []
    if let label = personLabel.firstMatch(in: data),
      let name = nameLabel.firstMatch(in: data, from: label.upperBound)
    {
      names = Array(data[name.upperBound...].drop { $0 != 0x22 }.dropFirst().prefix { $0 != 0x22 })
    }
    return names.count > 12 ? [] : NameList(names, isLabelled: true).names
  }

  /// The address that the head states in place of a canonical one.
  static func address(of page: HTMLPage) -> String? {
    for name in addressNames {
      for entry in page.metadata where entry.name == name {
        let text = entry.content.filter { !$0.isWhitespace }
        let isWhole = text.hasPrefix("http://") || text.hasPrefix("https://")
        if isWhole, text.utf8.count <= maximalAddress { return text }
      }
    }
    return nil
  }

  private static func content(of names: [String], in page: HTMLPage) -> String? {
    for name in names {
      if let entry = page.metadata.first(where: { $0.name == name }) {
        let text = entry.content.filter { !$0.isNewline }
        let trimmed = text.drop { $0.isWhitespace }
        if !trimmed.isEmpty { return String(trimmed) }
      }
    }
    return nil
  }

  private static let dateNames = [
    "pubdate", "publishdate", "article:published_time", "og:published_time", "publish_time", "time",
    "og:release_date", "datepublished", "firstpublishedtime",
  ]
  private static let sourceNames = ["contentsource", "source", "article:author", "mediaid"]
  private static let columnNames = ["columnname", "article:section", "channel", "catalogs_name"]
  private static let addressNames = ["og:url", "url"]
  private static let maximalAddress = 2_000
  private static let publishedLabel = Words("\"datePublished\"")
  private static let personLabel = Words("\"Person\"")
  private static let nameLabel = Words("\"name\"")
}
