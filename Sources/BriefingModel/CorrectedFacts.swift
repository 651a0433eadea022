/// The facts of one article as an office has corrected them.
public struct CorrectedFacts: Hashable, Sendable {
  /// All facts where they stood before, those that were rejected too.
  public private(set) var facts: ArticleFacts
  /// Which of each kind were rejected.
  public private(set) var rejected: [FactKind: Set<Int>] = [:]
  /// What became of each correction, in the order given.
  public private(set) var states: [CorrectionState] = []

  /// `facts` as read, with the decisions in force.
  ///
  /// - Parameter corrections: One for each field of each fact, in the order decided, none undone.
  public init(_ facts: ArticleFacts, _ corrections: [Correction]) {
    self.facts = facts
    var decided: [Place: [Correction]] = [:]
    var held: Set<Place> = []
    for correction in corrections {
      guard case .fact(let target) = correction.target else { continue }
      let match = target.match(in: facts)
      states.append(CorrectionState(correction, target, match, facts))
      switch match {
      case .same(let position), .differs(let position):
        decided[Place(target.kind, position), default: []].append(correction)
      case .replaced(let positions): held.formUnion(positions.map { Place(target.kind, $0) })
      case .gone: break
      }
    }
    for (place, corrections) in decided.sorted(by: { $0.key < $1.key }) {
      apply(corrections, at: place)
    }
    // What stands where a corrected fact stood, and reads otherwise, nobody has looked at.
    for place in held where decided[place] == nil {
      let fact = facts.facts(of: place.kind)[place.position]
      self.facts.replace(place.position, with: fact.noting([], .doubtful))
    }
  }

  private mutating func apply(_ corrections: [Correction], at place: Place) {
    let read = facts.facts(of: place.kind)[place.position]
    var fact = read
    var notes: [CorrectionNote] = []
    for correction in corrections {
      if correction.action == .reject {
        rejected[place.kind, default: []].insert(place.position)
      }
      if correction.action == .change, let value = correction.value {
        guard let changed = fact.changing(correction.field, to: value) else { continue }
        fact = changed
      }
      let was =
        correction.field == .whole ? correction.was : read.reading(correction.field)
      notes.append(CorrectionNote(correction, was: was))
    }
    facts.replace(place.position, with: fact.noting(notes, .certain))
  }

  private struct Place: Hashable, Comparable {
    let kind: FactKind
    let position: Int

    init(_ kind: FactKind, _ position: Int) {
      self.kind = kind
      self.position = position
    }

    static func < (l: Place, r: Place) -> Bool {
      (l.kind.letter, l.position) < (r.kind.letter, r.position)
    }
  }

  /// Whether the fact at `position` of `kind` was rejected.
  public func isRejected(_ kind: FactKind, _ position: Int) -> Bool {
    rejected[kind]?.contains(position) ?? false
  }
}

/// What became of a correction as its source stands now.
public struct CorrectionState: Hashable, Sendable {
  /// The correction.
  public let correction: Correction
  /// How its source reads now: what it said then, something else, or nothing any more.
  public let source: Source
  /// What the source says now, in canonical form; `nil` if it is gone.
  public let now: String?
  /// The place of the fact among those of its kind, or `nil`.
  public let position: Int?

  /// How a source reads now.
  public enum Source: String, Hashable, Sendable, Codable {
    /// As it did.
    case same
    /// Otherwise; the correction holds all the same.
    case differs
    /// So that the correction cannot hold: another fact stands there.
    case replaced
    /// It is no longer there.
    case gone
  }

  /// Makes a value of its parts.
  public init(_ correction: Correction, source: Source, now: String?, position: Int? = nil) {
    self.correction = correction
    self.source = source
    self.now = now
    self.position = position
  }

  init(
    _ correction: Correction, _ target: FactTarget, _ match: FactTarget.Match,
    _ facts: ArticleFacts
  ) {
    let all = facts.facts(of: target.kind)
    func told(_ position: Int) -> String {
      correction.field == .whole ? all[position].summary : all[position].reading(correction.field)
    }
    switch match {
    case .same(let position):
      self.init(correction, source: .same, now: told(position), position: position)
    case .differs(let position):
      // What changed may be another part of the fact than the one corrected.
      self.init(correction, source: .differs, now: told(position), position: position)
    case .replaced(let positions):
      self.init(
        correction, source: .replaced, now: told(positions[0]), position: positions[0])
    case .gone: self.init(correction, source: .gone, now: nil)
    }
  }

  /// Whether the source has changed underneath the correction.
  public var isChanged: Bool { source != .same }
}

extension Fact {
  /// What the fact says, short.
  public var summary: String {
    switch self {
    case .figure(let fact):
      [fact.region?.name, fact.period?.label, fact.indicator].compactMap(\.self)
        .joined(separator: " ") + " " + fact.written
    case .directive(let fact): fact.speaker + fact.verb + "：" + fact.text
    case .person(let fact): ([fact.name] + fact.posts).joined(separator: " ")
    case .programme(let fact): fact.name
    case .project(let fact): fact.name
    case .event(let fact): fact.name
    }
  }
}
