import BriefingModel

extension RegisterTable {
  // MARK: Registers that are listed only

  /// The rows of a register beside units, targets, issues and duties; `nil` for those.
  mutating func otherRegister() -> Register? {
    switch table.schema.kind {
    case .lists: .lists(lists())
    case .programmes: .programmes(programmes())
    case .events: .events(events())
    case .awards: .awards(awards())
    case .opportunities: .opportunities(opportunities())
    case .resources: .resources(resources())
    case .signings: .signings(signings())
    case .units, .targets, .issues, .duties, .projects: nil
    }
  }

  private mutating func lists() -> [ListEntry] {
    var rows: [ListEntry] = []
    for row in entries {
      guard let project = needed("project", row), let list = needed("list", row) else { continue }
      rows.append(
        ListEntry(
          project: CellText.trimmed(project), list: list, code: folded("code", row),
          level: table.mergedText("level", row), year: year("year", row),
          owner: table.mergedText("owner", row), version: table.mergedText("version", row),
          enteredOn: partialDay("enteredOn", row), leftOn: partialDay("leftOn", row),
          reason: table.text("reason", row), row: table.reference(row)))
    }
    return rows
  }

  private mutating func programmes() -> [ProgrammeEntry] {
    var rows: [ProgrammeEntry] = []
    for row in entries {
      guard let code = needed("code", row) else { continue }
      let span = table.mergedText("years", row).flatMap { Self.years($0) }
      rows.append(
        ProgrammeEntry(
          code: code, place: region("place", row),
          firstYear: year("firstYear", row) ?? span?.first,
          lastYear: year("lastYear", row) ?? span?.last,
          meaning: table.mergedText("meaning", row), indicator: table.text("indicator", row),
          target: table.text("target", row), current: table.text("current", row),
          lead: table.mergedText("lead", row), milestone: table.text("milestone", row),
          source: table.mergedText("source", row), row: table.reference(row)))
    }
    return rows
  }

  private mutating func events() -> [EventEntry] {
    var rows: [EventEntry] = []
    for row in entries {
      guard let title = needed("title", row) else { continue }
      let span = span("dates", row)
      rows.append(
        EventEntry(
          id: folded("id", row), kind: table.mergedText("kind", row), title: title,
          start: partialDay("start", row) ?? span.start, end: partialDay("end", row) ?? span.end,
          place: table.text("place", row), host: table.text("host", row),
          theme: table.text("theme", row), level: table.mergedText("level", row),
          parent: table.mergedText("parent", row), participants: table.text("participants", row),
          outcome: table.text("outcome", row), row: table.reference(row)))
    }
    return rows
  }

  private mutating func awards() -> [AwardEntry] {
    var rows: [AwardEntry] = []
    for row in entries {
      guard let category = needed("category", row) else { continue }
      rows.append(
        AwardEntry(
          year: year("year", row), category: category, recipients: names("recipients", row),
          conferredBy: table.mergedText("conferredBy", row),
          document: table.mergedText("document", row), row: table.reference(row)))
    }
    return rows
  }

  private mutating func opportunities() -> [OpportunityEntry] {
    var rows: [OpportunityEntry] = []
    for row in entries {
      guard let title = needed("title", row) else { continue }
      rows.append(
        OpportunityEntry(
          number: folded("number", row), title: title, region: region("region", row),
          chain: table.mergedText("chain", row), scale: table.text("scale", row),
          needs: table.text("needs", row), investment: amount("investment", row),
          contactUnit: table.mergedText("contactUnit", row), status: table.text("status", row),
          row: table.reference(row)))
    }
    return rows
  }

  private mutating func resources() -> [ResourceEntry] {
    var rows: [ResourceEntry] = []
    for row in entries {
      guard let kind = needed("kind", row), let name = needed("name", row) else { continue }
      let area = area(row)
      rows.append(
        ResourceEntry(
          kind: kind, name: name, region: region("region", row), area: area.value,
          areaUnit: area.unit, state: table.text("state", row), match: table.text("match", row),
          row: table.reference(row)))
    }
    return rows
  }

  private mutating func signings() -> [SigningEntry] {
    var rows: [SigningEntry] = []
    for row in entries {
      guard let project = needed("project", row) else { continue }
      rows.append(
        SigningEntry(
          project: CellText.trimmed(project), event: table.mergedText("event", row),
          signedOn: partialDay("signedOn", row), investor: table.text("investor", row),
          origin: table.text("origin", row), amount: amount("amount", row),
          chain: table.mergedText("chain", row), region: region("region", row),
          contractKind: table.text("contractKind", row), row: table.reference(row)))
    }
    return rows
  }
}
