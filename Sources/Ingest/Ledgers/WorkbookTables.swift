import BriefingModel

/// The texts that a workbook's cells share (共享字符串).
enum SharedStrings {
  /// The texts, in order.
  static func read(
    _ bytes: [UInt8], part: String, fileName: String
  ) throws(IngestError) -> TextTable {
    try XMLPart.read(bytes, part: part, fileName: fileName, codes: Workbook.codes) {
      (xml) throws(IngestError) in
      var texts = TextTable()
      while let node = try xml.next() {
        guard case .start(let isEmpty) = node, xml.name == "si" else { continue }
        texts.append(cleaning: (isEmpty ? "" : try richText(xml, until: "si")).utf8Span.span)
      }
      return texts
    }
  }

  /// The characters of all runs up to the end of `element`, readings above them (`rPh`) left out.
  static func richText(
    _ xml: borrowing XMLPart, until element: String
  ) throws(IngestError) -> String {
    var text = ""
    var inText = false
    var reading = false
    while let node = try xml.next() {
      switch node {
      case .start(let isEmpty):
        if xml.name == "t" { inText = !isEmpty }
        if xml.name == "rPh" { reading = !isEmpty }
      case .end:
        let name = xml.name
        if name == element { return text }
        if name == "t" { inText = false }
        if name == "rPh" { reading = false }
      case .text:
        if inText, !reading { text += xml.text }
      }
    }
    return text
  }
}

/// The number formats that a workbook's cells refer to.
enum CellFormats {
  /// The format of each cell style, in order.
  static func read(
    _ bytes: [UInt8], part: String, fileName: String
  ) throws(IngestError) -> [NumberFormat] {
    try XMLPart.read(bytes, part: part, fileName: fileName, codes: Workbook.codes) {
      (xml) throws(IngestError) in
      var codes: [Int: String] = [:]
      var formats: [NumberFormat] = []
      var inCellStyles = false
      while let node = try xml.next() {
        switch node {
        case .start(let isEmpty):
          switch xml.name {
          case "numFmt":
            if let id = xml.attribute("numFmtId").flatMap({ Int($0) }) {
              codes[id] = xml.attribute("formatCode")
            }
          case "cellXfs": inCellStyles = !isEmpty
          case "xf" where inCellStyles:
            let id = xml.attribute("numFmtId").flatMap { Int($0) } ?? 0
            formats.append(codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id))
          default: continue
          }
        case .end: if xml.name == "cellXfs" { inCellStyles = false }
        case .text: continue
        }
      }
      return formats
    }
  }
}
