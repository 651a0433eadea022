public import BriefingModel

/// Writes a briefing from a template and an overview. Pure: the same input gives the same briefing.
public struct Composer: Sendable {
  private let template: Template
  private let settings: WorkspaceSettings

  /// A composer of `template` for the office of `settings`.
  public init(template: Template, settings: WorkspaceSettings) {
    self.template = template
    self.settings = settings
  }

  /// The briefing of `overview`, with a diagnostic for what a setting leaves open.
  ///
  /// - Throws: What is wrong with the template, if that shows only when it is filled.
  public func briefing(of overview: Overview) throws(ComposeError) -> Reported<Briefing> {
    let scene = Scene(overview: overview, settings: settings, template: template)
    let vocabulary = Vocabulary(scene: scene)
    let text = try vocabulary.fill(template)
    let markdown = try Markdown(file: template.file, firstLine: 1).blocks(text)
    var page = PageWriter(scene: scene, vocabulary: vocabulary)
    for block in markdown { try page.add(block) }
    let (blocks, desk) = page.finish()
    let briefing = Briefing(
      version: 1, info: info(scene, title: Self.title(of: blocks, scene: scene)),
      style: template.front.style, blocks: blocks, provenance: desk.provenance)
    return Reported(briefing, desk.diagnostics)
  }

  private static func title(of blocks: [Block], scene: Scene) -> String {
    for block in blocks {
      if case .title(let title) = block { return title }
    }
    return MastheadSection.name(in: scene)
  }

  private func info(_ scene: Scene, title: String) -> BriefingInfo {
    BriefingInfo(
      title: title, subject: template.front.subject, office: MastheadSection.office(in: scene),
      issue: scene.issueNumber(from: scene.briefing.issue),
      issueInAll: scene.issueNumber(from: scene.briefing.issueInAll), date: scene.overview.asOf,
      period: scene.overview.period, classification: settings.classification,
      sampleMark: settings.sample, keywords: template.front.keywords)
  }
}

/// Turns Markdown blocks into the blocks of a briefing, in the order of the page.
private struct PageWriter {
  private let vocabulary: Vocabulary
  private var desk: Desk
  private var parts: [Part] = []

  /// A block, or a heading whose number is not known yet.
  private enum Part {
    case block(Block)
    case heading(level: Int, text: String)
    case sources
  }

  init(scene: Scene, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    desk = Desk(scene: scene)
  }

  mutating func add(_ block: MarkdownBlock) throws(ComposeError) {
    switch block {
    case .heading(1, let inlines):
      parts.append(.block(.title(pieces(inlines).plainText)))
    case .heading(let level, let inlines):
      parts.append(.heading(level: level - 1, text: pieces(inlines).plainText))
    case .paragraph(let inlines): add(.body, inlines)
    case .note(let inlines): add(.note, inlines)
    case .item(let inlines): add(.item, inlines)
    case .table(let rows): parts.append(.block(.table(table(rows))))
    case .fence(let name, let yaml, let line): try addSection(name, yaml: yaml, line: line)
    }
  }

  private mutating func add(_ role: Paragraph.Role, _ inlines: [MarkdownInline]) {
    let content = desk.inlines(pieces(inlines))
    if !content.isEmpty {
      parts.append(.block(.paragraph(Paragraph(role: role, inlines: content))))
    }
  }

  private mutating func addSection(
    _ name: String, yaml: String, line: Int
  ) throws(ComposeError) {
    let (section, options) = try TemplateCheck.section(
      name, yaml: yaml, file: desk.scene.template.file, line: line)
    if section is SourcesSection {
      parts.append(.sources)
      return
    }
    let words = options.resolved { vocabulary.pieces(of: $0).plainText }
    let result = section.content(at: &desk, words)
    let instead: String
    switch result {
    case .blocks(let blocks):
      parts += blocks.map { .block($0) }
      return
    case .empty: instead = words.texts["empty"] ?? "无"
    case .absent: instead = words.texts["absent"] ?? "omit"
    }
    if instead == "无" {
      parts.append(.block(.paragraph(Paragraph(role: .body, inlines: [.text("无。")]))))
    }
  }

  private func pieces(_ inlines: [MarkdownInline]) -> [Piece] {
    inlines.flatMap { inline -> [Piece] in
      switch inline {
      case .text(let text): vocabulary.pieces(of: text)
      case .strong(let inner): [.strong(pieces(inner))]
      case .link(let text, let address):
        [.link(text: vocabulary.pieces(of: text).plainText, address: address)]
      }
    }
  }

  /// A table written in the template: its first row is the head.
  private mutating func table(_ rows: [[[MarkdownInline]]]) -> Table {
    let head = rows.first ?? []
    let (_, anchor) = desk.tableTitle("")
    return Table(
      title: "", columns: head.map { _ in Table.Column(kind: .words) },
      head: [
        head.enumerated().map { index, cell in
          Table.HeadCell(
            text: pieces(cell).plainText, column: index, columnSpan: 1, rowSpan: 1)
        }
      ],
      rows: rows.dropFirst().map { row in
        Table.Row(kind: .plain, cells: row.map { desk.cell(pieces($0)) })
      }, anchor: anchor)
  }

  /// The blocks: headings without content dropped and the others numbered, the source list filled.
  func finish() -> (blocks: [Block], desk: Desk) {
    let list = desk.sourceList()
    let filled = parts.compactMap { part -> Part? in
      guard case .sources = part else { return part }
      return list.isEmpty ? nil : .block(.sources(list))
    }
    var blocks: [Block] = []
    var numbers = (first: 0, second: 0)
    for (index, part) in filled.enumerated() {
      switch part {
      case .block(let block): blocks.append(block)
      case .sources: break
      case .heading(let level, let text):
        guard Self.hasContent(after: index, level: level, in: filled) else { continue }
        if level == 1 {
          numbers = (numbers.first + 1, 0)
          blocks.append(
            .heading(
              Heading(
                level: 1, text: "\(ChineseNumeral.of(numbers.first))、\(text)",
                anchor: "section-\(numbers.first)")))
        } else {
          numbers.second += 1
          blocks.append(
            .heading(
              Heading(
                level: 2, text: "（\(ChineseNumeral.of(numbers.second))）\(text)",
                anchor: "section-\(numbers.first)-\(numbers.second)")))
        }
      }
    }
    return (blocks, desk)
  }

  /// Whether a block other than the tail stands under the heading before one as high.
  private static func hasContent(after index: Int, level: Int, in parts: [Part]) -> Bool {
    for part in parts[(index + 1)...] {
      switch part {
      case .block(.tail): return false
      case .block: return true
      case .heading(let other, _): if other <= level { return false }
      case .sources: break
      }
    }
    return false
  }
}
