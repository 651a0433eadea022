/// What an office adds to the tables of headings (对照表): its own headings, units and code lists.
///
/// Read from `mapping.yaml` in the workspace; every key may be left out. Names of columns are the
/// standard headings, such as 总投资.
public struct LedgerMapping: Hashable, Sendable, Codable {
  /// The standard heading of each heading of the office's own.
  public var headings: [String: String]?
  /// The unit of the numbers under a heading that states none, such as 万元.
  public var units: [String: String]?
  /// By standard heading, what the office's codes stand for: 签约类型: {A: 正式合同}.
  public var codes: [String: [String: String]]?

  /// A mapping that adds nothing.
  public init() {}
}
