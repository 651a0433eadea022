/// A place or unit that figures belong to: an administrative division (行政区), a functional zone
/// (功能区) or another reporting unit.
public struct Region: Hashable, Sendable, Codable, Identifiable {
  /// The six-digit code of GB/T 2260, or the workspace's own code for a unit without one.
  public let code: String
  /// The full name, such as 「哈尔滨市」.
  public let name: String
  /// The name in tables where space is short, or `nil` for `name`.
  public let shortName: String?
  /// Its level in the administrative order.
  public let level: RegionLevel
  /// What kind of unit it is.
  public let kind: RegionKind
  /// The code of the unit above it, or `nil` for a province.
  public let parent: String?
  /// The ranking class (分组) it is listed in, such as 「甲组」, or `nil` if it is not ranked.
  public let group: String?
  /// Other names by which texts and ledgers know it.
  public let aliases: [String]
  /// Why it is listed without a rank (不参与排名), or `nil`.
  public let unrankedReason: String?

  /// Makes a value of its parts.
  public init(
    code: String, name: String, shortName: String? = nil, level: RegionLevel, kind: RegionKind,
    parent: String? = nil, group: String? = nil, aliases: [String] = [],
    unrankedReason: String? = nil
  ) {
    self.code = code
    self.name = name
    self.shortName = shortName
    self.level = level
    self.kind = kind
    self.parent = parent
    self.group = group
    self.aliases = aliases
    self.unrankedReason = unrankedReason
  }

  public var id: String { code }
}

/// The administrative levels of a region.
public enum RegionLevel: String, Sendable, Codable, Comparable, CaseIterable {
  /// 省、自治区、直辖市、特别行政区.
  case province
  /// 地级市、地区、自治州、盟.
  case prefecture
  /// 县、县级市、市辖区、旗.
  case county
  /// 乡镇、街道.
  case township

  public static func < (l: RegionLevel, r: RegionLevel) -> Bool {
    let order = RegionLevel.allCases
    return (order.firstIndex(of: l) ?? 0) < (order.firstIndex(of: r) ?? 0)
  }
}

/// What kind of unit reports.
public enum RegionKind: String, Sendable, Codable {
  /// 行政区.
  case administrative
  /// 功能区: development zones, high-tech zones, new areas; they overlap the divisions they lie in.
  case functionalZone
  /// 部门.
  case department
  /// 国企.
  case stateEnterprise
}

/// A region as a text names it: its path from the province down, and its code where it has one.
public struct RegionReference: Hashable, Sendable, Codable {
  /// Full names from the province down, joined by `/`: 「黑龙江省/哈尔滨市」.
  public let path: String
  /// The six-digit code, or `nil` for a unit without one.
  public let code: String?

  /// Makes a value of its parts.
  public init(path: String, code: String? = nil) {
    self.path = path
    self.code = code
  }

  /// The last name of the path: 「哈尔滨市」.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
