import BriefingModel

/// 单位排行: the league table of investment promotion (A3), ranked within groups by 完成率.
struct LeagueSection: Section {
  let name = "league"
  let options: [OptionRule] = [.title, .empty, .absent]

  private static let widths: [Double] = [30, 62, 34, 36, 52, 34, 36, 52, 44, 36, 26.2]
  private static let kinds: [Table.Column.Kind] = [
    .rank, .words, .figures, .figures, .figures, .figures, .figures, .figures, .figures, .figures,
    .mark,
  ]
  private static let measures: [Measure] = [
    .signedInPeriod, .signedThisYear, .signedInvestmentThisYear, .startedInPeriod,
    .startedThisYear, .fundsThisYear, .fundsTarget, .completion,
  ]

  func content(at desk: inout Desk, _ options: Options) -> SectionContent {
    let scene = desk.scene
    guard scene.overview.ledger != nil else { return .absent }
    guard !scene.overview.units.isEmpty else { return .empty }
    let (title, anchor) = desk.tableTitle(options.title(or: "招商引资主要指标排行"))
    var rows = [total(at: &desk)]
    for group in scene.groups {
      if scene.groups.count > 1 || !group.name.isEmpty {
        rows.append(
          Table.Row(
            kind: .band,
            cells: [Table.Cell(Scene.bandTitle(group.name, count: group.units.count))]))
      }
      let marks = RankMarks(group.units)
      for unit in group.units { rows.append(row(unit, marks: marks, at: &desk)) }
    }
    return .blocks([
      .table(
        Table(
          title: title, unitLine: "单位：个、亿元、%",
          columns: zip(Self.widths, Self.kinds).map { Table.Column(width: $0, kind: $1) },
          head: head(scene), rows: rows, note: note(at: &desk), anchor: anchor))
    ])
  }

  private func head(_ scene: Scene) -> [[Table.HeadCell]] {
    func tall(_ text: String, _ column: Int) -> Table.HeadCell {
      Table.HeadCell(text: text, column: column, columnSpan: 1, rowSpan: 2)
    }
    func low(_ text: String, _ column: Int) -> Table.HeadCell {
      Table.HeadCell(text: text, column: column, columnSpan: 1, rowSpan: 1)
    }
    let upper = [
      tall("位次", 0), tall("单位", 1),
      Table.HeadCell(text: "新签约", column: 2, columnSpan: 3, rowSpan: 1),
      Table.HeadCell(text: "新开工", column: 5, columnSpan: 2, rowSpan: 1),
      tall("到位资金", 7), tall("年度目标", 8), tall("完成率", 9), tall("升降", 10),
    ]
    let lower = [
      low(scene.thisPeriod, 2), low("累计", 3), low("投资额", 4), low(scene.thisPeriod, 5),
      low("累计", 6),
    ]
    return [upper, lower]
  }

  private func total(at desk: inout Desk) -> Table.Row {
    var cells = [Table.Cell(), Table.Cell(desk.scene.scope + "合计")]
    for measure in Self.measures { cells.append(desk.cell(desk.scene.total(measure))) }
    return Table.Row(kind: .total, cells: cells + [Table.Cell()])
  }

  private func row(
    _ unit: RegionSummary, marks: RankMarks, at desk: inout Desk
  ) -> Table.Row {
    let standing = unit.standing
    let mark = standing?.rank.map(marks.mark)
    var cells = [
      Table.Cell(
        inlines: [.text(standing?.rank.map(String.init) ?? "/")], rank: mark),
      Table.Cell(
        inlines: [.text(Scene.name(of: unit.region))], isBold: mark == .first || mark == .last),
    ]
    for measure in Self.measures {
      cells.append(desk.cell(unit.figure(measure), bold: measure == .completion))
    }
    cells.append(Table.Cell(Self.movement(standing)))
    return Table.Row(kind: .plain, cells: cells)
  }

  /// 「↑2」, 「↓1」, 「—」 for unmoved, 「/」 where there is nothing to compare.
  static func movement(_ standing: Standing?) -> String {
    guard let rank = standing?.rank, let before = standing?.previousRank else { return "/" }
    return rank == before ? "—" : rank < before ? "↑\(before - rank)" : "↓\(rank - before)"
  }

  private func note(at desk: inout Desk) -> [Inline] {
    let scene = desk.scene
    var facts: [[Piece]] = []
    let units = scene.groups.flatMap(\.units)
    if units.contains(where: { $0.standing?.rank != nil }) {
      facts.append([.text("位次按组内完成率（到位资金÷年度目标）排列，圆底为前列，红框为末位。")])
    }
    let unranked = units.filter { $0.standing?.rank == nil }
    if !unranked.isEmpty {
      let reasons = unranked.map { unit in
        Scene.name(of: unit.region) + "（\(unit.standing?.unrankedReason?.singleLine ?? "不参与排名")）"
      }
      facts.append([.text("“/”为无此项；未排位次的有\(reasons.joined(separator: "、"))。")])
    }
    if let words = TotalGap(scene: scene, measures: Self.measures).note {
      facts.append([.text(words)])
    }
    return desk.note(
      facts,
      sources: scene.ledgerSources(
        previous: units.contains { $0.standing?.previousRank != nil }, targets: true))
  }
}

/// Which ranks of a group are marked: the first k and the last k of n, k = min(3, ⌊n/3⌋); a tie
/// across the limit is not marked.
struct RankMarks {
  private let ranks: [Int]

  init(_ units: [RegionSummary]) { ranks = units.compactMap { $0.standing?.rank } }

  func mark(_ rank: Int) -> Table.RankMark {
    let limit = min(3, ranks.count / 3)
    let tied = ranks.count { $0 == rank }
    if rank + tied - 1 <= limit { return .first }
    return rank > ranks.count - limit ? .last : .middle
  }
}

/// Why the units' rows do not add up to the total's.
struct TotalGap {
  let scene: Scene
  let measures: [Measure]

  /// The words for the note, or `nil` if everything adds up as printed.
  var note: String? {
    var rounding = false
    for measure in measures where measure != .completion && measure != .fundsTarget {
      guard let total = scene.total(measure)?.computation else { continue }
      let parts = scene.overview.units.compactMap { $0.figure(measure)?.computation }
      let exact = parts.reduce(Ratio(0)) { $0 + $1.value }
      if exact != total.value { return "合计按项目计算，一个项目只计一次，不等于各单位相加。" }
      let printed = parts.reduce(Ratio(0)) { $0 + $1.rounded.ratio }
      if printed != total.rounded.ratio { rounding = true }
    }
    return rounding ? "因四舍五入，各单位相加与合计略有出入。" : nil
  }
}
