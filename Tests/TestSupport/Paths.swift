public import Foundation

/// Where tests find their inputs.
public enum Paths {
  /// The package's folder.
  public static let root: URL = {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }()

  /// A file of `Tests/Fixtures/`.
  public static func fixture(_ path: String) -> URL {
    root.appending(path: "Tests/Fixtures/\(path)")
  }

  /// The folder of measuring material outside the package: `JIANBAO_SHARED`, else `../shared`.
  public static let shared: URL = {
    if let path = ProcessInfo.processInfo.environment["JIANBAO_SHARED"], !path.isEmpty {
      return URL(filePath: path)
    }
    return root.deletingLastPathComponent().appending(path: "shared")
  }()

  /// Whether the measuring material is there; tests that need it are skipped by name otherwise.
  public static let hasShared = FileManager.default.fileExists(
    atPath: shared.appending(path: "corpus/SCHEMA.md").path)

  /// The newspaper text that measures are taken on, `simplified` or `traditional`: fetched by
  /// `Tests/Tools/fetch_newspaper.py`, which `make test` runs.
  public static func newspaper(_ script: String) -> URL {
    root.appending(path: ".build/newspaper/\(script).txt")
  }

  /// Whether that text is there; tests that need it are skipped by name otherwise.
  public static let hasNewspaper = ["simplified", "traditional"].allSatisfy {
    FileManager.default.fileExists(atPath: newspaper($0).path)
  }

  /// Whether the faces have been prepared by `fonts/fetch`.
  public static let hasFonts: Bool = {
    let folder = root.appending(path: "fonts").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { $0.hasSuffix(".otf") }
  }()

  /// The bytes of a file.
  public static func bytes(_ url: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

  /// The text of a file in UTF-8.
  public static func text(_ url: URL) throws -> String {
    try String(contentsOf: url, encoding: .utf8)
  }
}
