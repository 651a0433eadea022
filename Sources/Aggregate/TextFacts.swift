import BriefingModel

/// What articles state, sorted to the regions they state it of.
struct TextFacts {
  /// The articles in the order their facts are told: higher level first, then by day.
  let articles: [ArticleRecord]
  /// What leaders required.
  let directives: [SpeakerDirectives]
  /// Summaries of regions that are neither the city nor a unit: provinces before cities.
  private(set) var others: [RegionSummary] = []
  fileprivate var collected: [String: Collected] = [:]

  /// What was collected of one region.
  fileprivate struct Collected {
    var region: Region
    var stated: [StatedFigure] = []
    var events: [ReportedEvent] = []
    var programmes: [ReportedProgramme] = []
  }

  init(articles: [ArticleRecord], units: [Region], city: Region?, log: inout Log) {
    let ordered = articles.sorted(by: Self.isTold(_:before:))
    self.articles = ordered
    directives = DirectiveOrder(articles: ordered).groups
    let known = units + (city.map { [$0] } ?? [])
    var order: [String] = []
    for article in ordered {
      collect(article, known: known, order: &order, log: &log)
    }
    let registered = Set(known.map(\.code))
    let rest = order.filter { !registered.contains($0) }.compactMap { collected[$0]?.region }
    others = rest.enumerated().sorted {
      ($0.element.level, $0.offset) < ($1.element.level, $1.offset)
    }.map { summary(of: $0.element) }
  }

  /// The summary of a region: what was computed of it and what texts state of it.
  func summary(
    of region: Region, figures: [ComputedFigure] = [], stages: [StageFlow] = [],
    standing: Standing? = nil
  ) -> RegionSummary {
    let texts = collected[region.code]
    return RegionSummary(
      region: region, figures: figures, stages: stages, standing: standing,
      stated: texts?.stated ?? [], events: texts?.events ?? [],
      programmes: texts?.programmes ?? [])
  }

  /// The order of telling: province before city before county, then by day, then by file name.
  private static func isTold(_ l: ArticleRecord, before r: ArticleRecord) -> Bool {
    func key(_ article: ArticleRecord) -> (Int, Int, String, String) {
      let level = article.facts.region.map { Region($0).level }
      let rank = level.flatMap { RegionLevel.allCases.firstIndex(of: $0) } ?? .max
      let day = article.facts.event?.date ?? article.publishedAt
      return (rank, day?.dayNumber ?? .max, article.fileName, article.id)
    }
    return key(l) < key(r)
  }

  private mutating func collect(
    _ article: ArticleRecord, known: [Region], order: inout [String], log: inout Log
  ) {
    let facts = article.facts
    let home = facts.region.map { Self.region($0, known: known) }
    func open(_ region: Region) -> String {
      if collected[region.code] == nil {
        collected[region.code] = Collected(region: region)
        order.append(region.code)
      }
      return region.code
    }
    if home == nil && !facts.figures.isEmpty {
      log.add("aggregate.article.regionless", .note, ["file": article.fileName])
    }
    for figure in facts.figures {
      guard let region = figure.region.map({ Self.region($0, known: known) }) ?? home else {
        continue
      }
      if figure.evidence.confidence == .doubtful {
        log.add(
          "aggregate.figure.doubtful", .note,
          ["file": article.fileName, "figure": figure.indicator + figure.written])
        continue
      }
      let key = open(region)
      collected[key]?.add(figure, of: article.id)
    }
    guard let home else { return }
    if let event = facts.event {
      let key = open(home)
      collected[key]?.events.append(ReportedEvent(event: event, document: article.id))
    }
    for programme in facts.programmes where programme.type != "phrase" {
      let key = open(home)
      if collected[key]?.programmes.contains(where: { $0.programme.name == programme.name })
        == false
      {
        collected[key]?.programmes.append(
          ReportedProgramme(programme: programme, document: article.id))
      }
    }
  }

  /// The registered region a text means, or one made of the reference.
  private static func region(_ reference: RegionReference, known: [Region]) -> Region {
    if let code = reference.code {
      return known.first { $0.code == code } ?? Region(reference)
    }
    let name = reference.name
    return known.first { $0.name == name || $0.aliases.contains(name) } ?? Region(reference)
  }
}

extension TextFacts.Collected {
  /// Adds a figure, or the article to the figure that states the same.
  fileprivate mutating func add(_ figure: FigureFact, of document: String) {
    if let index = stated.firstIndex(where: { $0.fact.states(sameAs: figure) }) {
      if !stated[index].documents.contains(document) {
        stated[index] = StatedFigure(
          fact: stated[index].fact, documents: stated[index].documents + [document])
      }
    } else {
      stated.append(StatedFigure(fact: figure, documents: [document]))
    }
  }
}

extension FigureFact {
  /// Whether another text says the same: indicator, value, unit, time, kind, subset.
  fileprivate func states(sameAs other: FigureFact) -> Bool {
    indicator == other.indicator && value == other.value && unit == other.unit
      && qualifier == other.qualifier && kind == other.kind && scope == other.scope
      && period == other.period && comparisons == other.comparisons
      && hasCorrectedValue == other.hasCorrectedValue
  }
}

extension Region {
  /// A region known only from a text; its level is told by its code, else by its path.
  fileprivate init(_ reference: RegionReference) {
    let depth = reference.path.split(separator: "/").count
    let level: RegionLevel
    if let code = reference.code, code.utf8.count == 6 {
      level = code.hasSuffix("0000") ? .province : code.hasSuffix("00") ? .prefecture : .county
    } else {
      level = depth <= 1 ? .province : depth == 2 ? .prefecture : .county
    }
    self.init(
      code: reference.code ?? reference.path, name: reference.name, level: level,
      kind: .administrative)
  }
}
