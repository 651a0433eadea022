/// The metadata of a file as XMP, the form that PDF/A asks for.
struct XMPMetadata {
  /// The packet.
  let packet: String

  /// Says of a file what its document information says, and that it is PDF/A-2u.
  init(_ info: FileInfo) {
    var lines = [
      "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">",
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
        + " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">",
      "<pdfaid:part>2</pdfaid:part>",
      "<pdfaid:conformance>U</pdfaid:conformance>",
      "<dc:format>application/pdf</dc:format>",
      "<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>",
      "<dc:title>" + Self.alternative(info.title) + "</dc:title>",
    ]
    if !info.author.isEmpty {
      lines.append(
        "<dc:creator><rdf:Seq><rdf:li>\(Self.escaped(info.author))</rdf:li></rdf:Seq></dc:creator>")
    }
    if !info.subject.isEmpty {
      lines.append("<dc:description>" + Self.alternative(info.subject) + "</dc:description>")
    }
    if !info.keywords.isEmpty {
      lines.append("<pdf:Keywords>\(Self.escaped(info.keywords))</pdf:Keywords>")
    }
    lines += [
      "<xmp:CreatorTool>\(FileInfo.creator)</xmp:CreatorTool>",
      "<xmp:CreateDate>\(info.date)</xmp:CreateDate>",
      "<xmp:ModifyDate>\(info.date)</xmp:ModifyDate>",
      "</rdf:Description>", "</rdf:RDF>", "</x:xmpmeta>", "<?xpacket end=\"r\"?>",
    ]
    packet = lines.joined(separator: "\n") + "\n"
  }

  private static func alternative(_ text: String) -> String {
    "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(text))</rdf:li></rdf:Alt>"
  }

  /// Text as XML; characters that XML 1.0 does not have are left out.
  private static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\t", "\n", "\r", "\u{20}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}": out.append(scalar)
      default: continue
      }
    }
    return String(out)
  }
}
