import BriefingModel
import Lexicon

/// Reads comparisons (比较): 同比增长9.7%, 低于序时进度2.3个百分点, 较去年同期增加46.8亿元.
struct ComparisonReader: Sendable {
  let text: Text

  /// A number that compares.
  struct Reading: Hashable, Sendable {
    /// 同比, 环比, 较全省, 序时进度 or 较计划.
    let type: String
    /// Whether the words before it say less.
    let isNegative: Bool
    /// Where the words of comparison begin.
    let start: Int
    /// Whether the comparison is of something no figure holds, as 降幅收窄.
    let isIdle: Bool
  }

  /// What the words of `left`, which end at the number, say of it; `nil` if it does not compare.
  func reading(before left: Range<Int>) -> Reading? {
    guard !left.isEmpty else { return nil }
    if let base = Self.bases.match(
      text.bytes, endingAt: left.upperBound, from: max(left.lowerBound, left.upperBound - 30)),
      let verb = verb(in: left.lowerBound..<base.end)
    {
      return Reading(
        type: Self.baseTypes[base.value], isNegative: verb.value == 1, start: verb.start,
        isIdle: false)
    }
    var end = left.upperBound
    while let filler = Self.fillers.match(
      text.bytes, endingAt: end, from: max(left.lowerBound, end - 9))
    {
      end = filler.end
    }
    guard
      let verb = Self.verbs.match(text.bytes, endingAt: end, from: max(left.lowerBound, end - 12))
    else { return nil }
    // 「最高98%」 is a level, 「比全国高5.3个百分点」 a comparison.
    if text.has("高", endingAt: end) || text.has("低", endingAt: end), verb.end == end - 3,
      !text.containsWord(of: Self.than, in: left)
    {
      return nil
    }
    let idle = verb.value == 2 || text.containsWord(of: Self.idle, in: left)
    return Reading(type: type(of: left), isNegative: verb.value == 1, start: verb.end, isIdle: idle)
  }

  /// 高于, 超, 慢于 … before the base of a comparison.
  private func verb(in range: Range<Int>) -> (start: Int, value: Int)? {
    for (start, match) in text.words(of: Self.relations, in: range).reversed() {
      return (start, match.value)
    }
    return nil
  }

  private func type(of left: Range<Int>) -> String {
    for (word, index) in text.words(of: Self.typeWords, in: left).map({ ($0.start, $0.match.value) }
    ).reversed()
    where word >= left.lowerBound {
      return Self.types[index]
    }
    return "同比"
  }

  private static let verbs = WordTable([
    ("增长", 0), ("提高", 0), ("增加", 0), ("上升", 0), ("提升", 0), ("增", 0), ("多", 0), ("多开工", 0),
    ("多签约", 0), ("多竣工", 0), ("多完成", 0), ("多到位", 0), ("少开工", 1),
    ("少签约", 1), ("少完成", 1), ("少到位", 1), ("上涨", 0), ("高出", 0),
    ("增幅达", 0), ("高", 0), ("低", 1), ("加快", 0), ("回升", 0), ("放缓", 1), ("下滑", 1), ("下跌", 1),
    ("下降", 1), ("降低", 1), ("减少", 1), ("回落", 1), ("少", 1), ("下滑", 1), ("降", 1), ("高于", 0), ("低于", 1),
    ("收窄", 2), ("扩大", 2), ("超出", 0), ("领先", 0), ("落后", 1), ("滞后", 1), ("快", 0), ("慢", 1),
  ])
  static let relations = WordTable([
    ("高于", 0), ("超过", 0), ("超出", 0), ("超前", 0), ("超", 0), ("快于", 0), ("领先", 0), ("高出", 0),
    ("低于", 1),
    ("慢于", 1), ("落后", 1), ("滞后", 1), ("低", 1), ("比", 0), ("较", 0),
  ])
  private static let bases = WordTable([
    ("序时进度", 0), ("时间进度", 0), ("序时", 0), ("时序进度", 0), ("时序", 0), ("均衡进度", 0), ("计划序时进度", 0),
    ("序时任务", 0), ("全省平均水平", 1),
    ("全省平均", 1), ("全国平均水平", 1), ("全省", 1),
    ("全国平均", 1), ("全省平均进度", 1), ("年度预期目标", 2), ("预期目标", 2), ("年度目标", 2), ("计划进度", 2), ("年度计划", 2),
    ("上年同期", 3), ("去年同期", 3), ("全市平均水平", 1), ("全市平均", 1), ("序时目标", 0),
    ("全区平均水平", 1), ("全区平均", 1), ("全州平均水平", 1), ("全州平均", 1), ("全省平均值", 1), ("全市平均值", 1),
    ("全国", 1), ("全省均值", 1), ("全市均值", 1), ("平均水平", 1), ("全省水平", 1), ("全国水平", 1), ("全市平均进度", 1),
    ("计划目标", 2), ("时间节点", 0), ("全县平均水平", 1), ("全县平均", 1),
  ])
  private static let baseTypes = ["序时进度", "较全省", "较计划", "同比"]
  private static let fillers = WordTable("了 约 达 达到 近 超 逾 超过 为 分别")
  static let than = WordTable("比 较")
  static let idle = WordTable("降幅 增幅较 增速较 拉动 带动 年均 年平均 两年平均 三年平均")
  static let typeWords = WordTable([
    ("同比", 0), ("去年同期", 0), ("上年同期", 0), ("去年", 0), ("上年", 0), ("环比", 1), ("上月", 1), ("上季", 1),
    ("上季度", 1),
    ("上半年", 1), ("上周", 1), ("一季度", 1), ("上批", 2), ("上一批", 2), ("全省平均", 3), ("全国平均", 3), ("全省", 3),
    ("全国", 3), ("全市平均", 3),
    ("全区平均", 3), ("全州平均", 3), ("序时进度", 4), ("时序进度", 4), ("时间进度", 4),
    ("预期目标", 5), ("计划", 5),
  ])
  private static let types = ["同比", "环比", "较上批", "较全省", "序时进度", "较计划"]
}
