import Foundation

extension HostileFile {
  /// Tags that look other than they are, and Word documents.
  static let documents: [HostileFile] = [
    HostileFile("stray-quote.html", "ingest.article.flooded") {
      Array("<p \" >甲</p>\(full(of: " ", count: 30_000))".utf8)
    },
    HostileFile("stray-value.html", "ingest.article.flooded") {
      Array("<p =\" >甲</p>\(full(of: " ", count: 30_000))".utf8)
    },
    HostileFile("end-quote.html", "ingest.article.flooded") {
      Array("<p>甲</p x=\" >\(full(of: " ", count: 30_000))".utf8)
    },
    HostileFile("no-blanks.html", "ingest.article.flooded") {
      Array("<p>甲</p>\(full(of: "", count: 60_000))".utf8)
    },
    HostileFile("hidden-script.html") {
      Array("<!DOCTYPE x PUBLIC \"><script>\"><p>甲</p>\(full(of: " ", count: 30_000))".utf8)
    },
    HostileFile("script-in-script.html", "ingest.article.flooded") {
      Array("<script></b> <p x=\"</script><p>甲</p>\(full(of: " ", count: 30_000))".utf8)
    },
    HostileFile("fields.docx") {
      let open = String(repeating: #"<w:fldChar w:fldCharType="begin"/>"#, count: size(200_000))
      let ends = String(repeating: "<w:p/>", count: size(1_000_000))
      return PackedDocument.bytes(
        "<w:p><w:r>\(open)</w:r></w:p>\(ends)\(PackedDocument.paragraph("甲县召开会议。"))")
    },
    HostileFile("deleted-marks.docx") {
      let run = PackedDocument.paragraph("甲县召开会", isDeleted: true)
      return PackedDocument.bytes(
        String(repeating: run, count: size(60_000)) + PackedDocument.paragraph("议。"))
    },
    HostileFile("attributes.docx", "ingest.article.flooded") {
      PackedDocument.bytes("<w:p>\(full(of: " ", count: 30_000))</w:p>")
    },
    HostileFile("stray-quote.docx", "ingest.document.badPart") {
      PackedDocument.bytes("<w:p \" ></w:p>\(full(of: " ", count: 30_000))")
    },
    HostileFile("wide-relations.docx", "ingest.document.badPart") {
      let part = PackedDocument.relations(
        "officeDocument", "word/document.xml", extra: full(of: " ", count: 60_000))
      let units = (#"<?xml version="1.0" encoding="UTF-16"?>"# + part).utf16
      let wide: [UInt8] = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      return PackedDocument.bytes(PackedDocument.paragraph("甲。"), relations: [0xFF, 0xFE] + wide)
    },
    HostileFile("coded-relations.docx", "ingest.document.badPart") {
      let part = PackedDocument.relations(
        "officeDocument", "word/document.xml", extra: full(of: " ", count: 60_000))
      let coded = part.replacing("<", with: "+ADw-")
      return PackedDocument.bytes(
        PackedDocument.paragraph("甲。"),
        relations: Array((#"<?xml version="1.0" encoding="UTF-7"?>"# + coded).utf8))
    },
  ]

  /// A tag full of attributes.
  private static func full(of blank: String, count: Int) -> String {
    "<x " + (0..<count).map { "a\($0)=\"\"" }.joined(separator: blank) + "/>"
  }

  /// A count that a release build meets, less of it in a debug build.
  private static func size(_ count: Int) -> Int { full > 1_000_000 ? count : count / 4 }
}
