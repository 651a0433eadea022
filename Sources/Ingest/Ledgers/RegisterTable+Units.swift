import BriefingModel

extension RegisterTable {
  // MARK: Units

  /// The units, in the table's order, each parent as a code.
  mutating func register() -> [Region] {
    var regions: [Region] = []
    var codes: [String: String] = [:]
    for row in entries {
      guard let code = needed("code", row).map({ CellText.folded($0) }),
        let name = needed("name", row)
      else { continue }
      if let other = codes.updateValue(table.reference(row).cell, forKey: code) {
        warn("ledger.unit.repeated", "code", row, ["code": code, "other": other], severity: .error)
        continue
      }
      regions.append(
        Region(
          code: code, name: name, shortName: table.text("shortName", row), level: level(of: row),
          kind: kind(of: row, name), parent: table.text("parent", row).map { CellText.folded($0) },
          group: table.mergedText("group", row),
          aliases: (table.text("aliases", row) ?? "").split { "、，,；;/\n".contains($0) }
            .map { CellText.trimmed(String($0)) }.filter { !$0.isEmpty },
          unrankedReason: table.text("unrankedReason", row)))
    }
    return withParents(regions)
  }

  private func withParents(_ regions: [Region]) -> [Region] {
    let names = UnitNames(regions)
    return regions.map { region in
      guard let parent = region.parent, let code = names.code(parent), code != parent else {
        return region
      }
      return Region(
        code: region.code, name: region.name, shortName: region.shortName, level: region.level,
        kind: region.kind, parent: code, group: region.group, aliases: region.aliases,
        unrankedReason: region.unrankedReason)
    }
  }

  private mutating func level(of row: Grid.Row) -> RegionLevel {
    let text = CellText.folded(table.text("level", row) ?? "")
    switch text {
    case "省", "省级", "自治区", "直辖市", "省(自治区、直辖市)": return .province
    case "市", "市级", "地级", "地级市", "市(地)", "市(地)级", "地市级", "地市", "地区", "自治州", "盟":
      return .prefecture
    case "县", "县级", "区", "区县", "县区", "区县级", "县(市、区)", "县(市、区)级", "县市区", "县级市", "市辖区", "旗":
      return .county
    case "乡", "镇", "乡级", "乡镇", "乡镇级", "街道", "乡镇(街道)", "乡镇街道": return .township
    default:
      warn("ledger.unit.level", "level", row, ["text": text])
      return .county
    }
  }

  private func kind(of row: Grid.Row, _ name: String) -> RegionKind {
    let text = CellText.folded(table.text("kind", row) ?? "")
    if text.contains("部门") { return .department }
    if text.contains("企") { return .stateEnterprise }
    for word in ["功能区", "开发区", "高新区", "新区", "园区", "经开区"] where text.contains(word) {
      return .functionalZone
    }
    return .administrative
  }
}
