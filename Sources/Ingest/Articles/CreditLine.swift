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

  /// Takes apart `units`, or gives `nil` if they are no metadata.
  init?(_ units: [UInt16]) {
    guard units.count <= Self.maximalLength, !units.contains(Unit.fullStop) else { return nil }
    let dated = DateScanner.firstDate(in: units)
    guard dated != nil || Self.labels.firstMatch(in: units) != nil else { return nil }
    date = dated?.date
    let parts = Self.parts(of: units)
    let labels = parts.compactMap(\.label)
    guard !labels.isEmpty || dated != nil else { return nil }
    var rest = 0
    for part in parts {
      let value = Array(units[part.value])
      switch part.label {
      case .source:
        hasSourceLabel = true
        source = source ?? Self.outlet(value)
      case .author: authors += NameList(value, isLabelled: true).names
      case .editor:
        editors += NameList(value, isLabelled: true).names
        cuts.append(part.whole)
      case .counter: cuts.append(part.whole)
      case .date, .picture: break
      case nil:
        let free = Self.withoutDate(value, dated: dated, offset: part.value.lowerBound)
        if Self.isOrganisation(free) {
          source = source ?? Self.outlet(free)
        } else {
          rest += free.count { $0.isHan || $0.isLatin }
          reportersOutlet = reportersOutlet ?? Self.signedOutlet(free)
        }
      }
    }
    let hasCore = labels.contains { $0 != .counter }
    // A headline may hold a date, so a line without labels must be all date and outlet.
    guard hasCore ? rest <= 12 : rest == 0 else { return nil }
    // Prose that merely mentions a reporter names him within a sentence.
    if !hasCore, units.contains(Unit.wideComma) { return nil }
    isEditorsOnly =
      labels.contains(.editor) && source == nil && date == nil && authors.isEmpty
      && !labels.contains(.author) && !labels.contains(.source)
  }

  /// What a label announces.
  enum Label {
    case source, author, editor, picture, date, counter
  }

  private struct Part {
    var label: Label?
    var whole: Range<Int>
    var value: Range<Int>
  }

  private static let lists: [(Label, String)] = [
    (.source, ("来源： 来源于： 稿源： 信息来源： 文章来源： 稿件来源： 来源:")),
    (
      .editor,
      ("""
      责任编辑： 责编： 编辑： 审核： 校对： 一审： 二审： 三审： 初审： 复审： 终审： 编审： 主编： 监制： 签发： 审签： \
      值班编委： 值班主任： 责任编辑 责任校对： 核稿： 责校：
      """)
    ),
    (
      .author,
      ("""
      作者： 记者： 通讯员： 撰稿： 撰稿人： 撰文： 特约记者： 文： 文字： 实习生： 首席记者 见习记者 全媒体记者 \
      特约记者 本报记者 通讯员 记者 实习记者 作者
      """)
    ),
    (.picture, ("摄影： 供图： 制图： 图： 图片： 图/ 摄影/")),
    (.date, ("发表于 发布于 发布时间： 发布日期： 时间： 日期： 发表时间： 更新时间： 录入时间： 成文日期： 发稿时间：")),
    (
      .counter,
      ("""
      点击： 点击数： 点击量： 点击次数： 浏览次数： 浏览量： 浏览： 阅读： 阅读量： 阅读数： 阅读次数： 访问量： 人气： 【字体： 字体： \
      字号： 评论： 收藏： 打印 分享 阅读 浏览 A- A+ [字体： 〖字体： 只看该作者 只看楼主 倒序浏览 阅读模式
      """)
    ),
  ]

  private static let words = lists.map { label, list in (label, Words(list)) }
  private static let labels = Words(lists.map { $1 }.joined(separator: " "))

  private static func label(at place: Int, in units: [UInt16]) -> (Label, Range<Int>)? {
    guard labels.match(at: place, in: units) != nil else { return nil }
    var best: (Label, Range<Int>)?
    for (label, words) in words {
      if let match = words.match(at: place, in: units), match.count > best?.1.count ?? 0 {
        best = (label, match)
      }
    }
    guard let best else { return nil }
    // A label without a colon counts only where it cannot be part of a sentence.
    if units[best.1.upperBound - 1] != Unit.colon {
      let next = best.1.upperBound < units.count ? units[best.1.upperBound] : Unit.space
      let isRole = best.0 == .author
      guard next.isBlank || isRole && opensBracket(units, place) || next == 0x2F else { return nil }
    }
    return best
  }

  private static func opensBracket(_ units: [UInt16], _ place: Int) -> Bool {
    place > 0 && units[place - 1].isOpenBracket
  }

  private static func parts(of units: [UInt16]) -> [Part] {
    var parts = [Part(label: nil, whole: 0..<0, value: 0..<0)]
    var place = 0
    while place < units.count {
      if let (label, match) = label(at: place, in: units) {
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

  /// `value` without its date, times, brackets and blanks.
  private static func withoutDate(
    _ value: [UInt16], dated: (date: CalendarDate, range: Range<Int>)?, offset: Int
  ) -> [UInt16] {
    var kept: [UInt16] = []
    for (place, unit) in value.enumerated() {
      if let dated, dated.range.contains(place + offset) { continue }
      if unit.isHan || unit.isLatin || unit == Unit.wideComma || unit == 0xB7 { kept.append(unit) }
    }
    return kept
  }

  /// The first word of a value, if it can name an outlet; 「本报」 names none.
  private static func outlet(_ value: [UInt16]) -> [UInt16]? {
    let word = value.drop { $0.isBlank || $0 == 0x201C || $0 == 0x300A }
      .prefix {
        !$0.isBlank && $0 != 0x201D && $0 != 0x300B && !$0.isCloseBracket && $0 != 0x7C
          && $0 != 0x3011
      }
    guard word.contains(where: { $0.isHan || $0.isLatin }), word.count <= 40,
      ownWords.match(at: 0, in: Array(word))?.count != word.count
    else { return nil }
    return Array(word)
  }

  private static let ownWords = Words("本报 本网 本站 本台 本刊 本报讯 本站原创 原创 网络 互联网")

  /// The outlet before the rank of its reporters: 「某报社全媒体」 gives 某报社.
  private static func signedOutlet(_ value: [UInt16]) -> [UInt16]? {
    var name = value[...]
    for rank in ["全媒体", "融媒体"].map({ Array($0.utf16) }) where name.suffix(3).elementsEqual(rank) {
      name = name.dropLast(3)
    }
    return isOrganisation(Array(name)) ? outlet(Array(name)) : nil
  }

  /// Whether a line can be the name of an authority or an outlet: it ends like one.
  static func isOrganisation(_ units: [UInt16]) -> Bool {
    guard (3...26).contains(units.count), units.allSatisfy({ $0.isHan || $0.isLatin }) else {
      return false
    }
    return organisationEnds.contains { units.suffix($0.count).elementsEqual($0) }
  }

  private static let organisationEnds: [[UInt16]] = [
    "委员会", "发展改革委", "发改委", "工信委", "商务委", "国资委", "局", "办公室", "政府", "办", "厅", "管理处", "中心",
    "指挥部", "日报", "晚报", "晨报", "时报", "商报", "都市报", "日报社", "报社", "报业", "电视台", "广播台", "广播电视台", "广电",
    "新闻网", "网", "融媒体", "传媒集团", "新华社", "通讯社", "在线", "研究院", "商会", "协会", "管委会", "宣传部", "统计局",
    "投资局", "总台", "客户端", "杂志社", "周刊", "发布",
  ].map { Array($0.utf16) }
}
