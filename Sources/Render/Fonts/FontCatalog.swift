import Typeset

/// The faces of a run, by role (字体角色), as the manifest of a folder names them.
///
/// Faces are opened when the first character asks for them. A catalog, the shaper over it and the
/// renderer over it belong to one task; another task makes its own.
@safe public final class FontCatalog {
  /// The faces of one role.
  struct Chain {
    /// Faces by number, asked in order.
    var faces: [Int]
    /// The face of digits and Latin letters.
    var figures: Int?
    /// The size of `figures` beside the Han characters.
    var figureScale: Double
    /// Whole faces for characters that none of the others has.
    var rare: [Int]
  }

  /// The folder of the manifest.
  public let folder: String
  /// All faces of the manifest; a face's number is its place here.
  let files: [FaceFile]
  /// The faces by role.
  let chains: [FontRole: Chain]
  private var opened: [Int: Face] = [:]
  private var unopenable: Set<Int> = []
  private var ordinary: FontMap?
  private var whole: FontMap?
  private var wholeNumbers: Set<Int> = []

  /// Reads the manifest of `folder` and checks that its faces are there.
  ///
  /// - Throws: If the manifest cannot be read, or a face of a role is missing; the message names
  ///   the role, the file and the way out.
  public init(folder: String) throws(RenderError) {
    let manifest = try FontManifest.read(in: folder)
    var files: [FaceFile] = []
    var chains: [FontRole: Chain] = [:]
    func number(_ name: String) -> Int {
      let file = FaceFile(name, in: folder)
      if let known = files.firstIndex(of: file) { return known }
      files.append(file)
      return files.count - 1
    }
    for role in FontRole.allCases {
      guard let entry = manifest.roles[role.rawValue] else { continue }
      chains[role] = Chain(
        faces: entry.faces.map(number), figures: entry.figures.map { number($0.face) },
        figureScale: entry.figures?.scale ?? 1, rare: (entry.rare ?? []).map(number))
    }
    for role in FontRole.allCases {
      guard let chain = chains[role] else { continue }
      for file in (chain.faces + (chain.figures.map { [$0] } ?? [])).map({ files[$0] })
      where !file.exists {
        throw RenderError(
          "render.face.missing", file: file.path, ["role": role.rawValue, "folder": folder])
      }
    }
    self.folder = folder
    self.files = files
    self.chains = chains
    let asked = chains.values.flatMap { $0.faces + ($0.figures.map { [$0] } ?? []) }
    wholeNumbers = Set(files.indices).subtracting(asked)
  }

  /// Face `id`, opened if it is not yet.
  func face(_ id: FaceID) throws(RenderError) -> Face {
    if let face = opened[id.number] { return face }
    guard files.indices.contains(id.number) else {
      throw RenderError("render.face.number", ["number": String(id.number)])
    }
    let file = files[id.number]
    // Asked before Pango is, which writes of its troubles to the console.
    guard file.isFont else { throw RenderError("render.face.unreadable", file: file.path) }
    let face = try Face(id, file: file, from: map(for: id.number))
    opened[id.number] = face
    return face
  }

  /// A face for rare characters, or `nil` if this machine does not have it.
  func rareFace(_ number: Int) -> Face? {
    if unopenable.contains(number) { return nil }
    guard files[number].exists, let face = try? face(FaceID(number)) else {
      unopenable.insert(number)
      return nil
    }
    return face
  }

  /// Whole faces have a map of their own, made when the first rare character is met: finding a
  /// face in a collection means reading the collection.
  private func map(for number: Int) throws(RenderError) -> FontMap {
    let isWhole = wholeNumbers.contains(number)
    if let map = isWhole ? whole : ordinary { return map }
    var entries: [(number: Int, path: String, index: Int)] = []
    for other in files.indices where wholeNumbers.contains(other) == isWhole {
      let file = files[other]
      if isWhole && !file.exists { continue }
      guard let index = file.family == nil ? 0 : file.index() else {
        if isWhole && other != number { continue }
        throw RenderError("render.face.family", file: file.path, ["family": file.family ?? ""])
      }
      entries.append((other, file.path, index))
    }
    let map = try FontMap(entries)
    if isWhole { whole = map } else { ordinary = map }
    return map
  }
}
