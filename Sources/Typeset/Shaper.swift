public import BriefingModel

/// The faces of a document by their role (字体角色); which file fills a role is the manifest's matter.
public enum FontRole: String, Hashable, Sendable, Codable, CaseIterable {
  /// 仿宋.
  case fangsong
  /// 楷体.
  case kai
  /// 小标宋.
  case title
  /// 黑体.
  case hei
  /// 黑体, bold.
  case heiBold
  /// 宋体.
  case song
}

/// A face that a shaper has opened, by its number; fallback faces have numbers of their own.
public struct FaceID: Hashable, Sendable, Codable, Comparable {
  /// The shaper's number for the face, from 0.
  public let number: Int

  /// The face numbered `number`.
  public init(_ number: Int) { self.number = number }

  public static func < (l: FaceID, r: FaceID) -> Bool { l.number < r.number }
}

/// A glyph within a cluster. Distances are in em of the text's size.
public struct ShapedGlyph: Hashable, Sendable, Codable {
  /// The glyph's index in its face.
  public let id: UInt32
  /// Where its origin lies, from the cluster's origin rightwards.
  public let x: Double
  /// How far its origin lies below the baseline.
  public let y: Double

  /// A glyph at an offset from the cluster's origin.
  public init(id: UInt32, x: Double, y: Double) {
    self.id = id
    self.x = x
    self.y = y
  }
}

/// Characters that are set as one: usually one character and one glyph.
public struct Cluster: Hashable, Sendable, Codable {
  /// The characters, as bytes of the shaped text (UTF-8).
  public let text: Range<Int>
  /// The face that has them.
  public let face: FaceID
  /// By how much the face is scaled within the text: digits and Latin of the Song face are set
  /// at 0.93 among 仿宋 and 楷体.
  public let scale: Double
  /// The glyphs.
  public let glyphs: [ShapedGlyph]
  /// The advance in em of the text's size, scale included.
  public let advance: Double

  /// Characters that are set as one.
  public init(
    text: Range<Int>, face: FaceID, scale: Double, glyphs: [ShapedGlyph], advance: Double
  ) {
    self.text = text
    self.face = face
    self.scale = scale
    self.glyphs = glyphs
    self.advance = advance
  }
}

/// Turns text into glyphs. The only thing that `Typeset` needs to know of fonts.
///
/// Advances come without hinting or rounding. A Han character is exactly one em wide.
public protocol Shaper: AnyObject {
  /// The clusters of `text` in reading order; together they cover it, each character once.
  ///
  /// A character that no face has throws; nothing is ever shown as a box.
  ///
  /// - Parameter text: One line's worth or a paragraph; no line breaks and no control characters.
  func clusters(of text: String, in role: FontRole) throws(ShapingError) -> [Cluster]

  /// The horizontal extent of the ink of `text` set at 1 em, from the first origin.
  ///
  /// The masthead is spread so that its ink, not its cells, fills the block.
  func inkExtent(of text: String, in role: FontRole) throws(ShapingError) -> (
    left: Double, right: Double
  )
}

/// Text could not be shaped.
public struct ShapingError: ExplainedError {
  /// A character that no face has, or `nil` if the face itself is missing.
  public let character: Character?
  /// What happened, where, and the way out.
  public let diagnostic: Diagnostic

  /// Text could not be shaped.
  public init(character: Character?, diagnostic: Diagnostic) {
    self.character = character
    self.diagnostic = diagnostic
  }
}
