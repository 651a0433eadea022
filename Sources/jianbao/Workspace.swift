import BriefingModel
import Foundation
import Yams

/// An office's folder: its settings, its store, its own templates.
struct Workspace: Sendable {
  /// The folder.
  let folder: String
  /// What `settings.yaml` says; nothing set where there is none.
  let settings: WorkspaceSettings
  /// The store's file.
  let storePath: String

  /// The workspace that the options name.
  ///
  /// - Throws: `Failure` if the folder is not there or its settings cannot be understood.
  init(_ options: GlobalOptions) throws {
    folder = options.workspace ?? "."
    guard FileKind(folder) == .folder else {
      throw Failure(
        .input,
        Diagnostic(
          code: "console.workspace.missing", severity: .error,
          place: .init(file: folder)))
    }
    settings = try Self.settings(in: folder)
    storePath = options.store ?? Self.join(folder, ".jianbao/store.sqlite")
  }

  /// `name` within `folder`.
  static func join(_ folder: String, _ name: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func settings(in folder: String) throws -> WorkspaceSettings {
    let file = join(folder, "settings.yaml")
    guard FileManager.default.fileExists(atPath: file) else { return WorkspaceSettings() }
    do {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try SettingsKeys.check(text, file: file)
      if try Yams.compose(yaml: text) == nil { return WorkspaceSettings() }
      return try YAMLDecoder().decode(WorkspaceSettings.self, from: text)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.input, Self.unreadable(file, error))
    }
  }

  /// What a YAML file that could not be understood is told with.
  static func unreadable(_ file: String, _ error: any Error) -> Diagnostic {
    var line: Int?
    var reason = String(describing: error)
    if case YamlError.scanner(_, let problem, let mark, _) = error {
      (line, reason) = (mark.line, problem)
    } else if case YamlError.parser(_, let problem, let mark, _) = error {
      (line, reason) = (mark.line, problem)
    } else if let error = error as? DecodingError {
      reason = Self.reason(error)
    }
    return Diagnostic(
      code: "console.yaml.unreadable", severity: .error, place: .init(file: file, line: line),
      arguments: ["reason": reason])
  }

  private static func reason(_ error: DecodingError) -> String {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map(\.stringValue).joined(separator: ".")
    }
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      return path(context) + ": " + context.debugDescription
    case .keyNotFound(let key, let context):
      return (path(context) + "." + key.stringValue) + ": missing"
    @unknown default: return "unknown"
    }
  }
}

/// The keys that `settings.yaml` may hold.
enum SettingsKeys {
  private static let top = [
    "office", "city", "sample", "classification", "weekStart", "articles", "briefings",
  ]
  private static let briefing = [
    "name", "issue", "issueInAll", "issueDate", "distribution", "credits", "copies", "copyNumber",
  ]

  /// Refuses a key that the program does not know, by line and with the nearest known one.
  static func check(_ text: String, file: String) throws {
    guard let root = try Yams.compose(yaml: text)?.mapping else { return }
    try check(root, among: top, file: file)
    for (key, value) in root where key.string == "briefings" {
      for (_, settings) in value.mapping ?? [:] {
        if let mapping = settings.mapping { try check(mapping, among: briefing, file: file) }
      }
    }
  }

  private static func check(_ mapping: Node.Mapping, among known: [String], file: String) throws {
    for (key, _) in mapping {
      guard let name = key.string, !known.contains(name) else { continue }
      throw Failure(
        .input,
        Diagnostic(
          code: "console.settings.key", severity: .error,
          place: .init(file: file, line: key.mark?.line),
          arguments: [
            "name": name,
            "nearest": NearestName.to(name, among: known) ?? known.joined(separator: ", "),
          ]))
    }
  }
}
