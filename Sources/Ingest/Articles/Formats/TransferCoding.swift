/// Content of a mail's part freed from the coding it travelled in (传输编码).
///
/// What is broken is read as far as it goes, and counted.
struct TransferCoding {
  /// The content.
  private(set) var bytes: [UInt8] = []
  /// Places where the coding is broken.
  private(set) var broken = 0

  /// Decodes `coded` as the field `Content-Transfer-Encoding` says.
  init(_ coded: ArraySlice<UInt8>, coding: String) {
    switch MailField(coding).value {
    case "base64": decodeBase64(coded)
    case "quoted-printable": decodeQuoted(coded)
    default: bytes = Array(coded)
    }
  }

  private mutating func decodeBase64(_ coded: ArraySlice<UInt8>) {
    bytes.reserveCapacity(coded.count * 3 / 4)
    var (bits, held): (UInt32, Int) = (0, 0)
    for byte in coded {
      let value: UInt32
      switch byte {
      case 0x41...0x5A: value = UInt32(byte) - 0x41
      case 0x61...0x7A: value = UInt32(byte) - 0x61 + 26
      case 0x30...0x39: value = UInt32(byte) - 0x30 + 52
      case 0x2B: value = 62
      case 0x2F: value = 63
      case 0x3D:
        // Padding ends a group; another one may follow where texts were joined.
        if held == 1 { broken += 1 }
        (bits, held) = (0, 0)
        continue
      case 0x09, 0x0A, 0x0D, 0x20: continue
      default:
        broken += 1
        continue
      }
      bits = bits << 6 | value
      held += 1
      if held > 1 { bytes.append(UInt8(truncatingIfNeeded: bits >> (8 - UInt32(held) * 2))) }
      if held == 4 { (bits, held) = (0, 0) }
    }
    if held > 0 { broken += 1 }
  }

  private mutating func decodeQuoted(_ coded: ArraySlice<UInt8>) {
    bytes.reserveCapacity(coded.count)
    var place = coded.startIndex
    while place < coded.endIndex {
      let byte = coded[place]
      guard byte == 0x3D else {
        bytes.append(byte)
        place += 1
        continue
      }
      if place + 2 < coded.endIndex, let high = Self.digit(coded[place + 1]),
        let low = Self.digit(coded[place + 2])
      {
        bytes.append(high << 4 | low)
        place += 3
        continue
      }
      // A soft line break, or the end of what was cut.
      let end = coded[(place + 1)...].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
      if end.map({ coded[$0] == 0x0A }) ?? true {
        place = end.map { $0 + 1 } ?? coded.endIndex
      } else {
        broken += 1
        bytes.append(byte)
        place += 1
      }
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
