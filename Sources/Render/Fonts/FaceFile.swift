import CPango
import Foundation

/// A face on disk: a file, and for a collection which of its faces.
struct FaceFile: Hashable {
  /// As the manifest names it: `FandolFang-Regular.otf`, or `/…/NotoSerifCJK-Regular.ttc#Family`.
  let name: String
  /// The file.
  let path: String
  /// The family to look for in a collection.
  let family: String?

  /// The face that the manifest of `folder` calls `name`.
  init(_ name: String, in folder: String) {
    self.name = name
    let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts.first.map(String.init) ?? name
    path = file.hasPrefix("/") ? file : folder + "/" + file
    family = parts.count > 1 ? String(parts[1]) : nil
  }

  /// The file's name without its folder.
  var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Whether the file is there and can be read.
  var exists: Bool { FileManager.default.isReadableFile(atPath: path) }

  /// Whether the file begins as a font does.
  var isFont: Bool {
    guard let blob = unsafe hb_blob_create_from_file_or_fail(path) else { return false }
    defer { unsafe hb_blob_destroy(blob) }
    return unsafe hb_face_count(blob) > 0
  }

  /// The number of the face in its file, or `nil` if the file holds no such face.
  ///
  /// A collection's faces are told apart by their English family name (name 16, else 1).
  func index() -> Int? {
    guard let blob = unsafe hb_blob_create_from_file_or_fail(path) else { return nil }
    defer { unsafe hb_blob_destroy(blob) }
    let count = unsafe hb_face_count(blob)
    guard count > 0 else { return nil }
    guard let family else { return 0 }
    for index in 0..<count {
      let face = unsafe hb_face_create(blob, index)
      defer { unsafe hb_face_destroy(face) }
      for id in [16, 1] as [hb_ot_name_id_t] {
        var length: UInt32 = 256
        var text = [CChar](repeating: 0, count: 256)
        let english = unsafe hb_language_from_string("en", -1)
        _ = unsafe hb_ot_name_get_utf8(face, id, english, &length, &text)
        let name = String(
          decoding: text.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if name == family { return Int(index) }
      }
    }
    return nil
  }
}
