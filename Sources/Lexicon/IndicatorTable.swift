internal import CLexiconData

/// A canonical indicator (指标): what a figure counts, and how its figures may be combined.
public struct Indicator: Hashable, Sendable {
  /// The canonical name, such as 「开复工项目数」.
  public let name: String
  /// The base units its figures may have: 个, 元, 美元, %, 家, 人, 位.
  public let units: [String]
  /// Whether regional totals may be summed.
  public let isAdditive: Bool
  /// flow, flow-cumulative, stock, rate, growth, share, rank, plan, project or other.
  public let nature: String
  /// Other names in texts and ledgers.
  public let aliases: [String]
}

/// The canonical indicators.
public struct IndicatorTable: Sendable {
  /// The table compiled into the program.
  public static let standard = IndicatorTable()

  /// The indicators, in the order of the table.
  public let indicators: [Indicator]
  private let numbers: [String: Int]

  private init() {
    let table = unsafe EmbeddedTable(
      jianbao_indicator_table_bytes(), count: jianbao_indicator_table_size)
    let text = String(decoding: (0..<table.count).map { table.byte($0) }, as: UTF8.self)
    var indicators: [Indicator] = []
    var numbers: [String: Int] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 5 else { continue }
      let aliases = fields[4].split(separator: "|").map(String.init)
      for name in [fields[0]] + aliases where numbers[name] == nil {
        numbers[name] = indicators.count
      }
      indicators.append(
        Indicator(
          name: fields[0], units: fields[1].split(separator: "/").map(String.init),
          isAdditive: fields[2] == "yes", nature: fields[3], aliases: aliases))
    }
    self.indicators = indicators
    self.numbers = numbers
  }

  /// The indicator called `name`, by its canonical or another name, or `nil`.
  public func indicator(named name: String) -> Indicator? { numbers[name].map { indicators[$0] } }
}
