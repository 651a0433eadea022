import BriefingModel
import Foundation
import Ingest
import Testing

/// A file that is made to break or to exhaust its reader.
struct HostileFile: Sendable, CustomTestStringConvertible {
  let name: String
  /// The code it is refused with; `nil` if it is read, however little is in it.
  let refusal: String?
  let bytes: @Sendable () -> [UInt8]

  var testDescription: String { name }

  init(_ name: String, _ refusal: String? = nil, _ bytes: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    self.refusal = refusal
    self.bytes = bytes
  }

  /// A file that repeats `unit` up to the most bytes that text may have, between `start` and `end`.
  init(
    _ name: String, _ refusal: String? = nil, full unit: String, start: String = "",
    end: String = ""
  ) {
    self.init(name, refusal) {
      let count = (Self.full - start.utf8.count - end.utf8.count) / unit.utf8.count
      return Array((start + String(repeating: unit, count: count) + end).utf8)
    }
  }

  /// 7 MB in a release build, less in a debug build, which takes thirty times as long.
  static let full: Int = {
    #if DEBUG
      250_000
    #else
      7_000_000
    #endif
  }()

  private static let sentence = "青禾县召开项目调度会，总投资12.5亿元，项目开工。"

  /// Text files.
  static let texts: [HostileFile] = [
    HostileFile("cut.txt") { Array(String(repeating: sentence, count: 50).utf8.dropLast()) },
    HostileFile("odd.txt") {
      [0xFF, 0xFE] + Array(sentence.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }.dropLast())
    },
    HostileFile("zeros.txt", "ingest.article.binary") {
      Array(sentence.utf8) + [UInt8](repeating: 0, count: 9_000)
    },
    HostileFile("empty.txt", "ingest.article.empty") { [] },
    HostileFile("mark.txt") { [0xEF, 0xBB, 0xBF] },
    HostileFile("mark16.txt") { [0xFE, 0xFF] },
    HostileFile("noise.txt", "ingest.article.undecodable") {
      (0..<90_000).map { UInt8(128 + $0 * 7_919 % 128) }
    },
    HostileFile("line.txt", full: sentence), HostileFile("letters.txt", full: "zhong"),
    HostileFile("toned.txt", full: "zhōng"), HostileFile("spaced.txt", full: "a "),
    HostileFile("questions.txt", full: "?"), HostileFile("damaged.txt", full: "中?"),
    HostileFile("wide.txt", full: "？"), HostileFile("replaced.txt", full: "项目\u{FFFD}"),
    HostileFile("brackets.txt", full: "("), HostileFile("readings.txt", full: "(a)"),
    HostileFile("annotated.txt", full: "中(zhōng)"), HostileFile("swallowed.txt", full: "?zhōng)"),
    HostileFile("shifted.txt", full: "项目?F(xiàn)"), HostileFile("traditional.txt", full: "東?"),
    HostileFile("jammed.txt") {
      Array((String(repeating: "0 w; _- G2 b+ P$\n", count: full / 40) + sentence).utf8)
    },
    HostileFile("reporters.txt", full: "（记者"), HostileFile("dates.txt", full: "2026年6月8日"),
    HostileFile("sources.txt", full: "来源："), HostileFile("blanks.txt", full: " "),
    HostileFile("digits.txt", full: "1"), HostileFile("quotes.txt", full: "“"),
    HostileFile("heads.txt") { Array(String(repeating: "县区\t项目数\n", count: 40_000).utf8) },
    HostileFile("barred.txt") { Array(String(repeating: "|甲县|12|\n|乙县|无|\n", count: 20_000).utf8) },
    HostileFile("lines.txt", "ingest.article.tooManyLines") {
      Array(String(repeating: "中\n", count: 300_000).utf8)
    },
    HostileFile("huge.txt", "ingest.article.tooLarge") {
      [UInt8](repeating: 0x61, count: (8 << 20) + 1)
    },
  ]

  /// Web pages.
  static let pages: [HostileFile] = [
    HostileFile("deep.html") {
      Array((String(repeating: "<div>", count: 100_000) + sentence).utf8)
    },
    HostileFile("tables.html") {
      Array((String(repeating: "<table><tr><td>", count: 30_000) + sentence).utf8)
    },
    HostileFile("lists.html") {
      Array((String(repeating: "<ul><li>", count: 50_000) + sentence).utf8)
    },
    HostileFile("hidden.html", full: "<font style=\"display:none\">"),
    HostileFile("open.html", "ingest.article.flooded") {
      Array(String(repeating: "<b>", count: 1_100_000).utf8)
    },
    HostileFile("attributes.html", "ingest.article.flooded") {
      Array(("<p " + (0..<30_000).map { "a\($0)=1" }.joined(separator: " ") + ">x</p>").utf8)
    },
    HostileFile("full-tags.html", "ingest.article.flooded") {
      let tag = "<p " + (0..<4_900).map { "a\($0)=1" }.joined(separator: " ") + ">x"
      return Array(String(repeating: tag, count: 20).utf8)
    },
    HostileFile("names.html", "ingest.article.flooded") {
      Array((0..<90_000).map { "<x\($0)>" }.joined().utf8)
    },
    HostileFile("entities.html", "ingest.article.flooded") {
      Array(String(repeating: "<p>&amp;", count: 310_000).utf8)
    },
    HostileFile("unknown.html") {
      Array(("<p>" + String(repeating: "&nosuch;", count: full / 30)).utf8)
    },
    HostileFile("numbers.html", full: "&#20013;", start: "<p>"),
    HostileFile("less.html", full: "<", start: "<p>"),
    HostileFile("comments.html", full: "<!--", start: "<p>"),
    HostileFile("scripts.html", full: "<script>", start: "<p>"),
    // The parser cuts a name into attributes of a hundred letters.
    HostileFile("name.html", "ingest.article.flooded") {
      Array(("<" + String(repeating: "a", count: 700_000)).utf8)
    },
    HostileFile("quote.html", full: "a>", start: "<p title=\""),
    HostileFile("laugh.html") {
      let entities = (1..<20).map {
        "<!ENTITY a\($0) \"" + String(repeating: "&a\($0 - 1);", count: 10) + "\">"
      }
      return Array(
        ("<!DOCTYPE html [<!ENTITY a0 \"x\">" + entities.joined() + "]><html>&a19;").utf8)
    },
  ]

  /// Saved mails.
  static let mails: [HostileFile] = [
    HostileFile("boundaries.eml", "ingest.mail.tooDeep") {
      let part = "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
      return mail(
        "Content-Type: multipart/mixed; boundary=b", String(repeating: part, count: 250_000))
    },
    HostileFile("pages.eml") {
      let part =
        "--b\r\nContent-Type: text/html\r\n\r\n" + String(repeating: "<p>x", count: 500) + "\r\n"
      return mail(
        "Content-Type: multipart/mixed; boundary=b", String(repeating: part, count: 3_000))
    },
    HostileFile("mails.eml", "ingest.mail.tooDeep") {
      let header = "Content-Type: message/rfc822"
      return mail(header, String(repeating: header + "\r\n\r\n", count: 50_000))
    },
    HostileFile("header.eml", "ingest.article.tooManyLines") {
      mail("Content-Type: text/plain\r\n" + String(repeating: "X: a\r\n", count: 300_000), "x")
    },
    HostileFile("parameters.eml", "ingest.mail.noText") {
      mail("Content-Type: image/png; " + String(repeating: "a=b;", count: 500_000), "x")
    },
    HostileFile("escapes.eml") {
      mail(
        "Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable",
        String(repeating: "=", count: full))
    },
    HostileFile("soft.eml") {
      let line = "=" + String(repeating: " ", count: 1_000)
      return mail(
        "Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable",
        String(repeating: line, count: full / 1_001))
    },
    HostileFile("lines.eml", "ingest.mail.noText") {
      mail("Content-Type: multipart/mixed; boundary=b", String(repeating: "\n", count: full * 2))
    },
  ]

  private static func mail(_ header: String, _ body: String) -> [UInt8] {
    Array("MIME-Version: 1.0\r\nFrom: a\r\n\(header)\r\n\r\n\(body)".utf8)
  }
}
