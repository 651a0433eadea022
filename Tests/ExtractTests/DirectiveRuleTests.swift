import BriefingModel
import Extract
import TestSupport
import Testing

@Suite("Demands")
struct DirectiveRuleTests {
  private func directives(_ paragraphs: [String]) -> [DirectiveFact] {
    Extractor().facts(in: Sample.article(title: nil, paragraphs: paragraphs)).value.directives
  }

  @Test(
    "The topic is what the words dwell on",
    arguments: [
      ("要大力招商引资，招引更多客商。", "招商引资"),
      ("要抓紧施工，确保项目早开工、早竣工、早投产。", "项目建设"),
      ("要抓好项目谋划储备，做深前期工作。", "项目谋划"),
      ("要做强产业链，壮大产业集群。", "产业发展"),
      ("要强化科技创新，推动成果转化。", "科技创新"),
      ("要加强用地等要素保障，做好帮办代办服务。", "服务保障"),
      ("要优化营商环境，深化放管服改革。", "营商环境"),
      ("要向上争取专项债券资金。", "资金争取"),
      ("要引导银行加大信贷投放，用好基金。", "金融支持"),
      ("要深化区域合作，主动对接长三角。", "区域合作"),
      ("要压实责任，加强督查考核。", "组织落实"),
      ("要深入贯彻重要讲话精神，坚持稳中求进。", "总体要求"),
    ])
  func topic(_ words: String, _ topic: String) {
    #expect(directives(["市长程远山强调，" + words]).map(\.topic) == [topic])
  }

  @Test("A named speaker is certain, what follows likely, another paragraph's subject doubtful")
  func confidence() {
    let found = directives([
      "市长程远山强调，要抓好落实。要优化服务。", "各级各部门要主动靠前，解决难题。", "本报记者报道。",
    ])
    #expect(found.map(\.evidence.confidence) == [.certain, .likely, .doubtful])
  }

  @Test("The speaker's posts come with the words")
  func posts() {
    let found = directives(["市委副书记、市长程远山主持会议。", "程市长强调，要抓好落实。"])
    #expect(found.map(\.posts) == [["市委副书记", "市长"]])
    #expect(found.map(\.evidence.confidence) == [.likely])
  }
}
