import Testing

@testable import Ingest

@Suite("Floods of markup")
struct MarkupFloodTests {
  private func isFlood(_ markup: String, isXML: Bool = true) -> Bool {
    var bytes = Array(markup.utf8)
    return isXML ? MarkupFlood.finding(xml: bytes) == .flooded : MarkupFlood.isFlood(page: &bytes)
  }

  @Test("Attributes of one tag, whatever parts them and wherever their marks are")
  func attributes() {
    let many = (0..<6_000).map { "a\($0 % 900)=\"1\"" }
    #expect(isFlood("<p " + many.joined(separator: " ") + ">"))
    #expect(isFlood("<p " + many.joined(separator: "\n") + "/>"))
    #expect(isFlood("<p b='>' " + many.joined(separator: "\t") + ">", isXML: false))
    #expect(!isFlood("<p " + many.prefix(900).joined(separator: " ") + ">"))
    #expect(!isFlood("<p title='" + many.joined(separator: " ") + "'>"))
  }

  @Test("Namespaces that hold at one place; not those that have ended")
  func namespaces() {
    func element(_ number: Int, _ end: String) -> String {
      "<p" + (0..<40).map { " xmlns:a\($0)=\"\(number)\"" }.joined() + ">" + end
    }
    #expect(isFlood((0..<100).map { element($0, "") }.joined()))
    #expect(!isFlood((0..<100).map { element($0, "</p>") }.joined()))
  }

  @Test("Names and entities without end; not a few names again and again")
  func names() {
    #expect(isFlood((0..<60_000).map { "<x\($0)/>" }.joined()))
    #expect(isFlood((0..<60_000).map { "&x\($0);" }.joined(), isXML: false))
    #expect(isFlood(String(repeating: "&", count: 400_000), isXML: false))
    #expect(!isFlood(String(repeating: "甲 & 乙；", count: 20_000), isXML: false))
    #expect(!isFlood(String(repeating: "<w:p><w:r><w:t/></w:r></w:p>", count: 20_000)))
  }

  @Test("Any end of the text")
  func ends() {
    for markup in ["", "<", "</", "<a", "<a ", "<a b", "<a b=\"", "&", "&a", "<a x", "<a xmlns"] {
      #expect(!isFlood(markup) && !isFlood(markup, isXML: false))
    }
  }
}
