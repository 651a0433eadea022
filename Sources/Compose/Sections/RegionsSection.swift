import BriefingModel

/// 分地区要情: what articles state of each region, kept apart from the ledger's figures.
struct RegionsSection: Section {
  private static let kinds = ["events", "figures", "projects", "programmes"]

  let name = "regions"
  let options: [OptionRule] = [
    OptionRule(name: "items", kind: .choices(Self.kinds)), .limit, .empty, .absent,
  ]

  func content(at desk: inout Desk, _ options: Options) -> SectionContent {
    let scene = desk.scene
    guard !scene.overview.articles.isEmpty else { return .absent }
    let items = options.lists["items"] ?? Self.kinds
    var entries: [Digest.Entry] = []
    let regions = Self.regions(in: scene)
    var told = Set(regions.flatMap(\.stated).map(\.fact.evidence.sentence))
    for region in regions {
      var lists: [[Piece]] = []
      let writer = StatedWriter(scene: scene)
      if items.contains("events") { lists += region.events.map(writer.event) }
      if items.contains("figures") { lists += writer.figures(region.stated) }
      if items.contains("projects") { lists += writer.projects(of: region, told: &told) }
      if items.contains("programmes"), let list = writer.programmes(region.programmes) {
        lists.append(list)
      }
      guard !lists.isEmpty else { continue }
      entries.append(
        Digest.Entry(
          label: scene.newsName(of: region.region),
          items: lists.prefix(options.limit).map { desk.inlines($0) }))
    }
    return entries.isEmpty
      ? .empty : .blocks([.digest(Digest(entries: entries, kind: .regions))])
  }

  /// Every region that articles tell of: provinces first, then the city, its units, others.
  private static func regions(in scene: Scene) -> [RegionSummary] {
    let overview = scene.overview
    let all = [overview.city].compactMap { $0 } + overview.units + overview.others
    return all.enumerated().filter { $0.element.isReported }.sorted {
      ($0.element.region.level, $0.offset) < ($1.element.region.level, $1.offset)
    }.map(\.element)
  }
}
