import Foundation
import TestSupport
import Testing

/// Answers of the stream, put into a store.
@Suite("facts import")
struct FactsImportTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("", "work/settings.yaml")
  }

  private func run(_ arguments: [String], store: String = "store.sqlite") throws -> Program.Run {
    try Program.run(
      arguments + [
        "-w", scratch.path("work"), "--store", scratch.path(store), "--lang", "en",
      ])
  }

  /// The answers to lines with these texts.
  private func answers(_ texts: [String], bad: [String] = [], _ name: String) throws {
    var lines = ""
    for (number, text) in texts.enumerated() {
      let object: [String: Any] = [
        "v": 1, "id": "n\(number)", "text": text, "published": "2026-06-07",
      ]
      lines +=
        String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self) + "\n"
    }
    lines += bad.map { $0 + "\n" }.joined()
    try scratch.write(lines, "lines")
    try scratch.write(
      try Program.run(["extract", "--jsonl", scratch.path("lines")]).output, name)
  }

  private static let texts = [
    "绍兴市召开项目推进会\n6月5日，绍兴市召开项目推进会。1—5月，全市完成投资52.65亿元，同比增长9.7%。",
    "嘉兴市签约项目\n6月4日，嘉兴市签约项目12个，总投资38.6亿元。市长程远山强调，要抓好项目落地。",
  ]

  @Test("Answers are kept as articles; the same again changes nothing")
  func twice() throws {
    try answers(Self.texts, bad: ["nope"], "answers")
    let first = try run(["facts", "import", scratch.path("answers")])
    #expect(first.status == 0)
    #expect(
      first.output
        == "2 articles added, 0 replaced, 0 known already; 1 lines are answers of what could not be read\n"
    )
    #expect(first.errors.contains("answers:3:") && first.errors.contains("extract.line.notJSON"))
    #expect(first.errors.contains("JSON 对象") || first.errors.contains("不是 JSON"), "the msg")
    let again = try run(["facts", "import", scratch.path("answers"), "--json"])
    #expect(again.status == 0 && again.output.contains("\"unchanged\" : 2"))
    #expect(again.output.contains("\"added\" : 0") && again.output.contains("\"replaced\" : 0"))
  }

  @Test("Names with strokes, as streams have them, are found whole")
  func strokes() throws {
    let text = Self.texts[0].replacing("\n", with: "\\n")
    try scratch.write(#"{"v":1,"id":"2021/0611/07","text":"\#(text)"}"# + "\n", "lines")
    try scratch.write(
      try Program.run(["extract", "--jsonl", scratch.path("lines")]).output, "answers")
    #expect(try run(["facts", "import", scratch.path("answers")]).status == 0)
    let found = try run(["facts", "--document", "2021/0611/07"])
    #expect(found.status == 0 && found.output.contains("52.65亿元"))
    #expect(try run(["facts", "--document", "0611/07"]).status == 2)
    // Words without end are no question, and no error of the store's.
    let many = (0..<3_000).map { "词\($0)" }.joined(separator: " ")
    let refused = try run(["facts", "--text", many])
    #expect(refused.status == 2 && refused.errors.contains("3000"))
    #expect(refused.errors.utf8.count < 300)
    let most = (0..<100).map { "词\($0)" }.joined(separator: " ")
    #expect(try run(["facts", "--text", most]).status == 0)
  }

  @Test("Several imports into a store that is not there yet keep everything once")
  func together() throws {
    try answers(Self.texts, "answers")
    let command =
      "'\(Program.file.path)' facts import '\(scratch.path("answers"))' -w '\(scratch.path("work"))'"
    for round in 0..<8 {
      let store = " --store '\(scratch.path("\(round)/s.sqlite"))'"
      let runs = Array(repeating: command + store + " & p=\"$p $!\"", count: 4)
      let wait = "for i in $p; do wait $i || echo failed; done"
      let run = try Program.run(
        "/bin/bash", ["-c", runs.joined(separator: "\n") + "\n" + wait],
        environment: ["LANG": "en_US.UTF-8"])
      #expect(!run.output.contains("failed"), "\(run.errors)")
      let first = run.output.split(separator: "\n").filter { $0.hasPrefix("2 articles added") }
      #expect(first.count == 1)
    }
  }

  @Test("What is imported is what add would have kept")
  func sameAsAdd() throws {
    let lines = Self.texts.enumerated().map { number, text in
      "{\"v\":1,\"id\":\"n\(number).txt\",\"text\":\"\(text.replacing("\n", with: "\\n"))\"}\n"
    }
    try scratch.write(lines.joined(), "lines")
    try scratch.write(
      try Program.run(["extract", "--jsonl", scratch.path("lines")]).output, "answers")
    for (number, text) in Self.texts.enumerated() { try scratch.write(text, "in/n\(number).txt") }
    #expect(try run(["add", scratch.path("in")]).status == 0)
    let run = try run(["facts", "import", scratch.path("answers")])
    #expect(run.output.hasPrefix("0 articles added, 0 replaced, 2 known already"), "\(run.output)")
  }

  @Test("A line that is no answer is refused by file and line; the others are kept")
  func malformed() throws {
    try answers(Self.texts, "answers")
    let whole = try Paths.text(URL(filePath: scratch.path("answers")))
    let lines = whole.split(separator: "\n").map(String.init)
    let spoilt = lines[0].replacing("\"lines\":[\"title\",", with: "\"lines\":[")
    try scratch.write(
      [spoilt, lines[1], String(lines[0].prefix(200)), "{}"].joined(separator: "\n"), "spoilt")
    let run = try run(["facts", "import", scratch.path("spoilt")])
    #expect(run.status == 3)
    for line in [1, 3, 4] { #expect(run.errors.contains("spoilt:\(line): "), "\(run.errors)") }
    #expect(run.errors.contains("article.lines") && !run.errors.contains("spoilt:2:"))
    #expect(run.output.hasPrefix("1 articles added"))
    #expect(try self.run(["facts", "import", scratch.path("none")]).status == 3)
  }

  @Test("Answers by other rules are kept as they are, and told")
  func foreign() throws {
    try answers(Self.texts, "answers")
    let text = try Paths.text(URL(filePath: scratch.path("answers")))
    let rules = try #require(text.firstMatch(of: /"rules":"([0-9a-f]{16})"/)?.1)
    try scratch.write(text.replacing(rules, with: "00000000deadbeef"), "foreign")
    let run = try run(["facts", "import", scratch.path("foreign")])
    #expect(run.status == 0 && run.output.hasPrefix("2 articles added"))
    #expect(run.errors.contains("2 answers") && run.errors.contains("00000000deadbeef"))
  }

  @Test("Where the store has units of its own, articles are read again by them")
  func units() throws {
    let units = Paths.root.appending(path: "examples/registers/units.csv")
    let name = try #require(
      try Paths.text(units).split(separator: "\n").dropFirst().first?.split(separator: ",")
        .first { $0.hasSuffix("市") || $0.hasSuffix("区") || $0.hasSuffix("县") })
    let text = "\(name)签约项目\n6月4日，\(name)签约项目12个。"
    try scratch.write(
      "{\"v\":1,\"id\":\"n.txt\",\"text\":\"\(text.replacing("\n", with: "\\n"))\"}\n", "lines")
    let answers = try Program.run(["extract", "--jsonl", scratch.path("lines")]).output
    #expect(answers.contains("extract.region.unknown"))
    try scratch.write(answers, "answers")
    #expect(try run(["add", units.path]).status == 0)
    let imported = try run(["facts", "import", scratch.path("answers")])
    #expect(imported.status == 0 && imported.errors.contains("read again"), "\(imported.errors)")
    // The same as if it had been added with the register at hand.
    try scratch.write(text, "in/n.txt")
    let added = try run(["add", scratch.path("in")])
    #expect(added.output.contains("1 of them known already"), "\(added.output)")
    #expect(!added.errors.contains("region"))
  }

  @Test("Copies among imported articles are told from each other as those of files are")
  func copies() throws {
    let lead =
      "6月5日，云杉县新开工项目12个，总投资38.6亿元，涉及装备制造、绿色食品和现代物流，计划明年年底前陆续投产。"
    let rest = "县里为每个项目派出一名专员，代办规划、消防和用电手续，月底前全部办结。"
    try answers(
      ["云杉县开工一批项目\n\(lead)\(rest)", "【转】项目开工\n\(lead)", Self.texts[0]], "answers")
    let run = try run(["facts", "import", scratch.path("answers")])
    #expect(run.output.hasPrefix("3 articles added"))
    #expect(run.errors.contains("the same article as"), "\(run.errors)")
  }
}
