import BriefingModel

/// A line of metadata taken apart (署名与来源): date, source, reporters, editors.
///
/// The line's parts are found by their labels, since pages part them by blanks, by nothing, or by
/// marks, as they like.
struct CreditLine {
  /// The outlet behind a label, or the one that stands unlabelled.
  private(set) var source: [UInt16]?
  /// Whether `source` stands behind a label.
  private(set) var hasSourceLabel = false
  /// The first whole date of the line.
  private(set) var date: CalendarDate?
  /// Reporters and correspondents.
  private(set) var authors: [String] = []
  /// Editors and reviewers.
  private(set) var editors: [String] = []
  /// The outlet of reporters who sign with it, as in 「某报社首席记者」.
  private(set) var reportersOutlet: [UInt16]?
  /// Ranges of units that do not stay in the text: editors, counters, font switches.
  private(set) var cuts: [Range<Int>] = []
  /// Whether the line names nobody but editors.
  private(set) var isEditorsOnly = false

  private static let maximalLength = 160

  /// How sure `date` is the day of publication: 0 for a label that says so, 1 for a bare date, 2
  /// for the day of writing, 3 for the day of a change.
  private(set) var dateRank = 1
  /// A day without its year behind a label of publication.
  private(set) var day: PartialDate?
  /// Whether nothing but a label such as 「时间：」 makes the line metadata: in the body it is the
  /// time of an event.
  private(set) var isBareDay = false
  /// A name beside a time of day that does not look like an outlet's.
  private(set) var weakSource: [UInt16]?

  /// Takes apart `units`, or gives `nil` if they are no metadata.
  init?(_ units: [UInt16]) {
    guard !units.isEmpty, units.count <= Self.maximalLength, !units.contains(Unit.fullStop),
      units.last != 0xFF1F, units.last != 0xFF01
    else { return nil }
    let parts = Self.parts(of: units)
    let labels = parts.compactMap(\.label)
    let dated = readDate(parts, units)
    guard !labels.isEmpty || dated != nil else { return nil }
    var rest = 0
    for part in parts {
      let value = Array(units[part.value])
      switch part.label {
      case .source:
        hasSourceLabel = true
        source = source ?? Self.outlet(value)
      case .author:
        authors += NameList(value, isLabelled: true).names
        source = source ?? Self.organisation(in: value)
        // 「作者：admin」 names nobody.
        if !value.contains(where: \.isHan) { cuts.append(part.whole) }
      case .editor:
        editors += NameList(value, isLabelled: true).names
        cuts.append(part.whole)
      case .counter: cuts.append(part.whole)
      case .original:
        readOriginal(value)
        cuts.append(part.whole.lowerBound..<part.value.lowerBound)
      case .picture: break
      case .published, .day, .written, .updated, nil:
        rest += readFree(Self.free(value, dated: dated, offset: part.value.lowerBound))
      }
    }
    let hasCore = labels.contains { $0 != .counter }
    let isTimed = dated.map { Self.isTimed($0.range, units) } ?? false
    // A headline may hold a date, so a line without labels must be all date and outlet.
    guard hasCore ? rest <= 12 : rest == 0 || isTimed && rest <= 16 else { return nil }
    // Prose that merely mentions a reporter names him within a sentence.
    if !hasCore, units.contains(Unit.wideComma) { return nil }
    if hasCore, dated == nil, day == nil, labels.allSatisfy(\.isDate) { return nil }
    if !hasCore || rest > 0 && !isTimed { weakSource = nil }
    cuts += Self.addresses(units)
    isBareDay = labels.allSatisfy { $0 == .day } && !labels.isEmpty
    isEditorsOnly =
      labels.contains(.editor) && source == nil && date == nil && authors.isEmpty
      && !labels.contains(.author) && !labels.contains(.source)
  }

  private typealias Label = CreditLabels.Label

  private struct Part {
    var label: Label?
    var whole: Range<Int>
    var value: Range<Int>
  }

  /// Finds the date that is most surely the day of publication.
  private mutating func readDate(
    _ parts: [Part], _ units: [UInt16]
  ) -> (date: CalendarDate, range: Range<Int>)? {
    var best: (date: CalendarDate, range: Range<Int>)?
    dateRank = 9
    for part in parts {
      let rank: Int
      switch part.label {
      case .published: rank = 0
      case .written: rank = 2
      case .updated: rank = 3
      default: rank = 1
      }
      guard rank < dateRank,
        let found = DateScanner.firstDate(in: units, from: part.value.lowerBound),
        found.range.lowerBound < part.value.upperBound
      else { continue }
      best = found
      dateRank = rank
    }
    if best == nil, let found = DateScanner.hanDate(at: 0, in: units),
      found.range.count == units.count
    {
      best = found
      dateRank = 1
    }
    if best == nil, units[0].isDigit, let found = DateScanner.shortDate(in: units) {
      best = found
      dateRank = 1
    }
    date = best?.date
    guard best == nil else { return best }
    let isCredit = parts.contains { $0.label == .source || $0.label == .published }
    for part in parts where part.label == .published || part.label == nil && isCredit {
      day = day ?? DateScanner.partialDate(in: units[part.value])
    }
    for part in parts where part.label == .source {
      // The day stands behind the outlet's name.
      let behind = units[part.value].drop { $0.isBlank }.drop { !$0.isBlank }
      day = day ?? DateScanner.partialDate(in: behind, needsTime: false)
    }
    return nil
  }

  /// The words of unlabelled text: outlet, name of a place; gives how much none of it explains.
  private mutating func readFree(_ words: [[UInt16]]) -> Int {
    var rest = 0
    for word in words where fillers.match(at: 0, in: word) == nil {
      if Self.isPublisher(word) {
        source = source ?? Self.outlet(word)
        continue
      }
      reportersOutlet = reportersOutlet ?? Self.signedOutlet(word)
      weakSource = weakSource ?? (word.count > 1 ? Self.outlet(word) : nil)
      rest += word.count { $0.isHan || $0.isLatin }
    }
    return rest
  }

  /// 「原创 作者 公众号」: the platform writes author and account behind the mark.
  private mutating func readOriginal(_ value: [UInt16]) {
    let words = value.split(whereSeparator: \.isBlank).map(Array.init)
    guard let first = words.first, words.count > 1 else { return }
    authors += NameList(first, isLabelled: true).names
    source = source ?? Self.outlet(words[1])
  }

  /// Whether a time of day follows the date, which stands apart from all else.
  private static func isTimed(_ range: Range<Int>, _ units: [UInt16]) -> Bool {
    let isApart =
      (range.lowerBound == 0 || !units[range.lowerBound - 1].isHan)
      && (range.upperBound == units.count || units[range.upperBound].isBlank
        || units[range.upperBound] == 0xB7)
    return isApart && units[range].contains { $0 == 0x3A || $0 == Unit.colon }
  }

  private static func parts(of units: [UInt16]) -> [Part] {
    var parts = [Part(label: nil, whole: 0..<0, value: 0..<0)]
    var place = 0
    while place < units.count {
      if let (label, match) = CreditLabels.match(at: place, in: units) {
        parts[parts.count - 1].whole = parts[parts.count - 1].whole.lowerBound..<place
        parts[parts.count - 1].value = parts[parts.count - 1].value.lowerBound..<place
        parts.append(
          Part(
            label: label, whole: match.lowerBound..<units.count,
            value: match.upperBound..<units.count))
        place = match.upperBound
      } else {
        place += 1
      }
    }
    if parts.count == 1 { parts[0].whole = 0..<units.count }
    if parts.count == 1 { parts[0].value = 0..<units.count }
    return parts.filter { !$0.whole.isEmpty }
  }

  /// Addresses, and the place that 「发表于某省」 names: they tell nothing of the article.
  private static func addresses(_ units: [UInt16]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var place = 0
    while let start = placeMarks.firstMatch(in: units, from: place) {
      let end = units[start.upperBound...].firstIndex(where: \.isBlank) ?? units.count
      place = end
      guard start.upperBound < end, !units[start.upperBound].isDigit, end - start.lowerBound <= 60
      else { continue }
      ranges.append(start.lowerBound..<end)
    }
    return ranges
  }

  private static let placeMarks = Words("http:// https:// www. 发表于 发布于 IP属地")

  /// The words of `value` without its date, brackets, addresses and marks.
  private static func free(
    _ value: [UInt16], dated: (date: CalendarDate, range: Range<Int>)?, offset: Int
  ) -> [[UInt16]] {
    var words: [[UInt16]] = [[]]
    for (place, unit) in value.enumerated() {
      let isDate = dated?.range.contains(place + offset) ?? false
      if !isDate, unit.isHan || unit.isLatin || unit == Unit.wideComma || unit == 0x3A {
        words[words.count - 1].append(unit)
      } else if unit.isBlank || isDate || unit == 0xB7 || unit == 0x7C {
        if words.last?.isEmpty == false { words.append([]) }
      }
    }
    return words.filter { !$0.isEmpty }
  }
}

/// Words beside a date that tell nothing of the outlet.
private let fillers = Words(
  """
  星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 发表于 发布于 IP属地 http https
  """)
