import BriefingModel
import Extract
import Foundation
import TestSupport
import Testing

@Suite("Projects")
struct ProjectRuleTests {
  /// A text and the projects to be read from it, one a line.
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let title: String?
    let text: String
    let projects: [String]
    var testDescription: String { name }

    static func all() throws -> [Case] {
      let data = try Data(contentsOf: Paths.fixture("Extraction/projects.json"))
      return try JSONDecoder().decode([Case].self, from: data)
    }
  }

  @Test("Names, companies, places, stages and money", arguments: try Case.all())
  func samples(_ sample: Case) {
    let article = Sample.article(
      title: sample.title, paragraphs: sample.text.split(separator: "\n").map(String.init))
    let lines = Extractor().facts(in: article).value.projects.map(\.line)
    #expect(lines == sample.projects)
  }

  @Test("A place makes a name certain, a list likely, a visit alone doubtful")
  func confidence() {
    let article = Sample.article(
      title: "绍兴市项目进展",
      paragraphs: [
        "柯桥区智能纺机项目开工。程远山来到高端智能装备制造项目。集中开工上虞区科创园二期、越城区新医院等项目14个。"
      ])
    let projects = Extractor().facts(in: article).value.projects
    #expect(projects.map(\.evidence.confidence) == [.certain, .doubtful, .likely, .likely])
  }
}

extension ProjectMention {
  /// 「名称|企业|地区|阶段|投资」, 「—」 for what is not told.
  var line: String {
    let money = investment.map { "\($0) \(currency ?? "—")" }
    let place = region?.path.split(separator: "/").dropFirst().joined()
    return [name, company ?? "—", place ?? "—", stage ?? "—", money ?? "—"].joined(separator: "|")
  }
}
