import BriefingModel
import CZip

/// The parts of a zip archive in memory, read within limits that stop archives made to explode.
@safe struct ZipArchive: ~Copyable {
  /// How large an archive may become.
  struct Limits: Sendable {
    /// All parts together.
    var totalBytes = 512 << 20
    /// One part that is held as a whole.
    var partBytes = 64 << 20
    /// One part that is read as it is inflated. Nothing of it is held, so this bounds time only:
    /// 200,000 rows of 30 cells take 300 MB, and 2 GiB ten seconds.
    var streamBytes = 2 << 30
    /// Inflated against stored size, once past 1 MiB; real sheets stay below 40.
    var ratio = 200
    /// How many parts.
    var entries = 10_000
  }

  private let handle: OpaquePointer
  /// What the codes of errors begin with.
  let codes: String
  /// The name that errors give the file.
  let fileName: String
  private let limits: Limits
  private var indices: [String: UInt64] = [:]

  /// Opens the archive and checks its list of parts, then hands it to `body`.
  ///
  /// - Parameter codes: What the codes of errors begin with, such as `ledger.file`.
  /// - Throws: An error that says the file is broken or locked, or larger than the limits allow.
  static func read<Result>(
    _ bytes: [UInt8], fileName: String, codes: String, limits: Limits = Limits(),
    _ body: (borrowing ZipArchive) throws(IngestError) -> Result
  ) throws(IngestError) -> Result {
    let outcome: Swift.Result<Result, IngestError> = unsafe bytes.withUnsafeBytes { buffer in
      do throws(IngestError) {
        guard let handle = unsafe open(buffer) else {
          throw failure(codes + ".broken", fileName)
        }
        var archive = unsafe ZipArchive(
          handle: handle, codes: codes, fileName: fileName, limits: limits)
        try archive.listParts()
        return .success(try body(archive))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  private init(handle: OpaquePointer, codes: String, fileName: String, limits: Limits) {
    unsafe self.handle = handle
    self.codes = codes
    self.fileName = fileName
    self.limits = limits
  }

  /// The archive that lies in `buffer`, or `nil` if there is none.
  private static func open(_ buffer: UnsafeRawBufferPointer) -> OpaquePointer? {
    guard
      let source = unsafe zip_source_buffer_create(
        buffer.baseAddress, zip_uint64_t(buffer.count), 0, nil)
    else { return nil }
    let handle = unsafe zip_open_from_source(source, Int32(ZIP_RDONLY), nil)
    if unsafe handle == nil { unsafe zip_source_free(source) }
    return unsafe handle
  }

  deinit { unsafe zip_discard(handle) }

  /// The bytes of a part, or `nil` if there is none of that name.
  func part(_ name: String) throws(IngestError) -> [UInt8]? {
    guard var stream = try stream(name, limit: limits.partBytes) else { return nil }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try stream.read(into: &chunk, from: 0)
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Hands a part to `body`, to be read as it is inflated; `nil` if there is none of that name.
  func withStream<Result>(
    of name: String, _ body: (inout PartStream) throws(IngestError) -> Result
  ) throws(IngestError) -> Result? {
    guard var stream = try stream(name, limit: limits.streamBytes) else { return nil }
    return try body(&stream)
  }

  private func stream(_ name: String, limit: Int) throws(IngestError) -> PartStream? {
    guard let index = indices[name.lowercased()] else { return nil }
    guard let file = unsafe zip_fopen_index(handle, index, 0) else { throw failure(".broken") }
    return unsafe PartStream(
      file: file, stored: max(1, stat(index).stored), limit: limit, ratio: limits.ratio,
      broken: failure(".broken"), tooLarge: failure(".tooLarge", part: name),
      bomb: failure(".bomb", part: name))
  }

  private mutating func listParts() throws(IngestError) {
    let count = unsafe zip_get_num_entries(handle, 0)
    guard count >= 0, count <= limits.entries else {
      throw IngestError(
        Diagnostic(
          code: codes + ".tooManyParts", severity: .error, place: Diagnostic.Place(file: fileName),
          arguments: ["limit": "\(limits.entries)"]))
    }
    var total = 0
    for index in 0..<UInt64(count) {
      let entry = stat(index)
      guard let name = entry.name, Self.isPlain(name) else {
        throw failure(".badName", part: entry.name)
      }
      if name.hasSuffix("/") { continue }
      guard indices.updateValue(index, forKey: name.lowercased()) == nil else {
        throw failure(".badName", part: name)
      }
      guard !entry.isLocked else { throw failure(".locked", part: name) }
      total = total.addingReportingOverflow(entry.size).partialValue
      guard entry.size >= 0, total >= 0, total <= limits.totalBytes else {
        throw failure(".tooLarge", part: name)
      }
      if entry.size > 1 << 20, entry.size / max(1, entry.stored) > limits.ratio {
        throw failure(".bomb", part: name)
      }
    }
  }

  /// What the list of parts says of one.
  private struct Entry {
    var name: String?
    var size = 0
    var stored = 0
    var isLocked = false
  }

  private func stat(_ index: UInt64) -> Entry {
    var stat = unsafe zip_stat_t()
    unsafe zip_stat_init(&stat)
    guard unsafe zip_stat_index(handle, index, 0, &stat) == 0 else { return Entry() }
    return unsafe Entry(
      name: stat.name.map { unsafe String(cString: $0) }, size: Int(truncatingIfNeeded: stat.size),
      stored: Int(truncatingIfNeeded: stat.comp_size),
      isLocked: stat.encryption_method != 0)
  }

  /// Whether a part's name stays within the archive.
  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.utf8.contains(92) && !name.utf8.contains(58)
      && !name.split(separator: "/").contains("..")
  }

  private func failure(_ code: String, part: String? = nil) -> IngestError {
    Self.failure(codes + code, fileName, part: part)
  }

  private static func failure(
    _ code: String, _ fileName: String, part: String? = nil
  ) -> IngestError {
    IngestError(
      Diagnostic(
        code: code, severity: .error, place: Diagnostic.Place(file: fileName),
        arguments: ["part": part ?? ""]))
  }
}
