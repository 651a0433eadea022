import Lexicon

/// The words that tell speech from narrative, and demands from pledges and statements.
extension Speech {
  /// How many bytes back a post that ends somewhere may begin.
  static let longestWord = 36
  static let beforeNone = WordTable("主 重 需 必 首 纲 概 摘 机 紧 只 次 纪 简 扼 想")
  static let afterNone = WordTable("素 求 点 害 么 闻 件 领 义 塞 道 务 地 目 职 员 案 旨")
  /// What has been done.
  static let done = WordTable("已 完成 达到 实现 下达 累计 同比 取得 共有 兑现 办结")
  static let nextSteps = WordTable("下一步 下步 接下来 今后 后续 未来 明年 下半年 下阶段 下一阶段")
  static let musts = WordTable("必须 务必 不能 不得 绝不 严禁 应当 切忌 应干尽干 不许 至少")
  static let narrativeOpenings = WordTable(
    """
    会议 会上 会前 会后 随后 活动 据悉 据了解 截至 目前， 下一步， 此次 参加 市领导 省领导 县领导 区领导 仪式 当天 当日 期间 大会 签约仪式 记者 来到 走进 每到一处 调研中 调研期间 座谈会上 座谈中 活动中 参观 观摩
    本次 据介绍 主会场 活动现场 另悉 图为
    """)
  static let assessments = WordTable(
    "是 就是 既是 不仅是 正是 都是 也是 事关 关系 关乎 意义 对于 具有 有利于 有助于 有着")
  static let circumstances = WordTable("结合 按照 紧扣 针对 对 根据 立足 借助 依托 通过 在 同时 尤其 特别 始终 时刻 也 还")
  static let imprints = WordTable("记者 通讯员 编辑 责编 作者 来源 摄影 供稿 完 审核")
  static let presences = WordTable(
    "参加会议 参加 出席会议 出席 陪同调研 陪同 参加调研 参加活动 参加上述活动 主持会议 作了发言 作表态发言 作了汇报 先后发言 作交流发言 列席会议 参加座谈 汇报发言")
  static let sites = WordTable("现场 工地 公司 车间 园区 基地 项目 一线 企业 产业园 展厅 会上 点 中心")
  /// 必将, 即将: no pledge.
  static let noPledge = WordTable("即 抓紧 及时 尽快 就 必 势必 定 项目 产业 工程 也必 又 可")
  static let ordinals = WordTable(
    "（一） （二） （三） （四） （五） 一、 二、 三、 四、 五、 第一 第二 第三 第四 一 二 三 四 五 六 一是 二是 三是 四是 五是 六是 一要 二要 三要 四要 五要 首先， 其次， 再次， 最后， 第一， 第二， 第三，"
  )
  static let imperatives = WordTable(
    """
    注重 抓好 抓实 抓紧 强化 加强 加快 加大 推动 推进 坚持 突出 聚焦 健全 完善 优化 打造 提升 提高 深化 落实 围绕 紧盯 压实 明确 创新 打通
    狠抓 盘活 突破 做好 做大 做强 做优 培育 壮大 引导 支持 持续 扩大 建立 保障 确保 严格 严守 守住 切实 全力 全面 积极 大力 着力 努力 统筹
    发挥 用好 用足 把 以 主动 深入 继续 进一步 不断 牢牢 牢固 树立 增强 激发 拓展 实施 开展 广泛 精准 科学 合理 及时 认真 扎实 对标 对照
    瞄准 抢抓 力争 务必 必须 严把 严防 防范 促进 构建 营造 组织 谋划 争取 强力 攻坚 破解 转变 改进 提前 配合 协同 牵头 跟踪 倒排 挂图
    """)
}
