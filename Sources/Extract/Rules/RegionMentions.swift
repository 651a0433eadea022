import BriefingModel
import Lexicon

/// A place of the text where a region is named.
struct RegionMention: Hashable, Sendable {
  /// The name, without what follows it.
  let range: Range<Int>
  /// The unit it names.
  let unit: Gazetteer.Unit
  /// Whether the name lacks the word for its kind.
  let isShort: Bool
  /// Whether a development zone (开发区, 高新区, 新区 …) of the unit is meant.
  let isZone: Bool
  /// Whether nothing but the name speaks for the reading.
  let isWeak: Bool
}

/// Finds the names of regions and settles which unit each means.
///
/// A name without its suffix counts only where the article speaks of its surroundings, and an
/// ordinary word (合作, 资源, 平安 …) only beside its parent. Names that several counties share go to
/// the one whose city or province the article names.
struct RegionFinder: Sendable {
  let gazetteer: Gazetteer
  let reading: ArticleReading

  private struct Hit {
    let start: Int
    let match: Gazetteer.Match
    let units: [Gazetteer.Unit]
  }

  /// The mentions of the whole text, left to right.
  func mentions() -> [RegionMention] {
    var hits: [Hit] = []
    for paragraph in reading.layout.paragraphs where paragraph.role != .caption {
      hits += self.hits(reading.text, paragraph.range)
    }
    let named = surroundings(hits)
    var found: [RegionMention] = []
    for (number, hit) in hits.enumerated() {
      let beside = number > 0 && hits[number - 1].match.end == hit.start ? hits[number - 1] : nil
      if let mention = settle(hit, named: named, beside: beside, in: reading.text) {
        found.append(mention)
      }
    }
    return found
  }

  /// The units named in `words`, such as the name of an outlet.
  func units(in words: String) -> [Gazetteer.Unit] {
    let text = Text(bytes: Array(words.utf8))
    let hits = hits(text, 0..<text.end)
    let named = surroundings(hits)
    return hits.compactMap { settle($0, named: named, beside: nil, in: text)?.unit }
  }

  private func hits(_ text: Text, _ range: Range<Int>) -> [Hit] {
    var hits: [Hit] = []
    var position = range.lowerBound
    func take(_ start: Int, _ match: Gazetteer.Match) {
      guard start >= position, match.end <= range.upperBound else { return }
      hits.append(Hit(start: start, match: match, units: gazetteer.units(of: match)))
      position = match.end
    }
    if let index = text.index {
      for name in index.names(from: range.lowerBound) {
        guard name.start < range.upperBound else { break }
        take(name.start, name.match)
      }
      return hits
    }
    while position + 6 <= range.upperBound {
      let start = position
      if let match = gazetteer.match(in: text.bytes, at: position) { take(start, match) }
      if position == start { position += text.width(position) }
    }
    return hits
  }

  /// The units that names of one meaning settle, with everything above them.
  private func surroundings(_ hits: [Hit]) -> Set<Gazetteer.Unit> {
    var named: Set<Gazetteer.Unit> = []
    for hit in hits where !hit.match.isOrdinaryWord {
      let valid = hit.units.filter { gazetteer.isValid($0) }
      let candidates = valid.isEmpty ? hit.units : valid
      guard let first = candidates.first else { continue }
      let isCounty = gazetteer.level(of: first) == .county
      guard candidates.count == 1 || !isCounty, !hit.match.isShort || !isCounty else { continue }
      named.formUnion(gazetteer.line(of: first))
    }
    return named
  }

  private func settle(
    _ hit: Hit, named: Set<Gazetteer.Unit>, beside: Hit?, in text: Text
  ) -> RegionMention? {
    let valid = hit.units.filter { gazetteer.isValid($0) }
    let candidates = valid.isEmpty ? hit.units : valid
    func isBelow(_ unit: Gazetteer.Unit, _ set: Set<Gazetteer.Unit>) -> Bool {
      gazetteer.lies(unit) { set.contains($0) }
    }
    func isBelowBeside(_ unit: Gazetteer.Unit) -> Bool {
      guard let beside else { return false }
      return gazetteer.lies(unit) { beside.units.contains($0) }
    }
    let unit =
      candidates.first { isBelowBeside($0) }
      ?? candidates.first { gazetteer.level(of: $0) < .county }
      ?? candidates.first { isBelow($0, named) } ?? candidates.first
    guard let unit else { return nil }
    if beside == nil, !hit.match.isShort, isPartOfName(hit, text) { return nil }
    let isCounty = gazetteer.level(of: unit) == .county
    let supported = !isCounty || isBelow(unit, named)
    var isWeak = false
    if !hit.match.isShort, hit.match.isOrdinaryWord, !isBelowBeside(unit) { return nil }
    if hit.match.isShort {
      if hit.match.isOrdinaryWord, !isBelowBeside(unit), !endsAsName(hit, text) {
        return nil
      }
      if isCounty, !supported { isWeak = true }
    } else if candidates.count > 1, isCounty, !supported {
      // One of several counties of the name, and nothing tells which.
      return nil
    }
    if hit.match.isShort, isCounty, candidates.count > 1, !supported { return nil }
    let zone = Self.zones.match(text.bytes, at: hit.match.end, limit: text.end) != nil
    return RegionMention(
      range: hit.start..<hit.match.end, unit: unit, isShort: hit.match.isShort, isZone: zone,
      isWeak: isWeak)
  }

  /// Whether the name is the end of another that the gazetteer does not know: 「西淇县」 is not 淇县. 「湘西」
  /// and the like before a name only say where it lies.
  private func isPartOfName(_ hit: Hit, _ text: Text) -> Bool {
    guard hit.start >= 3, Self.directions.exact(text.bytes, hit.start - 3, hit.start) != nil else {
      return false
    }
    return hit.start < 6 || Self.provinces.exact(text.bytes, hit.start - 6, hit.start - 3) == nil
  }

  private static let directions = WordTable("东 西 南 北 上 下 大 小 新 老")
  private static let provinces = WordTable(
    "冀 晋 辽 吉 黑 苏 浙 皖 闽 赣 鲁 豫 鄂 湘 粤 琼 川 蜀 黔 贵 滇 云 陕 秦 甘 陇 青 桂 蒙 宁 疆 藏 江 河 湖 山 海 广")

  /// Whether what follows shows that a word is meant as a name: an outlet, a party committee.
  private func endsAsName(_ hit: Hit, _ text: Text) -> Bool {
    guard let next = Self.afterNames.match(text.bytes, at: hit.match.end, limit: text.end) else {
      return false
    }
    // 「民权网」 is an outlet, 「网络」 is none.
    return next.value == 0 || next.end == text.end || !text.isHan(next.end)
  }

  private static let zones = WordTable(
    """
    高新技术产业开发区 高新区 经济技术开发区 经济开发区 经开区 开发区 新区 自贸区 自贸片区 综合保税区 综保区 保税区 工业园区 产业园区 示范区 度假区
    """)
  private static let afterNames = WordTable(
    """
    日报 晚报 新闻网 融媒 广播电视 广电 电视台 发布 市委 县委 区委 旗委 州委 全市 全县 全区 全州 高新区 经开区 市举行 举行 召开 市政府 县政府 区政府
    州政府 县人民政府 市人民政府 区人民政府 综合保税区 综保区 经济技术开发区 高新技术产业开发区 经济开发区 海关 时报 早报 晨报 周报 都市报 新闻 在线 县域 籍企业家 籍客商
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (String($0), 0) }
      + [("网", 1), ("报", 1), ("台", 1)])
}
