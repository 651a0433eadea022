/// An amount of money in yuan (人民币), exact to the 分.
public struct Money: Hashable, Sendable, Comparable, Codable {
  /// The amount in 分; 100 make a yuan.
  public let fen: Int64

  /// An amount of `fen`.
  public init(fen: Int64) { self.fen = fen }

  /// An amount of whole 万元 (10,000 yuan).
  public init(wan: Int64) { self.init(fen: wan * 1_000_000) }

  /// `number` of the unit `unit`, or `nil` if it is not a whole number of 分 or does not fit.
  public init?(_ number: ExactNumber, _ unit: MoneyUnit) {
    guard let fen = number.multiplied(byPowerOfTen: unit.fenExponent)?.whole else { return nil }
    self.init(fen: fen)
  }

  /// No money at all.
  public static let zero = Money(fen: 0)

  /// The amount in `unit`, as an exact ratio.
  public func amount(in unit: MoneyUnit) -> Ratio {
    Ratio(Int128(fen), Int128(powerOfTen(unit.fenExponent)))
  }

  public static func + (l: Money, r: Money) -> Money { Money(fen: l.fen + r.fen) }
  public static func - (l: Money, r: Money) -> Money { Money(fen: l.fen - r.fen) }
  public static func < (l: Money, r: Money) -> Bool { l.fen < r.fen }
}

/// The units in which amounts of yuan are written.
public enum MoneyUnit: String, Sendable, Codable, CaseIterable {
  /// 元.
  case yuan = "元"
  /// 万元, 10⁴ yuan: the unit of ledgers.
  case wanYuan = "万元"
  /// 亿元, 10⁸ yuan: the unit of prose and league tables.
  case yiYuan = "亿元"

  /// The power of ten that turns the unit into 分.
  public var fenExponent: Int {
    switch self {
    case .yuan: 2
    case .wanYuan: 6
    case .yiYuan: 10
    }
  }
}

/// What a cell or a figure holds: missing is not zero.
///
/// The five print differently: the value, `0`, `—`, `/` and `＊`.
public enum Quantity<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  /// A value other than zero was given.
  case given(Value)
  /// Zero was given.
  case zero
  /// Nothing was reported (未报送).
  case missing
  /// The question does not arise (不适用).
  case notApplicable
  /// There is a value, which is not public (不公开).
  case withheld
}

extension Quantity where Value == Money {
  /// `money`, as `zero` when it is none.
  public init(_ money: Money) { self = money == .zero ? .zero : .given(money) }

  /// The amount, zero included, or `nil` for the three kinds of absence.
  public var amount: Money? {
    switch self {
    case .given(let money): money
    case .zero: .zero
    default: nil
    }
  }
}

extension Quantity where Value == Int {
  /// `count`, as `zero` when it is none.
  public init(_ count: Int) { self = count == 0 ? .zero : .given(count) }

  /// The count, zero included, or `nil` for the three kinds of absence.
  public var count: Int? {
    switch self {
    case .given(let count): count
    case .zero: 0
    default: nil
    }
  }
}
