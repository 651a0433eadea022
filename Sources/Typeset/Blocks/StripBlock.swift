import BriefingModel

extension FlowBuilder {
  /// 主要指标: cells between rules, as wide as their widest line asks, and a note line.
  func add(_ strip: KeyFigures) throws(TypesetError) {
    guard !strip.cells.isEmpty else { return }
    let s = style.strip
    let rows = (strip.cells.count + s.cellsPerRow - 1) / s.cellsPerRow
    let perRow = (strip.cells.count + rows - 1) / rows
    let path = [tag(.paragraph)]
    let height = s.height * u
    var dropped: [KeyFigures.Cell] = []
    var pieces: [Piece] = []
    for (index, start) in stride(from: 0, to: strip.cells.count, by: perRow).enumerated() {
      let cells = Array(strip.cells[start..<min(start + perRow, strip.cells.count)])
      let row = try fit(cells)
      if row.unitsDropped { dropped += cells }
      var rules = Draw.rule(
        style.rule.inset, width - style.rule.inset, y: 0,
        weight: index == 0 ? style.rule.frame : style.rule.hairline,
        colour: index == 0 ? style.colour.black : style.colour.grey3)
      var x = 0.0
      for cellWidth in row.widths.dropLast() {
        x += cellWidth
        rules += Draw.upright(
          x: x, 0, height, weight: style.rule.hairline, colour: style.colour.grey3)
      }
      if start + perRow >= strip.cells.count {
        rules += Draw.rule(
          style.rule.inset, width - style.rule.inset, y: height, weight: style.rule.head,
          colour: style.colour.black)
      }
      pieces.append(
        Piece(
          height: height,
          parts: [Part(path: [], items: rules), Part(path: path, items: row.items)],
          bond: .strong))
    }
    try append(pieces + stripNote(strip, dropped), above: 1, below: style.spacing.belowNote)
  }

  private struct StripRow {
    var widths: [Double]
    var items: [PageItem]
    var unitsDropped: Bool
  }

  /// What a cell holds, each on its line.
  private struct StripCell {
    var label: ComposedLine?
    var figure: ComposedLine?
    var change: ComposedLine?
    var cumulative: ComposedLine?
    var need: Double {
      [label, figure, change, cumulative].reduce(0) { max($0, $1?.width ?? 0) }
    }
  }

  /// Nothing wraps: where a row is too tight the units go to the note, then the figures shrink.
  private func fit(_ cells: [KeyFigures.Cell]) throws(TypesetError) -> StripRow {
    let s = style.strip
    var attempt = 0
    while true {
      let size = attempt >= 2 ? s.tightFigureSize : s.figureSize
      var set: [StripCell] = []
      for cell in cells { set.append(try stripCell(cell, size, hasUnit: attempt == 0)) }
      let needs = set.enumerated().map { index, cell in
        cell.need + (index == 0 ? s.firstPadding : s.padding) + 2
      }
      let fits = needs.reduce(0, +) <= width
      if fits || attempt >= 2 {
        if !fits { composer.report("typeset.strip.tight", .warning, ["label": cells[0].label]) }
        let widths = shares(needs)
        return StripRow(
          widths: widths, items: stripItems(set, widths, size), unitsDropped: attempt >= 1)
      }
      attempt += 1
    }
  }

  private func stripCell(
    _ cell: KeyFigures.Cell, _ size: Double, hasUnit: Bool
  ) throws(TypesetError) -> StripCell {
    let s = style.strip
    func look(_ face: FontRole, _ size: Double, _ colour: Colour) -> Composer.Look {
      Composer.Look(face: face, size: size, colour: colour, gap: 0)
    }
    var label: [(inlines: [Inline], look: Composer.Look)] = [
      ([.text(cell.label)], look(.heiBold, s.labelSize, style.colour.black))
    ]
    if hasUnit, !cell.unit.isEmpty {
      label.append(([.text(" " + cell.unit)], look(.hei, s.labelSize, style.colour.grey2)))
    }
    let colour = cell.isWarning ? style.colour.red : style.colour.ink
    func small(_ figure: PrintedFigure?) throws(TypesetError) -> ComposedLine? {
      guard let figure else { return nil }
      return composer.line(
        try composer.stream(
          [.figure(figure)], look(.hei, s.labelSize, style.colour.black)))
    }
    return StripCell(
      label: composer.line(try composer.stream(label)),
      figure: composer.line(
        try composer.stream([.figure(cell.figure)], look(.heiBold, size, colour))),
      change: try small(cell.change), cumulative: try small(cell.cumulative))
  }

  /// The width divided in proportion to `needs`, none below the least.
  private func shares(_ needs: [Double]) -> [Double] {
    let least = min(style.strip.minimumWidth, width / Double(needs.count))
    var fixed = Set<Int>()
    while true {
      let free = needs.indices.filter { !fixed.contains($0) }
      let room = width - Double(fixed.count) * least
      let sum = free.reduce(0) { $0 + needs[$1] }
      let narrow = free.filter { needs[$0] / sum * room < least }
      if narrow.isEmpty || free.count == narrow.count {
        return needs.indices.map { fixed.contains($0) ? least : needs[$0] / sum * room }
      }
      fixed.formUnion(narrow)
    }
  }

  private func stripItems(
    _ cells: [StripCell], _ widths: [Double], _ size: Double
  ) -> [PageItem] {
    let s = style.strip
    var items: [PageItem] = []
    var left = 0.0
    for (index, cell) in cells.enumerated() {
      let x = left + (index == 0 ? s.firstPadding : s.padding)
      let lines: [(ComposedLine?, Double, Double)] = [
        (cell.label, s.labelTop, s.labelSize), (cell.figure, s.figureTop, size),
        (cell.change, s.changeTop, s.labelSize), (cell.cumulative, s.cumulativeTop, s.labelSize),
      ]
      for (line, top, size) in lines {
        items += line?.items(x: x, baseline: top + 0.88 * size) ?? []
      }
      left += widths[index]
    }
    return items
  }

  private func stripNote(
    _ strip: KeyFigures, _ dropped: [KeyFigures.Cell]
  ) throws(TypesetError) -> [Piece] {
    var note = strip.note
    let units = dropped.filter { !$0.unit.isEmpty }.map { $0.label + $0.unit }
    if !units.isEmpty { note.append(.text("单位：" + units.joined(separator: "、") + "。")) }
    return try notePieces(note)
  }
}
