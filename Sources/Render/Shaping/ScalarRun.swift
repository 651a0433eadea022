/// The characters of a text with their places in its bytes.
struct ScalarRun {
  /// The characters.
  let scalars: [UInt32]
  /// Where each begins in the text's UTF-8, and where the last ends.
  let offsets: [Int]
  /// The character to be shaped next.
  var next = 0

  /// The characters of `text`.
  init(_ text: String) {
    var (scalars, offsets, offset) = ([UInt32](), [Int](), 0)
    scalars.reserveCapacity(text.utf8.count / 2)
    offsets.reserveCapacity(text.utf8.count / 2 + 1)
    for scalar in text.unicodeScalars {
      scalars.append(scalar.value)
      offsets.append(offset)
      offset += scalar.utf8.count
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
  }

  /// The end of the character at `i` with the marks upon it.
  func end(of i: Int) -> Int {
    var end = i + 1
    while end < scalars.count, CharacterKind.isMark(scalars[end]) { end += 1 }
    return end
  }

  /// How many characters of `range` begin within `bytes`, marks not counted.
  func cells(in bytes: Range<Int>, of range: Range<Int>) -> Int {
    range.count { bytes.contains(offsets[$0]) && !CharacterKind.isMark(scalars[$0]) }
  }

  /// Characters as text.
  static func text(_ scalars: ArraySlice<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(text)
  }
}
