/// The kinds of facts (事实类别).
public enum FactKind: String, Hashable, Sendable, Codable, CaseIterable {
  case figure, directive, person, programme, project, event

  /// The letter that stands for the kind in `FactIdentifier`.
  public var letter: Character {
    switch self {
    case .figure: "f"
    case .directive: "d"
    case .person: "p"
    case .programme: "g"
    case .project: "j"
    case .event: "e"
    }
  }
}

/// A fact's short name (事实编号), such as `a1b2c3d4.f3`: the first digits of the article's id, the
/// kind's letter, and which of its kind the fact is in the article, from 1.
///
/// It depends on the article and the rules alone, never on what else a store holds.
public struct FactIdentifier: Hashable, Sendable, LosslessStringConvertible {
  /// How many digits of an article's id are written.
  public static let digits = 8
  /// How many digits must be given at least to name an article.
  public static let fewestDigits = 4

  /// The article's id or its first digits, in lower case.
  public let document: String
  /// The kind.
  public let kind: FactKind
  /// The place among the facts of that kind, from 0.
  public let position: Int

  /// The name of a fact.
  ///
  /// - Precondition: `position` is not negative.
  public init(document: String, kind: FactKind, position: Int) {
    precondition(position >= 0, "a place counts from 0")
    self.document = document
    self.kind = kind
    self.position = position
  }

  /// The fact that `text` names, or `nil` if it is not written as `a1b2c3d4.f3`.
  public init?(_ text: String) {
    let parts = text.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isDocument(parts[0]), let letter = parts[1].first,
      let kind = FactKind.allCases.first(where: { $0.letter == letter }),
      parts[1].utf8.dropFirst().allSatisfy({ (48...57).contains($0) }),
      let number = Int(parts[1].dropFirst()), number > 0
    else { return nil }
    self.init(document: String(parts[0]), kind: kind, position: number - 1)
  }

  /// Whether `text` is an article's id or enough of its first digits.
  public static func isDocument(_ text: some StringProtocol) -> Bool {
    (fewestDigits...16).contains(text.utf8.count)
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  public var description: String {
    "\(document.prefix(Self.digits)).\(kind.letter)\(position + 1)"
  }
}

extension ExactNumber {
  /// The digits without sign, point and the zeros at either end: 65亿元, 0.65 and 65 have the same;
  /// empty for zero.
  public var bareDigits: String {
    var digits = digits.magnitude
    while digits > 0, digits % 10 == 0 { digits /= 10 }
    return digits == 0 ? "" : String(digits)
  }
}
