import BriefingModel

/// Shorthands for what blocks draw, all in points from the piece's corner.
enum Draw {
  /// A horizontal rule, as an artifact.
  static func rule(
    _ x0: Double, _ x1: Double, y: Double, weight: Double, colour: Colour
  ) -> [PageItem] {
    artifact([
      .line(
        from: Point(x: .pt(x0), y: .pt(y)), to: Point(x: .pt(x1), y: .pt(y)), weight: .pt(weight),
        colour: colour)
    ])
  }

  /// A vertical rule, as an artifact.
  static func upright(
    x: Double, _ y0: Double, _ y1: Double, weight: Double, colour: Colour
  ) -> [PageItem] {
    artifact([
      .line(
        from: Point(x: .pt(x), y: .pt(y0)), to: Point(x: .pt(x), y: .pt(y1)), weight: .pt(weight),
        colour: colour)
    ])
  }

  /// A rectangle.
  static func box(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: Fill?, stroke: Stroke?
  ) -> PageItem {
    .path(
      .rect(Rect(x: .pt(x), y: .pt(y), width: .pt(width), height: .pt(height))), fill: fill,
      stroke: stroke)
  }

  /// Items marked as not belonging to the text.
  static func artifact(_ items: [PageItem]) -> [PageItem] { tagged(.artifact, items) }

  /// Items in an element of their own; nothing if there are none.
  static func tagged(_ role: StructureTag.Role, _ items: [PageItem]) -> [PageItem] {
    items.isEmpty ? [] : [.beginTag(StructureTag(role))] + items + [.endTag]
  }
}
