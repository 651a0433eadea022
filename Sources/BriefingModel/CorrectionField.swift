/// A part of a fact that can be corrected.
public enum CorrectionField: String, Hashable, Sendable, Codable, CaseIterable {
  /// The fact itself, or a cell.
  case whole
  /// A figure's number and unit, a project's investment.
  case value
  case indicator, region, period, kind, scope, qualifier
  case speaker, posts, topic, force
  case name, role, type
  case company, stage
  case date, venue

  /// The name people write it by.
  public var heading: String {
    switch self {
    case .whole: "全部"
    case .value: "数值"
    case .indicator: "指标"
    case .region: "地区"
    case .period: "时段"
    case .kind: "性质"
    case .scope: "范围"
    case .qualifier: "限定词"
    case .speaker: "讲话人"
    case .posts: "职务"
    case .topic: "主题"
    case .force: "语气"
    case .name: "名称"
    case .role: "作用"
    case .type: "类型"
    case .company: "企业"
    case .stage: "阶段"
    case .date: "日期"
    case .venue: "地点"
    }
  }

  /// The field that `text` names, by its heading or its name in English.
  public init?(named text: String) {
    guard
      let field = Self.allCases.first(where: { $0.heading == text || $0.rawValue == text })
    else { return nil }
    self = field
  }
}

extension FactKind {
  /// The parts of a fact of this kind that can be corrected, the most usual first.
  public var fields: [CorrectionField] {
    switch self {
    case .figure: [.value, .indicator, .region, .period, .kind, .scope, .qualifier]
    case .directive: [.speaker, .posts, .topic, .force]
    case .person: [.name, .posts, .role]
    case .programme: [.type]
    case .project: [.value, .name, .region, .company, .stage]
    case .event: [.name, .date, .venue, .kind]
    }
  }
}

extension Fact {
  /// The kind.
  public var kind: FactKind {
    switch self {
    case .figure: .figure
    case .directive: .directive
    case .person: .person
    case .programme: .programme
    case .project: .project
    case .event: .event
    }
  }

  /// What was read of `field`, in canonical form; empty for nothing.
  public func reading(_ field: CorrectionField) -> String {
    switch (self, field) {
    case (.figure(let fact), _): fact.reading(field)
    case (.directive(let fact), .speaker): fact.speaker
    case (.directive(let fact), .posts): fact.posts.joined(separator: "、")
    case (.directive(let fact), .topic): fact.topic
    case (.directive(let fact), .force): fact.force.rawValue
    case (.person(let fact), .name): fact.name
    case (.person(let fact), .posts): fact.posts.joined(separator: "、")
    case (.person(let fact), .role): fact.role ?? ""
    case (.programme(let fact), .name): fact.name
    case (.programme(let fact), .type): fact.type
    case (.project(let fact), .value):
      fact.investment.map { CanonicalText.amount($0, fact.currency == "USD" ? "美元" : "元") } ?? ""
    case (.project(let fact), .name): fact.name
    case (.project(let fact), .region): fact.region.map(CanonicalText.region) ?? ""
    case (.project(let fact), .company): fact.company ?? ""
    case (.project(let fact), .stage): fact.stage ?? ""
    case (.event(let fact), .name): fact.name
    case (.event(let fact), .date): fact.date?.iso ?? ""
    case (.event(let fact), .venue): fact.venue ?? ""
    case (.event(let fact), .kind): fact.kind.rawValue
    default: ""
    }
  }

  /// All that was read, in canonical form.
  public var content: String {
    var lines = kind.fields.map { $0.rawValue + "=" + reading($0) }
    switch self {
    case .figure(let fact):
      lines.append("text=" + fact.text)
      lines += fact.comparisons.map {
        $0.type + "=" + CanonicalText.amount($0.value, $0.unit)
      }
    case .directive(let fact): lines.append("text=" + fact.text)
    case .programme(let fact): lines.append("name=" + fact.name)
    default: break
    }
    return lines.joined(separator: "\n")
  }

  /// What makes it this fact and not another.
  public var core: String {
    switch self {
    case .figure(let fact): CanonicalText.amount(fact.value, fact.unit)
    case .directive(let fact): fact.text
    case .person(let fact): fact.name
    case .programme(let fact): fact.name
    case .project(let fact): fact.name
    case .event(let fact): fact.name
    }
  }
}

extension FigureFact {
  fileprivate func reading(_ field: CorrectionField) -> String {
    switch field {
    case .value: CanonicalText.amount(value, unit)
    case .indicator: indicator
    case .region: region.map(CanonicalText.region) ?? ""
    case .period: period.map(CanonicalText.period) ?? ""
    case .kind: kind.rawValue
    case .scope: scope ?? ""
    case .qualifier: qualifier ?? ""
    default: ""
    }
  }
}

extension ArticleFacts {
  /// The facts of one kind, in the text's order.
  public func facts(of kind: FactKind) -> [Fact] {
    switch kind {
    case .figure: figures.map { .figure($0) }
    case .directive: directives.map { .directive($0) }
    case .person: people.map { .person($0) }
    case .programme: programmes.map { .programme($0) }
    case .project: projects.map { .project($0) }
    case .event: event.map { [.event($0)] } ?? []
    }
  }
}
