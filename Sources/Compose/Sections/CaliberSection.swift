import BriefingModel

/// 口径说明: how the printed figures are defined, and what is missing from them.
struct CaliberSection: Section {
  let name = "caliber"
  let options: [OptionRule] = [.empty, .absent]

  func content(at desk: inout Desk, _ options: Options) -> SectionContent {
    let scene = desk.scene
    var notes: [CaliberNote] = []
    func add(_ name: String, _ text: String) {
      notes.append(CaliberNote(name: name, inlines: [.text(text)]))
    }
    if let ledger = scene.overview.ledger {
      add(
        "统计期间",
        "\(scene.thisPeriod)为\(scene.period)；累计自\(ledger.asOf.year)年1月1日起；台账数据截至\(ledger.asOf.chinese)。"
      )
      for definition in MeasureDefinition.table {
        guard let note = definition.note, isUsed(definition.measure, scene) else { continue }
        add(note.head, note.text)
      }
      if let kind = investmentNote(scene) { add("投资额", kind) }
      if scene.total(.completion)?.number != nil, let time = scene.total(.timeProgress)?.computation
      {
        notes.append(timeNote(time, at: &desk))
      }
      if let silent = silentNote(scene) { add("未报送", silent) }
    }
    let told =
      ([scene.overview.city].compactMap(\.self) + scene.overview.units
      + scene.overview.others).filter(\.isReported)
    if !told.isEmpty {
      add("文中数字", "分地区要情照录所注来源的原句，范围和时段以原文为准，不与台账数相加、比较；表格中的数字不录。")
    }
    if told.flatMap(\.stated).contains(where: { $0.fact.correctedStatement != nil }) {
      add("更正数", "注明“已更正”的数字经核对后更正，与所注来源的原句不同。")
    }
    if !scene.overview.directives.isEmpty {
      add("要求摘编", "逐句摘自所注来源，文字与原文一致；职务为文稿发布时的职务。")
    }
    return notes.isEmpty ? .absent : .blocks([.caliber(notes)])
  }

  /// Whether any region has a value of the measure.
  private func isUsed(_ measure: Measure, _ scene: Scene) -> Bool {
    scene.total(measure)?.number != nil
      || scene.overview.units.contains { $0.figure(measure)?.number != nil }
  }

  private func investmentNote(_ scene: Scene) -> String? {
    guard scene.total(.signedInvestmentThisYear)?.number != nil else { return nil }
    let projects = scene.overview.ledger?.projects ?? []
    return projects.contains { $0.contractInvestment.amount != nil }
      ? "台账所列协议投资额。" : "台账没有协议投资额，以总投资列示。"
  }

  private func timeNote(_ time: Computation, at desk: inout Desk) -> CaliberNote {
    var pieces: [Piece] = [.text("按天计算，")]
    pieces += [
      .text(time.inputs.map { $0.value.rounded(decimals: 0).printed + "天" }.joined(separator: "÷")),
      .text("＝"), .figure(Printed(time, unit: "%")),
      .text("；较时间进度以未取舍的数相减。"),
    ]
    return CaliberNote(name: "时间进度", inlines: desk.inlines(pieces))
  }

  /// Which units reported nothing, and how many projects gave no funds.
  private func silentNote(_ scene: Scene) -> String? {
    let silent = scene.overview.units.filter { $0.figure(.fundsThisYear)?.value == .missing }
    guard !silent.isEmpty else { return nil }
    return
      "未报送到位资金的单位：\(silent.map { Scene.name(of: $0.region) }.joined(separator: "、"))；以“—”表示，不计为零。"
  }
}

/// 资料来源: filled once every mark is set.
struct SourcesSection: Section {
  let name = "sources"
  let options: [OptionRule] = []

  func content(at desk: inout Desk, _ options: Options) -> SectionContent { .absent }
}
