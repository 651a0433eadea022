import BriefingModel

/// 新签约和进展项目: what happened to single projects since the last snapshot.
struct ProjectsSection: Section {
  let name = "projects"
  let options: [OptionRule] = [
    .title, .limit,
    OptionRule(name: "kinds", kind: .choices(ProjectChange.Kind.allCases.map(\.rawValue))),
    .empty, .absent,
  ]

  private static let widths: [Double] = [20, 134, 66, 38, 40, 52, 42, 50.2]

  func content(at desk: inout Desk, _ options: Options) -> SectionContent {
    let scene = desk.scene
    guard scene.overview.ledger != nil else { return .absent }
    let kinds =
      options.lists["kinds"]?.compactMap(ProjectChange.Kind.init(rawValue:))
      ?? ProjectChange.Kind.allCases
    var rows: [Table.Row] = []
    var number = 0
    for kind in kinds {
      let changes = scene.overview.changes.filter { $0.kind == kind }
      guard !changes.isEmpty else { continue }
      rows.append(band(kind, count: changes.count, shown: min(changes.count, options.limit), scene))
      for change in changes.prefix(options.limit) {
        number += 1
        rows.append(row(change, number: number, at: &desk))
      }
    }
    guard !rows.isEmpty else { return .empty }
    let (title, anchor) = desk.tableTitle(
      options.title(or: "\(scene.thisPeriod)新签约和变动项目"))
    let kind: [Table.Column.Kind] = [.mark, .words, .words, .mark, .figures, .mark, .mark, .mark]
    let heads = ["序", "项目名称", "投资方", "来源地", "投资额", "产业链", "单位", "阶段"]
    return .blocks([
      .table(
        Table(
          title: title, unitLine: "单位：亿元",
          columns: zip(Self.widths, kind).map { Table.Column(width: $0, kind: $1) },
          head: [heads.headRow], rows: rows,
          note: desk.note(
            [[.text("投资额为\(Self.amountName(scene))，不等于到位资金。")]],
            sources: scene.ledgerSources(previous: true, targets: false)), anchor: anchor))
    ])
  }

  /// What the amounts are: 协议投资额 or, where the ledger has none, 总投资.
  private static func amountName(_ scene: Scene) -> String {
    scene.overview.changes.compactMap(\.investment).first?.indicator ?? "协议投资额"
  }

  private func band(
    _ kind: ProjectChange.Kind, count: Int, shown: Int, _ scene: Scene
  ) -> Table.Row {
    let words =
      switch kind {
      case .signed: "新签约"
      case .added: "新列入台账"
      case .moved: "阶段变化"
      case .restated: "投资额调整"
      case .removed: "退出台账"
      }
    let part = shown < count ? "（列投资额前\(shown)个）" : ""
    return Table.Row(kind: .band, cells: [Table.Cell("\(words)\(count)个\(part)")])
  }

  private func row(_ change: ProjectChange, number: Int, at desk: inout Desk) -> Table.Row {
    let project = change.project
    func words(_ text: String?) -> Table.Cell {
      let line = text?.singleLine ?? ""
      return Table.Cell(line.isEmpty ? "—" : line)
    }
    let amount: Piece =
      change.investment.map { .figure(Printed($0)) } ?? .text("—")
    return Table.Row(
      kind: .plain,
      cells: [
        Table.Cell(String(number)), words(project.name), words(project.investor),
        words(project.origin), desk.cell([amount]), words(project.chain),
        Table.Cell(desk.scene.unitName(project.ownerUnit)), desk.cell(stage(change)),
      ])
  }

  private func stage(_ change: ProjectChange) -> [Piece] {
    switch change.kind {
    case .signed: return [.text(change.to.map { $0 == .preparing ? "签约" : $0.rawValue } ?? "签约")]
    case .added: return [.text(change.to?.rawValue ?? "—")]
    case .moved: return [.text("\(change.from?.rawValue ?? "")→\(change.to?.rawValue ?? "")")]
    case .restated:
      return change.investmentBefore.map { [.text("原"), .figure(Printed($0))] } ?? [.text("—")]
    case .removed: return [.text("退出")]
    }
  }
}

extension [String] {
  /// A head of one row with these words.
  var headRow: [Table.HeadCell] {
    enumerated().map {
      Table.HeadCell(text: $0.element, column: $0.offset, columnSpan: 1, rowSpan: 1)
    }
  }
}
