import BriefingModel

/// The kinds of units a figure may have (单位).
enum UnitKind: Hashable, Sendable {
  /// 个、项、宗: folded to 个.
  case count
  /// 家、位、名、人: kept as they are.
  case households, people
  case yuan, dollar
  /// An amount such as 「2900万」 whose unit the words around it must tell.
  case amount
  case percent, points, times
  /// Something that is counted and is no figure of ours: 吨, 公里, 天 …
  case other
}

/// A number with its unit as a text writes it.
struct NumberToken: Hashable, Sendable {
  /// From the qualifier before it to the unit's last byte, or the qualifier after it.
  let range: Range<Int>
  /// The number and its unit alone.
  let written: Range<Int>
  /// The value in the base unit.
  let value: ExactNumber
  /// What its unit is.
  let unit: UnitKind
  /// 约, 近, 超, 余, 以上 …, or `nil`.
  let qualifier: String?
  /// The power of ten its unit stands for: 8 for 亿.
  let power: Int
  /// Whether it bounds a class of projects, as 「亿元以上项目」 does.
  let isThreshold: Bool
}
