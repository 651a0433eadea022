import BriefingModel
import Extract
import Testing

@Suite("How sure a figure is")
struct FigureConfidenceTests {
  private func confidence(
    _ paragraphs: [String], quarantined: [ByteRange] = []
  ) throws -> [Confidence] {
    let article = Sample.article(
      title: nil, paragraphs: paragraphs, published: CalendarDate(year: 2021, month: 6, day: 15),
      quarantined: quarantined)
    return Extractor().facts(in: article).value.figures.map(\.evidence.confidence)
  }

  @Test("What its own words state is certain")
  func certain() throws {
    #expect(try confidence(["1—5月，绍兴市完成投资52.6亿元，开工率71%。"]) == [.certain, .certain])
  }

  @Test("A period of the sentence before, or an indicator of an earlier clause, is likely")
  func likely() throws {
    #expect(try confidence(["1—5月，绍兴市竣工项目12个。投产项目8个。"]) == [.certain, .likely])
    #expect(
      try confidence(["1—5月，完成投资居前的是柯桥区、上虞区，分别为3亿元、2亿元。"]) == [.likely, .likely])
  }

  @Test("A period of another paragraph is doubtful")
  func older() throws {
    #expect(try confidence(["1—5月，绍兴市竣工项目12个。", "投产项目8个。"]) == [.certain, .doubtful])
  }

  @Test("Damage within a figure makes it doubtful")
  func damaged() throws {
    let text = "1—5月，绍兴市完成投资52.6亿元。"
    #expect(try confidence([text], quarantined: [ByteRange(0, text.utf8.count)]) == [.doubtful])
  }
}
