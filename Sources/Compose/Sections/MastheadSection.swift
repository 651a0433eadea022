import BriefingModel

/// 报头: the bulletin's name, number, office and date.
struct MastheadSection: Section {
  let name = "masthead"
  let options: [OptionRule] = []

  func content(at desk: inout Desk, _ options: Options) -> SectionContent {
    let scene = desk.scene
    if scene.settings.office == nil {
      desk.report("compose.office.missing", .warning)
    }
    if scene.briefing.issue != nil && scene.briefing.issueDate == nil {
      desk.report("compose.issue.undated", .warning, ["template": scene.template.name])
    }
    return .blocks([
      .masthead(
        Masthead(
          name: Self.name(in: scene), issueLine: Self.issueLine(in: scene),
          office: Self.office(in: scene), date: scene.overview.asOf.chinese,
          classification: scene.settings.classification,
          copyNumber: scene.briefing.copyNumber))
    ])
  }

  /// The bulletin's name: the settings', else the template's, else its file's.
  static func name(in scene: Scene) -> String {
    scene.briefing.name ?? scene.template.front.name ?? scene.template.name
  }

  /// The issuing office, or the region's name where none is set.
  static func office(in scene: Scene) -> String {
    scene.settings.office ?? scene.overview.city?.region.name.singleLine ?? ""
  }

  /// 「第23期（总第131期）」.
  private static func issueLine(in scene: Scene) -> String? {
    guard let issue = scene.issueNumber(from: scene.briefing.issue) else { return nil }
    let inAll = scene.issueNumber(from: scene.briefing.issueInAll)
    return "第\(issue)期" + (inAll.map { "（总第\($0)期）" } ?? "")
  }
}

/// 报尾: to whom it goes, who made it, how many.
struct TailSection: Section {
  let name = "tail"
  let options: [OptionRule] = []

  func content(at desk: inout Desk, _ options: Options) -> SectionContent {
    let briefing = desk.scene.briefing
    let lines = briefing.distribution ?? []
    guard !lines.isEmpty || briefing.credits != nil || briefing.copies != nil else {
      return .absent
    }
    return .blocks([
      .tail(
        Tail(
          distribution: lines, credits: briefing.credits,
          copies: briefing.copies.map { "共印\($0)份" }))
    ])
  }
}
