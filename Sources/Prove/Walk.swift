import BriefingModel

/// Walks the blocks of a briefing and collects runs of text and figures with their places.
struct Walk {
  private(set) var runs: [Proof.Run] = []
  private(set) var figures: [(place: String, figure: PrintedFigure)] = []
  private var section = ""

  /// Adds a block.
  mutating func add(_ block: Block) {
    switch block {
    case .masthead(let masthead):
      section = masthead.name
      add(
        [
          masthead.name, masthead.issueLine, masthead.office, masthead.date,
          masthead.classification,
        ]
        .compactMap { $0 }, kind: .cell)
    case .title(let title):
      section = title
      add([title], kind: .cell)
    case .heading(let heading):
      section = heading.text
      add([heading.text], kind: .cell)
    case .paragraph(let paragraph): add(paragraph.inlines, .prose)
    case .keyFigures(let strip): add(strip)
    case .table(let table): add(table)
    case .chart(let chart): add(chart)
    case .digest(let digest): add(digest)
    case .caliber(let notes):
      for note in notes {
        add([note.name], kind: .reference)
        add(note.inlines, .reference, at: note.name)
      }
    case .sources(let entries):
      for entry in entries {
        add(
          [entry.text] + [entry.remark].compactMap { $0 }, kind: .reference, at: "[\(entry.number)]"
        )
      }
    case .tail(let tail):
      add(tail.distribution + [tail.credits, tail.copies].compactMap { $0 }, kind: .cell)
    }
  }

  private func place(_ part: String?) -> String {
    guard let part, !part.isEmpty else { return section }
    return section.isEmpty ? part : section + "，" + part
  }

  private mutating func add(_ texts: [String], kind: Proof.Run.Kind, at part: String? = nil) {
    for text in texts {
      runs.append(.init(place: place(part), kind: kind, inlines: [.text(text)]))
    }
  }

  private mutating func add(_ inlines: [Inline], _ kind: Proof.Run.Kind, at part: String? = nil) {
    guard !inlines.isEmpty else { return }
    runs.append(.init(place: place(part), kind: kind, inlines: inlines))
    for inline in inlines { collect(inline, at: part) }
  }

  private mutating func collect(_ inline: Inline, at part: String?) {
    switch inline {
    case .figure(let figure): figures.append((place(part), figure))
    case .strong(let inner): for piece in inner { collect(piece, at: part) }
    default: break
    }
  }

  private mutating func add(_ figure: PrintedFigure?, at part: String) {
    if let figure { add([.figure(figure)], .cell, at: part) }
  }

  private mutating func add(_ strip: KeyFigures) {
    for cell in strip.cells {
      add([cell.label, cell.unit], kind: .cell, at: cell.label)
      for figure in [cell.figure, cell.change, cell.cumulative] { add(figure, at: cell.label) }
    }
    add(strip.note, .prose)
  }

  private mutating func add(_ table: Table) {
    add([table.title] + [table.unitLine].compactMap { $0 }, kind: .cell)
    for head in table.head { add(head.map(\.text), kind: .cell, at: table.title) }
    for row in table.rows {
      let label = row.cells.prefix(2).map { Walk.plain($0.inlines) }.joined(separator: " ")
      for cell in row.cells { add(cell.inlines, .cell, at: "\(table.title) \(label)") }
    }
    add(table.note, .prose, at: table.title)
  }

  private mutating func add(_ chart: Chart) {
    add([chart.title, chart.alternative] + [chart.unitLine].compactMap { $0 }, kind: .cell)
    switch chart.content {
    case .progress(let bars):
      for row in bars.rows {
        add([row.label], kind: .cell, at: chart.title)
        for figure in [row.done, row.target, row.completion, row.lead] {
          add(figure, at: "\(chart.title) \(row.label)")
        }
      }
    case .stacked(let bars):
      for row in bars.rows {
        add([row.label], kind: .cell, at: chart.title)
        for figure in row.figures { add(figure, at: "\(chart.title) \(row.label)") }
      }
    case .bars(let bars):
      for row in bars.rows {
        add([row.label], kind: .cell, at: chart.title)
        add(row.figure, at: "\(chart.title) \(row.label)")
      }
    }
    add(chart.note, .prose, at: chart.title)
  }

  private mutating func add(_ digest: Digest) {
    let kind: Proof.Run.Kind =
      switch digest.kind {
      case .directives: .quotation
      case .regions: .stated
      case nil: .prose
      }
    for entry in digest.entries {
      add([entry.label] + [entry.detail].compactMap { $0 }, kind: .cell, at: entry.label)
      for item in entry.items { add(item, kind, at: entry.label) }
    }
  }

  /// The words of a run, source marks left out.
  static func plain(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .figure(let figure): figure.text
      case .sourceMark: ""
      case .link(let text, _): text
      case .strong(let inner): plain(inner)
      }
    }.joined()
  }
}
