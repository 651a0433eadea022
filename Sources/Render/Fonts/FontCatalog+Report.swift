import BriefingModel
import Foundation
import Typeset

/// What `doctor` says of one face of a role.
public struct FaceReport: Hashable, Sendable, Codable {
  /// The role's name in the manifest, such as `fangsong`.
  public let role: String
  /// The face as the manifest names it.
  public let file: String
  /// Whether the face can be opened.
  public let isGood: Bool
  /// Whether the file is what `CHECKSUMS` says; `nil` for a file that it does not list.
  public let matchesChecksum: Bool?
  /// How many Han characters the face has.
  public let hanCharacters: Int

  /// One line: role, file, characters, and what is wrong.
  public var summary: String {
    var parts = ["\(role): \(file)"]
    if isGood { parts.append("\(hanCharacters) 汉字") } else { parts.append("✗ fonts/fetch") }
    if let matchesChecksum { parts.append(matchesChecksum ? "sha256 ✓" : "sha256 ≠ CHECKSUMS") }
    return parts.joined(separator: " · ")
  }
}

extension FontCatalog {
  /// Opens every face and says what it finds, by role and in the order the faces are asked.
  public func report() -> [FaceReport] {
    let sums = checksums()
    var known: [Int: (isGood: Bool, matches: Bool?, han: Int)] = [:]
    var reports: [FaceReport] = []
    for role in FontRole.allCases {
      guard let chain = chains[role] else { continue }
      var numbers = chain.faces
      if let figures = chain.figures, !numbers.contains(figures) { numbers.append(figures) }
      for number in numbers + chain.rare {
        let state = known[number] ?? examine(number, sums)
        known[number] = state
        reports.append(
          FaceReport(
            role: role.rawValue, file: files[number].name, isGood: state.isGood,
            matchesChecksum: state.matches, hanCharacters: state.han))
      }
    }
    return reports
  }

  private func examine(
    _ number: Int, _ sums: [String: String]
  ) -> (isGood: Bool, matches: Bool?, han: Int) {
    let file = files[number]
    var matches: Bool?
    if let sum = sums[file.name], let bytes = FileManager.default.contents(atPath: file.path) {
      matches = SHA256.hexDigest(of: bytes) == sum
    }
    guard let face = try? face(FaceID(number)) else { return (false, matches, 0) }
    let han = face.characters().count {
      (0x3400...0x4DBF).contains($0) || (0x4E00...0x9FFF).contains($0)
        || (0x20000...0x3FFFF).contains($0)
    }
    return (true, matches, han)
  }

  /// `CHECKSUMS` of the folder: the digest of each face by its file name.
  private func checksums() -> [String: String] {
    guard let bytes = FileManager.default.contents(atPath: folder + "/CHECKSUMS") else {
      return [:]
    }
    var sums: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      if parts.count == 2 {
        sums[parts[1].trimmingCharacters(in: .whitespaces)] = String(parts[0])
      }
    }
    return sums
  }
}
