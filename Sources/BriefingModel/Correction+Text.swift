extension Correction {
  /// A canonical text of what is corrected, as a person writes it.
  public func shown(_ text: String) -> String {
    let shown =
      switch target {
      case .cell(let cell): cell.column.shown(text)
      case .fact: CanonicalText.shown(text, field)
      }
    return shown.isEmpty ? "无" : shown
  }

  /// What holds instead: the new value, or that it is right or does not hold.
  public var outcome: String {
    switch action {
    case .accept: "采纳"
    case .change: value.map(shown) ?? ""
    case .reject: "不采纳"
    case .undo: "撤销"
    }
  }

  /// What names the thing that is decided about; equal for two decisions on the same thing.
  public var threadKey: String {
    switch target {
    case .cell(let cell):
      return [cell.identity, cell.column.rawValue, cell.day.iso].joined(separator: "\u{1F}")
    case .fact(let fact):
      return [
        fact.document, fact.kind.rawValue, "\(fact.range.start)-\(fact.range.end)", fact.check,
        field.rawValue,
      ].joined(separator: "\u{1F}")
    }
  }

  /// Whether `other` decides the same about the same source for the same reason, on whatever day.
  public func isSame(as other: Correction) -> Bool {
    field == other.field && action == other.action && was == other.was && value == other.value
      && review.who == other.review.who && review.why == other.review.why
      && isSameSource(as: other)
  }

  private func isSameSource(as other: Correction) -> Bool {
    switch (target, other.target) {
    case (.fact(let own), .fact(let new)): own.content == new.content && own.digest == new.digest
    case (.cell(let own), .cell(let new)): own.column == new.column && own.day == new.day
    default: false
    }
  }
}

extension CorrectionTarget {
  /// What it is called in messages.
  public var label: String {
    switch self {
    case .cell(let cell): cell.label
    case .fact(let fact): fact.document.prefix(FactIdentifier.digits) + " " + fact.summary
    }
  }
}

extension CorrectionNote {
  /// What the source says, as a person writes it.
  public var shownWas: String { shown(was) }

  /// What holds instead: the new value, or that it is right or does not hold.
  public var outcome: String {
    switch action {
    case .accept: "采纳"
    case .change: value.map(shown) ?? ""
    case .reject: "不采纳"
    case .undo: "撤销"
    }
  }

  private func shown(_ text: String) -> String {
    let shown = CanonicalText.shown(text, field)
    return shown.isEmpty ? "无" : shown
  }
}

extension FactTarget.Match {
  /// Where the fact is found, though it may read otherwise; `nil` if it is not.
  public var position: Int? {
    switch self {
    case .same(let position), .differs(let position): position
    case .replaced, .gone: nil
    }
  }
}
