/// What a site says about itself and its rights (网站声明), in lines or whole sentences.
enum SiteNotice {
  /// Whether `line` speaks for the site. Behind the article little is needed to tell so.
  ///
  /// - Parameter speaksOfRights: Whether `mayBeRights` told so, if it was asked.
  static func isNotice(
    _ line: PageLine, inTail: Bool, speaksOfRights: Bool? = nil
  ) -> Bool {
    let units = line.units
    guard line.weight <= 600, line.weight >= 4 else { return false }
    if opensNotice(units) { return true }
    if !line.holds.contains(.fullStop), line.weight <= 120, line.contains(signs) { return true }
    guard speaksOfRights ?? mayBeRights(line) else { return false }
    let needed = inTail ? 2 : 3
    return rights(in: units, limit: needed) >= needed && (inTail || line.contains(ownNames))
  }

  /// Whether `line` holds a word of rights at all, as few paragraphs do.
  static func mayBeRights(_ line: PageLine) -> Bool { line.contains(rightsWords) }

  private static func opensNotice(_ units: [UInt16]) -> Bool {
    var start = 0
    while start < units.count, !units[start].isHan, !units[start].isLatin { start += 1 }
    guard let match = openers.match(at: start, in: units) else { return false }
    let next = match.upperBound < units.count ? units[match.upperBound] : Unit.colon
    return !next.isHan || strongOpeners.match(at: start, in: units) != nil
  }

  /// How many different words of rights there are, counted to `limit`.
  private static func rights(in units: [UInt16], limit: Int) -> Int {
    var count = 0
    var place = 0
    var seen: [ArraySlice<UInt16>] = []
    while place < units.count, count < limit {
      if let match = rightsWords.match(at: place, in: units) {
        if !seen.contains(units[match]) {
          seen.append(units[match])
          count += 1
        }
        place = match.upperBound
      } else {
        place += 1
      }
    }
    return count
  }

  /// Contacts of the site itself: an address with its postal code, two lines of it and more.
  static func isContact(_ line: PageLine, inTail: Bool) -> Bool {
    guard line.weight <= 120, line.begins(with: contactHeads),
      inTail || line.contains(postal)
    else { return false }
    var count = 0
    var place = 0
    while place < line.units.count {
      if let match = contactLabels.match(at: place, in: line.units) {
        count += 1
        place = match.upperBound
      } else {
        place += 1
      }
    }
    return count >= 2
  }

  private static let openers = Words(
    """
    声明 特别声明 版权声明 免责声明 郑重声明 重要声明 本站声明 网站声明 凡本网 凡本站 凡注明 转载请注明 转载声明 版权与免责 \
    以上内容(如有 以上内容（如有 以上网友发言 本文仅代表 文章仅代表 该文观点 以上文章 Notice Disclaimer 未经书面授权 \
    未经授权 未经本网 未经许可 本网站所刊登 本网站所登载 本文系转载 本文转自 法律声明 侵权声明
    """)
  /// Openers that no other word continues.
  private static let strongOpeners = Words(
    """
    凡本网 凡本站 凡注明 转载请注明 以上内容(如有 以上内容（如有 以上网友发言 本文仅代表 文章仅代表 该文观点 Notice Disclaimer \
    本网站所刊登 本网站所登载 本文系转载 未经书面授权 版权与免责 版权声明本 未经本网
    """)
  /// Signs of rights, which make a line without a sentence the site's.
  private static let signs = Words(
    """
    © Copyright copyright COPYRIGHT reserved Reserved Powered Processed ICP备 ICP证 公网安备 网安备 \
    版权所有 网站标识码 主办单位 主办： 承办： 主管单位 技术支持 制作维护 累计访问 访问者 位访客 人次访问 次访问 DedeCMS Discuz \
    违法和不良信息 许可证编号
    """)
  private static let ownNames = Words("本文 原作者 本网 本站 本平台 本公众号 本号 本报网 网站所 仅代表作者 本媒体")
  private static let rightsWords = Words(
    """
    本网 本站 本平台 转载 版权 侵权 立场 观点 稿件 删除 免责 授权 著作权 存储服务 法律责任 知识产权 仅供参考 来源于网络 作者本人 \
    公众号 联系我们 声明
    """)
  private static let postal = Words("邮编 邮政编码 传真")
  private static let contactHeads = Words(
    "地址 电话 联系电话 邮编 传真 通讯地址 办公地址 单位地址 邮箱 E-mail Email 电子邮箱 地　址")
  private static let contactLabels = Words(
    "地址： 电话： 邮编： 传真： 邮箱： E-mail： Email： 邮政编码： 电子邮箱：")
}
