import CXlsxWriter

/// How cells look: one face, thin lines, numbers to the right with their decimals under each other.
@safe struct WorkbookFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  private let book: UnsafeMutablePointer<lxw_workbook>
  private var made: [Look: Format]

  /// A way in which a cell is shown.
  enum Look: Hashable {
    case note, heading, text, code, mark, integer, money, number, day, partialDay
    case figure(decimals: Int)

    /// The look of the cells of a column.
    init(_ kind: Sheet.Kind) {
      switch kind {
      case .text: self = .text
      case .code: self = .code
      case .integer: self = .integer
      case .money: self = .money
      case .figure(let decimals): self = .figure(decimals: decimals)
      case .number: self = .number
      case .date: self = .day
      }
    }

    /// The number format, or `nil` for the general one.
    var numberFormat: String? {
      switch self {
      case .code: "@"
      case .integer: "0"
      case .money: "#,##0.00####"
      case .figure(let decimals):
        decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals)
      case .day: "yyyy-mm-dd"
      default: nil
      }
    }
  }

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    unsafe self.book = book
    unsafe made = [:]
    for look in [
      Look.note, .heading, .text, .code, .mark, .integer, .money, .number, .day, .partialDay,
      .figure(decimals: 0), .figure(decimals: 1), .figure(decimals: 2),
    ] {
      unsafe made[look] = unsafe make(look)
    }
  }

  /// The format of `look`; one with more decimals than figures are printed with is general.
  func format(_ look: Look) -> Format? {
    unsafe made[look] ?? made[.number]
  }

  private func make(_ look: Look) -> Format? {
    guard let format = unsafe workbook_add_format(book) else { return nil }
    unsafe format_set_font_name(format, "宋体")
    unsafe format_set_font_size(format, 10.5)
    if let numberFormat = look.numberFormat {
      unsafe format_set_num_format(format, numberFormat)
    }
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    guard look != .note else { return unsafe format }
    unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    unsafe format_set_border_color(format, 0xBF_BFBF)
    switch look {
    case .heading:
      unsafe format_set_bold(format)
      unsafe format_set_bg_color(format, 0xDD_EBF7)
      unsafe format_set_text_wrap(format)
      unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .text: unsafe format_set_text_wrap(format)
    case .mark, .day, .partialDay:
      unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .integer, .money, .number, .figure:
      unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case .code, .note: break
    }
    return unsafe format
  }
}
