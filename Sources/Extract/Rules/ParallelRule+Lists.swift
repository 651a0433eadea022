import BriefingModel
import Lexicon

extension ParallelRule {
  /// 「…53.9亿元，…153.2亿元，分别占年计划的49.3%、50.1%」: a rate for each of the last amounts.
  func shares(
    _ clause: Range<Int>, _ numbers: [NumberToken], _ state: inout FigureState
  ) -> Bool {
    guard numbers.allSatisfy({ $0.unit == .percent }) else { return false }
    var amounts: [FigureFact] = []
    var index = state.facts.count
    let first = max(state.sentenceStart, index - 4 * numbers.count)
    while index > first, amounts.count < numbers.count {
      index -= 1
      let fact = state.facts[index]
      if fact.unit.hasSuffix("元"), fact.indicator == (amounts.first ?? fact).indicator {
        amounts.append(fact)
      }
    }
    guard amounts.count == numbers.count else { return false }
    let words = text.span(clause.lowerBound, numbers[0].range.lowerBound)
    let context = FigureContext(
      clause: clause, left: words, number: numbers[0], right: right(of: 0, numbers, clause))
    guard let found = rule.rate(context, &state) else { return false }
    for (index, fact) in amounts.reversed().enumerated() {
      emit(found, index, numbers, clause, region: fact.region, of: fact.scope, &state)
    }
    return true
  }

  /// 「省、市级重点项目分别完成投资3亿元、9亿元」: a number for each class the clause names.
  func subjects(
    _ clause: Range<Int>, _ left: Range<Int>, _ numbers: [NumberToken], _ state: inout FigureState
  ) -> Bool {
    var names: [Range<Int>] = []
    var start = left.lowerBound
    var position = start
    while position < left.upperBound {
      if text.has("、", at: position) || text.has("和", at: position) {
        names.append(start..<position)
        start = position + 3
      }
      position += text.width(position)
    }
    names.append(text.span(start, left.upperBound))
    guard names.count == numbers.count, names.allSatisfy({ !$0.isEmpty && $0.count <= 45 }) else {
      return false
    }
    // Units that the gazetteer does not know all of cannot be dealt to.
    if !rule.mentions.starting(in: left).isEmpty { return true }
    let words = text.span(start, numbers[0].range.lowerBound)
    let first = FigureContext(
      clause: clause, left: words, number: numbers[0], right: right(of: 0, numbers, clause))
    guard let found = level(first, &state) ?? named(first, state) else { return false }
    for index in numbers.indices {
      emit(found, index, numbers, clause, region: nil, of: name(index, names), &state)
    }
    return true
  }

  /// The name of class `index`; of 「省、市级重点项目」 the first is 省级重点项目.
  func name(_ index: Int, _ names: [Range<Int>]) -> String {
    let (own, last) = (names[index], names[names.count - 1])
    guard own.count == 3, last.count > 6, text.has("级", at: last.lowerBound + 3) else {
      return text.string(own)
    }
    return text.string(own) + text.string(last.lowerBound + 3..<last.upperBound)
  }

  /// Emits number `index` of a list for what its first was found to be.
  func emit(
    _ found: FigureRule.Found, _ index: Int, _ numbers: [NumberToken], _ clause: Range<Int>,
    region: RegionReference?, of part: String?, _ state: inout FigureState
  ) {
    let start = numbers[index].range.lowerBound
    let context = FigureContext(
      clause: clause, left: start..<start, number: numbers[index],
      right: right(of: index, numbers, clause))
    rule.emit(
      context, found, &state, region: region, from: index == 0 ? found.start : start, of: part)
  }

  /// What an earlier clause of the sentence has named, or its last figure: 「完成率居前的是甲县、乙县，
  /// 分别为…」.
  func named(_ context: FigureContext, _ state: FigureState) -> FigureRule.Found? {
    let start = context.number.range.lowerBound
    guard text.characters(in: context.left) <= 6 else { return nil }
    let unit: String
    switch context.number.unit {
    case .percent:
      if let rate = state.openRate { return (rate.indicator, start, .actual, "%") }
      unit = "%"
    case .count: unit = "个"
    case .yuan, .amount:
      if let open = state.open, open.tier == 2 {
        let isPlan = open.indicator == "计划总投资" || open.indicator == "年度计划投资"
        return (open.indicator, start, isPlan ? .plan : .actual, "元")
      }
      unit = "元"
    default: return nil
    }
    guard let last = state.facts.last, last.unit == unit, state.facts.count > state.sentenceStart
    else { return nil }
    return (last.indicator, start, last.kind, unit)
  }

  /// 「固定资产投资分别增长8.9%、10.3%」: a growth rate for each unit.
  func growth(_ context: FigureContext) -> FigureRule.Found? {
    guard context.number.unit == .percent,
      ComparisonReader(text: text).reading(before: context.left) != nil,
      let subject = FigureWords.growth.found(in: text, context.left).last
    else { return nil }
    return (subject.indicator, subject.range.lowerBound, .change, "%")
  }

  func grown(_ number: NumberToken, _ words: Range<Int>) -> ExactNumber {
    let reading = ComparisonReader(text: text).reading(before: words)
    return rule.signed(number.value, reading?.isNegative ?? false)
  }
}
