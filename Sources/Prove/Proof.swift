import BriefingModel

/// A briefing opened for checking: its texts in the order of the page, and where figures come from.
struct Proof {
  let briefing: Briefing
  let overview: Overview
  /// Every run of inline text.
  let runs: [Run]
  /// Every printed figure.
  let figures: [Placed]
  private let provenance: [String: Provenance]

  /// A run of text, and what it is.
  struct Run {
    let place: String
    let kind: Kind
    let inlines: [Inline]

    /// What a run is, which decides what may stand in it.
    enum Kind: Equatable {
      /// Sentences of ours, with figures.
      case prose
      /// A sentence of a leader, word for word.
      case quotation
      /// What articles state.
      case stated
      /// A cell, a label, a title.
      case cell
      /// A definition of the caliber note, or an entry of the source list.
      case reference
    }
  }

  /// A printed figure and its place.
  struct Placed {
    let place: String
    let figure: PrintedFigure
    let origin: Provenance.Origin?

    /// The computation, if the figure is computed.
    var computation: Computation? {
      if case .computed(let computation)? = origin { return computation }
      return nil
    }
  }

  init(briefing: Briefing, overview: Overview) {
    self.briefing = briefing
    self.overview = overview
    var byId: [String: Provenance] = [:]
    for entry in briefing.provenance where byId[entry.id] == nil { byId[entry.id] = entry }
    provenance = byId
    var walk = Walk()
    for block in briefing.blocks { walk.add(block) }
    runs = walk.runs
    figures = walk.figures.map {
      Placed(place: $0.place, figure: $0.figure, origin: byId[$0.figure.provenance]?.origin)
    }
  }

  /// The provenance with `id`, or `nil`.
  func provenance(_ id: String) -> Provenance? { provenance[id] }

  /// The summary of the city or a unit by its code.
  func summary(_ code: String) -> RegionSummary? {
    overview.city?.region.code == code ? overview.city : overview.unit(code)
  }

  /// The city and the units.
  var summaries: [RegionSummary] { (overview.city.map { [$0] } ?? []) + overview.units }

  /// The league table: the one with a column of ranks.
  var league: Table? {
    for case .table(let table) in briefing.blocks
    where table.columns.contains(where: { $0.kind == .rank }) {
      return table
    }
    return nil
  }

  /// The source list.
  var sources: [SourceEntry] {
    for case .sources(let entries) in briefing.blocks { return entries }
    return []
  }

  /// The digests of a kind.
  func digests(_ kind: Digest.Kind) -> [Digest] {
    briefing.blocks.compactMap { block in
      if case .digest(let digest) = block, digest.kind == kind { return digest }
      return nil
    }
  }
}
