import BriefingModel

/// Text files in UTF-8, UTF-16 or GB 18030, as spreadsheet programs save them.
enum TextDecoding {
  /// The text in UTF-8, and how many bytes its mark takes; a file in UTF-8 is not copied.
  static func utf8(
    _ bytes: [UInt8], fileName: String
  ) throws(IngestError) -> (text: [UInt8], mark: Int) {
    if let isLittle = utf16(bytes) {
      let mark = bytes[0] >= 0xFE ? 2 : 0
      if let text = decoded(bytes.span.extracting(droppingFirst: mark), isLittle: isLittle) {
        return (text, 0)
      }
    } else {
      let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      if (try? UTF8Span(validating: bytes.span)) != nil { return (bytes, mark) }
      if let text = GB18030.utf8(bytes) { return (text, 0) }
    }
    throw IngestError(
      Diagnostic(
        code: "ledger.csv.encoding", severity: .error, place: Diagnostic.Place(file: fileName)))
  }

  /// Whether `bytes` are UTF-16 that begins with the low byte or with the high one; `nil` if they are
  /// no UTF-16.
  ///
  /// Without a mark it is told by the zeros beside marks and digits: no other text has them at every
  /// second place only.
  private static func utf16(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count > 1 else { return nil }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return true }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return false }
    var zeros = (even: 0, odd: 0)
    for (place, byte) in bytes.prefix(4096).enumerated() where byte == 0 {
      if place % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let needed = max(1, min(bytes.count, 4096) / 40)
    if zeros.even == 0, zeros.odd >= needed { return true }
    if zeros.odd == 0, zeros.even >= needed { return false }
    return nil
  }

  /// The UTF-16 in `bytes` in UTF-8, or `nil` if it is none; an odd byte at the end is dropped.
  private static func decoded(_ bytes: Span<UInt8>, isLittle: Bool) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var high: UInt32?
    for place in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (low, top) = isLittle ? (place, place + 1) : (place + 1, place)
      let unit = UInt32(bytes[low]) | UInt32(bytes[top]) << 8
      var value = unit
      if let first = high {
        guard (0xDC00...0xDFFF).contains(unit) else { return nil }
        value = 0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00)
        high = nil
      } else if (0xD800...0xDBFF).contains(unit) {
        high = unit
        continue
      }
      guard let scalar = Unicode.Scalar(value) else { return nil }
      result.append(contentsOf: String(scalar).utf8)
    }
    return high == nil ? result : nil
  }
}
