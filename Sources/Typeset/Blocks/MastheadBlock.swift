import BriefingModel

extension FlowBuilder {
  /// 报头: 密级 and 份号, the name, number, office and date, the red rule.
  func add(_ masthead: Masthead) throws(TypesetError) {
    let m = style.masthead
    let path = [tag(.paragraph)]
    var items: [PageItem] = []
    var y = 0.0
    items += try classification(masthead, height: m.classificationHeight * u)
    y += (m.classificationHeight + m.nameGap) * u
    items += try name(masthead.name, top: y)
    y += (m.nameHeight + m.issueGap) * u
    if let issue = masthead.issueLine {
      let look = look(.fangsong, m.issueSize)
      if let line = try composer.line(issue, look) {
        items += line.items(
          x: (width - line.width) / 2,
          baseline: baseline(top: y, height: m.issueHeight * u, size: m.issueSize))
      }
    }
    y += m.issueHeight * u
    let line = baseline(top: y, height: m.officeHeight * u, size: m.officeSize)
    if let office = try composer.line(masthead.office, look(.fangsong, m.officeSize)) {
      items += office.items(x: m.officeIndent, baseline: line)
    }
    if let date = try composer.line(masthead.date, look(.fangsong, m.officeSize)) {
      items += date.items(x: width - m.officeIndent - date.width, baseline: line)
    }
    y += (m.officeHeight + m.ruleGap) * u
    let rule = Draw.rule(
      style.rule.inset, width - style.rule.inset, y: y, weight: style.rule.masthead,
      colour: style.colour.red)
    append(
      [
        Piece(
          height: y, parts: [Part(path: path, items: items), Part(path: [], items: rule)],
          bond: .strong)
      ],
      below: m.after)
  }

  private func look(_ face: FontRole, _ size: Double) -> Composer.Look {
    Composer.Look(face: face, size: size, colour: style.colour.black, gap: 0)
  }

  private func classification(
    _ masthead: Masthead, height: Double
  ) throws(TypesetError) -> [PageItem] {
    let size = style.masthead.classificationSize
    let line = baseline(top: 0, height: height, size: size)
    var items: [PageItem] = []
    if let text = masthead.classification, let set = try composer.line(text, look(.heiBold, size)) {
      items += set.items(x: 0, baseline: line)
    }
    if let text = masthead.copyNumber, let set = try composer.line(text, look(.song, size)) {
      items += set.items(x: width - set.width, baseline: line)
    }
    return items
  }

  /// The name, spread so that its ink ends just inside the block on both sides.
  private func name(_ text: String, top: Double) throws(TypesetError) -> [PageItem] {
    let m = style.masthead
    let shaped = try composer.cache.shaped(text, in: .title)
    guard !shaped.clusters.isEmpty else { return [] }
    let ink = try composer.cache.ink(of: text, in: .title)
    let room = width - 2 * m.nameInset
    let size = min(m.nameSize, room / max(0.01, ink.right - ink.left))
    let gaps = Double(shaped.clusters.count - 1)
    let spare = room - (ink.right - ink.left) * size
    // A single character, or a few, would be torn apart: no gap is wider than a character.
    let spread = gaps > 0 ? min(spare / gaps, size) : 0
    var x = m.nameInset + (spare - spread * gaps) / 2 - ink.left * size
    let y = baseline(top: top, height: m.nameHeight * u, size: size)
    var items: [PageItem] = []
    var run = RunBuilder()
    for cluster in shaped.clusters {
      let look = RunBuilder.Look(
        face: cluster.face, size: size * cluster.scale, colour: style.colour.red, y: y)
      if run.look != look { run.finish(into: &items, next: look) }
      run.add(cluster, shaped.bytes[cluster.text], x: x, size: size)
      x += cluster.advance * size + spread
    }
    run.finish(into: &items, next: nil)
    return items
  }

  /// The title of the text, its lines of like length.
  func add(title: String) throws(TypesetError) {
    let text = style.text.title
    let stream = try composer.stream(title, composer.look(text, style.colour.black, gap: 0))
    let lines = composer.lines(stream, Composer.Shape(width: width, fill: .balanced))
    let path = [tag(.h1)]
    let height = text.lineHeight * u
    let pieces = lines.map { line in
      Piece(
        height: height,
        parts: [
          Part(
            path: path,
            items: line.items(
              x: (width - line.width) / 2,
              baseline: baseline(top: 0, height: height, size: text.size)))
        ], bond: .strong)
    }
    append(pieces, below: style.spacing.belowTitle)
  }
}
