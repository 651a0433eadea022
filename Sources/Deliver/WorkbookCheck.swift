import BriefingModel
import CZip

/// Reads a workbook back before it is handed over: every part whole, every row in its place.
struct WorkbookCheck {
  let file: String
  let target: String

  /// Checks that each part can be unpacked to what its checksum says and ends as it should, and that
  /// the rows of each sheet have no fewer bytes than were written.
  ///
  /// - Parameter sheetLengths: The bytes of the rows of each sheet, in order, without the last row.
  func check(sheetLengths: [Int]) throws(DeliverError) {
    var code: Int32 = 0
    guard let zip = unsafe zip_open(file, Int32(ZIP_RDONLY | ZIP_CHECKCONS), &code) else {
      throw broken("zip \(code)")
    }
    defer { unsafe zip_discard(zip) }
    var sheets = 0
    for index in 0..<(unsafe zip_get_num_entries(zip, 0)) {
      guard let bytes = unsafe zip_get_name(zip, zip_uint64_t(index), 0) else {
        throw broken("entry \(index)")
      }
      let name = unsafe String(cString: bytes)
      var part = PartScan()
      try unsafe read(zip, zip_uint64_t(index), name, &part)
      guard part.isClosed else { throw broken(name) }
      guard name.hasPrefix("xl/worksheets/sheet") else { continue }
      guard let number = Int(name.dropFirst(19).prefix { $0.isNumber }),
        sheetLengths.indices.contains(number - 1), part.rowBytes >= sheetLengths[number - 1]
      else { throw broken(name) }
      sheets += 1
    }
    guard sheets == sheetLengths.count else { throw broken("sheets") }
  }

  private func read(
    _ zip: OpaquePointer, _ index: zip_uint64_t, _ name: String, _ part: inout PartScan
  ) throws(DeliverError) {
    guard let entry = unsafe zip_fopen_index(zip, index, 0) else { throw broken(name) }
    defer { unsafe zip_fclose(entry) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe zip_fread(entry, $0.baseAddress, zip_uint64_t($0.count))
      }
      // At the end the checksum is compared, and a wrong one is an error of the last read.
      guard count >= 0 else { throw broken(name) }
      if count == 0 { return }
      part.take(buffer[..<Int(count)])
    }
  }

  private func broken(_ part: String) -> DeliverError {
    DeliverError("deliver.workbook.broken", file: target, ["part": part])
  }
}

/// What a look over a part's bytes tells of it.
struct PartScan {
  private var length = 0
  private var start: Int?
  private var end: Int?
  private var tail: [UInt8] = []
  private static let open = Array("<sheetData>".utf8)
  private static let close = Array("</sheetData>".utf8)

  /// The bytes between the tags of the rows; 0 if there are none.
  var rowBytes: Int {
    guard let start, let end else { return 0 }
    return end - start
  }

  /// Whether the part ends with the end of a tag.
  var isClosed: Bool {
    tail.last { $0 != 0x0A && $0 != 0x0D } == UInt8(ascii: ">")
  }

  /// Takes the next bytes.
  mutating func take(_ bytes: ArraySlice<UInt8>) {
    // The tags may lie across two pieces; the tail of the last one is looked at again.
    let window = tail + bytes
    let base = length - tail.count
    if start == nil, let place = Self.place(of: Self.open, in: window) {
      start = base + place + Self.open.count
    }
    if start != nil, let place = Self.place(of: Self.close, in: window) { end = base + place }
    length += bytes.count
    tail = Array(window.suffix(Self.close.count - 1))
  }

  private static func place(of word: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= word.count else { return nil }
    let span = bytes.span
    var place = 0
    while place <= span.count - word.count {
      if span[place] == word[0], span[place + 1] == word[1], span[place + 2] == word[2] {
        var index = 3
        while index < word.count, span[place + index] == word[index] { index += 1 }
        if index == word.count { return place }
      }
      place += 1
    }
    return nil
  }
}
