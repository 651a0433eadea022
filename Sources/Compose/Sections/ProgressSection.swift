import BriefingModel

/// 序时进度: 完成率 of each unit against the time elapsed.
struct ProgressSection: Section {
  let name = "progress"
  let options: [OptionRule] = [.title, .empty, .absent]

  func content(at desk: inout Desk, _ options: Options) -> SectionContent {
    let scene = desk.scene
    guard scene.overview.ledger != nil, !scene.overview.targets.isEmpty,
      let time = scene.total(.timeProgress)?.computation
    else { return .absent }
    var rows: [Chart.ProgressBars.Row] = []
    if let city = scene.overview.city, let row = row(city, isTotal: true, at: &desk) {
      rows.append(row)
    }
    let groups = scene.groups
    var left: [RegionSummary] = []
    for group in groups {
      let units = group.units.filter { $0.figure(.completion)?.number != nil }
      left += group.units.filter { $0.figure(.completion)?.number == nil }
      guard !units.isEmpty else { continue }
      if groups.count > 1 || !group.name.isEmpty {
        rows.append(.init(label: Scene.bandTitle(group.name)))
      }
      rows += units.compactMap { row($0, isTotal: false, at: &desk) }
    }
    guard rows.contains(where: { $0.fill != nil }) else { return .empty }
    let (title, anchor) = desk.chartTitle(options.title(or: "到位资金目标完成情况"))
    let days = time.inputs.map { $0.value.rounded(decimals: 0).printed }
    let unitLine =
      "时间进度\(time.rounded.printed)%（\(days[0])天÷\(days[1])天）；单位：亿元、%、百分点"
    var facts: [[Piece]] = [[.text("竖线及三角为时间进度；滞后超过五个百分点的，条内为斜线、数字为红色。")]]
    if !left.isEmpty {
      facts.append([
        .text("未列入：\(left.map { Scene.name(of: $0.region) }.joined(separator: "、"))。")
      ])
    }
    return .blocks([
      .chart(
        Chart(
          title: title, unitLine: unitLine,
          content: .progress(
            .init(
              heads: ["单位", "累计", "年度目标", "完成率", "较时间"], timeProgress: time.value,
              rows: rows)),
          note: desk.note(
            facts, sources: scene.ledgerSources(previous: false, targets: true)),
          alternative: alternative(rows, title: title, unitLine: unitLine), anchor: anchor))
    ])
  }

  private func row(
    _ summary: RegionSummary, isTotal: Bool, at desk: inout Desk
  ) -> Chart.ProgressBars.Row? {
    guard let rate = summary.figure(.completion)?.computation,
      let done = summary.figure(.fundsThisYear)?.computation,
      let target = summary.figure(.fundsTarget)?.computation,
      let lead = summary.figure(.lead)?.computation
    else { return nil }
    return Chart.ProgressBars.Row(
      label: isTotal ? desk.scene.scope + "合计" : Scene.name(of: summary.region),
      done: desk.figure(Printed(done)), target: desk.figure(Printed(target)), fill: rate.value,
      completion: desk.figure(Printed(rate)), lead: desk.figure(Printed(changeOf: lead)),
      isLagging: lead.value < Ratio(-5), isTotal: isTotal)
  }

  private func alternative(
    _ rows: [Chart.ProgressBars.Row], title: String, unitLine: String
  ) -> String {
    let parts = rows.compactMap { row -> String? in
      guard let completion = row.completion, let lead = row.lead else { return nil }
      return "\(row.label)完成\(completion.text)%，较时间进度\(lead.text)个百分点"
    }
    return "\(title)。\(unitLine)。\(parts.joined(separator: "；"))。"
  }
}
