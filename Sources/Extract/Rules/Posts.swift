import Lexicon

/// The posts (职务) that stand before names.
enum Posts {
  /// The words that end a post.
  static let table = WordTable(
    """
    书记 副书记 省长 副省长 市长 副市长 县长 副县长 区长 副区长 旗长 副旗长 州长 副州长 盟长 副盟长 镇长 乡长 主席 副主席 主任 副主任
    主任委员 部长 副部长 厅长 副厅长 局长 副局长 司长 副司长 处长 秘书长 副秘书长 专员 副专员 行长 副行长 院长 副院长 校长 会长 副会长
    董事长 副董事长 总经理 副总经理 总裁 副总裁 检察长 司令员 政委 政治委员 常委 委员 成员 组长 副组长 队长 参赞 领事 总领事 大使 理事长
    总工程师 总经济师 总规划师 巡视员 调研员 督察专员 记者 通讯员 市领导 省领导 县领导 区领导 旗领导 州领导 盟领导 自治区领导 地区领导
    市委领导 市政府领导 省委领导 负责人 主持人 指挥长 副指挥长 总指挥 副总指挥 厂长 副厂长 社长 台长 馆长 园长 所长 副所长 站长 科长 副科长 股长 庭长 总监
    经理 副经理 项目经理 助理 总会计师 总设计师 总建筑师 首席专家 首席科学家 首席执行官 首席运营官 创始人 法定代表人 监事长 监事会主席 执行董事 董事 合伙人
    主编 总编辑 教授 院士 研究员 发言人 支队长 大队长 班长 政府顾问 总顾问 会长助理 第一书记 团长 副团长 领队 召集人 轮值主席 轮值会长 名誉会长 督导员
    开发区领导 高新区领导 新区领导 市级领导 县级领导 省级领导 区级领导 副市级领导 老领导 副理事长 主管 厂长助理 督学 掌门人 人大代表 党代表 企业代表 业主代表 客商代表 乡贤代表 商会代表 专家代表 项目代表 董秘 老总 干事
    师长 副师长 关长 副关长 署长 副署长 总队长 副总队长 副支队长 副大队长 场长 副场长 总场长 副校长 副会长 主委 副主委 参事 参谋长 司令 副司令员 副政委 支书 副社长 副台长 总编 副总编辑
    副厂长 副院长 副总 总农艺师 总统计师 总畜牧师 总审计师 总督察 总监理工程师 监事 首席代表 总代表 区域总监 运营官 技术官 副教授 研究馆员 一级巡视员 二级巡视员 副巡视员 主任科员
    校领导 师市领导 兵团领导 团领导 局领导 厅领导 市政协领导 市人大领导 副部级领导 正厅级领导 副厅级领导 合作社理事长 董事局主席 执行会长 常务副会长 副秘书 联合创始人 副理事 总领队 协理员
    工程师 技术员 讲解员 提名人选 候选人
    """)

  /// 市领导 and the like, which lists of names share.
  static let leaders = WordTable(
    "市级领导 县级领导 省级领导 区级领导 市县领导 市区领导 省市领导 市领导 省领导 县领导 区领导 旗领导 州领导 盟领导 自治区领导 地区领导 市委领导 市政府领导 省委领导 同志 领导"
  )

  /// Where the post begins within `item`: what leads up to it (会议由, 下午) is no part of it.
  static func start(_ text: Text, _ gazetteer: Gazetteer, _ item: Range<Int>) -> Int {
    var start = item.lowerBound
    while start < item.upperBound, let mark = text.mark(at: start), mark == .closeBracket {
      start += text.width(start)
    }
    while let found = joining.match(text.bytes, at: start, limit: item.upperBound) {
      start = found.end
    }
    // 「会见某某集团董事长」: what follows such a verb is the post.
    let meeting = text.words(of: meeting, in: item).last?.match.end ?? start
    if meeting < item.upperBound { start = meeting }
    if meeting > item.lowerBound, text.characters(in: start..<item.upperBound) <= 22 {
      return start
    }
    var position = start
    var last: WordTable.Match?
    while position < item.upperBound {
      if let found = leading.match(text.bytes, at: position, limit: item.upperBound) {
        last = found
        position = found.end
      } else {
        position += text.width(position)
      }
    }
    let size = text.characters(in: start..<item.upperBound)
    guard let last else {
      if !text.isDigit(start), size <= 22 { return start }
      return organ(text, gazetteer, start..<item.upperBound) ?? start
    }
    // 「由某某区党工委书记」: the post follows; of 「在某某园区调研的市委书记」 the organ shows where.
    if last.value == 1, last.end < item.upperBound { return last.end }
    return organ(text, gazetteer, last.end..<item.upperBound)
      ?? (last.end < item.upperBound ? last.end : start)
  }

  /// Where the first organ or place of `range` stands.
  private static func organ(_ text: Text, _ gazetteer: Gazetteer, _ range: Range<Int>) -> Int? {
    var position = range.lowerBound
    while position < range.upperBound {
      if organs.match(text.bytes, at: position, limit: range.upperBound) != nil
        || gazetteer.match(in: text.bytes, at: position) != nil
      {
        return position
      }
      position += text.width(position)
    }
    return nil
  }

  /// Whether `post` begins with an organ or a place: 「市委书记」, not 「书记」.
  static func hasOrgan(_ text: Text, _ gazetteer: Gazetteer, _ post: Range<Int>) -> Bool {
    let start = post.lowerBound
    guard let whole = table.match(text.bytes, at: start, limit: post.upperBound) else {
      return organs.match(text.bytes, at: start, limit: post.upperBound) != nil
        || gazetteer.match(in: text.bytes, at: start) != nil
    }
    return whole.end < post.upperBound || text.characters(in: post) > 3
  }

  /// Words that join an item to what stands before it.
  private static let joining = WordTable("和 与 以及 及 由 并 会议由 会上 随后 同时 其中")
  /// Verbs whose object is a person.
  static let meeting = WordTable("会见 会见了 会见来访的 接见 拜会 会晤 接待了 欢迎 聘请")
  /// Words within an item after which its post begins.
  ///
  /// 1: directly after it; 0: with the organ or the place that follows.
  private static let leading = WordTable(
    [
      ("代表", 1), ("由", 1), ("邀请", 1), ("主持", 1), ("陪同", 1), ("带领", 1), ("率领", 1), ("会同", 1),
      ("上午", 1), ("下午", 1), ("晚上", 1),
      ("今天", 1),
      ("昨天", 1), ("会上", 1), ("随后", 1), ("当日", 1), ("当天", 1), ("时任", 1), ("日", 1), ("在", 0),
      ("的", 0),
      ("来到", 0), ("期间", 0),
    ])
  /// Words with which a post begins.
  private static let organs = WordTable(
    """
    省 市 县 区 旗 州 盟 自治区 中共 中央 国家 全国 党组 党委 党工委 管委会 副 常务 代 原 人大 政协 政府 统战部 组织部 宣传部 纪委 政法委
    书记 主任 主席 部长 局长 厅长 秘书长 工业和信息化部 商务部 发展改革委 发改委 高新区 经开区 开发区 新区
    """)
}
