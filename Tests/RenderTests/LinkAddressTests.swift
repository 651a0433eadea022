import Testing

@testable import Render

@Suite("Link address") struct LinkAddressTests {
  @Test(
    "Sound addresses stay as they are",
    arguments: [
      "https://example.test/a/b.html?x=1&y=%E4%B8%AD#top", "http://example.test/",
      "mailto:office@example.test",
    ])
  func sound(_ address: String) { #expect(LinkAddress(address)?.text == address) }

  @Test(
    "What could end the attribute or is no plain character is encoded",
    arguments: [
      ("http://x.test/' dest='evil", "http://x.test/%27%20dest=%27evil"),
      (#"https://x.test/a\b"#, "https://x.test/a%5Cb"),
      ("https://x.test/中", "https://x.test/%E4%B8%AD"),
      ("https://x.test/a\u{0}\nb", "https://x.test/a%00%0Ab"),
      ("HTTPS://X.test/\"<>", "https://X.test/%22%3C%3E"),
    ])
  func encoded(_ raw: String, _ address: String) { #expect(LinkAddress(raw)?.text == address) }

  @Test(
    "Other schemes are refused",
    arguments: [
      "javascript:app.alert(1)", "JavaScript:app.alert(1)", "file:///etc/passwd",
      "data:text/html,x",
      " https://x.test/", "https:x.test", "https://", "mailto:", "x.test/a", "", ":",
      "ftp://x.test/",
      "java\u{0}script:x", "https\u{200B}://x.test/",
    ])
  func refused(_ raw: String) { #expect(LinkAddress(raw) == nil) }

  @Test("Names of destinations stay different and cannot end an attribute")
  func names() {
    #expect(destinationName("sec-1.2") == "sec-1.2")
    #expect(destinationName("a' uri='x") == "a_27_20uri_3D_27x")
    #expect(destinationName("一") != destinationName("二"))
    #expect(destinationName("_27") != destinationName("'"))
  }
}
