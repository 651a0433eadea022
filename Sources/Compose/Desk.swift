import BriefingModel

/// Where a briefing is put together: numbers figures, sources, tables and headings in the order of
/// the page.
struct Desk {
  let scene: Scene
  private(set) var provenance: [Provenance] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var provenanceIds: [Printed: String] = [:]
  private var sources: [SourceKey] = []
  private var marks: [SourceKey: [String]] = [:]
  private var markCount = 0
  private var tables = 0
  private var charts = 0

  init(scene: Scene) { self.scene = scene }

  /// The figure with its way back; the same figure printed twice has one.
  mutating func figure(_ printed: Printed) -> PrintedFigure {
    if let id = provenanceIds[printed] { return PrintedFigure(text: printed.text, provenance: id) }
    let id = "p\(provenance.count + 1)"
    provenanceIds[printed] = id
    provenance.append(Provenance(id: id, printed: printed.text, origin: printed.origin))
    return PrintedFigure(text: printed.text, provenance: id)
  }

  /// A mark that leads to a source, which is numbered at its first.
  mutating func mark(_ key: SourceKey) -> SourceMark {
    let number: Int
    if let index = sources.firstIndex(of: key) {
      number = index + 1
    } else {
      sources.append(key)
      number = sources.count
    }
    markCount += 1
    let anchor = "mark-\(markCount)"
    marks[key, default: []].append(anchor)
    return SourceMark(number: number, anchor: anchor)
  }

  /// The pieces as they stand in the briefing.
  mutating func inlines(_ pieces: [Piece]) -> [Inline] {
    var result: [Inline] = []
    for piece in pieces {
      switch piece {
      case .text(let text):
        if case .text(let before)? = result.last {
          result[result.count - 1] = .text(before + text)
        } else if !text.isEmpty {
          result.append(.text(text))
        }
      case .figure(let printed): result.append(.figure(figure(printed)))
      case .mark(let key): result.append(.sourceMark(mark(key)))
      case .strong(let inner): result.append(.strong(inlines(inner)))
      case .link(let text, let address): result.append(.link(text: text, address: address))
      }
    }
    return result
  }

  /// A cell of a table.
  mutating func cell(
    _ pieces: [Piece], bold: Bool = false, warning: Bool = false, rank: Table.RankMark? = nil
  ) -> Table.Cell {
    Table.Cell(inlines: inlines(pieces), isBold: bold, isWarning: warning, rank: rank)
  }

  /// A cell of a computed figure.
  mutating func cell(_ figure: ComputedFigure?, bold: Bool = false) -> Table.Cell {
    cell([figure?.cellPiece ?? .text("—")], bold: bold)
  }

  /// 「表1　…」 and its anchor.
  mutating func tableTitle(_ title: String) -> (title: String, anchor: String) {
    tables += 1
    return ("表\(tables)　\(title)", "table-\(tables)")
  }

  /// 「图1　…」 and its anchor.
  mutating func chartTitle(_ title: String) -> (title: String, anchor: String) {
    charts += 1
    return ("图\(charts)　\(title)", "figure-\(charts)")
  }

  /// 「注：…。来源：[1][2]。」; one fact stands plain, several are numbered.
  mutating func note(_ facts: [[Piece]], sources keys: [SourceKey]) -> [Inline] {
    var pieces: [Piece] = []
    if facts.count < 3 {
      pieces += [Piece].joined(facts, by: "")
    } else {
      for (index, fact) in facts.enumerated() { pieces += [.text("\(index + 1). ")] + fact }
    }
    if !facts.isEmpty { pieces.insert(.text("注："), at: 0) }
    if !keys.isEmpty {
      pieces += [.text("来源：")] + keys.map { .mark($0) } + [.text("。")]
    }
    return inlines(pieces)
  }

  /// Tells a person of something odd.
  mutating func report(
    _ code: String, _ severity: Diagnostic.Severity, _ arguments: [String: String] = [:]
  ) {
    diagnostics.append(
      Diagnostic(
        code: code, severity: severity, place: .init(file: scene.template.file),
        arguments: arguments))
  }

  /// The source list, once everything else is set.
  func sourceList() -> [SourceEntry] {
    sources.enumerated().map { index, key in
      SourceText(scene: scene).entry(key, number: index + 1, backlinks: marks[key] ?? [])
    }
  }
}
