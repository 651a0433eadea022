import Foundation

/// A Word document that a test puts together, packed without compression.
enum PackedDocument {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  /// The root attributes of Word's parts.
  static let word =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#

  /// The document whose body is `body`.
  ///
  /// - Parameters:
  ///   - numbering: The part with its lists, if it has one.
  ///   - relations: The bytes of the part that names the main part, if they are to be others.
  static func bytes(
    _ body: String, numbering: String? = nil, relations: [UInt8]? = nil
  ) -> [UInt8] {
    let main = self.relations("officeDocument", "word/document.xml")
    var parts: [(String, [UInt8])] = [
      ("_rels/.rels", relations ?? Array(main.utf8)),
      (
        "word/document.xml", Array("<w:document \(word)><w:body>\(body)</w:body></w:document>".utf8)
      ),
    ]
    if let numbering {
      parts += [
        ("word/_rels/document.xml.rels", Array(self.relations("numbering", "numbering.xml").utf8)),
        ("word/numbering.xml", Array(numbering.utf8)),
      ]
    }
    return archive(parts)
  }

  /// A part that names another, with `extra` before it.
  static func relations(_ kind: String, _ target: String, extra: String = "") -> String {
    #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"# + extra
      + #"<Relationship Id="r1" Type="\#(office)\#(kind)" Target="\#(target)"/></Relationships>"#
  }

  /// A paragraph; `isDeleted` if its end was deleted under review.
  static func paragraph(_ text: String, isDeleted: Bool = false) -> String {
    let mark = isDeleted ? #"<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>"# : ""
    return "<w:p>\(mark)<w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  // MARK: Packing

  static func archive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in parts {
      let size = little(bytes.count, 4)
      // Version, flags, method, time and day; the day is the first there is.
      let head: [UInt8] = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]
      let common = head + little(Int(checksum(bytes)), 4) + size + size + little(name.utf8.count, 2)
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 12)
      directory += little(archive.count, 4) + name.utf8
      archive += [0x50, 0x4B, 3, 4] + common + [0, 0] + name.utf8
      archive += bytes
    }
    let count = little(parts.count, 2)
    let end = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + little(directory.count, 4)
    return archive + directory + end + little(archive.count, 4) + [0, 0]
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
    }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
  }
}
