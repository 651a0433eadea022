import BriefingModel

/// Writes tables as JSON: one object with columns and rows, numbers as decimal strings so that no
/// reader takes them for floating point, keys in a fixed order.
///
/// A cell is a string or `null`; the marks of absence stand as they are printed, and what kind of
/// string a column holds its `kind` tells.
public enum JSONSheet {
  /// How many bytes are gathered before they are handed on.
  private static let batch = 1 << 16

  /// Hands on the object of `sheet` in pieces.
  ///
  /// - Parameter put: Takes the next bytes.
  public static func write<Failed: Error>(
    _ sheet: Sheet, _ put: ([UInt8]) throws(Failed) -> Void
  ) throws(Failed) {
    try object(sheet, put)
    try put([0x0A])
  }

  /// Hands on an object that holds the objects of `sheets` under `sheets`.
  public static func write<Failed: Error>(
    _ sheets: [Sheet], _ put: ([UInt8]) throws(Failed) -> Void
  ) throws(Failed) {
    try put(Array("{\"sheets\":[".utf8))
    for (index, sheet) in sheets.enumerated() {
      if index > 0 { try put([UInt8(ascii: ","), 0x0A]) }
      try object(sheet, put)
    }
    try put(Array("]}\n".utf8))
  }

  private static func object<Failed: Error>(
    _ sheet: Sheet, _ put: ([UInt8]) throws(Failed) -> Void
  ) throws(Failed) {
    let columns = sheet.columns.map { column in
      "{\"name\":\(string(column.name)),\"unit\":\(column.unit.map(string) ?? "null"),"
        + "\"kind\":\"\(column.kind.word)\"}"
    }
    var bytes = Array(
      ("{\"name\":\(string(sheet.name)),\"notes\":[\(sheet.notes.map(string).joined(separator: ","))],"
        + "\"columns\":[\(columns.joined(separator: ","))],\n\"rows\":[").utf8)
    for index in 0..<sheet.count {
      bytes.append(contentsOf: index > 0 ? [0x2C, 0x0A, 0x5B] : [0x0A, 0x5B])
      for (column, cell) in sheet.cells(index).enumerated() {
        if column > 0 { bytes.append(0x2C) }
        bytes.append(contentsOf: value(cell).utf8)
      }
      bytes.append(0x5D)
      guard bytes.count >= batch else { continue }
      try put(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    try put(bytes + Array("]}".utf8))
  }

  private static func value(_ cell: SheetCell) -> String {
    switch cell {
    case .empty: "null"
    case .text(let text): string(text)
    case .number, .date, .absent: "\"" + SheetText.plain(cell) + "\""
    }
  }

  /// `text` as a JSON string, nothing hidden in it: what a program reads back is `text` itself.
  private static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return HiddenCharacters.escaped(inJSON: result + "\"")
  }
}

extension Sheet.Kind {
  /// The kind as JSON names it.
  fileprivate var word: String {
    switch self {
    case .text: "text"
    case .code: "code"
    case .integer: "integer"
    case .money: "money"
    case .figure, .number: "number"
    case .date: "date"
    }
  }
}
