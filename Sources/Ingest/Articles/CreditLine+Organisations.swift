/// Names of authorities and outlets (机构名): told by how they end.
extension CreditLine {
  /// Whether a line can be the name of an authority or an outlet: it ends like one.
  static func isOrganisation(_ units: [UInt16]) -> Bool {
    guard (3...26).contains(units.count), units.allSatisfy({ $0.isHan || $0.isLatin }) else {
      return false
    }
    return organisationEnds.contains { units.suffix($0.count).elementsEqual($0) }
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

  private static let signatureEnds = Array("委部会院校社站所队行组处科署厂局厅办司团".utf16)

  private static let organisationEnds: [[UInt16]] = [
    "委员会", "发展改革委", "发改委", "工信委", "商务委", "国资委", "局", "办公室", "政府", "办", "厅", "管理处", "中心",
    "指挥部", "日报", "晚报", "晨报", "时报", "商报", "都市报", "日报社", "报社", "报业", "电视台", "广播台", "广播电视台", "广电",
    "新闻网", "网", "融媒体", "传媒集团", "新华社", "通讯社", "在线", "研究院", "商会", "协会", "管委会", "宣传部", "统计局",
    "投资局", "总台", "学习平台", "宣传部", "编辑部", "融媒", "委办", "客户端", "杂志社", "周刊", "发布",
  ].map { Array($0.utf16) }
}
