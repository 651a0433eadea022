/// A paragraph.
public struct Paragraph: Hashable, Sendable, Codable {
  /// What it is, which decides its look.
  public let role: Role
  /// Its text.
  public let inlines: [Inline]

  /// Makes a value of its parts.
  public init(role: Role, inlines: [Inline] = []) {
    self.role = role
    self.inlines = inlines
  }

  /// What a paragraph is.
  public enum Role: String, Sendable, Codable {
    /// 导语 and running text, with an indent of two characters.
    case body
    /// A note in small type: 「注：…」.
    case note
    /// An item of a list.
    case item
  }
}

/// A piece of running text.
public indirect enum Inline: Hashable, Sendable, Codable {
  /// Plain text.
  case text(String)
  /// A printed figure with its unit: one piece on the line, linked to its source.
  case figure(PrintedFigure)
  /// [n], raised, leading to the source list.
  case sourceMark(SourceMark)
  /// Text that leads to an address (https, http or mailto).
  case link(text: String, address: String)
  /// Emphasised by weight (in Hei faces only).
  case strong([Inline])
}

/// A figure as printed, with the way back to where it comes from.
public struct PrintedFigure: Hashable, Sendable, Codable {
  /// What is printed: 「221个」, 「65亿元」, 「66%」.
  public let text: String
  /// `Provenance.id`.
  public let provenance: String

  /// Makes a value of its parts.
  public init(text: String, provenance: String) {
    self.text = text
    self.provenance = provenance
  }
}

/// A mark that leads to the source list.
public struct SourceMark: Hashable, Sendable, Codable {
  /// `SourceEntry.number`.
  public let number: Int
  /// The name of this mark, unique in the briefing, that the list leads back to.
  public let anchor: String

  /// Makes a value of its parts.
  public init(number: Int, anchor: String) {
    self.number = number
    self.anchor = anchor
  }
}
