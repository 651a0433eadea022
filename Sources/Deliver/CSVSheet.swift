/// Writes a table as CSV: UTF-8 with a byte order mark, lines ended as RFC 4180 says.
public enum CSVSheet {
  /// How many bytes are gathered before they are handed on.
  private static let batch = 1 << 16

  /// Hands on the table of `sheet` in pieces: its notes, one a line, its headings, its rows.
  ///
  /// - Parameter put: Takes the next bytes.
  public static func write<Failed: Error>(
    _ sheet: Sheet, _ put: ([UInt8]) throws(Failed) -> Void
  ) throws(Failed) {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for note in sheet.notes { append([SheetText.safe(note)], to: &bytes) }
    append(sheet.columns.map { SheetText.safe($0.heading) }, to: &bytes)
    for index in 0..<sheet.count {
      append(sheet.cells(index).map(SheetText.plain), to: &bytes)
      guard bytes.count >= batch else { continue }
      try put(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    try put(bytes)
  }

  private static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D })
      else {
        bytes.append(contentsOf: cell.utf8)
        continue
      }
      bytes.append(0x22)
      for byte in cell.utf8 {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }
}
