import BriefingModel
import CPango
public import Typeset

/// Turns text into glyphs of a catalog's faces.
///
/// Han characters, marks and figures are one glyph each and are looked up; words of Latin letters,
/// accents, and the marks that have a joined or full-width form are shaped by Pango. A character
/// that a face lacks comes from the next one of its role; one that no face has throws.
public final class PangoShaper: Shaper {
  private let catalog: FontCatalog
  private var cache: [Key: [Cluster]] = [:]
  private var singles: [FontRole: [UInt32: Single]] = [:]

  private struct Key: Hashable {
    let role: FontRole
    let text: String
  }

  /// A character that is one glyph, its distances in em of the text's size.
  private struct Single {
    let face: FaceID
    let scale: Double
    let glyph: ShapedGlyph
    let advance: Double
  }

  /// Texts kept; a briefing has far fewer distinct ones, a batch starts again when it is full.
  private static let cacheLimit = 16_384

  /// A shaper over the faces of `catalog`.
  public init(_ catalog: FontCatalog) { self.catalog = catalog }

  public func clusters(of text: String, in role: FontRole) throws(ShapingError) -> [Cluster] {
    let key = Key(role: role, text: text)
    if let known = cache[key] { return known }
    var run = ScalarRun(text)
    var clusters: [Cluster] = []
    clusters.reserveCapacity(run.scalars.count)
    while run.next < run.scalars.count {
      try shapeNext(&run, role, &clusters)
    }
    if cache.count >= Self.cacheLimit { cache.removeAll(keepingCapacity: true) }
    cache[key] = clusters
    return clusters
  }

  public func inkExtent(of text: String, in role: FontRole) throws(ShapingError) -> (
    left: Double, right: Double
  ) {
    var (left, right, pen) = (Double.infinity, -Double.infinity, 0.0)
    for cluster in try clusters(of: text, in: role) {
      let face = try open(cluster.face)
      for glyph in cluster.glyphs {
        guard let ink = face.ink(of: glyph.id) else { continue }
        left = min(left, pen + glyph.x + ink.left * cluster.scale)
        right = max(right, pen + glyph.x + ink.right * cluster.scale)
      }
      pen += cluster.advance
    }
    return left <= right ? (left, right) : (0, pen)
  }

  // MARK: - One step

  private func shapeNext(
    _ run: inout ScalarRun, _ role: FontRole, _ clusters: inout [Cluster]
  ) throws(ShapingError) {
    let start = run.next
    let c = run.scalars[start]
    let kind = CharacterKind(c)
    var end = run.end(of: start)
    if end == start + 1, kind == .han || kind == .figure {
      let single = try single(c, kind, role)
      clusters.append(
        Cluster(
          text: run.offsets[start]..<run.offsets[end], face: single.face, scale: single.scale,
          glyphs: [single.glyph], advance: single.advance))
      run.next = end
      return
    }
    let (face, scale) = try face(for: run.scalars[start..<end], kind, role)
    if kind == .word {
      // The word goes on while the same face has its letters.
      while end < run.scalars.count, CharacterKind(run.scalars[end]) == .word {
        let more = run.end(of: end)
        guard try self.face(for: run.scalars[end..<more], kind, role).face.id == face.id else {
          break
        }
        end = more
      }
    } else if kind == .wide, end == start + 1 {
      while end < run.scalars.count, run.scalars[end] == c { end += 1 }
    }
    run.next = end
    try append(run, start..<end, face, scale, kind, &clusters)
  }

  private func append(
    _ run: ScalarRun, _ range: Range<Int>, _ face: Face, _ scale: Double, _ kind: CharacterKind,
    _ clusters: inout [Cluster]
  ) throws(ShapingError) {
    let features = kind == .wide ? "fwid=1" : "liga=0,clig=0"
    let script = kind == .word ? PANGO_SCRIPT_LATIN : PANGO_SCRIPT_HAN
    let text = ScalarRun.text(run.scalars[range])
    guard let pieces = face.shape(text, features: features, script: script) else {
      throw missing(text, [face.file.name])
    }
    let base = run.offsets[range.lowerBound]
    for (i, piece) in pieces.enumerated() {
      let end = i + 1 < pieces.count ? base + pieces[i + 1].start : run.offsets[range.upperBound]
      let bytes = (i == 0 ? base : base + piece.start)..<end
      var (shift, advance) = (0.0, piece.advance)
      if kind == .wide, let cell = CharacterKind.cell(run.scalars[range.lowerBound]) {
        let cells = Double(run.cells(in: bytes, of: range))
        (shift, advance) = (cell.offset(advance, cells: cells), cells)
      }
      clusters.append(
        Cluster(
          text: bytes, face: face.id, scale: scale,
          glyphs: piece.glyphs.map {
            ShapedGlyph(id: $0.id, x: ($0.x + shift) * scale, y: $0.y * scale)
          }, advance: advance * scale))
    }
  }

  // MARK: - Choosing a face

  private func single(
    _ c: UInt32, _ kind: CharacterKind, _ role: FontRole
  ) throws(ShapingError) -> Single {
    if let known = singles[role]?[c] { return known }
    let (face, scale) = try face(for: [c], kind, role)
    let glyph = face.glyph(for: c) ?? 0
    var (x, advance) = (0.0, face.advance(of: glyph))
    if let cell = CharacterKind.cell(c), advance != 1 {
      (x, advance) = (cell.offset(advance, cells: 1), 1)
    }
    let single = Single(
      face: face.id, scale: scale, glyph: ShapedGlyph(id: glyph, x: x * scale, y: 0),
      advance: advance * scale)
    singles[role, default: [:]][c] = single
    return single
  }

  /// The first face of the role that has all of `scalars`, and its scale.
  private func face(
    for scalars: ArraySlice<UInt32>, _ kind: CharacterKind, _ role: FontRole
  ) throws(ShapingError) -> (face: Face, scale: Double) {
    guard let chain = catalog.chains[role] else { throw missing(ScalarRun.text(scalars), []) }
    if kind == .figure || kind == .word, let number = chain.figures {
      let face = try open(FaceID(number))
      if has(face, scalars) { return (face, chain.figureScale) }
    }
    for number in chain.faces {
      let face = try open(FaceID(number))
      if has(face, scalars) { return (face, 1) }
    }
    for number in chain.rare {
      if let face = catalog.rareFace(number), has(face, scalars) { return (face, 1) }
    }
    throw missing(
      ScalarRun.text(scalars), (chain.faces + chain.rare).map { catalog.files[$0].name })
  }

  private func has(_ face: Face, _ scalars: ArraySlice<UInt32>) -> Bool {
    guard let first = scalars.first, face.glyph(for: first) != nil else { return false }
    return scalars.dropFirst().allSatisfy {
      face.glyph(for: $0) != nil || CharacterKind.isInvisible($0)
    }
  }

  private func open(_ id: FaceID) throws(ShapingError) -> Face {
    do {
      return try catalog.face(id)
    } catch {
      throw ShapingError(character: nil, diagnostic: error.diagnostic)
    }
  }

  private func missing(_ text: String, _ faces: [String]) -> ShapingError {
    let codes = text.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    return ShapingError(
      character: text.first,
      diagnostic: Diagnostic(
        code: "render.glyph.missing", severity: .error,
        arguments: [
          "character": text, "code": codes.joined(separator: " "),
          "faces": faces.joined(separator: ", "),
        ]))
  }
}
