/// Something a person should know about the input or the run.
///
/// It carries a code and arguments, not a sentence: the console has one table of sentences in
/// Chinese and English (`MessageTable`), and a program can react to the code.
public struct Diagnostic: Hashable, Sendable, Codable {
  /// The sentence's key in the message table, such as `ledger.heading.missing`.
  public let code: String
  /// How bad it is.
  public let severity: Severity
  /// Where it is.
  public let place: Place?
  /// What the sentence is filled with, by name.
  public let arguments: [String: String]

  /// Makes a value of its parts.
  public init(
    code: String, severity: Severity, place: Place? = nil, arguments: [String: String] = [:]
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.arguments = arguments
  }

  /// How bad it is.
  public enum Severity: String, Sendable, Codable, Comparable {
    case note, warning, error

    private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
    public static func < (l: Severity, r: Severity) -> Bool { l.rank < r.rank }
  }

  /// A place in the input: a file, and in it a line or a cell.
  public struct Place: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The file as the user named it.
    public let file: String
    /// The line, from 1.
    public let line: Int?
    /// The sheet of a spreadsheet.
    public let sheet: String?
    /// The cell, such as `B7`.
    public let cell: String?
    /// A range of bytes in the file.
    public let bytes: ByteRange?

    /// Makes a value of its parts.
    public init(
      file: String, line: Int? = nil, sheet: String? = nil, cell: String? = nil,
      bytes: ByteRange? = nil
    ) {
      self.file = file
      self.line = line
      self.sheet = sheet
      self.cell = cell
      self.bytes = bytes
    }

    /// `台账.xlsx!项目!B7`, `台账.csv:9!B7` where the cell's row is not the line, or `weekly.md:12`.
    public var description: String {
      if let cell {
        return file + (line.map { ":\($0)" } ?? "") + "!" + (sheet.map { $0 + "!" } ?? "") + cell
      }
      if let sheet { return file + "!" + sheet }
      if let line { return "\(file):\(line)" }
      if let bytes { return "\(file)@\(bytes.start)" }
      return file
    }
  }
}

extension Diagnostic {
  /// The same with the file's place told by `path`: stages know a file by its name only.
  public func located(at path: String) -> Diagnostic {
    guard let place else { return self }
    return Diagnostic(
      code: code, severity: severity,
      place: Place(
        file: path, line: place.line, sheet: place.sheet, cell: place.cell, bytes: place.bytes),
      arguments: arguments)
  }
}

/// A result, and what a person should know about how it came about.
public struct Reported<Value: Sendable>: Sendable {
  /// The result.
  public let value: Value
  /// Usually empty.
  public let diagnostics: [Diagnostic]

  /// A result with its diagnostics.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Reported: Equatable where Value: Equatable {}

/// An error that the console can put into words.
public protocol ExplainedError: Error {
  /// What happened, where, and the way out.
  var diagnostic: Diagnostic { get }
}
