/// The labels of credit lines (署名标签): 「来源：」, 「责任编辑 丨」, 「作　者：」, 「更新时间：」.
///
/// Pages write them with blanks between the characters, and a bar or a colon behind them.
enum CreditLabels {
  /// What a label announces.
  enum Label {
    case source, author, editor, picture, counter, original
    /// The day of publication, a day that may be any, the day of writing, the day of a change.
    case published, day, written, updated

    /// Whether a date follows.
    var isDate: Bool {
      switch self {
      case .published, .day, .written, .updated: true
      default: false
      }
    }
  }

  /// The label that stands at `place`, with the mark behind it.
  static func match(at place: Int, in units: [UInt16]) -> (label: Label, range: Range<Int>)? {
    let next = place + 1 < units.count ? units[place + 1] : nil
    guard filter.mayBegin(units[place]), filter.mayGoOn(units[place], next) else { return nil }
    let slot = Int(units[place] & 255)
    var best: (label: Label, range: Range<Int>)?
    for entry in slots[slot] where entry.first == units[place] {
      guard let end = end(of: entry, at: place, in: units),
        end - place > best?.range.count ?? 0
      else { continue }
      best = (entry.label, place..<end)
    }
    return best
  }

  /// The second character of a label, or one of the blanks that may stand before it.
  private static let filter = WordFilter(
    slots.joined().flatMap { entry -> [(first: UInt16, second: UInt16?)] in
      guard entry.word.count > 1 else { return [(entry.word[0], nil)] }
      return [entry.word[1], Unit.space, Unit.tab, 0x3000, 0xA0].map { (entry.word[0], $0) }
    })

  private struct Entry {
    let label: Label
    let first: UInt16
    let word: [UInt16]
    let isBare: Bool
  }

  /// Behind the entry's word and its mark, or `nil` if it does not stand at `place`.
  private static func end(of entry: Entry, at place: Int, in units: [UInt16]) -> Int? {
    var next = place
    for unit in entry.word {
      if next > place { DateScanner.skipBlanks(&next, in: units) }
      guard next < units.count, units[next] == unit else { return nil }
      next += 1
    }
    if entry.isBare { return isBareEnd(entry.label, place, next, units) ? next : nil }
    let behind = next
    DateScanner.skipBlanks(&next, in: units)
    guard next < units.count else { return nil }
    if units[next] == Unit.colon || units[next] == 0x3A { return next + 1 }
    guard entry.label != .counter, bars.contains(units[next]) else { return nil }
    // A bar that stands between two words of a menu announces nothing.
    return units[next] == 0x2F && behind != next ? nil : next + 1
  }

  /// A label without a mark counts only where it cannot be part of a sentence.
  private static func isBareEnd(
    _ label: Label, _ place: Int, _ end: Int, _ units: [UInt16]
  ) -> Bool {
    guard end < units.count else { return true }
    if label == .editor { return isName(behind: end, units) }
    if label == .original { return place == 0 && units[end].isBlank }
    if units[end].isBlank || units[end] == 0x2F { return true }
    if label == .counter { return units[end].isOpenBracket }
    return label == .author && place > 0 && units[place - 1].isOpenBracket
  }

  /// Whether behind the blank a personal name stands alone.
  private static func isName(behind end: Int, _ units: [UInt16]) -> Bool {
    guard units[end].isBlank else { return false }
    let word = units[end...].drop { $0.isBlank }.prefix { !$0.isBlank }
    return (2...4).contains(word.count) && word.allSatisfy(\.isHan)
  }

  private static let bars = Array("丨|｜︱/┃".utf16)

  /// The labels by the lower half of their first unit.
  private static let slots: [[Entry]] = {
    var slots = [[Entry]](repeating: [], count: 256)
    for (lists, isBare) in [(marked, false), (bare, true)] {
      for (label, list) in lists {
        for word in list.split(separator: " ").map({ Array($0.utf16) }) {
          slots[Int(word[0] & 255)].append(
            Entry(label: label, first: word[0], word: word, isBare: isBare))
        }
      }
    }
    return slots
  }()

  private static let marked: [(Label, String)] = [
    (
      .source,
      """
      来源 来源于 转自 稿源 信息来源 文章来源 稿件来源 本文来源 发布者 发布单位 发布机构 发文单位 发布部门 供稿单位 出处 \
      信息提供 填报单位 报送单位 上报单位 单位（盖章） 单位（公章） 填报单位（盖章） 填报单位（公章） 报送单位（盖章） \
      报送单位（公章） 上报单位（盖章） Source
      """
    ),
    (
      .editor,
      """
      责任编辑 责编 编辑 审核 校对 一审 二审 三审 初审 复审 终审 编审 主编 监制 签发 审签 值班编委 值班主任 核稿 责校 \
      总监制 值班总编 执行主编 审稿 统筹 排版 编校 一校 二校 三校 录入 录入员 网络编辑 本期编辑 值班编辑 责任校对 \
      值班领导 发布人 录入人 上传者 编发 制作 审读 Editor
      """
    ),
    (
      .author,
      "作者 记者 通讯员 撰稿 撰稿人 撰文 特约记者 文 文字 实习生 图文 图/文 文/图 文图 采写 文案 供稿 投稿 Author"
    ),
    (.picture, "摄影 供图 制图 图 图片 摄像 视频 海报"),
    (
      .published,
      "发表于 发布于 发布时间 发布日期 发表时间 发表日期 公开日期 公布日期 公开时间 刊发时间 Date Time"
    ),
    (.day, "时间 日期"),
    (.written, "成文日期 录入时间 发稿时间 生成日期 发文日期 添加时间 上传时间"),
    (.updated, "更新时间 更新日期 修改时间 最后更新 更新于"),
    (
      .counter,
      """
      点击 点击数 点击量 点击次数 点击人次 浏览人次 阅读人次 访问人次 浏览人数 阅读人数 浏览次数 浏览量 浏览数 浏览 阅读 阅读量 阅读数 阅读次数 访问量 访问次数 人气 热度 \
      【字体 字体 字号 评论 收藏 〖字体 [字体 [字号 【字号 文字大小 字体大小 分享到 分享至 分享 Views Hits 查看 回复 评论数
      """
    ),
  ]

  private static let bare: [(Label, String)] = [
    (.editor, "责任编辑 责任校对 编辑 责编 校对 审核 审校 主编 监制 终审 值班编委"),
    (.author, "首席记者 见习记者 全媒体记者 特约记者 本报记者 通讯员 记者 实习记者 作者"),
    (.picture, "图/ 摄影/"),
    (.published, "发表于 发布于"),
    (.counter, "打印 分享 阅读 浏览 A- A+ 阅读量 浏览量 点击量 阅读数 播放量 热度 只看该作者 只看楼主 倒序浏览 阅读模式 我要评论 举报 关闭 收藏 评论 纠错"),
    (.original, "原创"),
  ]
}
