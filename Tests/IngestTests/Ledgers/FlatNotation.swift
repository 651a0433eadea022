import BriefingModel

@testable import Ingest

/// Rows of ledgers and registers as names and texts, every property of them, to be compared with
/// the truths.
///
/// Amounts are in 万元 and the absences are the marks they print as, but nothing stands for a value
/// that is missing.
enum FlatNotation {
  /// The rows of `documents` by kind.
  static func rows(_ documents: [LedgerDocument]) -> [String: [[String: String]]] {
    var result: [String: [[String: String]]] = [:]
    for document in documents {
      var (label, value) = content(document)
      if let snapshot = value as? LedgerSnapshot { value = snapshot.projects }
      if value is Register { (label, value) = content(value) }
      // The rows of issues stand beside their day.
      if Mirror(reflecting: value).displayStyle == .tuple {
        value = Mirror(reflecting: value).children.first?.value ?? value
      }
      result[label, default: []] += Mirror(reflecting: value).children.map { flat($0.value) }
    }
    return result
  }

  /// The stated totals of `documents`, as cell and amount.
  static func totals(_ documents: [LedgerDocument]) -> [String] {
    documents.flatMap { document -> [String] in
      guard case .projects(let snapshot) = document else { return [] }
      return snapshot.statedTotals.map { "\($0.cell.cell) \(text($0.value))" }
    }
  }

  /// The name of an enumeration's case and what it carries.
  private static func content(_ value: Any) -> (String, Any) {
    let child = Mirror(reflecting: value).children.first
    return (child?.label ?? "\(value)", child?.value ?? value)
  }

  /// The properties of `row`.
  static func flat(_ row: Any) -> [String: String] {
    var result: [String: String] = [:]
    gather(row, "", &result)
    return result
  }

  private static func gather(_ value: Any, _ prefix: String, _ result: inout [String: String]) {
    for child in Mirror(reflecting: value).children {
      guard let label = child.label, label != "identity" else { continue }
      let name = prefix + label
      switch child.value {
      case let days as StageDates: gather(days, name + ".", &result)
      case let details as ProjectDetails: gather(details, prefix, &result)
      case let texts as [String: String]:
        for (key, text) in texts { result[name + "." + key] = text }
      case let factors as [String: ProjectDetails.Factor]:
        for (key, factor) in factors {
          guard let amount = quantity(factor.value) else { continue }
          result[name + "." + key] = amount + (factor.unit.map { " " + $0 } ?? "")
        }
      case let absences as [String: ProjectDetails.Absence]:
        for (key, absence) in absences where absence != .missing {
          result[name + "." + key] = absence.rawValue
        }
      default: if let text = leaf(child.value) { result[name] = text }
      }
    }
  }

  /// A single value, or `nil` for nothing.
  private static func leaf(_ value: Any) -> String? {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional { return mirror.children.first.flatMap { leaf($0.value) } }
    switch value {
    case let date as PartialDate: return text(date)
    case let date as CalendarDate: return date.iso
    case let cell as CellReference: return cell.cell
    case let amount as Quantity<Money>: return quantity(amount)
    case let amount as Quantity<ExactNumber>: return quantity(amount)
    case let amount as Quantity<ForeignMoney>: return quantity(amount)
    case let list as [String]: return list.isEmpty ? nil : list.joined(separator: "、")
    case let list as [ProjectDetails.Recruiter]:
      let texts = list.map { $0.unit + ($0.percent.map { " \($0.normalized)" } ?? "") }
      return texts.isEmpty ? nil : texts.joined(separator: "、")
    default: return "\(value)"
    }
  }

  private static func quantity<Value>(_ quantity: Quantity<Value>) -> String? {
    switch quantity {
    case .given(let value): text(value)
    case .zero: "0"
    case .missing: nil
    case .notApplicable: "/"
    case .withheld: "＊"
    }
  }

  private static func text(_ value: Any) -> String {
    switch value {
    case let money as Money: ExactNumber(digits: money.fen, scale: 6).normalized.description
    case let money as ForeignMoney: money.amount.normalized.description + " " + money.currency
    case let number as ExactNumber: number.normalized.description
    default: "\(value)"
    }
  }

  /// A date's known parts: 2026-03-15, 2026-03, 2026, --03, --03-15; 「reached」 without any.
  static func text(_ date: PartialDate) -> String {
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let parts = [
      date.year.map { String($0) } ?? "-", date.month.map { padded($0) },
      date.day.map { padded($0) },
    ]
    let known = parts.compactMap { $0 }
    return known == ["-"] ? "reached" : known.joined(separator: "-")
  }
}
