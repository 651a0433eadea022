/// An address that may stand in a file that leaves the house.
///
/// Cairo takes a link's address from a string of attributes in quotes, so an address with a quote
/// could end it and add attributes of its own; and it writes any scheme as it is.
struct LinkAddress {
  /// The address with everything percent-encoded that could be more than an address.
  let text: String

  /// The address `raw`, or `nil` unless it is an https, http or mailto address.
  init?(_ raw: String) {
    let bytes = Array(raw.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    guard ["https", "http", "mailto"].contains(scheme), bytes.count > colon + 1 else { return nil }
    if scheme != "mailto" {
      guard bytes[(colon + 1)...].starts(with: "//".utf8), bytes.count > colon + 3 else {
        return nil
      }
    }
    var text = scheme
    for byte in bytes[colon...] { text += Self.encoded(byte) }
    self.text = text
  }

  /// Letters, digits and the marks of RFC 3986 but for the quote; all else by its number.
  private static func encoded(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      return String(UnicodeScalar(byte))
    case _ where "-._~:/?#[]@!$&()*+,;=%".utf8.contains(byte):
      return String(UnicodeScalar(byte))
    default:
      return "%" + hex(byte)
    }
  }
}

/// The name of a destination as it may stand in Cairo's attributes: letters, digits, `-` and `.` as
/// they are, all else by its number, so that different names stay different.
func destinationName(_ anchor: String) -> String {
  var name = ""
  for byte in anchor.utf8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."):
      name.unicodeScalars.append(UnicodeScalar(byte))
    default: name += "_" + hex(byte)
    }
  }
  return name
}

private func hex(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return byte < 16 ? "0" + digits : digits
}
