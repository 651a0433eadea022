import Testing

@testable import Render

@Suite("Artifact marks") struct ArtifactMarksTests {
  private func replaced(_ text: String) -> String? {
    ArtifactMarks.replaced(in: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Marks become artifacts and all else stays")
  func marks() {
    #expect(
      replaced(
        "q /Private << /MCID 7 >> BDC 0 g EMC /P << /MCID 8 >> BDC EMC /Private << /MCID 19 >> BDC EMC Q"
      )
        == "q /Artifact BMC 0 g EMC /P << /MCID 8 >> BDC EMC /Artifact BMC EMC Q")
  }

  @Test(
    "Content without marks is left alone",
    arguments: [
      "", "/P << /MCID 1 >> BDC EMC", "/Private << /MCID 1 >> DP", "/Private",
      "/Private << /MCID 1",
    ])
  func none(_ content: String) { #expect(replaced(content) == nil) }
}
