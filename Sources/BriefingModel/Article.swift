/// A news article as its author wrote it: damage inverted, furniture dropped, simplified script.
public struct Article: Hashable, Sendable, Codable, Identifiable {
  /// The first 16 hexadecimal digits of the SHA-256 of the original file.
  public let id: String
  /// The file's name without its folders.
  public private(set) var fileName: String
  /// The part of the file that `origin` counts in: `word/document.xml` of a Word document, the
  /// number of the body part of a saved mail (`1.2`), or `pdftotext` for what that program makes of
  /// a PDF. `nil` stands for the file itself.
  public let part: String?
  /// The headline, its lines joined by one space, kicker first; `nil` if the page has none.
  public let title: String?
  /// The day of publication (发布日期) the page states; never the event's.
  public let publishedAt: CalendarDate?
  /// What the page tells of the day of publication when it is not whole, such as 「1日讯」.
  public let publishedPartially: PartialDate?
  /// The outlet (来源), or `nil`.
  public let source: String?
  /// Reporters (记者、通讯员、作者), in the page's order.
  public let authors: [String]
  /// Editors (责任编辑、审核), in the page's order.
  public let editors: [String]
  /// The address the page was saved from, if it says so.
  public let address: String?
  /// The column the article stands in (栏目), as the page's path or head names it, or `nil`.
  public let column: String?
  /// All that was kept of the page, lines joined by `\n`, in simplified Chinese with full-width
  /// punctuation between Han characters.
  public let text: String
  /// What each line of `text` is, in order, without gaps but the `\n` between them.
  public let lines: [Line]
  /// The way from `text` back to the bytes of the file, or of its `part` if that is given.
  public let origin: OffsetMap
  /// Spots whose characters were recovered by inverting byte damage.
  public let repairs: [Repair]
  /// Ranges of `text` (UTF-8) whose damage has no certain inverse: never to be quoted.
  public let quarantined: [ByteRange]
  /// The script the page was written in.
  public let script: Script
  /// The encoding of the file's bytes, such as `UTF-8`; `nil` if that is not known.
  public let encoding: String?

  /// Makes a value of its parts.
  public init(
    id: String, fileName: String, part: String? = nil, title: String? = nil,
    publishedAt: CalendarDate? = nil, publishedPartially: PartialDate? = nil,
    source: String? = nil, authors: [String] = [], editors: [String] = [], address: String? = nil,
    column: String? = nil, text: String, lines: [Line] = [], origin: OffsetMap,
    repairs: [Repair] = [], quarantined: [ByteRange] = [], script: Script, encoding: String? = nil
  ) {
    self.id = id
    self.fileName = fileName
    self.part = part
    self.title = title
    self.publishedAt = publishedAt
    self.publishedPartially = publishedPartially
    self.source = source
    self.authors = authors
    self.editors = editors
    self.address = address
    self.column = column
    self.text = text
    self.lines = lines
    self.origin = origin
    self.repairs = repairs
    self.quarantined = quarantined
    self.script = script
    self.encoding = encoding
  }

  /// The same article under another file name.
  public func named(_ fileName: String) -> Article {
    var article = self
    article.fileName = fileName
    return article
  }

  /// The same article with what its sender knows of it beside the text.
  ///
  /// - Parameters:
  ///   - id: What it is told by from then on.
  ///   - source: The outlet; `nil` leaves the page's.
  ///   - publishedAt: The day of publication; `nil` leaves the page's.
  public func stated(id: String, source: String?, publishedAt: CalendarDate?) -> Article {
    Article(
      id: id, fileName: fileName, part: part, title: title,
      publishedAt: publishedAt ?? self.publishedAt,
      publishedPartially: publishedAt == nil ? publishedPartially : nil,
      source: source ?? self.source, authors: authors, editors: editors, address: address,
      column: column, text: text, lines: lines, origin: origin, repairs: repairs,
      quarantined: quarantined, script: script, encoding: encoding)
  }

  /// A line of an article.
  public struct Line: Hashable, Sendable, Codable {
    /// Where in `Article.text` it stands, in UTF-8 bytes, without the line's end.
    public let range: ByteRange
    /// What it is.
    public let role: LineRole

    /// Makes a value of its parts.
    public init(range: ByteRange, role: LineRole) {
      self.range = range
      self.role = role
    }
  }

  /// What a line of an article is.
  public enum LineRole: String, Sendable, Codable {
    /// Part of the headline or its kicker.
    case title
    /// Date, source or reporters, standing alone.
    case metadata
    /// A paragraph of the body.
    case body
    /// A picture's legend (图注).
    case caption
    /// A row of a table, its cells parted by `\t`.
    case tableRow
    /// An item of a list within the body.
    case listItem
  }

  /// The script a page was written in.
  public enum Script: String, Sendable, Codable {
    case simplified, traditional
  }

  /// A spot whose characters were recovered.
  public struct Repair: Hashable, Sendable, Codable {
    /// Where in `Article.text` the recovered characters stand.
    public let range: ByteRange
    /// What the page showed there.
    public let before: String
    /// The recovered characters.
    public let after: String

    /// Makes a value of its parts.
    public init(range: ByteRange, before: String, after: String) {
      self.range = range
      self.before = before
      self.after = after
    }
  }
}

/// A range of bytes, half open. Coded as two numbers.
public struct ByteRange: Hashable, Sendable, Codable, Comparable {
  /// The first byte.
  public let start: Int32
  /// One past the last byte.
  public let end: Int32

  /// From `start` up to, but not including, `end`.
  ///
  /// - Precondition: `0 <= start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a byte range runs forward")
    self.start = Int32(start)
    self.end = Int32(end)
  }

  /// The bytes as a range of `Int`.
  public var range: Range<Int> { Int(start)..<Int(end) }
  /// Whether the two share a byte.
  public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }

  public static func < (l: ByteRange, r: ByteRange) -> Bool {
    (l.start, l.end) < (r.start, r.end)
  }
}

/// The way from a normalised text back to the bytes it was read from.
///
/// Segments lie in order. Within a segment whose two lengths are equal every byte maps to its
/// counterpart; any other segment maps as a whole.
public struct OffsetMap: Hashable, Sendable, Codable {
  /// The segments, by `text.start`.
  public let segments: [Segment]

  /// Makes a value of its parts.
  public init(segments: [Segment] = []) {
    self.segments = segments
  }

  /// A stretch of text and the bytes it came from.
  public struct Segment: Hashable, Sendable, Codable {
    /// The stretch of the normalised text, in UTF-8 bytes.
    public let text: ByteRange
    /// The bytes of the original file.
    public let origin: ByteRange

    /// Makes a value of its parts.
    public init(text: ByteRange, origin: ByteRange) {
      self.text = text
      self.origin = origin
    }
  }

  /// The smallest range of original bytes that holds all that `range` of the text came from, or
  /// `nil` if the text there was not read from the file.
  public func origin(of range: ByteRange) -> ByteRange? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].text.end <= range.start { low = middle + 1 } else { high = middle }
    }
    var start: Int?
    var end = 0
    var index = low
    while index < segments.count, segments[index].text.start < range.end {
      let segment = segments[index]
      let exact =
        segment.text.end - segment.text.start == segment.origin.end - segment.origin.start
      let first =
        exact
        ? segment.origin.start + max(0, range.start - segment.text.start) : segment.origin.start
      let last =
        exact ? segment.origin.end - max(0, segment.text.end - range.end) : segment.origin.end
      if start == nil { start = Int(first) }
      end = max(end, Int(last))
      index += 1
    }
    return start.map { ByteRange($0, max($0, end)) }
  }
}
