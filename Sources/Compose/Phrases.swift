import BriefingModel

/// Wording that depends on the data: who is first and last, what stands at which stage.
enum Phrases {
  /// The head or the foot of a ranking.
  enum End {
    case first, last
  }

  /// The units at one end of each group with their 完成率: 「望潮区（44.7%）、白鹭县（55.7%）」; tied
  /// units are all named, with 并列. `nil` without ranks.
  static func places(_ end: End, in scene: Scene) -> [Piece]? {
    let lists = scene.groups.compactMap { group -> [Piece]? in
      let ranked = group.units.filter { $0.standing?.rank != nil }
      let ranks = ranked.compactMap { $0.standing?.rank }
      guard let best = ranks.min(), let worst = ranks.max() else { return nil }
      // A group of which all are level has no last place.
      if end == .last && worst == best { return nil }
      let rank = end == .first ? best : worst
      let units = ranked.filter { $0.standing?.rank == rank }
      guard let rate = units.first?.figure(.completion)?.computation else { return nil }
      let names = units.map { Scene.name(of: $0.region) }.joined(separator: "、")
      return [
        .text(names + (units.count > 1 ? "并列（" : "（")), .figure(Printed(rate, unit: "%")),
        .text("）"),
      ]
    }
    return lists.isEmpty ? nil : .joined(lists, by: "、")
  }

  /// 「前期25个、开工22个、竣工5个、投产8个」, or `nil` without a ledger.
  static func stages(in scene: Scene) -> [Piece]? {
    let lists = ProjectStage.allCases.compactMap { stage -> [Piece]? in
      guard let figure = scene.total(stage.measure)?.computation else { return nil }
      return [.text(stage.rawValue), .figure(Printed(figure, unit: "个"))]
    }
    return lists.isEmpty ? nil : .joined(lists, by: "、")
  }

  /// 1 if the city is ahead of time, −1 if behind, 0 if level as printed; `nil` if not known.
  ///
  /// Judged as printed, so that no sentence says 「低于时间进度0.0个百分点」.
  static func leadSign(in scene: Scene) -> Int? {
    guard let lead = scene.total(.lead)?.computation else { return nil }
    let digits = lead.rounded.digits
    return digits > 0 ? 1 : digits < 0 ? -1 : 0
  }

  /// 「3件」 of issues.
  static func count(of ids: [String], _ indicator: String, in scene: Scene) -> Printed {
    Printed(
      count: ids.count, of: indicator, unit: "件",
      inputs: ids.map { Computation.Input(name: $0, value: Ratio(1)) }, asOf: scene.overview.asOf,
      source: "问题清单")
  }

  /// 「上期现值」 less or more: the words of a changed total's reasons.
  static func remark(_ remark: ChangeRemark) -> String {
    switch remark {
    case .added(let count): "新增\(count)"
    case .becameSigned(let count): "转签约\(count)"
    case .removed(let count): "退出台账\(count)"
    case .closed(let count): "销号\(count)"
    case .newYear: "跨年，自1月1日重新累计"
    case .restated: "上期数已按现台账调整"
    }
  }
}
