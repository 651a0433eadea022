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
