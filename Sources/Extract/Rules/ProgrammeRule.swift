import BriefingModel
import Lexicon

/// Finds named programmes (专项行动、工程、机制、体系): a quoted name with the noun that classes it, and a
/// few that stand without quotation marks.
struct ProgrammeRule: Sendable {
  let reading: ArticleReading
  private var text: Text { reading.text }

  init(reading: ArticleReading) { self.reading = reading }

  /// The programmes, each once, in the text's order.
  func programmes() -> [ProgrammeFact] {
    var found: [Item] = []
    for paragraph in reading.layout.paragraphs where !paragraph.sentences.isEmpty {
      quoted(paragraph.range, &found)
      plain(paragraph.range, &found)
    }
    found.append(contentsOf: repeated())
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    var facts: [ProgrammeFact] = []
    var cores = NameParts()
    for item in found {
      // The same name with and without its class is one programme.
      guard cores.insert(item.core) else { continue }
      facts.append(
        ProgrammeFact(
          name: text.string(item.range), type: item.type,
          evidence: reading.evidence(item.range, "programme.name", .likely)))
    }
    return facts
  }

  /// A name that was found; `core` is what stands within its quotation marks.
  private typealias Item = (range: Range<Int>, type: String, core: String)

  private func quoted(_ range: Range<Int>, _ found: inout [Item]) {
    var open: Int?
    for place in text.marks(in: range) {
      switch place.mark {
      case .openQuote: open = Int(place.position)
      case .closeQuote:
        if let start = open { consider(start, Int(place.position), range, &found) }
        open = nil
      case .stop: open = nil
      default: break
      }
    }
  }

  private func consider(
    _ open: Int, _ close: Int, _ range: Range<Int>, _ found: inout [Item]
  ) {
    let inner = open + 3..<close
    guard text.characters(in: inner) <= 20, !inner.isEmpty else { return }
    let core = text.string(inner)
    guard !Self.national.contains(core) else { return }
    let after = close + 3
    var type: String?
    var end = after
    if let suffix = suffix(after, limit: range.upperBound) {
      (type, end) = (Self.types[suffix.value], suffix.end)
    } else if let word = Self.endings.match(text.bytes, endingAt: close, from: open + 3) {
      guard word.end > open + 3 else { return }
      type = Self.types[word.value]
    } else if isSeason(inner) {
      type = "campaign"
      end = Self.seasonEnds.match(text.bytes, at: after, limit: range.upperBound)?.end ?? after
    } else if isCode(inner),
      let low = Optional(text.position(back: 18, from: open, limit: range.lowerBound)),
      Self.codeLeads.match(text.bytes, endingAt: open, from: low) != nil
    {
      type = "programme"
    } else if core == "四率" || core == "三率" || core == "五率" {
      type = "metric-set"
    } else if isDecree(inner) {
      type = "programme"
    }
    guard let type else { return }
    let low = text.position(back: 24, from: open, limit: range.lowerBound)
    let prefix =
      type == "metric-set" ? nil : Self.prefixes.match(text.bytes, endingAt: open, from: low)
    let start = prefix?.end ?? open
    found.append((start..<end, type, core))
  }

  /// 「制造业当家22条」「审批12法」: a set of measures by their number.
  private func isDecree(_ inner: Range<Int>) -> Bool {
    let last = text.before(inner.upperBound)
    return last > inner.lowerBound && text.isDigit(last - 1)
      && Self.measures.match(text.bytes, at: last, limit: inner.upperBound) != nil
  }

  /// 「项目年」「投资促进季」: a season given to one thing.
  private func isSeason(_ inner: Range<Int>) -> Bool {
    guard (3...12).contains(text.characters(in: inner)),
      Self.seasons.match(
        text.bytes, endingAt: inner.upperBound, from: text.before(inner.upperBound)) != nil
    else { return false }
    let low = text.position(back: 6, from: inner.upperBound, limit: inner.lowerBound)
    return Self.noSeasons.match(text.bytes, endingAt: inner.upperBound, from: low) == nil
  }

  /// 「千企技改」「百日攻坚」: four characters that begin with a number.
  private func isCode(_ inner: Range<Int>) -> Bool {
    inner.count == 12 && isPlain(inner)
      && Self.numerals.match(text.bytes, at: inner.lowerBound, limit: inner.upperBound) != nil
  }

  /// The noun that classes a quoted name, at most a few characters on: 「“红黄蓝”三色预警机制」.
  private func suffix(_ start: Int, limit: Int) -> WordTable.Match? {
    var position = start
    var best: WordTable.Match?
    var steps = 0
    while position < limit, steps < 12, text.isHan(position) {
      if let match = Self.classes.match(text.bytes, at: position, limit: limit) {
        if let best, best.value == 3, match.value != 3 { break }
        best = match
        position = match.end
        // 产业集群, 招商活动: the class may have two words; 机制建设 has one.
        if match.value != 3, match.value != 4 { break }
        steps += 2
        continue
      }
      if best != nil || Self.breaks.match(text.bytes, at: position, limit: limit) != nil { break }
      position += 3
      steps += 1
    }
    return best
  }

  /// 强省会行动, 省百大项目, 以某某年为抓手: names without quotation marks.
  private func plain(_ range: Range<Int>, _ found: inout [Item]) {
    for (position, match) in text.words(of: Self.anchors, in: range) {
      if match.value == 0 {
        let low = text.position(back: 48, from: position, limit: range.lowerBound)
        if let start = text.last("以", in: low..<position) {
          let name = start + 3..<position + 3
          if text.characters(in: name) >= 5, isPlain(name) {
            found.append((name, "campaign", text.string(name)))
          }
        }
      } else {
        let start =
          text.has("省", endingAt: position) || text.has("市", endingAt: position)
          ? position - 3 : position
        found.append((start..<match.end, "programme", text.string(start..<match.end)))
      }
    }
  }

  /// Names after 推进, 实施 or 开展 that the article repeats: 强省会行动.
  private func repeated() -> [Item] {
    var candidates: [String: Range<Int>] = [:]
    var heads: [(start: Int, end: Int)] = []
    for paragraph in reading.layout.paragraphs where !paragraph.sentences.isEmpty {
      for (start, head) in text.words(of: Self.heads, in: paragraph.range) {
        heads.append((start, head.end))
        let low = text.position(back: 36, from: start, limit: paragraph.range.lowerBound)
        guard
          let verb = text.words(of: Self.carriers, in: low..<start).last,
          case let name = verb.match.end..<head.end, (4...8).contains(text.characters(in: name)),
          isPlain(name), !text.containsWord(of: Self.generic, in: name)
        else { continue }
        let word = text.string(name)
        if candidates[word] == nil { candidates[word] = name }
      }
    }
    guard !candidates.isEmpty else { return [] }
    var counts: [String: Int] = [:]
    for head in heads {
      for length in 4...8 where head.end - length * 3 >= 0 {
        let word = text.string(head.end - length * 3..<head.end)
        if candidates[word] != nil { counts[word, default: 0] += 1 }
      }
    }
    return candidates.filter { counts[$0.key, default: 0] >= 2 }
      .map { (range: $0.value, type: "programme", core: $0.key) }
  }

  private func isPlain(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      guard text.isHan(position), !text.has("的", at: position) else { return false }
      position += 3
    }
    return true
  }

  private static let types = [
    "programme", "campaign", "mechanism", "industrial-system", "programme",
  ]
  private static let classes = WordTable([
    ("工程升级版", 0), ("工程", 0), ("战略", 0), ("改革", 0), ("美好蓝图", 0), ("蓝图", 0), ("工作布局", 0), ("布局", 0),
    ("计划", 0), ("建设行动", 0),
    ("项目建设", 0), ("建设", 0), ("政策", 0), ("发展战略", 0), ("行动", 1), ("专项行动", 1), ("活动", 1), ("会战", 1),
    ("攻坚战", 1), ("招商活动", 1), ("擂台赛", 1), ("行动计划", 1), ("机制", 2), ("制度", 2), ("帮办制", 2), ("模式", 2),
    ("工作法", 2), ("责任制", 2), ("推进机制", 2), ("工作机制", 2), ("工作模式", 2), ("工作体系", 2), ("产业体系", 3),
    ("体系", 3), ("产业集群", 3), ("集群", 3), ("产业", 3),
    ("产业新体系", 3), ("新体系", 3), ("产业链", 3), ("产业培育计划", 3), ("图谱", 3), ("招商图谱", 3), ("培育计划", 3),
    ("项目", 4),
  ])
  private static let endings = WordTable([
    ("工程", 0), ("计划", 0), ("战略", 0), ("行动", 1), ("会战", 1), ("攻坚行动", 1), ("会办月", 1), ("擂台赛", 1),
    ("提质年", 1),
    ("攻坚年", 1), ("落实年", 1), ("建设年", 1), ("突破年", 1), ("推进年", 1), ("服务年", 1), ("提升年", 1), ("会办月", 1),
    ("攻坚月", 1), ("服务月", 1), ("招商月", 1), ("提速提质年", 1), ("大比武", 1), ("机制", 2), ("制度", 2),
  ])
  private static let measures = WordTable("条 法 招 策 式 步 措")
  private static let seasons = WordTable("年 季 月 周")
  private static let noSeasons = WordTable(
    "之年 元年 百年 周年 一年 青年 少年 老年 当年 今年 开年 新年 四季 之季 开局年 十年 五年 岁月 一月 一周 双月 每月")
  private static let seasonEnds = WordTable("活动 工作 行动 专项行动 招商活动")
  private static let numerals = WordTable("千 百 万 双")
  private static let prefixes = WordTable(
    """
    招商引资 招商项目 项目 重点项目 产业 开发区 自治区 省 市 国家 长三角 产业大招商 新能源新材料 武夷新区 工业 科技 营商环境 重大项目 全市 园区 企业
    """)
  private static let breaks = WordTable(
    "的 上 和 为 在 向 了 等 中 与 要求 工作 理念 文章 精神 仪式 管理 总 状态 目标 任务 问题 部署 推进会 大会")
  /// 0: the year that ends before 为抓手; 1: a name of its own.
  static let anchors = WordTable([("年为抓手", 0), ("年为总抓手", 0), ("百大项目", 1), ("百大工程", 1)])
  static let heads = WordTable("行动 工程 会战")
  static let carriers = WordTable("推进 实施 开展 打好 打响 启动 深化 组织 参与 建设 以 深入")
  private static let codeLeads = WordTable(
    "推进 实施 开展 打好 打响 启动 深化 组织 参与 建设 深入 列入 落实 推行 纳入 列入自治区 列入省 列入市 列入全省 抓好 聚焦")
  static let generic = WordTable("专项 重大 重点 民生 系列 各项 五大 十大 一批 提升行动 建设工程 安装工程 基础")
  private static let national: Set<String> = [
    "一带一路", "十四五", "十三五", "十五五", "两个一百年", "四个全面", "五位一体", "四个意识", "两个维护", "两个确立", "四个自信",
    "六稳", "六保", "一期", "二期", "三期", "四期",
  ]
}
