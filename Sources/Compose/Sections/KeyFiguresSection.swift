import BriefingModel

/// 主要指标: the strip of large figures; boxes without a value are left out.
struct KeyFiguresSection: Section {
  let name = "key-figures"
  let options: [OptionRule] = [
    OptionRule(name: "cells", kind: .choices(Box.allCases.map(\.rawValue))), .empty, .absent,
  ]

  /// The boxes there are, by the names of the values they show.
  enum Box: String, CaseIterable {
    case signed, signedInvestment, started, funds, negotiating, completion, stock, openIssues

    static let standard: [Box] = [
      .signed, .signedInvestment, .started, .funds, .negotiating, .completion,
    ]
  }

  func content(at desk: inout Desk, _ options: Options) -> SectionContent {
    guard desk.scene.overview.ledger != nil else { return .absent }
    let boxes = options.lists["cells"]?.compactMap(Box.init(rawValue:)) ?? Box.standard
    var cells: [KeyFigures.Cell] = []
    for box in boxes {
      if let cell = cell(box, at: &desk) { cells.append(cell) }
    }
    guard !cells.isEmpty else { return .empty }
    return .blocks([.keyFigures(KeyFigures(cells: cells, note: note(boxes, at: &desk)))])
  }

  private func cell(_ box: Box, at desk: inout Desk) -> KeyFigures.Cell? {
    let scene = desk.scene
    let (now, end) = (scene.thisPeriod, scene.periodEnd)
    switch box {
    case .signed: return flow(.signedInPeriod, .signedThisYear, now, "新签约", at: &desk)
    case .signedInvestment:
      return flow(.signedInvestmentInPeriod, .signedInvestmentThisYear, now, "签约额", at: &desk)
    case .started: return flow(.startedInPeriod, .startedThisYear, now, "新开工", at: &desk)
    case .funds: return flow(.fundsInPeriod, .fundsThisYear, now, "到位资金", at: &desk)
    case .negotiating: return stock(.negotiating, end + "在谈", at: &desk)
    case .stock: return stock(.stock, end + "在库", at: &desk)
    case .openIssues: return stock(.openIssues, end + "在办问题", at: &desk)
    case .completion: return completion(at: &desk)
    }
  }

  /// A figure of the period over its sum since January; the sum alone where only that is known.
  private func flow(
    _ measure: Measure, _ yearly: Measure, _ period: String, _ label: String, at desk: inout Desk
  ) -> KeyFigures.Cell? {
    let unit = measure.definition.unit
    let sum = desk.scene.total(yearly)?.computation
    guard let figure = desk.scene.total(measure), let value = figure.computation else {
      return sum.map {
        KeyFigures.Cell(label: "累计" + label, unit: unit, figure: desk.figure(Printed($0)))
      }
    }
    let printed = desk.figure(Printed(value))
    let change = figure.change.map {
      desk.figure(Printed(changeOf: $0, before: "较\(desk.scene.lastPeriod) "))
    }
    let cumulative = sum.map {
      desk.figure(
        Printed(text: "累计 " + Printed($0).text, origin: Printed($0).origin))
    }
    return KeyFigures.Cell(
      label: period + label, unit: unit, figure: printed, change: change, cumulative: cumulative)
  }

  /// A number at the period's end.
  private func stock(
    _ measure: Measure, _ label: String, at desk: inout Desk
  ) -> KeyFigures.Cell? {
    guard let figure = desk.scene.total(measure), let value = figure.computation else { return nil }
    let printed = desk.figure(Printed(value))
    let row = desk.scene.overview.comparison.first { $0.measure == measure }
    let change = (figure.change ?? row?.change).map {
      desk.figure(Printed(changeOf: $0, before: "较\(desk.scene.lastPeriod) "))
    }
    return KeyFigures.Cell(
      label: label, unit: measure.definition.unit, figure: printed, change: change)
  }

  /// 完成率 with its lead over time.
  private func completion(at desk: inout Desk) -> KeyFigures.Cell? {
    guard let rate = desk.scene.total(.completion)?.computation else { return nil }
    let printed = desk.figure(Printed(rate))
    let lead = desk.scene.total(.lead)?.computation
    let time = desk.scene.total(.timeProgress)?.computation
    return KeyFigures.Cell(
      label: "目标完成率", unit: "%", figure: printed,
      change: lead.map { desk.figure(Printed(changeOf: $0, before: "较时间 ")) },
      cumulative: time.map {
        desk.figure(Printed(text: "时间 " + Printed($0, unit: "%").text, origin: .computed($0)))
      }, isWarning: lead.map { $0.value < Ratio(-5) } ?? false)
  }

  private func note(_ boxes: [Box], at desk: inout Desk) -> [Inline] {
    let scene = desk.scene
    var fact = "大字为\(scene.thisPeriod)（\(scene.period)）或\(scene.periodEnd)数，累计数自1月1日起算"
    if boxes.contains(.signedInvestment) && boxes.contains(.funds) {
      fact += "；签约额与到位资金口径不同，不可相加"
    }
    return desk.note(
      [[.text(fact + "。")]],
      sources: scene.ledgerSources(previous: true, targets: boxes.contains(.completion)))
  }
}
