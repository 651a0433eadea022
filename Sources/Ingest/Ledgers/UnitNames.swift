import BriefingModel

/// The codes of units by every name they go by.
struct UnitNames: Sendable {
  private var codes: [String: String] = [:]
  private var names: [String] = []
  /// Names looked for in vain, with how often.
  private(set) var unknown: Set<String> = []

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
    _ name: String, at place: @autoclosure () -> Diagnostic.Place, _ diagnostics: inout [Diagnostic]
  ) -> String {
    if let code = code(name) { return code }
    if unknown.insert(name).inserted {
      let place = place()
      diagnostics.append(
        Diagnostic(
          code: "ledger.unit.unknown", severity: .warning, place: place, arguments: ["unit": name]))
      if let nearest = NearestName.to(name, among: names) {
        diagnostics.append(
          Diagnostic(
            code: "ledger.unit.nearest", severity: .note, place: place,
            arguments: ["unit": name, "nearest": nearest]))
      }
    }
    return name
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
