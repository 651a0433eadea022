import CCairo

/// Where Cairo writes to: memory, with a limit.
///
/// Cairo never opens a file here: it does not report a full disk.
final class ByteSink {
  /// What has been written.
  private(set) var bytes: [UInt8] = []
  /// Whether a write has been refused. Cairo may lose such an error on its way (its surface of a
  /// small file says that all is well), so whoever takes the bytes asks here as well.
  private(set) var hasRefused = false
  private let limit: Int

  /// A sink that refuses more than `limit` bytes.
  init(limit: Int) { self.limit = limit }

  /// Takes `count` bytes, or refuses all of them.
  fileprivate func take(_ data: UnsafePointer<UInt8>?, _ count: UInt32) -> Bool {
    guard !hasRefused, let data = unsafe data, bytes.count + Int(count) <= limit else {
      hasRefused = true
      return false
    }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
    return true
  }

  /// What Cairo calls; its closure is the sink, which must outlive the calls.
  static let write: cairo_write_func_t = { closure, data, count in
    guard let closure = unsafe closure else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = unsafe Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    return unsafe sink.take(data, count) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
  }

  /// The closure for `write`.
  var closure: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }
}
