import BriefingModel
import Extract
import Foundation
import Lexicon
import Store

/// A question in a person's words as the store is asked it: names become paths, canonical indicators
/// and ids; a name that stands for nothing is an error that tells the nearest.
struct FactQuestion {
  /// The question.
  private(set) var query = FactQuery()
  /// What there is to tell of how it was understood.
  private(set) var diagnostics: [Diagnostic] = []
  private let options: QuestionOptions
  /// How many words may be asked for at once: more than anybody types, fewer than SQLite takes.
  private static let mostWords = 100
  private let gazetteer: Gazetteer

  /// Understands `options` by what the store and the tables know.
  ///
  /// - Throws: `Failure` for a name or period that stands for nothing.
  init(
    _ options: QuestionOptions, of database: BriefingDatabase, rejected: Bool = false
  ) throws {
    self.options = options
    query.rejected = rejected
    gazetteer = Gazetteer.standard.adding(try database.units())
    query.exactly = options.exact
    query.kind = options.kind.flatMap { FactKind(rawValue: $0.rawValue) }
    query.speaker = options.speaker.map { Asked.words($0).joined() }
    if let region = options.region { try setRegion(region, database) }
    if let period = options.period { try setPeriod(period, database) }
    if let indicator = options.indicator { try setIndicator(indicator, database) }
    if let document = options.document { try setDocument(document, database) }
    if let text = options.text {
      query.words = Asked.words(text)
      if query.words.isEmpty { throw Self.failure("query.text.empty", text) }
      if query.words.count > Self.mostWords {
        throw Failure(
          .usage,
          Diagnostic(
            code: "query.text.many", severity: .error,
            arguments: ["count": String(query.words.count), "limit": String(Self.mostWords)]))
      }
    }
  }

  // MARK: Regions

  private mutating func setRegion(_ text: String, _ database: BriefingDatabase) throws {
    let name = Asked.words(text).joined()
    let known = try database.regions()
    var found = tableRegions(name)
    // Units that the tables do not have, such as a zone an article names, and units above them.
    var names = [name]
    if found.isEmpty, name.unicodeScalars.count >= 2 {
      // A unit of the workspace is known by its full name alone unless its register says more.
      names += ["省", "市", "县", "区", "旗"].map { name + $0 }
    }
    for region in known {
      for path in region.path.prefixes
      where names.contains(where: { path == $0 || path.hasSuffix("/" + $0) }) {
        let code = path == region.path ? region.code : nil
        if !found.contains(where: { $0.path == path }) {
          found.append(RegionReference(path: path, code: code))
        }
      }
      if region.code == name, !found.contains(where: { $0.path == region.path }) {
        found.append(region)
      }
    }
    if found.isEmpty {
      let names = Set(known.flatMap { $0.path.split(separator: "/").map(String.init) })
      var near = NearestName.several(to: name, among: names)
      if near.isEmpty { near = NearestName.several(to: name, among: gazetteer.unitNames) }
      throw Self.failure("query.region.unknown", text, near)
    }
    // Of several of one name those count of which something is known.
    let present = found.filter { region in
      known.contains { $0.path == region.path || $0.path.hasPrefix(region.path + "/") }
    }
    query.regions = (present.isEmpty ? found : present).sorted { $0.path < $1.path }
    if present.count > 1 {
      diagnostics.append(
        Diagnostic(
          code: "query.region.several", severity: .note,
          arguments: [
            "name": text, "paths": query.regions?.map(\.path).joined(separator: "、") ?? "",
          ]
        ))
    }
  }

  /// The units of the tables that have the code, the name or the end of the path `name`.
  private func tableRegions(_ name: String) -> [RegionReference] {
    if let unit = gazetteer.unit(code: name) { return [gazetteer.reference(unit)] }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let all = gazetteer.units(named: last).map { gazetteer.reference($0) }
    guard name.contains("/") else { return all }
    return all.filter { $0.path == name || $0.path.hasSuffix("/" + name) }
  }

  // MARK: Periods

  private mutating func setPeriod(_ text: String, _ database: BriefingDatabase) throws {
    if let pattern = PeriodPattern(words: text) {
      query.period = pattern
      guard pattern.year == nil else { return }
      query.periodLabels = try database.periodLabels(undated: true).filter { label in
        PeriodPattern(words: label)?.span == pattern.span
      }
      return
    }
    // Words that have no days, such as 今年以来, are asked for as they stand.
    let labels = try database.periodLabels(undated: false)
    guard labels.contains(text) else {
      throw Self.failure("query.period.unknown", text, NearestName.several(to: text, among: labels))
    }
    query.periodLabels = [text]
  }

  // MARK: Indicators and articles

  private mutating func setIndicator(_ text: String, _ database: BriefingDatabase) throws {
    let name = Asked.words(text).joined()
    let table = IndicatorTable.standard
    if let indicator = table.indicator(named: name) {
      query.indicators = [indicator.name]
      if indicator.name != name {
        diagnostics.append(
          Diagnostic(
            code: "query.indicator.alias", severity: .note,
            arguments: ["name": text, "indicator": indicator.name]))
      }
      return
    }
    let known = try database.names(.indicator)
    guard known.contains(name) else {
      let names = known + table.indicators.flatMap { [$0.name] + $0.aliases }
      throw Self.failure(
        "query.indicator.unknown", text, NearestName.several(to: name, among: names))
    }
    query.indicators = [name]
  }

  private mutating func setDocument(_ text: String, _ database: BriefingDatabase) throws {
    let files = try database.fileNames()
    // Lines of a stream bear names such as 2021/0611/07; a file is known without its folders.
    let name = URL(filePath: text).lastPathComponent
    var found = Set(files.filter { $0.name == text }.map(\.article))
    if found.isEmpty { found = Set(files.filter { $0.name == name }.map(\.article)) }
    let prefix = text.lowercased()
    if found.isEmpty, FactIdentifier.isDocument(prefix) {
      found = Set(try database.articles(beginning: prefix))
    }
    if found.isEmpty {
      throw Self.failure(
        "query.document.unknown", text, NearestName.several(to: name, among: files.map(\.name)))
    }
    query.documents = found.sorted()
  }

  /// The error of a word that stands for nothing.
  static func failure(_ code: String, _ name: String, _ near: [String] = []) -> Failure {
    let near = near.isEmpty ? Console.standard.text("query.near.none") : near.joined(separator: "、")
    return Failure(
      .usage, Diagnostic(code: code, severity: .error, arguments: ["name": name, "near": near]))
  }

  // MARK: No answer

  /// What to tell when nothing answers: what the store holds, what each condition alone finds, and
  /// the names near to those that find nothing.
  func nothing(in database: BriefingDatabase, console: Console) throws -> [Diagnostic] {
    let counts = try database.counts()
    var told = [
      Diagnostic(
        code: counts.facts == 0 ? "query.store.empty" : "query.nothing", severity: .note,
        arguments: ["articles": String(counts.articles), "facts": String(counts.facts)])
    ]
    guard counts.facts > 0 else { return told }
    for part in query.parts {
      let count = try database.count(part)
      guard count > 0 || part.kind == nil else { continue }
      var near: [String] = []
      if count == 0 { near = try nearNames(part, database) }
      told.append(
        Diagnostic(
          code: near.isEmpty ? "query.alone" : "query.alone.near", severity: .note,
          arguments: [
            "option": "--" + Self.option(part), "count": String(count),
            "near": near.joined(separator: "、"),
          ]))
    }
    return told
  }

  private func nearNames(_ part: FactQuery, _ database: BriefingDatabase) throws -> [String] {
    if let speaker = part.speaker {
      return NearestName.several(to: speaker, among: try database.names(.speaker))
    }
    if let indicator = part.indicators?.first {
      return NearestName.several(to: indicator, among: try database.names(.indicator))
    }
    if let region = part.regions?.first {
      return NearestName.several(to: region.name, among: try database.regions().map(\.name))
    }
    return []
  }

  private static func option(_ part: FactQuery) -> String {
    if part.regions != nil { return "region" }
    if part.indicators != nil { return "indicator" }
    if part.speaker != nil { return "speaker" }
    if part.kind != nil { return "kind" }
    if part.documents != nil { return "document" }
    return part.words.isEmpty ? "period" : "text"
  }
}

extension String {
  /// The path itself and the paths of the units above it, the longest first.
  fileprivate var prefixes: [String] {
    var paths = [self]
    while let stroke = paths[paths.count - 1].lastIndex(of: "/") {
      paths.append(String(paths[paths.count - 1][..<stroke]))
    }
    return paths
  }
}
