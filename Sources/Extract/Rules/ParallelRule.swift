import BriefingModel
import Lexicon

/// Deals out parallel lists in order: 「甲县、乙市分别完成投资3亿元、2亿元」.
struct ParallelRule: Sendable {
  let rule: FigureRule
  var text: Text { rule.text }

  init(rule: FigureRule) { self.rule = rule }

  /// Reads a clause with 分别, or one that gives each unit of a list its number; `false` if it has
  /// none or its lists do not match.
  func read(_ clause: Range<Int>, _ numbers: [NumberToken], _ state: inout FigureState) -> Bool {
    guard numbers.count >= 2 else { return false }
    guard let mark = text.firstWord(of: Self.marks, in: clause) else {
      return readList(clause, numbers, &state)
    }
    if numbers[0].range.lowerBound < mark.match.end {
      return readBoth(clause, numbers, mark.match.end, &state)
    }
    // A list and what it counts stand close to 分别; how far a clause reaches back is no matter.
    let left = text.span(max(clause.lowerBound, mark.start - Self.reach), mark.start)
    let places = rule.mentions.starting(in: left).filter { $0.unit != rule.region && !$0.isWeak }
    if places.count == numbers.count, isList(places.map(\.range)) {
      let words = text.span(places[places.count - 1].range.upperBound, numbers[0].range.lowerBound)
      state.places = places.map { rule.gazetteer.reference($0.unit) }
      if deal(clause, words, numbers, state.places, &state) { return true }
    }
    if compare(clause, mark.start, numbers, &state) { return true }
    if places.isEmpty, state.places.count == numbers.count {
      let words = text.span(
        max(clause.lowerBound, mark.start - Self.reach), numbers[0].range.lowerBound)
      if deal(clause, words, numbers, state.places, &state) { return true }
    }
    if indicators(clause, left, numbers, &state) { return true }
    if shares(clause, numbers, &state) || subjects(clause, left, numbers, &state) { return true }
    // A list whose items cannot be told apart is left out rather than given to the wrong one.
    return numbers.allSatisfy { $0.unit == numbers[0].unit } && isList(numbers.map(\.range))
  }

  /// 「12个农业产业、十大工业产业项目分别完成投资193亿元、596亿元」: numbers before 分别 are read for themselves.
  private func readBoth(
    _ clause: Range<Int>, _ numbers: [NumberToken], _ mark: Int, _ state: inout FigureState
  ) -> Bool {
    let dealt = numbers.filter { $0.range.lowerBound >= mark }
    guard dealt.count >= 2 else { return readList(clause, numbers, &state) }
    var start = clause.lowerBound
    for index in 0..<numbers.count - dealt.count {
      rule.read(
        FigureContext(
          clause: clause, left: text.span(start, numbers[index].range.lowerBound),
          number: numbers[index], right: right(of: index, numbers, clause)), &state)
      start = numbers[index].range.upperBound
    }
    // A list that does not match is left out.
    _ = read(start..<clause.upperBound, dealt, &state)
    return true
  }

  /// 「甲县、乙县完成率为22.4%和19.7%」: as many numbers, side by side, as units.
  private func readList(
    _ clause: Range<Int>, _ numbers: [NumberToken], _ state: inout FigureState
  ) -> Bool {
    guard numbers.allSatisfy({ $0.unit == numbers[0].unit }), isList(numbers.map(\.range)) else {
      return false
    }
    guard let list = rule.places(listedAt: clause.lowerBound) else {
      // 「甲县、乙县分别完成投资…，完成年度计划的101%、92%」: the list of the clause before.
      let words = text.span(clause.lowerBound, numbers[0].range.lowerBound)
      guard !state.places.isEmpty, state.facts.count > state.sentenceStart,
        rule.mentions.starting(in: words).isEmpty
      else { return false }
      // Fewer or more numbers than units belong to nobody for certain.
      guard state.places.count == numbers.count else { return true }
      let isGrowth = text.containsWord(of: FigureWords.growth.table, in: words)
      if !isGrowth, compare(clause, clause.lowerBound, numbers, &state) { return true }
      return deal(clause, words, numbers, state.places, &state)
    }
    guard list.units.count == numbers.count else { return false }
    state.places = list.units
    return deal(
      clause, text.span(list.end, numbers[0].range.lowerBound), numbers, list.units, &state)
  }

  /// 「同比分别增长10.6%、-5%」 compares the last figures of the sentence.
  private func compare(
    _ clause: Range<Int>, _ mark: Int, _ numbers: [NumberToken], _ state: inout FigureState
  ) -> Bool {
    let left = clause.lowerBound..<numbers[0].range.lowerBound
    guard let reading = ComparisonReader(text: text).reading(before: left),
      state.facts.count - state.sentenceStart >= numbers.count
    else { return false }
    let first = state.facts.count - numbers.count
    for (offset, number) in numbers.enumerated() {
      // 「分别提高3.1个、5.6个和2.2个百分点」: the last number has the unit.
      let last = numbers[numbers.count - 1].unit
      let unit = last == .points ? "百分点" : last == .times ? "倍" : "%"
      state.compare(
        first + offset,
        FigureFact.Comparison(
          type: reading.type, value: rule.signed(number.value, reading.isNegative), unit: unit))
    }
    return true
  }

  /// Whether the names stand side by side with 、 between them.
  private func isList(_ ranges: [Range<Int>]) -> Bool {
    zip(ranges, ranges.dropFirst()).allSatisfy { $1.lowerBound - $0.upperBound <= 3 }
  }

  private func deal(
    _ clause: Range<Int>, _ words: Range<Int>, _ numbers: [NumberToken],
    _ places: [RegionReference],
    _ state: inout FigureState
  ) -> Bool {
    var first: FigureRule.Found?
    let wasPart = state.isPart
    state.isPart = false
    for (index, number) in numbers.enumerated() {
      let context = FigureContext(
        clause: clause, left: words, number: number,
        right: right(of: index, numbers, clause))
      guard let found = first ?? level(context, &state) ?? named(context, state) else {
        return false
      }
      first = found
      let start = index == 0 ? found.start : number.range.lowerBound
      rule.emit(
        context, found, &state, value: found.kind == .change ? grown(number, words) : nil,
        region: places[index], from: start)
    }
    state.isPart = wasPart
    return true
  }

  /// 「新开工、新投产项目分别为52个、19个」: as many indicators as numbers.
  private func indicators(
    _ clause: Range<Int>, _ left: Range<Int>, _ numbers: [NumberToken], _ state: inout FigureState
  ) -> Bool {
    let words: FigureWords.Words
    switch numbers[0].unit {
    case .count: words = FigureWords.counts
    case .percent: words = FigureWords.rates
    default: words = FigureWords.money
    }
    let strong = words.found(in: text, left).filter { $0.tier >= 2 }
    guard strong.count >= numbers.count else { return false }
    for (index, trigger) in strong.suffix(numbers.count).enumerated() {
      let number = numbers[index]
      let context = FigureContext(
        clause: clause, left: left, number: number, right: right(of: index, numbers, clause))
      let unit =
        number.unit == .count
        ? "个" : number.unit == .percent ? "%" : number.unit == .dollar ? "美元" : "元"
      let kind: FigureFact.Kind =
        trigger.indicator == "计划总投资" || trigger.indicator == "年度计划投资" ? .plan : .actual
      rule.emit(context, (trigger.indicator, number.range.lowerBound, kind, unit), &state)
    }
    return true
  }

  /// From number `index` to the next, or to the clause's end.
  func right(of index: Int, _ numbers: [NumberToken], _ clause: Range<Int>) -> Range<Int> {
    let end = index + 1 < numbers.count ? numbers[index + 1].range.lowerBound : clause.upperBound
    return text.span(numbers[index].range.upperBound, end)
  }

  /// How many bytes of a list before 分别 are looked at.
  private static let reach = 1200

  func level(_ context: FigureContext, _ state: inout FigureState) -> FigureRule.Found? {
    if let grown = growth(context) { return grown }
    switch context.number.unit {
    case .count: return rule.count(context, &state)
    case .percent: return rule.rate(context, &state)
    case .yuan, .dollar, .amount: return rule.money(context, &state)
    default: return nil
    }
  }

  static let marks = WordTable("分别 依次")
}
