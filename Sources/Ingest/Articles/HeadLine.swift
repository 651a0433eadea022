/// What the lines about a headline are (标题上下各行): sections, numbers of documents, who published.
enum HeadLine {
  /// Whether a line opens a section of the body: 「一、」「（二）」.
  static func opensSection(_ units: [UInt16]) -> Bool {
    guard let first = units.first else { return false }
    if first.isOpenBracket, units.count > 2 {
      return sectionNumbers.contains(units[1]) || units[1].isDigit
    }
    return units.count > 1 && sectionNumbers.contains(first)
      && units[1...].prefix(2).contains(0x3001)
  }

  /// The name of who published, between the headline and the date.
  static func isAccount(_ line: PageLine, before next: PageLine?) -> Bool {
    guard (2...12).contains(line.units.count), line.units.allSatisfy(\.isHan), let next,
      let credit = next.credit, credit.date != nil
    else { return false }
    return credit.source == nil
  }

  /// The number of an authority's document: 「某政发〔2021〕7号」.
  static func isDocumentNumber(_ units: [UInt16]) -> Bool {
    units.count <= 30 && units.last == 0x53F7
      && units.contains { $0 == 0x3014 || $0 == 0xFF3B || $0 == 0x5B || $0 == 0x3008 }
  }

  /// Who printed an authority's document, and when: 「某某办公室 2021年5月18日印发」.
  static func isImprint(_ units: [UInt16]) -> Bool {
    units.count <= 60 && units.last == 0x53D1 && units.suffix(2).first == 0x5370
      && DateScanner.firstDate(in: units) != nil && !units.contains(0x5173)
  }

  /// The two people whose bare names stand between the headline and the text.
  static func personalNames(of line: PageLine, before next: PageLine?) -> [String]? {
    guard line.holds.contains(.blank), line.units.count <= 12, let next,
      next.isSentence || next.credit != nil
    else { return nil }
    let words = line.units.split(whereSeparator: \.isBlank)
    return words.count == 2 && words.allSatisfy(NameList.isPersonal)
      ? words.map { String(decoding: $0, as: UTF16.self) } : nil
  }

  /// The authority that issued a notice, under its headline and above its text.
  static func isIssuer(_ line: PageLine, before next: PageLine?) -> Bool {
    guard CreditLine.isOrganisation(line.units), let next else { return false }
    return next.isSentence || opensSection(next.units) || next.credit != nil
  }

  /// Whether a plain line right above a heading is its first line: short, a phrase, nobody's name.
  static func isKicker(_ line: PageLine, _ heading: PageLine) -> Bool {
    heading.kind == .heading && line.kind == .plain && (7...30).contains(line.weight)
      && line.units.allSatisfy { $0.isHan || $0.isDigit || $0.isBlank || isPhraseMark($0) }
      && line.units.contains(where: \.isHan) && !CreditLine.isOrganisation(line.units)
      && !SiteLine.isSiteName(line) && !line.contains(weekdays)
      && DateScanner.firstDate(in: line.units) == nil && PaperImprint.edition(line.units) == nil
  }

  /// Quotation marks, a dash, the mark between two words of a slogan.
  private static func isPhraseMark(_ unit: UInt16) -> Bool {
    unit == 0x201C || unit == 0x201D || unit == 0x2014 || unit == 0x3001 || unit == 0x25
  }
}

private let weekdays = Words("星期 周一 周二 周三 周四 周五 周六 周日")
private let sectionNumbers = Array("一二三四五六七八九十".utf16)
