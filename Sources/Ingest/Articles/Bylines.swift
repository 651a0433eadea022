/// The reporters that paragraphs name (文中署名).
enum Bylines {
  /// Their names, in the order of the text.
  static func names(in lines: [ArticleStructure.Entry]) -> [String] {
    var names: [String] = []
    opening(lines, &names)
    brackets(lines, &names)
    return names
  }

  /// Reads the reporters that a first paragraph names without brackets: 「【本报讯】记者顾盼报道：」.
  private static func opening(_ lines: [ArticleStructure.Entry], _ names: inout [String]) {
    for entry in lines.lazy.filter({ $0.role == .body }).prefix(2) {
      let head = Array(entry.line.units.prefix(40))
      guard let role = reporters.firstMatch(in: head),
        role.lowerBound == 0 || !head[role.lowerBound - 1].isHan
          || head[role.lowerBound - 1] == 0x8BAF,  // 讯
        let end = reportEnds.firstMatch(in: head, from: role.upperBound),
        end.lowerBound - role.upperBound <= 16, end.upperBound < head.count,
        !head[end.upperBound].isHan
      else { continue }
      names += NameList(Array(head[role.upperBound..<end.lowerBound]), isLabelled: false).names
    }
  }

  /// Reads the reporters that paragraphs name in brackets: 「（记者 曹某某）」.
  private static func brackets(_ lines: [ArticleStructure.Entry], _ names: inout [String]) {
    for entry in lines where entry.line.holds.contains(.openBracket) {
      guard entry.role == .body || entry.role == .listItem else { continue }
      let units = entry.line.units
      var place = 0
      while let open = units[place...].firstIndex(of: Unit.wideOpen),
        let close = units[open...].firstIndex(of: Unit.wideClose)
      {
        place = close + 1
        guard close - open <= 61 else { continue }
        let inside = Array(units[(open + 1)..<close])
        guard let role = reporterRoles.firstMatch(in: Array(inside.prefix(14))),
          !inside.contains(Unit.fullStop)
        else { continue }
        names += NameList(Array(inside[role.lowerBound...]), isLabelled: false).names
      }
    }
  }
}

private let reporterRoles = Words("记者 通讯员 作者 撰稿 文/")
private let reporters = Words("记者 通讯员")
private let reportEnds = Words("报道 摄影报道")
