import BriefingModel
import Lexicon

/// Tells speech from narrative, and demands from pledges and statements (讲话的性质).
enum Speech {
  /// `range` without its stop and without quotation marks that lack their partner.
  static func trimmed(_ text: Text, _ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range)
    var changed = true
    // Each turn may look through the whole range for a partner: a row of marks ends the search.
    var turns = 0
    while changed, !range.isEmpty, turns < 12 {
      changed = false
      turns += 1
      let last = text.before(range.upperBound)
      let mark = last >= range.lowerBound ? text.mark(at: last) : nil
      if mark == .stop || mark == .comma || mark == .semicolon {
        range = range.lowerBound..<last
        changed = true
      } else if mark == .closeQuote, !isBalanced(text, range, droppingEnd: true) {
        range = range.lowerBound..<last
        changed = true
      } else if text.mark(at: range.lowerBound) == .openQuote,
        !isBalanced(text, range, droppingEnd: false)
      {
        range = range.lowerBound + 3..<range.upperBound
        changed = true
      } else if text.mark(at: range.lowerBound) == .openQuote, mark == .closeQuote,
        closes(text, range) == last
      {
        range = range.lowerBound + 3..<last
        changed = true
      }
    }
    return range
  }

  /// Whether the quotation mark at an end of `range` has its partner within it.
  private static func isBalanced(_ text: Text, _ range: Range<Int>, droppingEnd: Bool) -> Bool {
    if !droppingEnd { return closes(text, range) != nil }
    var depth = 0
    var position = range.lowerBound
    while position < range.upperBound {
      switch text.mark(at: position) {
      case .openQuote: depth += 1
      case .closeQuote:
        depth -= 1
        if depth < 0 { return false }
      default: break
      }
      position += text.width(position)
    }
    return true
  }

  /// Where the quotation closes that opens `range`.
  private static func closes(_ text: Text, _ range: Range<Int>) -> Int? {
    var depth = 0
    var position = range.lowerBound
    while position < range.upperBound {
      switch text.mark(at: position) {
      case .openQuote: depth += 1
      case .closeQuote:
        depth -= 1
        if depth == 0 { return position }
      default: break
      }
      position += text.width(position)
    }
    return nil
  }

  /// 「（记者某某）」 at the end of a report.
  static func isImprint(_ text: Text, _ range: Range<Int>) -> Bool {
    guard text.mark(at: range.lowerBound) == .openBracket else { return false }
    // 「（某某某）」: who wrote it.
    if range.count <= 60,
      text.mark(at: text.before(range.upperBound)) == .closeBracket
    {
      return true
    }
    return text.containsWord(
      of: imprints, in: range.lowerBound..<min(range.upperBound, range.lowerBound + 60))
  }

  /// Whether a sentence without an attribution ends a speech.
  static func isNarrative(_ text: Text, _ sentence: Range<Int>, _ names: NamePlaces) -> Bool {
    let start = sentence.lowerBound
    if narrativeOpenings.match(text.bytes, at: start, limit: sentence.upperBound) != nil {
      return true
    }
    let clause = firstClause(of: sentence, in: text)
    if let name = names.first(in: sentence), name.range.lowerBound == start { return true }
    // 「市长某某作工作部署」 names a person with a post.
    for name in names.all(in: clause) {
      let place = name.range.lowerBound
      let low = max(clause.lowerBound, place - Self.longestWord)
      if Posts.table.match(text.bytes, endingAt: place, from: low) != nil { return true }
    }
    // 「市直有关部门负责同志参加。」
    let last = Speech.trimmed(
      text, text.position(back: 60, from: sentence.upperBound, limit: start)..<sentence.upperBound)
    if Self.presences.match(
      text.bytes, endingAt: last.upperBound,
      from: text.position(back: Self.longestWord, from: last.upperBound, limit: last.lowerBound))
      != nil, modal(text, sentence) == nil
    {
      return true
    }
    // 「在某某项目现场，」
    if text.has("在", at: start),
      Self.sites.match(
        text.bytes, endingAt: clause.upperBound,
        from: text.position(back: 18, from: clause.upperBound, limit: start)) != nil
    {
      return true
    }
    // 「28日，」「市委副书记、市长某某…」: reporting, not speech.
    let period = PeriodReader(text: text).periods(in: clause).first
    if let period, period.range.lowerBound == start, case .day = period.span { return true }
    return text.mark(at: clause.upperBound) == .colon
      && Posts.table.match(
        text.bytes, endingAt: clause.upperBound,
        from: max(clause.lowerBound, clause.upperBound - Self.longestWord)) != nil
  }

  /// Whether the first sentence of a paragraph goes on with the speech of the one before.
  static func continues(_ text: Text, _ sentence: Range<Int>, _ names: NamePlaces) -> Bool {
    guard !isNarrative(text, sentence, names) else { return false }
    if opensDemand(text, sentence) { return true }
    // 「各级各部门要…」.
    let clause = firstClause(of: sentence, in: text)
    guard let found = modal(text, clause) else { return false }
    return text.characters(in: clause.lowerBound..<found) <= 16
  }

  /// Whether `range` begins as demands do: 要, 一是要, 加快.
  static func opensDemand(_ text: Text, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    if let ordinal = ordinals.match(text.bytes, at: start, limit: range.upperBound) {
      start = ordinal.end
    }
    if text.has("要", at: start) { return true }
    return imperatives.match(text.bytes, at: start, limit: range.upperBound) != nil
  }

  /// What the sentence does; `last` is what the one before it did.
  static func force(_ text: Text, _ range: Range<Int>, after last: DirectiveFact.Force)
    -> DirectiveFact.Force
  {
    if pledges(text, range) { return .commitment }
    if demands(text, range) { return .directive }
    guard isImperative(text, range, after: last) else { return .statement }
    return last == .commitment ? .commitment : .directive
  }

  /// Whether an imperative begins the sentence, or, within a row of demands, one of its clauses:
  /// 「结合某某活动，加快…」.
  private static func isImperative(
    _ text: Text, _ range: Range<Int>, after last: DirectiveFact.Force
  ) -> Bool {
    var clause = firstClause(of: range, in: text)
    // 「推进某某改造，是…的重要举措」 tells what the work is worth.
    if clause.upperBound < range.upperBound {
      let second = firstClause(of: text.span(clause.upperBound, range.upperBound), in: text)
      if assessments.match(text.bytes, at: second.lowerBound, limit: second.upperBound) != nil {
        return false
      }
    }
    if imperatives.match(text.bytes, at: clause.lowerBound, limit: range.upperBound) != nil {
      return true
    }
    guard last != .statement,
      circumstances.match(text.bytes, at: clause.lowerBound, limit: clause.upperBound) != nil
    else { return false }
    for _ in 0..<3 {
      clause = firstClause(of: text.span(clause.upperBound, range.upperBound), in: text)
      if imperatives.match(text.bytes, at: clause.lowerBound, limit: clause.upperBound) != nil {
        return true
      }
    }
    return false
  }

  /// 「我们将…」「长沙将…」: a subject and 将 within the first clauses, and no 要 before it.
  private static func pledges(_ text: Text, _ range: Range<Int>) -> Bool {
    let first = firstClause(of: range, in: text)
    let second = firstClause(of: text.span(first.upperBound, range.upperBound), in: text)
    for clause in [first, second] {
      if modal(text, clause) != nil { return false }
      guard let will = text.first("将", in: clause), will > clause.lowerBound,
        noPledge.match(text.bytes, endingAt: will, from: max(clause.lowerBound, will - 6)) == nil
      else { continue }
      if text.characters(in: clause.lowerBound..<will) <= 14 { return true }
    }
    return false
  }

  /// Where the pledge of a sentence begins that tells a fact first: 「今年已下达3亿元，下一步将…」.
  static func pledgeStart(_ text: Text, _ range: Range<Int>) -> Int {
    var clause = firstClause(of: range, in: text)
    guard text.containsWord(of: done, in: clause) else { return range.lowerBound }
    for _ in 0..<3 {
      guard !text.contains("将", in: clause), modal(text, clause) == nil else { break }
      clause = firstClause(of: text.span(clause.upperBound, range.upperBound), in: text)
      if nextSteps.match(text.bytes, at: clause.lowerBound, limit: clause.upperBound) != nil {
        return clause.lowerBound
      }
    }
    return range.lowerBound
  }

  private static func demands(_ text: Text, _ range: Range<Int>) -> Bool {
    modal(text, range) != nil || text.containsWord(of: musts, in: range)
  }

  /// Where 要 stands as a verb of obligation, not within 主要, 要素 or 重要.
  private static func modal(_ text: Text, _ range: Range<Int>) -> Int? {
    var position = range.lowerBound
    while let found = text.first("要", in: position..<range.upperBound) {
      let isWord =
        afterNone.match(text.bytes, at: found + 3, limit: range.upperBound) != nil
        || beforeNone.match(
          text.bytes, endingAt: found, from: max(range.lowerBound, found - 3)) != nil
      if !isWord { return found }
      position = found + 3
    }
    return nil
  }

  /// How many bytes back a post that ends somewhere may begin.
  private static let longestWord = 36
  private static let beforeNone = WordTable("主 重 需 必 首 纲 概 摘 机 紧 只 次 纪 简 扼 想")
  private static let afterNone = WordTable("素 求 点 害 么 闻 件 领 义 塞 道 务 地 目 职 员 案 旨")
  /// What has been done.
  static let done = WordTable("已 完成 达到 实现 下达 累计 同比 取得 共有 兑现 办结")
  private static let nextSteps = WordTable("下一步 下步 接下来 今后 后续 未来 明年 下半年 下阶段 下一阶段")
  static let musts = WordTable("必须 务必 不能 不得 绝不 严禁 应当 切忌 应干尽干 不许 至少")
  private static let narrativeOpenings = WordTable(
    """
    会议 会上 会前 会后 随后 活动 据悉 据了解 截至 目前， 下一步， 此次 参加 市领导 省领导 县领导 区领导 仪式 当天 当日 期间 大会 签约仪式 记者 来到 走进 每到一处 调研中 调研期间 座谈会上 座谈中 活动中 参观 观摩
    本次 据介绍 主会场 活动现场 另悉 图为
    """)
  private static let assessments = WordTable(
    "是 就是 既是 不仅是 正是 都是 也是 事关 关系 关乎 意义 对于 具有 有利于 有助于 有着")
  private static let circumstances = WordTable("结合 按照 紧扣 针对 对 根据 立足 借助 依托 通过 在 同时 尤其 特别 始终 时刻 也 还")
  static let imprints = WordTable("记者 通讯员 编辑 责编 作者 来源 摄影 供稿 完 审核")
  private static let presences = WordTable(
    "参加会议 参加 出席会议 出席 陪同调研 陪同 参加调研 参加活动 参加上述活动 主持会议 作了发言 作表态发言 作了汇报 先后发言 作交流发言 列席会议 参加座谈 汇报发言")
  private static let sites = WordTable("现场 工地 公司 车间 园区 基地 项目 一线 企业 产业园 展厅 会上 点 中心")
  /// 必将, 即将: no pledge.
  private static let noPledge = WordTable("即 抓紧 及时 尽快 就 必 势必 定 项目 产业 工程 也必 又 可")
  private static let ordinals = WordTable(
    "（一） （二） （三） （四） （五） 一、 二、 三、 四、 五、 第一 第二 第三 第四 一 二 三 四 五 六 一是 二是 三是 四是 五是 六是 一要 二要 三要 四要 五要 首先， 其次， 再次， 最后， 第一， 第二， 第三，"
  )
  private static let imperatives = WordTable(
    """
    注重 抓好 抓实 抓紧 强化 加强 加快 加大 推动 推进 坚持 突出 聚焦 健全 完善 优化 打造 提升 提高 深化 落实 围绕 紧盯 压实 明确 创新 打通
    狠抓 盘活 突破 做好 做大 做强 做优 培育 壮大 引导 支持 持续 扩大 建立 保障 确保 严格 严守 守住 切实 全力 全面 积极 大力 着力 努力 统筹
    发挥 用好 用足 把 以 主动 深入 继续 进一步 不断 牢牢 牢固 树立 增强 激发 拓展 实施 开展 广泛 精准 科学 合理 及时 认真 扎实 对标 对照
    瞄准 抢抓 力争 务必 必须 严把 严防 防范 促进 构建 营造 组织 谋划 争取 强力 攻坚 破解 转变 改进 提前 配合 协同 牵头 跟踪 倒排 挂图
    """)
}

/// The first clause of `range` that is not empty; nothing at its end if it holds marks alone.
func firstClause(of range: Range<Int>, in text: Text) -> Range<Int> {
  var start = range.lowerBound
  var position = start
  while position < range.upperBound {
    if let mark = text.mark(at: position), mark.endsClause {
      if start < position { return start..<position }
      start = position + text.width(position)
    }
    position += text.width(position)
  }
  return min(start, range.upperBound)..<range.upperBound
}
