/// The first post of a forum's thread (首帖): from its date line to the first reply.
struct ForumPost {
  /// The lines of the post, its date line first.
  private(set) var range: Range<Int>
  /// The first of them from 「发表于」 on.
  private(set) var dateLine: PageLine

  /// Finds the post, or gives `nil` if `page` is no forum's.
  init?(_ page: [PageLine]) {
    guard let first = page.firstIndex(where: Self.isDateLine),
      Self.isForum(page, first)
    else { return nil }
    var end = page[(first + 1)...].firstIndex(where: Self.isDateLine) ?? page.count
    if end < page.count {
      // Above its date line a reply has its author, and on a line of its own its floor.
      if end > first + 2, Self.isFloor(page[end - 1]) { end -= 1 }
      if end > first + 1, Self.isAuthor(page[end - 1]) { end -= 1 }
    }
    range = first..<end
    let line = page[first]
    let start = posted.firstMatch(in: line.units)?.lowerBound ?? 0
    dateLine = PageLine(Array(line.signs[start...]), kind: line.kind)
  }

  private static func isDateLine(_ line: PageLine) -> Bool {
    line.units.count <= 80 && line.credit?.date != nil && line.contains(posted)
  }

  private static func isForum(_ page: [PageLine], _ first: Int) -> Bool {
    page[max(0, first - 3)...first].contains { $0.weight <= 60 && $0.contains(forumWords) }
  }

  /// 「沙发」, 「3#」, 「3楼」.
  private static func isFloor(_ line: PageLine) -> Bool {
    ToolBar.covers(line.units)
      || line.weight <= 5 && line.units.first?.isDigit == true
        && (line.units.last == 0x23 || line.units.last == 0x697C)
  }

  private static func isAuthor(_ line: PageLine) -> Bool {
    line.weight <= 12 && !line.isSentence && line.kind != .tableRow
  }
}

private let posted = Words("发表于")
private let forumWords = Words("楼主 只看该作者 倒序浏览 阅读模式")
