import BriefingModel
import Deliver
import Foundation
import Ingest
import Yams

/// The workspace's `mapping.yaml`: the office's own headings, units and codes.
struct MappingFile {
  /// The workspace's folder.
  let folder: String

  private static let name = "mapping.yaml"
  private static let keys = ["headings", "units", "codes"]

  /// The file.
  var path: String { Workspace.join(folder, Self.name) }

  /// What the file says; nothing where there is none.
  ///
  /// - Throws: `Failure` for keys, headings and units that the program does not know, by line and
  ///   with the nearest known one.
  func mapping() throws -> LedgerMapping {
    guard FileManager.default.fileExists(atPath: path) else { return LedgerMapping() }
    do {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      return try mapping(in: text)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.input, Workspace.unreadable(path, error))
    }
  }

  private func mapping(in text: String) throws -> LedgerMapping {
    guard let root = try Yams.compose(yaml: text) else { return LedgerMapping() }
    try check(root)
    return try YAMLDecoder().decode(LedgerMapping.self, from: text)
  }

  // MARK: Checks

  private func check(_ root: Node) throws {
    for (key, value) in root.mapping ?? [:] {
      let name = key.string ?? ""
      guard Self.keys.contains(name) else {
        throw refusal("console.settings.key", key, name, among: Self.keys)
      }
      for (heading, meaning) in value.mapping ?? [:] {
        switch name {
        case "headings": try checkStandard(meaning)
        case "units":
          guard LedgerReader.isUnit(meaning.string ?? "") else {
            throw refusal(
              "console.mapping.unit", meaning, meaning.string ?? "",
              among: ["元", "万元", "亿元", "万美元"])
          }
        default: try checkStandard(heading)
        }
      }
    }
  }

  private func checkStandard(_ node: Node) throws {
    let name = LedgerReader.folded(node.string ?? "")
    guard !LedgerReader.standardHeadings.contains(name) else { return }
    throw refusal(
      "console.mapping.heading", node, name, among: LedgerReader.standardHeadings.sorted())
  }

  private func refusal(
    _ code: String, _ node: Node, _ name: String, among known: [String]
  ) -> Failure {
    let nearest = NearestName.several(to: name, among: known)
    return Failure(
      .input,
      Diagnostic(
        code: code, severity: .error, place: .init(file: path, line: node.mark?.line),
        arguments: [
          "name": name,
          "nearest": (nearest.isEmpty ? Array(known.prefix(4)) : nearest).joined(separator: "、"),
        ]))
  }

  // MARK: Saving

  /// Adds headings to the file, whole or not at all; what stands there stays as it is, its comments
  /// among it.
  func add(
    _ entries: [(heading: String, standard: String)], to mapping: LedgerMapping
  ) throws {
    var merged = mapping
    var headings = mapping.headings ?? [:]
    for (heading, standard) in entries where headings[heading] == nil {
      headings[heading] = standard
    }
    merged.headings = headings
    let old =
      FileManager.default.fileExists(atPath: path)
      ? try String(contentsOfFile: path, encoding: .utf8) : ""
    var text = try inserted(entries.filter { mapping.headings?[$0.heading] == nil }, in: old)
    // A file laid out in another way is written anew, since it must say what is meant.
    if (try? self.mapping(in: text)) != merged {
      let encoder = YAMLEncoder()
      encoder.options = .init(allowUnicode: true, sortKeys: true)
      text = try encoder.encode(merged)
    }
    do {
      try OutputFolder(path: folder).write(Array(text.utf8), name: Self.name)
    } catch {
      throw Failure(.environment, error.diagnostic)
    }
  }

  /// `old` with the entries as the first under `headings`.
  private func inserted(
    _ entries: [(heading: String, standard: String)], in old: String
  ) throws -> String {
    var lines =
      old.isEmpty
      ? []
      : old.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    var place = lines.firstIndex { $0.hasPrefix("headings:") }
    if place == nil {
      while lines.last?.isEmpty ?? false { lines.removeLast() }
      lines += ["headings:", ""]
      place = lines.count - 2
    }
    guard let place else { return old }
    let next = lines.dropFirst(place + 1).first {
      !$0.allSatisfy { $0 == " " } && !$0.hasPrefix("#")
    }
    let indent = max(2, next.map { $0.prefix { $0 == " " }.count } ?? 2)
    let added = try entries.map { entry in
      // The emitter quotes what would mean something else in YAML.
      let line = try Yams.dump(
        object: [entry.heading: entry.standard], width: -1, allowUnicode: true)
      return String(repeating: " ", count: indent) + line.split(separator: "\n").joined()
    }
    lines.insert(contentsOf: added, at: place + 1)
    return lines.joined(separator: "\n")
  }
}

extension Workspace {
  /// What `mapping.yaml` says.
  func mapping() throws -> LedgerMapping { try MappingFile(folder: folder).mapping() }
}
