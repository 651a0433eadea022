/// What sites hang onto the end of a paragraph (段末附带): 「（责编：张三）」, 「返回首页，查看更多」.
struct LineEnd {
  /// The paragraph without it.
  private(set) var line: PageLine
  /// Editors that the end named.
  private(set) var editors: [String] = []

  private static let reach = 48

  /// Takes the end off `line`, if it has one.
  init?(_ line: PageLine) {
    let units = line.units
    guard units.count > 12, let last = units.last, last != Unit.fullStop else { return nil }
    let floor = max(0, units.count - Self.reach)
    guard let stop = units[floor...].lastIndex(where: Self.isStop) else { return nil }
    var cut = stop + 1
    // The bracket or quotation mark that closes the sentence belongs to it.
    while cut < units.count, units[cut] == 0x201D || units[cut] == 0x300D { cut += 1 }
    let end = Array(units[cut...].drop { $0.isBlank })
    guard end.count >= 2 else { return nil }
    if let credit = CreditLine(end), credit.isEditorsOnly {
      editors = credit.editors
    } else if !Self.isLeadAway(end, line, cut) {
      return nil
    }
    self.line = PageLine(Array(line.signs[..<cut]), kind: line.kind, continues: line.continues)
  }

  private static func isStop(_ unit: UInt16) -> Bool {
    unit == Unit.fullStop || unit == 0x3011 || unit == 0xFF01 || unit == 0xFF1F || unit == 0x2026
  }

  /// A few words that lead to another page.
  private static func isLeadAway(_ end: [UInt16], _ line: PageLine, _ cut: Int) -> Bool {
    guard end.count <= 20 else { return false }
    let word = Array(end.drop { !$0.isHan })
    if downloads.match(at: 0, in: word) != nil { return end.contains(where: \.isDigit) }
    return leads.match(at: 0, in: word) != nil
      && (ToolBar.covers(end) || word.starts(with: "返回".utf16)
        || line.signs[cut...].contains { $0.marks.contains(.link) })
  }

  private static let downloads = Words("已下载 下载次数 下载量")
  private static let leads = Words("返回 查看更多 点击查看 点击阅读 阅读原文 阅读全文 更多 详细 全文 展开 查看")
}
