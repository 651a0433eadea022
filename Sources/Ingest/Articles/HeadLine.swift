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

  /// The authority that issued a notice, under its headline and above its text.
  static func isIssuer(_ line: PageLine, before next: PageLine?) -> Bool {
    guard CreditLine.isOrganisation(line.units), let next else { return false }
    return next.isSentence || opensSection(next.units) || next.credit != nil
  }
}

private let sectionNumbers = Array("一二三四五六七八九十".utf16)
