import BriefingModel
import Extract
import Ingest
import Lexicon
import Store

/// Reads what a person writes as the new value, by the readers of texts and cells.
struct CorrectionValue {
  let database: BriefingDatabase

  /// How long a text may be, in characters.
  private static let longestText = 500

  /// What `words` say of `field` of `subject`, in canonical form.
  ///
  /// - Throws: `Failure` that tells what was expected.
  func canonical(
    _ words: String, _ field: CorrectionField, of subject: CorrectionSubject
  ) throws -> String {
    guard CorrectionReview.isPlain(words), words.count <= Self.longestText else {
      throw Self.failure("correct.value.control", Console.visible(words), "")
    }
    let words = words.trimmingCharacters(in: .whitespaces)
    switch subject {
    case .cell(let row, let column, _): return try cell(words, column, of: row)
    case .fact(let fact, _): return try self.fact(words, field, of: fact)
    case .record: throw FactQuestion.failure("correct.record.value", words)
    }
  }

  static func failure(_ code: String, _ name: String, _ expected: String) -> Failure {
    Failure(
      .usage,
      Diagnostic(
        code: code, severity: .error, arguments: ["name": name, "expected": expected]))
  }

  // MARK: Cells

  private func cell(_ words: String, _ column: ProjectColumn, of row: Project) throws -> String {
    let expected = Console.standard.text("correct.expected.\(column.kind.rawValue)")
    switch CorrectedCell.reading(words, for: column) {
    case .value(let text):
      let value = column.kind == .unit ? try unit(text) : text
      guard row.changing(column, to: value) != nil else {
        throw Self.failure("correct.value.unreadable", words, expected)
      }
      return value
    case .unitless: throw Self.failure("correct.value.unitless", words, expected)
    case .approximate: throw Self.failure("correct.value.approximate", words, expected)
    case .unreadable: throw Self.failure("correct.value.unreadable", words, expected)
    }
  }

  /// The code of the registered unit called `name`.
  private func unit(_ name: String) throws -> String {
    let units = try database.units()
    let found = units.filter {
      $0.code == name || $0.name == name || $0.shortName == name || $0.aliases.contains(name)
    }
    guard found.count == 1, let unit = found.first else {
      throw FactQuestion.failure(
        "correct.unit.unknown", name,
        NearestName.several(to: name, among: units.flatMap { [$0.name, $0.code] }))
    }
    return unit.code
  }

  // MARK: Facts

  private func fact(_ words: String, _ field: CorrectionField, of fact: Fact) throws -> String {
    guard fact.kind.fields.contains(field) else {
      throw FactQuestion.failure(
        "correct.field.unknown", field.heading,
        fact.kind.fields.map { "\($0.rawValue)（\($0.heading)）" })
    }
    let isCleared = ["", "无"].contains(words)
    let optional: [CorrectionField] = [
      .period, .scope, .qualifier, .role, .company, .stage, .venue, .posts,
    ]
    if isCleared, optional.contains(field) { return "" }
    let value = isCleared ? nil : try read(words, field, of: fact)
    guard let value, fact.changing(field, to: value) != nil else {
      throw Self.failure(
        "correct.value.unreadable", words,
        Console.standard.text("correct.expected.\(field.expectation)"))
    }
    return value
  }

  private func read(
    _ words: String, _ field: CorrectionField, of fact: Fact
  ) throws -> String? {
    switch field {
    case .value: return try amount(words, of: fact)
    case .indicator: return try question("--indicator", words).indicators?.first
    case .region:
      let regions = try question("--region", words).regions ?? []
      guard regions.count == 1 else {
        throw FactQuestion.failure("correct.region.several", words, regions.map(\.path))
      }
      return CanonicalText.region(regions[0])
    case .period:
      guard let pattern = PeriodPattern(words: words), let year = pattern.year,
        let days = pattern.days(in: year)
      else { return nil }
      return CanonicalText.period(Period(start: days.start, end: days.end, label: words))
    case .date: return CorrectedCell.day(words)?.iso
    case .kind: return Self.named(words, fact.kind == .event ? "query.event" : "query.figure")
    case .force: return Self.named(words, "query.force")
    case .type: return Self.named(words, "query.programme")
    case .stage:
      return ["在谈", "拟签约", "签约", "前期", "开工", "在建", "竣工"].contains(words) ? words : nil
    case .posts:
      return words.split(whereSeparator: { "、，,；;".contains($0) }).map(String.init)
        .joined(separator: "、")
    default: return words
    }
  }

  /// A number with its unit, which must be one that the figure's indicator can have.
  private func amount(_ words: String, of fact: Fact) throws -> String? {
    guard let asked = AskedValue(words), asked.period == nil else { return nil }
    var allowed: [String] = []
    var own = ""
    switch fact {
    case .figure(let figure):
      own = figure.unit
      allowed = [own] + (IndicatorTable.standard.indicator(named: figure.indicator)?.units ?? [])
    case .project: allowed = ["元", "美元"]
    default: return nil
    }
    if asked.units.isEmpty {
      throw Self.failure(
        "correct.value.unitless", words, Console.standard.text("correct.expected.amount"))
    }
    let unit = asked.units.contains(own) ? own : asked.units.first { allowed.contains($0) }
    guard let unit else {
      throw Self.failure("correct.value.unit", words, Set(allowed).sorted().joined(separator: "、"))
    }
    return CanonicalText.amount(asked.value, unit)
  }

  /// What a word of an option of `facts` stands for.
  private func question(_ option: String, _ words: String) throws -> FactQuery {
    let options = try QuestionOptions.parse([option + "=" + words])
    return try FactQuestion(options, of: database).query
  }

  /// The name within the program of what is called `words` in one of its languages.
  private static func named(_ words: String, _ prefix: String) -> String? {
    let codes = MessageTable.entries.filter { $0.key.hasPrefix(prefix + ".") }
    let found = codes.filter { code, entry in
      code == prefix + "." + words || entry.chinese == words || entry.english == words
    }
    return found.keys.min().map { String($0.dropFirst(prefix.count + 1)) }
  }
}

extension CorrectionField {
  /// The end of the message that tells what the field takes.
  fileprivate var expectation: String {
    switch self {
    case .value: "amount"
    case .period: "period"
    case .date: "date"
    case .kind, .force, .type, .stage: "choice"
    default: "text"
    }
  }
}
