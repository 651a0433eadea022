import BriefingModel
import Foundation
import TestSupport

@testable import Ingest

/// Pages whose kinship is known: each of some articles as other sites would carry it, and articles
/// that only look like it.
struct DuplicateCorpus {
  /// A page, and which article it is.
  struct Page {
    let article: Article
    /// Pages of one family are one article.
    let family: String
  }

  /// The pages.
  private(set) var pages: [Page] = []

  /// The corpus that grows from the project's own pages, made once.
  static let own = Result { try DuplicateCorpus() }

  private static func files(_ folder: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: Paths.root.appending(path: folder), includingPropertiesForKeys: nil
    ).sorted { $0.path < $1.path }
  }

  /// The corpus that grows from `files`.
  init(_ files: [URL]) throws {
    for url in files { try grow(from: url) }
  }

  private init() throws {
    let fixtures = ["Articles/portal.txt", "Damage/annotated-meeting.txt"].map(Paths.fixture)
    for url in try Self.files("examples/articles") + fixtures { try grow(from: url) }
    // Two of the example's pages before their damage.
    for url in try Self.files("Tests/Fixtures/Example/clean") {
      add(try Self.read(try Paths.bytes(url), "clean-" + url.lastPathComponent), Self.stem(url))
    }
    for (name, texts) in Self.written {
      for (place, text) in texts.enumerated() {
        let file = "\(name)-\(place)"
        add(try Self.read(Array(text.utf8), file + ".txt"), file)
      }
    }
  }

  private static func stem(_ url: URL) -> String { url.deletingPathExtension().lastPathComponent }

  private mutating func add(_ article: Article, _ family: String) {
    pages.append(Page(article: article, family: family))
  }

  private mutating func grow(from url: URL) throws {
    let family = Self.stem(url)
    let article = try Self.read(try Paths.bytes(url), url.lastPathComponent)
    add(article, family)
    let body = ArticleBody(article)
    guard body.length >= 90 else { return }
    var dresser = PageDresser(seed: UInt64(pages.count))
    var dressed = [Self.rows(article)]
    for (name, bytes) in dresser.sameArticle(body) {
      let page = try Self.read(bytes, "\(family)~\(name)")
      dressed.append(Self.rows(page))
      add(page, family)
    }
    for (name, other) in dresser.lookAlikes(body) {
      let file = "\(family)!\(name)"
      for (ending, body) in [(".txt", other), ("~50.txt", other.cut(percent: 50))] {
        let page = try Self.read(body.text, file + ending)
        // What the change does not reach is a part of the article itself, and the other way about.
        let rows = Self.rows(page)
        let isPart = dressed.contains { Self.holds($0, rows) || Self.holds(rows, $0) }
        if body.length >= 60, !isPart { add(page, file) }
      }
    }
  }

  /// The body as rows of units, parted where a sentence is not to be trusted.
  private static func rows(_ article: Article) -> [[UInt32]] {
    ContentUnits(article).units.split(separator: ContentUnits.gap).map(Array.init)
  }

  private static func holds(_ whole: [[UInt32]], _ part: [[UInt32]]) -> Bool {
    part.allSatisfy { piece in whole.contains { $0.contains(piece) } }
  }

  private static func read(_ bytes: [UInt8], _ name: String) throws -> Article {
    try ArticleReader().article(bytes: bytes, fileName: name).value
  }

  /// Articles written to look alike: none is a copy of another.
  static let written: [String: [String]] = [
    "季报": [
      """
      霁云县一季度重点项目进展情况
      2026-04-10　来源：霁云县发改局
      一季度，霁云县共实施重点项目86个，总投资312.5亿元，年度计划投资74亿元。截至3月底，开工项目41个，开工率47.7%，完成投资15.8亿元，占年度计划的21.4%。
      分产业看，装备制造项目完成投资6.2亿元，同比增长11.3%；绿色食品项目完成投资4.1亿元，同比增长8.7%；现代物流项目完成投资2.5亿元。
      存在的主要问题是部分项目前期手续办理较慢，要素保障压力较大，个别乡镇储备项目不足。
      """,
      """
      霁云县上半年重点项目进展情况
      2026-07-09　来源：霁云县发改局
      上半年，霁云县共实施重点项目93个，总投资340.1亿元，年度计划投资79亿元。截至6月底，开工项目72个，开工率77.4%，完成投资39.6亿元，占年度计划的50.1%。
      分产业看，装备制造项目完成投资14.9亿元，同比增长10.2%；绿色食品项目完成投资10.3亿元，同比增长9.1%；现代物流项目完成投资6.8亿元。
      存在的主要问题是部分项目前期手续办理较慢，要素保障压力较大，个别乡镇储备项目不足。
      """,
    ],
    "一会两报": [
      """
      全市招商工作座谈会召开
      2026-05-12　来源：示例日报
      5月11日上午，全市招商工作座谈会在会展中心召开，市委副书记、市长言溪出席并讲话。
      言溪指出，招商引资是经济工作的生命线，各县区要围绕主导产业列出清单，一家一家拜访，一项一项对接，不能坐等客商上门。
      会上，三个县区作了交流发言。
      """,
      """
      招商座谈会听取企业意见
      2026-05-12　来源：示例网
      十二位企业负责人5月11日走进会展中心，就用工、物流和审批提出意见二十余条，市投资促进局当场答复其中九条。
      座谈会由市政府召集。言溪指出，招商引资是经济工作的生命线，各县区要围绕主导产业列出清单。他要求把企业的意见逐条记下来，月底前给出办理结果。
      参会企业说，审批时间比去年短了，希望继续降低物流成本。
      """,
    ],
    "只换县名": [
      """
      松筠区部署安全生产
      2026-05-20　来源：示例网
      5月19日，松筠区召开安全生产工作会议，传达学习全市安全生产会议精神，部署下一阶段工作。会议强调，要压实企业主体责任，开展重点行业排查整治，严防各类事故发生，确保全区安全形势持续稳定。
      """,
      """
      鹭汀区部署安全生产
      2026-05-20　来源：示例网
      5月19日，鹭汀区召开安全生产工作会议，传达学习全市安全生产会议精神，部署下一阶段工作。会议强调，要压实企业主体责任，开展重点行业排查整治，严防各类事故发生，确保全区安全形势持续稳定。
      """,
    ],
    "只换期数": [
      "关于第三批项目用地的公示\n2026-05-08\n根据土地管理的有关规定，现将第三批重点项目用地预审结果予以公示，公示期为七个工作日。公示期间如有异议，请以书面形式向自然资源部门反映，并留下真实姓名和联系方式。",
      "关于第四批项目用地的公示\n2026-06-08\n根据土地管理的有关规定，现将第四批重点项目用地预审结果予以公示，公示期为七个工作日。公示期间如有异议，请以书面形式向自然资源部门反映，并留下真实姓名和联系方式。",
    ],
  ]
}
