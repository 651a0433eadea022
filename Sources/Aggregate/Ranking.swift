import BriefingModel

/// Ranks within groups by 完成率 of 到位资金: exact values, ties sharing a rank (9, 9, 11).
struct Ranking {
  /// The groups in the register's order, units by rank.
  let groups: [RankGroup]
  private let standings: [String: Standing]

  init(frame: Frame) {
    var names: [String] = []
    for unit in frame.units where !names.contains(unit.group ?? "") {
      names.append(unit.group ?? "")
    }
    // Units without a group are listed last.
    names = names.filter { !$0.isEmpty } + names.filter(\.isEmpty)
    var standings: [String: Standing] = [:]
    var groups: [RankGroup] = []
    for name in names {
      let members = frame.units.filter { ($0.group ?? "") == name }
      let now = Self.ranks(of: members, in: frame.now, targets: frame.targets)
      let before =
        frame.sameYear
        ? frame.before.map { Self.ranks(of: members, in: $0, targets: frame.targets) } : nil
      for unit in members {
        let place = now[unit.code]
        standings[unit.code] = Standing(
          group: name, rank: place?.rank, previousRank: before?[unit.code]?.rank,
          unrankedReason: place?.reason)
      }
      let ranked = members.enumerated().sorted {
        let (l, r) = (now[$0.element.code]?.rank, now[$1.element.code]?.rank)
        return (l ?? .max, $0.offset) < (r ?? .max, $1.offset)
      }
      groups.append(RankGroup(name: name, units: ranked.map(\.element.code)))
    }
    self.groups = groups
    self.standings = standings
  }

  /// The place of a unit.
  func standing(of unit: Region) -> Standing? { standings[unit.code] }

  private struct Place {
    let rank: Int?
    let reason: String?
  }

  /// The places of the members of one group in one ledger.
  private static func ranks(
    of members: [Region], in view: LedgerView, targets: Targets
  ) -> [String: Place] {
    var rates: [String: Ratio] = [:]
    var places: [String: Place] = [:]
    for unit in members {
      let result = rate(of: unit, in: view, targets: targets)
      switch result {
      case .rate(let rate): rates[unit.code] = rate
      case .reason(let reason): places[unit.code] = Place(rank: nil, reason: reason)
      }
    }
    for unit in members {
      guard let rate = rates[unit.code] else { continue }
      let better = members.count { rates[$0.code].map { $0 > rate } ?? false }
      places[unit.code] = Place(rank: better + 1, reason: nil)
    }
    return places
  }

  private enum Outcome {
    case rate(Ratio)
    case reason(String)
  }

  private static func rate(of unit: Region, in view: LedgerView, targets: Targets) -> Outcome {
    if let reason = unit.unrankedReason { return .reason(reason) }
    guard unit.group != nil else { return .reason("不参与排名") }
    let projects = view.projects(of: unit.code)
    let amounts = projects.compactMap(\.fundsThisYear.amount)
    guard !projects.isEmpty, !(amounts.isEmpty && projects.contains(where: view.owesFunds)) else {
      return .reason("未报送")
    }
    let sum = amounts.reduce(Money.zero, +)
    guard let target = targets.money(of: unit.code),
      let rate = sum.amount(in: .yiYuan) / target.amount(in: .yiYuan), target > .zero
    else { return .reason("无任务") }
    return .rate(rate)
  }
}
