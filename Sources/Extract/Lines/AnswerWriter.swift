public import BriefingModel

/// Writes the answers of the stream, one a line (回答行): shape `AnswerSchema.answer`.
///
/// Keys stand in order, values of figures are decimals in strings, what is not known is left out.
/// Evidence names ranges of the clean text; the sentence itself stands in the text once.
public struct AnswerWriter: Sendable {
  private let extractor: Extractor
  private let language: MessageTable.Language
  private let binary: String
  private let rules: String

  /// A writer of answers.
  ///
  /// - Parameters:
  ///   - binary: What the program that answers is told by.
  ///   - language: The language of what bad lines are answered with.
  public init(
    extractor: Extractor, binary: String, rules: String, language: MessageTable.Language
  ) {
    self.extractor = extractor
    self.language = language
    self.binary = binary
    self.rules = rules
  }

  /// Appends the answer to a line that holds `article`.
  ///
  /// - Parameters:
  ///   - id: What the sender calls the line.
  ///   - diagnostics: What there is to tell of how the article was read.
  public func write(
    _ article: Article, id: String, diagnostics: [Diagnostic], to output: inout [UInt8]
  ) {
    let reading = extractor.reading(of: article)
    let facts = extractor.facts(in: reading)
    append(to: &output) { json in
      json.field("article") { ArticleJSON.write(article, to: &$0) }
      json.field("binary", binary)
      json.field("diagnostics", diagnostics + facts.diagnostics) { Self.write($0, to: &$1) }
      json.field("facts") { FactsJSON(reading: reading).write(facts.value, to: &$0) }
      json.field("id", id)
      json.field("ok") { $0.literal("true") }
      json.field("rules", rules)
      json.field("v") { $0.integer(InputLine.version) }
    }
  }

  /// Appends the answer to a line that cannot be read for the reason `code` tells.
  public func write(
    refusal code: String, _ arguments: [String: String], id: String?, to output: inout [UInt8]
  ) {
    append(to: &output) { json in
      json.field("binary", binary)
      json.field("err", code)
      json.field("id", id)
      json.field("msg", MessageTable.text(code, arguments, in: language))
      json.field("ok") { $0.literal("false") }
      json.field("rules", rules)
      json.field("v") { $0.integer(InputLine.version) }
    }
  }

  private func append(to output: inout [UInt8], _ body: (inout JSONText) -> Void) {
    // The bytes are handed over and back, so that they are appended to in place.
    var json = JSONText(after: output.taken())
    json.object(body)
    json.endLine()
    output = json.taken()
  }

  private static func write(_ diagnostic: Diagnostic, to json: inout JSONText) {
    json.object { json in
      json.field("arguments") { json in
        json.object { json in
          for (name, value) in diagnostic.arguments.sorted(by: { $0.key < $1.key }) {
            json.field(named: name, value)
          }
        }
      }
      // The place lies in this very line; only where in it is told.
      if let bytes = diagnostic.place?.bytes { json.field("bytes", bytes) }
      json.field("code", diagnostic.code)
      if let line = diagnostic.place?.line { json.field("line") { $0.integer(line) } }
      json.field("severity", diagnostic.severity.rawValue)
    }
  }
}

extension [UInt8] {
  /// The bytes, taken out: none are left.
  mutating func taken() -> [UInt8] {
    var bytes: [UInt8] = []
    swap(&bytes, &self)
    return bytes
  }
}

extension JSONText {
  /// A member with a range as two numbers.
  mutating func field(_ name: StaticString, _ range: ByteRange) {
    field(name) { $0.range(range) }
  }

  /// A range as two numbers.
  mutating func range(_ range: ByteRange) {
    list([range.start, range.end]) { $1.integer($0) }
  }

  /// A member with a string; none if it is not known.
  mutating func known(_ name: StaticString, _ value: String?) {
    if let value { field(name, value) }
  }
}
