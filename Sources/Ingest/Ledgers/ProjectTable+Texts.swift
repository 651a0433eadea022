import BriefingModel

extension ProjectTable {
  // MARK: Texts

  /// The text of a column, or `nil`; a mark of absence is kept as one.
  mutating func text(_ slot: ProjectColumns.Slot, _ row: Grid.Row) -> String? {
    guard slot.index >= 0, let value = row.cell(slot.index)?.value else { return nil }
    switch value {
    case .text(let text):
      if let mark = AbsenceMark(text) {
        details.absences[slot.name] = mark.absence
        return nil
      }
      return slot.codes.isEmpty ? text : slot.codes[CellText.folded(text)] ?? text
    case .number(_, let shown):
      return slot.codes.isEmpty ? shown : slot.codes[shown] ?? shown
    case .date, .truth: return value.text
    case .error, .uncomputed: return nil
    }
  }

  /// The text of a column, that of the merged range it lies in where its own is empty.
  mutating func mergedText(_ slot: ProjectColumns.Slot, _ row: Grid.Row) -> String? {
    if let own = text(slot, row) { return own }
    guard slot.isMerged, let merge = table.merge(over: slot.index, row.number),
      let top = table.row(merge.top)
    else { return nil }
    return text(slot, top)
  }

  /// The parts of a cell that lists several.
  mutating func list(_ slot: ProjectColumns.Slot, _ row: Grid.Row) -> [String] {
    guard let text = mergedText(slot, row) else { return [] }
    // The marks that part them, by their first bytes; most cells list one.
    guard text.utf8.contains(where: { [0x2C, 0x3B, 0x2F, 0x0A, 0xE3, 0xEF].contains($0) }) else {
      return [text]
    }
    return text.split(whereSeparator: { "、，,；;/\n".contains($0) })
      .map { CellText.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// The text of a column of people without their telephone numbers, which stay under the heading
  /// as it is written.
  mutating func person(
    _ slot: ProjectColumns.Slot, _ row: Grid.Row, isMerged: Bool = false
  ) -> String? {
    guard let text = isMerged ? mergedText(slot, row) : text(slot, row) else { return nil }
    guard let name = TelephoneNumber.removed(from: text) else { return text }
    extra[slot.heading] = text
    return name.isEmpty ? nil : name
  }

  /// A code without blanks, its digits half-width; told when a program has changed it, and `nil`
  /// when nothing of it can be trusted.
  mutating func code(_ slot: ProjectColumns.Slot, _ row: Grid.Row) -> String? {
    guard let text = text(slot, row) else { return nil }
    let folded = CellText.folded(text)
    if Self.isScientific(folded) {
      findings.add("ledger.code.scientific", table.place(slot.name, row), ["code": text])
      return nil
    }
    if case .number(let number, _)? = row.cell(slot.index)?.value,
      number.digits.magnitude > 99_999_999,
      StoredNumber.significantDigits(text) >= 15 || text.utf8.count > 15
    {
      findings.add("ledger.code.rounded", table.place(slot.name, row), ["code": text])
    }
    return folded
  }

  /// Whether a code is what a spreadsheet program makes of a long one: 2.30E+07.
  private static func isScientific(_ code: String) -> Bool {
    guard let mark = code.utf8.firstIndex(where: { $0 == 69 || $0 == 101 }) else { return false }
    let digits = code[..<mark]
    let power = code[code.utf8.index(after: mark)...]
    return ExactNumber(digits) != nil && (digits.contains(".") || power.hasPrefix("+"))
      && ["+", "-"].contains { power.hasPrefix($0) } && Int(power) != nil
  }

  /// Keeps the columns whose headings fill none.
  mutating func keepExtra(_ row: Grid.Row) {
    for column in columns.extra {
      guard let text = row.cell(column.index)?.value.text, !text.isEmpty else { continue }
      extra[column.key] = text
    }
  }
}

/// Telephone numbers among names (电话号码).
enum TelephoneNumber {
  /// `text` without the telephone numbers in it, or `nil` if it holds none.
  static func removed(from text: String) -> String? {
    guard text.utf8.count > 6 else { return nil }
    let characters = Array(CellText.narrowed(text))
    var kept = ""
    var run: [Character] = []
    var isFound = false
    func isPart(_ character: Character) -> Bool {
      character.isASCII && character.isNumber || character == "-" || character == " "
    }
    for character in characters + ["\n"] {
      if isPart(character) {
        run.append(character)
        continue
      }
      if run.count(where: { $0.isNumber }) > 6 { isFound = true } else { kept += String(run) }
      run = []
      kept.append(character)
    }
    guard isFound else { return nil }
    let marks = "，,、;；:：/（）()\n 电话手机"
    var rest = kept[...]
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    return String(rest)
  }
}
