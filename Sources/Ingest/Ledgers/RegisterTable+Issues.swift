import BriefingModel

extension RegisterTable {
  // MARK: Issues and duties

  /// The issues, in the table's order.
  mutating func issues() -> [Issue] {
    var issues: [Issue] = []
    var ids: [String: String] = [:]
    for row in entries {
      guard let text = needed("text", row), let project = needed("project", row)
      else { continue }
      let unit = table.mergedText("unit", row)
      let id = (table.text("id", row) ?? table.text("serial", row)).map { CellText.folded($0) }
      guard let id else {
        warn("ledger.row.incomplete", "id", row, ["heading": "编号"], severity: .error)
        continue
      }
      if let other = ids.updateValue(table.reference(row).cell, forKey: id) {
        warn("ledger.issue.repeated", "id", row, ["id": id, "other": other], severity: .error)
      }
      let closedOn = day("closedOn", row)
      issues.append(
        Issue(
          id: id, project: CellText.trimmed(project), text: text,
          kind: table.text("kind", row) ?? "其他", raisedOn: day("raisedOn", row),
          unit: unit.map { units.resolved($0, at: table.place("unit", row), &findings) } ?? "",
          person: table.text("person", row), due: day("due", row), level: level(row),
          status: status(row, closedOn), closedOn: closedOn, row: table.reference(row)))
    }
    return issues
  }

  private mutating func status(_ row: Grid.Row, _ closedOn: CalendarDate?) -> String {
    if let status = table.text("status", row) { return CellText.folded(status) }
    let status = closedOn == nil ? "在办" : "已解决"
    warn("ledger.issue.noStatus", "status", row, ["status": status])
    return status
  }

  private mutating func level(_ row: Grid.Row) -> Int {
    guard let text = table.text("level", row) else { return 0 }
    let folded = CellText.folded(text)
    if let first = folded.first, let level = Int(String(first)), level <= 5, folded.count < 8 {
      return level
    }
    let words: [(String, Int)] = [
      ("省", 5), ("主要领导", 4), ("专题会", 4), ("包保", 3), ("市级部门", 2), ("市直", 2), ("市级", 2),
      ("县", 1), ("区", 1), ("专班", 1), ("项目", 0), ("企业", 0),
    ]
    if let level = words.first(where: { folded.contains($0.0) })?.1 { return level }
    warn("ledger.issue.level", "level", row, ["text": text])
    return 0
  }

  /// The duties, in the table's order.
  mutating func duties() -> [Duty] {
    var duties: [Duty] = []
    for row in entries {
      guard let project = needed("project", row), let role = needed("role", row),
        let holder = needed("holder", row)
      else { continue }
      duties.append(
        Duty(
          project: project, role: CellText.folded(role), holder: holder,
          post: table.text("post", row), row: table.reference(row)))
    }
    return duties
  }
}
