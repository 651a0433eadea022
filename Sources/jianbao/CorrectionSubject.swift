import BriefingModel
import Foundation
import Ingest
import Store

/// What a person names to correct it: a fact, a cell, or a correction made before.
enum CorrectionSubject {
  /// A fact as its article has it.
  case fact(Fact, FactIdentifier)
  /// A cell as its ledger has it.
  case cell(Project, ProjectColumn, day: CalendarDate)
  /// A correction, by its number.
  case record(CorrectionRecord)

  /// What `name` means in the store.
  ///
  /// - Throws: `Failure` that names the nearest there is.
  init(_ name: String, in sources: CorrectionSources) throws {
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    if let number = Self.recordNumber(name) {
      self = .record(try Self.record(number, name, sources))
    } else if let id = FactIdentifier(name) {
      self = try Self.fact(id, name, sources)
    } else if let mark = name.lastIndex(of: "#") {
      self = try Self.cell(
        String(name[..<mark]), String(name[name.index(after: mark)...]), name, sources)
    } else if name.split(separator: "!").count > 1 {
      self = try Self.place(name, sources)
    } else {
      throw FactQuestion.failure("correct.target.unclear", name, try Self.some(sources))
    }
  }

  // MARK: Corrections

  private static func recordNumber(_ name: String) -> Int? {
    guard name.utf8.first == UInt8(ascii: "c"), name.utf8.count > 1 else { return nil }
    let digits = name.dropFirst()
    return digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
  }

  private static func record(
    _ number: Int, _ name: String, _ sources: CorrectionSources
  ) throws -> CorrectionRecord {
    let records = try sources.database.corrections()
    guard let record = records.first(where: { $0.id == number }) else {
      throw FactQuestion.failure(
        "correct.record.unknown", name, records.suffix(3).map { "c\($0.id)" })
    }
    return record
  }

  // MARK: Facts

  private static func fact(
    _ id: FactIdentifier, _ name: String, _ sources: CorrectionSources
  ) throws -> CorrectionSubject {
    let documents = try sources.database.articles(beginning: id.document)
    guard documents.count == 1, let document = documents.first,
      let article = try sources.article(document)
    else {
      let all = Set(try sources.database.fileNames().map { String($0.article.prefix(8)) })
      let near = documents.isEmpty ? NearestName.several(to: id.document, among: all) : documents
      throw FactQuestion.failure(
        "correct.fact.unknown", name, near.map { "\($0).\(id.kind.letter)\(id.position + 1)" })
    }
    let facts = article.read.facts(of: id.kind)
    guard facts.indices.contains(id.position) else {
      let near = FactKind.allCases.filter { !article.read.facts(of: $0).isEmpty }.map { kind in
        "\(document.prefix(8)).\(kind.letter)1–\(article.read.facts(of: kind).count)"
      }
      throw FactQuestion.failure("correct.fact.unknown", name, near)
    }
    return .fact(
      facts[id.position],
      FactIdentifier(document: document, kind: id.kind, position: id.position))
  }

  // MARK: Cells

  /// 「A-007」, 「总投资@2026-06-07」: a project by number, national code or name, a column by any of its
  /// headings, a day, without one the latest.
  private static func cell(
    _ project: String, _ rest: String, _ name: String, _ sources: CorrectionSources
  ) throws -> CorrectionSubject {
    let parts = rest.split(separator: "@", maxSplits: 1).map(String.init)
    let days = try sources.database.snapshots()
    let day: CalendarDate?
    if parts.count == 2 {
      guard let asked = CorrectedCell.day(parts[1]), days.contains(asked) else {
        throw FactQuestion.failure("correct.day.unknown", parts[1], nearest(parts[1], days))
      }
      day = asked
    } else {
      day = days.last
    }
    guard let day, let ledger = try sources.ledger(asOf: day) else {
      throw FactQuestion.failure("correct.ledger.none", name)
    }
    let row = try row(project, in: ledger)
    return .cell(row, try column(parts.first ?? "", of: row), day: day)
  }

  private static func nearest(_ text: String, _ days: [CalendarDate]) -> [String] {
    guard let asked = CorrectedCell.day(text) else { return days.suffix(3).map(\.iso) }
    return days.sorted {
      (abs($0.dayNumber - asked.dayNumber), $0) < (abs($1.dayNumber - asked.dayNumber), $1)
    }.prefix(3).map(\.iso)
  }

  private static func row(_ name: String, in ledger: LedgerSnapshot) throws -> Project {
    let rows = ledger.projects
    func first(_ test: (Project) -> Bool) -> Project? { rows.first(where: test) }
    if let row = first({ $0.id == name }) ?? first({ $0.identity == name })
      ?? first({ $0.nationalCode == name })
    {
      return row
    }
    let named = rows.filter { $0.name == name }
    if named.count > 1 {
      throw FactQuestion.failure("correct.project.several", name, named.prefix(5).map(\.id))
    }
    guard let row = named.first else {
      let near =
        NearestName.several(to: name, among: rows.map(\.id))
        + NearestName.several(to: name, among: rows.map(\.name))
      throw FactQuestion.failure("correct.project.unknown", name, near)
    }
    return row
  }

  private static func column(_ heading: String, of row: Project) throws -> ProjectColumn {
    if let column = CorrectedCell.column(named: heading) { return column }
    if row.extra[heading] != nil, let column = ProjectColumn(rawValue: "extra." + heading) {
      return column
    }
    let headings = ProjectColumn.all.map(\.heading) + row.extra.keys
    throw FactQuestion.failure(
      "correct.column.unknown", heading, NearestName.several(to: heading, among: headings))
  }

  /// 「台账.xlsx!项目!F12」, in the latest ledger that came in that file.
  private static func place(
    _ name: String, _ sources: CorrectionSources
  ) throws -> CorrectionSubject {
    let parts = name.split(separator: "!").map(String.init)
    let cell = parts[parts.count - 1].uppercased().filter { $0 != "$" }
    let (letters, digits) = (cell.prefix { !$0.isNumber }, cell.drop { !$0.isNumber })
    var files: Set<String> = []
    for day in try sources.database.snapshots().reversed() {
      guard let ledger = try sources.ledger(asOf: day) else { continue }
      files.formUnion(ledger.projects.map(\.row.file))
      let row = ledger.projects.first { project in
        project.row.file == parts[0] && (parts.count < 3 || project.row.sheet == parts[1])
          && project.row.cell.drop { !$0.isNumber } == digits
      }
      guard let row else { continue }
      let column = try sources.database.columns(of: row.row.file, asOf: day).first { column in
        column.letters == letters && column.sheet == row.row.sheet
          && column.rows.contains(Int(digits) ?? 0)
      }
      guard let column = column?.column(in: row) else {
        throw FactQuestion.failure("correct.cell.column", name, ["\(row.id)#总投资@\(day.iso)"])
      }
      return .cell(row, column, day: day)
    }
    throw FactQuestion.failure(
      "correct.cell.unknown", name, NearestName.several(to: parts[0], among: files))
  }

  /// Names of some things that can be corrected, to show how they are written.
  private static func some(_ sources: CorrectionSources) throws -> [String] {
    var names: [String] = []
    if let fact = try sources.database.facts(FactQuery(), limit: 1).facts.first {
      names.append(fact.id.description)
    }
    if let day = try sources.database.snapshots().last,
      let row = try sources.ledger(asOf: day)?.projects.first
    {
      names.append("\(row.id)#总投资@\(day.iso)")
    }
    return names
  }
}

extension CorrectionSubject {
  /// What names it in a correction.
  var target: CorrectionTarget {
    switch self {
    case .fact(let fact, _): .fact(FactTarget(fact))
    case .cell(let row, let column, let day): .cell(CellTarget(row, column, day: day))
    case .record(let record): record.correction.target
    }
  }

  /// What its source says, in canonical form.
  func reading(_ field: CorrectionField) -> String {
    switch self {
    case .fact(let fact, _): field == .whole ? fact.summary : fact.reading(field)
    case .cell(let row, let column, _): row.cell(column)
    case .record(let record): record.correction.was
    }
  }
}
