import BriefingModel

extension TableFinder {
  /// Longer texts are titles or remarks, never headings.
  private static let longest = 60
  /// Merged ranges that are looked at; no heading has so many.
  private static let mergeLimit = 2000

  /// What stands over one column, and the names it may make.
  struct Label {
    var column: Int
    var row: Int
    var texts: [String]
    var leaf: HeadingKey
    var names: [HeadingKey]
    var unit: LedgerUnit?
  }

  /// What stands over each column in `rows`, from the left.
  func labels(_ rows: [Grid.Row]) -> [Label] {
    let levels = rows.map { texts($0, within: rows) }
    let columns = Set(levels.flatMap(\.keys)).sorted()
    return columns.compactMap { column in
      var texts: [String] = []
      var row = rows[0].number
      for (level, labels) in levels.enumerated() {
        guard let text = labels[column], texts.last != text else { continue }
        texts.append(text)
        row = rows[level].number
      }
      guard texts.allSatisfy({ $0.utf8.count <= Self.longest * 3 }) else { return nil }
      let keys = texts.map { HeadingKey($0) }
      return Label(
        column: column, row: row, texts: texts, leaf: keys[keys.count - 1],
        names: Self.combinations(texts).map { HeadingKey($0) } + [keys[keys.count - 1]],
        unit: keys.reversed().compactMap(\.unit).first)
    }
  }

  /// The text over each column in `row`: its own cell's, or that of the merged or open one to its
  /// left.
  private func texts(_ row: Grid.Row, within rows: [Grid.Row]) -> [Int: String] {
    var texts: [Int: String] = [:]
    for cell in row.cells { texts[cell.column] = cell.value.text }
    let last = rows.compactMap { $0.cells.last?.column }.max() ?? 0
    for merge in grid.merges.prefix(Self.mergeLimit)
    where merge.top <= row.number && row.number <= merge.bottom && merge.left <= last {
      guard let top = rows.first(where: { $0.number == merge.top })?.cell(merge.left) else {
        continue
      }
      for column in merge.left...min(merge.right, last) { texts[column] = top.value.text }
    }
    guard grid.merges.isEmpty, let below = rows.first(where: { $0.number > row.number }) else {
      return texts
    }
    // Without merges a group's name stands over its first column only.
    var group: String?
    for column in 0...(below.cells.last?.column ?? 0) {
      guard below.cell(column) != nil else {
        group = nil
        continue
      }
      if let own = texts[column] { group = own } else if let group { texts[column] = group }
    }
    return texts
  }

  /// What a label is in a table of the kind `schema`; the office's own names come first.
  func heading(_ schema: TableSchema, _ label: Label) -> LedgerTable.Heading {
    var chosen = label.leaf
    var target: TableSchema.Column?
    let written = ([label.texts.joined()] + label.texts.reversed()).map { CellText.folded($0) }
    let names = written + label.names.reversed().map(\.name)
    var isMapped = false
    if let standard = mapping.standard(of: names), let column = schema.columns[standard] {
      target = TableSchema.Column(name: column.name, rank: -1, isMoney: column.isMoney)
      isMapped = true
    } else {
      for name in label.names {
        guard let column = schema.column(name, year: year) else { continue }
        (chosen, target) = (name, column)
        break
      }
    }
    let isLeaf = label.texts.count == 1 || target != nil
    let last = label.texts[label.texts.count - 1]
    let own = chosen.unit ?? label.unit
    return LedgerTable.Heading(
      column: label.column, text: isLeaf ? last : label.texts.suffix(2).joined(separator: "·"),
      leaf: CellText.folded(last), unit: own ?? mapping.unit(of: names), row: label.row,
      target: target, name: chosen.name, remark: chosen.remark ?? label.leaf.remark,
      isMapped: isMapped, isUnitMapped: own == nil)
  }

  /// The names that a heading and the groups above it may make together.
  private static func combinations(_ texts: [String]) -> [String] {
    var result: [String] = []
    if texts.count > 1 {
      for group in texts.dropLast().reversed() {
        result += [group + texts[texts.count - 1], texts[texts.count - 1] + group]
      }
    }
    return result
  }
}
