import BriefingModel

/// Drops figures that repeat a fact.
enum Deduplication {
  /// Each fact once, the first mention kept.
  static func unique(_ figures: [FigureFact]) -> [FigureFact] {
    var kept: [FigureFact] = []
    for figure in figures {
      let isKnown = kept.contains {
        $0.indicator == figure.indicator && $0.value == figure.value && $0.unit == figure.unit
          && $0.region == figure.region && $0.kind == figure.kind
          && ($0.period == figure.period
            || $0.period?.end == figure.period?.end && $0.period?.end != nil)
      }
      if !isKnown { kept.append(figure) }
    }
    return kept
  }
}

/// Gives the money of two stages of one event its scope, so that nobody adds them up.
enum StageScopes {
  /// The figures, with scopes where more than one stage has money of its own.
  static func assigned(_ figures: [FigureFact]) -> [FigureFact] {
    var result = figures
    let stages = ["签约项目数": "签约", "集中开工项目数": "集中开工", "新开工项目数": "新开工", "复工项目数": "复工", "竣工项目数": "竣工"]
    var found: [(index: Int, stage: String)] = []
    for index in figures.indices.dropFirst() {
      let figure = figures[index]
      guard figure.indicator == "计划总投资", figure.scope == nil,
        let stage = stages[figures[index - 1].indicator], figures[index - 1].scope == nil
      else { continue }
      found.append((index, stage))
    }
    guard Set(found.map(\.stage)).count > 1 else { return figures }
    for (index, stage) in found {
      result[index] = result[index].with(comparisons: result[index].comparisons, scope: stage)
    }
    return result
  }
}
