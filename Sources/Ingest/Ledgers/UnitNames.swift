import BriefingModel

/// The codes of units by every name they go by.
struct UnitNames: Sendable {
  private var codes: [String: String] = [:]
  private var names: [String] = []
  /// Names as written, and the codes or names they stand for.
  private var resolved: [String: String] = [:]
  /// The units that titles name.
  private var titles: [String: String?] = [:]

  /// Names of `units`; the first that claims a name keeps it.
  init(_ units: [Region]) {
    for unit in units {
      for name in [unit.code, unit.name, unit.shortName ?? unit.name] + unit.aliases {
        let key = CellText.folded(name)
        if codes[key] == nil { codes[key] = unit.code }
      }
      names.append(unit.name)
    }
  }

  /// The code of the unit `name`, or `nil`.
  func code(_ name: String) -> String? { codes[CellText.folded(name)] }

  /// The code of the unit `name`, or the name itself with a diagnostic, and another that
  /// names the nearest one known.
  ///
  /// Each unknown name is told once.
  mutating func resolved(
    _ name: String, at place: @autoclosure () -> Diagnostic.Place, _ findings: inout LedgerFindings
  ) -> String {
    if let known = resolved[name] { return known }
    let code = code(name)
    resolved[name] = code ?? name
    if let code { return code }
    let place = place()
    findings.add("ledger.unit.unknown", place, ["unit": name])
    if let nearest = NearestName.to(name, among: names) {
      findings.add(
        "ledger.unit.nearest", place, ["unit": name, "nearest": nearest], severity: .note)
    }
    return name
  }

  /// The code of the unit `name`, or the name as written, without a word about it.
  mutating func codeOrName(_ name: String) -> String {
    if let known = resolved[name] { return known }
    return code(name) ?? name
  }

  /// The one unit whose name stands in a section's title, or `nil`.
  mutating func unit(ofSection title: String) -> String? {
    if let known = titles[title] { return known }
    let unit = unit(namedIn: title)
    if titles.count < 5000 { titles[title] = .some(unit) }
    return unit
  }

  /// The one unit whose name stands in `text`, or `nil`; the longest name wins.
  func unit(namedIn text: String) -> String? {
    let folded = CellText.folded(text)
    let hits = codes.keys.filter {
      $0.count > 1 && !$0.allSatisfy(\.isNumber) && folded.contains($0)
    }
    let longest = hits.filter { hit in !hits.contains { $0 != hit && $0.contains(hit) } }
    let found = Set(longest.compactMap { codes[$0] })
    return found.count == 1 ? found.first : nil
  }
}
