import Lexicon

/// Simplified text in traditional script, whole or damaged as some public pages are.
struct Traditional {
  private let forms: [UInt16: UInt16]
  /// Characters whose reading was put behind them, by byte.
  private static let readings: [(Character, String)] = [
    ("會", "huì"), ("項", "xiàng"), ("設", "shè"), ("產", "chǎn"), ("業", "yè"), ("縣", "xiàn"),
    ("區", "qū"), ("單", "dān"), ("經", "jīng"), ("營", "yíng"), ("環", "huán"), ("實", "shí"),
    ("對", "duì"), ("開", "kāi"), ("進", "jìn"), ("發", "fā"), ("園", "yuán"), ("資", "zī"),
  ]

  init() {
    var forms: [UInt16: UInt16] = [:]
    for unit in UInt16(0x4E00)...0x9FA5 where GBK.shared.code(of: unit) != 0 {
      let simplified = ScriptTables.shared.simplified(unit)
      if simplified != unit, forms[simplified] == nil { forms[simplified] = unit }
    }
    self.forms = forms
  }

  /// `text` in traditional script.
  func text(of text: [UInt8]) -> String {
    let units = String(decoding: text, as: UTF8.self).utf16.map { forms[$0] ?? $0 }
    return String(decoding: units, as: UTF16.self)
  }

  /// `text` in traditional script, readings put in without regard to where characters begin, and
  /// read again.
  func damaged(_ text: [UInt8]) -> String {
    var bytes = Self.gbk(self.text(of: text))
    for (character, reading) in Self.readings {
      let two = Self.gbk(String(character))
      let more = two + Self.gbk("(\(reading))")
      var (place, changed) = (0, [UInt8]())
      while place < bytes.count {
        if place + 1 < bytes.count, bytes[place] == two[0], bytes[place + 1] == two[1] {
          changed += more
          place += 2
        } else {
          changed.append(bytes[place])
          place += 1
        }
      }
      bytes = changed
    }
    return Self.lenient(bytes)
  }

  private static func gbk(_ text: String) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      if unit < 0x80 { return [UInt8(unit)] }
      let code = GBK.shared.code(of: unit)
      return [UInt8(code >> 8), UInt8(code & 0xFF)]
    }
  }

  /// GBK as a lenient reader takes it: no character for a pair drops it, no pair is a question mark.
  private static func lenient(_ bytes: [UInt8]) -> String {
    var (units, place) = ([UInt16](), 0)
    while place < bytes.count {
      let lead = bytes[place]
      if lead < 0x80 {
        units.append(UInt16(lead))
        place += 1
        continue
      }
      let trail = place + 1 < bytes.count ? bytes[place + 1] : 0
      if (0x40...0xFE).contains(trail), trail != 0x7F, lead != 0x80, lead != 0xFF {
        let unit = GBK.shared.unit(lead: lead, trail: trail)
        if unit != 0 { units.append(unit) }
      } else {
        units.append(0x3F)
      }
      place += 2
    }
    return String(decoding: units, as: UTF16.self)
  }
}
