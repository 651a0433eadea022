#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// GB 18030, the encoding of Chinese office programs, by way of iconv.
enum GB18030 {
  /// `bytes` in UTF-8, or `nil` if they are not GB 18030 throughout.
  static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    guard let converter = unsafe iconv_open("UTF-8", "GB18030"),
      unsafe converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { unsafe iconv_close(converter) }
    var isWhole = false
    // Two bytes become at most three, one becomes one, four become at most four.
    let output = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count * 2 + 16) {
      target, written in
      unsafe bytes.withUnsafeBytes { source in
        var input = unsafe UnsafeMutablePointer(
          mutating: source.assumingMemoryBound(to: CChar.self).baseAddress)
        var inputLeft = source.count
        var end = unsafe UnsafeMutableRawPointer(target.baseAddress)?
          .assumingMemoryBound(to: CChar.self)
        var outputLeft = target.count
        let result = unsafe iconv(converter, &input, &inputLeft, &end, &outputLeft)
        isWhole = result != Int(bitPattern: UInt.max) && inputLeft == 0
        written = target.count - outputLeft
      }
    }
    return isWhole ? output : nil
  }
}
