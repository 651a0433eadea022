import BriefingModel

/// The words a report opens with (电头): 「某某日报2021年5月17日讯（记者 …）」, 「本报1日讯」.
struct Dateline {
  /// The outlet, `nil` for 「本报」.
  private(set) var source: String?
  /// As much of the day as stands there, `nil` if the opening has no date.
  private(set) var day: PartialDate?

  /// The furthest that 讯 or 电 may stand from the start.
  private static let reach = 40

  /// Reads the opening of `units`, or gives `nil` if they do not open so.
  init?(_ units: [UInt16]) {
    var end: Int?
    for place in 0..<min(units.count, Self.reach) {
      if units[place] == 0x8BAF || units[place] == 0x7535 {  // 讯, 电
        let next = place + 1 < units.count ? units[place + 1] : Unit.space
        // 通讯员 and 电力 are other words: behind the opening comes a mark, a blank or a figure.
        guard !next.isHan || units[..<place].contains(where: \.isDigit) else { continue }
        end = place
        break
      }
      if units[place] == Unit.fullStop || units[place] == Unit.wideComma { return nil }
    }
    guard let end, end > 1 else { return nil }
    var place = 0
    while place < end, !units[place].isDigit, !units[place].isOpenBracket, !units[place].isBlank {
      place += 1
    }
    let name = Array(units[..<place])
    let opensOwn = ownOutlets.match(at: 0, in: name) != nil
    if let agency = agencies.match(at: 0, in: name) {
      source = String(decoding: name[agency], as: UTF16.self)
    } else if !opensOwn {
      guard CreditLine.isOrganisation(name) else { return nil }
      source = String(decoding: name, as: UTF16.self)
    }
    day = Self.day(units, place..<end)
    if source == nil, day == nil, !opensOwn { return nil }
  }

  private static func day(_ units: [UInt16], _ range: Range<Int>) -> PartialDate? {
    var place = range.lowerBound
    var parts: (year: Int?, month: Int?, day: Int?)
    while place < range.upperBound {
      guard let value = DateScanner.number(&place, in: units, digits: 1...4) else {
        place += 1
        continue
      }
      guard place < range.upperBound else { break }
      switch units[place] {
      case 0x5E74 where value > 1900: parts.year = value
      case 0x6708 where (1...12).contains(value): parts.month = value
      case 0x65E5 where (1...31).contains(value): parts.day = value
      default: break
      }
    }
    guard parts.day != nil || parts.month != nil else { return nil }
    return PartialDate(year: parts.year, month: parts.month, day: parts.day)
  }
}

private let agencies = Words("新华社 新华网 中新社 中新网 中国新闻网 人民网 央视网 央广网 光明网 中国经济网")
private let ownOutlets = Words("本报 本网 本台 本刊 本社 讯")
