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
    let isOwnCount = found.unit == "个" && found.indicator != "项目数" && found.indicator != "重点项目数"
    return state.scope ?? (isOwnCount ? nil : state.headScope)
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
    if found.unit == "个", text.contains("其余", in: words) { return "其余" }
    if found.unit == "个" {
      guard state.isPart else { return nil }
      return part(words, found, state)
    }
    if let own = ownClass(words, found) { return own }
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
      ?? sector(words) ?? "其中"
  }

  /// The noun of 「其中，产业类项目39个」.
  private func part(_ words: Range<Int>, _ found: Found, _ state: FigureState) -> String? {
    var start = words.lowerBound
    if let among = text.first("其中", in: words) { start = among + 6 }
    while start < words.upperBound, text.mark(at: start) != nil { start += text.width(start) }
    var end = words.upperBound
    if let noun = text.last("项目", in: start..<max(start, end)), noun + 6 < end { end = noun + 6 }
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
    if text.has("了", endingAt: end) || text.has("等", endingAt: end) || text.has("的", at: start) {
      return "其中"
    }
    return text.string(start..<end)
  }

  static let stageNouns = WordTable(
    """
    续建项目 新开工项目 新建项目 省级重点项目 市级重点项目 技改投资 工业项目 产业项目 产业类项目 农业项目 服务业项目 制造业项目 基础设施项目 基础设施类项目 民生项目
    民生类项目 社会事业项目 社会民生项目 社会民生类项目 文旅项目 能源项目 交通项目 水利项目 生态环保项目 投产项目 竣工项目 建成项目 在建项目 前期项目
    """)
  private static let tail = WordTable(
    "有 达 达到 为 共 的 还有 约 近 超 已开工 已竣工 已投产 已复工 开工 复工 竣工 投产 个数 数 已 实现")
}
