import CLexiconData

/// The double-byte codes of China: GBK for repairing, GB 18030 and Big5 for reading (汉字编码).
public struct GBK: Sendable {
  private let decoding: EmbeddedTable
  private let encoding: PageMap
  private let ranges: EmbeddedTable
  private let traditional: EmbeddedTable

  /// The compiled tables.
  public static let shared = GBK()

  private init() {
    decoding = unsafe EmbeddedTable(
      jianbao_text_gb18030_bytes(), count: jianbao_text_gb18030_size)
    encoding = PageMap(
      unsafe EmbeddedTable(jianbao_text_gbk_encode_bytes(), count: jianbao_text_gbk_encode_size))
    ranges = unsafe EmbeddedTable(
      jianbao_text_gb18030_ranges_bytes(), count: jianbao_text_gb18030_ranges_size)
    traditional = unsafe EmbeddedTable(jianbao_text_big5_bytes(), count: jianbao_text_big5_size)
  }

  /// The two bytes of `unit` in GBK, lead byte high; 0 if GBK does not have it.
  @inline(__always)
  public func code(of unit: UInt16) -> UInt16 { encoding[unit] }

  /// The character of a GBK pair, 0 if the pair is not assigned.
  ///
  /// User-defined pairs and those that only GB 18030 assigns count as not assigned.
  @inline(__always)
  public func unit(lead: UInt8, trail: UInt8) -> UInt16 {
    let unit = gb18030(lead: lead, trail: trail)
    return unit != 0 && encoding[unit] == UInt16(lead) << 8 | UInt16(trail) ? unit : 0
  }

  /// The character of a two-byte code of GB 18030, 0 if there is none.
  @inline(__always)
  public func gb18030(lead: UInt8, trail: UInt8) -> UInt16 {
    guard lead >= 0x81, lead <= 0xFE, trail >= 0x40, trail <= 0xFE else { return 0 }
    return decoding.word(((Int(lead) - 0x81) * 191 + Int(trail) - 0x40) * 2)
  }

  /// The character of a four-byte code of GB 18030, `nil` if there is none.
  public func gb18030(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> UInt32? {
    guard (0x81...0xFE).contains(a), (0x30...0x39).contains(b), (0x81...0xFE).contains(c),
      (0x30...0x39).contains(d)
    else { return nil }
    let linear =
      ((Int(a) - 0x81) * 10 + Int(b) - 0x30) * 1260 + (Int(c) - 0x81) * 10 + Int(d) - 0x30
    if linear >= 189_000 {
      let scalar = linear - 189_000 + 0x10000
      return scalar <= 0x10FFFF ? UInt32(scalar) : nil
    }
    guard linear < 39_420 else { return nil }
    var low = 0
    var high = ranges.count / 4
    while low < high {
      let middle = (low + high) / 2
      if Int(ranges.word(middle * 4)) <= linear { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let first = Int(ranges.word((low - 1) * 4))
    return UInt32(Int(ranges.word((low - 1) * 4 + 2)) + linear - first)
  }

  /// The character of a pair of Big5 (code page 950), 0 if there is none.
  @inline(__always)
  public func big5(lead: UInt8, trail: UInt8) -> UInt16 {
    guard lead >= 0x81, lead <= 0xFE, trail >= 0x40, trail <= 0xFE else { return 0 }
    return traditional.word(((Int(lead) - 0x81) * 191 + Int(trail) - 0x40) * 2)
  }
}
