import BriefingModel
import Foundation
import Lexicon

/// Facts as a table for a terminal, each with its sentence below.
struct FactTable {
  /// Whose language the headings are in.
  let console: Console

  /// The widest that a column of names gets; numbers and ids are never cut.
  private static let nameColumns = 24
  /// The widest that a sentence gets.
  private static let sentenceColumns = 100

  /// The table of `facts`; empty for none.
  func text(_ facts: [FactRecord]) -> String {
    guard !facts.isEmpty else { return "" }
    let regions = regionNames(facts)
    let head = ["id", "kind", "region", "period", "subject", "value", "note", "confidence", "file"]
      .map { console.text("query.head.\($0)") }
    let rows = facts.map { row($0, regions) }
    let widths = head.indices.map { column in
      ([head] + rows).map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    var lines = [line(head, widths)]
    for (fact, row) in zip(facts, rows) {
      lines.append(line(row, widths))
      lines.append(
        "  " + Excerpt(fact.sentence, around: fact.place, columns: Self.sentenceColumns).line)
      for note in fact.fact.evidence.corrections ?? [] {
        lines.append("  " + Excerpt.safe(CorrectionText(console: console).line(note)))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (cell, width) in zip(cells.dropLast(), widths) {
      line += DisplayWidth.padded(cell, to: width) + "  "
    }
    return line + (cells.last ?? "")
  }

  private func row(_ record: FactRecord, _ regions: [String: String]) -> [String] {
    func name(_ text: String) -> String {
      DisplayWidth.shortened(Excerpt.safe(text), to: Self.nameColumns)
    }
    let columns = FactColumns(record.fact) { console.text($0) }
    let files = [record.article.fileName] + record.article.copies.map(\.fileName)
    return [
      record.id.description, console.text("query.kind.\(record.id.kind.rawValue)"),
      name(record.region.flatMap { regions[$0.path] } ?? "—"), name(record.period?.label ?? "—"),
      name(columns.subject), Excerpt.safe(columns.value), name(columns.note),
      console.text("query.confidence.\(record.fact.evidence.confidence.rawValue)"),
      Excerpt.safe(files.joined(separator: "、")),
    ]
  }

  /// What each path is called: by its last name, by the whole path where two share that.
  private func regionNames(_ facts: [FactRecord]) -> [String: String] {
    let regions = Set(facts.compactMap(\.region?.path)).map { RegionReference(path: $0) }
    let counts = Dictionary(grouping: regions, by: \.name).mapValues(\.count)
    return Dictionary(
      uniqueKeysWithValues: regions.map { ($0.path, counts[$0.name] == 1 ? $0.name : $0.path) })
  }
}

extension FactRecord {
  /// The sentence it was read from.
  var sentence: String { fact.evidence.sentence }

  /// Where in the sentence its words stand, in bytes, if they are there.
  var place: Range<Int>? {
    let words: String
    switch fact {
    case .figure(let fact): words = fact.text
    case .directive(let fact): words = fact.text
    case .person(let fact): words = fact.name
    case .programme(let fact): words = fact.name
    case .project(let fact): words = fact.name
    case .event(let fact): words = fact.name
    }
    guard !words.isEmpty, let found = Data(sentence.utf8).range(of: Data(words.utf8)) else {
      return nil
    }
    return found
  }
}
