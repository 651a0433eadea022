/// The parts of a mail, to any depth that mails have (邮件分块).
struct MailTree {
  /// A part that holds content, no further parts.
  struct Part {
    /// Its number: `1.2` for the second part of the first; empty if the mail is one part.
    let number: String
    /// Its field `Content-Type`.
    let type: MailField
    /// Its own header.
    let header: MailHeader
    /// Where its coded content is.
    let content: Range<Int>

    /// Whether it is a file that is attached, not shown.
    var isAttached: Bool {
      header["content-disposition"].map { MailField($0).value == "attachment" } ?? false
    }
  }

  /// The parts, in order.
  private(set) var parts: [Part] = []

  private let bytes: [UInt8]
  /// The lines that may part two parts: those with two hyphens in front.
  private var marks: [Range<Int>] = []

  private static let maximalDepth = 12
  private static let maximalParts = 5_000
  private static let maximalMarks = 200_000

  /// Reads the mail in `bytes`; `nil` if it has more parts than any page, or is nested deeper than
  /// any mail.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    var place = MailHeader.start(bytes)
    let header = MailHeader(bytes, at: &place, before: bytes.count)
    guard findMarks(from: place),
      collect(header, place..<bytes.count, number: "", depth: 0, inDigest: false)
    else { return nil }
  }

  private mutating func findMarks(from start: Int) -> Bool {
    var place = start
    while place < bytes.count {
      let (line, next) = MailHeader.line(bytes, at: place, before: bytes.count)
      if line.count > 2, line[place] == 0x2D, line[place + 1] == 0x2D {
        marks.append(place..<next)
        if marks.count > Self.maximalMarks { return false }
      }
      place = next
    }
    return true
  }

  /// Gathers the parts below an entity; false if there are too many of them, or too deep.
  private mutating func collect(
    _ header: MailHeader, _ content: Range<Int>, number: String, depth: Int, inDigest: Bool
  ) -> Bool {
    guard depth <= Self.maximalDepth, parts.count < Self.maximalParts else { return false }
    let type = MailField(header["content-type"] ?? (inDigest ? "message/rfc822" : "text/plain"))
    if type.value == "message/rfc822" {
      var place = content.lowerBound
      let inner = MailHeader(bytes, at: &place, before: content.upperBound)
      return collect(
        inner, place..<content.upperBound, number: number, depth: depth + 1, inDigest: false)
    }
    guard type.value.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty
    else {
      parts.append(Part(number: number, type: type, header: header, content: content))
      return true
    }
    for (index, piece) in split(content, boundary: Array(boundary.utf8)).enumerated() {
      var place = piece.lowerBound
      let inner = MailHeader(bytes, at: &place, before: piece.upperBound)
      let name = (number.isEmpty ? "" : number + ".") + String(index + 1)
      let isDigest = type.value == "multipart/digest"
      guard
        collect(
          inner, place..<piece.upperBound, number: name, depth: depth + 1, inDigest: isDigest)
      else { return false }
    }
    return true
  }

  /// The stretches between the lines that `boundary` marks. The last one may lack its end.
  private func split(_ content: Range<Int>, boundary: [UInt8]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var open: Int?
    for mark in marks[firstMark(from: content.lowerBound)...] {
      guard mark.lowerBound < content.upperBound else { break }
      let line = bytes[(mark.lowerBound + 2)..<mark.upperBound]
      guard line.starts(with: boundary) else { continue }
      let rest = line.dropFirst(boundary.count)
      let isEnd = rest.starts(with: [0x2D, 0x2D])
      guard isEnd || rest.allSatisfy({ $0 <= 0x20 }) else { continue }
      if let start = open { pieces.append(start..<max(start, lineEnd(before: mark.lowerBound))) }
      open = isEnd ? nil : min(mark.upperBound, content.upperBound)
      if isEnd || pieces.count > Self.maximalParts { break }
    }
    if let start = open { pieces.append(start..<content.upperBound) }
    return pieces
  }

  /// The first of the marks from byte `place` on.
  private func firstMark(from place: Int) -> Int {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The line break before a boundary belongs to it.
  private func lineEnd(before place: Int) -> Int {
    var end = place
    if end > 0, bytes[end - 1] == 0x0A { end -= 1 }
    if end > 0, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
