/// What an element's own style says about being seen (行内样式).
struct InlineStyle {
  private let units: [UInt16]

  /// The style `text`; blanks and capitals mean nothing in it.
  init(_ text: String) {
    units = text.utf8.compactMap { byte in
      byte <= 0x20 ? nil : UInt16((0x41...0x5A).contains(byte) ? byte + 32 : byte)
    }
  }

  /// Whether the element is not shown, or stands far off the page.
  var isHidden: Bool { hidden.firstMatch(in: units) != nil }

  /// Whether text in the element cannot be seen.
  var isUnseen: Bool {
    unseen.firstMatch(in: units) != nil || units.suffix(11).elementsEqual("font-size:0".utf16)
  }
}

private let hidden = Words("display:none left:-9 top:-9 text-indent:-9")
private let unseen = Words(
  "display:none visibility:hidden font-size:0px font-size:0pt font-size:0;")
