import Foundation
import TestSupport
import Testing

/// What is in `examples/`: consistent in itself, and read as it was written.
@Suite("Example data") struct ExampleDataTests {
  // MARK: The files by themselves

  @Test("Registers name units that are registered, by name or short name")
  func units() throws {
    let known = Set(try rows("registers/units.csv").flatMap { [$0[1], $0[2]] })
    for target in try rows("registers/targets.csv") { #expect(known.contains(target[0])) }
    for issue in try rows("registers/issues.csv") { #expect(known.contains(issue[5])) }
  }

  @Test("Issues and duties name projects of the ledger")
  func projects() throws {
    let lines = try text("tools/projects.txt").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    let names = Set(lines.map { String($0.split(separator: "|")[3]) })
    #expect(names.count == 62)
    for issue in try rows("registers/issues.csv") { #expect(names.contains(issue[1])) }
    for duty in try rows("registers/duties.csv") { #expect(names.contains(duty[0])) }
  }

  @Test("Problems open last week, new, closed and open add up")
  func issues() throws {
    let issues = try rows("registers/issues.csv")
    let (first, last) = ("2026-06-01", "2026-06-07")
    let before = issues.count { $0[4] < first && ($0[10].isEmpty || $0[10] >= first) }
    let raised = issues.count { $0[4] >= first && $0[4] <= last }
    let closed = issues.count { $0[10] >= first && $0[10] <= last }
    let open = issues.count { $0[10].isEmpty }
    #expect((before, raised, closed, open) == (10, 3, 4, 9))
  }

  @Test("The county ledger's total is the sum of its rows")
  func total() throws {
    // ASCII bytes never stand for a part of a Han character outside of 0x30–0x7E, and a comma
    // is below both, so the file can be split before it is decoded.
    let bytes = try Paths.bytes(Self.folder.appending(path: "ledgers/招商项目台账-20260607-县市.csv"))
    let table = bytes.split(separator: 0x0A).map {
      $0.split(separator: 0x2C, omittingEmptySubsequences: false)
    }
    let amounts = table.dropFirst(4).map { Self.thousandths($0[10]) }
    let sum = try #require(amounts.lastIndex { $0 != nil })
    #expect(amounts[..<sum].compactMap { $0 }.reduce(0, +) == amounts[sum])
  }

  /// 0.001 亿元 of an amount in ASCII digits, or `nil` if it is none.
  private static func thousandths(_ field: ArraySlice<UInt8>) -> Int? {
    let parts = String(decoding: field, as: UTF8.self).split(separator: ".")
    guard let first = parts.first, let whole = Int(first) else { return nil }
    guard parts.count == 2 else { return whole * 1000 }
    return Int(parts[1] + String(repeating: "0", count: 3 - parts[1].count)).map {
      whole * 1000 + $0
    }
  }

  // MARK: The files as the program reads them

  @Test(
    "Each article is read with its title, day and outlet",
    arguments: [
      ("01-漪川轴承投产.txt", "漪川区精密轴承扩产项目投入生产", "2026-06-06", "澜州日报"),
      ("02-集中签约.html", "我市举行六月份招商项目集中签约仪式", "2026-06-05", "市投资促进局"),
      ("04-到位资金通报.html", "关于1—5月全市招商引资到位资金情况的通报", "2026-06-03", "澜州市投资促进局"),
      ("06-调研高新区临港园区.html", "沈砚舟在调研重点产业项目时指出 帮企业解难题要看得见落点", "2026-06-05", "澜州新闻网"),
      ("07-经济运行.txt", "1—5月全市投资运行情况", "2026-06-07", "澜州市统计局"),
      ("09-市级重点项目通报.txt", "关于1—5月市级重点项目建设情况的通报", "2026-06-05", "澜州市发展和改革委员会"),
      ("10-桐屏抗菌陶瓷开工.txt", "桐屏县抗菌陶瓷项目破土动工", "2026-06-06", "澜州日报"),
      ("11-青崖供电协调会.txt", "青崖县召开高纯石英砂项目供电协调会", "2026-06-03", "青崖县人民政府办公室"),
      ("12-苍湾赴外招商.html", "苍湾市组团赴外对接船舶动力产业链企业", "2026-06-07", "苍湾市投资促进中心"),
    ])
  func metadata(name: String, title: String, day: String, source: String) throws {
    let article = try article(name)
    #expect(article.title == title)
    #expect(article.publishedAt == day)
    #expect(article.source == source)
  }

  @Test(
    "Damaged pages are read as they were before the damage",
    arguments: ["11-青崖供电协调会", "12-苍湾赴外招商"])
  func repair(name: String) throws {
    let ending = name.hasPrefix("12") ? ".html" : ".txt"
    let article = try article(name + ending)
    let clean = try Paths.text(Paths.fixture("Example/clean/\(name).txt"))
    for line in clean.split(separator: "\n").dropFirst(2) {
      #expect(article.text.contains(line), "\(line)")
    }
    #expect(!article.repairs.isEmpty)
    #expect(article.quarantined.isEmpty)
  }

  @Test(
    "Page furniture does not reach the text",
    arguments: [
      ("02-集中签约.html", ["设为首页", "当前位置", "分享到", "上一篇", "备00000000", "友情链接"]),
      ("03-储能结构件开工.htm", ["网站首页", "打印此页", "建议使用"]),
      ("06-调研高新区临港园区.html", ["朋友圈", "相关新闻", "许可证"]),
      ("08-论坛转帖.html", ["立即注册", "Powered", "B% d2 S( c7", "L! e4 R", "Z; m) r"]),
    ])
  func furniture(name: String, words: [String]) throws {
    let text = try article(name).text
    for word in words { #expect(!text.contains(word), "\(word)") }
  }

  @Test("An old page without headings: day, outlet, author and editors")
  func oldPage() throws {
    let article = try article("03-储能结构件开工.htm")
    #expect(article.publishedAt == "2026-06-04")
    #expect(article.source == "漪川区融媒体中心")
    #expect(article.authors == ["楚砚秋"])
    #expect(article.editors == ["温如许", "冯一鸣"])
    #expect(article.title == "总投资9.2亿元 漪川储能电芯结构件项目开工")
  }

  @Test("A forum page: the post, and nothing of the forum")
  func forum() throws {
    let article = try article("08-论坛转帖.html")
    #expect(article.text.contains("6月3日，麦川县与合作企业签订植物蛋白项目投资合同。"))
    #expect(article.authors.isEmpty)
    for word in ["T) w8", "只看该作者", "顶一个"] { #expect(!article.text.contains(word)) }
  }

  // MARK: Help

  private static let folder = Paths.root.appending(path: "examples")

  private struct Article: Decodable {
    struct Anything: Decodable {}
    let title: String?
    let publishedAt: String?
    let source: String?
    let authors: [String]
    let editors: [String]
    let text: String
    let repairs: [Anything]
    let quarantined: [Anything]
  }

  private struct Whole: Decodable { let article: Article }

  private func article(_ name: String) throws -> Article {
    let run = try Program.run(["extract", "--format", "json", "examples/articles/" + name])
    #expect(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode(Whole.self, from: Data(run.output.utf8)).article
  }

  private func text(_ path: String) throws -> String {
    try Paths.text(Self.folder.appending(path: path))
  }

  /// The rows below the heading; the registers quote nothing.
  private func rows(_ path: String) throws -> [[String]] {
    try text(path).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
