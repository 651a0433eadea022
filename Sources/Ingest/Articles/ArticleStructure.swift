import BriefingModel

/// What the lines of an article are (篇章结构): headline, metadata, body, captions, rows.
struct ArticleStructure {
  /// A line, and what it is.
  typealias Entry = (line: PageLine, role: Article.LineRole)

  /// The lines that stay, with what each is.
  private(set) var lines: [Entry] = []
  /// The outlet, by the best witness of the page.
  private(set) var source: String?
  /// Reporters and correspondents, in the page's order.
  private(set) var authors: [String] = []
  /// Editors, in the page's order.
  private(set) var editors: [String] = []
  /// The day of publication.
  private(set) var publishedAt: CalendarDate?
  /// As much of that day as the opening gives.
  private(set) var publishedPartially: PartialDate?

  private var reportersOutlet: String?
  private var hasLabelledSource = false
  private var weakSource: [UInt16]?
  private var openingDay: PartialDate?
  private var creditDay: PartialDate?
  /// How far `publishedAt` is from a day that the page calls the day of publication.
  private var dateRank = 9

  private static let maximalTitleLines = 4
  private static let maximalTitle = 75

  /// Sorts out `page`, whose furniture is gone; if it is known, the first `titles` lines are the
  /// headline and no others.
  init(_ page: [PageLine], titles: Int? = nil, rightsHolder: [UInt16]?) {
    sortHead(page, known: titles)
    readOpening()
    add(Bylines.names(in: lines))
    readSignature()
    dropRepeatedLead()
    markCaptions()
    source =
      source ?? rightsHolder.map { String(decoding: $0, as: UTF16.self) } ?? reportersOutlet
      ?? weakSource.map { String(decoding: $0, as: UTF16.self) }
    settleDate()
  }

  /// The headline's lines joined by one blank, without the residue the site cut off.
  var title: String? {
    let words = lines.lazy.filter { $0.role == .title }.flatMap { entry in
      var words = entry.line.units.split(whereSeparator: \.isBlank)
      // A lone character behind a blank is what is left of a line that was cut.
      if words.count > 1, let last = words.last, last.count == 1, last[last.startIndex].isHan {
        words.removeLast()
      }
      return words
    }
    return words.isEmpty ? nil : String(units: Array(words.joined(separator: [Unit.space])))
  }

  private mutating func sortHead(_ page: [PageLine], known: Int?) {
    lines.reserveCapacity(page.count)
    var inHead = true
    // The line before is one of the credit lines that follow the headline.
    var afterCredits = false
    var titles = 0
    for (index, line) in page.enumerated() {
      let followsCredits = afterCredits
      afterCredits = false
      if line.kind == .tableRow {
        lines.append((line, .tableRow))
        inHead = false
      } else if HeadLine.isImprint(line.units) {
        lines.append((line, .metadata))
      } else if let credit = line.credit, inHead || followsCredits || !credit.isBareDay {
        take(credit, inHead: inHead || followsCredits)
        afterCredits = inHead || followsCredits
        let kept = without(credit.cuts, line)
        if !kept.isEmpty { lines.append((kept, .metadata)) }
        if titles > 0 { inHead = false }
      } else if inHead, titles > 0,
        HeadLine.isIssuer(line, before: index + 1 < page.count ? page[index + 1] : nil)
      {
        lines.append((line, .metadata))
        source = source ?? line.string
      } else if inHead, titles == known ?? 0,
        known != nil || index == 0 && CreditLine.isOrganisation(line.units),
        HeadLine.isAccount(line, before: index + 1 < page.count ? page[index + 1] : nil)
      {
        lines.append((line, .metadata))
        weakSource = weakSource ?? line.units
      } else if inHead, titles > 0, titles >= known ?? 0,
        let names = HeadLine.personalNames(
          of: line, before: index + 1 < page.count ? page[index + 1] : nil)
      {
        lines.append((line, .metadata))
        add(names)
      } else if inHead, titles > 0, HeadLine.isDocumentNumber(line.units) {
        lines.append((line, .metadata))
      } else if inHead, titles < known ?? Self.maximalTitleLines, isHeadline(line) {
        let tidy = PageLine(Spacing.tidy(line.signs, role: .title), kind: line.kind)
        lines.append((tidy, .title))
        titles += 1
      } else {
        lines.append((line, role(of: line)))
        inHead = false
      }
    }
  }

  private func role(of line: PageLine) -> Article.LineRole {
    switch line.kind {
    case .caption: .caption
    case .listItem: .listItem
    default:
      line.units.first == 0x2014 && line.units.dropFirst().first == 0x2014 ? .listItem : .body
    }
  }

  private mutating func take(_ credit: CreditLine, inHead: Bool) {
    if let name = credit.source, source == nil || credit.hasSourceLabel && !hasLabelledSource {
      source = String(decoding: name, as: UTF16.self)
      hasLabelledSource = credit.hasSourceLabel
    }
    if inHead { weakSource = weakSource ?? credit.weakSource }
    add(credit.authors)
    editors += credit.editors.filter { !editors.contains($0) }
    // Below the text stands the day of signing, which gives way to the day of publication.
    let rank = credit.dateRank + (inHead || credit.dateRank == 0 ? 0 : 4)
    if let date = credit.date, rank < dateRank {
      publishedAt = date
      dateRank = rank
    }
    creditDay = creditDay ?? credit.day
    if let outlet = credit.reportersOutlet {
      reportersOutlet = reportersOutlet ?? String(decoding: outlet, as: UTF16.self)
    }
  }

  private mutating func add(_ names: [String]) {
    for name in names where !authors.contains(name) { authors.append(name) }
  }

  private func without(_ cuts: [Range<Int>], _ line: PageLine) -> PageLine {
    guard !cuts.isEmpty else { return line }
    let kept = line.signs.enumerated().filter { place, _ in !cuts.contains { $0.contains(place) } }
    return PageLine(kept.map(\.element), kind: line.kind)
  }

  /// Whether a line can be part of the headline.
  private func isHeadline(_ line: PageLine) -> Bool {
    guard line.units.count <= Self.maximalTitle, line.weight >= 2, !line.isSentence,
      line.kind != .listItem, line.kind != .caption, !HeadLine.opensSection(line.units)
    else { return false }
    return line.units.contains(where: \.isHan) && Dateline(line.units) == nil
  }

  /// Reads the outlet and the day that the first paragraphs open with.
  private mutating func readOpening() {
    for entry in lines.lazy.filter({ $0.role == .body }).prefix(3) {
      guard let opening = Dateline(entry.line.units) else { continue }
      source = source ?? opening.source
      openingDay = opening.day
      return
    }
  }

  /// A notice is signed at its end: the authority, and under it the day.
  private mutating func readSignature() {
    let last = lines.indices.suffix(5).last { index in
      lines[index].role == .metadata && lines[index].line.weight <= 14 && index > 0
        && lines[index - 1].role != .metadata
    }
    guard let last, last > 0 else { return }
    let above = lines[last - 1]
    guard above.role != .title, CreditLine.isSignature(above.line.units) else { return }
    var signer = last - 1
    // Authorities may sign together, the first of them first.
    while signer > 0, last - signer < 6, lines[signer].role == .body,
      CreditLine.isSignature(lines[signer].line.units)
    {
      lines[signer].role = .metadata
      signer -= 1
    }
    source = source ?? lines[min(signer + 1, last - 1)].line.string
  }

  /// A summary that the first paragraph repeats is printed once.
  private mutating func dropRepeatedLead() {
    let body = lines.indices.filter { lines[$0].role == .body }
    guard body.count > 1 else { return }
    for (first, second) in zip(body, body.dropFirst()).prefix(2) {
      let lead = lines[first].line.units
      if lead.count >= 15, lines[second].line.units.starts(with: lead) {
        lines.remove(at: first)
        return
      }
    }
  }

  /// A line between paragraphs that ends without a mark tells what a picture shows.
  private mutating func markCaptions() {
    let body = lines.indices.filter { lines[$0].role == .body }
    guard let first = body.first, let last = body.last else { return }
    for index in body where index > first {
      let line = lines[index].line
      guard line.units.count <= 90 else { continue }
      if captionHeads.match(at: line.units[0].isOpenBracket ? 1 : 0, in: line.units) != nil {
        lines[index].role = .caption
      }
      guard index < last, !line.holds.contains(.fullStop) else { continue }
      let isSigned = line.contains(pictureWords)
      let isPlain =
        line.weight >= 18 && line.holds.contains(.wideComma) && !line.isSentence
        && !HeadLine.opensSection(line.units)
      if isSigned || isPlain { lines[index].role = .caption }
    }
  }

  /// The day of publication: from the date line, else from the opening, its year from the text.
  private mutating func settleDate() {
    guard publishedAt == nil, let day = creditDay ?? openingDay else { return }
    let whole = PartialDate(
      year: day.year ?? StatedYear.only(in: lines), month: day.month, day: day.day)
    publishedAt = day.month == nil ? nil : whole.date
    if publishedAt == nil { publishedPartially = day }
  }

  /// Takes the date that the page's head gives, if the page's text gave none.
  mutating func adopt(date: CalendarDate?, source: String?, authors: [String]) {
    if let date, dateRank > 1 {
      publishedAt = date
      publishedPartially = nil
      dateRank = 1
    }
    self.source = self.source ?? source
    if self.authors.isEmpty { add(authors) }
  }
}

private let pictureWords = Words("摄影 图为 ／摄 /摄 摄） 资料图 图片来源 供图")
private let captionHeads = Words("图为 上图 下图 图①： 图一：")
