/// The columns of a project ledger that no figure of the briefings is made of, kept whole.
public struct ProjectDetails: Hashable, Sendable, Codable {
  /// 父项目: the number or name of the bundle (打包) or the project whose phase it is.
  public var parent: String?
  /// 所在地: the code of the region it stands in, or the name as written.
  public var region: String?
  /// 招引单位 with their shares.
  public var recruiters: [Recruiter] = []
  /// 投资方类型: 央企, 民企, 外资 …
  public var investorType: String?
  /// 产业 / 行业.
  public var industry: String?
  /// 产业链环节: 上游, 中游, 下游; 建链, 补链, 延链, 强链.
  public var chainLink: String?
  /// 签约活动.
  public var signedAt: String?
  /// 招商方式.
  public var recruitMethod: String?
  /// 截至上年底累计完成投资.
  public var doneBefore: Quantity<Money> = .missing
  /// 累计到位资金.
  public var fundsInAll: Quantity<Money> = .missing
  /// 实际利用外资.
  public var foreignInvestment: Quantity<ForeignMoney> = .missing
  /// 是否入统.
  public var isInStatistics: Bool?
  /// 入统时间.
  public var inStatisticsOn: PartialDate?
  /// 牵头单位.
  public var leadUnit: String?
  /// 专班.
  public var taskForce: String?
  /// 责任人.
  public var person: String?
  /// 填报人.
  public var reporter: String?
  /// 要素: 用地, 能耗, 就业, 税收, 亩均 …, by the heading's name without its unit.
  public var factors: [String: Factor] = [:]
  /// Why a cell other than those of money holds nothing, by the column's name; a cell that is just
  /// empty is not listed.
  public var absences: [String: Absence] = [:]

  /// Details of which nothing is given.
  public init() {}

  /// Who brought a project, and the share of it that is theirs.
  public struct Recruiter: Hashable, Sendable, Codable {
    /// The unit's code, or its name as written.
    public let unit: String
    /// The share in percent; `nil` where the ledger states none.
    public let percent: ExactNumber?

    /// Makes a value of its parts.
    public init(unit: String, percent: ExactNumber? = nil) {
      self.unit = unit
      self.percent = percent
    }
  }

  /// A factor of production and its unit.
  public struct Factor: Hashable, Sendable, Codable {
    /// How much.
    public let value: Quantity<ExactNumber>
    /// 亩, 吨标准煤, 人, 万元 …; `nil` where neither heading nor cell states it.
    public let unit: String?

    /// Makes a value of its parts.
    public init(value: Quantity<ExactNumber>, unit: String? = nil) {
      self.value = value
      self.unit = unit
    }
  }

  /// Why a cell holds nothing.
  public enum Absence: String, Hashable, Sendable, Codable {
    /// 未报送, said in words or by a dash.
    case missing
    /// 不适用.
    case notApplicable
    /// 不公开.
    case withheld
  }
}

/// An amount of foreign money (外币), never added to yuan.
public struct ForeignMoney: Hashable, Sendable, Codable {
  /// The amount in whole units of the currency.
  public let amount: ExactNumber
  /// The currency, such as 美元.
  public let currency: String

  /// Makes a value of its parts.
  public init(amount: ExactNumber, currency: String) {
    self.amount = amount
    self.currency = currency
  }
}
