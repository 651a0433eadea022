import BriefingModel

/// Drops figures that repeat a fact.
enum Deduplication {
  /// What two mentions of one fact have in common, its period aside.
  private struct Key: Hashable {
    let indicator: String
    let value: ExactNumber
    let unit: String
    let region: RegionReference?
    let kind: FigureFact.Kind
    /// The subset of a rate: the same rate of another subset is another fact.
    let scope: String?
  }

  /// How many projects the list of a region holds.
  private struct Size: Hashable {
    let value: ExactNumber
    let region: RegionReference?
  }

  /// The periods a fact has been told with.
  private struct Periods {
    var whole: Set<Period?> = []
    var ends: Set<CalendarDate> = []
    /// The subset that was told of last.
    var scope: String?
  }

  /// Each fact once, the first mention kept; 「截至5月底」 and 1—5月 end alike and are one.
  static func unique(_ figures: [FigureFact]) -> [FigureFact] {
    var known: [Key: Periods] = [:]
    var lists: Set<Size> = []
    return figures.filter { figure in
      let key = Key(
        indicator: figure.indicator, value: figure.value, unit: figure.unit, region: figure.region,
        kind: figure.kind, scope: figure.unit == "%" ? figure.scope : nil)
      // The size of a list stays what it is while the months go on.
      if figure.indicator == "重点项目数", figure.scope == nil,
        !lists.insert(Size(value: figure.value, region: figure.region)).inserted
      {
        return false
      }
      return isNew(figure, &known[key, default: Periods()])
    }
  }

  /// Whether `figure` is none of the facts that `periods` tells of.
  private static func isNew(_ figure: FigureFact, _ periods: inout Periods) -> Bool {
    // 「工业项目8个；农业项目8个」: two subsets may come to the same by chance.
    var isOtherPart = false
    if let own = figure.scope, let old = periods.scope {
      isOtherPart = !own.contains(old) && !old.contains(own)
    }
    periods.scope = figure.scope ?? periods.scope
    var isNew = periods.whole.insert(figure.period).inserted
    if let end = figure.period?.end, !periods.ends.insert(end).inserted { isNew = false }
    return isNew || isOtherPart
  }
}

/// Gives the money of two stages of one event its scope, so that nobody adds them up.
enum StageScopes {
  /// The stage of the projects that an indicator counts.
  private static let stages = [
    "签约项目数": "签约", "集中开工项目数": "集中开工", "新开工项目数": "新开工", "复工项目数": "复工", "竣工项目数": "竣工",
  ]

  /// The figures, with scopes where more than one stage has money of its own.
  static func assigned(_ figures: [FigureFact]) -> [FigureFact] {
    var result = figures
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
