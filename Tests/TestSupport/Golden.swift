import Foundation
public import Testing

/// Compares `actual` with the golden file `Tests/Golden/<name>`, line by line.
///
/// With `UPDATE_GOLDEN=1` the file is rewritten and the test fails, so that the difference is read
/// before it is committed.
public func expectGolden(
  _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = Paths.root.appending(path: "Tests/Golden/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.write(to: url, atomically: true, encoding: .utf8)
    Issue.record("golden \(name) rewritten; read the difference", sourceLocation: sourceLocation)
    return
  }
  guard let expected = try? Paths.text(url) else {
    Issue.record(
      "golden \(name) is missing; run with UPDATE_GOLDEN=1", sourceLocation: sourceLocation)
    return
  }
  guard actual != expected else { return }
  let (old, new) = (
    expected.split(separator: "\n", omittingEmptySubsequences: false),
    actual.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let first = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
  let line = first?.offset ?? min(old.count, new.count)
  let detail =
    "golden \(name) differs at line \(line + 1):\n"
    + "- \(line < old.count ? String(old[line]) : "(end)")\n"
    + "+ \(line < new.count ? String(new[line]) : "(end)")"
  Issue.record(Comment(rawValue: detail), sourceLocation: sourceLocation)
}
