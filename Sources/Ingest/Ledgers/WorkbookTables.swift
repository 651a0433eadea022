import BriefingModel

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
