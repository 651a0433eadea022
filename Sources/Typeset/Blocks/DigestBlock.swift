import BriefingModel

extension FlowBuilder {
  /// Entries with a label at the left and text at the right, hairlines between them.
  func add(_ digest: Digest) throws(TypesetError) {
    let list = tag(.list)
    var pieces: [Piece] = []
    for (index, entry) in digest.entries.enumerated() {
      var rows = try entryPieces(entry, list)
      guard !rows.isEmpty else { continue }
      if pieces.isEmpty {
        rows[0].parts.insert(
          Part(
            path: [],
            items: Draw.rule(
              0, width, y: 0, weight: style.rule.head, colour: style.colour.black)), at: 0)
      }
      let last = rows.count - 1
      let isEnd = index == digest.entries.count - 1
      let y = rows[last].height
      rows[last].footElse =
        isEnd
        ? Draw.rule(0, width, y: y, weight: style.rule.head, colour: style.colour.black)
        : Draw.rule(0, width, y: y, weight: style.rule.hairline, colour: style.colour.grey3)
      pieces += rows
    }
    let rule = Draw.rule(0, width, y: 0, weight: style.rule.head, colour: style.colour.black)
    for i in pieces.indices {
      if i > 0 {
        let label = pieces[i].continuation
        pieces[i].continuation = Continuation(
          parts: [Part(path: [], items: rule)] + (label?.parts ?? []), height: label?.height ?? 0)
      }
      pieces[i].footAtBreak = rule.map { $0.moved(0, pieces[i].height) }
    }
    append(pieces, below: style.spacing.belowNote)
  }

  /// What stands at the left of an entry, line by line.
  private struct LabelLine {
    var line: ComposedLine
    var top: Double
    var height: Double
    var size: Double
  }

  private func entryPieces(_ entry: Digest.Entry, _ list: OpenTag) throws(TypesetError) -> [Piece] {
    let text = style.text.digestText
    let pitch = text.lineHeight * u
    let gap = style.list.digestGap
    let item = tag(.listItem)
    let body = [list, item, tag(.listBody)]
    var lines: [(line: ComposedLine, isFirst: Bool, isLast: Bool)] = []
    for inlines in entry.items {
      let stream = try composer.stream(inlines, composer.look(text, style.colour.black))
      let set = composer.lines(
        stream, Composer.Shape(width: width - style.list.digestText))
      for (index, line) in set.enumerated() {
        lines.append((line, index == 0, index == set.count - 1))
      }
    }
    let labels = try labelLines(entry)
    let labelHeight = labels.last.map { $0.top + $0.height } ?? 0
    let count = max(lines.count, Int((labelHeight / pitch).rounded(.up)))
    guard count > 0 else { return [] }
    let again = try labelAgain(entry, top: gap)
    var pieces: [Piece] = []
    for row in 0..<count {
      let above = row == 0 ? gap : 0
      var parts: [Part] = []
      // The whole label comes before the text, as it is read; its rows stay on one page.
      if row == 0, !labels.isEmpty {
        let items = labels.flatMap { one in
          one.line.items(
            x: style.table.padding,
            baseline: baseline(top: above + one.top, height: one.height, size: one.size))
        }
        parts.append(Part(path: [list, item], items: Draw.tagged(.label, items)))
      }
      if row < lines.count {
        parts.append(
          Part(
            path: body,
            items: lines[row].line.items(
              x: style.list.digestText,
              baseline: baseline(top: above, height: pitch, size: text.size))))
      }
      var piece = Piece(
        height: above + pitch + (row == count - 1 ? gap : 0), parts: parts)
      // Two lines at least on either side of a page's end, of the entry and of each of its texts.
      let opens = row < lines.count && lines[row].isFirst && !lines[row].isLast
      let closes = row + 1 < lines.count && lines[row + 1].isLast && !lines[row + 1].isFirst
      let isBeside = Double(row + 1) * pitch < labelHeight
      let isBound =
        row == 0 || row == count - 2 || opens || closes || isBeside || row + 1 >= lines.count
      piece.bond = row < count - 1 && isBound ? .strong : .none
      if row > 0 {
        // Once its own label has ended, an entry that goes on tells whose it is.
        let isFree = Double(row) * pitch >= labelHeight
        piece.continuation = Continuation(
          parts: isFree ? [Part(path: [list, item], items: again)] : [], height: gap)
      }
      pieces.append(piece)
    }
    return pieces
  }

  /// The label of an entry that goes on: whole where it fits on a line, else the name alone.
  ///
  /// In small type: it reminds, and is no part of what is said.
  private func labelAgain(_ entry: Digest.Entry, top: Double) throws(TypesetError) -> [PageItem] {
    let text = style.text.digestDetail
    let look = composer.look(text, style.colour.grey2)
    let name = entry.label.split(separator: "　").last.map(String.init) ?? ""
    for label in [entry.label, name] where !label.isEmpty {
      guard let line = try composer.line(label + "（续）", look),
        line.width <= style.list.digestText - style.table.padding - style.list.digestGutter
      else { continue }
      let height = style.text.digestText.lineHeight * u
      return Draw.tagged(
        .label,
        line.items(
          x: style.table.padding, baseline: baseline(top: top, height: height, size: text.size)))
    }
    return []
  }

  private func labelLines(_ entry: Digest.Entry) throws(TypesetError) -> [LabelLine] {
    var result: [LabelLine] = []
    var top = 0.0
    let room = style.list.digestText - style.table.padding - style.list.digestGutter
    let parts = [
      (entry.label, style.text.digestLabel, style.colour.black),
      (entry.detail ?? "", style.text.digestDetail, style.colour.grey2),
    ]
    for (string, text, colour) in parts where !string.isEmpty {
      let look = composer.look(text, colour)
      let height = text.lineHeight * u
      for part in try labelParts(string, look, room) {
        let stream = try composer.stream(part, look)
        for line in composer.lines(stream, Composer.Shape(width: room, fill: .balanced)) {
          result.append(LabelLine(line: line, top: top, height: height, size: text.size))
          top += height
        }
      }
    }
    return result
  }

  /// Where a label turns: posts part after 、, and what follows the ideographic space (a person's
  /// name, a day) is never torn.
  private func labelParts(
    _ label: String, _ look: Composer.Look, _ room: Double
  ) throws(TypesetError) -> [String] {
    let isWide = { (text: String) throws(TypesetError) in
      // A mark at the line's end takes half its cell.
      let end = text.hasSuffix("、") ? look.size / 2 : 0
      return try self.composer.stream(text, look).width - end > room
    }
    guard try isWide(label) else { return [label] }
    let cut = label.lastIndex(of: "　")
    let head = cut.map { String(label[..<$0]) } ?? label
    let tail = cut.map { String(label[label.index(after: $0)...]) } ?? ""
    var parts: [String] = []
    for piece in head.split(separator: "、").map(String.init) {
      guard let last = parts.last else {
        parts.append(piece)
        continue
      }
      let both = last + "、" + piece
      if try isWide(both) {
        parts[parts.count - 1] = last + "、"
        parts.append(piece)
      } else {
        parts[parts.count - 1] = both
      }
    }
    guard !tail.isEmpty else { return parts }
    if let last = parts.last, try !isWide(last + "　" + tail) {
      parts[parts.count - 1] = last + "　" + tail
    } else {
      parts.append(tail)
    }
    return parts
  }
}
