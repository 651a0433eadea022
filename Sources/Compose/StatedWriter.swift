import BriefingModel

/// Words what articles state: 「2020年1—5月开复工项目221个，开复工率66%，完成投资65亿元。[1]」.
struct StatedWriter {
  let scene: Scene

  /// 「6月10日举行全市重点项目推进会。」 with its source.
  func event(_ reported: ReportedEvent) -> [Piece] {
    let event = reported.event
    let name = event.name.singleLine
    let day = scene.day(event)
    let words = day.isEmpty ? "" : day + (Self.verb(for: event).isEmpty ? "，" : "")
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

  /// One sentence a period and set of articles, in the order stated.
  func figures(_ stated: [StatedFigure]) -> [[Piece]] {
    var groups: [(documents: [String], period: Period?, figures: [FigureFact])] = []
    for figure in stated {
      let (documents, period) = (figure.documents, figure.fact.period)
      if let index = groups.firstIndex(where: { $0.documents == documents && $0.period == period })
      {
        groups[index].figures.append(figure.fact)
      } else {
        groups.append((documents, period, [figure.fact]))
      }
    }
    return groups.compactMap { group in
      let facts = StatedSelection(group.figures).told
      guard !facts.isEmpty else { return nil }
      var pieces: [Piece] = [.text(time(group.period, of: group.documents[0]))]
      pieces += [Piece].joined(facts.map { StatedClause(fact: $0).pieces }, by: "，")
      return pieces + [.text("。")] + group.documents.map { .mark(.article($0)) }
    }
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

  // MARK: Time

  /// The period's words with the year that makes them true today.
  private func time(_ period: Period?, of document: String) -> String {
    guard let period, !period.label.isEmpty else { return "" }
    var label = period.label.singleLine
    if label.hasSuffix("月份") { label = String(label.dropLast()) }
    let year = period.end?.year ?? period.start?.year
    if label.contains("年"), label.unicodeScalars.first.map({ $0.isASCII }) == true { return label }
    if let year, year == scene.overview.asOf.year { return label }
    guard !Self.isRelative(label), let year else { return reported(document) + label }
    return "\(year)年\(label)"
  }

  /// Whether the words are true only on the day of the article.
  private static func isRelative(_ label: String) -> Bool {
    ["今", "目前", "本", "当", "去年", "上年", "此次", "这次", "昨", "近", "截至", "年初", "以来"].contains(
      where: label.contains)
  }

  /// 「据2020年6月11日稿件，」.
  private func reported(_ document: String) -> String {
    let article = scene.overview.article(document)
    guard let date = article?.publishedAt else { return "据未注明日期的稿件，" }
    return date.year == scene.overview.asOf.year && date <= scene.overview.asOf
      ? "据\(date.chineseMonthDay)稿件，" : "据\(date.chinese)稿件，"
  }
}
