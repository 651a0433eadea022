/// Whether a line belongs to the site (栏目、链接、计数): what the line alone tells.
enum SiteLine {
  /// Whether `line`, whose credit is `credit`, is the site's.
  static func isSite(_ line: PageLine, _ credit: CreditLine?) -> Bool {
    guard line.weight <= 160 else { return false }
    if line.weight == 0 { return line.kind != .tableRow || line.units.allSatisfy(\.isBlank) }
    let isSentence = line.holds.contains(.fullStop)
    if !isSentence, line.contains(certain) { return true }
    if ToolBar.covers(line.units) || isTag(line.units) { return true }
    if line.kind == .tableRow { return line.begins(with: recordHeads) || isMostlyLinks(line) }
    if isSentence || HeadLine.opensSection(line.units) { return false }
    if let credit, credit.source != nil || credit.date != nil || credit.day != nil { return false }
    if line.begins(with: attachmentHeads) { return false }
    if isMostlyLinks(line) { return true }
    let ends = line.units.last ?? 0
    let isCry = ends == 0xFF01 || ends == 0xFF1F || ends == Unit.wideComma || ends == 0xFF1B
    if line.weight <= 90, !isCry, line.contains(usual) || standsApart(topics, line.units) {
      return true
    }
    if line.begins(with: recordHeads), line.weight <= 60 { return true }
    if line.weight <= 60, isBait(line) || isInvitation(line) { return true }
    if line.weight <= 60, Breadcrumb(line.units) != nil { return true }
    return isOwner(line) || isMenuBar(line) || isCounter(line) || isPlaceList(line)
      || isJammer(line) || SiteNotice.isNotice(line, inTail: false)
  }

  /// Whether most of a line stands within links.
  static func isMostlyLinks(_ line: PageLine) -> Bool {
    line.linkWeight > 0 && line.weight <= 120 && line.linkWeight * 10 >= line.weight * 6
      && !line.isSentence && !line.begins(with: attachmentHeads) && !line.contains(fileEndings)
  }

  /// A site's name over its menu.
  static func isSiteName(_ line: PageLine) -> Bool {
    line.weight <= 16 && siteEnds.contains(line.units.last ?? 0)
      && line.units.allSatisfy { $0.isHan }
  }

  /// Whether a line is a whole paragraph that no site writes around its articles.
  static func isParagraph(_ line: PageLine) -> Bool {
    guard line.holds.contains(.fullStop), line.linkWeight * 2 < line.weight,
      line.weight >= 8 || line.begins(with: closingWords),
      line.weight >= 30 || endsSentence(line.units)
    else { return false }
    return !isTeaser(line) && !SiteNotice.isNotice(line, inTail: true)
  }

  private static func endsSentence(_ units: [UInt16]) -> Bool {
    let last = units.last { !$0.isCloseBracket && $0 != 0x201D && $0 != 0x300D }
    return last == Unit.fullStop || last == 0xFF01 || last == 0xFF1F
  }

  /// The first words of another article, cut off.
  private static func isTeaser(_ line: PageLine) -> Bool {
    guard line.units.last != Unit.fullStop else { return false }
    let end = line.units.suffix(8)
    return end.last == 0x2026 || end.suffix(3).elementsEqual([0x2E, 0x2E, 0x2E])
      || teaserEnds.firstMatch(in: Array(end)) != nil
  }

  private static func isOwner(_ line: PageLine) -> Bool {
    line.weight <= 30
      && owners.contains { line.units.last == $0[1] && line.units.dropLast().last == $0[0] }
  }

  /// Short words parted by bars, or by blanks where one of them is a menu's.
  private static func isMenuBar(_ line: PageLine) -> Bool {
    if line.units.contains(where: isBar) {
      let bars = line.units.split(whereSeparator: isBar)
      if bars.count >= 3, bars.allSatisfy({ $0.count <= 16 }) { return true }
      if bars.count == 2, line.weight <= 16, line.begins(with: homeWords) { return true }
      if bars.count == 2, bars.allSatisfy({ ToolBar.covers(Array($0)) }) { return true }
    }
    // A menu whose words run together begins with the way home.
    if line.weight >= 12, line.begins(with: homeWords),
      !line.units.contains(where: { $0.isWideMark })
    {
      return true
    }
    guard line.holds.contains(.blank) else { return false }
    let words = line.units.split(whereSeparator: \.isBlank)
    guard words.count >= 2, words.allSatisfy({ $0.count <= 10 }) else { return false }
    return words.contains { menuWords.match(at: 0, in: Array($0))?.count == $0.count }
  }

  private static func isBar(_ unit: UInt16) -> Bool {
    unit == 0x7C || unit == 0x4E28 || unit == 0x2502
  }

  /// A page counter: 「总共：1页」「第1页」「共 3 页」「(1/3)」「1 2 3 下一页」, the empty count 「(0)」.
  private static func isCounter(_ line: PageLine) -> Bool {
    guard line.weight <= 12, let first = line.units.first,
      !first.isHan || counterUnits.contains(first)
    else { return false }
    let units = line.units
    if units.contains(0x9875) {
      return units.allSatisfy { $0.isDigit || $0.isBlank || counterUnits.contains($0) }
    }
    if isClock(units) { return true }
    guard
      units.allSatisfy({
        $0.isDigit || $0.isOpenBracket || $0.isCloseBracket || $0 == 0x2F || $0 == 0x25
      })
    else { return false }
    // The place in a recording and its length.
    if units.starts(with: "00:0".utf16) || units.starts(with: "00：0".utf16) { return true }
    let digits = units.filter(\.isDigit)
    // 「0」 counts comments, 「01」 a section.
    if digits.first == 0x30, digits.count == units.count, digits.count <= 2 { return true }
    return digits == [0x30] || units[0].isOpenBracket && digits.count <= 4 && units.contains(0x2F)
  }

  /// A day and a time of day that do not tell the year: 「24-3-18 19:22」.
  private static func isClock(_ units: [UInt16]) -> Bool {
    let parts = units.split { !$0.isDigit }
    return (4...6).contains(parts.count) && parts.allSatisfy { $0.count <= 2 }
      && units.contains { $0 == 0x3A || $0 == Unit.colon } && units.contains(0x2D)
  }

  /// Names of provinces and nothing else.
  private static func isPlaceList(_ line: PageLine) -> Bool {
    guard line.weight >= 10, !line.holds.contains(.wideComma) else { return false }
    var places = 0
    var rest = 0
    var place = 0
    while place < line.units.count {
      if let match = provinces.match(at: place, in: line.units) {
        places += 1
        place = match.upperBound
      } else {
        if line.units[place].isHan { rest += 1 }
        place += 1
      }
    }
    return places >= 5 && rest <= places && !line.units.contains(0x3001)
  }

  /// Whether one of `words` stands alone on the line or labels something: within a headline, 「党报发表
  /// 评论支持」, it is the article's.
  private static func standsApart(_ words: Words, _ units: [UInt16]) -> Bool {
    var place = 0
    while let match = words.firstMatch(in: units, from: place) {
      let before = match.lowerBound > 0 ? units[match.lowerBound - 1] : Unit.space
      let after = match.upperBound < units.count ? units[match.upperBound] : Unit.space
      let isLabel = after == Unit.colon || after.isOpenBracket || after.isDigit
      if isLabel || !before.isHan && !before.isQuote && !after.isHan {
        return true
      }
      place = match.upperBound
    }
    return false
  }

  /// An offer with its number, its link or more of its kind: a headline may tell of one as well.
  private static func isBait(_ line: PageLine) -> Bool {
    guard let match = baits.firstMatch(in: line.units) else { return false }
    return line.linkWeight > 0 || line.units.count(where: \.isDigit) >= 7
      || baits.firstMatch(in: line.units, from: match.upperBound) != nil
  }

  /// A call to the reader to take the site's program or channel: a verb at the start, what it is.
  private static func isInvitation(_ line: PageLine) -> Bool {
    guard line.weight <= 30, let verb = callVerbs.match(at: 0, in: line.units) else { return false }
    return callObjects.firstMatch(in: line.units, from: verb.upperBound) != nil
  }

  /// Subjects as platforms tag them: 「#重点项目 12个」.
  private static func isTag(_ units: [UInt16]) -> Bool {
    guard units.first == 0x23, units.count <= 60 else { return false }
    // 「#话题#」 with words behind it is somebody's sentence.
    if units.count(where: { $0 == 0x23 }) == 2, units.last?.isHan == true { return false }
    return !units.contains { $0.isWideMark }
  }

  /// Letters and signs thrown together, which forums mix into copied text.
  private static func isJammer(_ line: PageLine) -> Bool {
    let units = line.units
    guard units.count >= 8, units.count <= 40, !line.holds.contains(.han) else { return false }
    let tokens = units.split { $0 == Unit.space }
    guard tokens.count >= 3, tokens.allSatisfy({ $0.count <= 4 }) else { return false }
    let letters = units.count(where: \.isLatin)
    let odd = units.count { oddUnits.contains($0) }
    return letters >= 2 && odd >= 2
  }
}

extension UInt16 {
  /// A mark that quotes: “ ” 《 》 「 」.
  fileprivate var isQuote: Bool {
    switch self {
    case 0x201C, 0x201D, 0x300A, 0x300B, 0x300C, 0x300D: true
    default: false
    }
  }
}

private let oddUnits = Array("\"!#$&*;@[\\]^_`{|}~".utf16)
private let owners = ["主管", "主办"].map { Array($0.utf16) }
private let siteEnds = Array("网站".utf16)
private let counterUnits = Array("总共第页：/:上下一尾首末前后()（）".utf16)
private let closingWords = Words("特此")
private let homeWords = Words("首页 网站首页 主页")
private let attachmentHeads = Words("附件 附表 附：")
private let callVerbs = Words("来自 扫一扫 用手机 手机扫 用微信 更多精彩 打开 下载 登录 登陆 长按 扫描 识别 关注 点击 微信 搜索 安装")
private let callObjects = Words(
  "手机打开 手机浏览 手机阅读 当前页 当前网页 扫一扫 扫码 朋友圈 浏览器 微博 iPhone 网页版 APP App 客户端 小程序 二维码 公众号 识别 查看更多 视频号 订阅号 抖音 更多精彩"
)
private let fileEndings = Words(".doc .xls .pdf .wps .zip .rar .ppt .ofd")
private let teaserEnds = Words("【详细】 [详细] 详细> [更多] 更多> 【全文】 阅读全文 全文>")
/// Words that no article holds.
private let certain = Words(
  """
  ICP备 ICP证 公网安备 网安备 版权声明 免责声明 设为首页 加入收藏 网站标识码 打印本页 关闭窗口 网友评论仅供 \
  内容管理系统 授权用户 您的位置： 您现在的位置 您当前的位置 当前位置： 您所在的位置 未经授权不得转载 本帖最后由
  """)
/// Words that make a line without a sentence one of the site's.
private let usual = Words(
  """
  当前位置 所在位置 网站地图 RSS订阅 字体： 字号： 分享到 分享至 分享让更多人 上一篇： 下一篇： 上一条： 下一条： 上一篇文章 下一篇文章 网备 分辨率 \
  经营许可证 无障碍浏览 无障碍阅读 QQ空间 只看该作者 只看楼主 倒序浏览 阅读模式 加入精华 显示全部楼层 责任编辑推荐 收藏本页 返回顶部 \
  返回首页 下载客户端 网上有害信息 不良信息举报 本帖最后由 您需要登录后 积分规则 收录于合集 收录于话题 轻点两下 继续滑动 点击上方 蓝字 欢迎访问 \
  欢迎您访问 今天是 您的浏览器 浏览器不支持 浏览器版本 更换浏览器 升级浏览器 您是第 最后更新 本文标签 查看TA的 打开APP 客户端打开 登录狐友 下一篇/ \
  阅读原文 你可能还想看 预览时标签 使用Cookie 开启JavaScript 分隔线 的微博视频 （下转 （上接 扫描二维码 长按二维码 识别二维码 二维码关注
  """)
/// Words of sites that headlines use as well.
private let topics = Words(
  """
  发表评论 联系我们 关于我们 广告服务 技术支持 版权所有 法律顾问 申请加入 手机阅读 相关新闻 相关阅读 推荐阅读 文章推荐 关注我们 最新评论 举报电话 \
  新闻热线 手机版 友情链接 友情连接 朋友圈 新浪微博 繁体 点击排行 热点排行 热门排行 网友评论 二维码 投稿邮箱 投稿热线 推荐给好友 微信好友 客户端下载 \
  我要纠错 新媒体矩阵 主办单位： 承办单位：
  """)
/// Offers that are hidden on pages to catch search engines.
private let baits = Words(
  "代开发票 开发票 老虎机 葡京 时时彩 六合彩 娱乐城 娱乐场 真人平台 网上开户 博彩 百家乐 办证刻章 私服 棋牌 彩票 澳门最新")
/// Heads of the catalogue record over notices of authorities.
private let recordHeads = Words(
  """
  索引号 信息分类 文号： 文号\t 有效性 发文机关 主题分类 发文字号 主题词 公文种类 体裁分类 信息索引 公开方式 公开形式 公开范围 \
  组配分类 信息名称 公文时效 
  """)
private let menuWords = Words(
  """
  首页 网站首页 要闻 时政 手机版 客户端 客户端下载 新闻热线 头条号 搜狐号 百家号 网易号 澎湃号 企鹅号 大鱼号 一点资讯 \
  凤凰号 快传号 微信 微博 放大 缩小 默认 设为首页 加入收藏 简体 专题 登录 注册 点赞 收藏 生成海报 朋友圈
  """)
private let provinces = Words(
  """
  北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 \
  四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾
  """)
