import BriefingModel
import Testing

@testable import Store

/// Articles, ledgers and decisions about them; all of it invented.
enum CorrectionSample {
  static let county = RegionReference(path: "某省/某市/霁云县", code: "990101")
  static let spring = Period(
    start: CalendarDate(iso: "2026-01-01"), end: CalendarDate(iso: "2026-05-31"), label: "1—5月")
  static let first = "1—5月，全县到位资金65亿元，签约项目12个。"
  static let second = "年底前再签约30个。"
  static let document = "00aa00aa00aa00aa"

  static func evidence(
    _ sentence: String, _ start: Int, _ words: String, _ confidence: Confidence = .certain,
    _ id: String = document
  ) -> Evidence {
    Evidence(
      document: id, textRange: ByteRange(start, start + words.utf8.count), sentence: sentence,
      rule: "figure.money", confidence: confidence, repaired: false)
  }

  static func figure(
    _ indicator: String, _ value: Int, _ unit: String, _ written: String, _ evidence: Evidence,
    region: RegionReference? = county
  ) -> FigureFact {
    FigureFact(
      indicator: indicator, value: ExactNumber(value), unit: unit, written: written,
      period: spring, region: region, kind: .actual, text: indicator + written,
      evidence: evidence)
  }

  static func funds(
    _ value: Int = 6_500_000_000, _ written: String = "65亿元", at start: Int = 30,
    region: RegionReference? = county, in sentence: String = first, of id: String = document
  ) -> FigureFact {
    figure(
      "到位资金", value, "元", written, evidence(sentence, start, "到位资金" + written, .certain, id),
      region: region)
  }

  static func signed(_ confidence: Confidence = .certain, at start: Int = 60) -> FigureFact {
    figure("签约项目数", 12, "个", "12个", evidence(first, start, "签约项目12个", confidence))
  }

  static let planned = figure(
    "签约项目数", 30, "个", "30个", evidence(second, 100, "签约30个"))

  static func facts(
    _ figures: [FigureFact], directives: [DirectiveFact] = [], projects: [ProjectMention] = [],
    id: String = document
  ) -> ArticleFacts {
    ArticleFacts(
      document: id, region: county, figures: figures, directives: directives, projects: projects)
  }

  static func article(_ id: String = document, file: String = "霁云.txt") -> Article {
    Sample.article(id, file: file, day: Sample.thisWeek)
  }

  static func review(
    _ why: String = "与县统计局核对", who: String = "言溪", on: String = "2026-06-07"
  ) -> CorrectionReview {
    CorrectionReview(who: who, on: CalendarDate(iso: on) ?? Sample.thisWeek, why: why)
  }

  static func change(
    _ fact: FigureFact, _ field: CorrectionField = .value, to value: String,
    why: String = "与县统计局核对", who: String = "言溪", on: String = "2026-06-07"
  ) -> Correction {
    let fact = Fact.figure(fact)
    return Correction(
      target: .fact(FactTarget(fact)), field: field, action: .change, was: fact.reading(field),
      value: value, review: review(why, who: who, on: on))
  }

  static func decide(
    _ action: Correction.Action, _ fact: Fact, field: CorrectionField = .whole
  ) -> Correction {
    Correction(
      target: .fact(FactTarget(fact)), field: field, action: action,
      was: field == .whole ? fact.summary : fact.reading(field), review: review())
  }

  static func cell(
    _ project: Project, _ column: String = "totalInvestment", _ action: Correction.Action = .change,
    to value: String? = "6600000000 元", day: CalendarDate = Sample.thisWeek
  ) throws -> Correction {
    let column = try #require(ProjectColumn(rawValue: column))
    return Correction(
      target: .cell(CellTarget(project, column, day: day)), action: action,
      was: project.cell(column), value: value, review: review())
  }
}

extension BriefingDatabase {
  /// The figures that are printed of the one article, and those that can be asked for.
  func printedFigures() throws -> [FigureFact] { try articles().flatMap(\.facts.figures) }

  func askedFigures(rejected: Bool = false) throws -> [FactRecord] {
    var query = FactQuery()
    query.kind = .figure
    query.rejected = rejected
    return try facts(query).facts
  }

  func askedValues(rejected: Bool = false) throws -> [String] {
    try askedFigures(rejected: rejected).compactMap { record in
      if case .figure(let figure) = record.fact {
        record.id.description + " " + figure.written
      } else {
        nil
      }
    }
  }
}
