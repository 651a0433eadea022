import BriefingModel
import Mustache

/// The values a template may name, each defined once.
struct Vocabulary {
  /// What a name stands for.
  enum Value {
    /// Something to print; `nil` if there is nothing, which a section tag can ask for.
    case pieces([Piece]?)
    /// A condition.
    case flag(Bool)
  }

  private struct Entry {
    let name: String
    let value: @Sendable (Scene) -> Value

    init(_ name: String, _ value: @escaping @Sendable (Scene) -> Value) {
      self.name = name
      self.value = value
    }
  }

  /// Every name, in the order of the README.
  static let names = entries.map(\.name)

  private let values: [String: (index: Int, value: Value)]
  private let pieces: [[Piece]]

  /// The values of a scene.
  init(scene: Scene) {
    var values: [String: (index: Int, value: Value)] = [:]
    var pieces: [[Piece]] = []
    for (index, entry) in Self.entries.enumerated() {
      let value = entry.value(scene)
      values[entry.name] = (index, value)
      if case .pieces(let list?) = value {
        pieces.append(list)
      } else {
        pieces.append([.text("—")])
      }
    }
    self.values = values
    self.pieces = pieces
  }

  /// What placeholder `index` stands for.
  func pieces(at index: Int) -> [Piece] { pieces.indices.contains(index) ? pieces[index] : [] }

  /// The pieces of a text that holds placeholders.
  func pieces(of text: String) -> [Piece] {
    Placeholder.parts(of: text).flatMap { part -> [Piece] in
      switch part {
      case .text(let text): [.text(text)]
      case .value(let index): pieces(at: index)
      }
    }
  }

  /// The template's body with placeholders for values.
  func fill(_ template: Template) throws(ComposeError) -> String {
    do {
      return try MustacheTemplate(string: template.body).render(Context(vocabulary: self))
    } catch {
      throw ComposeError("compose.template.tags", file: template.file, line: nil)
    }
  }

  /// What Mustache looks names up in.
  private struct Context: MustacheParent {
    let vocabulary: Vocabulary

    func child(named name: String) -> Any? {
      guard let (index, value) = vocabulary.values[name] else { return nil }
      switch value {
      case .flag(let flag): return flag
      case .pieces(let pieces): return Leaf(index: index, isNull: pieces == nil)
      }
    }
  }

  /// A value in Mustache's hands: only its placeholder.
  private struct Leaf: MustacheCustomRenderable, MustacheParent {
    let index: Int
    let isNull: Bool
    var renderText: String { Placeholder.mark(index) }
    func child(named: String) -> Any? { nil }
  }
}

// MARK: - The names

extension Vocabulary {
  private static let entries: [Entry] = words + conditions + figures

  private static let words: [Entry] = [
    Entry("period") { .pieces([.text($0.period)]) },
    Entry("thisPeriod") { .pieces([.text($0.thisPeriod)]) },
    Entry("lastPeriod") { .pieces([.text($0.lastPeriod)]) },
    Entry("periodEnd") { .pieces([.text($0.periodEnd)]) },
    Entry("scope") { .pieces([.text($0.scope)]) },
    Entry("city") { scene in
      .pieces(scene.overview.city.map { [.text($0.region.name.singleLine)] })
    },
    Entry("asOf") { .pieces([.text($0.overview.asOf.chinese)]) },
    Entry("year") { .pieces([.text("\($0.overview.asOf.year)年")]) },
    Entry("leaders") { .pieces(Phrases.places(.first, in: $0)) },
    Entry("trailers") { .pieces(Phrases.places(.last, in: $0)) },
    Entry("stages") { .pieces(Phrases.stages(in: $0)) },
  ]

  private static let conditions: [Entry] = [
    Entry("hasLedger") { .flag($0.overview.ledger != nil) },
    Entry("hasPrevious") { .flag($0.overview.previousLedger != nil) },
    Entry("hasNews") { .flag(!$0.overview.articles.isEmpty) },
    Entry("hasGroups") { .flag($0.overview.groups.count(where: { !$0.name.isEmpty }) > 1) },
    Entry("ahead") { .flag(Phrases.leadSign(in: $0) == 1) },
    Entry("behind") { .flag(Phrases.leadSign(in: $0) == -1) },
    Entry("level") { .flag(Phrases.leadSign(in: $0) == 0) },
  ]

  private static let figures: [Entry] = [
    total("signed", .signedInPeriod), total("signedInvestment", .signedInvestmentInPeriod),
    total("started", .startedInPeriod), total("funds", .fundsInPeriod),
    total("signedTotal", .signedThisYear),
    total("signedInvestmentTotal", .signedInvestmentThisYear),
    total("startedTotal", .startedThisYear), total("fundsTotal", .fundsThisYear),
    total("negotiating", .negotiating), total("stock", .stock), total("target", .fundsTarget),
    total("completion", .completion), total("timeProgress", .timeProgress),
    Entry("lead") { scene in
      let lead = scene.total(.lead)?.computation
      return .pieces(lead.map { [.figure(Printed(magnitudeOf: $0, unit: "个百分点"))] })
    },
    total("openIssues", .openIssues),
    issues("issuesBefore", "上期在办问题数") { $0.opening },
    issues("issuesAdded", "本期新增问题数") { $0.opening == nil ? nil : $0.added },
    issues("issuesClosed", "本期销号问题数") { $0.opening == nil ? nil : $0.closed },
    Entry("articles") { scene in
      let articles = scene.overview.articles
      guard !articles.isEmpty else { return .pieces(nil) }
      let inputs = articles.map { Computation.Input(name: $0.fileName, value: Ratio(1)) }
      return .pieces([
        .figure(
          Printed(
            count: articles.count, of: "收录稿件数", unit: "篇", inputs: inputs,
            asOf: scene.overview.asOf, source: "收录稿件"))
      ])
    },
  ]

  /// A computed figure of the city with its unit.
  private static func total(_ name: String, _ measure: Measure) -> Entry {
    Entry(name) { scene in
      let unit = measure.definition.unit
      let computation = scene.total(measure)?.computation
      return .pieces(computation.map { [.figure(Printed($0, unit: unit))] })
    }
  }

  /// A count of issues.
  private static func issues(
    _ name: String, _ indicator: String,
    _ ids: @escaping @Sendable (IssueReconciliation) -> [String]?
  ) -> Entry {
    Entry(name) { scene in
      guard let ids = scene.overview.issues.flatMap(ids) else { return .pieces(nil) }
      return .pieces([.figure(Phrases.count(of: ids, indicator, in: scene))])
    }
  }
}
