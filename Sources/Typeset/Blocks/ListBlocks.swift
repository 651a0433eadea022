import BriefingModel

extension FlowBuilder {
  /// 口径说明: numbered, each name in bold before its text.
  func add(caliber notes: [CaliberNote]) throws(TypesetError) {
    let text = style.text.list
    var bold = composer.look(text, style.colour.black)
    bold.face = .heiBold
    let list = tag(.list)
    let hang = try hang(notes.indices.map { String($0 + 1) }, bold)
    var items: [[Piece]] = []
    for (index, note) in notes.enumerated() {
      let stream = try composer.stream([
        ([.text(note.name + "　")], bold),
        (note.inlines, composer.look(text, style.colour.black)),
      ])
      items.append(
        try itemPieces(
          stream, label: .text(String(index + 1)), look: bold, hang: hang, target: nil,
          anchor: nil, list: list))
    }
    appendList(items)
  }

  /// 资料来源: the numbers lead back to the first mark, addresses to the page itself.
  func add(sources entries: [SourceEntry]) throws(TypesetError) {
    let text = style.text.list
    let list = tag(.list)
    let look = composer.look(text, style.colour.black)
    let hang = try hang(entries.map { "[\($0.number)]" }, look)
    var items: [[Piece]] = []
    for entry in entries {
      var parts: [(inlines: [Inline], look: Composer.Look)] = [([.text(entry.text)], look)]
      if let remark = entry.remark, !remark.isEmpty {
        parts.append(([.text("　" + remark)], composer.look(style.text.address, style.colour.grey2)))
      }
      if let address = entry.address, !address.isEmpty {
        let small = composer.look(style.text.address, style.colour.grey2)
        parts.append(([.text("　"), .link(text: address, address: address)], small))
      }
      items.append(
        try itemPieces(
          try composer.stream(parts), label: .text("[\(entry.number)]"), look: look, hang: hang,
          target: entry.backlinks.first, anchor: entry.anchor, list: list))
    }
    appendList(items)
  }

  /// Where the text of items begins: clear of the widest of their numbers.
  private func hang(_ labels: [String], _ look: Composer.Look) throws(TypesetError) -> Double {
    var widest = 0.0
    for label in labels { widest = max(widest, try composer.stream(label, look).width) }
    return max(style.list.hang, widest + look.size / 2)
  }

  /// The items of a list; its first two stay together.
  private func appendList(_ items: [[Piece]]) {
    var items = items
    if items.count > 1, let last = items[0].indices.last { items[0][last].bond = .strong }
    append(items.flatMap(\.self), below: style.spacing.belowNote)
  }

  /// An item: its number at the left, its text hanging.
  private func itemPieces(
    _ stream: TextStream, label: Inline, look: Composer.Look, hang: Double, target: String?,
    anchor: String?, list: OpenTag
  ) throws(TypesetError) -> [Piece] {
    let text = style.text.list
    let height = text.lineHeight * u
    let item = tag(.listItem)
    let number = composer.line(try composer.stream([label], look))
    let lines = composer.lines(stream, Composer.Shape(width: width - hang))
    var pieces = paragraphPieces(
      lines, text, x: hang, indent: 0, path: [list, item, tag(.listBody)], isOnGrid: false)
    if pieces.isEmpty { pieces = [Piece(height: height, parts: [])] }
    var items: [PageItem] = []
    if let anchor { items.append(destination(anchor)) }
    if let number {
      items += number.items(x: 0, baseline: baseline(top: 0, height: height, size: text.size))
      if let target {
        items.append(
          .link(
            Rect(x: .zero, y: .zero, width: .pt(number.width), height: .pt(height)),
            .anchor(target)))
      }
    }
    pieces[0].parts.insert(Part(path: [list, item], items: Draw.tagged(.label, items)), at: 0)
    return pieces
  }

  /// 报尾: at the foot of the last page, between rules.
  func add(_ tail: Tail) throws(TypesetError) {
    let text = style.text.tail
    let look = composer.look(text, style.colour.black, gap: 0)
    let row = style.list.tailRow * u
    let inset = style.list.tailIndent
    let path = [tag(.paragraph)]
    var items: [PageItem] = []
    var rules: [PageItem] = []
    var y = 0.0
    func rule(_ weight: Double) {
      rules += Draw.rule(0, width, y: y, weight: weight, colour: style.colour.black)
    }
    rule(style.rule.tailOuter)
    let hasLast = tail.credits != nil || tail.copies != nil
    for (index, entry) in tail.distribution.enumerated() {
      let (line, height) = try tailEntry(entry, look, text, row: row)
      items += line.map { $0.moved(inset, y) }
      y += height
      if index < tail.distribution.count - 1 || hasLast { rule(style.rule.tailInner) }
    }
    if hasLast {
      let line = baseline(top: y, height: row, size: text.size)
      if let credits = tail.credits, let set = try composer.line(credits, look) {
        items += set.items(x: inset, baseline: line)
      }
      if let copies = tail.copies, let set = try composer.line(copies, look) {
        items += set.items(x: width - inset - set.width, baseline: line)
      }
      y += row
    }
    rule(style.rule.tailOuter)
    guard y > 0 else { return }
    var piece = Piece(
      height: y, parts: [Part(path: [], items: rules), Part(path: path, items: items)])
    piece.isPinnedToFoot = true
    append([piece], above: 2)
  }

  /// A line of 报尾; turned lines hang under the first name after 「报：」.
  private func tailEntry(
    _ entry: String, _ look: Composer.Look, _ text: TextStyle, row: Double
  ) throws(TypesetError) -> (items: [PageItem], height: Double) {
    let room = width - 2 * style.list.tailIndent
    var (label, rest) = ("", entry)
    if let colon = entry.firstIndex(of: "：") {
      label = String(entry[...colon])
      rest = String(entry[entry.index(after: colon)...])
    }
    let labelStream = try composer.stream(label, look)
    let head = composer.line(labelStream)
    // The colon keeps its whole cell.
    let hang = labelStream.width
    let lines = composer.lines(
      try composer.stream(rest, look), Composer.Shape(width: room - hang, fill: .ragged))
    let pitch = text.lineHeight * u
    let height = row + Double(max(0, lines.count - 1)) * pitch
    var items = head?.items(x: 0, baseline: baseline(top: 0, height: row, size: text.size)) ?? []
    for (index, line) in lines.enumerated() {
      items += line.items(
        x: hang,
        baseline: baseline(top: Double(index) * pitch, height: row, size: text.size))
    }
    return (items, height)
  }
}
