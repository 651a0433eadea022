import BriefingModel

/// A `.csv` or `.tsv` file as a grid, quoted as RFC 4180 tells.
enum DelimitedText {
  /// The file's rows; every cell is text, as the file has no types.
  static func grid(_ bytes: [UInt8], fileName: String) throws(IngestError) -> Grid {
    let text = try decoded(bytes, fileName: fileName)
    let separator = separator(of: text, fileName: fileName)
    var builder = GridBuilder(file: fileName, sheet: nil)
    var field: [UInt8] = []
    var (column, row) = (0, 1)
    var quoted = false
    var wasQuoted = false
    var index = 0

    func endField() {
      if column < Grid.columnLimit { builder.add(text: field.span, column: column) }
      field.removeAll(keepingCapacity: true)
      wasQuoted = false
      column += 1
    }

    func endRow() {
      endField()
      builder.endRow()
      column = 0
      row += 1
      builder.beginRow(row)
    }

    builder.beginRow(row)
    while index < text.count {
      let byte = text[index]
      index += 1
      if quoted {
        if byte != quote {
          field.append(byte)
        } else if index < text.count, text[index] == quote {
          field.append(quote)
          index += 1
        } else {
          quoted = false
        }
      } else if byte == quote, !wasQuoted, field.allSatisfy({ $0 == 32 }) {
        (quoted, wasQuoted) = (true, true)
        field.removeAll(keepingCapacity: true)
      } else if byte == separator {
        endField()
      } else if byte == 10 || byte == 13 {
        if byte == 13, index < text.count, text[index] == 10 { index += 1 }
        endRow()
      } else {
        field.append(byte)
      }
    }
    if quoted {
      throw IngestError(
        Diagnostic(
          code: "ledger.csv.openQuote", severity: .error,
          place: Diagnostic.Place(file: fileName, line: row)))
    }
    if !field.isEmpty || builder.holdsAnything { endRow() }
    return builder.grid().grid
  }

  private static let quote: UInt8 = 34

  /// The separator that parts the most fields of the first lines outside quotes; of equals the
  /// comma.
  private static func separator(of text: [UInt8], fileName: String) -> UInt8 {
    let candidates: [UInt8] = [44, 9, 59]
    var counts = [0, 0, 0]
    var quoted = false
    var lines = 0
    for byte in text {
      if byte == quote { quoted.toggle() }
      if quoted { continue }
      if byte == 10 { lines += 1 }
      if lines == 20 { break }
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    if fileName.lowercased().hasSuffix(".tsv") { return 9 }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  /// The text in UTF-8: as it is, or out of UTF-16 with a mark, or out of GB 18030.
  private static func decoded(_ bytes: [UInt8], fileName: String) throws(IngestError) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let (low, high) = bytes[0] == 0xFF ? (0, 1) : (1, 0)
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { at in
        UInt16(bytes[at + low]) | UInt16(bytes[at + high]) << 8
      }
      if let text = String(validating: units, as: UTF16.self) { return Array(text.utf8) }
    } else {
      let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
      if String(validating: body, as: UTF8.self) != nil { return body }
      if let text = GB18030.utf8(bytes) { return text }
    }
    throw IngestError(
      Diagnostic(
        code: "ledger.csv.encoding", severity: .error, place: Diagnostic.Place(file: fileName)))
  }
}
