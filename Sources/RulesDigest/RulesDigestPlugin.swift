import Foundation
import PackagePlugin

/// Digests the rules before `Extract` is built, so that every answer can name them and no constant
/// can grow stale.
@main
struct RulesDigestPlugin: BuildToolPlugin {
  /// The folders whose files have a say in what is read from a text; the script names the same.
  private static let folders = ["CLexiconData", "Extract", "Ingest", "Lexicon"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let package = context.package.directoryURL
    let script = package.appending(path: "Sources/Extract/Tools/rules-digest")
    let output = context.pluginWorkDirectoryURL.appending(path: "RulesDigest.swift")
    return [
      .buildCommand(
        displayName: "Digesting the rules", executable: script,
        arguments: [package.path, output.path], inputFiles: [script] + sources(of: package),
        outputFiles: [output])
    ]
  }

  private func sources(of package: URL) -> [URL] {
    Self.folders.flatMap { name -> [URL] in
      let folder = package.appending(path: "Sources/\(name)")
      guard
        let files = FileManager.default.enumerator(
          at: folder, includingPropertiesForKeys: [.isRegularFileKey],
          options: [.skipsHiddenFiles])
      else { return [] }
      return files.compactMap { $0 as? URL }.filter { file in
        let values = try? file.resourceValues(forKeys: [.isRegularFileKey])
        return values?.isRegularFile == true && !file.path.contains("/Tools/")
      }
    }
  }
}
