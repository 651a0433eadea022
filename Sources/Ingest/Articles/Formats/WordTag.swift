/// The elements of a Word document that say something about its text (Word 标记).
enum WordTag: String, CaseIterable {
  case document
  case paragraph = "p"
  case paragraphProperties = "pPr"
  case style = "pStyle"
  case outlineLevel = "outlineLvl"
  case list = "numId"
  case listLevel = "ilvl"
  case run = "r"
  case hidden = "vanish"
  case text = "t"
  case tab
  case lineBreak = "br"
  case carriageReturn = "cr"
  case hyphen = "noBreakHyphen"
  case hyperlink
  case table = "tbl"
  case row = "tr"
  case cell = "tc"
  case span = "gridSpan"
  case textBox = "txbxContent"
  case alternatives = "AlternateContent"
  case choice = "Choice"
  case fallback = "Fallback"
  case deleted = "del"
  case movedAway = "moveFrom"
  case deletedText = "delText"
  case fieldMark = "fldChar"
  case fieldCode = "instrText"
  case deletedFieldCode = "delInstrText"
  case phonetic = "rt"
  case placeholder = "showingPlcHdr"
  case control = "sdt"
  case controlContent = "sdtContent"
  case footnote = "footnoteReference"
  case endnote = "endnoteReference"
  case oldParagraph = "pPrChange"
  case oldRun = "rPrChange"
  case oldTable = "tblPrChange"
  case oldCell = "tcPrChange"
  case section = "sectPr"

  /// The attribute that matters, without its prefix.
  var attribute: String? {
    switch self {
    case .style, .outlineLevel, .list, .listLevel, .hidden, .span: "val"
    case .lineBreak: "type"
    case .hyperlink: "id"
    case .fieldMark: "fldCharType"
    default: nil
    }
  }

  /// Whether nothing within it is part of the text as it stands.
  var isLeftOut: Bool {
    switch self {
    case .deleted, .movedAway, .deletedText, .fieldCode, .deletedFieldCode, .phonetic,
      .oldParagraph,
      .oldRun, .oldTable, .oldCell, .section:
      true
    default: false
    }
  }
}
