import BriefingModel

extension FlowBuilder {
  /// A table: title line, head, rows, note; parted between rows, its head then repeated.
  func add(_ table: Table) throws(TypesetError) {
    let layout = try layout(table)
    let path = [tag(.table)]
    let title = try titleLine(table.title, unit: table.unitLine, path: path, isContinued: false)
    let again = try titleLine(table.title, unit: table.unitLine, path: path, isContinued: true)
    let (headItems, headHeight) = layout.head()
    var first = Piece(height: 0, parts: [], bond: .strong)
    first.height = title.height + headHeight
    first.parts =
      [Part(path: [], items: [destination(table.anchor)])] + title.parts + [
        Part(path: path, items: headItems.map { $0.moved(0, title.height) })
      ]
    first.outline = [OutlineEntry(level: tableLevel, text: table.title, anchor: table.anchor)]
    let head = Continuation(
      parts: again.parts + [Part(path: path, items: headItems.map { $0.moved(0, again.height) })],
      height: again.height + headHeight)
    let rows = rowPieces(layout, path: path, head: head)
    if rows.isEmpty {
      first.parts.append(
        Part(
          path: path,
          items: Draw.rule(
            0, width, y: first.height, weight: style.rule.frame, colour: style.colour.black)))
    }
    let note = try notePieces(table.note)
    var pieces = [first] + rows + note
    if note.isEmpty { pieces[pieces.count - 1].bond = .none }
    append(pieces, above: style.spacing.aboveTable, below: style.spacing.belowNote)
  }

  /// Tries the table's size, then smaller ones.
  private func layout(_ table: Table) throws(TypesetError) -> TableLayout {
    var size = style.table.size
    while size >= style.table.smallestSize {
      let measure = try TableMeasure(
        table, size: size, style: style, width: width, composer: composer)
      if let measure {
        if size < style.table.size {
          composer.report("typeset.table.small", .warning, ["table": table.title])
        }
        return TableLayout(measure, style: style, composer: composer)
      }
      size -= 0.75
    }
    throw TypesetError("typeset.table.wide", ["table": table.title])
  }

  /// A title at the left and a unit line at the right.
  func titleLine(
    _ title: String, unit: String?, path: [OpenTag], isContinued: Bool
  ) throws(TypesetError) -> (parts: [Part], height: Double) {
    guard !title.isEmpty || unit != nil else { return ([], 0) }
    let text = style.text.tableTitle
    let height = text.lineHeight * u
    var right: ComposedLine?
    if let unit {
      right = try composer.line(
        unit, composer.look(style.text.unitLine, style.colour.grey1))
    }
    let room = width - (right.map { $0.width + text.size } ?? 0)
    let stream = try composer.stream(
      title + (isContinued && !title.isEmpty ? "（续）" : ""),
      composer.look(text, style.colour.black, gap: 0))
    let lines = composer.lines(stream, Composer.Shape(width: room, fill: .balanced))
    var items: [PageItem] = []
    for (index, line) in lines.enumerated() {
      items += line.items(
        x: 0, baseline: baseline(top: Double(index) * height, height: height, size: text.size))
    }
    let count = Double(max(1, lines.count))
    if let right {
      items += right.items(
        x: width - right.width,
        baseline: baseline(
          top: (count - 1) * height, height: height, size: style.text.unitLine.size))
    }
    return ([Part(path: path, items: Draw.tagged(.caption, items))], height * count)
  }

  private func rowPieces(
    _ layout: TableLayout, path: [OpenTag], head: Continuation
  ) -> [Piece] {
    let rows = layout.table.rows
    var pieces: [Piece] = []
    var band: Int?
    for (index, row) in rows.enumerated() {
      let (items, height) = layout.row(index)
      var piece = Piece(height: height, parts: [Part(path: path, items: items)])
      piece.continuation = head
      if row.kind == .band {
        band = index
      } else if let band, row.kind == .plain || row.kind == .subtotal {
        let (again, bandHeight) = layout.band(band, suffix: "（续）")
        let rule = Draw.rule(
          0, width, y: bandHeight, weight: style.rule.hairline, colour: style.colour.grey3)
        piece.continuation?.parts.append(
          Part(path: path, items: (again + rule).map { $0.moved(0, head.height) }))
        piece.continuation?.height += bandHeight
      }
      let foot = Draw.rule(
        0, width, y: height, weight: style.rule.frame, colour: style.colour.black)
      piece.footAtBreak = foot
      piece.footElse = index == rows.count - 1 ? foot : ruleBelow(row.kind, y: height)
      piece.bond = bond(after: index, in: rows)
      pieces.append(piece)
    }
    return pieces
  }

  private func ruleBelow(_ kind: Table.Row.Kind, y: Double) -> [PageItem] {
    kind == .total
      ? Draw.rule(0, width, y: y, weight: style.rule.head, colour: style.colour.black)
      : Draw.rule(0, width, y: y, weight: style.rule.hairline, colour: style.colour.grey3)
  }

  /// A table with a total row begins with it and one whole group, another with a few rows; a band is never
  /// last on a page, the last two rows stay together, and the last stays with the note.
  private func bond(after index: Int, in rows: [Table.Row]) -> Bond {
    guard index + 1 < rows.count else { return .strong }
    if rows[index].kind == .band || rows[index].kind == .total { return .strong }
    if index == rows.count - 2 || rows[index + 1].kind == .subtotal { return .strong }
    if let first = rows.firstIndex(where: { $0.kind == .band }) {
      let whole = rows[(first + 1)...].firstIndex { $0.kind == .band } ?? rows.count
      // A list without a total is not compared as a group is, and may begin with a few rows of one.
      let isLeague = rows[0].kind == .total
      let end = isLeague ? whole : min(whole, first + 1 + style.table.rowsWithHead)
      return index < end - 1 ? .firm : .none
    }
    let lead = rows.prefix { $0.kind == .total }.count
    return index < lead + style.table.rowsWithHead - 1 ? .firm : .none
  }
}
