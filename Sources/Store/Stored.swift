import BriefingModel
import Foundation
import GRDB

/// JSON as the store writes it: keys in order, so that equal values have equal text.
enum JSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ text: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }

  /// A digest of texts, each closed off from the next.
  static func hash(_ texts: [String]) -> String {
    var digest = SHA256()
    for text in texts {
      digest.update(text.utf8)
      digest.update([0])
    }
    return digest.finishHex()
  }
}

/// Values as columns hold them.
enum Stored {
  /// A list of texts as JSON; `nil` for none.
  static func list(_ texts: [String]) throws -> String? {
    texts.isEmpty ? nil : try JSON.text(texts)
  }

  static func list(_ text: String?) throws -> [String] {
    guard let text else { return [] }
    return try JSON.value(text)
  }

  /// Numbers as bytes, the lowest first.
  static func blob<Number: FixedWidthInteger>(_ numbers: [Number]) -> Data {
    var bytes = Data(capacity: numbers.count * (Number.bitWidth / 8))
    for number in numbers {
      for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
      }
    }
    return bytes
  }

  static func numbers<Number: FixedWidthInteger>(_ bytes: Data) -> [Number] {
    let width = Number.bitWidth / 8
    let bytes = [UInt8](bytes)
    return stride(from: 0, to: bytes.count - bytes.count % width, by: width).map { start in
      var number: Number = 0
      for place in (start..<(start + width)).reversed() {
        number = number << 8 | Number(bytes[place])
      }
      return number
    }
  }

  static func date(_ text: String?) -> CalendarDate? { text.flatMap { CalendarDate(iso: $0) } }

  static func partialDate(_ text: String?) -> PartialDate? {
    guard let text else { return nil }
    let parts = text.split(separator: "-").map { Int($0) }
    return parts.count == 3 ? PartialDate(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  /// The five days of the stages, empty where there is none: `2026-03-5||2026-?-?||`.
  static func stages(_ dates: StageDates) -> String {
    [
      dates.signing, dates.groundbreaking, dates.completion, dates.production, dates.fullCapacity,
    ].map { $0?.stored ?? "" }.joined(separator: "|")
  }

  static func stages(_ text: String) -> StageDates {
    let days = text.split(separator: "|", omittingEmptySubsequences: false)
      .map { partialDate(String($0)) }
    guard days.count == 5 else { return StageDates() }
    return StageDates(
      signing: days[0], groundbreaking: days[1], completion: days[2], production: days[3],
      fullCapacity: days[4])
  }

  /// An amount: 分, or the mark of its absence, NULL for missing.
  static func money(_ quantity: Quantity<Money>) -> DatabaseValue {
    switch quantity {
    case .given(let money): money.fen.databaseValue
    case .zero: 0.databaseValue
    case .missing: .null
    case .notApplicable: "/".databaseValue
    case .withheld: "*".databaseValue
    }
  }

  static func money(_ value: DatabaseValue) -> Quantity<Money> {
    switch value.storage {
    case .int64(let fen): Quantity(Money(fen: fen))
    case .string("/"): .notApplicable
    case .string: .withheld
    default: .missing
    }
  }
}

extension PartialDate {
  /// `2026-03-?`, a question mark for a part that is not known.
  var stored: String {
    let part = { (value: Int?, width: Int) in
      value.map {
        String(repeating: "0", count: max(0, width - String($0).utf8.count)) + String($0)
      } ?? "?"
    }
    return [part(year, 4), part(month, 2), part(day, 2)].joined(separator: "-")
  }
}
