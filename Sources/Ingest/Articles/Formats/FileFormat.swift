/// What a file is, by its content; its name decides only where the content leaves it open (文件格式).
enum FileFormat {
  /// Characters, with or without markup.
  case text
  /// A zip archive, as Word documents are.
  case archive
  /// A PDF.
  case pdf
  /// A mail, or a web page that a browser saved as one.
  case mail
  /// A binary document of old Word or WPS, or one locked with a password.
  case compound
  /// Rich text (.rtf).
  case richText

  /// What `bytes` are.
  init(_ bytes: [UInt8], fileName: String) {
    let name = fileName.lowercased()
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .archive
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .compound
    } else if Self.isPDF(bytes, name) {
      self = .pdf
    } else if Self.begin(bytes, "{\\rtf") {
      self = .richText
    } else if MailHeader.opens(bytes) {
      self = .mail
    } else {
      self = .text
    }
  }

  /// A reader forgives up to 1,024 bytes before the mark, but then the name must say PDF as well.
  private static func isPDF(_ bytes: [UInt8], _ name: String) -> Bool {
    if begin(bytes, "%PDF-") { return true }
    let mark = Array("%PDF-".utf8)
    guard name.hasSuffix(".pdf"), bytes.count > mark.count else { return false }
    return (0..<min(1_024, bytes.count - mark.count)).contains {
      bytes[$0..<($0 + mark.count)].elementsEqual(mark)
    }
  }

  private static func begin(_ bytes: [UInt8], _ mark: String) -> Bool {
    bytes.starts(with: mark.utf8)
  }

  /// Whether characters are a web page.
  ///
  /// - Parameters:
  ///   - units: The characters, or bytes of an encoding that spells tags like ASCII.
  ///   - fileName: An ending of web pages counts only if there is a tag at all: browsers and portals
  ///     give plain text such names too.
  static func isWebPage(
    _ units: some RandomAccessCollection<UInt16>, fileName: String
  ) -> Bool {
    let head = units.prefix(500).map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    if webPageMarks.firstMatch(in: head) != nil { return true }
    if let first = head.firstIndex(where: { $0 > 0x20 && !byteOrderMark.contains($0) }),
      isTag(head, at: first)
    {
      return true
    }
    let name = fileName.lowercased()
    return webPageSuffixes.contains(where: name.hasSuffix)
      && units.indices.contains { isTag(units, at: $0) }
  }

  /// Whether a tag such as `<p>` or `</p` begins at `place`.
  private static func isTag<Units: RandomAccessCollection<UInt16>>(
    _ units: Units, at place: Units.Index
  ) -> Bool {
    guard units[place] == 0x3C, units.distance(from: place, to: units.endIndex) > 2 else {
      return false
    }
    let next = units[units.index(after: place)]
    return next.isLatin || next == 0x2F && units[units.index(place, offsetBy: 2)].isLatin
  }
}

/// U+FEFF as it stands, and as bytes of UTF-8.
private let byteOrderMark: [UInt16] = [0xFEFF, 0xEF, 0xBB, 0xBF]
private let webPageMarks = Words("<!doctype <html <head> <body")
private let webPageSuffixes = [".html", ".htm", ".shtml", ".xhtml"]
