import Foundation
import Lexicon
import Testing

@Suite("Text tables")
struct TextTableTests {
  @Test(
    "Traditional script becomes simplified",
    arguments: [
      ("產業鏈與項目", "产业链与项目"), ("計畫", "计划"), ("一目瞭然", "一目了然"), ("乾坤", "乾坤"), ("乾淨", "干净"),
      ("湊合著快點", "凑合着快点"), ("合著一書", "合著一书"), ("揹著書包", "背着书包"), ("著書立說", "著书立说"),
      ("起著有力的作用", "起着有力的作用"), ("著有《紀事》", "著有《纪事》"), ("不限於單個企業", "不限于单个企业"),
      ("屋簷", "屋檐"), ("著力", "着力"), ("顯著", "显著"), ("著名", "著名"), ("土著", "土著"), ("轉著看", "转着看"),
    ])
  func script(_ traditional: String, _ simplified: String) {
    let units = ScriptTables.shared.simplify(Array(traditional.utf16))
    #expect(String(decoding: units, as: UTF16.self) == simplified)
  }

  @Test("Simplified text stays as it is, but for 著", arguments: ["产业链与项目", "什么", "土著", "后里", "钟"])
  func stays(_ text: String) {
    let units = ScriptTables.shared.simplify(Array(text.utf16))
    #expect(String(decoding: units, as: UTF16.self) == text)
  }

  @Test(
    "Each character has one reading",
    arguments: [
      ("長", "zhǎng", "zhang"), ("調", "diào", "diao"), ("綠", "lǜ", "lv"), ("驅", "qū", "qu"),
    ])
  func readings(_ character: String, _ toned: String, _ bare: String) throws {
    let unit = try #require(character.utf16.first)
    let readings = Readings.shared
    let (toned, bare) = (Array(toned.utf16), Array(bare.utf16))
    #expect(readings.matches(unit, toned, 0..<toned.count))
    #expect(!readings.matches(unit, bare, 0..<bare.count))
    #expect(readings.matches(unit, bare, 0..<bare.count, toneless: true))
    #expect(readings.syllable(spelled: toned, 0..<toned.count) == readings.syllable(of: unit))
  }

  @Test(
    "Another reading of the character is none of its", arguments: [("長", "cháng"), ("調", "tiáo")])
  func otherReadings(_ character: String, _ reading: String) throws {
    let unit = try #require(character.utf16.first)
    let letters = Array(reading.utf16)
    #expect(!Readings.shared.matches(unit, letters, 0..<letters.count))
    #expect(Readings.shared.syllable(spelled: Array("qqq".utf16), 0..<3) == 0)
  }

  @Test("GBK pairs and characters go both ways; gaps are gaps")
  func gbk() throws {
    let gbk = GBK.shared
    #expect(gbk.unit(lead: 0x8C, trail: 0xA6) == "對".utf16.first)
    let code = gbk.code(of: try #require("對".utf16.first))
    #expect(code == 0x8CA6)
    #expect(gbk.unit(lead: 0xA6, trail: 0xBD) == 0)
    #expect(gbk.unit(lead: 0xF8, trail: 0xA1) == 0)
    var assigned = 0
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where gbk.unit(lead: lead, trail: trail) != 0 {
        assigned += 1
      }
    }
    #expect(assigned == 21_791)
  }

  @Test("Codes of GB 18030 decode as Foundation decodes them")
  func gb18030() throws {
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    for scalar in ["é", "ḿ", "㐀", "䶵", "𠀀", "𪛖"] as [Unicode.Scalar] {
      let bytes = [UInt8](try #require(String(scalar).data(using: encoding)))
      let decoded =
        bytes.count == 2
        ? UInt32(GBK.shared.gb18030(lead: bytes[0], trail: bytes[1]))
        : GBK.shared.gb18030(bytes[0], bytes[1], bytes[2], bytes[3])
      #expect(decoded == scalar.value, "\(scalar)")
    }
    #expect(GBK.shared.gb18030(0x84, 0x31, 0xA5, 0x30) == nil)
  }

  @Test("Common pairs are counted, odd ones are not")
  func bigrams() throws {
    let model = BigramModel.shared
    func count(_ pair: String) -> Int {
      let units = Array(pair.utf16)
      return model.count(units[0], units[1])
    }
    #expect(count("经济") > 500)
    #expect(count("。”") > 300)
    #expect(count("济经") < 10)
    #expect(model.count(0xE000) == 0)
    #expect(model.total > 900_000)
  }
}
