import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Deliver
@testable import Ingest

/// What is written out and read again is the same: the ledger, and each register.
@Suite("Round trips")
struct LedgerRoundTripTests {
  private let folder = SheetFolder()

  /// The forms that are read again.
  enum Form: String, CaseIterable, Sendable {
    case xlsx, csv
  }

  private func documents(
    _ sheet: Sheet, as form: Form, units: [Region] = RoundTripSample.units
  ) throws -> [LedgerDocument] {
    let bytes: [UInt8]
    switch form {
    case .xlsx: bytes = try folder.workbook([sheet])
    case .csv: bytes = Array(("\u{FEFF}" + SheetSample.csv(sheet)).utf8)
    }
    let read = try LedgerReader(units: units).documents(
      bytes: bytes, fileName: "导出.\(form.rawValue)")
    let told = read.diagnostics.filter { $0.severity == .error }
    #expect(told.isEmpty, "\(told)")
    return read.value
  }

  private func sheet(_ projects: [Project]) -> Sheet {
    LedgerSheet(RoundTripSample.ledger(projects), units: RoundTripSample.units) {
      LedgerReader.claims(heading: $0, year: 2026)
    }.sheet
  }

  private func projects(_ documents: [LedgerDocument]) throws -> LedgerSnapshot {
    try #require(
      documents.compactMap { if case .projects(let snapshot) = $0 { snapshot } else { nil } }.first)
  }

  @Test(
    "The ledger: every column, every kind of absence, dates of which parts are known",
    arguments: Form.allCases)
  func ledger(form: Form) throws {
    let projects = RoundTripSample.projects
    let read = try self.projects(documents(sheet(projects), as: form))
    #expect(read.asOf == CalendarDate(iso: "2026-05-31"))
    #expect(read.statedTotals.isEmpty)
    try #require(read.projects.count == projects.count)
    for (read, project) in zip(read.projects, projects) {
      for (name, (value, expected)) in try differences(read, project) {
        Issue.record("\(project.id) \(name): \(value) is not \(expected)")
      }
    }
  }

  @Test(
    "A text that begins as a formula does comes back without the apostrophe",
    arguments: Form.allCases)
  func signs(form: Form) throws {
    let names = ["=甲", "+乙", "-丙", "@丁", "＝戊", "'=己", "''-庚", "'辛", "_x_壬"]
    let projects = names.enumerated().map { RoundTripSample.plain(id: "P\($0 + 1)", name: $1) }
    let read = try self.projects(documents(sheet(projects), as: form))
    #expect(read.projects.map(\.name) == names)
  }

  @Test(
    "A column of an unknown heading that would claim one of ours is told apart",
    arguments: Form.allCases)
  func claims(form: Form) throws {
    let project = RoundTripSample.plain(
      id: "P1", name: "甲", extra: ["总投资（亿元）": "约十亿", "亮灯": "绿"])
    let sheet = sheet([project])
    #expect(sheet.columns.map(\.heading).suffix(2) == ["亮灯", "原表·总投资（亿元）"])
    let read = try projects(documents(sheet, as: form)).projects
    #expect(read.first?.extra == ["亮灯": "绿", "总投资（亿元）": "约十亿"])
    #expect(read.first?.totalInvestment == .given(Money(wan: 100)))
  }

  @Test("Units, targets, issues and duties", arguments: Form.allCases)
  func registers(form: Form) throws {
    let sheets = RegisterSheets(units: RoundTripSample.units)
    guard
      case .units(let units)? = try documents(
        sheets.units(RoundTripSample.units), as: form, units: []
      ).first
    else {
      Issue.record("no units")
      return
    }
    #expect(units == RoundTripSample.units)
    guard
      case .targets(let targets)? = try documents(
        sheets.targets(RoundTripSample.targets), as: form
      ).first
    else {
      Issue.record("no targets")
      return
    }
    #expect(try fields(targets) == fields(RoundTripSample.targets))
    let day = try #require(CalendarDate(iso: "2026-06-05"))
    guard
      case .issues(let issues, let asOf)? = try documents(
        sheets.issues(RoundTripSample.issues, asOf: day), as: form
      ).first
    else {
      Issue.record("no issues")
      return
    }
    #expect(asOf == day)
    #expect(try fields(issues) == fields(RoundTripSample.issues))
    guard
      case .duties(let duties)? = try documents(
        sheets.duties(RoundTripSample.duties), as: form
      ).first
    else {
      Issue.record("no duties")
      return
    }
    #expect(try fields(duties) == fields(RoundTripSample.duties))
  }

  @Test("The other registers", arguments: Form.allCases, RoundTripSample.registers)
  func register(form: Form, register: Register) throws {
    let sheet = RegisterSheets(units: RoundTripSample.units).sheet(register)
    guard case .register(let read)? = try documents(sheet, as: form).first else {
      Issue.record("\(register.kind) is not read")
      return
    }
    #expect(read.kind == register.kind)
    #expect(try entries(read) == entries(register))
  }

  @Test("All registers in one workbook are read as what they are")
  func together() throws {
    let sheets = RegisterSheets(units: RoundTripSample.units)
    let bytes = try folder.workbook(
      [sheets.units(RoundTripSample.units), sheets.targets(RoundTripSample.targets)]
        + RoundTripSample.registers.map { sheets.sheet($0) })
    let read = try LedgerReader().documents(bytes: bytes, fileName: "表.xlsx").value
    #expect(read.count == 2 + RoundTripSample.registers.count)
  }

  // MARK: Comparing

  /// The fields of `value` as JSON has them, without the places in a file.
  private func fields(_ value: some Encodable) throws -> [NSDictionary] {
    let data = try JSONEncoder().encode(value)
    let list = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    return list.map { NSDictionary(dictionary: $0.filter { !["row", "cell"].contains($0.key) }) }
  }

  private func entries(_ register: Register) throws -> [NSDictionary] {
    switch register {
    case .lists(let rows): try fields(rows)
    case .programmes(let rows): try fields(rows)
    case .events(let rows): try fields(rows)
    case .awards(let rows): try fields(rows)
    case .opportunities(let rows): try fields(rows)
    case .resources(let rows): try fields(rows)
    case .signings(let rows): try fields(rows)
    }
  }

  private func differences(
    _ read: Project, _ project: Project
  ) throws -> [String: (String, String)] {
    let (left, right) = (try fields([read])[0], try fields([project])[0])
    var differing: [String: (String, String)] = [:]
    func compare(_ left: NSDictionary, _ right: NSDictionary, _ path: String) {
      let keys = Set((left.allKeys + right.allKeys).compactMap { $0 as? String })
      for key in keys {
        let (l, r) = (left[key] as? NSObject, right[key] as? NSObject)
        if l == r { continue }
        if let l = l as? NSDictionary, let r = r as? NSDictionary {
          compare(l, r, path + key + ".")
        } else {
          differing[path + key] = ("\(l as Any)", "\(r as Any)")
        }
      }
    }
    compare(left, right, "")
    return differing
  }
}
