import BriefingModel

/// What the lines of an article are (篇章结构): headline, metadata, body, captions, rows.
struct ArticleStructure {
  /// The lines that stay, with what each is.
  private(set) var lines: [(line: PageLine, role: Article.LineRole)] = []
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
  private var openingDay: PartialDate?

  private static let maximalTitleLines = 4
  private static let maximalTitle = 75

  /// Sorts out `page`, whose furniture is gone.
  init(_ page: [PageLine], rightsHolder: [UInt16]?) {
    sortHead(page)
    readOpening()
    readCredits()
    readSignature()
    dropRepeatedLead()
    markCaptions()
    source = source ?? rightsHolder.map { String(decoding: $0, as: UTF16.self) } ?? reportersOutlet
    settleDate()
  }

  /// The headline's lines joined by one blank, without the residue the site cut off.
  var title: String? {
    let words = lines.filter { $0.role == .title }.flatMap { entry in
      var words = entry.line.units.split(whereSeparator: \.isBlank)
      // A lone character behind a blank is what is left of a line that was cut.
      if words.count > 1, let last = words.last, last.count == 1, last[last.startIndex].isHan {
        words.removeLast()
      }
      return words
    }
    return words.isEmpty ? nil : String(units: Array(words.joined(separator: [Unit.space])))
  }

  private mutating func sortHead(_ page: [PageLine]) {
    var inHead = true
    var titles = 0
    var credits = 0
    for (index, line) in page.enumerated() {
      if line.kind == .tableRow {
        lines.append((line, .tableRow))
        inHead = false
      } else if let credit = CreditLine(line.units) {
        take(credit)
        let kept = without(credit.cuts, line)
        if !kept.isEmpty { lines.append((kept, .metadata)) }
        credits += 1
        if titles > 0 { inHead = false }
      } else if inHead, titles > 0,
        isIssuer(line, before: index + 1 < page.count ? page[index + 1] : nil)
      {
        lines.append((line, .metadata))
        source = source ?? line.string
      } else if inHead, titles < Self.maximalTitleLines, isHeadline(line) {
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
    default: line.units.starts(with: [0x2014, 0x2014]) ? .listItem : .body
    }
  }

  private mutating func take(_ credit: CreditLine) {
    if let name = credit.source, source == nil || credit.hasSourceLabel {
      source = String(decoding: name, as: UTF16.self)
    }
    add(credit.authors)
    editors += credit.editors.filter { !editors.contains($0) }
    publishedAt = publishedAt ?? credit.date
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
      line.kind != .listItem, line.kind != .caption, !opensSection(line.units)
    else { return false }
    return line.units.contains(where: \.isHan) && Dateline(line.units) == nil
  }

  /// Whether a line opens a section of the body: 「一、」「（二）」.
  private func opensSection(_ units: [UInt16]) -> Bool {
    guard let first = units.first else { return false }
    if first.isOpenBracket, units.count > 2 {
      return sectionNumbers.contains(units[1]) || units[1].isDigit
    }
    return units.count > 1 && sectionNumbers.contains(first)
      && units[1...].prefix(2).contains(0x3001)
  }

  /// The authority that issued a notice, under its headline and above its text.
  private func isIssuer(_ line: PageLine, before next: PageLine?) -> Bool {
    guard CreditLine.isOrganisation(line.units), let next else { return false }
    return next.isSentence || opensSection(next.units) || CreditLine(next.units) != nil
  }

  /// Reads the outlet and the day that the first paragraphs open with.
  private mutating func readOpening() {
    for entry in lines.filter({ $0.role == .body }).prefix(3) {
      guard let opening = Dateline(entry.line.units) else { continue }
      source = source ?? opening.source
      openingDay = opening.day
      return
    }
  }

  /// Reads the reporters that paragraphs name in brackets: 「（记者 曹某某）」.
  private mutating func readCredits() {
    for entry in lines where entry.line.holds.contains(.openBracket) {
      guard entry.role == .body || entry.role == .listItem else { continue }
      let units = entry.line.units
      var place = 0
      while let open = units[place...].firstIndex(of: Unit.wideOpen),
        let close = units[open...].firstIndex(of: Unit.wideClose)
      {
        place = close + 1
        let inside = Array(units[(open + 1)..<close])
        guard inside.count <= 60, let role = reporterRoles.firstMatch(in: Array(inside.prefix(14))),
          !inside.contains(Unit.fullStop)
        else { continue }
        add(NameList(Array(inside[role.lowerBound...]), isLabelled: false).names)
      }
    }
  }

  /// A notice is signed at its end: the authority, and under it the day.
  private mutating func readSignature() {
    guard let last = lines.lastIndex(where: { $0.role == .metadata }), last > 0,
      last == lines.count - 1
    else { return }
    let above = lines[last - 1]
    if above.role != .title, CreditLine.isOrganisation(above.line.units) {
      lines[last - 1].role = .metadata
      source = source ?? above.line.string
    }
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
    for index in body where index > first && index < last {
      let line = lines[index].line
      guard !line.holds.contains(.fullStop), line.units.count <= 90 else { continue }
      let isSigned = line.contains(pictureWords)
      let isPlain =
        line.weight >= 18 && line.units.contains(Unit.wideComma) && !line.isSentence
        && !opensSection(line.units)
      if isSigned || isPlain { lines[index].role = .caption }
    }
  }

  /// The day of publication: from the date line, else from the opening, its year from the text.
  private mutating func settleDate() {
    guard publishedAt == nil, let day = openingDay else { return }
    let whole = PartialDate(year: day.year ?? onlyYear(), month: day.month, day: day.day)
    publishedAt = day.month == nil ? nil : whole.date
    if publishedAt == nil { publishedPartially = day }
  }

  /// The one year the text speaks of; `nil` if there are several, or if it is only a goal.
  private func onlyYear() -> Int? {
    var years: Set<Int> = []
    for entry in lines where entry.line.holds.contains(.digit) {
      let units = entry.line.units
      var place = 0
      while place < units.count {
        guard units[place].isDigit else {
          place += 1
          continue
        }
        let start = place
        while place < units.count, units[place].isDigit { place += 1 }
        var next = start
        guard place - start == 4, place < units.count, units[place] == 0x5E74,
          let year = DateScanner.number(&next, in: units, digits: 4...4)
        else { continue }
        years.insert(year)
        // 2025年底 and 到2025年 look ahead, 2019年度 looks back.
        let after = place + 1 < units.count ? units[place + 1] : 0
        let before = start > 0 ? units[start - 1] : 0
        if yearSpoilers.contains(after) || before == 0x5230 { years.insert(0) }
      }
    }
    return years.count == 1 ? years.first : nil
  }

  /// Takes the date that the page's head gives, if the page's text gave none.
  mutating func adopt(date: CalendarDate?, source: String?) {
    publishedAt = publishedAt ?? date
    self.source = self.source ?? source
  }
}

private let sectionNumbers = Array("一二三四五六七八九十".utf16)
private let reporterRoles = Words("记者 通讯员 作者 撰稿 文/")
private let pictureWords = Words("摄影 图为 ／摄 /摄 摄） 资料图 图片来源 供图")
private let yearSpoilers = Array("底末度前版".utf16)
