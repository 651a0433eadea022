import BriefingModel

extension FlowBuilder {
  /// Bars that fill towards 100 %, one a row, with a tick at the time elapsed.
  func progressPieces(
    _ bars: Chart.ProgressBars, _ chart: Chart, _ path: [OpenTag]
  ) throws(TypesetError) -> [Piece] {
    let columns = ProgressColumns(style.chart.progressColumns, width: width)
    let title = try titleLine(chart.title, unit: chart.unitLine, path: path, isContinued: false)
    let again = try titleLine(chart.title, unit: chart.unitLine, path: path, isContinued: true)
    let head = try progressHead(bars, columns)
    let headHeight = style.table.rowHeight * u
    let first = Piece(
      height: title.height + headHeight,
      parts: title.parts + [Part(path: path, items: head.map { $0.moved(0, title.height) })],
      bond: .strong)
    let repeated = Continuation(
      parts: again.parts + [Part(path: path, items: head.map { $0.moved(0, again.height) })],
      height: again.height + headHeight)
    let height = style.chart.progressRow * u
    var pieces = [first]
    for (index, row) in bars.rows.enumerated() {
      let items = try progressRow(row, columns, time: bars.timeProgress, height: height)
      var piece = Piece(height: height, parts: [Part(path: path, items: items)], bond: .firm)
      piece.continuation = repeated
      let foot = chartRule(0, width, y: height, weight: style.rule.frame, style.colour.black)
      piece.footAtBreak = [foot]
      let isLast = index == bars.rows.count - 1
      piece.footElse =
        isLast
        ? [foot]
        : [
          chartRule(
            0, width, y: height, weight: row.isTotal ? style.rule.head : style.rule.hairline,
            row.isTotal ? style.colour.black : style.colour.grey3)
        ]
      // Whole if it can be; else parted between groups.
      if index + 1 < bars.rows.count, bars.rows[index + 1].isBand, !row.isTotal {
        piece.bond = .weak
      }
      if row.isBand || row.isTotal { piece.bond = .strong }
      if isLast { piece.bond = .none }
      pieces.append(piece)
    }
    return pieces
  }

  /// Where the columns of a progress chart stand.
  struct ProgressColumns {
    let done: Double
    let target: Double
    let bar: Double
    let barEnd: Double
    let completion: Double
    let lead: Double

    /// - Parameter widths: Label, done, target, gap, bar, completion, lead.
    init(_ widths: [Double], width: Double) {
      func edge(_ count: Int) -> Double { widths.prefix(count).reduce(0, +) }
      done = edge(2)
      target = edge(3)
      bar = edge(4)
      barEnd = edge(5)
      completion = edge(6)
      lead = width
    }
  }

  private func progressHead(
    _ bars: Chart.ProgressBars, _ c: ProgressColumns
  ) throws(TypesetError) -> [PageItem] {
    let height = style.table.rowHeight * u
    let bold = chartLook(bold: true)
    var items = [chartRule(0, width, y: 0, weight: style.rule.frame, style.colour.black)]
    let rights = [c.done, c.target, c.completion, c.lead]
    for (index, head) in bars.heads.prefix(5).enumerated() {
      items += try chartText(
        head, bold, left: index == 0 ? 0 : nil, right: index == 0 ? nil : rights[index - 1],
        top: 0, height: height)
    }
    for percent in [0, 25, 50, 75, 100] {
      let x = c.bar + (c.barEnd - c.bar) * Double(percent) / 100
      items += try chartText(
        String(percent), chartLook(), left: x - 20, right: x + 20, top: 0, height: height)
    }
    items.append(chartRule(0, width, y: height, weight: style.rule.head, style.colour.black))
    return items
  }

  private func progressRow(
    _ row: Chart.ProgressBars.Row, _ c: ProgressColumns, time: Ratio, height: Double
  ) throws(TypesetError) -> [PageItem] {
    if row.isBand {
      return try chartBand(row.label, x: 0, width: width, top: 0, height: height)
    }
    var items = try chartText(
      row.label, chartLook(bold: row.isTotal), left: 0, top: 0, height: height)
    let figures = [(row.done, c.done), (row.target, c.target)]
    for (figure, right) in figures {
      guard let figure else { continue }
      items += try chartText(
        figure.text, chartLook(bold: row.isTotal), right: right, top: 0, height: height)
    }
    if let fill = row.fill {
      items += progressBar(fill.drawn, time: time.drawn, row, c, middle: height / 2)
    }
    if let completion = row.completion {
      items += try chartText(
        completion.text, chartLook(bold: true), right: c.completion, top: 0, height: height)
    }
    if let lead = row.lead {
      let look =
        row.isLagging ? chartLook(bold: true, style.colour.red) : chartLook(bold: row.isTotal)
      items += try chartText(lead.text, look, right: c.lead, top: 0, height: height)
    }
    return items
  }

  /// The bar, the time tick in its white gap, and a notch where the bar stands for more than 100 %.
  private func progressBar(
    _ percent: Double, time: Double, _ row: Chart.ProgressBars.Row, _ c: ProgressColumns,
    middle: Double
  ) -> [PageItem] {
    let thickness = style.chart.progressBar
    let (top, length) = (middle - thickness / 2, c.barEnd - c.bar)
    var items = [
      Draw.box(
        c.bar, top, length, thickness, fill: .solid(style.colour.track),
        stroke: Stroke(weight: .pt(style.rule.hairline), colour: style.colour.grey3))
    ]
    let filled = length * min(max(percent, 0), 100) / 100
    if filled > 0 {
      items.append(
        Draw.box(
          c.bar, top, filled, thickness, fill: row.isLagging ? hatch : .solid(style.colour.ink),
          stroke: outlineStroke))
    }
    if percent > 100 {
      items.append(
        Draw.box(c.barEnd - 5.5, top, 1.5, thickness, fill: .solid(.white), stroke: nil))
    }
    let x = c.bar + length * min(max(time, 0), 100) / 100
    items.append(
      Draw.box(x - 1, top - 0.2, 2, thickness + 0.4, fill: .solid(.white), stroke: nil))
    items.append(
      .line(
        from: Point(x: .pt(x), y: .pt(top - 3)),
        to: Point(x: .pt(x), y: .pt(top + thickness + 3)), weight: .pt(0.8),
        colour: style.colour.black))
    items.append(
      .path(
        Path([
          .move(Point(x: .pt(x - 2), y: .pt(top - 4))),
          .line(Point(x: .pt(x + 2), y: .pt(top - 4))),
          .line(Point(x: .pt(x), y: .pt(top - 1))), .close,
        ]), fill: .solid(style.colour.black), stroke: nil))
    return items
  }
}

extension Chart.ProgressBars.Row {
  /// Whether the row is a group's name.
  var isBand: Bool {
    fill == nil && done == nil && target == nil && completion == nil && lead == nil && !isTotal
  }
}
