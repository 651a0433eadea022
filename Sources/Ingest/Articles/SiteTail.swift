/// Where the site takes over again behind the article (文末).
///
/// A tool bar or a list of links within an article parts two paragraphs; behind the last
/// paragraph it opens the site's foot. So what follows such a line waits: a paragraph lets it
/// pass, the end of the page drops it.
struct SiteTail {
  /// The lines held back.
  private(set) var waiting: [PageLine] = []
  /// Whether the site may have taken over.
  private(set) var isOpen = false
  /// Whether it has for good, as behind the heading of the comments.
  private(set) var isShut = false

  /// What opens the tail at `line`, which is no paragraph.
  enum Opening {
    case none, open, shut
  }

  /// The site's line stood behind the article's body.
  mutating func open() { isOpen = true }

  /// Nothing behind belongs to the article.
  mutating func shut() {
    isShut = true
    isOpen = true
    waiting = []
  }

  /// Holds `line` back.
  mutating func hold(_ line: PageLine) { waiting.append(line) }

  /// Lets the lines pass that were held back, since the article goes on.
  mutating func release() -> [PageLine] {
    defer { waiting = [] }
    isOpen = false
    return waiting
  }

  /// Whether `line`, with `next` below it, ends the article.
  static func opening(_ line: PageLine, next: PageLine?) -> Opening {
    guard line.weight <= 60, line.weight >= 1, !line.holds.contains(.fullStop) else {
      return .none
    }
    var start = 0
    while start < line.units.count, !line.units[start].isHan, !line.units[start].isLatin {
      start += 1
    }
    guard let match = heads.match(at: start, in: line.units) else { return .none }
    let rest = line.units[match.upperBound...].drop { !$0.isHan && !$0.isDigit && !$0.isLatin }
    let isAlone = rest.isEmpty
    let behind = match.upperBound < line.units.count ? line.units[match.upperBound] : 0
    let isLabel = behind == Unit.colon || behind == 0x3A || behind.isBlank
    if shutters.match(at: start, in: line.units) != nil {
      let isCount = rest.allSatisfy { !$0.isHan || $0 == 0x6761 }
      return isAlone || isLabel || isCount ? .shut : .none
    }
    guard isAlone || isLabel else { return .none }
    // A box with background under the article is the article's, a list of titles is not.
    if isAlone, boxes.match(at: start, in: line.units) != nil, let next,
      next.weight >= 30, SiteLine.isParagraph(next)
    {
      return .none
    }
    return .open
  }

  private static let heads = Words(shutting + " " + boxing + " " + listing)
  private static let shutters = Words(shutting)
  private static let boxes = Words(boxing)
}

private let shutting = """
  网友评论 最新评论 热门评论 全部评论 评论列表 评论区 发表评论 我来说两句 网友跟帖 精选留言 精彩评论 用户评论 版权声明 免责声明 特别声明 \
  上一篇 下一篇 上一条 下一条 上一篇文章 下一篇文章 友情链接 友情连接 阅读下一篇 返回列表
  """
private let boxing = "相关链接 延伸阅读 新闻链接 背景链接 新闻背景 链接 相关背景 名词解释 新闻多一点 相关阅读 知识链接"
private let listing = """
  相关新闻 相关文章 相关报道 相关推荐 相关专题 相关文件 相关资讯 相关内容 相关信息 相关稿件 相关解读 相关政策 文章推荐 推荐阅读 推荐新闻 \
  推荐内容 热点推荐 编辑推荐 今日推荐 为您推荐 精彩推荐 热点排行 热门排行 热门文章 热点文章 热门新闻 热点新闻 热点内容 热门推荐 热文 猜你喜欢 \
  往期推荐 往期回顾 往期精选 精彩回顾 更多新闻 更多精彩 更多内容 最新新闻 最新动态 最新文章 最新资讯 栏目列表 栏目导航 深度观察 视频推荐 图片推荐 \
  图片新闻 分享到 分享至 新媒体矩阵 本主题由 主办： 大家都在看 大家都在搜 你可能感兴趣 还没看够 解读材料 政策解读 关联阅读 点击排行 阅读排行 本文标签 \
  标签 关键词 关键字 END 正文完 全文完 完 扫码关注 扫描二维码 关注我们 责任编辑推荐
  """
