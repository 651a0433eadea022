/// A chart, labelled with its numbers and readable in grey.
public struct Chart: Hashable, Sendable, Codable {
  /// 「图1　…」.
  public let title: String
  /// 「单位：…」 or `nil`.
  public let unitLine: String?
  /// What it shows.
  public let content: Content
  /// 「注：…」 beneath, or empty.
  public let note: [Inline]
  /// What a reader who cannot see it is told (替代文本).
  public let alternative: String
  /// The name that links lead to; unique in the briefing.
  public let anchor: String

  /// Makes a value of its parts.
  public init(
    title: String, unitLine: String? = nil, content: Content, note: [Inline] = [],
    alternative: String, anchor: String
  ) {
    self.title = title
    self.unitLine = unitLine
    self.content = content
    self.note = note
    self.alternative = alternative
    self.anchor = anchor
  }

  /// What a chart shows.
  public enum Content: Hashable, Sendable, Codable {
    /// Completion against time: 目标完成与时间进度.
    case progress(ProgressBars)
    /// One stacked bar a unit on one scale: 分单位项目构成.
    case stacked(StackedBars)
    /// One bar a row.
    case bars(CountBars)
  }

  /// Bars that fill towards 100 %, with a tick at the time elapsed.
  public struct ProgressBars: Hashable, Sendable, Codable {
    /// Heads of the columns: unit, done, target, completion, lead.
    public let heads: [String]
    /// The time elapsed (时间进度), in percent.
    public let timeProgress: Ratio
    /// The rows; a row without `fill` is a band.
    public let rows: [Row]

    /// Makes a value of its parts.
    public init(heads: [String] = [], timeProgress: Ratio, rows: [Row] = []) {
      self.heads = heads
      self.timeProgress = timeProgress
      self.rows = rows
    }

    /// A row.
    public struct Row: Hashable, Sendable, Codable {
      /// The unit's name, or a group's for a band.
      public let label: String
      /// Done and target, as printed.
      public let done: PrintedFigure?
      /// The target, as printed.
      public let target: PrintedFigure?
      /// Completion in percent, exact; `nil` for a band or where there is none.
      public let fill: Ratio?
      /// Completion as printed.
      public let completion: PrintedFigure?
      /// Lead or lag in points, as printed.
      public let lead: PrintedFigure?
      /// Whether it lags by more than five points: hatched, red.
      public let isLagging: Bool
      /// Whether it is the total row.
      public let isTotal: Bool

      /// Makes a value of its parts.
      public init(
        label: String, done: PrintedFigure? = nil, target: PrintedFigure? = nil,
        fill: Ratio? = nil, completion: PrintedFigure? = nil, lead: PrintedFigure? = nil,
        isLagging: Bool = false, isTotal: Bool = false
      ) {
        self.label = label
        self.done = done
        self.target = target
        self.fill = fill
        self.completion = completion
        self.lead = lead
        self.isLagging = isLagging
        self.isTotal = isTotal
      }
    }
  }

  /// Stacked bars, one a unit.
  public struct StackedBars: Hashable, Sendable, Codable {
    /// Names of the parts from the left, at most four: 前期, 开工, 竣工, 投产.
    public let parts: [String]
    /// The rows.
    public let rows: [Row]

    /// Makes a value of its parts.
    public init(parts: [String] = [], rows: [Row] = []) {
      self.parts = parts
      self.rows = rows
    }

    /// A row: a unit, or a group's band when `values` is empty.
    public struct Row: Hashable, Sendable, Codable {
      /// The name.
      public let label: String
      /// One count a part.
      public let values: [Int]
      /// The counts and the total, as printed.
      public let figures: [PrintedFigure]

      /// Makes a value of its parts.
      public init(label: String, values: [Int] = [], figures: [PrintedFigure] = []) {
        self.label = label
        self.values = values
        self.figures = figures
      }
    }
  }

  /// Plain bars.
  public struct CountBars: Hashable, Sendable, Codable {
    /// The rows.
    public let rows: [Row]

    /// Makes a value of its parts.
    public init(rows: [Row] = []) {
      self.rows = rows
    }

    /// A row.
    public struct Row: Hashable, Sendable, Codable {
      /// The name.
      public let label: String
      /// The length, in any unit common to all rows.
      public let value: Ratio
      /// The value as printed.
      public let figure: PrintedFigure

      /// Makes a value of its parts.
      public init(label: String, value: Ratio, figure: PrintedFigure) {
        self.label = label
        self.value = value
        self.figure = figure
      }
    }
  }
}
