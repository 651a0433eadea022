import Foundation
import Typeset

/// What `fonts/manifest.json` says: the faces of each role, in the order they are asked.
struct FontManifest: Decodable {
  /// The version of the format; this program reads 1.
  let version: Int
  /// The roles by their names, such as `fangsong`.
  let roles: [String: Role]

  /// The faces of one role.
  struct Role: Decodable {
    /// Files of the folder, asked in order for each character.
    let faces: [String]
    /// Where digits, % and Latin letters come from; the `faces` if absent.
    let figures: Figures?
    /// Whole faces, opened only for a character that none of the `faces` has.
    let rare: [String]?
  }

  /// The face of digits and Latin letters, and its size beside the Han characters.
  struct Figures: Decodable {
    let face: String
    let scale: Double
  }

  /// The manifest of `folder`.
  static func read(in folder: String) throws(RenderError) -> FontManifest {
    let path = folder + "/manifest.json"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw RenderError("render.manifest.missing", file: path)
    }
    let manifest: FontManifest
    do {
      manifest = try JSONDecoder().decode(FontManifest.self, from: bytes)
    } catch let error as DecodingError {
      throw RenderError("render.manifest.unreadable", file: path, ["reason": explain(error)])
    } catch {
      throw RenderError("render.manifest.unreadable", file: path, ["reason": "\(error)"])
    }
    try manifest.check(path)
    return manifest
  }

  private func check(_ path: String) throws(RenderError) {
    guard version == 1 else {
      throw RenderError("render.manifest.version", file: path, ["version": String(version)])
    }
    let known = FontRole.allCases.map(\.rawValue)
    for name in roles.keys.sorted() where !known.contains(name) {
      throw RenderError(
        "render.manifest.role.unknown", file: path,
        ["role": name, "known": known.joined(separator: ", ")])
    }
    for name in known {
      guard let role = roles[name], !role.faces.isEmpty else {
        throw RenderError("render.manifest.role.missing", file: path, ["role": name])
      }
      if let scale = role.figures?.scale, !(0.25...4).contains(scale) {
        throw RenderError(
          "render.manifest.scale", file: path, ["role": name, "scale": String(scale)])
      }
    }
  }

  private static func explain(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): return place(context.codingPath + [key])
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return place(context.codingPath)
    case .dataCorrupted(let context):
      let under = context.underlyingError.map {
        " (\(($0 as NSError).userInfo["NSDebugDescription"] ?? $0))"
      }
      return place(context.codingPath) + context.debugDescription + (under ?? "")
    @unknown default: return "\(error)"
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    path.map(\.stringValue).joined(separator: ".")
  }
}
