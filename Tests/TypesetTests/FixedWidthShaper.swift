import BriefingModel
import Typeset

/// A shaper without fonts: Han and Chinese marks are one em wide, all else half an em.
final class FixedWidthShaper: Shaper {
  /// Characters that no face has.
  let missing: Set<Character>
  /// How many texts have been shaped.
  private(set) var calls = 0

  init(missing: Set<Character> = []) { self.missing = missing }

  func clusters(of text: String, in role: FontRole) throws(ShapingError) -> [Cluster] {
    calls += 1
    var result: [Cluster] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      if missing.contains(Character(scalar)) {
        throw ShapingError(
          character: Character(scalar),
          diagnostic: Diagnostic(
            code: "render.glyph.missing", severity: .error,
            arguments: ["character": String(scalar)]))
      }
      let bytes = UTF8.width(scalar)
      result.append(
        Cluster(
          text: offset..<(offset + bytes), face: FaceID(Self.number(of: role)), scale: 1,
          glyphs: [ShapedGlyph(id: scalar.value, x: 0, y: 0)], advance: Self.advance(scalar)))
      offset += bytes
    }
    return result
  }

  func inkExtent(of text: String, in role: FontRole) throws(ShapingError) -> (
    left: Double, right: Double
  ) {
    // The ink of ？ is in the left half of its cell.
    if text == "？" { return (0.05, 0.45) }
    return (0.05, text.unicodeScalars.reduce(0) { $0 + Self.advance($1) } - 0.05)
  }

  /// The advance of a scalar, in em.
  static func advance(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: 1
    case 0x2E80...: 1
    default: 0.5
    }
  }

  private static func number(of role: FontRole) -> Int {
    FontRole.allCases.firstIndex(of: role) ?? 0
  }
}

extension UTF8 {
  /// The bytes of a scalar.
  static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}
