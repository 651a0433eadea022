import BriefingModel
import TestSupport
import Testing

@testable import Prove

/// A right briefing gives no findings; one that was spoiled is caught by the check it concerns.
@Suite("Proof before print")
struct ProverTests {
  @Test("A right briefing gives no findings")
  func right() throws {
    #expect(try ProofSample().findings == [])
  }

  @Test("A right briefing of news alone gives no findings")
  func rightNews() throws {
    var input = WeeklySample.input
    (input.current, input.previous, input.issues, input.previousIssues) = (nil, nil, nil, nil)
    #expect(try ProofSample(input).findings == [])
  }

  @Test("Every code that is found has its sentence in both languages")
  func sentences() throws {
    var sample = try ProofSample()
    try sample.spoil("累计 6.65", "累计 6.66")
    let findings = sample.findings
    #expect(!findings.isEmpty)
    for finding in findings {
      for language in MessageTable.Language.allCases {
        let sentence = MessageTable.sentence(for: finding.diagnostic, in: language)
        #expect(!sentence.contains("{") && sentence != finding.code)
      }
    }
  }

  @Test("Checks are listed by number, each once")
  func order() {
    let ids = Prover.checks.map(\.id)
    #expect(ids == ids.sorted() && Set(ids).count == ids.count)
  }

  /// What is spoiled in the printed briefing, and the checks that must stop it.
  struct Spoiled: Sendable, CustomTestStringConvertible {
    let check: String
    let old: String
    let new: String
    var occurrence = 1
    var testDescription: String { "\(check): \(old) → \(new)" }
  }

  @Test(
    "A wrong page is caught",
    arguments: [
      Spoiled(check: "K01", old: #""text":"累计 6.65""#, new: #""text":"累计 6.66""#),
      Spoiled(check: "K03", old: #""text":"累计 6.65""#, new: #""text":"累计 6.66""#),
      Spoiled(check: "K03", old: #""text":"7.76亿元""#, new: #""text":"776亿元""#),
      Spoiled(check: "K03", old: #""text":"36.9""#, new: #""text":"37.0""#, occurrence: 2),
      Spoiled(check: "K04", old: #""text":"−6.3""#, new: #""text":"−6.4""#),
      Spoiled(check: "K05", old: #""text":"52.0""#, new: #""text":"100.0""#),
      Spoiled(check: "K13", old: #""_0":"北川县""#, new: #""_0":"北门县""#),
      Spoiled(
        check: "K14",
        old: #"[{"text":{"_0":"1"}}],"isBold":false,"isWarning":false,"rank":"first""#,
        new: #"[{"text":{"_0":"2"}}],"isBold":false,"isWarning":false,"rank":"first""#),
      Spoiled(check: "K16", old: "5月31日逾期", new: "5月31日"),
      Spoiled(check: "K17", old: #""label":"市长　乙二""#, new: #""label":"副市长　乙二""#),
      Spoiled(check: "K17", old: #""label":"市长　乙二""#, new: #""label":"市长　乙三""#),
      Spoiled(check: "K18", old: "要加快审批速度", new: "要加强审批速度"),
      Spoiled(check: "K18", old: #""text":"221个""#, new: #""text":"222个""#),
      Spoiled(
        check: "K19", old: "“4567”现代化产业体系、", new: "“4567”现代化产业体系（四个新引擎）、"),
      Spoiled(check: "K19", old: "“省百大项目”", new: "“省千大项目”"),
      Spoiled(check: "K20", old: "要逐一列出时间表", new: "要逐一列出时\u{FFFD}表"),
      Spoiled(check: "K20", old: "饮片加工", new: "饮片加(jiā)工"),
      Spoiled(check: "K20", old: "特种铸件", new: "特种?铸件"),
      Spoiled(check: "K18", old: "同比下降", new: "同比增长"),
      Spoiled(check: "K21", old: "低于时间进度", new: "超时间进度"),
      Spoiled(check: "K22", old: #""provenance":"p1""#, new: #""provenance":"p0""#),
      Spoiled(check: "K22", old: "本周全市新签约项目", new: "本周全市外出3批，新签约项目"),
      Spoiled(check: "K22", old: #""anchor":"mark-3""#, new: #""anchor":"mark-2""#),
      Spoiled(check: "K25", old: "用地指标未落实", new: "用地指标未落实，联系13812345678"),
      Spoiled(check: "K25", old: "外线路由未批复", new: "见/home/user/附件"),
      Spoiled(check: "K25", old: "饮片加工", new: "饮片加工 230102199001011234"),
    ])
  func wrongPage(_ spoiled: Spoiled) throws {
    var sample = try ProofSample()
    try sample.spoil(spoiled.old, spoiled.new, occurrence: spoiled.occurrence)
    #expect(sample.checks.contains(spoiled.check), "found only \(sample.codes.sorted())")
  }

  @Test("Leaders in another order than their source are caught")
  func peopleOrder() throws {
    var sample = try ProofSample()
    let blocks = sample.briefing.blocks.map { block -> Block in
      guard case .digest(let digest) = block, digest.kind == .directives else { return block }
      return .digest(Digest(entries: digest.entries.reversed(), kind: .directives))
    }
    sample.briefing = Briefing(
      version: 1, info: sample.briefing.info, style: "bulletin", blocks: blocks,
      provenance: sample.briefing.provenance)
    #expect(sample.codes == ["prove.k17.order"])
  }

  @Test("A classification that is set and not printed is caught")
  func classification() throws {
    var sample = try ProofSample()
    try sample.spoil(#""info":{"#, #""info":{"classification":"内部资料","#)
    #expect(sample.codes == ["prove.k25.mark"])
  }
}
