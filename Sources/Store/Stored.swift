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
    guard var text, !text.isEmpty else { return nil }
    return text.withUTF8 { bytes in
      var place = 0
      return unsafe partialDate(bytes, &place)
    }
  }

  static func stages(_ text: String) -> StageDates {
    var text = text
    return text.withUTF8 { bytes in
      var place = 0
      func next() -> PartialDate? {
        defer { place += 1 }
        return unsafe partialDate(bytes, &place)
      }
      return StageDates(
        signing: next(), groundbreaking: next(), completion: next(), production: next(),
        fullCapacity: next())
    }
  }

  /// The date written from `place` up to a `|` or the end; `nil` if there is none.
  private static func partialDate(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int
  ) -> PartialDate? {
    var parts: [3 of Int?] = [nil, nil, nil]
    var part = 0
    let start = place
    while unsafe place < bytes.count && bytes[place] != UInt8(ascii: "|") {
      let byte = unsafe bytes[place]
      place += 1
      if byte == UInt8(ascii: "-") {
        part += 1
      } else if part < 3, byte &- 48 < 10 {
        parts[part] = (parts[part] ?? 0) * 10 + Int(byte - 48)
      }
    }
    guard place > start, part == 2 else { return nil }
    return PartialDate(year: parts[0], month: parts[1], day: parts[2])
  }

  /// A quantity as text: what `text` makes of it, or the mark of its absence, `nil` for missing.
  static func mark<Value>(_ quantity: Quantity<Value>, _ text: (Value) -> String) -> String? {
    switch quantity {
    case .given(let value): text(value)
    case .zero: "0"
    case .missing: nil
    case .notApplicable: "/"
    case .withheld: "*"
    }
  }

  static func quantity<Value>(
    _ mark: String?, _ value: (ExactNumber) -> Value?
  ) -> Quantity<Value> {
    switch mark {
    case nil: .missing
    case "/": .notApplicable
    case "*": .withheld
    case "0": .zero
    case let text?: ExactNumber(text).flatMap(value).map { .given($0) } ?? .missing
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
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `stored`.
  func append(to bytes: inout [UInt8]) {
    Self.append(year, width: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(month, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(day, width: 2, to: &bytes)
  }

  private static func append(_ value: Int?, width: Int, to bytes: inout [UInt8]) {
    guard let value, value >= 0 else {
      bytes.append(UInt8(ascii: "?"))
      return
    }
    // Dates are most of what a row's columns are made of, so no text is made on the way.
    var place = 1
    for _ in 1..<width { place *= 10 }
    while value / 10 >= place { place *= 10 }
    while place > 0 {
      bytes.append(48 + UInt8(value / place % 10))
      place /= 10
    }
  }
}
