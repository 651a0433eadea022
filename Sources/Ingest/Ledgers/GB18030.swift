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
    // Two bytes become at most three, one becomes one, four become at most four.
    var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
    let written: Int? = unsafe output.withUnsafeMutableBytes { target in
      unsafe bytes.withUnsafeBytes { source in
        var input = unsafe UnsafeMutablePointer(
          mutating: source.assumingMemoryBound(to: CChar.self).baseAddress)
        var inputLeft = source.count
        var end = unsafe target.assumingMemoryBound(to: CChar.self).baseAddress
        var outputLeft = target.count
        let result = unsafe iconv(converter, &input, &inputLeft, &end, &outputLeft)
        return result == Int(bitPattern: UInt.max) || inputLeft > 0
          ? nil : target.count - outputLeft
      }
    }
    guard let written else { return nil }
    return Array(output[..<written])
  }
}
