/// The path to an article within its site (面包屑): 「首页 > 新闻中心 > 要闻 > 正文」.
struct Breadcrumb {
  /// The column the article stands in (栏目), if the path names one.
  private(set) var column: [UInt16]?

  private static let maximalLength = 90
  private static let maximalStep = 16

  /// Reads `units`, or gives `nil` if they are no path.
  init?(_ units: [UInt16]) {
    guard units.count <= Self.maximalLength, units.count >= 3,
      !units.contains(where: { $0 == Unit.fullStop || $0 == Unit.wideComma })
    else { return nil }
    var rest = units[...]
    let label = Self.labels.match(at: 0, in: units)
    if let label {
      rest = units[label.upperBound...].drop { $0 == Unit.colon || $0 == 0x3A || $0.isBlank }
    }
    let arrows = rest.contains(where: Self.isArrow)
    let isHome = Self.homes.match(at: 0, in: units) != nil || label != nil
    guard arrows || isHome && rest.contains(where: Self.isWeakMark) else { return nil }
    // Bars part the words of a menu, which may begin with the way home as well.
    guard arrows || label != nil || !rest.contains(0x7C) else { return nil }
    let steps = Self.steps(of: rest, arrows: arrows)
    guard arrows || steps.count >= 2 else { return nil }
    // Of a path each step is short; only the last may be the headline itself.
    guard steps.count + (label == nil ? 0 : 1) >= 2, let first = steps.first,
      steps.dropLast().allSatisfy({ $0.count <= Self.maximalStep }),
      label != nil || Self.isHome(first) || Self.isTerminal(steps[steps.count - 1])
        || steps.count > 2 && !rest.contains(0x2192)
    else { return nil }
    let inner = steps.filter { !Self.isTerminal($0) && $0.count <= 12 }
    if let last = inner.last, inner.count > 1 || !Self.isHome(last), !Self.isHome(last) {
      column = last
    }
  }

  private static func steps(of units: ArraySlice<UInt16>, arrows: Bool) -> [[UInt16]] {
    units.split { arrows ? isArrow($0) || $0 == 0x2D : isWeakMark($0) }
      .map { step in step.filter { !$0.isBlank } }
      .filter { $0.contains { $0.isHan || $0.isLatin } }
  }

  private static func isArrow(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3E, 0xBB, 0x203A, 0x2192, 0x226B, 0xFF1E, 0x25B6: true
    default: false
    }
  }

  private static func isWeakMark(_ unit: UInt16) -> Bool {
    unit == 0x2F || unit == 0x2D || unit == 0x7C || unit == 0xB7
  }

  private static func isHome(_ step: [UInt16]) -> Bool {
    homes.match(at: 0, in: step)?.count == step.count
      || homeEnds.contains { step.count > $0.count && step.suffix($0.count).elementsEqual($0) }
  }

  private static func isTerminal(_ step: [UInt16]) -> Bool {
    terminals.match(at: 0, in: step)?.count == step.count
  }

  private static let labels = Words(
    """
    当前位置 您的位置 您现在的位置 您当前的位置 您所在的位置 所在位置 我的位置 你的位置 你现在的位置 现在的位置 当前的位置 \
    当前栏目 位置 您现在位置 您所在位置 目前位置 首页位置
    """)
  private static let homes = Words("首页 网站首页 主页 返回首页 Home HOME 首頁")
  private static let homeEnds = ["网", "在线", "论坛", "频道", "门户", "首页", "网站", "之窗", "信息港"].map {
    Array($0.utf16)
  }
  private static let terminals = Words(
    """
    正文 内容 内容页 详细内容 详细 详情 浏览文章 文章 文章内容 文章正文 看帖 新闻内容 新闻详情 信息内容 列表 查看 浏览 \
    信息详情 详情页 正文页 查看内容 阅读
    """)
}
