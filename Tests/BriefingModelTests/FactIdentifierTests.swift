import BriefingModel
import Testing

@Suite("Names of facts") struct FactIdentifierTests {
  @Test("A name is written by the article's first digits, kind and place from 1")
  func written() {
    for kind in FactKind.allCases {
      let id = FactIdentifier(document: "a1b2c3d4e5f60718", kind: kind, position: 2)
      #expect(id.description == "a1b2c3d4.\(kind.letter)3")
      let read = FactIdentifier(id.description)
      #expect(read?.kind == kind && read?.position == 2 && read?.document == "a1b2c3d4")
    }
    #expect(FactIdentifier("A1B2.F10")?.position == 9)
    #expect(Set(FactKind.allCases.map(\.letter)).count == FactKind.allCases.count)
  }

  @Test(
    "What is no name",
    arguments: [
      "", "a1b2c3d4", "a1b.f1", "a1b2c3d4.f0", "a1b2c3d4.f", "a1b2c3d4.3", "a1b2c3d4.x1",
      "g1b2c3d4.f1",
      "a1b2c3d4.f-1", "a1b2c3d4.f+1", "a1b2c3d4.f1.f1", "a1b2c3d4e5f607189.f1", "65.f1", "1.5",
      "a1b2c3d4.f99999999999999999999",
    ])
  func none(_ text: String) { #expect(FactIdentifier(text) == nil) }

  @Test(
    "Digits without sign, point and zeros",
    arguments: [
      ("65", "65"), ("6500000000", "65"), ("-6.50", "65"), ("0.065", "65"), ("605", "605"),
      ("0", ""),
      ("0.00", ""), ("-9223372036854775807", "9223372036854775807"),
    ])
  func digits(_ number: String, _ digits: String) {
    #expect(ExactNumber(number)?.bareDigits == digits)
  }

  @Test("Near names come nearest first; what is far is left out")
  func near() {
    let names = ["漪川区", "麦川县", "漪川", "砚湖区", "市", "澜州经济技术开发区"]
    #expect(NearestName.several(to: "漪川县", among: names) == ["漪川", "漪川区", "麦川县"])
    #expect(NearestName.several(to: "经济技术", among: names) == ["澜州经济技术开发区"])
    #expect(NearestName.several(to: "桐屏", among: names).isEmpty)
    #expect(NearestName.several(to: "漪川县", among: names, atMost: 1).count == 1)
  }
}
