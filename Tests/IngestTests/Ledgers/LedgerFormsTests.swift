import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Ingest

/// The names of columns and the forms of units, days and rows that a ledger may come in.
struct LedgerForms: Decodable, Sendable {
  /// Headings by the property they fill.
  let headings: [String: [String]]
  /// Heading, cell, and the amount in 万元 or its mark; `nil` for one that is missing.
  let amounts: [[String?]]
  /// Heading and cell of what must not become an amount.
  let refusedAmounts: [[String]]
  /// Lines above the headings, and what 1 under them is in 万元.
  let linesAbove: [[String]]
  /// Cells and the day they give.
  let dates: [[String?]]
  /// Cells that must not become a day.
  let refusedDates: [String]
  /// Labels of rows that are no projects: those with totals, and notes.
  let rows: [[String]]

  static let all: LedgerForms = {
    do {
      let file = Paths.fixture("Ledgers/forms.json")
      return try JSONDecoder().decode(LedgerForms.self, from: Data(contentsOf: file))
    } catch {
      preconditionFailure("Tests/Fixtures/Ledgers/forms.json: \(error)")
    }
  }()

  /// A heading and the property it must fill.
  struct Heading: Sendable, CustomTestStringConvertible {
    let property: String
    let text: String
    var testDescription: String { text }
  }

  /// Every heading that is understood.
  static let everyHeading = all.headings.sorted { $0.key < $1.key }.flatMap { entry in
    entry.value.map { Heading(property: entry.key, text: $0) }
  }

  static let money: Set<String> = [
    "totalInvestment", "contractInvestment", "planOfYear", "doneThisYear", "doneInAll",
    "fundsThisYear",
  ]
}

@Suite("Forms that ledgers come in") struct LedgerFormsTests {
  /// The text of a table, each cell in quotes.
  private func csv(_ rows: [[String]]) -> String {
    rows.map { row in row.map { "\"" + $0 + "\"" }.joined(separator: ",") }.joined(separator: "\n")
  }

  private func projects(_ rows: [[String]]) throws -> Reported<[[String: String]]> {
    let read = try LedgerFixture.read(csv: csv(rows))
    let snapshot = try #require(LedgerFixture.snapshot(read.value))
    return Reported(snapshot.projects.map { FlatNotation.flat($0) }, read.diagnostics)
  }

  @Test("Every name of a column leads to its column", arguments: LedgerForms.everyHeading)
  func headings(_ heading: LedgerForms.Heading) throws {
    var columns = [("name", "项目名称", "云母片项目"), ("ownerUnit", "责任单位", "砚山县")]
    let isMoney = LedgerForms.money.contains(heading.property)
    if heading.property != "totalInvestment" { columns.append(("totalInvestment", "总投资（万元）", "9")) }
    let isDay = heading.property.contains(".")
    // What is called actual is actual, though it lies ahead; else the calendar decides.
    let day = heading.text.contains("实际") ? ("2027年3月", "2027-03") : ("2024年3月", "2024-03")
    let value =
      isMoney ? "125000" : isDay ? day.0 : columns.first { $0.0 == heading.property }?.2 ?? "甲乙"
    columns.removeAll { $0.0 == heading.property }
    columns.append(
      (
        heading.property, heading.text + (isMoney && !heading.text.hasSuffix("元") ? "（万元）" : ""),
        value
      ))
    let read = try projects([columns.map(\.1), columns.map(\.2)])
    let project = try #require(read.value.first)
    let expected =
      isMoney
      ? heading.text.hasSuffix("元") ? "12.5" : "125000"
      : isDay ? day.1 : heading.property == "ownerUnit" ? "990101" : value
    #expect(project[heading.property] == expected)
    #expect(!project.keys.contains { $0.hasPrefix("extra.") })
    #expect(!read.codes.contains("ledger.heading.unknown"))
  }

  @Test("Every way to write a unit and an amount", arguments: LedgerForms.all.amounts)
  func amounts(_ form: [String?]) throws {
    let read = try projects([
      ["项目名称", "责任单位", form[0] ?? ""], ["云母片项目", "砚山县", form[1] ?? ""],
    ])
    #expect(read.value.count == 1)
    #expect(read.value.first?["totalInvestment"] == form[2])
  }

  @Test("What is no amount is kept as written and told", arguments: LedgerForms.all.refusedAmounts)
  func refusedAmounts(_ form: [String]) throws {
    let read = try projects([["项目名称", "责任单位", form[0]], ["云母片项目", "砚山县", form[1]]])
    #expect(read.value.first?["totalInvestment"] == nil)
    #expect(read.value.first?["extra." + form[0]] == form[1])
    #expect(read.diagnostics.contains { $0.place?.cell == "C2" })
  }

  @Test("Every way to state the unit above the table", arguments: LedgerForms.all.linesAbove)
  func linesAbove(_ form: [String]) throws {
    let read = try projects([
      ["霁云市项目台账"], ["", "", form[0]], ["项目名称", "责任单位", "总投资"], ["云母片项目", "砚山县", "1"],
    ])
    #expect(read.value.first?["totalInvestment"] == form[1])
  }

  @Test("Every way to write a day", arguments: LedgerForms.all.dates)
  func dates(_ form: [String?]) throws {
    let read = try projects([
      ["项目名称", "责任单位", "总投资（万元）", "实际开工时间"], ["云母片项目", "砚山县", "1", form[0] ?? ""],
    ])
    #expect(read.value.first?["actual.groundbreaking"] == form[1])
    #expect(read.value.first?["planned.groundbreaking"] == nil)
    #expect(!read.codes.contains("ledger.date.unreadable"))
  }

  @Test("What is no day is told", arguments: LedgerForms.all.refusedDates)
  func refusedDates(_ text: String) throws {
    let read = try projects([
      ["项目名称", "责任单位", "总投资（万元）", "实际开工时间"], ["云母片项目", "砚山县", "1", text],
    ])
    #expect(read.value.first?["actual.groundbreaking"] == nil)
    let told = read.diagnostics.first { $0.code == "ledger.date.unreadable" }
    #expect(told?.place?.cell == "D2")
  }

  @Test("Rows that are no projects", arguments: LedgerForms.all.rows)
  func rows(_ form: [String]) throws {
    let isTotal = form[1] == "total"
    let read = try LedgerFixture.read(
      csv: csv([
        ["项目名称", "责任单位", "总投资（万元）"], ["云母片项目", "砚山县", "1"], [form[0], "", isTotal ? "3" : ""],
        ["石英砂项目", "砚山县", "2"],
      ]))
    let snapshot = try #require(LedgerFixture.snapshot(read.value))
    #expect(snapshot.projects.map(\.name) == ["云母片项目", "石英砂项目"])
    #expect(FlatNotation.totals(read.value) == (isTotal ? ["C3 3"] : []))
    #expect(read.diagnostics.filter { $0.severity == .error } == [])
  }

  @Test("A section's name may stand where the units stand")
  func sectionAmongUnits() {
    withKnownIssue {
      let read = try LedgerFixture.read(
        csv: csv([
          ["责任单位", "项目名称", "总投资（万元）"], ["一、续建项目", "", "1"], ["砚山县", "云母片项目", "1"],
        ]))
      #expect(FlatNotation.totals(read.value) == ["C2 1"])
      #expect(read.diagnostics.filter { $0.severity == .error } == [])
    }
  }
}
