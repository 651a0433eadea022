import BriefingModel

/// 需协调解决的问题: what is open, the highest level first, and how the number came about.
struct IssuesSection: Section {
  let name = "issues"
  let options: [OptionRule] = [
    .title, .limit, OptionRule(name: "level", kind: .count), .empty, .absent,
  ]

  private static let widths: [Double] = [20, 78, 138, 28, 46, 36, 40, 28, 28.2]
  private static let kinds: [Table.Column.Kind] = [
    .mark, .words, .words, .mark, .mark, .mark, .mark, .mark, .figures,
  ]
  private static let levels = ["单位", "一级", "二级", "三级", "四级", "五级"]

  func content(at desk: inout Desk, _ options: Options) -> SectionContent {
    guard let issues = desk.scene.overview.issues else { return .absent }
    let least = options.counts["level"] ?? 0
    let matching = issues.open.filter { $0.level >= least }
    let shown = matching.prefix(options.limit)
    guard !shown.isEmpty else { return .empty }
    let (title, anchor) = desk.tableTitle(options.title(or: "在办问题清单"))
    let rows = shown.enumerated().map { row($0.element, number: $0.offset + 1, at: &desk) }
    return .blocks([
      .table(
        Table(
          title: title, unitLine: "单位：天",
          columns: zip(Self.widths, Self.kinds).map { Table.Column(width: $0, kind: $1) },
          head: [
            ["序", "项目", "存在问题", "类型", "责任单位", "责任人", "时限", "层级", "天数"].headRow
          ], rows: rows,
          note: note(issues, shown: shown.count, at: &desk), anchor: anchor))
    ])
  }

  private func row(_ issue: Issue, number: Int, at desk: inout Desk) -> Table.Row {
    let scene = desk.scene
    func words(_ text: String?) -> Table.Cell {
      let line = text?.singleLine ?? ""
      return Table.Cell(line.isEmpty ? "—" : line)
    }
    let overdue = issue.due.map { $0 < scene.overview.asOf } ?? false
    let due = issue.due.map { $0.chineseMonthDay + (overdue ? "逾期" : "") } ?? "—"
    return Table.Row(
      kind: .plain,
      cells: [
        Table.Cell(String(number)), words(projectName(issue.project, in: scene)),
        words(issue.text), words(issue.kind), Table.Cell(scene.unitName(issue.unit)),
        words(issue.person), Table.Cell(inlines: [.text(due)], isWarning: overdue),
        Table.Cell(
          Self.levels.indices.contains(issue.level)
            ? Self.levels[issue.level] : String(issue.level)),
        desk.cell(days(of: issue, in: scene)),
      ])
  }

  /// The name of a project that the list gives by its number.
  private func projectName(_ project: String, in scene: Scene) -> String {
    scene.overview.ledger?.projects.first { $0.id == project }?.name ?? project
  }

  /// Days since the issue was raised.
  private func days(of issue: Issue, in scene: Scene) -> [Piece] {
    guard let raised = issue.raisedOn else { return [.text("—")] }
    let (from, to) = (raised.dayNumber, scene.overview.asOf.dayNumber)
    return [
      .figure(
        Printed(
          Computation(
            indicator: "已历天数", formula: "数据截至日−提出日", value: Ratio(Int128(to - from)),
            decimals: 0,
            inputs: [
              .init(name: scene.overview.asOf.iso, value: Ratio(Int128(to))),
              .init(name: raised.iso, value: Ratio(Int128(from))),
            ], cohort: issue.id, asOf: scene.overview.asOf, source: issue.row.description,
            operation: .difference)))
    ]
  }

  private func note(
    _ issues: IssueReconciliation, shown: Int, at desk: inout Desk
  ) -> [Inline] {
    let scene = desk.scene
    var pieces: [Piece] = []
    if let opening = issues.opening {
      pieces += [
        .text("上期在办"), .figure(Phrases.count(of: opening, "上期在办问题数", in: scene)),
        .text("，\(scene.thisPeriod)新增"),
        .figure(Phrases.count(of: issues.added, "本期新增问题数", in: scene)),
        .text("，销号"), .figure(Phrases.count(of: issues.closed, "本期销号问题数", in: scene)), .text("，"),
      ]
    }
    let open = issues.open.map(\.id)
    pieces += [.text("在办"), .figure(Phrases.count(of: open, "在办问题数", in: scene))]
    if shown < open.count {
      pieces += [
        .text("，本表列"),
        .figure(Phrases.count(of: Array(open.prefix(shown)), "列表问题数", in: scene)),
      ]
    }
    return desk.note([pieces + [.text("。")]], sources: [.issues])
  }
}
