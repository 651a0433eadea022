import BriefingModel

/// How sources are named in the source list.
struct SourceText {
  let scene: Scene

  /// The entry of a source.
  func entry(_ key: SourceKey, number: Int, backlinks: [String]) -> SourceEntry {
    switch key {
    case .ledger: ledger(scene.overview.ledger, number, backlinks)
    case .previousLedger: ledger(scene.overview.previousLedger, number, backlinks)
    case .targets:
      SourceEntry(number: number, text: targets, backlinks: backlinks)
    case .issues:
      SourceEntry(
        number: number, text: "问题清单，\(scene.overview.issues?.open.count ?? 0)件在办",
        backlinks: backlinks)
    case .article(let id): article(id, number, backlinks)
    }
  }

  /// 「招商项目台账，快照2026年6月7日，60个项目」.
  private func ledger(_ source: LedgerSource?, _ number: Int, _ backlinks: [String]) -> SourceEntry
  {
    guard let source else { return SourceEntry(number: number, text: "项目台账", backlinks: backlinks) }
    let name = Self.stem(source.fileName)
    let text = "\(name)，快照\(source.asOf.chinese)，\(source.projects.count)个项目"
    return SourceEntry(number: number, text: text, backlinks: backlinks)
  }

  private var targets: String {
    guard let target = scene.overview.targets.first else { return "年度目标任务表" }
    return "年度目标任务表，\(target.year)年\(target.indicator)目标，\(scene.overview.targets.count)项"
  }

  private func article(_ id: String, _ number: Int, _ backlinks: [String]) -> SourceEntry {
    guard let article = scene.overview.article(id) else {
      return SourceEntry(number: number, text: id, backlinks: backlinks, document: id)
    }
    var parts: [String] = []
    if let source = article.source?.singleLine, !source.isEmpty { parts.append(source) }
    parts.append("《\((article.title ?? "无标题").singleLine)》")
    if let date = article.publishedAt { parts.append(date.chinese) }
    var remarks: [String] = []
    if article.publishedAt == nil {
      let known = article.publishedPartially?.chinese ?? ""
      remarks.append(known.isEmpty ? "未注明发布日期" : "发布日期只注明\(known)")
    }
    if article.repairCount > 0 { remarks.append("网页乱码已复原\(article.repairCount)处") }
    if !article.copies.isEmpty {
      remarks.append("同文另见" + article.copies.map(Self.place(of:)).joined(separator: "、"))
    }
    return SourceEntry(
      number: number, text: parts.joined(separator: "，"), address: Self.safe(article.address),
      remark: remarks.isEmpty ? nil : remarks.joined(separator: "；"), backlinks: backlinks,
      document: id)
  }

  /// 「示例网（b.html，https://…）」: the outlet, the file, the address.
  private static func place(of copy: ArticleCopy) -> String {
    let file = copy.fileName.singleLine
    let place = safe(copy.address).map { file + "，" + $0 } ?? file
    guard let source = copy.source?.singleLine, !source.isEmpty else { return place }
    return source + "（" + place + "）"
  }

  /// An address that may stand in a file: web and mail only.
  private static func safe(_ address: String?) -> String? {
    guard let address = address?.singleLine, !address.contains(" ") else { return nil }
    let lower = address.lowercased()
    return ["https://", "http://", "mailto:"].contains(where: lower.hasPrefix) ? address : nil
  }

  /// The names of the files without their endings; a snapshot may be of several, joined by 、.
  static func stem(_ files: String) -> String {
    files.split(separator: "、").map { file in
      let name = String(file).singleLine
      for ending in [".xlsx", ".xls", ".csv", ".tsv"] where name.lowercased().hasSuffix(ending) {
        return String(name.dropLast(ending.count))
      }
      return name
    }.joined(separator: "、")
  }
}
