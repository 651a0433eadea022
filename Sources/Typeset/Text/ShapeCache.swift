import BriefingModel

/// A text as shaped, with what the composer asks of each cluster.
final class ShapedText {
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// The clusters in order.
  let clusters: [Cluster]
  /// The first scalar of each cluster.
  let scalars: [UInt32]

  init(_ text: String, _ clusters: [Cluster]) {
    let bytes = Array(text.utf8)
    self.bytes = bytes
    self.clusters = clusters
    scalars = clusters.map { Self.scalar(in: bytes, at: $0.text.lowerBound) }
  }

  private static func scalar(in bytes: [UInt8], at i: Int) -> UInt32 {
    guard i < bytes.count else { return 0 }
    let lead = UInt32(bytes[i])
    func next(_ k: Int) -> UInt32 { i + k < bytes.count ? UInt32(bytes[i + k] & 0x3F) : 0 }
    switch lead {
    case ..<0x80: return lead
    case ..<0xE0: return (lead & 0x1F) << 6 | next(1)
    case ..<0xF0: return (lead & 0x0F) << 12 | next(1) << 6 | next(2)
    default: return (lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
    }
  }
}

/// Shapes each text once.
final class ShapeCache {
  private struct Key: Hashable {
    let role: FontRole
    let text: String
  }

  private let shaper: any Shaper
  private var known: [Key: ShapedText] = [:]
  private var overhangs: [FontRole: Double] = [:]

  init(_ shaper: any Shaper) { self.shaper = shaper }

  /// `text` shaped in `role`.
  func shaped(_ text: String, in role: FontRole) throws(TypesetError) -> ShapedText {
    let key = Key(role: role, text: text)
    if let found = known[key] { return found }
    let result: ShapedText
    do {
      result = ShapedText(text, try shaper.clusters(of: text, in: role))
    } catch {
      throw TypesetError(error.diagnostic)
    }
    known[key] = result
    return result
  }

  /// How far the ink of ？ reaches beyond the left half of its cell, in em; of more than this
  /// much, which keeps it clear of the character before it, some is left.
  func questionOverhang(in role: FontRole) throws(TypesetError) -> Double {
    if let found = overhangs[role] { return found }
    let overhang = min(0.14, max(0, try ink(of: "？", in: role).right - 0.5))
    overhangs[role] = overhang
    return overhang
  }

  /// The extent of the ink of `text` at 1 em.
  func ink(of text: String, in role: FontRole) throws(TypesetError) -> (
    left: Double, right: Double
  ) {
    do {
      return try shaper.inkExtent(of: text, in: role)
    } catch {
      throw TypesetError(error.diagnostic)
    }
  }
}
