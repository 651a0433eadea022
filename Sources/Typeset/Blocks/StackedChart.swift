import BriefingModel

extension FlowBuilder {
  /// Stacked bars in two columns, all on one scale.
  func stackedPieces(
    _ bars: Chart.StackedBars, _ chart: Chart, _ path: [OpenTag]
  ) throws(TypesetError) -> [Piece] {
    let columnWidth = (width - style.chart.stackedGutter) / 2
    let most = bars.rows.map { $0.values.reduce(0, +) }.max() ?? 0
    // As many rows as two columns of a page take.
    let perPiece = 2 * Int((Double(style.page.lines) * 4 - 8) / style.chart.stackedRow)
    var pieces: [Piece] = []
    for start in stride(from: 0, to: max(1, bars.rows.count), by: perPiece) {
      let rows = Array(bars.rows[start..<min(start + perPiece, bars.rows.count)])
      let title = try titleLine(chart.title, unit: nil, path: path, isContinued: start > 0)
      let legend = try legend(bars.parts, unit: chart.unitLine)
      let (left, right) = columns(rows)
      var items = legend
      items += try stackedColumn(
        left, bars.parts, most: most, x: 0, width: columnWidth, top: title.height)
      items += try stackedColumn(
        right, bars.parts, most: most, x: width - columnWidth, width: columnWidth,
        top: title.height)
      let height =
        title.height
        + (style.table.rowHeight + style.chart.stackedRow * Double(max(left.count, right.count)))
        * u
      items.append(
        chartRule(0, width, y: title.height, weight: style.rule.frame, style.colour.black))
      items.append(chartRule(0, width, y: height, weight: style.rule.frame, style.colour.black))
      pieces.append(
        Piece(height: height, parts: title.parts + [Part(path: path, items: items)]))
    }
    return pieces
  }

  /// Rows parted over two columns of like height; a group that goes on repeats its band.
  private func columns(
    _ rows: [Chart.StackedBars.Row]
  ) -> (left: [Chart.StackedBars.Row], right: [Chart.StackedBars.Row]) {
    var best = (left: rows, right: [Chart.StackedBars.Row]())
    var least = Int.max
    for cut in rows.indices.dropFirst() {
      let left = Array(rows[..<cut])
      if left.last?.values.isEmpty == true { continue }
      var right = Array(rows[cut...])
      if let first = right.first, !first.values.isEmpty,
        let band = left.last(where: { $0.values.isEmpty })
      {
        right.insert(Chart.StackedBars.Row(label: band.label + "（续）"), at: 0)
      }
      let tallest = max(left.count, right.count)
      if tallest < least {
        least = tallest
        best = (left, right)
      }
    }
    return best
  }

  private func stackedColumn(
    _ rows: [Chart.StackedBars.Row], _ parts: [String], most: Int, x: Double, width: Double,
    top: Double
  ) throws(TypesetError) -> [PageItem] {
    guard !rows.isEmpty else { return [] }
    let c = style.chart
    let height = c.stackedRow * u
    let bold = chartLook(bold: true)
    // The right edges of the figures: one a part, then the total.
    let edges = (0...parts.count).map { index in
      x + width
        - (index == parts.count
          ? 0 : c.stackedTotal + Double(parts.count - 1 - index) * c.stackedFigure)
    }
    var y = top
    var items = try chartText(
      "单位", bold, left: x + style.table.padding, top: y, height: style.table.rowHeight * u)
    for (index, head) in (parts.map { String($0.prefix(1)) } + ["计"]).enumerated() {
      items += try chartText(
        head, bold, right: edges[index], top: y, height: style.table.rowHeight * u)
    }
    y += style.table.rowHeight * u
    items.append(chartRule(x, x + width, y: y, weight: style.rule.head, style.colour.black))
    for (index, row) in rows.enumerated() {
      if row.values.isEmpty {
        items += try chartBand(row.label, x: x, width: width, top: y, height: height)
      } else {
        items += try chartText(
          row.label, chartLook(), left: x + style.table.padding, top: y, height: height)
        items += stackedBar(
          row.values, most: most, x: x + c.stackedStart, top: y + (height - c.stackedBar) / 2)
        for (number, figure) in row.figures.prefix(edges.count).enumerated() {
          items += try chartText(
            figure.text, chartLook(bold: number == parts.count), right: edges[number], top: y,
            height: height)
        }
      }
      y += height
      if index < rows.count - 1 {
        items.append(
          chartRule(x, x + width, y: y, weight: style.rule.hairline, style.colour.grey3))
      }
    }
    return items
  }

  private func stackedBar(_ values: [Int], most: Int, x: Double, top: Double) -> [PageItem] {
    guard most > 0 else { return [] }
    var items: [PageItem] = []
    var left = x
    for (index, value) in values.enumerated() where value > 0 {
      let length = style.chart.stackedLongest * Double(value) / Double(most)
      items.append(
        Draw.box(
          left, top, length, style.chart.stackedBar, fill: partFills[min(index, 3)],
          stroke: outlineStroke))
      left += length
    }
    return items
  }

  /// Swatches with the parts' names at the right of the title line, the unit before them.
  private func legend(_ parts: [String], unit: String?) throws(TypesetError) -> [PageItem] {
    let text = style.text.unitLine
    let look = composer.look(text, style.colour.grey1, gap: 0)
    let height = text.lineHeight * u
    let c = style.chart
    var items: [PageItem] = []
    var right = width
    for (index, part) in parts.enumerated().reversed() {
      guard let line = try composer.line(part, look) else { continue }
      let x = right - line.width
      items += line.items(x: x, baseline: baseline(top: 0, height: height, size: text.size))
      items.append(
        Draw.box(
          x - c.swatchWidth - 1, (height - c.swatchHeight) / 2, c.swatchWidth, c.swatchHeight,
          fill: partFills[min(index, 3)], stroke: outlineStroke))
      right = x - c.swatchWidth - text.size
    }
    if let unit, let line = try composer.line(unit, look) {
      items += line.items(
        x: right - line.width, baseline: baseline(top: 0, height: height, size: text.size))
    }
    return items
  }
}
