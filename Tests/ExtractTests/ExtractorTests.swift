import BriefingModel
import Extract
import Foundation
import TestSupport
import Testing

@Suite("Facts read from samples")
struct ExtractorTests {
  @Test("Figures", arguments: try Sample.load("figures.json"))
  func figures(_ sample: Sample) throws {
    let facts = sample.facts
    let lines = facts.figures.map { $0.line(in: facts.region) }
    #expect(lines == (try #require(sample.figures)))
  }

  static let wordingFiles = [
    "figures-periods.json", "figures-numbers.json", "figures-lists.json", "figures-scopes.json",
    "figures-comparisons.json", "figures-rankings.json",
  ]

  @Test("Wordings of figures", arguments: try wordingFiles.flatMap { try Sample.load($0) })
  func wordings(_ sample: Sample) throws {
    let facts = sample.facts
    #expect(facts.figures.map { $0.line(in: facts.region) } == (try #require(sample.figures)))
  }

  @Test("People", arguments: try Sample.load("people.json"))
  func people(_ sample: Sample) throws {
    let lines = sample.facts.people.map { $0.name + "：" + $0.posts.joined(separator: "、") }
    #expect(lines == (try #require(sample.people)))
  }

  @Test("Directives", arguments: try Sample.load("directives.json"))
  func directives(_ sample: Sample) throws {
    let lines = sample.facts.directives.map {
      "\($0.speaker) \($0.verb) \($0.force.rawValue) \($0.text)"
    }
    #expect(lines == (try #require(sample.directives)))
  }

  @Test("Regions", arguments: try Sample.load("regions.json"))
  func regions(_ sample: Sample) {
    #expect(sample.facts.region?.path == sample.region)
  }

  @Test("Programmes", arguments: try Sample.load("programmes.json"))
  func programmes(_ sample: Sample) throws {
    let lines = sample.facts.programmes.map { $0.name + " " + $0.type }
    #expect(lines == (try #require(sample.programmes)))
  }

  @Test("Dates", arguments: try Sample.load("dates.json"))
  func dates(_ sample: Sample) {
    #expect(sample.facts.event?.date?.iso == sample.event)
    if sample.published == nil {
      #expect(Extractor.publicationDate(of: sample.article)?.iso == sample.publishedExpected)
    }
  }

  @Test("Events", arguments: try Sample.load("events.json"))
  func events(_ sample: Sample) throws {
    #expect([sample.facts.event?.line].compactMap(\.self) == (try #require(sample.events)))
  }

  @Test("Evidence names the bytes, the sentence and the rule")
  func evidence() throws {
    let article = Sample.article(
      title: "绍兴市项目进展", paragraphs: ["今年项目多。1—5月，全市完成投资52.6亿元。"])
    let figure = try #require(Extractor().facts(in: article).value.figures.first)
    let range = figure.evidence.textRange.range
    let bytes = Array(article.text.utf8)
    #expect(String(decoding: bytes[range], as: UTF8.self) == figure.text)
    #expect(figure.text == "完成投资52.6亿元")
    #expect(figure.written == "52.6亿元")
    #expect(figure.evidence.sourceRange == figure.evidence.textRange)
    #expect(figure.evidence.sentence == "1—5月，全市完成投资52.6亿元。")
    #expect(figure.evidence.rule == "figure.money")
    #expect(!figure.evidence.repaired)
  }

  @Test("A repair within a fact is marked")
  func repaired() throws {
    let text = "1—5月，全市完成投资52.6亿元。"
    let place = ByteRange(0, text.utf8.count)
    let article = Sample.article(
      title: nil, paragraphs: [text],
      repairs: [Article.Repair(range: place, before: "?", after: text)])
    #expect(try #require(Extractor().facts(in: article).value.figures.first).evidence.repaired)
  }

  @Test("A demand with damage that could not be repaired is left out and reported")
  func quarantined() {
    let lead = "市长程远山强调，要抓好落实。"
    let damaged = "要推?"
    let text = lead + damaged + "进重点项目建设。要优化服务。"
    let start = lead.utf8.count
    let article = Sample.article(
      title: nil, paragraphs: [text],
      quarantined: [ByteRange(start, start + (damaged + "进重点项目建设。").utf8.count)])
    let reported = Extractor().facts(in: article)
    #expect(reported.value.directives.map(\.text) == ["要抓好落实", "要优化服务"])
    #expect(
      reported.diagnostics.map(\.code) == ["extract.directive.damaged", "extract.region.unknown"])
  }

  @Test("An article about a known region raises no diagnostics")
  func quiet() {
    let article = Sample.article(title: "绍兴市项目进展", paragraphs: ["全市项目加快推进。"])
    #expect(Extractor().facts(in: article).diagnostics.isEmpty)
  }

  @Test("Odd and empty texts are read without facts")
  func odd() {
    for text in [
      "", "。", "“", "”。", "分别", "其中", "、、、", "1", "-", "成", "百分之", "截至", "——", "（", "\t\t",
    ] {
      let facts = Extractor().facts(in: Sample.article(title: nil, paragraphs: [text])).value
      #expect(facts.figures.isEmpty && facts.people.isEmpty && facts.directives.isEmpty)
    }
  }
}
