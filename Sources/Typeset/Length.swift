/// A distance on the page, in PostScript points, of which 72 make an inch.
///
/// The unit is spelled at every use (`.pt(10.5)`, `.mm(25)`), so a bare number never stands for a
/// distance.
public struct Length: Hashable, Sendable, Comparable, Codable {
  /// The distance in points.
  public var points: Double

  /// A distance of `value` points.
  public static func pt(_ value: Double) -> Length { Length(points: value) }
  /// A distance of `value` millimetres.
  public static func mm(_ value: Double) -> Length { Length(points: value * 72 / 25.4) }
  /// No distance.
  public static let zero = Length(points: 0)

  /// A distance of `points`.
  public init(points: Double) { self.points = points }

  public static func + (l: Length, r: Length) -> Length { Length(points: l.points + r.points) }
  public static func - (l: Length, r: Length) -> Length { Length(points: l.points - r.points) }
  public static prefix func - (l: Length) -> Length { Length(points: -l.points) }
  public static func * (l: Length, r: Double) -> Length { Length(points: l.points * r) }
  public static func * (l: Double, r: Length) -> Length { Length(points: l * r.points) }
  public static func / (l: Length, r: Double) -> Length { Length(points: l.points / r) }
  public static func / (l: Length, r: Length) -> Double { l.points / r.points }
  public static func += (l: inout Length, r: Length) { l.points += r.points }
  public static func -= (l: inout Length, r: Length) { l.points -= r.points }
  public static func < (l: Length, r: Length) -> Bool { l.points < r.points }
}

/// A point of the page, from its top left corner, y downwards.
public struct Point: Hashable, Sendable, Codable {
  /// From the left edge.
  public var x: Length
  /// From the top edge.
  public var y: Length

  /// The point at `x`, `y`.
  public init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of the page, its sides parallel to the page's.
public struct Rect: Hashable, Sendable, Codable {
  /// The top left corner.
  public var origin: Point
  /// Its width.
  public var width: Length
  /// Its height.
  public var height: Length

  /// The rectangle with a top left corner and a size.
  public init(x: Length, y: Length, width: Length, height: Length) {
    origin = Point(x: x, y: y)
    self.width = width
    self.height = height
  }

  /// The left edge.
  public var minX: Length { origin.x }
  /// The top edge.
  public var minY: Length { origin.y }
  /// The right edge.
  public var maxX: Length { origin.x + width }
  /// The bottom edge.
  public var maxY: Length { origin.y + height }
}
