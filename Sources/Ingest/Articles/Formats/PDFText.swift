import BriefingModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The text layer of a PDF, by poppler's `pdftotext` (PDF 文字层).
public enum PDFText {
  /// Where `pdftotext` is installed, or `nil`. Only the folders of system packages are looked at.
  public static let installedTool: String? = [
    "/usr/bin/pdftotext", "/usr/local/bin/pdftotext", "/opt/homebrew/bin/pdftotext",
  ].first { unsafe access($0, X_OK) == 0 }

  /// The text in UTF-8 as `tool` lays it out, one line a line, pages ended by a form feed.
  ///
  /// - Throws: If the tool is not there, if it fails or takes too long, if there is no text.
  static func text(
    of bytes: [UInt8], tool: String?, _ report: FileReport
  ) throws(IngestError) -> [UInt8] {
    guard let tool else { throw report.error("ingest.pdf.noTool") }
    let seconds = max(2, min(20, bytes.count * 2 / 1_000_000))
    let child = ChildProcess(
      path: tool, arguments: ["-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"],
      seconds: seconds, maximalOutput: ArticleFile.maximalText)
    switch child.run(bytes) {
    case .notStarted: throw report.error("ingest.pdf.noTool")
    case .failed(let code):
      throw report.error(
        "ingest.pdf.notRun", ["reason": unsafe String(cString: strerror(code))])
    case .timedOut: throw report.error("ingest.pdf.slow", ["limit": "\(seconds)"])
    case .tooMuch:
      throw report.error(
        "ingest.article.tooLarge", ["limit": "\(ArticleFile.maximalText >> 20)"])
    case .ended(let status, let output, let errors):
      let words = String(decoding: errors, as: UTF8.self)
      if status != 0 {
        let isLocked = words.contains("password") || status == 3
        throw report.error(isLocked ? "ingest.pdf.locked" : "ingest.pdf.broken")
      }
      guard output.contains(where: { $0 > 0x20 }) else {
        let lacksTables = words.contains("language pack")
        throw report.error(lacksTables ? "ingest.pdf.noTables" : "ingest.pdf.noText")
      }
      return output
    }
  }
}
