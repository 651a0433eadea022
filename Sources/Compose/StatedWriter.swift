import BriefingModel

/// Words what articles state: 「2020年1—5月开复工项目221个，开复工率66%，完成投资65亿元。[1]」.
struct StatedWriter {
  let scene: Scene

  /// 「6月10日举行全市重点项目推进会。」 with its source.
  func event(_ reported: ReportedEvent) -> [Piece] {
    let event = reported.event
    let name = event.name.singleLine
    let day: String
    if let date = event.date {
      day = date.year == scene.overview.asOf.year ? date.chineseMonthDay : date.chinese
    } else {
      day = event.partialDate?.chinese ?? ""
    }
    let words = day.isEmpty ? "" : day + (Self.verb(for: event).isEmpty ? "，" : "")
    return [
      .text(words + Self.verb(for: event) + name + "。"), .mark(.article(reported.document)),
    ]
  }

  /// 召开 a meeting, 举行 a ceremony; nothing before a name that brings its own verb.
  private static func verb(for event: EventFact) -> String {
    if ["召开", "举行", "举办", "开展", "赴"].contains(where: event.name.hasPrefix) { return "" }
    switch event.kind {
    case .meeting: return "召开"
    case .signing, .groundbreaking, .conference: return "举行"
    case .inspection, .other: return ""
    }
  }

  /// One sentence a period and set of articles, in the order stated.
  func figures(_ stated: [StatedFigure]) -> [[Piece]] {
    var groups: [(key: [String], period: Period?, figures: [StatedFigure])] = []
    for figure in stated where Self.isTold(figure.fact) {
      let key = [figure.fact.period?.label ?? ""] + figure.documents
      if let index = groups.firstIndex(where: { $0.key == key && $0.period == figure.fact.period })
      {
        groups[index].figures.append(figure)
      } else {
        groups.append((key, figure.fact.period, [figure]))
      }
    }
    return groups.map { group in
      let documents = group.figures[0].documents
      var pieces: [Piece] = [.text(time(group.period, of: documents[0]))]
      pieces += [Piece].joined(group.figures.map { clause($0.fact) }, by: "，")
      return pieces + [.text("。")] + documents.map { .mark(.article($0)) }
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
    let label = period.label.singleLine
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

  // MARK: Figures

  /// Figures that mean nothing without their subject are left to the article.
  private static func isTold(_ fact: FigureFact) -> Bool {
    let bare: Set<String> = ["占比", "贡献率", "排名", "营业收入", "税收", "综合进度", "上榜项目数"]
    return !bare.contains(fact.indicator) && !fact.written.isEmpty
  }

  /// 「开复工项目221个」, 「固定资产投资下降8.9%」, with scope, qualifier and comparisons.
  private func clause(_ fact: FigureFact) -> [Piece] {
    var pieces: [Piece] = []
    if let scope = fact.scope?.singleLine, !scope.isEmpty { pieces.append(.text("（\(scope)）")) }
    let written = Printed(text: fact.written.singleLine, origin: .stated(fact))
    if fact.kind == .change, fact.indicator.hasSuffix("增速") {
      let subject = String(fact.indicator.dropLast(2))
      pieces += [.text(subject)] + growth(fact.value, written, up: "增长", down: "下降")
    } else {
      pieces.append(.text(Self.subject(of: fact)))
      let (before, after) = Self.qualifier(fact.qualifier)
      pieces += [.text(before), .figure(written), .text(after)]
    }
    for comparison in fact.comparisons { pieces += self.comparison(comparison, of: fact) }
    return pieces
  }

  /// The indicator as it reads before its figure: 「开复工项目」 before 「221个」.
  private static func subject(of fact: FigureFact) -> String {
    var name = fact.indicator
    if name.hasSuffix("数"), !["%", "百分点"].contains(fact.unit) { name = String(name.dropLast()) }
    switch fact.kind {
    case .plan: return name.contains("计划") ? name : "计划" + name
    case .target: return name.contains("目标") ? name : name + "目标"
    case .actual, .change: return name
    }
  }

  /// Words before and after the figure.
  private static func qualifier(_ word: String?) -> (before: String, after: String) {
    guard let word = word?.singleLine else { return ("", "") }
    return ["以上", "以下", "以内", "多", "余", "左右"].contains(word) ? ("", word) : (word, "")
  }

  /// A signed value in words: 「增长8.3%」, 「下降8.9%」, 「持平」.
  private func growth(
    _ value: ExactNumber, _ printed: Printed, up: String, down: String
  ) -> [Piece] {
    if value.digits == 0 { return [.text("持平")] }
    let bare = Printed(text: Self.unsigned(printed.text), origin: printed.origin)
    return [.text(value.digits > 0 ? up : down), .figure(bare)]
  }

  private static func unsigned(_ text: String) -> String {
    text.hasPrefix("-") || text.hasPrefix("−") || text.hasPrefix("+")
      ? String(text.dropFirst()) : text
  }

  /// 「，同比增长12.3%」 and its like; kinds that need more words are left to the article.
  private func comparison(
    _ comparison: FigureFact.Comparison, of fact: FigureFact
  ) -> [Piece] {
    let magnitude = ExactNumber(
      digits: abs(comparison.value.digits), scale: comparison.value.scale)
    let unit = comparison.unit == "百分点" ? "个百分点" : comparison.unit
    let printed = Printed(text: magnitude.printed + unit, origin: .stated(fact))
    switch comparison.type {
    case "同比", "环比":
      let isPoints = comparison.unit == "百分点"
      return [.text("，" + comparison.type)]
        + growth(
          comparison.value, printed, up: isPoints ? "提高" : "增长", down: isPoints ? "回落" : "下降")
    case "序时进度":
      if comparison.value.digits == 0 { return [.text("，与序时进度持平")] }
      return [.text(comparison.value.digits > 0 ? "，超序时进度" : "，低于序时进度"), .figure(printed)]
    default: return []
    }
  }
}
