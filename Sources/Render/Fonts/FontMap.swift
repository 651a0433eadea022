import CCairo
import CFontconfig
import CPango

/// A set of faces that Pango opens, and nothing of the machine's own fonts.
///
/// Each face stands in a private Fontconfig configuration under a family name of ours, so that a
/// face is found by its number and never by likeness; the files are not scanned.
@safe final class FontMap {
  private let config: OpaquePointer
  private let map: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer

  /// A map of faces by number: the file and the face's index in it.
  init(_ files: [(number: Int, path: String, index: Int)]) throws(RenderError) {
    guard FontMap.isQuiet, let config = unsafe FcConfigCreate() else {
      throw RenderError("render.fontconfig")
    }
    guard unsafe FcConfigBuildFonts(config) == FcTrue,
      let set = unsafe FcConfigGetFonts(config, FcSetSystem)
    else {
      unsafe FcConfigDestroy(config)
      throw RenderError("render.fontconfig")
    }
    for file in files {
      guard let pattern = unsafe FontMap.pattern(file), unsafe FcFontSetAdd(set, pattern) == FcTrue
      else {
        unsafe FcConfigDestroy(config)
        throw RenderError("render.fontconfig")
      }
    }
    guard let map = unsafe pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT),
      let context = unsafe pango_font_map_create_context(map)
    else {
      unsafe FcConfigDestroy(config)
      throw RenderError("render.fontconfig")
    }
    unsafe pango_fc_font_map_set_config(OpaquePointer(map), config)
    unsafe self.config = config
    unsafe self.map = map
    unsafe self.context = context
    // A Pango point is a page point, and nothing is rounded to a screen's pixels.
    unsafe pango_cairo_context_set_resolution(context, 72)
    unsafe pango_context_set_round_glyph_positions(context, 0)
    let options = unsafe FontMap.unhinted()
    unsafe pango_cairo_context_set_font_options(context, options)
    unsafe cairo_font_options_destroy(options)
  }

  deinit {
    unsafe g_object_unref(UnsafeMutableRawPointer(context))
    unsafe g_object_unref(UnsafeMutableRawPointer(map))
    unsafe FcConfigDestroy(config)
  }

  /// Face `number` at `size` points; the caller releases it. `nil` if it cannot be opened.
  func font(_ number: Int, path: String, size: Int) -> UnsafeMutablePointer<PangoFont>? {
    let description = unsafe pango_font_description_new()
    defer { unsafe pango_font_description_free(description) }
    unsafe pango_font_description_set_family(description, FontMap.family(number))
    unsafe pango_font_description_set_absolute_size(
      description, Double(size) * Double(PANGO_SCALE))
    guard let font = unsafe pango_font_map_load_font(map, context, description) else { return nil }
    var file: UnsafeMutablePointer<FcChar8>?
    guard let pattern = unsafe pango_fc_font_get_pattern(FontMap.fc(font)),
      unsafe FcPatternGetString(pattern, FC_FILE, 0, &file) == FcResultMatch,
      let file = unsafe file,
      unsafe String(cString: file) == path
    else {
      unsafe g_object_unref(UnsafeMutableRawPointer(font))
      return nil
    }
    return unsafe font
  }

  /// Options for glyphs as their designer drew them; the caller releases them.
  static func unhinted() -> OpaquePointer? {
    let options = unsafe cairo_font_options_create()
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    return unsafe options
  }

  /// The same object as Pango's Fontconfig part sees it.
  private static func fc(
    _ font: UnsafeMutablePointer<PangoFont>
  ) -> UnsafeMutablePointer<PangoFcFont> {
    unsafe UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self)
  }

  private static func family(_ number: Int) -> String { "jianbao-\(number)" }

  private static func pattern(
    _ file: (number: Int, path: String, index: Int)
  ) -> OpaquePointer? {
    guard let pattern = unsafe FcPatternCreate() else { return nil }
    unsafe FcPatternAddString(pattern, FC_FAMILY, family(file.number))
    unsafe FcPatternAddString(pattern, FC_FILE, file.path)
    unsafe FcPatternAddInteger(pattern, FC_INDEX, Int32(file.index))
    unsafe FcPatternAddBool(pattern, FC_SCALABLE, FcTrue)
    unsafe FcPatternAddBool(pattern, FC_OUTLINE, FcTrue)
    // Pango leaves out what does not say that it is an outline font; both kinds are read alike.
    unsafe FcPatternAddString(pattern, FC_FONTFORMAT, "CFF")
    // Pango asks in two threads at once, by match and by sort, and takes what comes first. The sort
    // passes over a face that brings no characters, so each face claims one of its own.
    let characters = unsafe FcCharSetCreate()
    unsafe FcCharSetAddChar(characters, FcChar32(0xE000 + file.number))
    unsafe FcPatternAddCharSet(pattern, FC_CHARSET, characters)
    unsafe FcCharSetDestroy(characters)
    return unsafe pattern
  }

  /// Gives the process an empty configuration, once. Otherwise Pango has Fontconfig read the
  /// machine's in a thread of its own, even if every map has a configuration (see strace).
  private static let isQuiet: Bool = {
    guard let empty = unsafe FcConfigCreate() else { return false }
    defer { unsafe FcConfigDestroy(empty) }
    return unsafe FcConfigSetCurrent(empty) == FcTrue
  }()
}
