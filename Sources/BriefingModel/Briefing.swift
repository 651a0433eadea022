/// A briefing before it is set: what is printed, in reading order, and where each number comes from.
public struct Briefing: Hashable, Sendable, Codable {
  /// The version of this format.
  public let version: Int
  /// Title, office, number and date.
  public let info: BriefingInfo
  /// The page style: bulletin, gongwen, card or annex.
  public let style: String
  /// What is printed, in order.
  public let blocks: [Block]
  /// Where every printed figure comes from, by `Provenance.id`.
  public let provenance: [Provenance]

  /// Makes a value of its parts.
  public init(
    version: Int, info: BriefingInfo, style: String, blocks: [Block] = [],
    provenance: [Provenance] = []
  ) {
    self.version = version
    self.info = info
    self.style = style
    self.blocks = blocks
    self.provenance = provenance
  }
}

/// What a briefing is called, and for whom it speaks.
public struct BriefingInfo: Hashable, Sendable, Codable {
  /// The title in the file's metadata and the masthead's line.
  public let title: String
  /// One line for the file's metadata.
  public let subject: String?
  /// The issuing office (编印单位).
  public let office: String
  /// 第n期.
  public let issue: Int?
  /// 总第N期.
  public let issueInAll: Int?
  /// The date printed, which is also the file's creation date.
  public let date: CalendarDate
  /// The period reported on.
  public let period: Period
  /// 内部资料, 密级, or `nil`.
  public let classification: String?
  /// What the foot of each page says of invented data (示例), or `nil`.
  public let sampleMark: String?
  /// Words for the file's metadata.
  public let keywords: [String]

  /// Makes a value of its parts.
  public init(
    title: String, subject: String? = nil, office: String, issue: Int? = nil,
    issueInAll: Int? = nil, date: CalendarDate, period: Period, classification: String? = nil,
    sampleMark: String? = nil, keywords: [String] = []
  ) {
    self.title = title
    self.subject = subject
    self.office = office
    self.issue = issue
    self.issueInAll = issueInAll
    self.date = date
    self.period = period
    self.classification = classification
    self.sampleMark = sampleMark
    self.keywords = keywords
  }
}

/// A piece of a briefing.
public enum Block: Hashable, Sendable, Codable {
  /// 报头.
  case masthead(Masthead)
  /// The title of the text under the masthead.
  case title(String)
  /// A section's heading; an entry of the outline.
  case heading(Heading)
  /// A paragraph.
  case paragraph(Paragraph)
  /// 主要指标.
  case keyFigures(KeyFigures)
  /// A table.
  case table(Table)
  /// A chart.
  case chart(Chart)
  /// Entries with a label at the left and text at the right: 指示要求摘编, 分地区情况.
  case digest(Digest)
  /// 口径说明: numbered notes, each with a bold name.
  case caliber([CaliberNote])
  /// 资料来源: the numbered list that source marks refer to.
  case sources([SourceEntry])
  /// 报尾.
  case tail(Tail)
}

/// 报头: name, number, office and date over the red rule.
public struct Masthead: Hashable, Sendable, Codable {
  /// The bulletin's name, in large red type.
  public let name: String
  /// 「第22期（总第187期）」, or `nil`.
  public let issueLine: String?
  /// The office, at the left.
  public let office: String
  /// The date, at the right.
  public let date: String
  /// 内部资料 or 密级, above at the left.
  public let classification: String?
  /// 份号, above at the right.
  public let copyNumber: String?

  /// Makes a value of its parts.
  public init(
    name: String, issueLine: String? = nil, office: String, date: String,
    classification: String? = nil, copyNumber: String? = nil
  ) {
    self.name = name
    self.issueLine = issueLine
    self.office = office
    self.date = date
    self.classification = classification
    self.copyNumber = copyNumber
  }
}

/// A section's heading.
public struct Heading: Hashable, Sendable, Codable {
  /// 1 for 「一、」, 2 for 「（一）」.
  public let level: Int
  /// The words with their number.
  public let text: String
  /// The name that links lead to; unique in the briefing.
  public let anchor: String

  /// Makes a value of its parts.
  public init(level: Int, text: String, anchor: String) {
    self.level = level
    self.text = text
    self.anchor = anchor
  }
}

/// A paragraph.
public struct Paragraph: Hashable, Sendable, Codable {
  /// What it is, which decides its look.
  public let role: Role
  /// Its text.
  public let inlines: [Inline]

  /// Makes a value of its parts.
  public init(role: Role, inlines: [Inline] = []) {
    self.role = role
    self.inlines = inlines
  }

  /// What a paragraph is.
  public enum Role: String, Sendable, Codable {
    /// 导语 and running text, with an indent of two characters.
    case body
    /// A note in small type: 「注：…」.
    case note
    /// An item of a list.
    case item
  }
}

/// A piece of running text.
public indirect enum Inline: Hashable, Sendable, Codable {
  /// Plain text.
  case text(String)
  /// A printed figure with its unit: one piece on the line, linked to its source.
  case figure(PrintedFigure)
  /// [n], raised, leading to the source list.
  case sourceMark(SourceMark)
  /// Text that leads to an address (https, http or mailto).
  case link(text: String, address: String)
  /// Emphasised by weight (in Hei faces only).
  case strong([Inline])
}

/// A figure as printed, with the way back to where it comes from.
public struct PrintedFigure: Hashable, Sendable, Codable {
  /// What is printed: 「221个」, 「65亿元」, 「66%」.
  public let text: String
  /// `Provenance.id`.
  public let provenance: String

  /// Makes a value of its parts.
  public init(text: String, provenance: String) {
    self.text = text
    self.provenance = provenance
  }
}

/// A mark that leads to the source list.
public struct SourceMark: Hashable, Sendable, Codable {
  /// `SourceEntry.number`.
  public let number: Int
  /// The name of this mark, unique in the briefing, that the list leads back to.
  public let anchor: String

  /// Makes a value of its parts.
  public init(number: Int, anchor: String) {
    self.number = number
    self.anchor = anchor
  }
}

/// 主要指标: the strip of large figures.
public struct KeyFigures: Hashable, Sendable, Codable {
  /// Four to eight boxes.
  public let cells: [Cell]
  /// The caliber line beneath.
  public let note: [Inline]

  /// Makes a value of its parts.
  public init(cells: [Cell] = [], note: [Inline] = []) {
    self.cells = cells
    self.note = note
  }

  /// One box.
  public struct Cell: Hashable, Sendable, Codable {
    /// The label, which names the period: 「本周新签约」.
    public let label: String
    /// The unit.
    public let unit: String
    /// The figure without its unit.
    public let figure: PrintedFigure
    /// 「较上周 +3」, or `nil`.
    public let change: PrintedFigure?
    /// 「累计 195」, or `nil`.
    public let cumulative: PrintedFigure?
    /// Whether it is printed as lagging (red).
    public let isWarning: Bool

    /// Makes a value of its parts.
    public init(
      label: String, unit: String, figure: PrintedFigure, change: PrintedFigure? = nil,
      cumulative: PrintedFigure? = nil, isWarning: Bool = false
    ) {
      self.label = label
      self.unit = unit
      self.figure = figure
      self.change = change
      self.cumulative = cumulative
      self.isWarning = isWarning
    }
  }
}

/// A table.
public struct Table: Hashable, Sendable, Codable {
  /// 「表1　招商引资主要指标排行」.
  public let title: String
  /// 「单位：个、亿元、%」, or `nil`.
  public let unitLine: String?
  /// The columns from left to right.
  public let columns: [Column]
  /// Head rows from top to bottom, one or two; a cell spans columns and rows.
  public let head: [[HeadCell]]
  /// The rows.
  public let rows: [Row]
  /// 「注：…」 beneath, or empty.
  public let note: [Inline]
  /// The name that links lead to; unique in the briefing.
  public let anchor: String

  /// Makes a value of its parts.
  public init(
    title: String, unitLine: String? = nil, columns: [Column] = [], head: [[HeadCell]] = [],
    rows: [Row] = [], note: [Inline] = [], anchor: String
  ) {
    self.title = title
    self.unitLine = unitLine
    self.columns = columns
    self.head = head
    self.rows = rows
    self.note = note
    self.anchor = anchor
  }

  /// A column.
  public struct Column: Hashable, Sendable, Codable {
    /// Its width in points, or `nil` to share what is left by content.
    public let width: Double?
    /// What its cells hold, which decides how they are aligned.
    public let kind: Kind

    /// Makes a value of its parts.
    public init(width: Double? = nil, kind: Kind) {
      self.width = width
      self.kind = kind
    }

    /// What the cells of a column hold.
    public enum Kind: String, Sendable, Codable {
      /// Words: flush left, wrapped.
      case words
      /// Single words, names, dates, marks: centred.
      case mark
      /// Figures: right-aligned with each other, the block of them centred.
      case figures
      /// A rank, with a disc or a frame.
      case rank
    }
  }

  /// A cell of the head.
  public struct HeadCell: Hashable, Sendable, Codable {
    /// Its words.
    public let text: String
    /// The first column it stands over, from 0.
    public let column: Int
    /// How many columns it spans.
    public let columnSpan: Int
    /// How many head rows it spans.
    public let rowSpan: Int

    /// Makes a value of its parts.
    public init(text: String, column: Int, columnSpan: Int, rowSpan: Int) {
      self.text = text
      self.column = column
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
    }
  }

  /// A row.
  public struct Row: Hashable, Sendable, Codable {
    /// What it is.
    public let kind: Kind
    /// Its cells, one a column; a band has one cell.
    public let cells: [Cell]

    /// Makes a value of its parts.
    public init(kind: Kind, cells: [Cell] = []) {
      self.kind = kind
      self.cells = cells
    }

    /// What a row is.
    public enum Kind: String, Sendable, Codable {
      /// 合计, first, bold.
      case total
      /// A group's name over the full width.
      case band
      /// 小计, bold on band.
      case subtotal
      /// Any other.
      case plain
    }
  }

  /// A cell.
  public struct Cell: Hashable, Sendable, Codable {
    /// Its text.
    public let inlines: [Inline]
    /// Whether it is bold: the column that decides the rank, names of first and last.
    public let isBold: Bool
    /// Whether it warns (red bold).
    public let isWarning: Bool
    /// The mark of a rank.
    public let rank: RankMark?

    /// Makes a value of its parts.
    public init(
      inlines: [Inline] = [], isBold: Bool = false, isWarning: Bool = false, rank: RankMark? = nil
    ) {
      self.inlines = inlines
      self.isBold = isBold
      self.isWarning = isWarning
      self.rank = rank
    }

    /// A cell of plain text.
    public init(_ text: String) { self.init(inlines: text.isEmpty ? [] : [.text(text)]) }
  }

  /// How a rank is marked.
  public enum RankMark: String, Sendable, Codable {
    /// Among the first of its group: on a disc.
    case first
    /// Among the last: in a frame.
    case last
    /// In between.
    case middle
  }
}

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

/// Entries with a label at the left and text at the right.
public struct Digest: Hashable, Sendable, Codable {
  /// The entries in order.
  public let entries: [Entry]
  /// What the entries hold, which decides how they are proved; `nil` for any other text.
  public let kind: Kind?

  /// Makes a value of its parts.
  public init(entries: [Entry] = [], kind: Kind? = nil) {
    self.entries = entries
    self.kind = kind
  }

  /// What the entries of a digest hold.
  public enum Kind: String, Sendable, Codable {
    /// 分地区要情: what articles state of each region.
    case regions
    /// 指示要求摘编: the words of leaders, exactly as read.
    case directives
  }

  /// An entry.
  public struct Entry: Hashable, Sendable, Codable {
    /// At the left: post and name, or a region's name.
    public let label: String
    /// Smaller, under the label: the event and its date; or `nil`.
    public let detail: String?
    /// Paragraphs at the right.
    public let items: [[Inline]]

    /// Makes a value of its parts.
    public init(label: String, detail: String? = nil, items: [[Inline]] = []) {
      self.label = label
      self.detail = detail
      self.items = items
    }
  }
}

/// A note on how a figure is defined (口径).
public struct CaliberNote: Hashable, Sendable, Codable {
  /// What is defined.
  public let name: String
  /// The definition.
  public let inlines: [Inline]

  /// Makes a value of its parts.
  public init(name: String, inlines: [Inline] = []) {
    self.name = name
    self.inlines = inlines
  }
}

/// An entry of the source list.
public struct SourceEntry: Hashable, Sendable, Codable {
  /// The number, from 1.
  public let number: Int
  /// Publisher, title, date.
  public let text: String
  /// Its address, or `nil`.
  public let address: String?
  /// Remarks: repaired characters, a date that is not whole.
  public let remark: String?
  /// Anchors of the marks that lead here, in order.
  public let backlinks: [String]
  /// `Article.id` of the article it names, or `nil` for another source.
  public let document: String?

  /// Makes a value of its parts.
  public init(
    number: Int, text: String, address: String? = nil, remark: String? = nil,
    backlinks: [String] = [], document: String? = nil
  ) {
    self.number = number
    self.text = text
    self.address = address
    self.remark = remark
    self.backlinks = backlinks
    self.document = document
  }

  /// The name that marks lead to.
  public var anchor: String { "source-\(number)" }
}

/// 报尾: to whom it goes, who made it.
public struct Tail: Hashable, Sendable, Codable {
  /// 「报：…」, 「送：…」, one a line.
  public let distribution: [String]
  /// 「编辑：… 审核：…」, at the left of the last line.
  public let credits: String?
  /// 「共印80份」, at its right.
  public let copies: String?

  /// Makes a value of its parts.
  public init(distribution: [String] = [], credits: String? = nil, copies: String? = nil) {
    self.distribution = distribution
    self.credits = credits
    self.copies = copies
  }
}

/// Where a printed figure comes from.
public struct Provenance: Hashable, Sendable, Codable, Identifiable {
  /// Unique in the briefing.
  public let id: String
  /// What was printed.
  public let printed: String
  /// Computed from the ledger, or stated in a text.
  public let origin: Origin

  /// Makes a value of its parts.
  public init(id: String, printed: String, origin: Origin) {
    self.id = id
    self.printed = printed
    self.origin = origin
  }

  /// Where a figure comes from.
  public enum Origin: Hashable, Sendable, Codable {
    /// Stated in a text: the sentence that says so.
    case stated(FigureFact)
    /// Computed: how, from which values, over which projects.
    case computed(Computation)
  }
}

/// How a figure was computed.
public struct Computation: Hashable, Sendable, Codable {
  /// The indicator's name.
  public let indicator: String
  /// The formula in words: 「到位资金÷年度目标」.
  public let formula: String
  /// The exact result in the printed unit.
  public let value: Ratio
  /// How many decimals are printed.
  public let decimals: Int
  /// Named inputs, exact, in the formula's order.
  public let inputs: [Input]
  /// Which projects were counted: 「正式合同项目」.
  public let cohort: String
  /// The day the data was cut off.
  public let asOf: CalendarDate
  /// The snapshot's file and the number of rows, or other sources.
  public let source: String
  /// The arithmetic from `inputs` to `value`, for whoever recomputes it.
  public let operation: Operation?
  /// Which figure of the summaries it is, or `nil`.
  public let measure: Measure?
  /// `Region.code` of the unit it is about, or `nil`.
  public let region: String?

  /// Makes a value of its parts.
  public init(
    indicator: String, formula: String, value: Ratio, decimals: Int, inputs: [Input] = [],
    cohort: String, asOf: CalendarDate, source: String, operation: Operation? = nil,
    measure: Measure? = nil, region: String? = nil
  ) {
    self.indicator = indicator
    self.formula = formula
    self.value = value
    self.decimals = decimals
    self.inputs = inputs
    self.cohort = cohort
    self.asOf = asOf
    self.source = source
    self.operation = operation
    self.measure = measure
    self.region = region
  }

  /// The arithmetic of a computation.
  public enum Operation: String, Sendable, Codable {
    /// The sum of all inputs; of one input, that input.
    case sum
    /// The first input less the second.
    case difference
    /// The first input ÷ the second × 100.
    case percentage
  }

  /// A value that went into a computation.
  public struct Input: Hashable, Sendable, Codable {
    /// Its name.
    public let name: String
    /// Its exact value.
    public let value: Ratio

    /// Makes a value of its parts.
    public init(name: String, value: Ratio) {
      self.name = name
      self.value = value
    }
  }
}
