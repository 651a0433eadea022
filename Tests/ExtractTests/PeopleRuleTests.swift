import BriefingModel
import Extract
import TestSupport
import Testing

@Suite("People")
struct PeopleRuleTests {
  private func people(_ text: String) -> [PersonFact] {
    Extractor().facts(in: Sample.article(title: nil, paragraphs: [text])).value.people
  }

  @Test(
    "What somebody did is told by the first verbs after the name",
    arguments: [
      ("市长程远山主持会议并讲话。", "主持会议并讲话"),
      ("副市长柳青致辞，局长何静波通报情况。", "致辞"),
      ("市领导程远山、柳青、何静波参加调研。", "参加调研"),
      ("市委书记程远山宣布开工。", "宣布"),
    ])
  func role(_ text: String, _ role: String) {
    #expect(people(text).first?.role == role)
  }

  @Test("Nothing is told of somebody who is only named")
  func noRole() {
    #expect(people("落款：市长程远山。").map(\.role) == [nil])
  }

  @Test("Everybody of a list does what the list does")
  func shared() {
    #expect(people("市领导程远山、柳青出席会议。").map(\.role) == ["出席", "出席"])
  }

  @Test("A post and a known surname are certain, a shared post likely, a bare list doubtful")
  func confidence() {
    let text = "市长程远山、柳青出席，何静波、江若水陪同。"
    #expect(people(text).map(\.evidence.confidence) == [.certain, .likely, .doubtful, .doubtful])
  }

  @Test("A second mention with a post bears a doubtful name out")
  func witness() {
    let found = people("何静波、江若水参加。副市长何静波讲话。")
    #expect(found.map(\.evidence.confidence) == [.likely, .doubtful])
    #expect(found.map(\.posts) == [["副市长"], []])
  }

  @Test("Characters beyond the basic plane are whole in names")
  func supplementary() {
    #expect(people("市长程𬭁远出席，副市长阿·𬭁主持。").map(\.name) == ["程𬭁远", "阿·𬭁"])
  }
}
