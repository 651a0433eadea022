import BriefingModel
import Testing

@testable import Ingest

@Suite("Floods as the parser sees them")
struct MarkupTagTests {
  private func text(_ page: String) throws -> String {
    try ArticleReader().article(bytes: Array(page.utf8), fileName: "a.html").value.text
  }

  @Test("A script's comparisons and a deep indent are no tags")
  func script() throws {
    let rows = String(repeating: String(repeating: " ", count: 24) + "1,\n", count: 6_000)
    let script = "<script>\nfor(i=0;i<n;i+=1);\nvar d=[\n\(rows)];\n</script>"
    let style = "<STYLE>\n/* a<b */\n\(rows)</STYLE>"
    let comment = "<!-- a<b \(rows) -->"
    let body = "<h1>青禾县召开会议</h1><p>青禾县召开会议，部署工作。</p>"
    #expect(
      try text("<html><head>\(script)\(style)\(comment)</head><body>\(body)</body></html>")
        == "青禾县召开会议\n青禾县召开会议，部署工作。")
  }

  @Test("A run of blanks parts two attributes, however long it is")
  func blanks() throws {
    let blanks = String(repeating: " ", count: 9_000)
    #expect(try text("<p\(blanks)id=a\(blanks)>项目开工。</p>") == "项目开工。")
  }

  @Test(
    "What is set aside for the parser takes no text of the page away",
    arguments: [
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01//EN\"><p>项目开工。</p>",
      "<p>项目<!x \"开\">开工。</p>", "<p>项目<?项>开工。</p>", "<!--><p>项目开工。</p>",
      "<p>项目<!-- x --!>开工。</p>", "<p>项目<!--- x --->开工。</p>",
      "<div><script>document.write('</div>x')</script>项目开工。</div>",
      "<style><body>p</style><p>项目开工。</p>", "<script src=a/></script><p>项目开工。</p>",
    ])
  func kept(_ page: String) throws {
    #expect(try text(page) == "项目开工。")
  }

  @Test(
    "XML that is not well-formed is broken, not sound",
    arguments: [
      "<p \" >", "<p =\"\">", "<p a>", "<p a=1>", "<p a=\"<\">", "<p a=\"\"b=\"\">", "<p",
      "<p></p x>",
      "< p>", "<!-- ", "<![CDATA[ ]>", "<?", "<!DOCTYPE p>",
    ])
  func broken(_ xml: String) {
    #expect(MarkupFlood.finding(xml: Array(xml.utf8)) == .broken)
  }

  @Test("Well-formed XML is sound, whatever stands in its comments and sections")
  func sound() {
    let xml = """
      <?xml version="1.0"?>\n<!-- <p " --><a:b xmlns:a = 'x>y' c="'"  ><![CDATA[<p "]]><?x <p "?>\
      <名 度="1"/>&amp;</a:b >
      """
    #expect(MarkupFlood.finding(xml: Array(xml.utf8)) == .sound)
  }
}
