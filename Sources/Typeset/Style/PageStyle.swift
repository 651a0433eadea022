/// How pages look (版式): every size, weight and colour of a style.
///
/// Sizes, weights and distances are in points unless the name ends in `MM`; heights of rows and
/// gaps are in units `u`, four of which make a body line. A style file holds all of it; a key that
/// is missing or unknown is an error that names the key.
public struct PageStyle: Hashable, Sendable {
  /// The style's name: `bulletin`.
  public var name: String
  /// The sheet and the text block.
  public var page: PageGeometry
  /// Faces and sizes by purpose.
  public var text: TextStyles
  /// The colours.
  public var colour: Palette
  /// Weights of rules.
  public var rule: RuleWeights
  /// How lines are composed.
  public var composition: Composition
  /// 报头.
  public var masthead: MastheadStyle
  /// 主要指标.
  public var strip: StripStyle
  /// Tables.
  public var table: TableStyle
  /// Charts.
  public var chart: ChartStyle
  /// Digests and lists.
  public var list: ListStyle
  /// Space between blocks.
  public var spacing: Spacing

  /// A style of its parts.
  public init(
    name: String, page: PageGeometry, text: TextStyles, colour: Palette, rule: RuleWeights,
    composition: Composition, masthead: MastheadStyle, strip: StripStyle, table: TableStyle,
    chart: ChartStyle, list: ListStyle, spacing: Spacing
  ) {
    self.name = name
    self.page = page
    self.text = text
    self.colour = colour
    self.rule = rule
    self.composition = composition
    self.masthead = masthead
    self.strip = strip
    self.table = table
    self.chart = chart
    self.list = list
    self.spacing = spacing
  }

  /// One unit of the grid, in points.
  var unit: Double { page.linePitch / 4 }
}

extension PageStyle: Codable {
  private enum Keys: String, CodingKey, CaseIterable {
    case name, page, text, colour, rule, composition, masthead, strip, table, chart, list, spacing
  }

  public init(from decoder: any Decoder) throws {
    let unknown = try KeyTree(from: decoder).keys(
      missingIn: KeyTree(reflecting: PageStyle.bulletin))
    guard unknown.isEmpty else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "unknown key in a page style: \(unknown.joined(separator: ", "))"))
    }
    let c = try decoder.container(keyedBy: Keys.self)
    self.init(
      name: try c.decode(String.self, forKey: .name),
      page: try c.decode(PageGeometry.self, forKey: .page),
      text: try c.decode(TextStyles.self, forKey: .text),
      colour: try c.decode(Palette.self, forKey: .colour),
      rule: try c.decode(RuleWeights.self, forKey: .rule),
      composition: try c.decode(Composition.self, forKey: .composition),
      masthead: try c.decode(MastheadStyle.self, forKey: .masthead),
      strip: try c.decode(StripStyle.self, forKey: .strip),
      table: try c.decode(TableStyle.self, forKey: .table),
      chart: try c.decode(ChartStyle.self, forKey: .chart),
      list: try c.decode(ListStyle.self, forKey: .list),
      spacing: try c.decode(Spacing.self, forKey: .spacing))
  }

  public func encode(to encoder: any Encoder) throws {
    var c = encoder.container(keyedBy: Keys.self)
    try c.encode(name, forKey: .name)
    try c.encode(page, forKey: .page)
    try c.encode(text, forKey: .text)
    try c.encode(colour, forKey: .colour)
    try c.encode(rule, forKey: .rule)
    try c.encode(composition, forKey: .composition)
    try c.encode(masthead, forKey: .masthead)
    try c.encode(strip, forKey: .strip)
    try c.encode(table, forKey: .table)
    try c.encode(chart, forKey: .chart)
    try c.encode(list, forKey: .list)
    try c.encode(spacing, forKey: .spacing)
  }
}
