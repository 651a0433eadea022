import BriefingModel

/// Where on a page the article begins, and what the site says above it (页面框架).
///
/// The date line, or else the first paragraph, is the anchor. The headline stands above it, and
/// above the headline, parted from it by a path, a menu or a tool bar, stands the site's head.
struct PageFrame {
  /// The lines from the headline on.
  private(set) var lines: [PageLine]
  /// How many of them are the headline, if the page's markup tells.
  private(set) var titles: Int?
  /// The column the article stands in, by the path above it.
  private(set) var column: String?
  /// The day of publication that a record or a newspaper's masthead above the headline gives.
  private(set) var date: CalendarDate?

  /// The outlet, by a newspaper's line about its page.
  private(set) var source: String?

  /// Frames an author's document, which has no site around it.
  init(document: [PageLine]) {
    lines = document.filter { !$0.isEmpty }
    if let imprint = PaperImprint(in: lines) {
      take(imprint)
      lines.removeSubrange(imprint.lines)
    }
  }

  /// Frames `page`; `headline` is the line that the page's head tells to be the headline.
  init(_ page: [PageLine], headline: Int?) {
    var page = page.contains(where: \.isEmpty) ? page.filter { !$0.isEmpty } : page
    var headline = headline
    lines = []
    if let imprint = PaperImprint(in: page), headline.map({ !imprint.lines.contains($0) }) ?? true {
      headline = headline.map { $0 > imprint.lines.lowerBound ? $0 - imprint.lines.count : $0 }
      take(imprint)
      page.removeSubrange(imprint.lines)
    }
    let post = ForumPost(page)
    let start = headline.map { Self.kicker(above: $0, page) } ?? self.start(page)
    readHead(page, until: post?.range.lowerBound ?? start)
    if let headline {
      titles = Self.titles(
        page[..<(post.map { max($0.range.lowerBound - 1, headline + 1) } ?? page.count)],
        from: start, headline: headline)
    }
    if let post, start < post.range.lowerBound {
      let last = titles.map { start + $0 } ?? Self.firstHeadline(page, start) + 1
      lines = Array(page[start..<min(last, post.range.lowerBound)] + page[post.range])
      let dateLine = min(last, post.range.lowerBound) - start
      lines[dateLine] = post.dateLine
    } else {
      lines = Array(page[start...])
    }
    tidyHeadline()
  }

  private mutating func take(_ imprint: PaperImprint) {
    source = imprint.source
    date = imprint.date
    column = imprint.column
  }

  /// The first line of the headline, without markup to tell it.
  private mutating func start(_ page: [PageLine]) -> Int {
    let paragraph = page.firstIndex(where: SiteLine.isParagraph)
    let body = paragraph ?? page.count
    // A list without a paragraph may be credited at its end.
    let credited =
      paragraph == nil
      ? page.firstIndex(where: Self.isCredit) : page[..<body].lastIndex(where: Self.isCredit)
    guard let anchor = credited else { return Self.start(page, above: body) }
    let start = Self.start(page, above: anchor)
    guard anchor > start, anchor - start <= 3, anchor + 1 < body else { return start }
    // On some pages the date stands over the headline, under nothing but the outlet's name.
    let isMasthead = page[start..<anchor].allSatisfy { line in
      line.weight <= 10 && CreditLine.isOrganisation(line.units) || Self.isSite(line, nil)
    }
    guard isMasthead else { return start }
    let below = page[(anchor + 1)..<body].firstIndex { line in
      line.weight >= 8 && !line.isSentence && !HeadLine.opensSection(line.units)
        && !Self.isSite(line, nil)
    }
    guard let below else { return start }
    date = page[anchor].credit?.date
    return below
  }

  private static func isCredit(_ line: PageLine) -> Bool {
    line.credit.map { $0.date != nil || $0.source != nil || !$0.authors.isEmpty }
      ?? false
  }

  /// The line behind the site's last line above the headline over `anchor`.
  private static func start(_ page: [PageLine], above anchor: Int) -> Int {
    var found = false
    for index in page[..<anchor].indices.reversed() {
      let line = page[index]
      let credit = line.credit
      let isPath = Breadcrumb(line.units) != nil
      if !isPath, let credit, credit.date != nil || credit.source != nil || !credit.authors.isEmpty
      {
        continue
      }
      if isPath || isSite(line, credit) || isMenuItem(line) {
        if found { return isLight(page, index + 1) ? index + 1 : 0 }
      } else if line.weight >= 4, !line.isSentence {
        found = true
      }
    }
    return 0
  }

  /// Whether the lines above `start` are few beside those below, as a site's head is.
  private static func isLight(_ page: [PageLine], _ start: Int) -> Bool {
    let above = page[..<start].reduce(0) { $0 + $1.weight - $1.linkWeight }
    let below = page[start...].reduce(0) { $0 + $1.weight }
    return above <= below * 3
  }

  private static func isSite(_ line: PageLine, _ credit: CreditLine?) -> Bool {
    SiteLine.isSite(line, credit)
      || PaperImprint.edition(line.units) != nil
        && line.weight <= 14
  }

  /// A short line behind a bullet.
  private static func isMenuItem(_ line: PageLine) -> Bool {
    line.weight <= 14 && (line.units.first == 0x2022 || line.units.first == 0xB7)
  }

  /// The first line that can be a headline.
  private static func firstHeadline(_ page: [PageLine], _ start: Int) -> Int {
    page[start...].firstIndex { $0.weight >= 6 && $0.credit == nil } ?? start
  }

  /// The line over the headline, if it is a heading too, or parted from it by a line break only.
  private static func kicker(above headline: Int, _ page: [PageLine]) -> Int {
    var start = headline
    while start > 0, headline - start < 2 {
      let line = page[start - 1]
      let isHeading = line.kind == .heading || line.kind == .subheading
      guard (2...40).contains(line.weight), !line.isSentence, line.linkWeight == 0,
        isHeading || page[start].continues
          || start == headline && HeadLine.isKicker(line, page[start]),
        line.kind != .tableRow,
        line.credit == nil, !SiteLine.isSite(line, nil),
        SiteTail.opening(line, next: nil) == .none
      else { break }
      start -= 1
    }
    return start
  }

  /// How many lines the headline has: what follows it in headings, behind a dash or a line break.
  private static func titles(
    _ page: ArraySlice<PageLine>, from start: Int, headline: Int
  ) -> Int {
    var end = headline + 1
    while end < page.endIndex, end - start < 5 {
      let line = page[end]
      let isHeading = line.kind == .heading || line.kind == .subheading
      let isDash = line.units.starts(with: [0x2014, 0x2014])
      guard line.weight >= 2, !line.isSentence, line.linkWeight == 0,
        line.credit == nil, !HeadLine.opensSection(line.units),
        isHeading || isDash || line.continues || isUnderline(line, page, end)
      else { break }
      end += 1
    }
    return end - start
  }

  /// A second line of the headline without markup, which the date line shows to be one.
  private static func isUnderline(_ line: PageLine, _ page: ArraySlice<PageLine>, _ index: Int)
    -> Bool
  {
    guard line.weight >= 6, line.kind == .plain, index + 1 < page.endIndex,
      !SiteLine.isSite(line, nil), line.units.first?.isOpenBracket == false
    else { return false }
    return page[index + 1].credit?.date != nil
  }

  /// Reads column and day from the lines above the article.
  private mutating func readHead(_ page: [PageLine], until end: Int) {
    var hasEdition = false
    var bareDate: CalendarDate?
    for (index, line) in page[..<min(end + 3, page.count)].enumerated()
    where line.units.count <= 90 {
      if let path = Breadcrumb(line.units) {
        if let name = path.column { column = String(decoding: name, as: UTF16.self) }
      } else if let edition = PaperImprint.edition(line.units), line.weight <= 14 {
        hasEdition = true
        let name = line.units[edition.upperBound...].drop { !$0.isHan || $0 == 0x7248 }
        if column == nil, (2...8).contains(name.count), name.allSatisfy(\.isHan) {
          column = String(decoding: name, as: UTF16.self)
        }
      } else if index >= end {
        continue
      } else if line.contains(weekdays), let day = DateScanner.firstDate(in: line.units) {
        bareDate = bareDate ?? day.date
      } else if let credit = line.credit, let day = credit.date {
        if credit.dateRank == 0 {
          date = date ?? day
        } else if credit.source == nil {
          bareDate = bareDate ?? day
        }
      }
    }
    // The date over a newspaper's page is its day; over any other page it may be today.
    if hasEdition { date = date ?? bareDate }
  }

  /// Takes the tools off the headline, and the headline that a page has twice.
  private mutating func tidyHeadline() {
    let count = titles ?? min(4, lines.count)
    for index in 0..<min(count, lines.count) where !lines[index].isSentence {
      if let cut = Self.toolStart(lines[index].units) {
        lines[index] = PageLine(
          Array(lines[index].signs[..<cut]), kind: lines[index].kind,
          continues: lines[index].continues)
      }
    }
    guard let first = lines.first, first.weight >= 6 else { return }
    for index in lines.indices.dropFirst().prefix(5).reversed()
    where lines[index].units == first.units || isRepeated(lines[index], first) {
      lines.remove(at: index)
      if let known = titles, index < known { titles = known - 1 }
    }
  }

  /// Whether `line` says again behind 「原标题：」 what the headline says.
  private func isRepeated(_ line: PageLine, _ headline: PageLine) -> Bool {
    guard let label = originalTitle.match(at: 0, in: line.units) else { return false }
    return line.units[label.upperBound...].elementsEqual(headline.units)
  }

  /// Where behind a headline 「[复制链接]」 or 「(1/3)」 begins.
  private static func toolStart(_ units: [UInt16]) -> Int? {
    guard let last = units.last, last == 0x5D || last.isCloseBracket || last == 0x3011,
      let open = units.lastIndex(where: { $0 == 0x5B || $0.isOpenBracket || $0 == 0x3010 }),
      open > 3
    else { return nil }
    let inside = Array(units[(open + 1)..<(units.count - 1)])
    let isPages =
      inside.contains(0x2F) && inside.allSatisfy { $0.isDigit || $0 == 0x2F }
    return isPages || inside.contains(where: \.isHan) && ToolBar.covers(inside) ? open : nil
  }
}

private let weekdays = Words("星期 周一 周二 周三 周四 周五 周六 周日")
private let originalTitle = Words("原标题： 原标题:")
