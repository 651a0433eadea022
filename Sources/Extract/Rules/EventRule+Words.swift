import BriefingModel
import Lexicon

/// The words by which events are known.
extension EventRule {
  /// How many bytes a name, or the words between it and its verb, may have.
  static let longestName = 300
  /// How many bytes of places an inspection is named by.
  static let longestAct = 60
  /// A sentence that reports an event names it early.
  static let mostVerbs = 12
  static let verbs = WordTable("召开 举行 举办 主持召开 开幕 组织召开 举行了 召开了 举办了 集中开工 启动")
  /// Acts that are events by themselves.
  static let beginnings = WordTable(
    """
    集中开工 集中签约 集中竣工 集中投产 集中开竣工 集中开工建设 集中开工竣工 开工 开工建设 正式开工 开工动员 奠基 竣工 竣工投产 投产 正式投产 建成投产 投产达效 通车 封顶 揭牌 揭牌成立
    正式揭牌 签约 成功签约 正式签约 签约落户 封关运行 正式启动 启动 启用 开建 破土动工 动工 签订 签署 投运 投用 并网发电 下线 启幕 闭幕 落下帷幕 拉开帷幕 开复工 集中开复工
    """)
  static let manyStart = WordTable("一批 重点 重大 多个 首批 了一批")
  static let sameDay = WordTable("上午 下午 当天 当日 当天上午 当天下午 当日上午 当日下午 随着 现场")
  /// What people go to or do, and more than how many characters its name has to have.
  static let attendance = WordTable([("出席", 5), ("参加", 5), ("开展", 3)])
  static let acts = WordTable(
    "调研 观摩 督导检查 实地察看 现场办公 暗访 督查 督导 考察 走访 巡查 查看 视察 检查 检查指导 走访慰问 实地调度 现场调度 专题调度 督办")
  static let nouns = WordTable(
    """
    会议 大会 推进会 调度会 例会 座谈会 洽谈会 对接会 签约会 发布会 推介会 现场会 动员会 部署会 专题会 视频会 电视电话会 观摩会 点评会 活动 仪式
    擂台赛 开幕式 论坛 集中签约 集中开工 总结会 会商会 工作会 恳谈会 誓师会 招商会 对接活动 开工活动 评审会 交流会 双月调度会 常委会 常务会 办公会 协调会 专题会议 联席会议 专班会 汇报会 碰头会 学习会 见面会 说明会
    启动会 记者会 记者招待会 招待会 通气会 评议会 述职会 博览会 交易会 投资贸易洽谈会 攻坚会 督导会 视频调度会 推进会议 年会 峰会 比武 大比武
    """)
  static let hours = WordTable("上午 下午 晚 晚上 昨日 昨天 今日 今天 当日 当天 ， 、 我市 我县 我省 我区 由")
  static let kinds: [(EventFact.Kind, WordTable)] = [
    (.groundbreaking, WordTable("开工 竣工 开复工 奠基 投产仪式 动工 破土 投产达效")),
    (.signing, WordTable("签约")),
    (.conference, WordTable("洽谈会 对接活动 发布会 推介会 论坛 恳谈会 招商会 博览会 对接会")),
    (.meeting, WordTable("会议 大会 推进会 调度会 例会 座谈会 现场会 动员会 部署会 会")),
    (.inspection, WordTable("调研 观摩 督导 察看 办公 暗访")),
  ]
  /// Behind 观摩 or 调研 these make a noun.
  /// What leads to the place or the matter of a visit.
  static let ways = WordTable("到 在 赴 前往 深入 来到 走进 围绕 就 对")
  /// What follows 集中开工 and 启动 where they are part of a name.
  static let withinNames = WordTable("暨 活动 仪式 项目 现场会 大会 动员 会")
  static let noAct = WordTable("组 点 团 队 员 会 报告 课题 成果 评比")
  /// What ends with one of these tells of the event, and is not of its name.
  static let openers = WordTable("为主题的 主办的 承办的 举办的 组织的 召开的")
  /// How and where something is held, between its name and the verb.
  static let manners = WordTable("在 以 于 通过 采取 采用 利用 如期 隆重 正式 顺利 成功 同步 同时 依次 分别 上午 下午 今日 今天 昨日 昨天")
  static let scopes = WordTable("全国 全省 全区 全市 全州 全盟 全县 全旗")
  static let unitEnds = WordTable("省 市 州 盟 县 区 旗 镇 乡")
  static let placeVerbs = WordTable(
    "召开 举行 举办 主持召开 开幕 组织召开 集中开工 启动 出席 参加 调研 观摩 督导 察看 实地察看 考察 检查")
  static let notices = WordTable("通报 公示 公告 通知 周报 月报 简报 分析 情况 名单 一览")
  static let mainSite = WordTable("主会场设在")
  static let noPlaceEnds = WordTable("下 中 上 时 后 前 里 期间 之际 基础 背景 过程")
}
