import BriefingModel
import Lexicon

extension FigureRule {
  /// The subset a figure is limited to, or `nil` for the whole.
  func scope(_ context: FigureContext, _ found: Found, _ state: inout FigureState)
    -> String?
  {
    if found.indicator == "目标完成率" {
      return state.lastLevel.map { state.facts[$0].indicator } ?? state.scope
    }
    if found.kind == .target, found.unit == "个" { return state.scope }
    if let own = ownScope(context, found, &state) {
      state.scope = own
      if found.unit == "个", !state.hasParts, context.left.lowerBound == context.clause.lowerBound,
        isParagraphStart(context.clause.lowerBound)
      {
        state.headScope = own
      }
      return own
    }
    // 「其中新建98个、续建120个，年度计划投资600亿元」: the money is the whole's again.
    if state.isPart, state.partCounts > 1, found.unit != "个", state.partClause != context.clause {
      state.scope = nil
      state.isPart = false
    }
    // A count of projects with a noun of its own opens a new subject; 「竣工64项」 goes on.
    if found.unit == "个", context.left.isEmpty || !state.isPart,
      text.contains("项目", in: context.left.lowerBound..<context.right.upperBound)
    {
      state.scope = nil
    }
    if found.unit == "个" {
      state.partNoun = state.hasParts ? noun(context, found) : nil
    } else if state.scope == nil, state.hasParts, state.partCounts <= 1 {
      // 「其中：在建项目185项，总投资…；计划新开工项目157项，总投资…」: each list item has its money.
      return state.partNoun
    }
    return state.scope ?? state.headScope
  }

  /// The noun of a count that tells its stage, 「新开工项目」.
  private func noun(_ context: FigureContext, _ found: Found) -> String? {
    guard found.indicator != "项目数", found.indicator != "重点项目数" else { return nil }
    let words = FigureWords.counts.found(in: text, context.left).last {
      $0.indicator == found.indicator
    }
    return words.map { text.string($0.range) }
  }

  /// The whole scope of a figure's own words, before the ones around it.
  private func ownScope(_ context: FigureContext, _ found: Found, _ state: inout FigureState)
    -> String?
  {
    // What a bracket says of a class, 「（3000万元以上工业项目）」, is no class of its own.
    let bracket = text.last("）", in: context.left).map { $0 + 3 }
    let words = text.span(bracket ?? context.left.lowerBound, context.left.upperBound)
    if let bound = bound(words) ?? bound(context.number.range.upperBound..<context.right.upperBound)
    {
      return bound
    }
    if let quoted = quoted(words) { return quoted }
    if let listed = higherList(words) ?? higherList(behind(context, found)) { return listed }
    if let branch = branch(words, found) { return branch }
    if found.unit == "个", let level = level(words) { return level }
    if let at = text.first("层面", in: words) {
      return text.string(max(words.lowerBound, at - 9)..<at + 6)
    }
    if found.unit == "个", let noun = classNoun(context) { return noun }
    if found.unit == "个" {
      guard state.isPart else { return nil }
      return part(words, found, state)
    }
    if let stage = text.firstWord(
      of: Self.stageNouns, in: text.span(words.lowerBound, min(words.upperBound, found.start)))
    {
      return text.string(stage.start..<stage.match.end)
    }
    if let noun = state.stageNoun(of: context.clause, in: text, Self.stageNouns),
      noun.upperBound <= words.lowerBound,
      !state.enclosures(in: text).isBracketed(noun.lowerBound)
    {
      return text.string(noun)
    }
    guard state.isPart, state.scope == nil else { return nil }
    return part(text.span(words.lowerBound, min(words.upperBound, found.start)), found, state)
      ?? part(text.span(found.start, words.upperBound), found, state) ?? "其中"
  }

  /// 「“三个一批”项目开工142个」: a programme's projects.
  private func quoted(_ words: Range<Int>) -> String? {
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

  /// 「省级6项」: the list of a level above the article's own unit.
  private func level(_ words: Range<Int>) -> String? {
    guard let region,
      let word = Self.levels.match(
        text.bytes, endingAt: words.upperBound, from: max(words.lowerBound, words.upperBound - 9)),
      word.value < (gazetteer.level(of: region) == .county ? 3 : 2)
    else { return nil }
    return text.string(word.end..<words.upperBound)
  }

  private static let levels = WordTable([("国家级", 0), ("省级", 1), ("自治区级", 1), ("市级", 2), ("州级", 2)])

  /// The noun behind a count.
  private func behind(_ context: FigureContext, _ found: Found) -> Range<Int> {
    let end = context.number.range.upperBound
    guard found.unit == "个" else { return end..<end }
    return text.span(end, min(context.right.upperBound, end + 30))
  }

  /// 市级重点项目 of a county: a list of the level above is not the county's whole.
  private func higherList(_ words: Range<Int>) -> String? {
    guard let region else { return nil }
    let level = gazetteer.level(of: region)
    guard level > .province,
      let list = text.firstWord(
        of: level == .prefecture ? Self.provinceLists : Self.cityLists, in: words)
    else { return nil }
    return text.string(list.start..<list.match.end)
  }

  /// 制造业, 外资, 锂电产业: the branch that the words before the number name.
  private func branch(_ words: Range<Int>, _ found: Found) -> String? {
    if found.unit == "个", let word = text.firstWord(of: Self.branches, in: words),
      text.has("项目", at: word.match.end) || text.has("产业项目", at: word.match.end)
    {
      return text.string(word.start..<word.match.end)
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
  private func bound(_ words: Range<Int>) -> String? {
    guard let above = text.first("元以上", in: words) else { return rangeBound(words) }
    var start = above
    while start > words.lowerBound {
      let last = text.before(start)
      guard
        text.isDigit(last) || text.has("亿", at: last) || text.has("万", at: last)
          || text.has("千", at: last) || text.has("百", at: last) || text.bytes[last] == 0x2E
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
  private func rangeBound(_ words: Range<Int>) -> String? {
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
  private func classNoun(_ context: FigureContext) -> String? {
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
    重点 重大 省 市 县 区 州 旗 级 签约 开工 复工 竣工 投产 续建 新建 在建 前期 储备 入库 落地 招商 引资 建设项目 投资项目 计划 新 已 拟 的 谋划 亮点 观摩
    在谈 集中 好 大 完工 建成 待建 预备 履约 引进 实施
    """)

  /// The noun of 「其中，产业类项目39个」.
  private func part(_ words: Range<Int>, _ found: Found, _ state: FigureState) -> String? {
    var start = words.lowerBound
    if let among = text.first("其中", in: words) { start = among + 6 }
    while start < words.upperBound, text.mark(at: start) != nil { start += text.width(start) }
    var end = words.upperBound
    while let word = Self.tail.match(text.bytes, endingAt: end, from: max(start, end - 9)) {
      end = word.end
    }
    guard start < end, text.characters(in: start..<end) <= 24 else { return nil }
    // 「其中，签约项目个数为202个」 repeats what is counted and names no part; what has been done or what
    // stands between names of projects is no name either.
    if let own = FigureWords.counts.table.exact(text.bytes, start, end),
      FigureWords.counts.entries[own].indicator == found.indicator,
      state.wholeCount == found.indicator
    {
      return "其中"
    }
    if text.has("了", endingAt: end) || text.has("等", endingAt: end) { return "其中" }
    return text.string(start..<end)
  }

  static let stageNouns = WordTable(
    """
    续建项目 新开工项目 新建项目 省级重点项目 市级重点项目 技改投资 工业项目 产业项目 产业类项目 农业项目 服务业项目 制造业项目 基础设施项目 基础设施类项目 民生项目
    民生类项目 社会事业项目 社会民生项目 社会民生类项目 文旅项目 能源项目 交通项目 水利项目 生态环保项目 投产项目 竣工项目 建成项目 在建项目 前期项目
    """)
  private static let provinceLists = WordTable("省级重点项目 省重点项目 省级重点 自治区层面 省级重大项目")
  private static let cityLists = WordTable("市级重点项目 市重点项目 省重点项目 省级重点项目 市级重大项目 省市重点项目")
  static let branches = WordTable("制造业 外资 内资 工业 农业 服务业 文旅 基础设施 民生 技改 数字经济 现代农业 高新技术")
  static let wholes = WordTable("全市 全省 全县 全区 我市 我县 我区 我省 全州 全盟 全旗 重点 主导")
  /// What is done with a programme that is no class of projects.
  private static let carriers = WordTable("围绕 聚焦 落实 实施 开展 按照 推进 对照 深化")
  private static let tail = WordTable(
    "有 达 达到 为 共 的 还有 约 近 超 已开工 已竣工 已投产 已复工 开工 复工 竣工 投产 个数 数 已 实现")
}
