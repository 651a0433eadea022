import Foundation
import TestSupport
import Testing

/// A workspace with one article and a ledger of two weeks, to be corrected; all of it invented.
struct CorrectionWorkspace {
  static let funds = "1—5月，云杉县到位资金65亿元，签约项目12个。"
  static let plan = "云杉县年度计划投资30亿元。"

  let scratch: Scratch
  let store: String

  init() throws {
    scratch = try Scratch()
    store = scratch.path("store.sqlite")
    try scratch.write("city: \"990100\"\narticles: all\n", "settings.yaml")
    try scratch.write(
      "代码,名称,简称,层级,类型,上级,分组,不参与排名原因,别名\n990100,云州市,,市,行政区,,,,\n"
        + "990101,云杉县,,县,行政区,990100,甲组,,\n", "in/units.csv")
    try article(Self.funds + Self.plan)
    try ledger("2026-05-31", first: "65", second: "6500万元")
    try ledger("2026-06-07", first: "65", second: "6500万元")
    let run = try add()
    #expect(run.status == 0, "\(run.errors)")
  }

  func article(_ body: String) throws {
    try scratch.write("云杉县推进招商引资\n2026-06-06　来源：示例日报\n\(body)\n", "in/云杉.txt")
  }

  /// A ledger of one day, 总投资 in 亿元.
  func ledger(
    _ day: String, first: String, second: String, name: String = "云母片项目", total: String? = nil
  ) throws {
    let sum = total.map { "合计,,,\($0),\n" } ?? ""
    try scratch.write(
      "项目台账\n数据截至：\(day)\n项目编号,项目名称,责任单位,总投资（亿元）,到位资金\n"
        + "A-007,\(name),云杉县,\(first),\(second)\n"
        + "=B-2,石英砂项目,云杉县,3,3000万元\n" + sum, "in/台账\(day).csv")
  }

  func add() throws -> Program.Run { try run("add", scratch.path("in")) }

  func run(_ arguments: String...) throws -> Program.Run { try run(arguments) }

  func run(_ arguments: [String], language: String = "zh") throws -> Program.Run {
    try Program.run(
      arguments + ["-w", scratch.url.path, "--store", store, "--lang", language])
  }

  /// A correction signed by somebody on a day.
  func correct(_ target: String, _ arguments: String...) throws -> Program.Run {
    try run(
      ["correct", target] + arguments
        + ["--by", "言溪", "--why", "与合同核对", "--on", "2026-06-08"])
  }

  /// The id of the fact of `kind` that `text` finds.
  func id(_ text: String, _ arguments: String...) throws -> String {
    struct Report: Decodable {
      struct Item: Decodable { let id: String }
      let facts: [Item]
    }
    let run = try run(["facts", "--text", text, "--json"] + arguments)
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    return try #require(report.facts.first?.id, "\(text): \(run.errors)")
  }

  /// The text of the briefing, and what was told when it was built.
  func page() throws -> (text: String, told: String) {
    let folder = scratch.path("out")
    try? FileManager.default.removeItem(atPath: folder)
    let run = try run("build", "weekly", "--as-of", "2026-06-07", "--output", folder)
    #expect(run.status == 0, "\(run.errors)")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".pdf") })
    return (try Program.text(of: URL(filePath: folder + "/" + name)), run.errors)
  }

  /// Every correction, as JSON.
  func history() throws -> String { try run("correct", "--list", "--json").output }
}
