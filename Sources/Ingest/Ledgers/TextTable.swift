/// Texts of cells, one behind another (文字表): their bytes in UTF-8 and where each ends.
///
/// A text costs its bytes and four more. A `String` of its own would cost 48 and an allocation, and
/// a ledger has millions.
struct TextTable: Sendable {
  /// Whether the texts that are added hold characters as `_x000D_`.
  private let isEscaped: Bool
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// A table of texts that workbooks have escaped, or of others.
  init(isEscaped: Bool = false) { self.isEscaped = isEscaped }

  /// How many texts there are.
  var count: Int { ends.count }

  /// How many bytes the texts have together.
  var byteCount: Int { bytes.count }

  /// The text at `index`.
  subscript(index: Int) -> String { String(decoding: bytes[range(index)], as: UTF8.self) }

  /// Whether the text at `index` is empty.
  func isEmpty(_ index: Int) -> Bool { range(index).isEmpty }

  /// Whether the text at `index` is made of `other`.
  func equals(_ index: Int, _ other: Span<UInt8>) -> Bool {
    let range = range(index)
    guard range.count == other.count else { return false }
    for offset in 0..<other.count where bytes[range.lowerBound + offset] != other[offset] {
      return false
    }
    return true
  }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The same of bytes of one's own.
  mutating func append(cleaning raw: [UInt8]) { append(cleaning: raw.span) }

  /// Adds the cell's text that `raw`, in UTF-8, stands for.
  mutating func append(cleaning raw: Span<UInt8>) {
    if CellText.isClean(raw) {
      bytes.reserveCapacity(for: raw.count)
      for index in 0..<raw.count { bytes.append(raw[index]) }
    } else {
      bytes.append(contentsOf: CellText.cleaned(String(copying: raw), isEscaped: isEscaped).utf8)
    }
    ends.append(UInt32(bytes.count))
  }
}

extension [UInt8] {
  /// Makes room for `count` more, without growing by less than usual.
  fileprivate mutating func reserveCapacity(for count: Int) {
    if capacity - self.count < count {
      reserveCapacity(Swift.max(capacity * 2, self.count + count))
    }
  }
}

extension String {
  /// The text of `bytes`, in UTF-8.
  init(copying bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
