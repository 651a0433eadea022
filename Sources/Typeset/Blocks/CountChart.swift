import BriefingModel

extension FlowBuilder {
  /// One plain bar a row, its figure at the right of the longest bar.
  func countPieces(
    _ bars: Chart.CountBars, _ chart: Chart, _ path: [OpenTag]
  ) throws(TypesetError) -> [Piece] {
    let title = try titleLine(chart.title, unit: chart.unitLine, path: path, isContinued: false)
    let again = try titleLine(chart.title, unit: chart.unitLine, path: path, isContinued: true)
    let most = bars.rows.map(\.value).max().map(\.drawn) ?? 0
    var (labels, figures) = (0.0, 0.0)
    for row in bars.rows {
      labels = max(labels, try composer.line(row.label, chartLook())?.width ?? 0)
      figures = max(figures, try composer.line(row.figure.text, chartLook(bold: true))?.width ?? 0)
    }
    let start = min(labels + 4 * style.table.padding, width / 2)
    let longest = min(style.chart.countLongest, width - start - figures - 12)
    let height = style.table.rowHeight * u
    let top = chartRule(0, width, y: 0, weight: style.rule.frame, style.colour.black)
    var pieces = [
      Piece(
        height: title.height,
        parts: title.parts + [Part(path: path, items: [top.moved(0, title.height)])],
        bond: .strong)
    ]
    for (index, row) in bars.rows.enumerated() {
      var items = try chartText(
        row.label, chartLook(), left: style.table.padding, top: 0, height: height)
      let value = row.value.drawn
      if value > 0, most > 0 {
        items.append(
          Draw.box(
            start, (height - style.chart.countBar) / 2, longest * value / most,
            style.chart.countBar, fill: .solid(style.colour.mid), stroke: outlineStroke))
      }
      // What has no bar is told in bold.
      items += try chartText(
        row.figure.text, chartLook(bold: value <= 0), right: start + longest + 6 + figures,
        top: 0, height: height)
      var piece = Piece(height: height, parts: [Part(path: path, items: items)], bond: .firm)
      let foot = chartRule(0, width, y: height, weight: style.rule.frame, style.colour.black)
      piece.footAtBreak = [foot]
      let isLast = index == bars.rows.count - 1
      piece.footElse = [
        isLast
          ? foot
          : chartRule(0, width, y: height, weight: style.rule.hairline, style.colour.grey3)
      ]
      piece.continuation = Continuation(
        parts: again.parts + [Part(path: path, items: [top.moved(0, again.height)])],
        height: again.height)
      if isLast { piece.bond = .none }
      pieces.append(piece)
    }
    return pieces
  }
}
