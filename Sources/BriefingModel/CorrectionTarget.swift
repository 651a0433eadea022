/// What a correction is about.
public enum CorrectionTarget: Hashable, Sendable, Codable {
  case fact(FactTarget)
  case cell(CellTarget)
}

/// A fact, named by what it says and where, so that it is found again when newer rules have read its
/// article and its short name has moved on.
public struct FactTarget: Hashable, Sendable, Codable {
  /// `Article.id`.
  public let document: String
  /// The kind of fact.
  public let kind: FactKind
  /// Where in the article's text, in UTF-8 bytes.
  public let range: ByteRange
  /// The sentence it was read from.
  public let sentence: String
  /// A digest of that sentence.
  public let digest: String
  /// All that was read, in canonical form.
  public let content: String
  /// What makes it this fact and not another: a figure's number, a speaker's words, a name.
  public let core: String
  /// What was read, short, for people.
  public let summary: String

  /// Names `fact`, as its article's own words have it.
  public init(_ fact: Fact) {
    let evidence = fact.evidence
    document = evidence.document
    kind = fact.kind
    range = evidence.textRange
    sentence = evidence.sentence
    digest = Self.digest(of: evidence.sentence)
    content = fact.content
    core = fact.core
    summary = fact.summary
  }

  /// The digest of a sentence.
  public static func digest(of sentence: String) -> String {
    String(SHA256.hexDigest(of: Array(sentence.utf8)).prefix(32))
  }

  /// A short digest of where and what was read, by which a row of a list knows its fact.
  public var check: String {
    let text = [digest, content, kind.rawValue].joined(separator: "\n")
    return "h" + SHA256.hexDigest(of: Array(text.utf8)).prefix(12)
  }

  /// What of this fact is found among the facts of an article.
  public enum Match: Hashable, Sendable {
    /// The fact, reading as it did.
    case same(Int)
    /// The fact, of which something beside its core reads otherwise.
    case differs(Int)
    /// What now stands in its place.
    case replaced([Int])
    /// Nothing.
    case gone
  }

  /// Finds the fact among `facts`, which are of the same article or of one in the same words.
  public func match(in facts: ArticleFacts) -> Match {
    let all = facts.facts(of: kind)
    let isHere = facts.document == document
    func places(_ test: (Fact) -> Bool) -> [Int] { all.indices.filter { test(all[$0]) } }
    let isInPlace = { (fact: Fact) in isHere && fact.evidence.textRange == range }
    let isSaid = { (fact: Fact) in
      fact.evidence.sentence == sentence || Self.digest(of: fact.evidence.sentence) == digest
    }
    let exact = places { isInPlace($0) && $0.content == content && isSaid($0) }
    if let first = exact.first { return .same(first) }
    let moved = places { isSaid($0) && $0.content == content }
    if let first = moved.first { return .same(first) }
    let core = places { (isInPlace($0) || isSaid($0)) && $0.core == self.core }
    if core.count == 1 { return .differs(core[0]) }
    let other = places(isInPlace)
    return other.isEmpty && core.isEmpty ? .gone : .replaced(core.isEmpty ? other : core)
  }
}

/// A cell of the project ledger, by project and not by place, since rows move.
public struct CellTarget: Hashable, Sendable, Codable {
  /// `Project.identity`.
  public let identity: String
  /// `Project.id` on that day.
  public let project: String
  /// The project's name on that day, as the ledger has it.
  public let name: String
  /// The column.
  public let column: ProjectColumn
  /// The day of the snapshot.
  public let day: CalendarDate
  /// Where the row stood.
  public let row: CellReference

  /// The cell of `project`, as its ledger of `day` has it, in `column`.
  public init(_ project: Project, _ column: ProjectColumn, day: CalendarDate) {
    identity = project.identity
    self.project = project.id
    name = project.name
    self.column = column
    self.day = day
    row = project.row
  }

  /// Its name as a person writes it: `A-007#总投资@2026-06-07`.
  public var label: String { "\(project)#\(column.heading)@\(day.iso)" }

  /// Whether `other` is the same cell, of the same project by identity or number.
  public func isSame(as other: CellTarget) -> Bool {
    column == other.column && day == other.day
      && (identity == other.identity || project == other.project)
  }
}
