internal import CNettle

/// The SHA-256 digest of FIPS 180-4, computed piece by piece, by the processor's own instructions
/// where it has them.
///
/// It names inputs and outputs by their content; it guards no secret.
public struct SHA256: Sendable {
  private var context = sha256_ctx()

  /// A digest of nothing so far.
  public init() { unsafe nettle_sha256_init(&context) }

  /// Takes in more bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    let taken: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      unsafe nettle_sha256_update(&context, buffer.count, buffer.baseAddress)
    }
    if taken == nil { update(Array(bytes)) }
  }

  /// Ends the message and gives its 32 bytes.
  public consuming func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    unsafe nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }

  /// Ends the message and gives its digest as 64 lower-case hexadecimal digits.
  public consuming func finishHex() -> String { Self.hex(finish()) }

  /// The digest of `bytes`.
  public static func digest(of bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// The digest of `bytes` as 64 lower-case hexadecimal digits.
  public static func hexDigest(of bytes: some Sequence<UInt8>) -> String { hex(digest(of: bytes)) }

  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
