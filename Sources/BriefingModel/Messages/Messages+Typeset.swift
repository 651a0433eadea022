extension MessageTable {
  /// Sentences of the typeset codes.
  static let typeset: [String: Entry] = [
    "typeset.token.cut": Entry(
      "“{token}”比一行还长，已在版心边缘断开；如不希望断开，请缩短或改写。",
      "“{token}” is longer than a line and was cut at the edge of the block; shorten or reword it."),
    "typeset.source.missing": Entry(
      "正文标注了来源[{number}]，但资料来源中没有这一条；请补上该来源或去掉标注。",
      "The text cites source [{number}], which the source list lacks; add it or drop the mark."),
    "typeset.strip.tight": Entry(
      "主要指标栏从“{label}”起放不下；请缩短栏名或减少栏数。",
      "The key figures from “{label}” on do not fit; shorten labels or use fewer cells."),
    "typeset.table.small": Entry(
      "“{table}”的列放不下，字号已缩小；如需保持字号，请减少列或缩短栏目。",
      "The columns of “{table}” do not fit, so its type was made smaller; "
        + "drop a column or shorten heads to keep the size."),
    "typeset.table.wide": Entry(
      "“{table}”用最小字号也放不下；请减少列、缩短栏目或拆成两个表。",
      "“{table}” does not fit even in the smallest type; drop columns, shorten heads or split it."),
  ]
}
