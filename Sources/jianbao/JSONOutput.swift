import BriefingModel
import Foundation

extension Console {
  /// Writes `value` as JSON on standard output: keys sorted, so equal values give equal bytes.
  func put(json value: some Encodable) throws {
    try put(
      bytes: JSONOutput.shown(String(decoding: try JSONOutput.bytes(value), as: UTF8.self)) + "\n")
  }
}

/// JSON as the program writes it.
enum JSONOutput {
  /// `value` as JSON, indented, keys sorted.
  static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(value))
  }

  /// `json` with the control and direction characters of its strings escaped: the same value, and
  /// nothing that moves the cursor or turns a line around where it is shown.
  static func shown(_ json: String) -> String { HiddenCharacters.escaped(inJSON: json) }
}
