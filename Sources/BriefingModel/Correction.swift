/// What an office has decided about something that was read (更正): a fact of an article or a cell
/// of the ledger.
///
/// Corrections are a history: a later one of the same thing takes the place of an earlier one, and
/// nothing is deleted.
public struct Correction: Hashable, Sendable, Codable {
  /// What it is about.
  public let target: CorrectionTarget
  /// Which part of a fact; `whole` for a decision about the fact itself and for a cell.
  public let field: CorrectionField
  /// What was decided.
  public let action: Action
  /// What the source said when it was decided, in canonical form.
  public let was: String
  /// What holds instead, in canonical form; `nil` unless something was changed.
  public let value: String?
  /// Who decided it, when and why.
  public let review: CorrectionReview

  /// Makes a value of its parts.
  public init(
    target: CorrectionTarget, field: CorrectionField = .whole, action: Action, was: String,
    value: String? = nil, review: CorrectionReview
  ) {
    self.target = target
    self.field = field
    self.action = action
    self.was = was
    self.value = value
    self.review = review
  }

  /// What can be decided.
  public enum Action: String, Hashable, Sendable, Codable, CaseIterable {
    /// 采纳: it is right as read.
    case accept
    /// 改为: something else holds.
    case change
    /// 不采纳: it does not hold, and is not printed.
    case reject
    /// 撤销: what was decided before holds no more.
    case undo
  }
}

/// Who decided something, when and why.
public struct CorrectionReview: Hashable, Sendable, Codable {
  /// The person, as they sign.
  public let who: String
  /// The day.
  public let on: CalendarDate
  /// The time of day as `14:05`, if it was kept.
  public let time: String?
  /// The reason; empty where none is asked for.
  public let why: String

  /// How long a name may be, in characters.
  public static let longestName = 40
  /// How long a reason may be, in characters.
  public static let longestReason = 500

  /// Makes a value of its parts, blanks at the ends of names and reasons dropped.
  public init(who: String, on: CalendarDate, time: String? = nil, why: String = "") {
    self.who = Self.trimmed(who)
    self.on = on
    self.time = time
    self.why = Self.trimmed(why)
  }

  /// The code of what is wrong with the review for `action`, or `nil` if nothing is.
  public func fault(for action: Correction.Action) -> String? {
    if who.isEmpty { return "store.correction.who.none" }
    if who.count > Self.longestName { return "store.correction.who.long" }
    if why.count > Self.longestReason { return "store.correction.why.long" }
    if !Self.isPlain(who) || !Self.isPlain(why) { return "store.correction.control" }
    if why.isEmpty, action == .change || action == .reject { return "store.correction.why.none" }
    return nil
  }

  /// Whether `text` is one line of characters that can be seen.
  public static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
        .privateUse:
        false
      default: true
      }
    }
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}

/// A correction as it goes with a fact to wherever the fact is shown.
public struct CorrectionNote: Hashable, Sendable, Codable {
  /// Which part of the fact.
  public let field: CorrectionField
  /// What was decided.
  public let action: Correction.Action
  /// What the source says, in canonical form.
  public let was: String
  /// What holds instead, in canonical form; `nil` unless something was changed.
  public let value: String?
  /// Who decided it, when and why.
  public let review: CorrectionReview

  /// What goes with a fact of `correction`, `was` as its source says now.
  public init(_ correction: Correction, was: String) {
    field = correction.field
    action = correction.action
    self.was = was
    value = correction.value
    review = correction.review
  }
}
