extension MessageTable {
  /// Sentences of the extract codes.
  static let extract: [String: Entry] = [
    "extract.directive.damaged": Entry(
      "{speaker}的一句讲话有未能还原的乱码（{text}…），没有收入；请对照原文手工补录",
      "a sentence of {speaker} holds damage that could not be repaired ({text}…) and was left out; "
        + "check it against the original and add it by hand"),
    "extract.region.unknown": Entry(
      "看不出这篇文章写的是哪个地区，不计入任何地区；如果是本地单位，请把它的名称或别名列入单位登记表",
      "the text does not tell which region it is about, so it counts for none; if it is one of your "
        + "units, list its name or alias in the register of units"),
  ]
}
