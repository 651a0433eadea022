/// A table compiled into the program, read in place: opening one costs nothing.
///
/// The bytes are constants of the executable, which never move and never change; every access is
/// checked against the table's length.
@safe struct EmbeddedTable: @unchecked Sendable {
  // Sendable: the pointer leads to constants.
  private let bytes: UnsafeRawBufferPointer

  /// A table of `count` bytes that live as long as the program.
  init(_ start: UnsafePointer<UInt8>, count: Int) {
    unsafe bytes = UnsafeRawBufferPointer(start: start, count: count)
  }

  /// The length in bytes.
  var count: Int { unsafe bytes.count }

  /// The byte at `offset`.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count, "inside the table")
    return unsafe bytes[offset]
  }

  /// The little-endian number of 16 bits at byte `offset`.
  @inline(__always)
  func word(_ offset: Int) -> UInt16 {
    precondition(offset >= 0 && offset + 2 <= count, "inside the table")
    return unsafe UInt16(
      littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  /// The little-endian number of 32 bits at byte `offset`.
  @inline(__always)
  func long(_ offset: Int) -> UInt32 {
    precondition(offset >= 0 && offset + 4 <= count, "inside the table")
    return unsafe UInt32(
      littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}

/// A number for each UTF-16 unit: 256 page numbers of one byte, then the pages that are not empty.
struct PageMap: Sendable {
  private let table: EmbeddedTable

  /// A map over `table`.
  init(_ table: EmbeddedTable) {
    self.table = table
  }

  /// The number of `unit`, 0 if it has none.
  @inline(__always)
  subscript(unit: UInt16) -> UInt16 {
    let page = Int(table.byte(Int(unit >> 8)))
    guard page > 0 else { return 0 }
    return table.word(256 + (page - 1) * 512 + Int(unit & 0xFF) * 2)
  }
}
