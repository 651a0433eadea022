import ArgumentParser
import BriefingModel
import Deliver

/// Where an export goes and in what form.
struct ExportOptions: ParsableArguments {
  /// The forms in which tables are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case xlsx, csv, json
  }

  @Option(
    name: [.long, .customShort("o")],
    help: ArgumentHelp(help("help.export.output"), valueName: "file"))
  var output: String?

  @Option(name: .long, help: ArgumentHelp(help("help.export.format")))
  var format: Format?

  /// The form and the place that the options name.
  ///
  /// - Throws: `Failure` if they name none, or contradict each other.
  func target(_ options: GlobalOptions) throws -> ExportTarget {
    guard let output else {
      let format = format ?? (options.json ? .json : .csv)
      if format == .xlsx { throw Self.failure("export.output.needed") }
      return ExportTarget(format: format, path: nil, isReport: false)
    }
    let name = output.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init)
    guard let name, !name.isEmpty, name != ".", name != ".." else {
      throw Self.failure("export.output.folder", ["name": output])
    }
    let ending = name.lastIndex(of: ".").map { String(name[$0...].dropFirst()).lowercased() }
    let named = ending.flatMap(Format.init)
    if let named, let format, named != format {
      throw Self.failure(
        "export.format.differs", ["name": output, "format": format.rawValue])
    }
    guard let format = named ?? format else {
      throw Self.failure("export.format.unknown", ["name": output])
    }
    return ExportTarget(format: format, path: output, isReport: options.json)
  }

  private static func failure(_ code: String, _ arguments: [String: String] = [:]) -> Failure {
    Failure(.usage, Diagnostic(code: code, severity: .error, arguments: arguments))
  }
}
