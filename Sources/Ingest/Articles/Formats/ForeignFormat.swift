/// A file of a kind that holds no text to read, told by its first bytes (非文稿文件).
struct ForeignFormat {
  /// What such a file is for, which decides what to do with it.
  enum Use: String {
    case picture, archive, program, recording
  }

  /// What its name is among those who use it: `PNG`.
  let name: String
  /// What it is for.
  let use: Use

  /// What the codes of errors about such files begin with.
  static let codes = "ingest.foreign"

  /// The format of `bytes`; `nil` if it is none of these.
  init?(_ bytes: [UInt8]) {
    guard let format = Self.formats.first(where: { $0.matches(bytes) }) else { return nil }
    (name, use) = (format.name, format.use)
  }

  private struct Mark {
    let name: String
    let use: Use
    /// How many bytes stand before the mark.
    var offset = 0
    let bytes: [UInt8]

    func matches(_ file: [UInt8]) -> Bool {
      // A text may begin with letters that are a mark: it has no zero bytes.
      file.dropFirst(offset).starts(with: bytes)
        && (bytes.contains { !(0x20...0x7E).contains($0) } || file.prefix(64).contains(0))
    }
  }

  private static let formats = [
    Mark(name: "PNG", use: .picture, bytes: [0x89, 0x50, 0x4E, 0x47]),
    Mark(name: "JPEG", use: .picture, bytes: [0xFF, 0xD8, 0xFF]),
    Mark(name: "GIF", use: .picture, bytes: Array("GIF8".utf8)),
    Mark(name: "BMP", use: .picture, bytes: Array("BM".utf8)),
    Mark(name: "TIFF", use: .picture, bytes: [0x49, 0x49, 0x2A, 0]),
    Mark(name: "TIFF", use: .picture, bytes: [0x4D, 0x4D, 0, 0x2A]),
    Mark(name: "WebP", use: .picture, offset: 8, bytes: Array("WEBP".utf8)),
    Mark(name: "HEIC", use: .picture, offset: 4, bytes: Array("ftyphei".utf8)),
    Mark(name: "RAR", use: .archive, bytes: Array("Rar!".utf8) + [0x1A, 7]),
    Mark(name: "7z", use: .archive, bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    Mark(name: "gzip", use: .archive, bytes: [0x1F, 0x8B, 8]),
    Mark(name: "EXE", use: .program, bytes: Array("MZ".utf8)),
    Mark(name: "ELF", use: .program, bytes: [0x7F, 0x45, 0x4C, 0x46]),
    Mark(name: "MP4", use: .recording, offset: 4, bytes: Array("ftyp".utf8)),
    Mark(name: "MP3", use: .recording, bytes: Array("ID3".utf8) + [3]),
  ]
}
