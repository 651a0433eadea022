import BriefingModel

/// Turns running text into lines.
final class Composer {
  let style: PageStyle
  let cache: ShapeCache
  /// The names of the sources that are listed.
  private let sources: Set<String>
  /// Figures that are stated in a text, by `Provenance.id`.
  private let stated: Set<String>
  /// What a person should know.
  private(set) var diagnostics: [Diagnostic] = []

  init(style: PageStyle, shaper: any Shaper, sources: Set<String>, stated: Set<String>) {
    self.style = style
    self.cache = ShapeCache(shaper)
    self.sources = sources
    self.stated = stated
  }

  /// How a text looks.
  struct Look {
    var face: FontRole
    var size: Double
    var colour: Colour
    /// The gap between Han and western characters, in em.
    var gap: Double
  }

  /// The look of `text` in a colour, with the gap of running text.
  func look(_ text: TextStyle, _ colour: Colour, gap: Double? = nil) -> Look {
    Look(
      face: text.face, size: text.size, colour: colour, gap: gap ?? style.composition.westernGap)
  }

  /// Reports something once.
  func report(_ code: String, _ severity: Diagnostic.Severity, _ arguments: [String: String]) {
    let diagnostic = Diagnostic(code: code, severity: severity, arguments: arguments)
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  // MARK: Streams

  /// `inlines` as boxes and glue.
  func stream(_ inlines: [Inline], _ look: Look) throws(TypesetError) -> TextStream {
    var segments: [Segment] = []
    try add(inlines, look, to: &segments)
    return TextStream(segments, gap: look.gap, squeeze: style.composition.squeeze)
  }

  /// `text` as boxes and glue.
  func stream(_ text: String, _ look: Look) throws(TypesetError) -> TextStream {
    try stream(text.isEmpty ? [] : [.text(text)], look)
  }

  /// Streams of several looks, one after the other.
  func stream(_ parts: [(inlines: [Inline], look: Look)]) throws(TypesetError) -> TextStream {
    var segments: [Segment] = []
    for part in parts { try add(part.inlines, part.look, to: &segments) }
    return TextStream(
      segments, gap: parts.first?.look.gap ?? 0, squeeze: style.composition.squeeze)
  }

  private func add(
    _ inlines: [Inline], _ look: Look, to segments: inout [Segment]
  ) throws(TypesetError) {
    for (index, inline) in inlines.enumerated() {
      switch inline {
      case .text(let text):
        try add(text, look, to: &segments)
      case .figure(let figure):
        try add(
          figure.text, look, isWhole: true, target: source(of: figure, in: inlines, after: index),
          to: &segments)
      case .sourceMark(let mark):
        try add(mark, look, to: &segments)
      case .link(let text, let address):
        try add(text, look, target: Self.isSafe(address) ? .address(address) : nil, to: &segments)
      case .strong(let inner):
        var bold = look
        if look.face == .hei { bold.face = .heiBold }
        try add(inner, bold, to: &segments)
      }
    }
  }

  private func add(
    _ text: String, _ look: Look, isWhole: Bool = false, target: LinkTarget? = nil,
    to segments: inout [Segment]
  ) throws(TypesetError) {
    guard !text.isEmpty else { return }
    var segment = Segment(
      shaped: try cache.shaped(Self.plain(text), in: look.face), size: look.size, raise: 0,
      colour: look.colour, isGlued: false, isWhole: isWhole, target: target, destination: nil)
    if segment.shaped.scalars.contains(0xFF1F) {
      segment.questionOverhang = try cache.questionOverhang(in: look.face)
    }
    segments.append(segment)
  }

  private func add(
    _ mark: SourceMark, _ look: Look, to segments: inout [Segment]
  ) throws(TypesetError) {
    let small = style.text.sourceMark
    let anchor = "source-\(mark.number)"
    if !sources.contains(anchor) {
      report("typeset.source.missing", .warning, ["number": String(mark.number)])
    }
    segments.append(
      Segment(
        shaped: try cache.shaped("[\(mark.number)]", in: small.face), size: small.size,
        raise: max(0, 0.88 * (look.size - small.size)), colour: style.colour.grey1,
        isGlued: true, isWhole: true, target: sources.contains(anchor) ? .anchor(anchor) : nil,
        destination: mark.anchor))
  }

  /// A stated figure leads to the source whose mark is the next one in the same text.
  private func source(
    of figure: PrintedFigure, in inlines: [Inline], after index: Int
  ) -> LinkTarget? {
    guard stated.contains(figure.provenance) else { return nil }
    for inline in inlines[(index + 1)...] {
      guard case .sourceMark(let mark) = inline else { continue }
      let anchor = "source-\(mark.number)"
      return sources.contains(anchor) ? .anchor(anchor) : nil
    }
    return nil
  }

  /// Whether an address may be drawn as a link.
  static func isSafe(_ address: String) -> Bool {
    ["https://", "http://", "mailto:"].contains {
      address.lowercased().hasPrefix($0) && address.utf8.count > $0.utf8.count
    }
      && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  /// `text` without line breaks, control characters and characters of no width that would part
  /// it: none of them belongs to what is printed.
  private static func plain(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy({ !isUnprinted($0.value) }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" || scalar == "\n" {
        result.append(" ")
      } else if !isUnprinted(scalar.value) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isUnprinted(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060, 0xFEFF: true
    default: false
    }
  }

  // MARK: Lines

  /// How a paragraph is broken.
  struct Shape {
    var width: Double
    var indent = 0.0
    var fill = LineBreaker.Fill.justified
  }

  /// The lines of `stream`; the first is `shape.indent` shorter than the others.
  func lines(_ stream: TextStream, _ shape: Shape) -> [ComposedLine] {
    guard let size = stream.boxes.first?.size else { return [] }
    let limit = style.composition.stretch * size
    let breaker = LineBreaker(
      firstWidth: shape.width - shape.indent, width: shape.width, stretch: limit, fill: shape.fill)
    let (lines, cuts) = breaker.lines(of: stream)
    if cuts > 0 { reportCut(stream, shape.width) }
    return lines.enumerated().map { index, line in
      ComposedLine(
        stream, line, width: index == 0 ? shape.width - shape.indent : shape.width,
        isFilled: shape.fill == .justified && index < lines.count - 1, limit: limit)
    }
  }

  private func reportCut(_ stream: TextStream, _ width: Double) {
    var bytes: [UInt8] = []
    for i in stream.boxes.indices {
      if stream.breaks[i] == .cut || (i > 0 && stream.breaks[i - 1] == .cut) {
        bytes += stream.bytes(of: i)
      }
    }
    report(
      "typeset.token.cut", .warning,
      ["token": String(String(decoding: bytes, as: UTF8.self).prefix(40))])
  }

  /// All of `stream` on one line, however wide.
  func line(_ stream: TextStream) -> ComposedLine? {
    guard !stream.boxes.isEmpty else { return nil }
    let end = stream.boxes.count - 1
    return ComposedLine(
      stream, LineBreaker.Line(first: 0, last: end, end: end), width: .infinity, isFilled: false,
      limit: 0)
  }

  /// `text` on one line.
  func line(_ text: String, _ look: Look) throws(TypesetError) -> ComposedLine? {
    line(try stream(text, look))
  }
}

/// Where the baseline of text of `size` stands in a box of `height` from `top`: the em box is
/// centred, its top 0.88 of the size above the baseline.
func baseline(top: Double, height: Double, size: Double) -> Double {
  top + height / 2 + 0.38 * size
}
