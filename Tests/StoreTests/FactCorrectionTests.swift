import BriefingModel
import GRDB
import Testing

@testable import Store

@Suite("Corrections of facts") struct FactCorrectionTests {
  private typealias Sample = CorrectionSample

  private let store: BriefingDatabase

  init() throws {
    store = try BriefingDatabase.inMemory()
    try add(Sample.funds(), Sample.signed(.doubtful), Sample.planned)
  }

  private func add(_ figures: FigureFact...) throws {
    try store.add(Sample.article(), facts: Sample.facts(figures))
  }

  // MARK: What a correction does

  @Test("A changed number is asked for and printed as changed, the source beside it")
  func changed() throws {
    #expect(try store.enter([Sample.change(Sample.funds(), to: "6600000000 元")]) == [.added])
    let asked = try #require(try store.askedFigures().first)
    guard case .figure(let figure) = asked.fact else {
      Issue.record("no figure")
      return
    }
    #expect(figure.value == ExactNumber(6_600_000_000))
    #expect(figure.written == "66亿元")
    #expect(figure.evidence.sentence == Sample.first)
    let note = try #require(figure.evidence.corrections?.first)
    #expect(note.shownWas == "65亿元" && note.outcome == "66亿元")
    #expect(note.review == Sample.review())
    let printed = try #require(try store.printedFigures().first)
    #expect(printed == figure)
    #expect(printed.correctedStatement == "1—5月，到位资金66亿元（已更正）。")
    var query = FactQuery()
    query.bareDigits = "66"
    #expect(try store.facts(query).count == 1)
    query.bareDigits = "65"
    #expect(try store.facts(query).count == 0)
  }

  @Test("A region, an indicator and a period can be changed; the fact is found by the new ones")
  func fields() throws {
    let fact = Sample.funds()
    try store.enter([
      Sample.change(fact, .region, to: "某省/某市/青崖县 990102"),
      Sample.change(fact, .indicator, to: "完成投资"),
      Sample.change(fact, .period, to: "2026-01-01/2026-03-31 一季度"),
    ])
    var query = FactQuery()
    query.regions = [RegionReference(path: "某省/某市/青崖县", code: "990102")]
    query.indicators = ["完成投资"]
    let found = try store.facts(query).facts
    #expect(found.map(\.id.description) == ["00aa00aa.f1"])
    #expect(found.first?.period?.label == "一季度")
    #expect(found.first?.fact.evidence.corrections?.count == 3)
    // The number is the source's still, and so its sentence is told.
    #expect(try store.printedFigures().count == 3)
    #expect(try store.articles().first?.withheld == [])
  }

  @Test("A rejected fact is printed nowhere, and listed where it is asked for")
  func rejected() throws {
    try store.enter([Sample.decide(.reject, .figure(Sample.planned))])
    #expect(try store.printedFigures().map(\.written) == ["65亿元", "12个"])
    #expect(try store.askedValues() == ["00aa00aa.f1 65亿元", "00aa00aa.f2 12个"])
    #expect(try store.askedValues(rejected: true) == ["00aa00aa.f3 30个"])
    #expect(try store.articles().first?.withheld == [Sample.second])
  }

  @Test("A doubtful fact that was accepted is certain, and one that was not stays doubtful")
  func accepted() throws {
    #expect(try store.printedFigures()[1].evidence.confidence == .doubtful)
    try store.enter([Sample.decide(.accept, .figure(Sample.signed(.doubtful)))])
    let printed = try store.printedFigures()
    #expect(printed[1].evidence.confidence == .certain)
    #expect(printed[1].evidence.corrections?.first?.action == .accept)
    #expect(printed[0].evidence.corrections == nil)
  }

  @Test("What would tell the wrong words is not printed: a sentence, a project, a leader's words")
  func withheld() throws {
    let words = "要巩固到位资金65亿元的势头"
    let directive = DirectiveFact(
      speaker: "言溪", verb: "强调", text: words, topic: "招商引资", force: .directive,
      evidence: Sample.evidence("言溪强调，\(words)。", 200, words))
    let project = ProjectMention(
      name: "云母片项目", evidence: Sample.evidence(Sample.first, 20, "云母片项目"))
    try store.add(
      Sample.article(),
      facts: Sample.facts(
        [Sample.funds(), Sample.signed(), Sample.planned], directives: [directive],
        projects: [project]))
    try store.enter([Sample.change(Sample.funds(), to: "6600000000 元")])
    let facts = try #require(try store.articles().first?.facts)
    #expect(facts.figures.map(\.written) == ["66亿元", "30个"])
    #expect(facts.projects.isEmpty && facts.directives.isEmpty)
    #expect(try store.articles().first?.withheld == [Sample.first])
    // They can be asked for all the same.
    #expect(try store.facts(FactQuery()).count == 5)
  }

  @Test("A person's name that was changed is not told by sentences that have the old one")
  func names() throws {
    let person = PersonFact(
      name: "言溪", posts: ["县长"], evidence: Sample.evidence("县长言溪说，到位资金65亿元。", 0, "县长言溪"))
    let figure = Sample.funds(at: 18, in: "县长言溪说，到位资金65亿元。")
    try store.add(
      Sample.article(),
      facts: ArticleFacts(document: Sample.document, people: [person], figures: [figure]))
    let fact = Fact.person(person)
    try store.enter([
      Correction(
        target: .fact(FactTarget(fact)), field: .name, action: .change, was: "言溪", value: "严溪",
        review: Sample.review())
    ])
    let facts = try #require(try store.articles().first?.facts)
    #expect(facts.people.map(\.name) == ["严溪"])
    #expect(facts.figures.isEmpty)
  }

  // MARK: History

  @Test("The same again changes nothing, another supersedes, an undo is an entry of its own")
  func history() throws {
    let correction = Sample.change(Sample.funds(), to: "6600000000 元")
    try store.enter([correction])
    #expect(try store.enter([correction]) == [.unchanged])
    let nextDay = Sample.change(Sample.funds(), to: "6600000000 元", on: "2026-06-08")
    #expect(try store.enter([nextDay]) == [.unchanged])
    #expect(try store.corrections().count == 1)
    let other = Sample.change(Sample.funds(), to: "6700000000 元")
    #expect(try store.enter([other]) == [.replaced])
    #expect(try store.printedFigures().first?.written == "67亿元")
    let undo = Sample.decide(.undo, .figure(Sample.funds()), field: .value)
    #expect(try store.enter([undo]) == [.replaced])
    #expect(try store.enter([undo]) == [.unchanged])
    #expect(try store.printedFigures().first?.written == "65亿元")
    let records = try store.corrections()
    #expect(records.map(\.correction.action) == [.change, .change, .undo])
    #expect(records.map(\.isActive) == [false, false, false])
    #expect(try store.enter([correction]) == [.added])
    #expect(try store.corrections().map(\.isActive) == [false, false, false, true])
  }

  @Test("The history cannot be changed from within the store")
  func kept() throws {
    try store.enter([Sample.change(Sample.funds(), to: "6600000000 元")])
    for sql in ["DELETE FROM corrections", "UPDATE corrections SET value = '1 元'"] {
      #expect(throws: DatabaseError.self) {
        try store.queue.write { try $0.execute(sql: sql) }
      }
    }
    #expect(try store.printedFigures().first?.written == "66亿元")
  }

  @Test("All or nothing: one decision that cannot be entered keeps out the others")
  func whole() throws {
    let before = try store.dump()
    let good = Sample.change(Sample.funds(), to: "6600000000 元")
    for (who, why) in [("", "a"), ("言溪", ""), ("言\u{1B}溪", "a"), ("言溪", "a\nb")] {
      let bad = Sample.change(Sample.planned, to: "31 个", why: why, who: who)
      #expect(throws: StoreError.self) { try store.enter([good, bad]) }
    }
    let long = String(repeating: "言", count: 41)
    #expect(throws: StoreError.self) {
      try store.enter([Sample.change(Sample.funds(), to: "1 元", who: long)])
    }
    try store.enter([Sample.decide(.reject, .figure(Sample.planned))])
    #expect(throws: StoreError.self) {
      try store.enter([good, Sample.change(Sample.planned, to: "31 个")])
    }
    try store.enter([Sample.decide(.undo, .figure(Sample.planned))])
    #expect(try store.corrections().count == 2)
    #expect(before.contains("corrections"))
    #expect(try store.printedFigures().map(\.written) == ["65亿元", "12个", "30个"])
  }

  // MARK: The source changes underneath

  @Test("A later import keeps a rejection, wherever the fact has moved to")
  func moved() throws {
    try store.enter([
      Sample.decide(.reject, .figure(Sample.planned)),
      Sample.change(Sample.funds(), to: "6600000000 元"),
    ])
    // Newer rules read one more figure before, and one fewer between.
    try add(Sample.signed(at: 3), Sample.funds(), Sample.planned)
    #expect(try store.askedValues(rejected: true) == ["00aa00aa.f3 30个"])
    #expect(try store.askedValues() == ["00aa00aa.f1 12个", "00aa00aa.f2 66亿元"])
    // A newer cleaning has moved the bytes.
    try add(Sample.funds(at: 36))
    #expect(try store.askedValues() == ["00aa00aa.f1 66亿元"])
    let changed = try store.changedCorrections()
    #expect(changed.map(\.code) == ["store.correction.gone"])
    #expect(changed.first?.arguments["id"] == "c1")
  }

  @Test("Read otherwise beside its number, the fact keeps its correction, and it is told")
  func differs() throws {
    try store.enter([Sample.change(Sample.funds(), to: "6600000000 元")])
    #expect(try store.changedCorrections() == [])
    let city = RegionReference(path: "某省/某市", code: "990100")
    try add(Sample.funds(region: city))
    #expect(try store.printedFigures().map(\.written) == ["66亿元"])
    let told = try #require(try store.changedCorrections().first)
    #expect(told.code == "store.correction.changed")
    #expect(told.arguments["was"] == "65亿元" && told.arguments["value"] == "66亿元")
    // Confirmed against what is read now.
    try store.enter([Sample.change(Sample.funds(region: city), to: "6600000000 元")])
    #expect(try store.changedCorrections() == [])
    #expect(try store.corrections().map(\.isActive) == [false, true])
  }

  @Test("Another number in its place is neither corrected nor printed before it is looked at")
  func replaced() throws {
    try store.enter([Sample.change(Sample.funds(), to: "6600000000 元")])
    try add(Sample.funds(6_800_000_000, "68亿元"), Sample.planned)
    let printed = try store.printedFigures()
    #expect(printed.map(\.written) == ["68亿元", "30个"])
    #expect(printed.map(\.evidence.confidence) == [.doubtful, .certain])
    let told = try #require(try store.changedCorrections().first)
    #expect(told.code == "store.correction.replaced")
    #expect(told.arguments["now"] == "68亿元")
    let standing = try #require(try store.correctionStandings().first)
    #expect(standing.fact?.description == "00aa00aa.f1")
    // Taken back, what is read now counts again.
    try store.enter([Sample.decide(.undo, .figure(Sample.funds()), field: .value)])
    #expect(try store.printedFigures().first?.evidence.confidence == .certain)
  }

  @Test("A correction goes with its article when another file becomes the one that is told")
  func copies() throws {
    try store.enter([
      Sample.change(Sample.funds(), to: "6600000000 元"),
      Sample.decide(.reject, .figure(Sample.planned)),
    ])
    let other = "00bb00bb00bb00bb"
    try store.add(
      Sample.article(other, file: "全文.txt"),
      facts: Sample.facts([Sample.funds(at: 90, of: other)], id: other))
    #expect(
      try store.askedValues() == [
        "00aa00aa.f1 66亿元", "00aa00aa.f2 12个", "00bb00bb.f1 65亿元",
      ])
    let copy = DuplicateArticle(id: Sample.document, kept: other, common: 9, total: 10)
    try store.settle([Sample.document, other], [copy])
    #expect(try store.askedValues() == ["00bb00bb.f1 66亿元"])
    #expect(try store.printedFigures().map(\.written) == ["66亿元"])
    #expect(try store.changedCorrections().map(\.code) == ["store.correction.gone"])
    // A decision on the article that is told now is about the same fact.
    try store.enter([
      Sample.change(Sample.funds(at: 90, of: other), to: "6700000000 元")
    ])
    #expect(try store.corrections().map(\.isActive) == [false, true, true])
    try store.settle([Sample.document, other], [])
    #expect(
      try store.askedValues() == [
        "00aa00aa.f1 65亿元", "00aa00aa.f2 12个", "00bb00bb.f1 67亿元",
      ])
  }
}
