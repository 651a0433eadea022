public import BriefingModel

/// A document ready to be drawn.
public struct PageDocument: Hashable, Sendable, Codable {
  /// The pages in order.
  public var pages: [Page]
  /// The outline (书签), flat, with levels.
  public var outline: [OutlineEntry]
  /// Title, office and date, for the file's metadata.
  public var info: BriefingInfo

  /// A document of pages.
  public init(pages: [Page], outline: [OutlineEntry], info: BriefingInfo) {
    self.pages = pages
    self.outline = outline
    self.info = info
  }
}

/// An entry of the outline.
public struct OutlineEntry: Hashable, Sendable, Codable {
  /// 1 for the outermost.
  public var level: Int
  /// Its words.
  public var text: String
  /// The destination it leads to.
  public var anchor: String

  /// An entry of the outline.
  public init(level: Int, text: String, anchor: String) {
    self.level = level
    self.text = text
    self.anchor = anchor
  }
}

/// A page: what is drawn on it, in reading order.
public struct Page: Hashable, Sendable, Codable {
  /// The sheet's width as seen by the reader.
  public var width: Length
  /// The sheet's height.
  public var height: Length
  /// The page label (页码).
  public var label: String
  /// What is drawn, in reading order.
  public var items: [PageItem]

  /// An empty page.
  public init(width: Length, height: Length, label: String, items: [PageItem] = []) {
    self.width = width
    self.height = height
    self.label = label
    self.items = items
  }
}

/// A piece of a page.
public enum PageItem: Hashable, Sendable, Codable {
  /// Glyphs on a baseline.
  case glyphs(GlyphRun)
  /// A straight line.
  case line(from: Point, to: Point, weight: Length, colour: Colour)
  /// A filled or outlined path.
  case path(Path, fill: Fill?, stroke: Stroke?)
  /// An area that leads somewhere.
  case link(Rect, LinkTarget)
  /// A place that links and the outline lead to.
  case destination(String, Point)
  /// A structure element begins; what follows up to its `endTag` belongs to it. Begins and ends
  /// balance over the document, and an element may run over the end of a page.
  case beginTag(StructureTag)
  /// The innermost open structure element ends.
  case endTag
}

/// Glyphs of one face, size and colour on one baseline.
public struct GlyphRun: Hashable, Sendable, Codable {
  /// The face.
  public var face: FaceID
  /// The size in which the face is drawn, scale included.
  public var size: Length
  /// The colour.
  public var colour: Colour
  /// The text that the glyphs show, in reading order; what copying gives.
  public var text: String
  /// The glyphs, placed on the page.
  public var glyphs: [PlacedGlyph]
  /// How text and glyphs correspond, in order; together they cover both.
  public var clusters: [RunCluster]

  /// Glyphs on one baseline.
  public init(
    face: FaceID, size: Length, colour: Colour, text: String, glyphs: [PlacedGlyph],
    clusters: [RunCluster]
  ) {
    self.face = face
    self.size = size
    self.colour = colour
    self.text = text
    self.glyphs = glyphs
    self.clusters = clusters
  }
}

/// A glyph with its origin on the page.
public struct PlacedGlyph: Hashable, Sendable, Codable {
  /// The glyph's index in its face.
  public var id: UInt32
  /// Its origin.
  public var origin: Point

  /// A glyph with its origin.
  public init(id: UInt32, origin: Point) {
    self.id = id
    self.origin = origin
  }
}

/// So many bytes of text are shown by so many glyphs.
public struct RunCluster: Hashable, Sendable, Codable {
  /// Bytes of UTF-8.
  public var bytes: Int
  /// Glyphs.
  public var glyphs: Int

  /// So many bytes are shown by so many glyphs.
  public init(bytes: Int, glyphs: Int) {
    self.bytes = bytes
    self.glyphs = glyphs
  }
}

/// A colour of sRGB, opaque.
public struct Colour: Hashable, Sendable, Codable {
  /// The value as 0xRRGGBB.
  public var rgb: UInt32

  /// The colour 0xRRGGBB.
  public init(_ rgb: UInt32) { self.rgb = rgb }

  /// Black.
  public static let black = Colour(0)
  /// White.
  public static let white = Colour(0xFF_FFFF)
}

/// A path of straight lines and circular arcs.
public struct Path: Hashable, Sendable, Codable {
  /// Its steps.
  public var steps: [Step]

  /// A path of steps.
  public init(_ steps: [Step]) { self.steps = steps }

  /// A rectangle.
  public static func rect(_ r: Rect) -> Path { Path([.rect(r)]) }
  /// A circle.
  public static func circle(centre: Point, radius: Length) -> Path {
    Path([.circle(centre: centre, radius: radius)])
  }

  /// A step of a path.
  public enum Step: Hashable, Sendable, Codable {
    case move(Point)
    case line(Point)
    case close
    case rect(Rect)
    case circle(centre: Point, radius: Length)
    /// A rectangle with round ends (pill).
    case roundRect(Rect, radius: Length)
  }
}

/// How a path is filled.
public enum Fill: Hashable, Sendable, Codable {
  /// With one colour.
  case solid(Colour)
  /// White with lines at 45° rising to the right, clipped to the path, their phase fixed to the
  /// page's origin: `tile` is the horizontal distance of the lines.
  case hatch(Colour, weight: Length, tile: Length)
}

/// How a path is outlined.
public struct Stroke: Hashable, Sendable, Codable {
  /// The line's weight.
  public var weight: Length
  /// The line's colour.
  public var colour: Colour

  /// An outline.
  public init(weight: Length, colour: Colour) {
    self.weight = weight
    self.colour = colour
  }
}

/// Where a link leads.
public enum LinkTarget: Hashable, Sendable, Codable {
  /// To a destination of this document.
  case anchor(String)
  /// To an address; only https, http and mailto are drawn.
  case address(String)
}

/// An element of the document's structure (PDF 1.7, 14.8.4), or an artifact.
public struct StructureTag: Hashable, Sendable, Codable {
  /// What it is.
  public var role: Role
  /// What a reader who cannot see it is told; for figures.
  public var alternative: String?

  /// An element of the structure.
  public init(_ role: Role, alternative: String? = nil) {
    self.role = role
    self.alternative = alternative
  }

  /// The structure types in use.
  public enum Role: String, Hashable, Sendable, Codable {
    case document = "Document"
    case section = "Sect"
    case h1 = "H1"
    case h2 = "H2"
    case h3 = "H3"
    case paragraph = "P"
    case list = "L"
    case listItem = "LI"
    case label = "Lbl"
    case listBody = "LBody"
    case table = "Table"
    case tableRow = "TR"
    case tableHead = "TH"
    case tableData = "TD"
    case figure = "Figure"
    case caption = "Caption"
    case note = "Note"
    case span = "Span"
    /// Page numbers, rules, running marks: not part of the text.
    case artifact = "Artifact"
  }
}
