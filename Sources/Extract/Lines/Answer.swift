public import BriefingModel
import Foundation

/// An answer of the stream, read back: the article and what was read from it (回答).
public struct Answer: Hashable, Sendable {
  /// What the sender calls the line.
  public let id: String
  /// What the program that answered is told by.
  public let binary: String
  /// The digest of the rules it was built with.
  public let rules: String
  /// The article and its facts; `nil` if the line could not be read.
  public let content: Content?
  /// Why it could not be read, as a code of the message table.
  public let refusal: String?
  /// The same in words, in the language of the run that answered.
  public let message: String?

  /// What a line that could be read holds.
  public struct Content: Hashable, Sendable {
    /// The article.
    public let article: Article
    /// What was read from it.
    public let facts: ArticleFacts
  }

  /// Reads an answer from one line.
  ///
  /// - Throws: `AnswerError` that names what is missing or does not fit together.
  public init(line: [UInt8]) throws(AnswerError) {
    do {
      let stored = try JSONDecoder().decode(StoredAnswer.self, from: Data(line))
      guard stored.v == InputLine.version else { throw AnswerError("v: \(stored.v)") }
      id = stored.id ?? ""
      binary = stored.binary
      rules = stored.rules
      guard stored.ok else {
        guard let code = stored.err, let message = stored.msg else {
          throw AnswerError("err, msg")
        }
        (content, refusal, self.message) = (nil, code, message)
        return
      }
      guard let article = stored.article, let facts = stored.facts, stored.id != nil else {
        throw AnswerError("article, facts, id")
      }
      let whole = try article.article(named: id)
      content = Content(article: whole, facts: try facts.facts(of: whole))
      (refusal, message) = (nil, nil)
    } catch let error as AnswerError {
      throw error
    } catch let error as DecodingError {
      throw AnswerError(error)
    } catch {
      throw AnswerError("JSON")
    }
  }
}

/// Why a line is no answer.
public struct AnswerError: Error, Hashable, Sendable {
  /// What is missing or does not fit, for a person.
  public let reason: String

  init(_ reason: String) { self.reason = reason }

  init(_ error: DecodingError) {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      reason = context.codingPath.isEmpty ? "JSON" : Self.path(context.codingPath)
    case .keyNotFound(let key, let context): reason = Self.path(context.codingPath + [key])
    @unknown default: reason = "JSON"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }
}

/// The clean text that ranges of an answer count in.
struct AnsweredText {
  let id: String
  let bytes: [UInt8]

  /// The range that two numbers name, if it is one of whole characters.
  func range(_ ends: [Int], _ what: String) throws(AnswerError) -> ByteRange {
    let range = try Self.range(ends, what)
    guard range.range.upperBound <= bytes.count, isBoundary(range.range.lowerBound),
      isBoundary(range.range.upperBound)
    else { throw AnswerError("\(what): \(ends)") }
    return range
  }

  /// The range that two numbers name, wherever it lies.
  static func range(_ ends: [Int], _ what: String) throws(AnswerError) -> ByteRange {
    guard ends.count == 2, 0 <= ends[0], ends[0] <= ends[1], ends[1] <= Int(Int32.max) else {
      throw AnswerError("\(what): \(ends)")
    }
    return ByteRange(ends[0], ends[1])
  }

  private func isBoundary(_ place: Int) -> Bool {
    place == bytes.count || bytes[place] & 0xC0 != 0x80
  }

  /// The text of a range of whole characters.
  func string(_ range: ByteRange) -> String { String(decoding: bytes[range.range], as: UTF8.self) }
}
