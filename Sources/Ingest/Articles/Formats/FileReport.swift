import BriefingModel

/// The diagnostics of one file (读取情况).
struct FileReport {
  private let place: Diagnostic.Place
  private(set) var diagnostics: [Diagnostic] = []

  /// A report on the file of this name.
  init(_ fileName: String) {
    place = Diagnostic.Place(file: fileName)
  }

  /// The error that ends the reading.
  func error(_ code: String, _ arguments: [String: String] = [:]) -> IngestError {
    IngestError(Diagnostic(code: code, severity: .error, place: place, arguments: arguments))
  }

  /// Something that a person should look at, where it stands.
  mutating func warn(_ code: String, line: Int?, bytes: ByteRange, _ arguments: [String: String]) {
    diagnostics.append(
      Diagnostic(
        code: code, severity: .warning,
        place: Diagnostic.Place(file: place.file, line: line, bytes: bytes), arguments: arguments))
  }

  /// Something that a person should look at.
  mutating func warn(_ code: String, count: Int? = nil) { add(code, .warning, count) }

  /// Something that a person may want to know.
  mutating func note(_ code: String, count: Int? = nil) { add(code, .note, count) }

  /// The same, with what the sentence is filled with.
  mutating func note(_ code: String, _ arguments: [String: String]) {
    diagnostics.append(
      Diagnostic(code: code, severity: .note, place: place, arguments: arguments))
  }

  private mutating func add(_ code: String, _ severity: Diagnostic.Severity, _ count: Int?) {
    diagnostics.append(
      Diagnostic(
        code: code, severity: severity, place: place,
        arguments: count.map { ["count": "\($0)"] } ?? [:]))
  }
}
