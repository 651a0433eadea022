import CZip

extension ZipArchive {
  /// A part of an archive, inflated piece by piece within its limits.
  @safe struct PartStream: ~Copyable {
    private let file: OpaquePointer
    private let stored: Int
    private let limit: Int
    private let ratio: Int
    private let broken: IngestError
    private let tooLarge: IngestError
    private let bomb: IngestError
    private var inflated = 0

    /// Reads from `file`, which it closes.
    ///
    /// - Parameters:
    ///   - stored: How many bytes the part has in the archive.
    ///   - limit: How many bytes it may have.
    ///   - ratio: How many times its size in the archive it may have, once past 1 MiB.
    init(
      file: OpaquePointer, stored: Int, limit: Int, ratio: Int, broken: IngestError,
      tooLarge: IngestError, bomb: IngestError
    ) {
      unsafe self.file = file
      self.stored = stored
      self.limit = limit
      self.ratio = ratio
      self.broken = broken
      self.tooLarge = tooLarge
      self.bomb = bomb
    }

    deinit { _ = unsafe zip_fclose(file) }

    /// Fills `buffer` from `start` on with what comes next.
    ///
    /// - Returns: How many bytes came; none at the end.
    mutating func read(into buffer: inout [UInt8], from start: Int) throws(IngestError) -> Int {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        let free = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
        return unsafe zip_fread(file, free.baseAddress, zip_uint64_t(free.count))
      }
      // A wrong checksum arrives here too, with the last read.
      guard count >= 0 else { throw broken }
      inflated += Int(count)
      // The list of parts may lie about sizes, so what is really inflated is measured as well.
      if inflated > limit { throw tooLarge }
      if inflated > 1 << 20, inflated / stored > ratio { throw bomb }
      return Int(count)
    }
  }
}
