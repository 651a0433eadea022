import BriefingModel
import Lexicon

/// Finds the unit an article is about (所属地区).
///
/// The words 全市, 我省, 县委书记 tell the level; headline, outlet, date line, posts and the lead tell
/// the name. A venue is not what the article is about.
struct RegionRule: Sendable {
  let gazetteer: Gazetteer
  let reading: ArticleReading
  let mentions: [RegionMention]
  /// The first paragraph of the body that has sentences.
  private let lead: Range<Int>?

  init(gazetteer: Gazetteer, reading: ArticleReading, mentions: [RegionMention]) {
    self.gazetteer = gazetteer
    self.reading = reading
    self.mentions = mentions
    lead = reading.layout.body.first { !$0.sentences.isEmpty }?.range
  }

  /// The kinds of units that 全市, 全县 … ask for, in the order of `levelWords`.
  private enum Kind: Int, CaseIterable {
    case province, city, league, state, county, district, banner
  }

  /// The unit, or `nil` if the text does not tell.
  func unit() -> Gazetteer.Unit? {
    var scores: [Gazetteer.Unit: Int] = [:]
    var others: [Gazetteer.Unit: Int] = [:]
    let kinds = kinds()
    for mention in mentions {
      let score = weight(of: mention, kinds)
      if score <= 10 {
        let sum = min(40, others[mention.unit, default: 0] + score)
        scores[mention.unit, default: 0] += sum - others[mention.unit, default: 0]
        others[mention.unit] = sum
      } else {
        scores[mention.unit, default: 0] += score
      }
    }
    let finder = RegionFinder(gazetteer: gazetteer, reading: reading)
    for (words, weight) in outlets() {
      let named = finder.units(in: words)
      for unit in named.isEmpty ? byname(in: words) : named {
        scores[unit, default: 0] += fits(unit, kinds) == false ? weight / 5 : weight
      }
    }
    // What lies within a unit speaks for the unit too; 「在合肥举行」 tells which province 全省 is.
    var totals = scores
    for mention in mentions where !mention.isWeak && isVenue(mention) {
      for above in gazetteer.line(of: mention.unit).dropFirst() where fits(above, kinds) == true {
        totals[above] = max(totals[above] ?? 0, 5)
      }
    }
    for (unit, score) in scores {
      // A name of which nothing but itself speaks says nothing of its surroundings.
      guard score >= 10 else { continue }
      for above in gazetteer.line(of: unit).dropFirst() where fits(above, kinds) == true {
        totals[above, default: 0] += score / 3
      }
    }
    // One 全省 in passing does not make a report the province's.
    let isAsked = kinds.values.contains { $0 > 1 }
    var best: (unit: Gazetteer.Unit, score: Int)?
    for unit in totals.keys.sorted(by: { gazetteer.code(of: $0) < gazetteer.code(of: $1) }) {
      var score = totals[unit, default: 0]
      switch fits(unit, kinds) {
      case true: score += isAsked ? 60 : 25
      case false: score -= isAsked ? 30 : 10
      default: break
      }
      if let current = best, current.score >= score { continue }
      best = (unit, score)
    }
    guard let best, best.score >= 25 else { return nil }
    return best.unit
  }

  /// Other units of the article, each once, in the text's order.
  func others(than unit: Gazetteer.Unit?) -> [OtherRegion] {
    var seen: Set<Gazetteer.Unit> = []
    var found: [OtherRegion] = []
    let above = unit.map { Set(gazetteer.line(of: $0)) } ?? []
    for mention in mentions where !mention.isWeak && mention.unit != unit {
      guard reading.layout.sentence(at: mention.range.lowerBound) != nil,
        seen.insert(mention.unit).inserted
      else { continue }
      let relation: OtherRegion.Relation =
        above.contains(mention.unit) ? .parent : isVenue(mention) ? .venue : .mentioned
      found.append(OtherRegion(region: gazetteer.reference(mention.unit), relation: relation))
    }
    return found
  }

  private func weight(of mention: RegionMention, _ kinds: [Kind: Int]) -> Int {
    let text = reading.text
    if mention.isWeak {
      return fits(mention.unit, kinds) == true && !isPersonal(mention) ? 7 : 0
    }
    guard let sentence = reading.layout.sentence(at: mention.range.lowerBound) else { return 15 }
    let paragraph = reading.layout.paragraphs[sentence.paragraph]
    if isVenue(mention) { return 4 }
    if Self.offices.match(text.bytes, at: mention.range.upperBound, limit: text.end) != nil {
      return 2
    }
    if paragraph.role == .title {
      // Of 「某市某区」 at the head of a headline the last is meant.
      let isParent = mentions.starting(at: mention.range.upperBound) != nil
      let before = mentions.ending(at: mention.range.lowerBound)
      let start = before?.range.lowerBound ?? mention.range.lowerBound
      return start == paragraph.range.lowerBound && !isParent ? 90 : 55
    }
    let after = mention.range.upperBound
    if Self.organs.match(text.bytes, at: after, limit: text.end) != nil { return 40 }
    if sentence.range.lowerBound == paragraph.range.lowerBound,
      let press = Self.press.match(text.bytes, at: after, limit: text.end)
    {
      let end = min(text.end, press.end + 90)
      if text.contains("讯", in: press.end..<max(press.end, end)) {
        // A paper of the province tells of its counties too.
        return fits(mention.unit, kinds) == false ? 10 : 50
      }
    }
    if text.has("“", endingAt: mention.range.lowerBound) { return 5 }
    return lead == paragraph.range ? 25 : 10
  }

  /// Whether the mention may be a person's name: after a post or within a list.
  private func isPersonal(_ mention: RegionMention) -> Bool {
    let start = mention.range.lowerBound
    return reading.text.has("、", endingAt: start)
      || reading.text.has("、", at: mention.range.upperBound)
      || Posts.table.match(reading.text.bytes, endingAt: start, from: max(0, start - 18)) != nil
  }

  /// Whether the mention is where something takes place: 「在哈尔滨市调研」.
  private func isVenue(_ mention: RegionMention) -> Bool {
    let text = reading.text
    guard text.has("在", endingAt: mention.range.lowerBound) else { return false }
    let end = min(text.end, mention.range.upperBound + 60)
    return text.containsWord(of: Self.venueVerbs, in: mention.range.upperBound..<end)
  }

  /// The outlet and the lines that name it, with their weight.
  private func outlets() -> [(String, Int)] {
    var found: [(String, Int)] = []
    if let source = reading.article.source { found.append((source, 50)) }
    return found
  }

  /// The province that the name of an outlet means by an old or poetic name, 「江淮晨报」.
  private func byname(in words: String) -> [Gazetteer.Unit] {
    let text = Text(bytes: Array(words.utf8))
    guard let found = text.firstWord(of: Self.bynames, in: 0..<text.end) else { return [] }
    return gazetteer.unit(code: String(found.match.value * 10_000)).map { [$0] } ?? []
  }

  /// How often the text speaks of 全省, 全市 …, by kind.
  private func kinds() -> [Kind: Int] {
    var votes: [Kind: Int] = [:]
    for paragraph in reading.layout.paragraphs where !paragraph.sentences.isEmpty {
      let factor = paragraph.role == .title ? 3 : 1
      for (start, match) in reading.text.words(of: Self.levelWords, in: paragraph.range) {
        // 长沙市委书记 speaks of Changsha, not of the article's own city.
        let isOther =
          match.value >= 100 && mentions.ending(at: start).map { !$0.isZone } ?? false
        guard !isOther, !isYardstick(start..<match.end),
          let kind = Kind(rawValue: match.value % 100)
        else { continue }
        votes[kind, default: 0] += factor
      }
    }
    let most = votes.values.max() ?? 0
    return votes.filter { $0.value * 2 >= most }
  }

  /// Whether 全省 is what something is measured by: 「居全省第5位」.
  private func isYardstick(_ word: Range<Int>) -> Bool {
    let text = reading.text
    return Self.beforeYardstick.match(
      text.bytes, endingAt: word.lowerBound, from: max(0, word.lowerBound - 6)) != nil
      || Self.afterYardstick.match(text.bytes, at: word.upperBound, limit: text.end) != nil
  }

  /// Whether `unit` is of a kind the text speaks of; `nil` if it speaks of none.
  private func fits(_ unit: Gazetteer.Unit, _ kinds: [Kind: Int]) -> Bool? {
    guard !kinds.isEmpty else { return nil }
    let name = gazetteer.name(of: unit)
    let level = gazetteer.level(of: unit)
    return kinds.keys.contains { kind in
      switch kind {
      case .province: level == .province
      case .city: name.hasSuffix("市")
      case .league: level == .prefecture && (name.hasSuffix("盟") || name.hasSuffix("地区"))
      case .state: name.hasSuffix("州")
      case .county: name.hasSuffix("县")
      case .district: level == .county && name.hasSuffix("区") || name.hasSuffix("自治区")
      case .banner: name.hasSuffix("旗")
      }
    }
  }

  static let levelWords = WordTable([
    ("全省", 0), ("我省", 0), ("省长", 100), ("省委书记", 100), ("自治区主席", 100), ("自治区党委书记", 100),
    ("全市", 1), ("我市", 1), ("市长", 101), ("市委书记", 101), ("全盟", 2), ("我盟", 2), ("盟长", 102),
    ("盟委书记", 102), ("全地区", 2), ("行署专员", 102), ("地委书记", 102), ("全州", 3), ("我州", 3), ("州长", 103),
    ("州委书记", 103),
    ("全县", 4), ("我县", 4), ("县长", 104), ("县委书记", 104), ("全区", 5), ("我区", 5), ("区长", 105),
    ("区委书记", 105), ("全旗", 6), ("我旗", 6), ("旗长", 106), ("旗委书记", 106),
  ])
  private static let beforeYardstick = WordTable("居 列 占 于 超 较 排 跃居 位居 位列 为")
  private static let afterYardstick = WordTable("第 前 平均 首位 各市 首个 领先 上游")
  /// Offices of the state that are named after a place and serve others too.
  private static let offices = WordTable("海关 铁路局 铁路集团 边检 海事局 银监 证监局 商人 籍 商会 大学 学院")
  static let bynames = WordTable([
    ("燕赵", 13), ("三晋", 14), ("辽沈", 21), ("龙江", 23), ("江淮", 34), ("八闽", 35), ("赣鄱", 36), ("齐鲁", 37),
    ("中原", 41), ("荆楚", 42), ("楚天", 42), ("三湘", 43), ("潇湘", 43), ("南粤", 44), ("八桂", 45),
    ("琼岛", 46), ("巴蜀", 51), ("天府", 51), ("三秦", 61), ("陇原", 62), ("塞上", 64),
  ])
  private static let organs = WordTable(
    "省委 市委 县委 区委 旗委 盟委 州委 党委 市长 省长 县长 区长 州长 盟长 旗长 委书记 委副书记 全市 全省 全县 全区 人民政府 党工委 管委会")
  private static let press = WordTable("日报 晚报 早报 晨报 时报 都市报 新闻网 新闻 融媒 电视台 广播电视台")
  static let venueVerbs = WordTable("举行 召开 举办 开幕 调研 考察 召集 启动 观摩 开工 签约 会见")
}
