import BriefingModel

/// Which figures of one article and period can be told without the text around them.
struct StatedSelection {
  /// The figures told, in the text's order.
  let told: [FigureFact]

  init(_ facts: [FigureFact]) {
    let candidates = facts.filter(Self.standsAlone)
    var told: [FigureFact] = []
    for fact in candidates where Self.isClear(fact, among: candidates) {
      // What projects are to cost means something only after how many they are.
      if fact.indicator == "计划总投资" {
        guard let before = told.last, before.unit == "个", before.scope == fact.scope else {
          continue
        }
      }
      told.append(fact)
    }
    self.told = told
  }

  /// Whether the figure means something without its subject; a bare number of a table does not.
  private static func standsAlone(_ fact: FigureFact) -> Bool {
    let bare: Set<String> = [
      "占比", "贡献率", "排名", "营业收入", "税收", "综合进度", "上榜项目数", "带动就业", "项目数",
    ]
    let hasUnit = fact.written.unicodeScalars.last.map { !("0"..."9").contains($0) } ?? false
    return !bare.contains(fact.indicator) && hasUnit
  }

  /// Whether nothing else of the article reads the same with another value.
  ///
  /// Of unscoped ones the first is the whole, if none after it is larger; its parts, whose subset
  /// is not known, are left to the article. Scoped ones that clash are all left to it.
  private static func isClear(_ fact: FigureFact, among facts: [FigureFact]) -> Bool {
    let rivals = facts.filter {
      $0.indicator == fact.indicator && $0.kind == fact.kind && $0.scope == fact.scope
        && $0.unit == fact.unit
    }
    guard rivals.count > 1 else { return true }
    guard fact.scope == nil, let first = rivals.first, first == fact else { return false }
    return fact.unit == "%" || rivals.allSatisfy { $0.value <= first.value }
  }
}

/// Words one stated figure: 「开复工项目221个」, 「固定资产投资下降8.9%（民间投资）」.
struct StatedClause {
  let fact: FigureFact

  /// The clause with its qualifier, scope and comparisons.
  var pieces: [Piece] {
    let written = Printed(text: fact.written.singleLine, origin: .stated(fact))
    let scope = fact.scope?.singleLine ?? ""
    // The scope of this rate is the indicator whose target it is.
    let isPrefix = fact.indicator == "目标完成率"
    var pieces: [Piece] = isPrefix ? [.text(scope)] : []
    if fact.kind == .change, fact.indicator.hasSuffix("增速") {
      let subject = String(fact.indicator.dropLast(2))
      pieces += [.text(subject)] + signed(fact.value, written, up: "增长", down: "下降")
    } else {
      pieces.append(.text(subject))
      let (before, after) = qualifier
      pieces += [.text(before), .figure(written), .text(after)]
    }
    if !isPrefix && !scope.isEmpty { pieces.append(.text("（\(scope)）")) }
    if fact.kind != .change {
      for comparison in fact.comparisons { pieces += words(of: comparison) }
    }
    return pieces
  }

  /// The indicator as it reads before its figure: 「开复工项目」 before 「221个」.
  private var subject: String {
    var name = fact.indicator
    if name.hasSuffix("数"), !["%", "百分点"].contains(fact.unit) { name = String(name.dropLast()) }
    switch fact.kind {
    case .plan: return name.contains("计划") ? name : "计划" + name
    case .target: return name.contains("目标") ? name : name + "目标"
    case .actual, .change: return name
    }
  }

  /// Words before and after the figure.
  private var qualifier: (before: String, after: String) {
    guard let word = fact.qualifier?.singleLine else { return ("", "") }
    return ["以上", "以下", "以内", "多", "余", "左右"].contains(word) ? ("", word) : (word, "")
  }

  /// A signed value in words: 「增长8.3%」, 「下降8.9%」, 「持平」.
  private func signed(
    _ value: ExactNumber, _ printed: Printed, up: String, down: String
  ) -> [Piece] {
    if value.digits == 0 { return [.text("持平")] }
    let bare = Printed(text: Self.unsigned(printed.text), origin: printed.origin)
    return [.text(value.digits > 0 ? up : down), .figure(bare)]
  }

  private static func unsigned(_ text: String) -> String {
    let hasSign = ["-", "−", "+"].contains(where: text.hasPrefix)
    return hasSign ? String(text.dropFirst()) : text
  }

  /// 「，同比增长12.3%」 and its like; kinds that need more words are left to the article.
  private func words(of comparison: FigureFact.Comparison) -> [Piece] {
    let magnitude = ExactNumber(
      digits: abs(comparison.value.digits), scale: comparison.value.scale)
    let unit = comparison.unit == "百分点" ? "个百分点" : comparison.unit
    let printed = Printed(text: magnitude.printed + unit, origin: .stated(fact))
    switch comparison.type {
    case "同比", "环比":
      let (up, down) =
        switch comparison.unit {
        case "%", "倍": ("增长", "下降")
        case "百分点": ("提高", "回落")
        default: ("增加", "减少")
        }
      return [.text("，" + comparison.type)] + signed(comparison.value, printed, up: up, down: down)
    case "序时进度":
      if comparison.value.digits == 0 { return [.text("，与序时进度持平")] }
      return [.text(comparison.value.digits > 0 ? "，超序时进度" : "，低于序时进度"), .figure(printed)]
    default: return []
    }
  }
}
