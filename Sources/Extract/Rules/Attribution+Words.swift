import Lexicon

/// The words by which speakers and their words are known.
extension AttributionReader {
  static let verbNames = [
    "强调", "指出", "要求", "表示", "希望", "表态", "说", "提出", "明确", "号召", "叮嘱", "认为",
  ]
  static let require = 2
  static let show = 3
  static let hope = 4
  static let say = 6
  static let verbs = WordTable([
    ("强调", 0), ("强调指出", 0), ("指出", 1), ("要求", 2), ("表示", 3), ("希望", 4), ("表态", 5), ("点评指出", 1),
    ("表态发言", 5), ("说", 6), ("提出", 7), ("明确", 8), ("号召", 9), ("叮嘱", 10), ("嘱咐", 10), ("认为", 11),
    ("着重强调", 0), ("明确指出", 1), ("明确要求", 2), ("郑重表示", 3), ("坦言", 6), ("提出要求", 2),
  ])
  /// What introduces facts and no speech of ours.
  static let reports = WordTable(
    "通报说 介绍说 汇报说 据介绍 意见提出 有说 可以说 据说 小说 表示感谢 一致认为 普遍认为 客商认为 不明确 进一步明确 提出的 提出了 没有说")
  static let direct = WordTable(
    """
    各 全 要 必须 务必 广大 进一步 切实 有关 相关 市直 省直 县直 区直 州直 旗直 各级 与会 大家 抓 加快 加强 坚持 把 以 围绕 市 县 区 发改 住建 相关部门
    责任 牵头 项目单位 施工 参建 企业 聚焦 紧盯 压实 强化 突出 严格 确保 做好 所有 镇 乡 部门 属地 施工方 建设单位
    """)
  static let meetings = WordTable(
    "会议 大会 全会 例会 推进会 调度会 座谈会 常务会议 现场会 动员会 部署会 工作会 常委会 专题会 视频会 点评会 党组会 办公会 协调会 大会上 会上")
  static let links = WordTable(
    "并 还 同时 并且 再次 一再 特别 反复 明确 最后 着重 进一步 也 又 此外 而且 同时也 郑重 衷心 真诚 ，")
  /// What makes a noun of 要求 and 希望.
  static let qualities = WordTable(
    "明确 具体 工作 讲话 指示 有关 相关 部署 批示 点 新 更高 严格 总 目标 的 了 时间 质量 安全 总体 硬性 标准 任务 充满 建设 会议精神 政策 本 序时 年度")
  /// Clauses that begin so tell by whose words something is done.
  static let noSpeech = WordTable("按照 根据 对照 落实 贯彻 遵照 围绕 按 依据 结合 符合 达到 满足 遵循 为落实 为贯彻")
  static let hearing = WordTable("在听取 听取 听完 在听完 在认真听取 认真听取")
}
