/// Names of authorities and outlets (机构名): told by how they end.
extension CreditLine {
  /// Whether a line can be the name of an authority or an outlet: it ends like one.
  static func isOrganisation(_ units: [UInt16]) -> Bool {
    guard (3...26).contains(units.count), units.allSatisfy({ $0.isHan || $0.isLatin }) else {
      return false
    }
    return organisationEnds.contains { units.suffix($0.count).elementsEqual($0) }
  }

  /// The authority that is named among the people of a credit: 「供稿：某县发改局 万里行」.
  static func organisation(in value: [UInt16]) -> [UInt16]? {
    value.split(whereSeparator: NameList.isSeparator).map(Array.init)
      .first { $0.count > 3 && isOrganisation($0) }
  }

  /// Whether a word beside a date can name who published: a company too.
  static func isPublisher(_ units: [UInt16]) -> Bool {
    isOrganisation(units)
      || (5...26).contains(units.count) && units.allSatisfy(\.isHan)
        && (units.suffix(2).elementsEqual("公司".utf16) || units.suffix(2).elementsEqual("集团".utf16))
  }

  /// Whether a line above the closing date can be the name of who signs.
  static func isSignature(_ units: [UInt16]) -> Bool {
    let name = units.filter { !$0.isBlank && !$0.isOpenBracket && !$0.isCloseBracket }
    guard (3...30).contains(name.count), name.allSatisfy({ $0.isHan }) else { return false }
    return isOrganisation(name) || signatureEnds.contains(name[name.count - 1])
  }

  /// The first word of a value, if it can name an outlet; 「本报」 names none.
  static func outlet(_ value: [UInt16]) -> [UInt16]? {
    let whole = value.drop(while: \.isBlank)
    // 「“某地发布”微信公众号」 is one name.
    if whole.first == 0x201C, let end = whole.firstIndex(of: 0x201D), end + 2 < whole.endIndex,
      whole[end + 1].isHan, whole[end + 2].isHan
    {
      let name = whole.prefix { !$0.isBlank && $0 != 0x7C }
      if name.count <= 40, name.endIndex > end { return Array(name) }
    }
    let word = value.drop { $0.isBlank || $0 == 0x201C || $0 == 0x300A }
      .prefix {
        !$0.isBlank && $0 != 0x201D && $0 != 0x300B && !$0.isCloseBracket && $0 != 0x7C
          && $0 != 0x3011
      }
    guard word.contains(where: { $0.isHan || $0.isLatin }), word.count <= 40,
      ownWords.match(at: 0, in: Array(word))?.count != word.count
    else { return nil }
    return Array(word)
  }

  private static let ownWords = Words(
    "本报 本网 本站 本台 本刊 本报讯 本站原创 原创 网络 互联网 未知 admin 管理员 转载 综合")

  /// The outlet before the rank of its reporters: 「某报社全媒体」 gives 某报社.
  static func signedOutlet(_ value: [UInt16]) -> [UInt16]? {
    var name = value[...]
    for rank in ["全媒体", "融媒体"].map({ Array($0.utf16) }) where name.suffix(3).elementsEqual(rank) {
      name = name.dropLast(3)
    }
    return isOrganisation(Array(name)) ? outlet(Array(name)) : nil
  }

  private static let signatureEnds = Array("委部会院校社站所队行组处科署厂局厅办司团".utf16)

  private static let organisationEnds: [[UInt16]] = [
    "委员会", "发展改革委", "发改委", "工信委", "商务委", "国资委", "局", "办公室", "政府", "办", "厅", "管理处", "中心",
    "指挥部", "日报", "晚报", "晨报", "时报", "商报", "都市报", "日报社", "报社", "报业", "电视台", "广播台", "广播电视台", "广电",
    "新闻网", "网", "融媒体", "传媒集团", "新华社", "通讯社", "在线", "研究院", "商会", "协会", "管委会", "宣传部", "统计局",
    "投资局", "总台", "学习平台", "宣传部", "编辑部", "融媒", "委办", "客户端", "杂志社", "周刊", "发布",
  ].map { Array($0.utf16) }
}
