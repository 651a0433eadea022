/// Drops what the site put around the article (页面杂项): menus, paths, share bars, links,
/// notices of rights, vendors' footers, page counters.
struct Furniture {
  /// The lines of the article, in order.
  private(set) var lines: [PageLine] = []
  /// The outlet that a notice of rights names as its own, if there is one.
  private(set) var rightsHolder: [UInt16]?
  /// The names in the editors' credit lines, which leave the text.
  private(set) var editors: [String] = []
  /// An address that stands alone on a line.
  private(set) var address: String?

  /// Sorts `lines`.
  init(_ lines: [PageLine]) {
    let menu = Self.menuItems(lines)
    var hasBody = false
    var inTail = false
    var afterFurniture = false
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let credit = CreditLine(line.units)
      if let credit, credit.isEditorsOnly {
        editors += credit.editors
        afterFurniture = true
        continue
      }
      if rightsHolder == nil, line.contains(rights) { rightsHolder = quotedOutlet(line.units) }
      if hasBody, !line.units.contains(Unit.fullStop), line.begins(with: tailOpeners) {
        inTail = true
      }
      let drops =
        menu.contains(index) || isFurniture(line, credit) || inTail && isTail(line)
        || afterFurniture && !hasBody && isSiteName(line)
      if line.weight < 120, let found = bareAddress(line) {
        address = address ?? found
        continue
      }
      afterFurniture = drops
      guard !drops else { continue }
      hasBody = hasBody || line.isSentence
      self.lines.append(line)
    }
  }

  private func isFurniture(_ line: PageLine, _ credit: CreditLine?) -> Bool {
    guard line.weight <= 160 else { return false }
    if line.weight == 0 { return true }
    if line.contains(certain) { return true }
    if line.kind == .tableRow { return line.begins(with: recordHeads) || isMostlyLinks(line) }
    if line.units.contains(Unit.fullStop) { return false }
    if let credit, credit.source != nil || credit.date != nil { return false }
    if isMostlyLinks(line) { return true }
    if line.weight <= 90, line.contains(usual) { return true }
    if line.begins(with: recordHeads), line.weight <= 60 { return true }
    if line.weight <= 30, line.units.suffix(2).elementsEqual("主管".utf16) { return true }
    if line.weight <= 30, line.units.suffix(2).elementsEqual("主办".utf16) { return true }
    return isMenuBar(line) || isPath(line) || isCounter(line) || isPlaceList(line)
  }

  private func isMostlyLinks(_ line: PageLine) -> Bool {
    line.weight <= 120 && line.linkWeight * 10 >= line.weight * 6 && !line.isSentence
  }

  /// Short words parted by bars, or by blanks where one of them is a menu's.
  private func isMenuBar(_ line: PageLine) -> Bool {
    let bars = line.units.split { $0 == 0x7C || $0 == 0x4E28 }
    if bars.count >= 3, bars.allSatisfy({ $0.count <= 16 }) { return true }
    let words = line.units.split(whereSeparator: \.isBlank)
    guard words.count >= 2, words.allSatisfy({ $0.count <= 10 }) else { return false }
    return words.contains { menuWords.match(at: 0, in: Array($0))?.count == $0.count }
  }

  /// A path such as 「首页 > 要闻 > 正文」.
  private func isPath(_ line: PageLine) -> Bool {
    guard line.begins(with: homeWords) else { return false }
    return line.weight <= 40
      && line.units.contains {
        $0 == 0x3E || $0 == 0x2F || $0 == 0xBB || $0 == 0x2192 || $0 == 0x7C
      }
  }

  /// A page counter: 「总共：1页」「第1页」「共 3 页」.
  private func isCounter(_ line: PageLine) -> Bool {
    guard line.weight <= 12, line.units.contains(0x9875) else { return false }
    return line.units.allSatisfy {
      $0.isDigit || $0.isBlank || counterUnits.contains($0)
    }
  }

  /// Names of provinces and nothing else.
  private func isPlaceList(_ line: PageLine) -> Bool {
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
    return places >= 5 && rest <= places
      && !line.units.contains { $0 == 0x3001 || $0 == Unit.wideComma }
  }

  /// Behind the article only whole paragraphs could still be its own.
  private func isTail(_ line: PageLine) -> Bool {
    !(line.isSentence && line.weight >= 40 && !line.contains(rightsWords))
  }

  /// A site's name over its menu.
  private func isSiteName(_ line: PageLine) -> Bool {
    line.weight <= 16 && siteEnds.contains(line.units.last ?? 0)
      && line.units.allSatisfy { $0.isHan }
  }

  /// Items of lists that are menus: three and more short ones in a row.
  private static func menuItems(_ lines: [PageLine]) -> Set<Int> {
    var result: Set<Int> = []
    var run: [Int] = []
    for (index, line) in lines.enumerated() where !line.isEmpty {
      if isMenuItem(line) {
        run.append(index)
      } else {
        if run.count >= 3 { result.formUnion(run) }
        run = []
      }
    }
    if run.count >= 3 { result.formUnion(run) }
    return result
  }

  private static func isMenuItem(_ line: PageLine) -> Bool {
    let isItem = line.kind == .listItem || bullets.contains(line.units.first ?? 0)
    return isItem && line.weight <= 14 && !line.isSentence
      && !line.units.contains { $0.isDigit || $0 == Unit.wideComma || $0 == Unit.colon }
  }

  private func bareAddress(_ line: PageLine) -> String? {
    guard !line.units.contains(where: \.isBlank),
      let start = schemes.match(at: 0, in: line.units)
        ?? originalLink(line), start.upperBound < line.units.count
    else { return nil }
    let text = String(decoding: line.units[start.lowerBound...], as: UTF16.self)
    return text.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? text : nil
  }

  /// An address behind 「原文链接：」 and the like.
  private func originalLink(_ line: PageLine) -> Range<Int>? {
    guard let label = linkLabels.match(at: 0, in: line.units) else { return nil }
    return schemes.match(at: label.upperBound, in: line.units)
  }

  /// The outlet in 「凡来源为“某某网”的稿件」.
  private func quotedOutlet(_ units: [UInt16]) -> [UInt16]? {
    guard let label = outletLabels.firstMatch(in: units), label.upperBound < units.count,
      units[label.upperBound] == 0x201C,
      let end = units[label.upperBound...].firstIndex(of: 0x201D), end - label.upperBound <= 20
    else { return nil }
    return Array(units[(label.upperBound + 1)..<end])
  }
}

private let bullets = Array("•·●▪◆■★※◎○□".utf16)
private let siteEnds = Array("网站".utf16)
private let counterUnits = Array("总共第页：/:".utf16)
private let homeWords = Words("首页 网站首页 主页")
private let schemes = Words("http:// https://")
private let linkLabels = Words("原文链接： 网址： 链接： 原文地址： 本文地址：")
private let outletLabels = Words("来源为 来源于 来源：")
private let rights = Words("版权 转载")
private let rightsWords = Words("版权 转载 本网 稿件 侵权 免责")
/// Words that no article holds.
private let certain = Words(
  """
  ICP备 ICP证 公网安备 网安备 版权声明 免责声明 设为首页 加入收藏 网站标识码 打印本页 关闭窗口 网友评论仅供 \
  内容管理系统 授权用户 您的位置： 您现在的位置 您当前的位置 当前位置： 您所在的位置 未经授权不得转载
  """)
/// Words that make a line without a sentence one of the site's.
private let usual = Words(
  """
  当前位置 所在位置 网站地图 RSS订阅 字体： 字号： 分享到 分享至 上一篇 下一篇 上一条 下一条 网备 分辨率 扫一扫 \
  二维码 手机阅读 举报电话 新闻热线 版权所有 技术支持 发表评论 推荐给好友 网友评论 法律顾问 经营许可证 无障碍 \
  我要纠错 朋友圈 QQ空间 新浪微博 新媒体矩阵 申请加入 友情链接 友情连接 客户端下载 手机版 相关新闻 相关链接 相关阅读 \
  文章推荐 推荐阅读 热点排行 热门排行 点击排行 主办单位： 承办单位： 联系我们 关于我们 广告服务 点赞 微信好友 繁体 \
  只看该作者 只看楼主 倒序浏览 阅读模式 加入精华 显示全部楼层 责任编辑推荐 收藏本页 返回顶部 返回首页 下载客户端 网上有害信息 不良信息举报
  """)
/// Lines with which the site takes over again behind the article.
private let tailOpeners = Words(
  """
  版权声明 免责声明 相关新闻 相关链接 相关阅读 相关文章 文章推荐 推荐阅读 热点排行 热门排行 延伸阅读 猜你喜欢 友情链接 \
  友情连接 上一篇 下一篇 分享到 发表评论 网友评论 【版权声明 【相关 更多精彩 主办： 新媒体矩阵 本主题由
  """)
/// Heads of the catalogue record over notices of authorities.
private let recordHeads = Words("索引号 信息分类 文号： 文号\t 有效性 发文机关 主题分类 发文字号 主题词 公文种类")
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
