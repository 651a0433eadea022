import BriefingModel
import Foundation

/// Where the program's own templates, page styles and faces are.
struct Resources: Sendable {
  /// Folders looked into, the nearest to the user first.
  let roots: [String]

  /// The workspace first, then `JIANBAO_HOME`, then the folders above the program's file, then the
  /// current folder.
  init(workspace: Workspace) {
    var roots = [workspace.folder]
    if let home = ProcessInfo.processInfo.environment["JIANBAO_HOME"], !home.isEmpty {
      roots.append(home)
    }
    var folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    for _ in 0..<5 {
      folder.deleteLastPathComponent()
      roots.append(folder.path)
    }
    roots.append(".")
    self.roots = roots
  }

  /// The template `name`, its text and its file.
  ///
  /// - Throws: `Failure` that names the templates there are.
  func template(_ name: String) throws -> (text: String, file: String) {
    let safe = name.utf8.allSatisfy { $0 != UInt8(ascii: "/") && $0 != 0 } && !name.hasPrefix(".")
    if safe, let file = first("templates/\(name).md") {
      return (try text(of: file), file)
    }
    let known = templates()
    throw Failure(
      .usage,
      Diagnostic(
        code: "console.template.missing", severity: .error, place: .init(file: name),
        arguments: ["known": known.isEmpty ? "—" : known.joined(separator: ", ")]))
  }

  /// The page style `name` as YAML, and its file.
  func style(_ name: String) throws -> (text: String, file: String) {
    guard let file = first("templates/styles/\(name).yaml") else {
      throw Failure(
        .environment,
        Diagnostic(
          code: "console.style.missing", severity: .error,
          place: .init(file: "templates/styles/\(name).yaml")))
    }
    return (try text(of: file), file)
  }

  /// The folder of faces: the first that holds a manifest.
  var fonts: String? {
    first("fonts/manifest.json").map { String($0.dropLast("/manifest.json".count)) }
  }

  private func templates() -> [String] {
    var names: Set<String> = []
    for root in roots {
      let folder = Workspace.join(root, "templates")
      for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      where name.hasSuffix(".md") && name != "README.md" {
        names.insert(String(name.dropLast(3)))
      }
    }
    return names.sorted()
  }

  private func first(_ name: String) -> String? {
    roots.lazy.map { Workspace.join($0, name) }.first {
      FileManager.default.fileExists(atPath: $0)
    }
  }

  private func text(of file: String) throws -> String {
    do {
      return try String(contentsOfFile: file, encoding: .utf8)
    } catch {
      throw Failure(
        .environment,
        Diagnostic(
          code: "console.file.unreadable", severity: .error, place: .init(file: file),
          arguments: ["reason": InputFiles.reason(error)]))
    }
  }
}
