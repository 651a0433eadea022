import BriefingModel

/// 较上期: totals as printed last time, as known now, this time, and the change.
struct ComparisonSection: Section {
  let name = "comparison"
  let options: [OptionRule] = [.title, .empty, .absent]

  private static let widths: [Double] = [86, 56, 56, 56, 50, 138.2]

  func content(at desk: inout Desk, _ options: Options) -> SectionContent {
    let scene = desk.scene
    guard scene.overview.previousLedger != nil else { return .absent }
    guard !scene.overview.comparison.isEmpty else { return .empty }
    let (title, anchor) = desk.tableTitle(options.title(or: "主要数据与上期比较"))
    let rows = scene.overview.comparison.map { row($0, at: &desk) }
    var facts: [[Piece]] = [[.text("“上期现值”为按现有台账重新计算的上期数，增减按现值计算。")]]
    if scene.overview.comparison.allSatisfy({ $0.printed == nil }) {
      facts.append([.text("没有上期印发数的记录，该栏为“—”。")])
    }
    return .blocks([
      .table(
        Table(
          title: title, unitLine: "单位：个、亿元、件",
          columns: zip(Self.widths, [.words, .figures, .figures, .figures, .figures, .words])
            .map { Table.Column(width: $0, kind: $1) },
          head: [["指标", "上期印发", "上期现值", "本期", "增减", "说明"].headRow], rows: rows,
          note: desk.note(
            facts, sources: scene.ledgerSources(previous: true, targets: false)),
          anchor: anchor))
    ])
  }

  private func row(_ row: ComparisonRow, at desk: inout Desk) -> Table.Row {
    func cell(_ computation: Computation?) -> Table.Cell {
      desk.cell([computation.map { .figure(Printed($0)) } ?? .text("—")])
    }
    let printed: Piece =
      row.printed.map { value in
        .figure(
          Printed(
            text: value.printed,
            origin: .computed(
              Computation(
                indicator: Self.label(row.measure), formula: "上期印发数", value: value.ratio,
                decimals: value.scale, inputs: [.init(name: "上期印发数", value: value.ratio)],
                cohort: row.measure.definition.cohort,
                asOf: row.known?.asOf ?? desk.scene.overview.asOf, source: "上期简报",
                operation: .sum))))
      } ?? .text("—")
    let change: Piece = row.change.map { .figure(Printed(changeOf: $0)) } ?? .text("—")
    return Table.Row(
      kind: .plain,
      cells: [
        Table.Cell(Self.label(row.measure)), desk.cell([printed]), cell(row.known),
        cell(row.current), desk.cell([change]),
        Table.Cell(row.remarks.map(Phrases.remark).joined(separator: "，")),
      ])
  }

  /// The row's label: 「累计签约额」.
  static func label(_ measure: Measure) -> String {
    switch measure {
    case .signedThisYear: "累计新签约"
    case .signedInvestmentThisYear: "累计签约额"
    case .startedThisYear: "累计新开工"
    case .fundsThisYear: "累计到位资金"
    case .stock: "在库项目"
    case .negotiating: "其中：在谈"
    case .openIssues: "在办问题（件）"
    default: measure.definition.name
    }
  }
}
