/// The colours of a style; in a file each is written `#RRGGBB`.
public struct Palette: Hashable, Sendable, StyleGroup {
  /// Text.
  public var black: Colour
  /// Masthead and warnings.
  public var red: Colour
  /// Key figures and bars.
  public var ink: Colour
  /// A lighter fill, always outlined.
  public var mid: Colour
  /// Group bands.
  public var band: Colour
  /// The empty part of a bar.
  public var track: Colour
  /// Notes.
  public var grey1: Colour
  /// Units beside labels, the mark at the foot.
  public var grey2: Colour
  /// Hairlines only.
  public var grey3: Colour

  /// The colours of a style.
  public init(
    black: Colour, red: Colour, ink: Colour, mid: Colour, band: Colour, track: Colour,
    grey1: Colour, grey2: Colour, grey3: Colour
  ) {
    self.black = black
    self.red = red
    self.ink = ink
    self.mid = mid
    self.band = band
    self.track = track
    self.grey1 = grey1
    self.grey2 = grey2
    self.grey3 = grey3
  }
}

extension Palette: Codable {
  private enum Keys: String, CodingKey {
    case black, red, ink, mid, band, track, grey1, grey2, grey3
  }

  public init(from decoder: any Decoder) throws {
    let c = try decoder.container(keyedBy: Keys.self)
    func colour(_ key: Keys) throws -> Colour {
      let text = try c.decode(String.self, forKey: key)
      guard text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#"),
        let value = UInt32(text.dropFirst(), radix: 16), value <= 0xFF_FFFF
      else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: c, debugDescription: "not a colour as #C8000F: \(text)")
      }
      return Colour(value)
    }
    self.init(
      black: try colour(.black), red: try colour(.red), ink: try colour(.ink),
      mid: try colour(.mid), band: try colour(.band), track: try colour(.track),
      grey1: try colour(.grey1), grey2: try colour(.grey2), grey3: try colour(.grey3))
  }

  public func encode(to encoder: any Encoder) throws {
    var c = encoder.container(keyedBy: Keys.self)
    let all: [(Keys, Colour)] = [
      (.black, black), (.red, red), (.ink, ink), (.mid, mid), (.band, band), (.track, track),
      (.grey1, grey1), (.grey2, grey2), (.grey3, grey3),
    ]
    for (key, colour) in all { try c.encode(colour.hex, forKey: key) }
  }
}

extension Colour {
  /// The colour as `#RRGGBB`.
  var hex: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }
}
