import BriefingModel
import Lexicon

/// Projects that no 项目 names, by the places an inspection went to (察看的工地).
extension ProjectRule {
  /// The sites of 「先后来到甲安置房建设工地、乙双创园和丙大桥，察看施工进度」.
  ///
  /// That building goes on there has to be said in the sentence: an inspection of schools or
  /// offices goes to places too.
  func visited(in frame: Frame) -> [Candidate] {
    let sentence = frame.sentence
    guard isInspection(sentence) else { return [] }
    var found: [Candidate] = []
    var number = 0
    while number < frame.items.count {
      let first = number
      while number + 1 < frame.items.count, frame.items[number].mark == .pause { number += 1 }
      found += sites(first...number, frame)
      number += 1
    }
    return found
  }

  /// Whether `sentence` tells of places where building goes on.
  func isInspection(_ sentence: Range<Int>) -> Bool {
    text.firstWord(of: Self.worksites, in: sentence) != nil
      || text.firstWord(of: Self.visits, in: sentence) != nil
        && text.firstWord(of: Self.building, in: sentence) != nil
  }

  /// The sites of the list that `numbers` of the items of `frame` make.
  private func sites(_ numbers: ClosedRange<Int>, _ frame: Frame) -> [Candidate] {
    let opening = frame.items[numbers.lowerBound].range
    let start = start(of: opening)
    let isVisited = text.firstWord(of: Self.visits, in: opening.lowerBound..<start) != nil
    var found: [Candidate] = []
    for number in numbers {
      var item = frame.items[number].range
      if number == numbers.lowerBound { item = start..<item.upperBound }
      // 「甲、乙等6个项目」.
      if number == numbers.upperBound, let end = text.first("等", in: item) {
        item = item.lowerBound..<end
      }
      for range in apart(item) {
        if let site = site(range, isVisited: isVisited, isAlone: numbers.count == 1) {
          found.append(site)
        }
      }
    }
    return found
  }

  /// The names of 「甲产业园和乙安置房工地」.
  private func apart(_ item: Range<Int>) -> [Range<Int>] {
    var position = item.lowerBound
    while position < item.upperBound {
      if let join = Self.joins.match(text.bytes, at: position, limit: item.upperBound),
        name(before: position, from: item.lowerBound) != nil
      {
        return [item.lowerBound..<position, join.end..<item.upperBound]
      }
      position += text.width(position)
    }
    return [item]
  }

  /// The project that is built at `place`.
  private func site(_ place: Range<Int>, isVisited: Bool, isAlone: Bool) -> Candidate? {
    guard let (name, isBuilt) = name(before: place.upperBound, from: place.lowerBound),
      isBuilt || isVisited && !isAlone
    else { return nil }
    return Candidate(name: name, confidence: isBuilt ? .likely : .doubtful, isListed: true)
  }

  /// The site that ends at `end`, and whether it is called one: 「某某安置房建设工地」.
  private func name(before end: Int, from start: Int) -> (name: Range<Int>, isBuilt: Bool)? {
    guard end - start <= Self.longestSite else { return nil }
    let low = text.position(back: Self.longestWord, from: end, limit: start)
    let tail = Self.worksites.match(text.bytes, endingAt: end, from: low)
    let name = text.trimmed(start..<(tail?.end ?? end))
    guard isSite(name) else { return nil }
    return (name, tail != nil)
  }

  private func isSite(_ name: Range<Int>) -> Bool {
    let low = text.position(back: Self.longestWord, from: name.upperBound, limit: name.lowerBound)
    guard Self.siteEnds.match(text.bytes, endingAt: name.upperBound, from: low) != nil,
      Self.noSites.match(text.bytes, endingAt: name.upperBound, from: low) == nil,
      isName(name, from: 3)
    else { return false }
    let core = withoutHead(name)
    return text.characters(in: core) >= 3 && !isWholeKind(core)
      && !(text.characters(in: core) <= 5 && endsWithKind(core))
  }

  private static let longestSite = 90
  private static let longestWord = 30
  /// What is said of a place where building goes on.
  static let building = WordTable("项目 工程 施工 工地 工期 建设 在建")
  static let worksites = WordTable(
    "建设工地 施工工地 施工现场 建设现场 工程现场 项目现场 项目工地 建设项目现场 建设项目工地 工地现场 工地 项目建设现场 项目施工现场 项目建设工地 选址点 选址地 建设点")
  /// What building sites are called by.
  static let siteEnds = WordTable(
    """
    项目 工程 安置房 安置区 安置小区 安置点 回迁房 保障房 公租房 人才公寓 棚改房 产业园 科技园 双创园 创新园 创业园 孵化园 物流园 创意园 示范园 电商园 智造园 文创园 体育公园 公园
    植物园 湿地公园 基地 综合体 产业城 科技城 小镇 广场 大厦 医院 院区 卫生院 学校 小学 中学 高中 校区 幼儿园 养老院 福利院 体育馆 体育场 图书馆 博物馆 文化馆 展览馆 科技馆 会展中心
    体育中心 文化中心 物流中心 数据中心 康养中心 交易中心 研发中心 客运站 高铁站 变电站 水厂 处理厂 发电厂 电厂 泵站 电站 水库 灌区 大桥 大道 隧道 公路 铁路 高速 快速路 环线 连接线 管廊
    管网 管线 机场 码头 港区 作业区 枢纽 互通 立交 标准厂房 厂房 生产线 一期 二期 三期
    """)
  /// What ends as sites do and is none.
  private static let noSites = WordTable(
    "重点项目 重大项目 重点工程 重大工程 民生工程 民生项目 园区项目 建设项目 在建项目 产业项目 工业项目 等项目 个项目 续建项目 新建项目 在建工程 建设工程 基础工程 系列工程")
}
