import CCairo
import CPango
import Typeset

/// An open face (字体): which characters it has, how wide they are, and their outlines for Cairo.
@safe final class Face {
  /// Its number in the catalog.
  let id: FaceID
  /// Where it comes from.
  let file: FaceFile
  /// What Cairo draws with; one for all sizes, so that a file holds each face once.
  let outlines: OpaquePointer
  private let font: UnsafeMutablePointer<PangoFont>
  private let metrics: OpaquePointer
  private let unitsPerEm: Double

  /// Opens face `id` from `map`.
  init(_ id: FaceID, file: FaceFile, from map: FontMap) throws(RenderError) {
    guard var font = unsafe map.font(id.number, path: file.path, size: 1000) else {
      throw RenderError("render.face.unreadable", file: file.path)
    }
    guard let shaped = unsafe pango_font_get_hb_font(font),
      let hbFace = unsafe hb_font_get_face(shaped)
    else {
      unsafe g_object_unref(UnsafeMutableRawPointer(font))
      throw RenderError("render.face.unreadable", file: file.path)
    }
    let units = Int(unsafe hb_face_get_upem(hbFace))
    // Shaping at as many points as the face has units gives its own numbers, unrounded.
    if units != 1000, let exact = unsafe map.font(id.number, path: file.path, size: units) {
      unsafe g_object_unref(UnsafeMutableRawPointer(font))
      unsafe font = exact
    }
    guard let scaled = unsafe pango_cairo_font_get_scaled_font(OpaquePointer(font)),
      unsafe cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS,
      let outlines = unsafe cairo_scaled_font_get_font_face(scaled),
      let metrics = unsafe hb_font_create(hbFace)
    else {
      unsafe g_object_unref(UnsafeMutableRawPointer(font))
      throw RenderError("render.face.unreadable", file: file.path)
    }
    self.id = id
    self.file = file
    unsafe self.font = font
    unsafe self.outlines = cairo_font_face_reference(outlines)
    unsafe self.metrics = metrics
    unitsPerEm = Double(units)
  }

  deinit {
    unsafe hb_font_destroy(metrics)
    unsafe cairo_font_face_destroy(outlines)
    unsafe g_object_unref(UnsafeMutableRawPointer(font))
  }

  /// The glyph of a character, or `nil` if the face has none.
  func glyph(for scalar: UInt32) -> UInt32? {
    var glyph: UInt32 = 0
    return unsafe hb_font_get_nominal_glyph(metrics, scalar, &glyph) != 0 && glyph != 0
      ? glyph : nil
  }

  /// The advance of a glyph in em.
  func advance(of glyph: UInt32) -> Double {
    Double(unsafe hb_font_get_glyph_h_advance(metrics, glyph)) / unitsPerEm
  }

  /// How far the ink of a glyph reaches to the left and the right of its origin, in em.
  func ink(of glyph: UInt32) -> (left: Double, right: Double)? {
    var extents = hb_glyph_extents_t()
    guard unsafe hb_font_get_glyph_extents(metrics, glyph, &extents) != 0, extents.width != 0 else {
      return nil
    }
    let left = Double(extents.x_bearing) / unitsPerEm
    return (left, left + Double(extents.width) / unitsPerEm)
  }

  /// All characters that the face has.
  func characters() -> [UInt32] {
    let set = unsafe hb_set_create()
    defer { unsafe hb_set_destroy(set) }
    unsafe hb_face_collect_unicodes(hb_font_get_face(metrics), set)
    var all: [UInt32] = []
    all.reserveCapacity(Int(unsafe hb_set_get_population(set)))
    var next = UInt32.max
    while unsafe hb_set_next(set, &next) != 0 { all.append(next) }
    return all
  }

  /// A group of bytes and the glyphs that show it, in em.
  struct Piece {
    var start: Int
    var glyphs: [ShapedGlyph]
    var advance: Double
  }

  /// Shapes `text` by the face's own rules with some OpenType features set.
  ///
  /// - Returns: The pieces in reading order, or `nil` if a glyph is missing.
  func shape(_ text: String, features: String, script: PangoScript) -> [Piece]? {
    let glyphs = unsafe pango_glyph_string_new()
    defer { unsafe pango_glyph_string_free(glyphs) }
    var analysis = unsafe PangoAnalysis()
    unsafe analysis.font = font
    unsafe analysis.language = pango_language_from_string("zh-cn")
    unsafe analysis.script = UInt8(truncatingIfNeeded: script.rawValue)
    let attribute = unsafe pango_attr_font_features_new(features)
    unsafe analysis.extra_attrs = g_slist_append(nil, UnsafeMutableRawPointer(attribute))
    defer {
      unsafe g_slist_free(analysis.extra_attrs)
      unsafe pango_attribute_destroy(attribute)
    }
    // Pango compares the two addresses it is given, so both must be of the same copy.
    unsafe text.utf8CString.withUnsafeBufferPointer { bytes in
      let length = Int32(bytes.count - 1)
      unsafe pango_shape_full(
        bytes.baseAddress, length, bytes.baseAddress, length, &analysis, glyphs)
    }
    guard let string = unsafe glyphs?.pointee else { return nil }
    let em = unitsPerEm * Double(PANGO_SCALE)
    var pieces: [Piece] = []
    for i in 0..<Int(unsafe string.num_glyphs) {
      let info = unsafe string.glyphs[i]
      if info.glyph & UInt32(PANGO_GLYPH_UNKNOWN_FLAG) != 0 || info.glyph == 0 { return nil }
      let start = Int(unsafe string.log_clusters[i])
      if pieces.last?.start != start {
        pieces.append(Piece(start: start, glyphs: [], advance: 0))
      }
      let last = pieces.count - 1
      // An empty glyph stands for a character that is not seen, such as a variation selector.
      if info.glyph != PANGO_GLYPH_EMPTY {
        pieces[last].glyphs.append(
          ShapedGlyph(
            id: info.glyph, x: pieces[last].advance + Double(info.geometry.x_offset) / em,
            y: Double(info.geometry.y_offset) / em))
      }
      pieces[last].advance += Double(info.geometry.width) / em
    }
    return pieces
  }
}
