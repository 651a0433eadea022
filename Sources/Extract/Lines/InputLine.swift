public import BriefingModel

/// A line of the stream: an article as another program hands it over (输入行).
///
/// Its shape is `AnswerSchema.input`. What a line says of itself decides its answer; no other line
/// does, nor where it stands.
public struct InputLine: Hashable, Sendable {
  /// What the sender calls it; never empty. Two lines may have the same.
  public let id: String
  /// The text or the page, in UTF-8.
  public let content: [UInt8]
  /// Whether `content` is a web page; a text may hold one all the same.
  public let isPage: Bool
  /// The outlet (来源) the sender names, or `nil`.
  public let source: String?
  /// The day of publication (发布日期) the sender names, or `nil`.
  public let published: CalendarDate?
  /// Keys that are nearly, but not quite, known ones, with those.
  public let strangers: [Stranger]

  /// A key that is no known one.
  public struct Stranger: Hashable, Sendable {
    /// As the line has it.
    public let key: String
    /// What it was probably meant to be.
    public let nearest: String
  }

  /// The version of lines and answers that this program reads and writes.
  public static let version = 1

  /// How many bytes a line may have, its end not counted.
  public static let maximalBytes = 16 << 20

  static let keys = ["v", "id", "text", "html", "source", "published"]

  /// Reads the line that stands at `range` of `bytes`, without its end.
  public init(_ bytes: [UInt8], _ range: Range<Int>) throws(InputLineError) {
    // Of a line that is too long no more is looked at than any reader hands over, so that the id
    // its answer bears does not hang on how the bytes arrived.
    var members = Members(bytes, range.prefix(Self.maximalBytes + 1))
    let failure = members.read()
    let id = members.id
    func refuse(_ code: String, _ arguments: [String: String] = [:]) -> InputLineError {
      InputLineError(code: code, arguments: arguments, id: id)
    }
    if range.count > Self.maximalBytes {
      throw refuse("extract.line.tooLong", ["limit": "\(Self.maximalBytes >> 20)"])
    }
    guard members.isUTF8 else { throw refuse("extract.line.encoding") }
    if let failure { throw refuse(failure.code, failure.arguments) }
    guard members.hasVersion else {
      throw refuse("extract.line.version", ["version": "\(Self.version)"])
    }
    guard case .string = members["id"], let id, !id.isEmpty else {
      throw refuse("extract.line.id")
    }
    for key in ["text", "html", "source", "published"] {
      switch members[key] {
      case .string, .null, nil: break
      default: throw refuse("extract.line.type", ["key": key])
      }
    }
    let (text, html) = (members.bytes("text"), members.bytes("html"))
    guard let content = text ?? html, text == nil || html == nil else {
      throw refuse("extract.line.content")
    }
    let day = members.text("published")
    published = day.flatMap { CalendarDate(iso: $0) }
    if let day, published == nil {
      throw refuse("extract.line.date", ["text": String(day.prefix(40))])
    }
    self.id = id
    self.content = content
    isPage = html != nil
    source = members.text("source")
    strangers = members.strangers
  }
}

/// Why a line cannot be read.
public struct InputLineError: Error, Hashable, Sendable {
  /// The sentence's key in the message table.
  public let code: String
  /// What the sentence is filled with.
  public let arguments: [String: String]
  /// What the sender calls the line, if so much could be read.
  public let id: String?
}

/// The members of a line's object, found but not yet decoded.
private struct Members {
  private var reader: JSONReader
  private let range: Range<Int>
  private var values: [JSONReader.Value?] = Array(repeating: nil, count: InputLine.keys.count)
  private var unknown: Set<[UInt8]> = []
  private static let names = InputLine.keys.map { Array($0.utf8) }
  private(set) var strangers: [InputLine.Stranger] = []

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    // A byte order mark is no part of the text; some programs put one before their first line.
    let hasMark = range.count >= 3 && bytes[range].starts(with: [0xEF, 0xBB, 0xBF])
    self.range = range.lowerBound + (hasMark ? 3 : 0)..<range.upperBound
    reader = JSONReader(bytes, self.range)
  }

  var isUTF8: Bool { ByteScan.isUTF8(reader.bytes.span, range) }

  /// Finds the members.
  ///
  /// - Returns: What is wrong; what was found before stays known.
  mutating func read() -> (code: String, arguments: [String: String])? {
    do {
      guard reader.next() != nil else { return ("extract.line.empty", [:]) }
      guard reader.takes(UInt8(ascii: "{")) else {
        _ = try reader.value()
        try reader.finish()
        return ("extract.line.notObject", [:])
      }
      var isFirst = true
      while !reader.takes(UInt8(ascii: "}")) {
        if !isFirst { try reader.expect(UInt8(ascii: ",")) }
        isFirst = false
        let name = reader.decoded(try reader.key())
        if let twice = note(name, try reader.value()) {
          return ("extract.line.repeatedKey", ["key": twice])
        }
      }
      try reader.finish()
      return nil
    } catch {
      let arguments = ["byte": String(error.place - range.lowerBound + 1)]
      switch error {
      case .syntax: return ("extract.line.notJSON", arguments)
      case .surrogate: return ("extract.line.surrogate", arguments)
      case .depth: return ("extract.line.tooDeep", ["limit": "\(JSONReader.maximalDepth)"])
      }
    }
  }

  /// Keeps a member, or returns its name if there was one of that name.
  private mutating func note(_ name: [UInt8], _ value: JSONReader.Value) -> String? {
    if let place = Self.names.firstIndex(of: name) {
      if values[place] != nil { return InputLine.keys[place] }
      values[place] = value
      return nil
    }
    guard unknown.insert(name).inserted else {
      return String(String(decoding: name, as: UTF8.self).prefix(40))
    }
    if (2...12).contains(name.count) {
      let key = String(decoding: name, as: UTF8.self)
      let near = InputLine.keys.filter { $0.utf8.count > 2 && abs($0.utf8.count - name.count) < 3 }
      if let nearest = NearestName.to(key, among: near) {
        strangers.append(InputLine.Stranger(key: key, nearest: nearest))
      }
    }
    return nil
  }

  subscript(_ key: String) -> JSONReader.Value? {
    InputLine.keys.firstIndex(of: key).flatMap { values[$0] }
  }

  /// The string that `key` has, decoded; `nil` if it has none.
  func bytes(_ key: String) -> [UInt8]? {
    guard case .string(let quoted) = self[key] else { return nil }
    return reader.decoded(quoted)
  }

  func text(_ key: String) -> String? { bytes(key).map { String(decoding: $0, as: UTF8.self) } }

  /// The id, if it is a string of whole characters.
  var id: String? {
    guard let bytes = bytes("id"), ByteScan.isUTF8(bytes.span, bytes.indices) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether `v` is the number of this version: `1`, or `1.0` as some programs write it.
  var hasVersion: Bool {
    guard case .number(let range) = self["v"] else { return false }
    return ExactNumber(String(decoding: reader.bytes[range], as: UTF8.self))
      == ExactNumber(InputLine.version)
  }
}
