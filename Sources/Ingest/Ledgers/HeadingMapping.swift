import BriefingModel

/// What an office adds to the tables of headings, ready to be looked up (对照表).
struct HeadingMapping: Sendable {
  private var headings: [String: String] = [:]
  private var units: [String: LedgerUnit] = [:]
  private var codes: [String: [String: String]] = [:]

  /// An addition of nothing.
  init() {}

  /// What `mapping` adds; units that are none are passed over.
  init(_ mapping: LedgerMapping) {
    for (heading, standard) in mapping.headings ?? [:] {
      headings[CellText.folded(heading)] = CellText.folded(standard)
    }
    for (heading, unit) in mapping.units ?? [:] {
      units[CellText.folded(heading)] = LedgerUnit(CellText.folded(unit))
    }
    for (heading, meanings) in mapping.codes ?? [:] {
      codes[CellText.folded(heading)] = Dictionary(
        meanings.map { (CellText.folded($0.key), $0.value) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// The standard heading of one that is written so, or cut so, or `nil`.
  func standard(of texts: [String]) -> String? {
    if headings.isEmpty { return nil }
    return texts.lazy.compactMap { headings[$0] }.first
  }

  /// The unit of the numbers under a heading that states none.
  func unit(of texts: [String]) -> LedgerUnit? {
    if units.isEmpty { return nil }
    return texts.lazy.compactMap { units[$0] }.first
  }

  /// What codes under a heading of `schema` that fills `column` stand for.
  func codes(of column: String, in schema: TableSchema) -> [String: String] {
    if codes.isEmpty { return [:] }
    var found: [String: String] = [:]
    for (heading, meanings) in codes where schema.columns[heading]?.name == column {
      found.merge(meanings) { first, _ in first }
    }
    return found
  }
}

extension LedgerReader {
  /// The headings that a mapping may name: all that the program knows.
  public static let standardHeadings: Set<String> = TableSchema.headings

  /// Whether `text` names a unit of money that a mapping may give to a heading.
  public static func isUnit(_ text: String) -> Bool { LedgerUnit(CellText.folded(text)) != nil }

  /// A heading as a mapping's keys are compared: full-width characters narrow, blanks dropped.
  public static func folded(_ heading: String) -> String { CellText.folded(heading) }
}
