import BriefingModel
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "The digests of FIPS 180-4 come out",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func knownDigests(_ message: String, _ digest: String) {
    #expect(SHA256.hexDigest(of: message.utf8) == digest)
    #expect(SHA256.hexDigest(of: Array(message.utf8)) == digest)
  }

  @Test("A million letters a give the published digest")
  func longMessage() {
    #expect(
      SHA256.hexDigest(of: repeatElement(UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(
    "Pieces give the digest of the whole, wherever it is cut", arguments: [1, 55, 56, 63, 64, 65])
  func pieces(_ size: Int) {
    let message = (0..<200).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var hash = SHA256()
    for start in stride(from: 0, to: message.count, by: size) {
      hash.update(message[start..<min(start + size, message.count)])
    }
    #expect(hash.finish() == SHA256.digest(of: message))
  }
}
