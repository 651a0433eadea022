import CQpdf
import Foundation

/// A PDF file in memory whose objects can be changed.
@safe final class QPDFFile {
  /// A handle of an object, valid as long as the file.
  typealias Object = qpdf_oh

  private var file: qpdf_data?
  /// The bytes are read as they are needed, so they stay where they are.
  private let source: UnsafeMutableBufferPointer<CChar>

  /// Opens a file held in `bytes`.
  init(_ bytes: [UInt8]) throws(RenderError) {
    unsafe source = .allocate(capacity: bytes.count)
    for (i, byte) in bytes.enumerated() { unsafe source[i] = CChar(bitPattern: byte) }
    unsafe file = qpdf_init()
    unsafe qpdf_silence_errors(file)
    unsafe qpdf_set_suppress_warnings(file, QPDF_TRUE)
    unsafe qpdf_read_memory(
      file, "pages", source.baseAddress, UInt64(bytes.count), nil)
    try check()
  }

  deinit {
    unsafe qpdf_cleanup(&file)
    unsafe source.deallocate()
  }

  /// The file as it now is; handles of objects are void after it. Everything that could differ from run to run is fixed.
  func write() throws(RenderError) -> [UInt8] {
    try check()
    // Every object looked at has a handle that keeps it; none is needed any more.
    unsafe qpdf_oh_release_all(file)
    unsafe qpdf_init_write_memory(file)
    unsafe qpdf_set_deterministic_ID(file, QPDF_TRUE)
    unsafe qpdf_set_object_stream_mode(file, qpdf_o_generate)
    unsafe qpdf_set_stream_data_mode(file, qpdf_s_compress)
    unsafe qpdf_set_minimum_pdf_version(file, "1.7")
    unsafe qpdf_write(file)
    try check()
    let count = Int(unsafe qpdf_get_buffer_length(file))
    guard let buffer = unsafe qpdf_get_buffer(file), count > 0 else {
      throw RenderError("render.finish", ["reason": "empty"])
    }
    return unsafe [UInt8](UnsafeBufferPointer(start: buffer, count: count))
  }

  private func check() throws(RenderError) {
    if unsafe qpdf_more_warnings(file) == QPDF_TRUE {
      let warning = unsafe text(of: qpdf_next_warning(file))
      throw RenderError("render.finish", ["reason": warning])
    }
    if unsafe qpdf_has_error(file) == QPDF_TRUE {
      let error = unsafe text(of: qpdf_get_error(file))
      throw RenderError("render.finish", ["reason": error])
    }
  }

  private func text(of error: qpdf_error?) -> String {
    unsafe qpdf_get_error_full_text(file, error).map { unsafe String(cString: $0) } ?? "?"
  }

  // MARK: - Objects

  /// The catalogue of the document.
  var root: Object { unsafe qpdf_get_root(file) }
  /// How many pages there are.
  var pageCount: Int { Int(unsafe qpdf_get_num_pages(file)) }
  /// A page, from 0.
  func page(_ number: Int) -> Object { unsafe qpdf_get_page_n(file, number) }
  /// The object that `text` writes in PDF's own notation.
  func parse(_ text: String) -> Object { unsafe qpdf_oh_parse(file, text) }
  /// A text string.
  func string(_ text: String) -> Object { unsafe qpdf_oh_new_unicode_string(file, text) }
  /// The entry `key` of a dictionary; null if absent.
  func get(_ object: Object, _ key: String) -> Object {
    isDictionary(object) ? unsafe qpdf_oh_get_key(file, object, key) : parse("null")
  }
  /// Whether a dictionary has `key`.
  func has(_ object: Object, _ key: String) -> Bool {
    unsafe isDictionary(object) && qpdf_oh_has_key(file, object, key) == QPDF_TRUE
  }
  /// Sets the entry `key` of a dictionary.
  func set(_ object: Object, _ key: String, _ value: Object) {
    unsafe qpdf_oh_replace_key(file, object, key, value)
  }
  /// Whether the object is a dictionary.
  func isDictionary(_ object: Object) -> Bool {
    unsafe qpdf_oh_is_dictionary(file, object) == QPDF_TRUE
  }
  /// Whether the object is an array.
  func isArray(_ object: Object) -> Bool { unsafe qpdf_oh_is_array(file, object) == QPDF_TRUE }
  /// A name with its slash, or `nil` if the object is not a name.
  func name(_ object: Object) -> String? {
    guard unsafe qpdf_oh_is_name(file, object) == QPDF_TRUE else { return nil }
    return unsafe qpdf_oh_get_name(file, object).map { unsafe String(cString: $0) }
  }
  /// The number of an indirect object.
  func number(of object: Object) -> Int32 { unsafe qpdf_oh_get_object_id(file, object) }
  /// The keys of a dictionary in the file's order; none for anything else.
  func keys(_ object: Object) -> [String] {
    guard isDictionary(object) else { return [] }
    var keys: [String] = []
    unsafe qpdf_oh_begin_dict_key_iter(file, object)
    while unsafe qpdf_oh_dict_more_keys(file) == QPDF_TRUE {
      if let key = unsafe qpdf_oh_dict_next_key(file) { keys.append(unsafe String(cString: key)) }
    }
    return keys
  }
  /// The items of an array; the object itself if it is a single one; none if it is null.
  func items(_ object: Object) -> [Object] {
    if isArray(object) {
      return (0..<(unsafe qpdf_oh_get_array_n_items(file, object))).map {
        unsafe qpdf_oh_get_array_item(file, object, $0)
      }
    }
    return unsafe qpdf_oh_is_null(file, object) == QPDF_TRUE ? [] : [object]
  }
  /// Adds an item to an array.
  func append(_ array: Object, _ item: Object) { unsafe qpdf_oh_append_item(file, array, item) }
  /// Puts an item into an array in place of another.
  func replace(_ array: Object, _ place: Int, _ item: Object) {
    unsafe qpdf_oh_set_array_item(file, array, Int32(place), item)
  }

  // MARK: - Streams

  /// A new stream.
  func stream(_ bytes: [UInt8]) -> Object {
    let stream = unsafe qpdf_oh_new_stream(file)
    replace(stream, bytes)
    return stream
  }
  /// The dictionary of a stream.
  func dictionary(of stream: Object) -> Object { unsafe qpdf_oh_get_dict(file, stream) }
  /// Gives a stream other content.
  func replace(_ stream: Object, _ bytes: [UInt8]) {
    let null = parse("null")
    unsafe qpdf_oh_replace_stream_data(file, stream, bytes, bytes.count, null, null)
  }
  /// What draws a page, decompressed.
  func content(of page: Object) throws(RenderError) -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    var count = 0
    unsafe qpdf_oh_get_page_content_data(file, page, &buffer, &count)
    defer { unsafe free(buffer) }
    try check()
    return unsafe [UInt8](UnsafeBufferPointer(start: buffer, count: count))
  }
}
