import BriefingModel
import Lexicon

/// Deals out parallel lists in order: 「甲县、乙市分别完成投资3亿元、2亿元」.
struct ParallelRule: Sendable {
  let rule: FigureRule
  private var text: Text { rule.text }

  init(rule: FigureRule) { self.rule = rule }

  /// Reads a clause with 分别; `false` if it has none or its lists do not match.
  func read(_ clause: Range<Int>, _ numbers: [NumberToken], _ state: inout FigureState) -> Bool {
    guard let mark = text.first("分别", in: clause), numbers.count >= 2,
      numbers[0].range.lowerBound >= mark + 6
    else { return false }
    if compare(clause, mark, numbers, &state) { return true }
    // A list and what it counts stand close to 分别; how far a clause reaches back is no matter.
    let left = text.span(max(clause.lowerBound, mark - Self.reach), mark)
    let places = rule.mentions.starting(in: left).filter { $0.unit != rule.region && !$0.isWeak }
    if places.count == numbers.count, isList(places.map(\.range)) {
      let words = text.span(places[places.count - 1].range.upperBound, numbers[0].range.lowerBound)
      state.places = places.map { rule.gazetteer.reference($0.unit) }
      return deal(clause, words, numbers, state.places, &state)
    }
    if places.isEmpty, state.places.count == numbers.count {
      let words = text.span(
        max(clause.lowerBound, mark - Self.reach), numbers[0].range.lowerBound)
      return deal(clause, words, numbers, state.places, &state)
    }
    return indicators(clause, left, numbers, &state)
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
    for (index, number) in numbers.enumerated() {
      let context = FigureContext(
        clause: clause, left: words, number: number,
        right: right(of: index, numbers, clause))
      guard let found = first ?? level(context, &state) else { return false }
      first = found
      let start = index == 0 ? found.start : number.range.lowerBound
      rule.emit(
        context, found, &state, region: places[index], from: start)
    }
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
  private func right(of index: Int, _ numbers: [NumberToken], _ clause: Range<Int>) -> Range<Int> {
    let end = index + 1 < numbers.count ? numbers[index + 1].range.lowerBound : clause.upperBound
    return text.span(numbers[index].range.upperBound, end)
  }

  /// How many bytes of a list before 分别 are looked at.
  private static let reach = 1200

  private func level(_ context: FigureContext, _ state: inout FigureState) -> FigureRule.Found? {
    switch context.number.unit {
    case .count: rule.count(context, &state)
    case .percent: rule.rate(context, &state)
    case .yuan, .dollar, .amount: rule.money(context, &state)
    default: nil
    }
  }
}
