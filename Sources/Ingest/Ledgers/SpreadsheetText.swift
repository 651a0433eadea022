/// A spreadsheet saved as text (CSV), as rows of cells: whatever program saved it.
public enum SpreadsheetText {
  /// A row that is not empty.
  public struct Row: Hashable, Sendable {
    /// The row's number as the spreadsheet shows it, from 1.
    public let number: Int
    /// The cells that are not empty, by column from 0.
    public let cells: [Int: String]
  }

  /// The rows of a file in UTF-8, UTF-16 or GB 18030, its cells parted by commas, semicolons or tabs.
  ///
  /// - Throws: `IngestError` if it is in no such encoding, or a quotation mark is left open.
  public static func rows(bytes: [UInt8], fileName: String) throws(IngestError) -> [Row] {
    try DelimitedText.grid(bytes, fileName: fileName).value.rows.map { row in
      Row(
        number: row.number,
        cells: Dictionary(
          row.cells.map { ($0.column, $0.value.text) }, uniquingKeysWith: { first, _ in first }))
    }
  }
}
