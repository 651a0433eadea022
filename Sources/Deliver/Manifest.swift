public import BriefingModel

/// What was handed over in one run: each file with its hash, as `manifest.json` beside them.
public struct Manifest: Hashable, Sendable, Codable {
  /// The version of this format.
  public let version: Int
  /// The files, by name.
  public let files: [Entry]

  /// A manifest of `files`.
  public init(files: [Entry]) {
    version = 1
    self.files = files.sorted { $0.name < $1.name }
  }

  /// The manifest with `entry` in place of an older one of the same name.
  public func replacing(_ entry: Entry) -> Manifest {
    Manifest(files: files.filter { $0.name != entry.name } + [entry])
  }

  /// A file handed over.
  public struct Entry: Hashable, Sendable, Codable {
    /// Its name.
    public let name: String
    /// Its size.
    public let bytes: Int
    /// The SHA-256 of its bytes, in hexadecimal.
    public let sha256: String
    /// The briefing's title.
    public let title: String
    /// 第n期.
    public let issue: Int?
    /// The day the data was cut off.
    public let date: CalendarDate
    /// Its number of pages.
    public let pages: Int

    /// A file of `content` handed over under `name`.
    public init(name: String, content: [UInt8], info: BriefingInfo, pages: Int) {
      self.name = name
      self.bytes = content.count
      self.sha256 = SHA256.hexDigest(of: content)
      self.title = info.title
      self.issue = info.issue
      self.date = info.date
      self.pages = pages
    }
  }
}
