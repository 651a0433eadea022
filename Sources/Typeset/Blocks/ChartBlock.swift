import BriefingModel

extension FlowBuilder {
  /// A chart: title line with legend, the drawing, note.
  func add(_ chart: Chart) throws(TypesetError) {
    let path = [tag(.figure, alternative: chart.alternative)]
    var pieces: [Piece]
    switch chart.content {
    case .progress(let bars): pieces = try progressPieces(bars, chart, path)
    case .stacked(let bars): pieces = try stackedPieces(bars, chart, path)
    case .bars(let bars): pieces = try countPieces(bars, chart, path)
    }
    guard !pieces.isEmpty else { return }
    pieces[0].parts.insert(Part(path: [], items: [destination(chart.anchor)]), at: 0)
    pieces[0].outline = [
      OutlineEntry(level: tableLevel, text: chart.title, anchor: chart.anchor)
    ]
    let note = try notePieces(chart.note)
    if !note.isEmpty { pieces[pieces.count - 1].bond = .strong }
    append(pieces + note, above: style.spacing.aboveTable, below: style.spacing.belowNote)
  }

  /// The look of a chart's text.
  func chartLook(bold: Bool = false, _ colour: Colour? = nil) -> Composer.Look {
    Composer.Look(
      face: bold ? .heiBold : .hei, size: style.table.size, colour: colour ?? style.colour.black,
      gap: 0)
  }

  /// `text` ending at `right` or beginning at `left`, centred in a row.
  func chartText(
    _ text: String, _ look: Composer.Look, left: Double? = nil, right: Double? = nil,
    top: Double, height: Double
  ) throws(TypesetError) -> [PageItem] {
    guard let line = try composer.line(text, look) else { return [] }
    let x: Double
    switch (left, right) {
    case (let left?, let right?): x = (left + right - line.width) / 2
    case (let left?, nil): x = left
    case (nil, let right?): x = right - line.width
    case (nil, nil): x = 0
    }
    return line.items(x: x, baseline: baseline(top: top, height: height, size: look.size))
  }

  /// A band of the chart: fill and the group's name.
  func chartBand(
    _ label: String, x: Double, width: Double, top: Double, height: Double
  ) throws(TypesetError) -> [PageItem] {
    [
      Draw.box(x, top + 0.25, width, height - 0.25, fill: .solid(style.colour.band), stroke: nil)
    ]
      + (try chartText(
        label, chartLook(bold: true), left: x + style.table.padding, top: top, height: height))
  }

  /// A rule within a figure.
  func chartRule(_ x0: Double, _ x1: Double, y: Double, weight: Double, _ colour: Colour)
    -> PageItem
  {
    .line(
      from: Point(x: .pt(x0), y: .pt(y)), to: Point(x: .pt(x1), y: .pt(y)), weight: .pt(weight),
      colour: colour)
  }

  /// The fills of the parts of a stacked bar, the later stage with more ink.
  var partFills: [Fill] {
    [
      .solid(.white), hatch, .solid(style.colour.mid), .solid(style.colour.ink),
    ]
  }

  /// 45° lines on white.
  var hatch: Fill {
    .hatch(
      style.colour.ink, weight: .pt(style.chart.hatchWeight), tile: .pt(style.chart.hatchTile))
  }

  /// The outline of all fills.
  var outlineStroke: Stroke {
    Stroke(weight: .pt(style.rule.chart), colour: style.colour.ink)
  }
}

extension Ratio {
  /// The value for drawing; never for printing.
  var drawn: Double { Double(numerator) / Double(denominator) }
}
