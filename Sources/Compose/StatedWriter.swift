import BriefingModel

/// Words what articles tell of a region: events, sentences with figures, programmes.
struct StatedWriter {
  let scene: Scene

  /// 「6月10日举行全市重点项目推进会。」 with its source.
  func event(_ reported: ReportedEvent) -> [Piece] {
    let event = reported.event
    let name = event.name.singleLine
    let day = scene.day(event)
    let isClosed = Self.verb(for: event).isEmpty || day.hasSuffix("）")
    let words = day.isEmpty ? "" : day + (isClosed ? "，" : "")
    return [
      .text(words + Self.verb(for: event) + name + "。"), .mark(.article(reported.document)),
    ]
  }

  /// 召开 a meeting, 举行 a ceremony; nothing before a name that brings its own verb, or that is
  /// neither.
  static func verb(for event: EventFact) -> String {
    let name = event.name.singleLine
    let verbs = [
      "召开", "举行", "举办", "开展", "调研", "考察", "出席", "参加", "督导", "督查", "检查", "走访", "观摩", "视察", "赴", "率",
    ]
    if verbs.contains(where: name.hasPrefix) { return "" }
    if name.hasSuffix("会") || name.hasSuffix("会议") { return "召开" }
    return name.hasSuffix("仪式") || name.hasSuffix("活动") || name.hasSuffix("论坛") ? "举行" : ""
  }

  /// The sentences that state figures, word for word, in the order stated.
  ///
  /// A sentence of an article of another year, or of none, says so first: its 「1—5月」 is not this
  /// year's.
  func figures(_ stated: [StatedFigure]) -> [[Piece]] {
    StatedSentence.all(of: stated).compactMap { sentence in
      // A sentence of our own points back to nothing.
      let words = sentence.isOwn ? "" : sentence.sentence
      guard let lead = lead(to: words, of: sentence.documents[0]) else { return nil }
      return (lead.isEmpty ? [] : [.text(lead)]) + sentence.pieces
    }
  }

  /// Sentences that tell of single projects of the region, word for word, each sentence once.
  ///
  /// - Parameter told: The sentences told so far; what is told here is added.
  func projects(of region: RegionSummary, told: inout Set<String>) -> [[Piece]] {
    var sentences: [[Piece]] = []
    for article in scene.overview.articles {
      for project in article.facts.projects {
        let evidence = project.evidence
        let place = project.region ?? article.facts.region
        guard place?.code == region.region.code, evidence.confidence != .doubtful,
          !evidence.sentence.contains("\t"),
          let lead = lead(to: evidence.sentence, of: article.id),
          told.insert(evidence.sentence).inserted
        else { continue }
        sentences.append([
          .text(lead + DirectivesSection.sentence(evidence.sentence)),
          .mark(.article(article.id)),
        ])
      }
    }
    return sentences
  }

  /// 「涉及“4567”现代化产业体系、“省百大项目”。」: names only, as read, never expanded.
  func programmes(_ reported: [ReportedProgramme]) -> [Piece]? {
    guard !reported.isEmpty else { return nil }
    var pieces: [Piece] = [.text("涉及")]
    for (index, item) in reported.enumerated() {
      let name = item.programme.name.singleLine
      pieces.append(.text((index > 0 ? "、" : "") + Self.quoted(name)))
    }
    pieces.append(.text("。"))
    var documents: [String] = []
    for item in reported where !documents.contains(item.document) {
      documents.append(item.document)
    }
    return pieces + documents.map { .mark(.article($0)) }
  }

  /// The name in quotation marks, unless it brings its own.
  static func quoted(_ name: String) -> String {
    name.contains("“") || name.contains("《") ? name : "“\(name)”"
  }

  /// What must be said before a sentence, nothing, or `nil` if the sentence cannot stand alone.
  ///
  /// 「该项目总投资14.2亿元」 after a sentence about another project would be read of that one. It is
  /// told under its headline if the headline names the article's one project, else not at all.
  private func lead(to sentence: String, of document: String) -> String? {
    let day = reported(document)
    let pointsBack =
      ["项目", "该", "这"].contains(where: sentence.hasPrefix)
      || ["，该项目", "，该企业", "，该公司"].contains(where: sentence.contains)
    guard pointsBack else { return day.isEmpty ? "" : "据\(day)稿件：" }
    guard let article = scene.overview.article(document),
      let title = article.title?.singleLine,
      let name = article.facts.projects.first?.name,
      article.facts.projects.allSatisfy({ $0.name == name }),
      title.contains(name.hasSuffix("项目") ? String(name.dropLast(2)) : name)
    else { return nil }
    return "据\(day)《\(title)》："
  }

  /// 「2020年6月11日」 for an article of another year, 「未注明日期的」 for one of no known day; else
  /// nothing.
  private func reported(_ document: String) -> String {
    guard let date = scene.overview.article(document)?.publishedAt else { return "未注明日期的" }
    let asOf = scene.overview.asOf
    return date.year == asOf.year && date <= asOf ? "" : date.chinese
  }
}
