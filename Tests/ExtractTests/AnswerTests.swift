import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Extract

@Suite("Answers of the stream")
struct AnswerTests {
  private static let writer = AnswerWriter(
    extractor: Extractor(), binary: "0123456789abcdef", rules: RulesDigest.value,
    language: .chinese)

  private func answer(_ article: Article, id: String = "行/1", _ diagnostics: [Diagnostic] = [])
    -> [UInt8]
  {
    var output: [UInt8] = []
    Self.writer.write(article, id: id, diagnostics: diagnostics, to: &output)
    return output
  }

  private static let samples: [Sample] = {
    let folder = Paths.fixture("Extraction")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().flatMap { (try? Sample.load($0)) ?? [] }
  }()

  @Test("Article and facts come back from the answer as they were")
  func roundTrip() throws {
    #expect(Self.samples.count > 50)
    var kinds: Set<String> = []
    for sample in Self.samples {
      let article = sample.article.named("行/1")
      let facts = Extractor().facts(in: article).value
      let bytes = answer(article)
      let back = try Answer(line: bytes)
      let content = try #require(back.content)
      #expect(content.article == article, "\(sample.name)")
      #expect(content.facts == facts, "\(sample.name)")
      #expect(back.id == "行/1" && back.binary == "0123456789abcdef" && back.refusal == nil)
      if !facts.figures.isEmpty { kinds.insert("figure") }
      if !facts.directives.isEmpty { kinds.insert("directive") }
      if facts.event != nil { kinds.insert("event") }
      if !facts.people.isEmpty { kinds.insert("person") }
      if !facts.programmes.isEmpty { kinds.insert("programme") }
      if !facts.projects.isEmpty { kinds.insert("project") }
    }
    #expect(kinds.count == 6, "every kind of fact is among the samples: \(kinds)")
  }

  @Test("An article with everything there is comes back whole")
  func everything() throws {
    let text = "标题\n某市签约3个项目。\n甲\t1"
    let article = Article(
      id: "0123456789abcdef", fileName: "行/1", part: "1.2", title: "标题",
      publishedAt: nil, publishedPartially: PartialDate(month: 6, day: 1), source: "某报",
      authors: ["甲"], editors: ["乙"], address: "https://example.invalid/a?b=\"c\"",
      column: "要闻", text: text,
      lines: [
        .init(range: ByteRange(0, 6), role: .title), .init(range: ByteRange(7, 32), role: .body),
        .init(range: ByteRange(33, 38), role: .tableRow),
      ],
      origin: OffsetMap(segments: [
        .init(text: ByteRange(0, 6), origin: ByteRange(10, 20)),
        .init(text: ByteRange(7, 38), origin: ByteRange(30, 61)),
      ]),
      repairs: [.init(range: ByteRange(7, 10), before: "?", after: "某")],
      quarantined: [ByteRange(33, 36)], script: .traditional, encoding: "UTF-8")
    let content = try #require(try Answer(line: answer(article)).content)
    #expect(content.article == article)
  }

  @Test("Keys stand in order, nothing but whole numbers stands outside strings, lines end once")
  func form() throws {
    let fact = Diagnostic(
      code: "ingest.article.controls", severity: .note,
      place: .init(file: "x", line: 2, bytes: ByteRange(3, 9)), arguments: ["count": "2", "a": "b"])
    for sample in Self.samples.prefix(200) {
      let bytes = answer(sample.article, [fact])
      #expect(bytes.filter { $0 == 0x0A }.count == 1 && bytes.last == 0x0A)
      let object = try JSONSerialization.jsonObject(with: Data(bytes))
      let sorted = try JSONSerialization.data(
        withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
      #expect(sorted == Data(bytes.dropLast()), "\(sample.name)")
    }
  }

  @Test("A refusal names its reason in words, in the language of the writer alone")
  func refusal() throws {
    var output: [UInt8] = []
    Self.writer.write(refusal: "extract.line.id", [:], id: nil, to: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        == #"{"binary":"0123456789abcdef","err":"extract.line.id","id":null,"msg":"缺 id；id 是非空字符串","ok":false,"rules":"\#(RulesDigest.value)","v":1}"#
        + "\n")
    let back = try Answer(line: output)
    #expect(back.content == nil && back.refusal == "extract.line.id")
  }

  @Test("An answer that does not fit together is refused, and what does not fit is named")
  func malformed() throws {
    let article = Sample.article(
      title: "某市进展", paragraphs: ["1—5月，某市完成投资52.65亿元。"], published: nil)
    let text = String(decoding: answer(article), as: UTF8.self)
    _ = try Answer(line: Array(text.utf8))
    let spoilt: [(String, String, String)] = [
      (#""v":1"#, #""v":2"#, "v"), (#""ok":true"#, #""ok":1"#, "ok"),
      (#""lines":["title","body"]"#, #""lines":["title"]"#, "article.lines"),
      (#""lines":["title","body"]"#, #""lines":["title","body","body"]"#, "article.lines"),
      (#""lines":["title","body"]"#, #""lines":["title","head"]"#, "article.lines"),
      (#""id":"0123456789abcdef""#, #""id":"../etc/passwd-000""#, "article.id"),
      (#""value":"5265000000""#, #""value":"5,265""#, "facts.figures"),
      (#""origin":[[0,"#, #""origin":[[2,"#, "article.origin"),
      (#""sentence":["#, #""sentence":[1"#, "evidence.sentence"),
      (#""facts":"#, #""fact":"#, "facts"),
    ]
    for (from, to, what) in spoilt {
      #expect(text.contains(from), "\(from)")
      let bytes = Array(text.replacing(from, with: to, maxReplacements: 1).utf8)
      let error = #expect(throws: AnswerError.self) { try Answer(line: bytes) }
      #expect(error?.reason.contains(what) == true, "\(to): \(error?.reason ?? "")")
    }
    for length in stride(from: 0, to: text.utf8.count - 2, by: 7) {
      #expect(throws: AnswerError.self) { try Answer(line: Array(text.utf8.prefix(length))) }
    }
  }

  @Test("What the sender states goes before what the page shows, and makes another article")
  func stated() throws {
    let found = Sample.article(title: "某市进展", paragraphs: ["某市签约3个项目。"], source: "某报")
    func line(_ more: String) throws -> InputLine {
      let bytes = Array(#"{"v":1,"id":"a","text":"x"\#(more)}"#.utf8)
      return try InputLine(bytes, bytes.indices)
    }
    #expect(try line("").stated(found) == found)
    let dated = try line(#","published":"2026-06-07","source":"乙报""#)
    let article = dated.stated(found)
    #expect(article.publishedAt?.iso == "2026-06-07" && article.source == "乙报")
    #expect(article.id != found.id && article.id.utf8.count == 16)
    #expect(dated.stated(found).id == article.id)
    #expect(try line(#","published":"2026-06-08","source":"乙报""#).stated(found).id != article.id)
    #expect(dated.diagnostics(of: found).map(\.code) == ["extract.line.differs"])
    #expect(dated.diagnostics(of: article).isEmpty)
  }

  @Test("The digest of the rules is that of the sources")
  func rules() throws {
    let process = Process()
    process.executableURL = Paths.root.appending(path: "Sources/Extract/Tools/rules-digest")
    process.arguments = [Paths.root.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try #require(try pipe.fileHandleForReading.readToEnd())
    process.waitUntilExit()
    #expect(String(decoding: output, as: UTF8.self) == RulesDigest.value + "\n")
  }
}
