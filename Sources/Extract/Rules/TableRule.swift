import BriefingModel
import Lexicon

/// Reads tables that became lines of text: rows of cells, or one cell a line.
struct TableRule: Sendable {
  let rule: FigureRule
  private var text: Text { rule.text }

  init(rule: FigureRule) { self.rule = rule }

  /// A column that holds figures.
  struct Column: Sendable {
    let indicator: String
    let unit: String
    /// The power of ten that turns a cell into the base unit.
    let power: Int
    /// What its head says of time, 「9月新开工」, and how.
    let time: (token: PeriodToken, label: String)?
  }

  /// A table found: its columns and rows, cell by cell.
  struct Table: Sendable {
    /// What each column holds; `nil` for names, ranks and what is none of ours.
    let columns: [Column?]
    /// The cells of each row.
    let rows: [[Range<Int>]]
    /// The paragraph after the last row.
    let next: Int
  }

  /// The table whose head is paragraph `index`, or `nil`.
  func table(at index: Int, in body: [Paragraph]) -> Table? {
    let head = text.hasCellBreak(in: body[index].range) ? cells(body[index].range) : []
    if head.count >= 2 {
      let power = index > 0 ? statedPower(body[index - 1].range) : nil
      guard let columns = columns(head, power) else { return nil }
      var rows: [[Range<Int>]] = []
      var next = index + 1
      while next < body.count {
        let row = cells(body[next].range)
        guard row.count == head.count else { break }
        rows.append(row)
        next += 1
      }
      return rows.isEmpty ? nil : Table(columns: columns, rows: rows, next: next)
    }
    return cellByCell(index, body)
  }

  /// One cell a line: as many lines of head as make a row, then rows.
  private func cellByCell(_ index: Int, _ body: [Paragraph]) -> Table? {
    guard isRegionHead(body[index].range) else { return nil }
    var width = 1
    while index + width < body.count, width < 12,
      column(body[index + width].range) != nil
        || isPlainHead(body[index + width].range)
    {
      width += 1
    }
    guard width >= 2, let columns = columns(body[index..<index + width].map(\.range)) else {
      return nil
    }
    var rows: [[Range<Int>]] = []
    var next = index + width
    while next + width <= body.count {
      let row = body[next..<next + width].map(\.range)
      guard unit(in: row) != nil, row.contains(where: { number($0) != nil }) else { break }
      rows.append(row)
      next += width
    }
    return rows.isEmpty ? nil : Table(columns: columns, rows: rows, next: next)
  }

  /// Adds a figure for each cell of the table.
  func read(_ table: Table, _ state: inout FigureState) {
    state.startSentence(0..<0)
    if state.tablePeriod == nil { state.tablePeriod = .some(statedAfter()) }
    let isStatedBelow = (state.tablePeriod ?? nil) != nil
    let stated = (state.tablePeriod ?? nil) ?? state.period
    for row in table.rows {
      guard let unit = unit(in: row) else { continue }
      for (cell, column) in zip(row, table.columns) {
        guard let column, let number = number(cell),
          let value = number.multiplied(byPowerOfTen: column.power)
        else { continue }
        let isYearly = column.indicator == "年度计划投资"
        let year = (stated?.period.end ?? stated?.period.start)?.year
        let own = column.time.map {
          rule.calendar.period($0.token, label: $0.label, after: stated?.period)
        }
        let period =
          own ?? (isYearly ? rule.calendar.wholeYear(year, label: "年度") : stated?.period)
        let isPlan = isYearly || column.indicator == "计划总投资"
        state.add(
          FigureFact(
            indicator: column.indicator, value: value.normalized, unit: column.unit,
            written: text.string(cell), period: period, region: rule.gazetteer.reference(unit),
            kind: isPlan ? .plan : .actual, text: text.string(cell),
            evidence: rule.reading.evidence(
              cell, "figure.table", stated == nil || isStatedBelow ? .certain : .likely)))
      }
    }
  }

  /// 「上述数据截至9月底」 below a table states its period.
  private func statedAfter() -> FigureState.StatedPeriod? {
    for paragraph in rule.reading.layout.body {
      guard let at = text.first("数据截至", in: paragraph.range),
        let token = rule.reading.periods.periods(
          in: at + 6..<min(paragraph.range.upperBound, at + 60)
        ).first
      else { continue }
      return FigureState.StatedPeriod(
        period: rule.calendar.period(token, label: text.string(token.range), after: nil),
        span: token.span, isLocal: false)
    }
    return nil
  }

  /// The power of ten that 「单位：个、亿元」 above a table states for its money.
  private func statedPower(_ line: Range<Int>) -> Int? {
    guard let at = text.first("单位", in: line), line.count <= 90,
      let unit = text.words(of: Self.units, in: at..<line.upperBound).last(where: {
        (Self.unitValues[$0.match.value].1 ?? "").hasSuffix("元")
      })
    else { return nil }
    return Self.unitValues[unit.match.value].0
  }

  private func columns(_ head: [Range<Int>], _ power: Int? = nil) -> [Column?]? {
    guard head.contains(where: { isRegionHead($0) }) else { return nil }
    let columns = head.map { column($0, power) }
    return columns.contains { $0 != nil } ? columns : nil
  }

  private func isRegionHead(_ cell: Range<Int>) -> Bool {
    cell.count <= 32 && text.characters(in: cell) <= 8
      && text.containsWord(of: Self.regionHeads, in: cell)
  }

  private func isPlainHead(_ cell: Range<Int>) -> Bool {
    Self.plainHeads.match(text.bytes, at: cell.lowerBound, limit: cell.upperBound)?.end
      == cell.upperBound
  }

  /// What a column head says: indicator and unit.
  private func column(_ cell: Range<Int>, _ stated: Int? = nil) -> Column? {
    guard text.characters(in: cell) <= 18, number(cell) == nil else { return nil }
    var name = cell
    var power: Int?
    var unit: String?
    for bracket: StaticString in ["（", "("] {
      guard let open = text.first(bracket, in: cell) else { continue }
      name = cell.lowerBound..<open
      let inside = open + bracket.utf8CodeUnitCount..<cell.upperBound
      if let found = text.firstWord(of: Self.units, in: inside) {
        (power, unit) = Self.unitValues[found.match.value]
      }
    }
    for (words, base) in [
      (FigureWords.rates, "%"), (FigureWords.money, "元"), (FigureWords.counts, "个"),
    ] {
      guard let trigger = words.found(in: text, name).last, trigger.tier >= 1 || base == "个" else {
        continue
      }
      var indicator = trigger.indicator
      if indicator == "计划投资" { indicator = "年度计划投资" }
      if indicator == "项目数", rule.isAboutKeyProjects { indicator = "重点项目数" }
      if base == "元", power == nil { power = stated }
      if base == "元", power == nil { return nil }
      let time = rule.reading.periods.periods(in: name).first.map {
        (token: $0, label: text.string($0.range))
      }
      return Column(indicator: indicator, unit: unit ?? base, power: power ?? 0, time: time)
    }
    return nil
  }

  /// The cells of a row: parted by tabs, else by blanks.
  private func cells(_ range: Range<Int>) -> [Range<Int>] {
    let hasTab = text.contains("\t", in: range)
    let hasBars = !hasTab && text.contains("|", in: range)
    if hasBars { return barred(range) }
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      let blank = text.blank(at: position)
      if hasTab ? text.bytes[position] == 0x09 : blank > 0 {
        if hasTab || start < position { cells.append(text.trimmed(start..<position)) }
        position += hasTab ? 1 : blank
        start = position
      } else {
        position += text.width(position)
      }
    }
    if start < range.upperBound { cells.append(text.trimmed(start..<range.upperBound)) }
    return cells
  }

  /// The cells of a row that bars part, 「甲县 | 57 | 82.5 |」.
  private func barred(_ range: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for position in range where text.bytes[position] == 0x7C {
      if start > range.lowerBound || position > start {
        cells.append(text.trimmed(start..<position))
      }
      start = position + 1
    }
    let rest = text.trimmed(start..<range.upperBound)
    if !rest.isEmpty { cells.append(rest) }
    return cells
  }

  /// The unit that a cell of the row names.
  private func unit(in row: [Range<Int>]) -> Gazetteer.Unit? {
    for cell in row {
      if let mention = rule.mentions.starting(at: cell.lowerBound),
        mention.range.upperBound == cell.upperBound
      {
        return mention.unit
      }
    }
    return nil
  }

  /// The number that fills a cell, its % sign aside.
  private func number(_ cell: Range<Int>) -> ExactNumber? {
    var end = cell.upperBound
    if text.has("%", endingAt: end) { end -= 1 } else if text.has("％", endingAt: end) { end -= 3 }
    guard cell.lowerBound < end else { return nil }
    let digits = cell.lowerBound..<end
    guard digits.allSatisfy({ text.isDigit($0) || [0x2E, 0x2C, 0x2D].contains(text.bytes[$0]) })
    else { return nil }
    return ExactNumber(text.string(digits).filter { $0 != "," })
  }

  static let regionHeads = WordTable(
    "县市区 县区 区县 市县 地区 单位 市州 旗县 县（市、区） 县(市、区) 市区 各地 州市 设区市 名称 隶属 区域 县域 责任单位 县市")
  private static let plainHeads = WordTable("名次 排名 序号 得分 位次 备注")
  static let units = WordTable([
    ("亿美元", 4), ("万美元", 3), ("亿元", 2), ("万元", 1), ("个", 0), ("项", 0), ("%", 5), ("％", 5), ("元", 6),
  ])
  private static let unitValues: [(Int?, String?)] = [
    (0, "个"), (4, "元"), (8, "元"), (4, "美元"), (8, "美元"), (0, "%"), (0, "元"),
  ]
}
