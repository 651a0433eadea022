import BriefingModel

@testable import Typeset

/// Sets text with the fixed-width shaper, for tests of lines.
struct Setting {
  var size = 10.0
  var gap = 0.0
  var fill = LineBreaker.Fill.justified
  var indent = 0.0

  func composer(sources: Set<String> = []) -> Composer {
    Composer(style: .bulletin, shaper: FixedWidthShaper(), sources: sources, stated: [])
  }

  func look() -> Composer.Look {
    Composer.Look(face: .fangsong, size: size, colour: .black, gap: gap)
  }

  /// The lines of `inlines` in a measure of `em`.
  func lines(
    _ inlines: [Inline], em: Double, composer: Composer? = nil
  ) throws(TypesetError) -> [ComposedLine] {
    let composer = composer ?? self.composer()
    let stream = try composer.stream(inlines, look())
    return composer.lines(
      stream, Composer.Shape(width: em * size, indent: indent * size, fill: fill))
  }

  /// The texts of the lines of `text`.
  func texts(_ text: String, em: Double) throws(TypesetError) -> [String] {
    try lines([.text(text)], em: em).map(\.text)
  }
}

extension ComposedLine {
  /// The characters of the line, trailing spaces included.
  var text: String {
    var bytes: [UInt8] = []
    for i in boxes { bytes += stream.bytes(of: i) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The line's text without spaces at its end.
  var seen: String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Where box `index` of the line stands, in em of its size.
  func em(_ index: Int) -> Double { xs[index] / stream.boxes[boxes.lowerBound + index].size }
}
