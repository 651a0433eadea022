import BriefingModel

/// The year's targets for 到位资金, one a unit.
struct Targets {
  /// The indicator the league is ranked by.
  static let indicator = "到位资金"

  /// The targets used, in the register's order.
  let used: [Target]
  private let byUnit: [String: Target]

  init(_ targets: [Target], year: Int, log: inout Log) {
    var used: [Target] = []
    var byUnit: [String: Target] = [:]
    for target in targets where target.year == year && target.indicator == Self.indicator {
      guard Money(target.value, .yuan) != nil else {
        log.add("aggregate.target.unit", .warning, at: target.cell, ["unit": target.unit])
        continue
      }
      if let first = byUnit[target.unit] {
        if first.value != target.value {
          log.add(
            "aggregate.target.several", .warning, at: target.cell,
            ["unit": target.unit, "used": first.cell.description])
        }
        continue
      }
      byUnit[target.unit] = target
      used.append(target)
    }
    self.used = used
    self.byUnit = byUnit
  }

  /// The target of a unit.
  func target(of unit: String) -> Target? { byUnit[unit] }

  /// The target of a unit as money; `nil` without one.
  func money(of unit: String) -> Money? { byUnit[unit].flatMap { Money($0.value, .yuan) } }
}
