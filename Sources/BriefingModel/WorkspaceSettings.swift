/// What an office sets once: who it is, what its weeks are, what its briefings are called.
///
/// Read from `settings.yaml` in the workspace; every key may be left out.
public struct WorkspaceSettings: Hashable, Sendable, Codable {
  /// The issuing office (编印单位).
  public var office: String?
  /// The code of the region that the units add up to, as in the units' register.
  public var city: String?
  /// What the foot of each page says of invented data (示例).
  public var sample: String?
  /// 内部资料 or a 密级.
  public var classification: String?
  /// On which weekday a week begins: 1 for Monday to 7 for Sunday.
  public var weekStart: Int?
  /// Which articles a briefing takes: all in the store, or those of its period.
  public var articles: ArticleSelection?
  /// Settings of each briefing by its template's name, such as `weekly`.
  public var briefings: [String: BriefingSettings]?

  /// Settings with nothing set.
  public init() {}

  /// Which articles a briefing takes.
  public enum ArticleSelection: String, Hashable, Sendable, Codable {
    case all, period
  }

  /// What an office sets for one briefing.
  public struct BriefingSettings: Hashable, Sendable, Codable {
    /// The masthead's name, such as 「招商引资工作周报」.
    public var name: String?
    /// The number of the issue whose period holds `issueDate`; later periods count on.
    public var issue: Int?
    /// The number in all (总第N期) of the same issue.
    public var issueInAll: Int?
    /// A day in the period of `issue`.
    public var issueDate: CalendarDate?
    /// 报, 送: lines of the tail.
    public var distribution: [String]?
    /// 「编辑：…　审核：…」.
    public var credits: String?
    /// How many copies are printed.
    public var copies: Int?
    /// 份号.
    public var copyNumber: String?

    /// Settings with nothing set.
    public init() {}
  }
}
