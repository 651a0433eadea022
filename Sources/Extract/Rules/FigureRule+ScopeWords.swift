import BriefingModel
import Lexicon

extension FigureRule {
  /// 「省级6项」: the list of a level above the article's own unit.
  func level(_ words: Range<Int>) -> String? {
    guard let region,
      let word = Self.levels.match(
        text.bytes, endingAt: words.upperBound, from: max(words.lowerBound, words.upperBound - 9)),
      word.value < (gazetteer.level(of: region) == .county ? 3 : 2)
    else { return nil }
    return text.string(word.end..<words.upperBound)
  }

  private static let levels = WordTable([("国家级", 0), ("省级", 1), ("自治区级", 1), ("市级", 2), ("州级", 2)])

  /// The class of projects right before the indicator, 「产业及创新平台项目完成投资…」.
  func ownClass(_ words: Range<Int>, _ found: Found) -> String? {
    let end = min(words.upperBound, found.start)
    guard end > words.lowerBound, text.has("项目", endingAt: end) else { return nil }
    var start = words.lowerBound
    if let among = text.first("其中", in: start..<end) { start = among + 6 }
    while start < end, !text.isHan(start) { start += text.width(start) }
    guard start < end - 6, end - start <= 54, !text.containsWord(of: Self.generic, in: start..<end),
      !text.containsWord(of: Self.wholes, in: start..<end)
    else { return nil }
    var position = start
    while position < end {
      guard text.isHan(position) || text.has("、", at: position) else { return nil }
      position += 3
    }
    return text.string(start..<end)
  }

  /// The branch whose money is a share of the whole's: 「其中工业投资41亿元」.
  func sector(_ words: Range<Int>) -> String? {
    guard let end = text.last("投资", in: words), let among = text.last("其中", in: words),
      among + 6 < end
    else { return nil }
    var start = among + 6
    while start < end, !text.isHan(start) { start += text.width(start) }
    guard (2...8).contains(text.characters(in: text.span(start, end))),
      FigureWords.money.table.match(text.bytes, at: start, limit: end + 6) == nil
    else { return nil }
    return text.string(start..<end + 6)
  }

  /// The noun behind a count.
  func behind(_ context: FigureContext, _ found: Found) -> Range<Int> {
    let end = context.number.range.upperBound
    guard found.unit == "个" else { return end..<end }
    return text.span(end, min(context.right.upperBound, end + 30))
  }

  /// 市级重点项目 of a county: a list of the level above is not the county's whole.
  func higherList(_ words: Range<Int>) -> String? {
    guard let region else { return nil }
    let level = gazetteer.level(of: region)
    guard level > .province,
      let list = text.firstWord(
        of: level == .prefecture ? Self.provinceLists : Self.cityLists, in: words)
    else { return nil }
    return text.string(list.start..<list.match.end)
  }

  /// 制造业, 外资, 锂电产业: the branch that the words before the number name.
  func branch(_ words: Range<Int>, _ found: Found) -> String? {
    if found.unit == "个", let word = text.firstWord(of: Self.branches, in: words),
      text.has("项目", at: word.match.end) || text.has("产业项目", at: word.match.end)
    {
      // 内外资 are all.
      return text.has("内外资", at: word.start) ? nil : text.string(word.start..<word.match.end)
    }
    guard
      let end = text.first("类完成", in: words).map({ $0 - 3 }) ?? text.first("产业累计", in: words)
        ?? text.first("产业签约", in: words)
        ?? text.first("产业完成", in: words)
    else { return nil }
    var start = words.lowerBound
    for word in text.words(of: Self.wholes, in: words.lowerBound..<end) { start = word.match.end }
    while start < end, !text.isHan(start) { start += text.width(start) }
    let name = start..<end + 6
    return (4...10).contains(text.characters(in: name)) ? text.string(name) : nil
  }

  /// 亿元以上, 5000万元以上 and the class of projects it bounds.
  func bound(_ words: Range<Int>) -> String? {
    guard let above = text.first("元以上", in: words) else { return rangeBound(words) }
    var start = above
    while start > words.lowerBound {
      let last = text.before(start)
      guard
        text.isDigit(last) || text.has("亿", at: last) || text.has("万", at: last)
          || text.has("千", at: last) || text.has("美", at: last) || text.has("百", at: last)
          || text.bytes[last] == 0x2E
      else { break }
      start = last
    }
    let end = above + 9
    guard let noun = text.first("项目", in: text.span(end, min(words.upperBound, end + 36))) else {
      return text.string(start..<end)
    }
    return text.string(text.span(start, noun))
  }

  /// 过亿元, 5亿元至10亿元 and the like right before 项目.
  func rangeBound(_ words: Range<Int>) -> String? {
    guard let noun = text.last("项目", in: words) else { return nil }
    let end = text.has("的", endingAt: noun) ? noun - 3 : noun
    var start = end
    while let part = Self.boundParts.match(
      text.bytes, endingAt: start, from: max(words.lowerBound, start - 9))
    {
      start = part.end
    }
    let bounds = start..<end
    guard text.contains("亿", in: bounds) || text.contains("万元", in: bounds) else { return nil }
    return text.string(bounds)
  }

  private static let boundParts = WordTable(
    "过 超 元 级 亿 万 千 百 至 到 — － – - ～ （含） . 0 1 2 3 4 5 6 7 8 9")

  /// The class that stands between a count and 项目: 「175个工业项目」.
  func classNoun(_ context: FigureContext) -> String? {
    let start = context.number.range.upperBound
    let limit = min(context.right.upperBound, start + 48)
    guard start < limit, let noun = text.first("项目", in: start..<limit), noun > start,
      !text.containsWord(of: Self.generic, in: start..<noun + 6)
    else { return nil }
    guard (2...12).contains(text.characters(in: start..<noun)) else { return nil }
    var position = start
    while position < noun {
      guard text.isHan(position) else { return nil }
      position += 3
    }
    return text.string(start..<noun + 6)
  }

  /// What makes the words between a count and 项目 say nothing of a class, or something of a stage.
  static let generic = WordTable(
    """
    重点 重大 省级 市级 县级 区级 州级 省重 市重 县重 签约 开工 复工 竣工 投产 续建 新建 新开 新增 新签 新入 在建 前期 储备 入库 落地 招商 引资 建设项目
    投资项目 计划 已 拟 的 谋划 亮点 观摩 在谈 集中 好项目 大项目 完工 建成 待建 预备 履约 引进 实施 合同 在库 省市 市县 省属 市属 市本级
    """)

  private static let provinceLists = WordTable(
    "省列重点项目 省级重点项目 省重点项目 省重大项目 自治区重大项目 自治区重点项目 省级重点 自治区层面 省级重大项目")

  private static let cityLists = WordTable("市级重点项目 市重点项目 省重点项目 省级重点项目 市级重大项目 省市重点项目")

  static let branches = WordTable("制造业 内外资 外资 内资 工业 农业 服务业 文旅 基础设施 民生 技改 数字经济 现代农业 高新技术")

  static let wholes = WordTable("全市 全省 全县 全区 我市 我县 我区 我省 全州 全盟 全旗 重点 主导")

  /// 「“三个一批”项目开工142个」: a programme's projects.
  func quoted(_ words: Range<Int>) -> String? {
    guard let open = text.first("“", in: words),
      let close = text.last("”", in: open..<words.upperBound),
      text.characters(in: open..<close) <= 16
    else { return nil }
    guard
      Self.carriers.match(text.bytes, endingAt: open, from: max(words.lowerBound, open - 12)) == nil
    else { return nil }
    var end = close + 3
    while end < words.upperBound, end - close <= 30, text.isHan(end) {
      if text.has("项目", at: end) { return text.string(open..<end + 6) }
      end += 3
    }
    return nil
  }

  /// What is done with a programme that is no class of projects.
  private static let carriers = WordTable("围绕 聚焦 落实 实施 开展 按照 推进 对照 深化")
}
