import BriefingModel

/// What sections and values write from: the overview, the settings, and the words for the period.
struct Scene: Sendable {
  let overview: Overview
  let settings: WorkspaceSettings
  let briefing: WorkspaceSettings.BriefingSettings
  let template: Template

  init(overview: Overview, settings: WorkspaceSettings, template: Template) {
    self.overview = overview
    self.settings = settings
    self.template = template
    briefing = settings.briefings?[template.name] ?? WorkspaceSettings.BriefingSettings()
  }

  // MARK: The period

  /// Days of the period, or `nil` if it is open.
  private var length: Int? {
    guard let start = overview.period.start, let end = overview.period.end else { return nil }
    return end.dayNumber - start.dayNumber + 1
  }

  private var isWeek: Bool { length == 7 }

  /// 本周 or 本期.
  var thisPeriod: String { isWeek ? "本周" : "本期" }
  /// 上周 or 上期.
  var lastPeriod: String { isWeek ? "上周" : "上期" }
  /// 周末 or 期末.
  var periodEnd: String { isWeek ? "周末" : "期末" }

  /// 「6月1日—7日」, 「5月29日—6月4日」, 「2025年12月29日—2026年1月4日」.
  var period: String {
    guard let start = overview.period.start, let end = overview.period.end else {
      return overview.period.label
    }
    if start == end { return start.chineseMonthDay }
    if start.year != end.year { return "\(start.chinese)—\(end.chinese)" }
    if start.month != end.month { return "\(start.chineseMonthDay)—\(end.chineseMonthDay)" }
    return "\(start.chineseMonthDay)—\(end.day)日"
  }

  /// 全省, 全市, 全县; 各地 without a region.
  var scope: String {
    guard let region = overview.city?.region, !region.code.isEmpty else { return "各地" }
    switch region.level {
    case .province: return "全省"
    case .prefecture: return "全市"
    case .county:
      return region.name.hasSuffix("县") ? "全县" : region.name.hasSuffix("区") ? "全区" : "全市"
    case .township: return "全镇"
    }
  }

  /// The day of an event, with the year if it is not this one; what is known of it otherwise, and
  /// that no more is known: 「28日（原文未载年月）」.
  func day(_ event: EventFact) -> String {
    guard let date = event.date else {
      guard let partial = event.partialDate, !partial.chinese.isEmpty else { return "" }
      // 「2024年1日」 would read as a slip: the year stands apart from a day without a month.
      if let year = partial.year, partial.month == nil, let day = partial.day {
        return "\(day)日（\(year)年，原文未载月）"
      }
      let lacking = (partial.year == nil ? "年" : "") + (partial.month == nil ? "月" : "")
      return partial.chinese + (lacking.isEmpty ? "" : "（原文未载\(lacking)）")
    }
    return date.year == overview.asOf.year ? date.chineseMonthDay : date.chinese
  }

  /// 第n期 of this period, counted on from the period that holds `issueDate`.
  func issueNumber(from first: Int?) -> Int? {
    guard let first else { return nil }
    guard let day = briefing.issueDate, let end = overview.period.end, let length else {
      return first
    }
    let days = end.dayNumber - day.dayNumber
    let periods = (days - ((days % length) + length) % length) / length
    let number = first + periods
    return number >= 1 ? number : nil
  }

  // MARK: Units

  /// The groups with their units, as tables list them.
  var groups: [(name: String, units: [RegionSummary])] {
    overview.groups.map { group in (group.name, group.units.compactMap(overview.unit)) }
  }

  /// What a unit is called in tables.
  static func name(of region: Region) -> String { (region.shortName ?? region.name).singleLine }

  /// What a region of the news is called: the city and its units by name, others with the regions
  /// above them, 「江苏省宿迁市」.
  func newsName(of region: Region) -> String {
    let named = overview.articles.lazy.flatMap { article in
      [article.facts.region].compactMap { $0 } + article.facts.figures.compactMap(\.region)
    }
    let reference = named.first { $0.code == region.code && $0.name == region.name }
    return newsName(of: reference ?? RegionReference(path: region.name, code: region.code))
  }

  /// What a region that a text names is called in the news.
  func newsName(of region: RegionReference) -> String {
    let own = [overview.city].compactMap { $0 } + overview.units
    let isOwn = own.contains { $0.region.code == region.code }
    return (isOwn ? region.name : region.path.split(separator: "/").joined()).singleLine
  }

  /// The name of the unit with `code`, or the code itself if none is registered.
  func unitName(_ code: String) -> String {
    overview.unit(code).map { Self.name(of: $0.region) }
      ?? (overview.city?.region.code == code ? overview.city.map { Self.name(of: $0.region) } : nil)
      ?? code.singleLine
  }

  /// 「甲组　城区（5个）」, or the group's bare name where no count belongs.
  static func bandTitle(_ name: String, count: Int? = nil) -> String {
    let title = name.isEmpty ? "未分组" : name.singleLine
    return count.map { "\(title)（\($0)个）" } ?? title
  }

  /// The computed figure of the city, or `nil`.
  func total(_ measure: Measure) -> ComputedFigure? { overview.city?.figure(measure) }

  /// The sources that the period's figures rest on.
  func ledgerSources(previous: Bool, targets: Bool) -> [SourceKey] {
    var keys: [SourceKey] = []
    if overview.ledger != nil { keys.append(.ledger) }
    if previous, overview.previousLedger != nil { keys.append(.previousLedger) }
    if targets, !overview.targets.isEmpty { keys.append(.targets) }
    return keys
  }
}
