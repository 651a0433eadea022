import BriefingModel
import Extract
import Foundation
import Lexicon
import TestSupport
import Testing

/// A text and what is to be read from it, as the files of `Fixtures/Extraction` hold them.
struct Sample: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let title: String?
  let source: String?
  let published: String?
  let text: String
  let own: Bool?
  let region: String?
  let figures: [String]?
  let people: [String]?
  let directives: [String]?
  let programmes: [String]?
  let event: String?
  let events: [String]?
  let publishedExpected: String?

  enum CodingKeys: String, CodingKey {
    case name, title, source, published, text, own, region, figures, people, directives, programmes
    case event, events
    case publishedExpected = "published-expected"
  }

  var testDescription: String { name }

  /// The samples of a file.
  static func load(_ file: String) throws -> [Sample] {
    let data = try Data(contentsOf: Paths.fixture("Extraction/\(file)"))
    return try JSONDecoder().decode([Sample].self, from: data)
  }

  /// The sample as an article: its headline, then each line a paragraph.
  var article: Article {
    Self.article(
      title: title, paragraphs: text.split(separator: "\n").map(String.init), source: source,
      published: published.flatMap { CalendarDate(iso: $0) })
  }

  /// An article of a headline and paragraphs, its bytes mapped one to one.
  static func article(
    title: String?, paragraphs: [String], source: String? = nil, published: CalendarDate? = nil,
    quarantined: [ByteRange] = [], repairs: [Article.Repair] = []
  ) -> Article {
    var text = ""
    var lines: [Article.Line] = []
    for (line, role) in [title].compactMap({ $0 }).map({ ($0, Article.LineRole.title) })
      + paragraphs.map({ ($0, Article.LineRole.body) })
    {
      if !text.isEmpty { text += "\n" }
      let start = text.utf8.count
      text += line
      lines.append(Article.Line(range: ByteRange(start, text.utf8.count), role: role))
    }
    let whole = ByteRange(0, text.utf8.count)
    return Article(
      id: "0123456789abcdef", fileName: "sample.txt", title: title, publishedAt: published,
      source: source, text: text, lines: lines,
      origin: OffsetMap(segments: [.init(text: whole, origin: whole)]), repairs: repairs,
      quarantined: quarantined, script: .simplified)
  }

  /// What the extractor reads from the sample.
  var facts: ArticleFacts {
    let units = [
      Region(
        code: "990100", name: "云岭市", shortName: "云岭", level: .prefecture, kind: .administrative),
      Region(
        code: "990102", name: "临溪区", shortName: "临溪", level: .county, kind: .administrative,
        parent: "990100"),
    ]
    let gazetteer = own == true ? Gazetteer.standard.adding(units) : .standard
    return Extractor(gazetteer: gazetteer).facts(in: article).value
  }
}

extension FigureFact {
  /// The figure in one line: 「完成投资 6500000000元 2020-01-01~2020-05-31 同比9.7%」.
  func line(in document: RegionReference?) -> String {
    var parts = ["\(indicator) \(value)\(unit)"]
    if let period {
      let isDated = period.start != nil || period.end != nil
      parts.append(
        isDated ? "\(period.start?.iso ?? "")~\(period.end?.iso ?? "")" : period.label)
    }
    if kind != .actual { parts.append(kind.rawValue) }
    if let scope { parts.append("of" + scope) }
    if let region, region != document { parts.append("@" + region.name) }
    parts += comparisons.map { "\($0.type)\($0.value)\($0.unit)" }
    return parts.joined(separator: " ")
  }
}

extension EventFact {
  /// The event in one line: 「全市推进会　meeting　2021-06-10　某某中心」, 「—」 for what is not known.
  var line: String {
    [name, kind.rawValue, date?.iso ?? partialDate?.chinese ?? "—", venue ?? "—"]
      .joined(separator: "　")
  }
}
