import BriefingModel

/// 四个一批: one stacked bar a unit, all on one scale.
struct StagesSection: Section {
  let name = "stages"
  let options: [OptionRule] = [.title, .empty, .absent]

  func content(at desk: inout Desk, _ options: Options) -> SectionContent {
    let scene = desk.scene
    guard scene.overview.ledger != nil else { return .absent }
    let groups = scene.groups
    guard !groups.isEmpty else { return .empty }
    let (title, anchor) = desk.chartTitle(options.title(or: "分单位项目构成"))
    var rows: [Chart.StackedBars.Row] = []
    for group in groups {
      let units = group.units.filter { $0.figure(.stock)?.computation != nil }
      guard !units.isEmpty else { continue }
      if groups.count > 1 || !group.name.isEmpty {
        rows.append(.init(label: Scene.bandTitle(group.name)))
      }
      for unit in units {
        let stages = ProjectStage.allCases.compactMap { unit.figure($0.measure)?.computation }
        let all = stages + [unit.figure(.stock)?.computation].compactMap { $0 }
        rows.append(
          .init(
            label: Scene.name(of: unit.region), values: unit.stages.map(\.closing),
            figures: all.map { desk.figure(Printed($0)) }))
      }
    }
    guard !rows.isEmpty else { return .empty }
    return .blocks([
      .chart(
        Chart(
          title: title, unitLine: "单位：个",
          content: .stacked(
            .init(parts: ProjectStage.allCases.map(\.rawValue), rows: rows)),
          note: note(at: &desk), alternative: alternative(scene, title: title), anchor: anchor))
    ])
  }

  private func note(at desk: inout Desk) -> [Inline] {
    let scene = desk.scene
    var facts: [[Piece]] = [[.text("条长为项目数，各单位同一比例。")]]
    if let stages = Phrases.stages(in: scene) {
      facts[0] = [.text("条长为项目数，各单位同一比例；\(scene.scope)")] + stages + [.text("。")]
    }
    if let row = scene.overview.comparison.first(where: { $0.measure == .stock }),
      let known = row.known, let current = row.current
    {
      var pieces: [Piece] = [.text("上期"), .figure(Printed(known, unit: "个"))]
      let ledger = scene.overview.ledger?.projects ?? []
      let before = scene.overview.previousLedger?.projects ?? []
      let old = Set(before.map(\.id))
      let new = Set(ledger.map(\.id))
      let steps = [
        ("＋新列入", "新列入台账项目数", ledger.filter { !old.contains($0.id) }),
        ("−退出", "退出台账项目数", before.filter { !new.contains($0.id) }),
      ]
      for (words, indicator, projects) in steps {
        let count = Printed(
          count: projects.count, of: indicator, unit: "个",
          inputs: projects.map { .init(name: "\($0.id) \($0.name)", value: Ratio(1)) },
          asOf: current.asOf, source: current.source)
        pieces += [.text(words), .figure(count)]
      }
      pieces += [.text("＝本期"), .figure(Printed(current, unit: "个")), .text("。")]
      facts.append(pieces)
    }
    return desk.note(facts, sources: scene.ledgerSources(previous: true, targets: false))
  }

  /// The chart in words: the city's stages, then each unit's.
  private func alternative(_ scene: Scene, title: String) -> String {
    let total = Phrases.stages(in: scene)?.plainText ?? ""
    let units = scene.groups.flatMap(\.units).map { unit in
      let parts = unit.stages.map { "\($0.stage.rawValue)\($0.closing)" }
      return Scene.name(of: unit.region) + parts.joined(separator: "、")
    }
    return "\(title)。\(scene.scope)\(total)。\(units.joined(separator: "；"))。"
  }
}
