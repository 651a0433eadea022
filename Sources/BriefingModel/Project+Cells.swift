extension Project {
  /// What the cell of `column` says, in canonical form; empty for nothing.
  ///
  /// Money is a word for its absence or an exact amount (`6600000000 元`), a date `2026-03-05`,
  /// `2026-03`, `2026` or `已` for a stage that was reached on a day nobody states.
  public func cell(_ column: ProjectColumn) -> String {
    let name = column.rawValue
    switch column.kind {
    case .money: return money(name).map { self[keyPath: $0].canonical } ?? ""
    case .date:
      if name == "details.inStatisticsOn" { return details.inStatisticsOn?.canonical ?? "" }
      return stageDay(name)?.canonical ?? ""
    case .list: return lists.joined(separator: "、")
    case .flag: return details.isInStatistics.map { $0 ? "是" : "否" } ?? ""
    case .requiredText, .unit: return name == "name" ? self.name : ownerUnit
    case .text:
      if name.hasPrefix("extra.") { return extra[String(name.dropFirst(6))] ?? "" }
      return Self.texts[name].flatMap { self[keyPath: $0] } ?? ""
    }
  }

  /// The row with the cell of `column` saying the canonical `text`; `nil` if it cannot say that.
  public func changing(_ column: ProjectColumn, to text: String) -> Project? {
    var row = self
    let name = column.rawValue
    if !text.isEmpty {
      // What the cell says now is no absence.
      let key = name.hasPrefix("details.") ? String(name.dropFirst(8)) : name
      row.details.absences[key] = nil
    }
    switch column.kind {
    case .money:
      guard let path = money(name), let amount = Quantity<Money>(canonical: text) else {
        return nil
      }
      row[keyPath: path] = amount
    case .date:
      let date = PartialDate(canonical: text)
      guard date != nil || text.isEmpty else { return nil }
      if name == "details.inStatisticsOn" {
        row.details.inStatisticsOn = date
      } else {
        row.setStageDay(name, date)
      }
    case .list: row.lists = text.split(separator: "、").map(String.init)
    case .flag:
      guard ["是", "否", ""].contains(text) else { return nil }
      row.details.isInStatistics = text.isEmpty ? nil : text == "是"
    case .requiredText, .unit:
      guard !text.isEmpty else { return nil }
      if name == "name" { row.name = text } else { row.ownerUnit = text }
    case .text:
      let text = text.isEmpty ? nil : text
      if name.hasPrefix("extra.") {
        row.extra[String(name.dropFirst(6))] = text
      } else if let path = Self.texts[name] {
        row[keyPath: path] = text
      } else {
        return nil
      }
    }
    return row
  }

  private static var texts: [String: WritableKeyPath<Project, String?>] {
    [
      "investor": \.investor, "origin": \.origin, "scale": \.scale, "chain": \.chain,
      "category": \.category, "nature": \.nature, "contractKind": \.contractKind,
      "progress": \.progress, "problem": \.problem, "sponsor": \.sponsor, "remark": \.remark,
      "details.parent": \.details.parent, "details.region": \.details.region,
      "details.investorType": \.details.investorType, "details.industry": \.details.industry,
      "details.chainLink": \.details.chainLink, "details.signedAt": \.details.signedAt,
      "details.recruitMethod": \.details.recruitMethod,
      "details.leadUnit": \.details.leadUnit, "details.taskForce": \.details.taskForce,
      "details.person": \.details.person, "details.reporter": \.details.reporter,
    ]
  }

  private func money(_ name: String) -> WritableKeyPath<Project, Quantity<Money>>? {
    switch name {
    case "totalInvestment": \.totalInvestment
    case "contractInvestment": \.contractInvestment
    case "planOfYear": \.planOfYear
    case "doneThisYear": \.doneThisYear
    case "doneInAll": \.doneInAll
    case "fundsThisYear": \.fundsThisYear
    case "details.doneBefore": \.details.doneBefore
    case "details.fundsInAll": \.details.fundsInAll
    default: nil
    }
  }

  private func stageDay(_ name: String) -> PartialDate? {
    let days = name.hasPrefix("planned.") ? planned : actual
    return switch name.split(separator: ".").last {
    case "signing": days.signing
    case "groundbreaking": days.groundbreaking
    case "completion": days.completion
    case "production": days.production
    default: days.fullCapacity
    }
  }

  private mutating func setStageDay(_ name: String, _ date: PartialDate?) {
    let old = name.hasPrefix("planned.") ? planned : actual
    func day(_ stage: String, _ known: PartialDate?) -> PartialDate? {
      name.hasSuffix("." + stage) ? date : known
    }
    let days = StageDates(
      signing: day("signing", old.signing),
      groundbreaking: day("groundbreaking", old.groundbreaking),
      completion: day("completion", old.completion),
      production: day("production", old.production),
      fullCapacity: day("fullCapacity", old.fullCapacity))
    if name.hasPrefix("planned.") { planned = days } else { actual = days }
  }
}

extension ProjectColumn {
  /// The canonical text of a cell as a person writes it.
  public func shown(_ text: String) -> String {
    guard kind == .money, let amount = Quantity<Money>(canonical: text) else { return text }
    return CanonicalText.written(amount)
  }
}

extension Quantity where Value == Money {
  /// The amount, or the word for its absence.
  public var canonical: String {
    guard let money = amount else { return CanonicalText.written(self) }
    return CanonicalText.amount(ExactNumber(digits: money.fen, scale: 2), "元")
  }

  /// What such a text says, or `nil`.
  public init?(canonical text: String) {
    switch text {
    case "未报送": self = .missing
    case "不适用": self = .notApplicable
    case "不公开": self = .withheld
    default:
      guard let (value, unit) = CanonicalText.amount(text), unit == "元",
        let money = Money(value, .yuan)
      else { return nil }
      self = Quantity(money)
    }
  }
}

extension PartialDate {
  /// `2026-03-05`, `2026-03`, `2026`, `?-03-05`, or `已` for a day of which nothing is known.
  public var canonical: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    if year == nil, month == nil, day == nil { return "已" }
    var text = year.map(String.init) ?? "?"
    if let month { text += "-" + two(month) } else if day != nil { text += "-?" }
    if let day { text += "-" + two(day) }
    return text
  }

  /// The date of such a text, or `nil`.
  public init?(canonical text: String) {
    if text == "已" {
      self.init()
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts.allSatisfy({ $0 == "?" || Int($0) != nil }) else {
      return nil
    }
    let numbers = parts.map { Int($0) } + [nil, nil]
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
