import CQpdf
import CRenderData

/// Adds to a file from Cairo what PDF/A-2u and a screen reader need: XMP metadata, the colour
/// profile, the language, descriptions of figures, artifacts, and an identifier that depends on
/// the content alone.
struct PDFFinisher {
  private let info: FileInfo
  private let alternatives: [String?]

  /// A finisher for a file with the metadata `info`, whose figures are described by
  /// `alternatives` in their order.
  init(info: FileInfo, alternatives: [String?]) {
    self.info = info
    self.alternatives = alternatives
  }

  /// The finished file.
  func finish(_ bytes: [UInt8]) throws(RenderError) -> [UInt8] {
    let file = try QPDFFile(bytes)
    let root = file.root
    file.set(root, "/Lang", file.string("zh-CN"))
    file.set(root, "/ViewerPreferences", file.parse("<< /DisplayDocTitle true >>"))
    addMetadata(file, root)
    addOutputIntent(file, root)
    for number in 0..<file.pageCount { try finishPage(file, file.page(number)) }
    if file.has(root, "/StructTreeRoot") {
      file.set(root, "/MarkInfo", file.parse("<< /Marked true >>"))
      StructureTree(file, alternatives).finish(file.get(root, "/StructTreeRoot"))
    }
    return try file.write()
  }

  private func addMetadata(_ file: QPDFFile, _ root: QPDFFile.Object) {
    let metadata = file.stream(Array(XMPMetadata(info).packet.utf8))
    let dictionary = file.dictionary(of: metadata)
    file.set(dictionary, "/Type", file.parse("/Metadata"))
    file.set(dictionary, "/Subtype", file.parse("/XML"))
    file.set(root, "/Metadata", metadata)
  }

  private func addOutputIntent(_ file: QPDFFile, _ root: QPDFFile.Object) {
    let profile = unsafe [UInt8](
      UnsafeBufferPointer(
        start: jianbao_srgb_profile_bytes(), count: jianbao_srgb_profile_size))
    let stream = file.stream(profile)
    file.set(file.dictionary(of: stream), "/N", file.parse("3"))
    let intent = file.parse(
      "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)"
        + " /RegistryName (http://www.color.org) /Info (sRGB IEC61966-2.1) >>")
    file.set(intent, "/DestOutputProfile", stream)
    let intents = file.parse("[]")
    file.append(intents, intent)
    file.set(root, "/OutputIntents", intents)
  }

  private func finishPage(_ file: QPDFFile, _ page: QPDFFile.Object) throws(RenderError) {
    file.set(page, "/Tabs", file.parse("/S"))
    for annotation in file.items(file.get(page, "/Annots")) {
      // Printed, never hidden: PDF/A asks for it of every annotation.
      file.set(annotation, "/F", file.parse("4"))
      let action = file.get(annotation, "/A")
      if file.has(action, "/URI") { file.set(annotation, "/Contents", file.get(action, "/URI")) }
    }
    let fonts = file.get(file.get(page, "/Resources"), "/Font")
    for key in file.keys(fonts) {
      for part in file.items(file.get(file.get(fonts, key), "/DescendantFonts"))
      where file.name(file.get(part, "/Subtype")) == "/CIDFontType2"
        && !file.has(part, "/CIDToGIDMap")
      {
        file.set(part, "/CIDToGIDMap", file.parse("/Identity"))
      }
    }
    let content = try file.content(of: page)
    if let marked = ArtifactMarks.replaced(in: content) {
      file.replace(file.get(page, "/Contents"), marked)
    }
  }
}
