public import BriefingModel

/// A briefing as plain lines, for goldens: one block after the other, figures in ‹…›.
public enum BriefingDump {
  /// The lines of `briefing`.
  public static func text(_ briefing: Briefing) -> String {
    briefing.blocks.flatMap(lines).joined(separator: "\n") + "\n"
  }

  /// Inline text: figures as ‹221个›, source marks as [1], bold as **…**.
  public static func inlines(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .figure(let figure): "‹\(figure.text)›"
      case .sourceMark(let mark): "[\(mark.number)]"
      case .link(let text, let address): "<\(text) \(address)>"
      case .strong(let inner): "**\(self.inlines(inner))**"
      }
    }.joined()
  }

  private static func lines(_ block: Block) -> [String] {
    switch block {
    case .masthead(let m):
      return [
        "报头 \(m.name) | \(m.issueLine ?? "") | \(m.office) | \(m.date) | "
          + "\(m.classification ?? "") | \(m.copyNumber ?? "")"
      ]
    case .title(let title): return ["标题 \(title)"]
    case .heading(let heading): return ["", "\(heading.text) #\(heading.anchor)"]
    case .paragraph(let paragraph):
      return ["\(paragraph.role.rawValue) \(inlines(paragraph.inlines))"]
    case .keyFigures(let strip):
      return strip.cells.map { cell in
        "框 \(cell.label) \(cell.unit) ‹\(cell.figure.text)› ‹\(cell.change?.text ?? "")› "
          + "‹\(cell.cumulative?.text ?? "")›\(cell.isWarning ? " !" : "")"
      } + [inlines(strip.note)]
    case .table(let table): return lines(table)
    case .chart(let chart): return lines(chart)
    case .digest(let digest):
      return digest.entries.flatMap { entry in
        ["◇ \(entry.label) / \(entry.detail ?? "")"] + entry.items.map { "  " + inlines($0) }
      }
    case .caliber(let notes): return notes.map { "口径 \($0.name)：\(inlines($0.inlines))" }
    case .sources(let entries):
      return entries.map { entry in
        "[\(entry.number)] \(entry.text) | \(entry.address ?? "") | \(entry.remark ?? "") | "
          + entry.backlinks.joined(separator: ",")
      }
    case .tail(let tail):
      return [
        "报尾 \((tail.distribution + [tail.credits ?? "", tail.copies ?? ""]).joined(separator: " | "))"
      ]
    }
  }

  private static func lines(_ table: Table) -> [String] {
    let head = table.head.map { row in row.map(\.text).joined(separator: " | ") }
    let rows = table.rows.map { row in
      let cells = row.cells.map { cell in
        inlines(cell.inlines) + (cell.rank.map { "(\($0.rawValue))" } ?? "")
          + (cell.isBold ? "*" : "") + (cell.isWarning ? "!" : "")
      }
      return "\(row.kind.rawValue): " + cells.joined(separator: " | ")
    }
    return ["\(table.title) ‖ \(table.unitLine ?? "") #\(table.anchor)"] + head + rows
      + [inlines(table.note)]
  }

  private static func lines(_ chart: Chart) -> [String] {
    var result = ["\(chart.title) ‖ \(chart.unitLine ?? "") #\(chart.anchor)"]
    switch chart.content {
    case .progress(let bars):
      result.append(bars.heads.joined(separator: " | "))
      for row in bars.rows {
        let figures = [row.done, row.target, row.completion, row.lead].map { $0?.text ?? "" }
        result.append(
          "\(row.isTotal ? "总 " : "")\(row.label): \(figures.joined(separator: " | "))"
            + (row.isLagging ? " !" : ""))
      }
    case .stacked(let bars):
      for row in bars.rows {
        result.append("\(row.label): \(row.figures.map(\.text).joined(separator: " "))")
      }
    case .bars(let bars):
      for row in bars.rows { result.append("\(row.label): \(row.figure.text)") }
    }
    return result + [inlines(chart.note), "替代：\(chart.alternative)"]
  }
}
