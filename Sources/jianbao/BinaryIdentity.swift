import BriefingModel
import Foundation

/// What this program's file is told by (程序标识).
enum BinaryIdentity {
  /// The first 16 hexadecimal digits of the build id, which the linker makes of all it links; of the
  /// SHA-256 of the file where it made none.
  ///
  /// The build id stands in the first kilobytes. To digest a hundred megabytes would take longer
  /// than to start.
  static let value: String = {
    guard let file = FileHandle(forReadingAtPath: "/proc/self/exe") else { return "unknown" }
    defer { try? file.close() }
    let head = [UInt8]((try? file.read(upToCount: 1 << 16)) ?? Data())
    return ELFHead(head).buildID ?? digest(head, file)
  }()

  private static func digest(_ head: [UInt8], _ file: FileHandle) -> String {
    var digest = SHA256()
    digest.update(head)
    while let data = try? file.read(upToCount: 1 << 20), !data.isEmpty { digest.update(data) }
    return String(digest.finishHex().prefix(16))
  }
}

/// The first bytes of a 64-bit executable file (ELF), lowest byte first.
struct ELFHead {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first 16 hexadecimal digits of the note of type 3 by `GNU`; `nil` if there is none.
  var buildID: String? {
    guard bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), let table = number(32, 8),
      let size = number(54, 2), let count = number(56, 2), size >= 56
    else { return nil }
    for entry in 0..<count {
      let place = table + entry * size
      guard number(place, 4) == 4, let start = number(place + 8, 8),
        let length = number(place + 32, 8)
      else { continue }
      if let found = buildID(notesAt: start, length) { return found }
    }
    return nil
  }

  private func buildID(notesAt start: Int, _ length: Int) -> String? {
    var place = start
    while place + 12 <= start + length, let name = number(place, 4), let size = number(place + 4, 4)
    {
      let text = place + 12
      let content = text + (name + 3) / 4 * 4
      if number(place + 8, 4) == 3, name == 4, size >= 8, content + size <= bytes.count,
        bytes[text..<text + 4].elementsEqual([0x47, 0x4E, 0x55, 0])
      {
        return bytes[content..<content + 8].map { byte in
          let digits = String(byte, radix: 16)
          return byte < 16 ? "0" + digits : digits
        }.joined()
      }
      place = content + (size + 3) / 4 * 4
    }
    return nil
  }

  /// The number of `count` bytes at `place`, or `nil` if it lies outside or is no sensible place.
  private func number(_ place: Int, _ count: Int) -> Int? {
    guard place >= 0, place <= bytes.count - count else { return nil }
    var value: UInt64 = 0
    for byte in bytes[place..<place + count].reversed() { value = value << 8 | UInt64(byte) }
    return value < UInt64(Int32.max) ? Int(value) : nil
  }
}
