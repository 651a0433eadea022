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
