import BriefingModel
import Lexicon

extension FigureRule {
  /// Takes the unit that a clause speaks of: 「——巴州区：项目52个」「桂阳县完成投资…」「乐安县进度靠后，…」.
  func takeRegion(
    _ clause: Range<Int>, of sentence: Range<Int>, _ state: inout FigureState
  ) {
    guard let region else { return }
    var start = clause.lowerBound
    while start < clause.upperBound, !text.isHan(start) { start += text.width(start) }
    if text.has("对", at: start) { start += 3 }
    guard let mention = part(at: start), mention.unit != region else {
      takeRanked(clause, &state)
      return
    }
    let end = mention.range.upperBound
    let isHead = end == clause.upperBound && end < text.end && text.mark(at: end) == .colon
    if isHead || isSubject(mention, clause) { state.region = gazetteer.reference(mention.unit) }
    if isHead, isParagraphStart(clause.lowerBound) { state.headRegion = state.region }
    // 「大同市“三个一批”活动…」 at the head of a paragraph: the paragraph is the city's.
    if clause.lowerBound == sentence.lowerBound, isParagraphStart(clause.lowerBound),
      Self.eventHeads.match(text.bytes, at: end, limit: clause.upperBound) != nil
    {
      state.region = gazetteer.reference(mention.unit)
      state.headRegion = state.region
    }
  }

  /// The unit whose name ends where the number begins, 「复工项目数前三名为包头市94项」, or `nil`.
  func namedLast(_ context: FigureContext) -> RegionReference? {
    guard let mention = mentions.ending(at: context.number.range.lowerBound),
      mention.range.lowerBound > context.left.lowerBound,
      let named = part(at: mention.range.lowerBound), named.unit != region
    else { return nil }
    return gazetteer.reference(named.unit)
  }

  /// Lets a sentence such as 「截至目前，开复工8项」 go on telling of the unit that opened the one before.
  func continueSubject(_ sentence: Range<Int>, _ state: inout FigureState) -> Bool {
    guard state.region == nil, let subject = state.subject,
      Self.continuing.match(text.bytes, at: sentence.lowerBound, limit: sentence.upperBound) != nil
    else { return false }
    state.region = subject
    return true
  }

  /// Whether a clause that a unit's name opens tells something of it.
  private func isSubject(_ mention: RegionMention, _ clause: Range<Int>) -> Bool {
    let end = mention.range.upperBound
    guard end < clause.upperBound else { return false }
    func follows(_ table: WordTable) -> Bool {
      table.match(text.bytes, at: end, limit: clause.upperBound) != nil
    }
    return follows(Self.subjectVerbs) || follows(FigureWords.money.table)
      || follows(FigureWords.rates.table) || follows(FigureWords.counts.table)
      || follows(FigureWords.growth.table) || follows(Self.predicates)
  }

  /// Takes the unit that a clause without numbers ends with, 「完成率最高的是广昌县，」.
  private func takeRanked(_ clause: Range<Int>, _ state: inout FigureState) {
    guard let region, let mention = mentions.ending(at: clause.upperBound),
      mention.range.lowerBound > clause.lowerBound, mention.unit != region, !mention.isWeak,
      !mention.isZone, gazetteer.lies(mention.unit, within: region),
      let link = Self.rankLinks.match(
        text.bytes, endingAt: mention.range.lowerBound,
        from: max(clause.lowerBound, mention.range.lowerBound - 6))
    else { return }
    state.region = gazetteer.reference(mention.unit)
    // 「；最低的是乐安县，仅60%」 goes on with the rate that was given last.
    if state.openRate == nil, let last = state.facts.last, last.unit == "%", last.kind == .actual,
      state.facts.count > state.sentenceStart,
      text.containsWord(of: Self.extremes, in: clause.lowerBound..<link.end)
    {
      state.openRate = Trigger(range: link.end..<link.end, indicator: last.indicator, tier: 2)
    }
  }

  /// Reads a number right behind the name of a development zone in a list, 「其中，高新区4个、临港产业园2个」:
  /// a part of what was counted before; `false` if it is none.
  func readZone(_ context: FigureContext, _ state: inout FigureState) -> Bool {
    let end = context.number.range.lowerBound
    guard
      let zone = Self.zones.match(
        text.bytes, endingAt: end, from: max(context.left.lowerBound, end - 24))
    else { return false }
    var start = max(context.left.lowerBound, end - Self.zoneLength)
    if start > context.left.lowerBound { while text.bytes[start] & 0xC0 == 0x80 { start += 1 } }
    for place in text.marks(in: start..<end) {
      start = Int(place.position) + text.width(Int(place.position))
    }
    if text.has("其中", at: start) { start += 6 }
    if text.has("和", at: start) { start += 3 }
    guard start <= zone.end, FigureWords.counts.found(in: text, text.span(start, end)).isEmpty,
      let last = lastAlike(context.number, state)
    else { return false }
    let fact = state.facts[last]
    let name = text.string(start..<end)
    state.region = nil
    emit(context, (fact.indicator, start, fact.kind, fact.unit), &state, from: start, of: name)
    state.isPart = true
    state.scope = name
    return true
  }

  /// Whether a paragraph begins right at `position`.
  func isParagraphHead(_ position: Int) -> Bool {
    reading.layout.sentence(at: position).map {
      reading.layout.paragraphs[$0.paragraph].range.lowerBound == position
    } ?? false
  }

  /// Whether the clause speaks of the article's own unit again, 「全市完成率…」 after 「乐安县…，」.
  func isOwnWhole(_ level: RegionLevel, _ state: FigureState) -> Bool {
    guard let region else { return false }
    if let head = state.headRegion?.code.flatMap({ gazetteer.unit(code: $0) }),
      gazetteer.level(of: head) == level
        || level == .prefecture && gazetteer.name(of: head).hasSuffix("市")
    {
      return false
    }
    return gazetteer.level(of: region) == level
      || level == .prefecture && gazetteer.name(of: region).hasSuffix("市")
  }

  /// How long the name of a zone may be, in bytes.
  private static let zoneLength = 48
  static let extremes = WordTable("最高 最低 最快 最慢 最好 最差 居首 垫底 靠后 靠前 领先 末位 首位")
  private static let eventHeads = WordTable("“ 举行 召开 举办 活动 组织 集中开工 集中签约 集中竣工")
  private static let continuing = WordTable("截至目前 截止目前 目前 其中 截至 现已")
  private static let rankLinks = WordTable("是 为 属")
  /// What is said of a unit whose figures follow.
  private static let predicates = WordTable(
    """
    进度 进展 推进 建设 排名 位居 位列 居 列 排在 名列 靠后 靠前 滞后 领先 较快 较慢 最快 最慢 最高 最低 率先 表现 超额 超 未 尚 仅 只 有 突出 任务 项目
    以 相对 明显 提前 推动 落后 垫底 暂 最好 最差 招商 增速 增长 下降
    """)
}
