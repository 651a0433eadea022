/// A register beside the ledger (台账以外的登记簿) that briefings list but do not compute with.
public enum Register: Hashable, Sendable, Codable {
  /// 清单.
  case lists([ListEntry])
  /// 专项, 提法.
  case programmes([ProgrammeEntry])
  /// 活动.
  case events([EventEntry])
  /// 表彰.
  case awards([AwardEntry])
  /// 投资机会清单.
  case opportunities([OpportunityEntry])
  /// 存量资源.
  case resources([ResourceEntry])
  /// 签约公告.
  case signings([SigningEntry])

  /// Which register it is.
  public var kind: Kind {
    switch self {
    case .lists: .lists
    case .programmes: .programmes
    case .events: .events
    case .awards: .awards
    case .opportunities: .opportunities
    case .resources: .resources
    case .signings: .signings
    }
  }

  /// How many rows it has.
  public var count: Int {
    switch self {
    case .lists(let rows): rows.count
    case .programmes(let rows): rows.count
    case .events(let rows): rows.count
    case .awards(let rows): rows.count
    case .opportunities(let rows): rows.count
    case .resources(let rows): rows.count
    case .signings(let rows): rows.count
    }
  }

  /// The registers, by the names that reports give them.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case lists, programmes, events, awards, opportunities, resources, signings
  }
}
