import BriefingModel

extension TableFinder {
  /// The table of the headings `part`, each column filled by one of them.
  func finished(
    _ part: Part, _ candidate: Candidate, _ rows: Rows, unit: (unit: LedgerUnit, row: Int)?
  ) throws(IngestError) -> Reported<LedgerTable> {
    var columns: [String: LedgerTable.Heading] = [:]
    var diagnostics: [Diagnostic] = []
    for heading in part.headings {
      guard let target = heading.target else { continue }
      guard let other = columns[target.name], let taken = other.target else {
        columns[target.name] = heading
        continue
      }
      // Two factors of a kind, such as 用地面积 and 规划用地, are two figures.
      if target.name.hasPrefix("factor.") { continue }
      let (winner, loser) = target.rank < taken.rank ? (heading, other) : (other, heading)
      let arguments = [
        "heading": loser.text, "other": winner.text,
        "otherCell": Grid.address(row: winner.row, column: winner.column),
      ]
      let place = grid.place(row: loser.row, column: loser.column)
      guard target.rank != taken.rank else {
        throw IngestError(
          Diagnostic(
            code: "ledger.heading.double", severity: .error, place: place, arguments: arguments))
      }
      columns[target.name] = winner
      if target.name != "serial" {
        diagnostics.append(
          Diagnostic(
            code: "ledger.heading.second", severity: .note, place: place, arguments: arguments))
      }
    }
    diagnostics += unknown(part, columns)
    let first = grid.rows[candidate.start].number
    let last = grid.rows[candidate.start + candidate.depth - 1].number
    if let rival = part.rival {
      diagnostics.append(
        Diagnostic(
          code: "ledger.kind.ambiguous", severity: .warning,
          place: grid.place(row: first, column: part.headings[0].column),
          arguments: ["taken": part.schema.kind.title, "other": rival.title]))
    }
    let table = LedgerTable(
      grid: grid, schema: part.schema, headings: part.headings, columns: columns,
      headingRows: first...last, titleRows: rows.titles, body: rows.body,
      columnRange: part.columns, sheetUnit: unit?.unit, sheetUnitRow: unit?.row,
      mapping: mapping)
    return Reported(table, diagnostics)
  }

  /// What is told of headings that are not known, and what they may have meant.
  private func unknown(_ part: Part, _ columns: [String: LedgerTable.Heading]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for heading in part.headings where heading.target == nil {
      if part.schema.known.contains(heading.name) { continue }
      let place = grid.place(row: heading.row, column: heading.column)
      diagnostics.append(
        Diagnostic(
          code: "ledger.heading.unknown", severity: .warning, place: place,
          arguments: ["heading": heading.text]))
      // A month's figure, or another year's, is not that of the year.
      if HeadingKey(heading.text).period == .unstated,
        let likely = HeadingSuggestion.standard(
          for: heading.name, in: part.schema, taken: Set(columns.keys))
      {
        diagnostics.append(
          Diagnostic(
            code: "ledger.heading.suggested", severity: .note, place: place,
            arguments: ["heading": heading.text, "standard": likely]))
      }
    }
    return diagnostics
  }
}

/// What a heading that nobody knows may have meant (列名建议).
enum HeadingSuggestion {
  /// The standard heading of a column that `name` may have meant and no other heading fills, or
  /// `nil` if none is near.
  static func standard(
    for name: String, in schema: TableSchema, taken: Set<String>
  ) -> String? {
    guard name.count > 1, name.count <= 20 else { return nil }
    let open = schema.columns.filter { !taken.contains($0.value.name) && $0.key.count > 1 }
    guard let near = NearestName.several(to: name, among: open.keys, atMost: 1).first,
      isLikely(name, near), let column = open[near]
    else { return nil }
    return schema.titles[column.name]
  }

  /// Whether the two share enough to mean one thing: a rate is no amount, a plan is no deed, and
  /// what came in a week or a month is not what came in the year.
  private static func isLikely(_ name: String, _ near: String) -> Bool {
    for word in [
      "率", "比例", "占比", "增速", "同比", "排名", "计划", "实际", "上年", "去年", "单位", "人", "周", "旬", "月", "季",
      "本期", "上期", "当日", "新增", "其中", "目标", "外资", "美元",
    ]
    where name.contains(word) != near.contains(word) {
      return word == "计划" && near.contains("总") && name.contains("总")
    }
    return NearestName.several(to: name, among: [near], atMost: 1) == [near]
  }
}

extension TableSchema.Kind {
  /// The kind as people call it.
  var title: String {
    switch self {
    case .targets: "目标任务"
    case .units: "单位名册"
    case .duties: "责任清单"
    case .issues: "问题清单"
    case .projects: "项目台账"
    case .lists: "项目清单"
    case .programmes: "专项"
    case .events: "活动"
    case .awards: "表彰"
    case .opportunities: "投资机会清单"
    case .resources: "存量资源"
    case .signings: "签约公告"
    }
  }
}
