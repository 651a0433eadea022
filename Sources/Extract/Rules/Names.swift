import Lexicon

/// Reads personal names (人名) where a post, a list or a verb shows that one stands there.
struct NameReader: Sendable {
  let text: Text

  /// Where the name that begins at `start` ends, or `nil` if none begins there.
  ///
  /// - Parameter afterPost: Whether a post stands directly before it; then a name without a known
  ///   surname is read up to a verb of speaking or presiding.
  func name(at start: Int, limit: Int, afterPost: Bool) -> Int? {
    guard start < limit, text.isHan(start) else { return nil }
    if let end = dotted(start, limit) { return end }
    let surname = Surnames.length(in: text.bytes, at: start)
    if surname > 0 {
      for given in [2, 1] {
        let end = start + surname + 3 * given
        guard isName(start, end, limit), isBoundary(end, limit) else { continue }
        // A name of three characters does not end with a word of grammar: 左龙等.
        if given == 2, Self.endings.match(text.bytes, at: end - 3, limit: end) != nil { continue }
        // 陶然陪同: the verb is longer than what is left of it after three characters.
        if given == 2, splitsVerb(end - 3, end, limit) { continue }
        return end
      }
      // A compound surname may be a single one and part of the given name.
      if surname == 6, isName(start, start + 6, limit), isBoundary(start + 6, limit) {
        return start + 6
      }
    }
    return afterPost ? unusual(start, limit) : nil
  }

  /// Names with a dot, as 买买提·艾力.
  private func dotted(_ start: Int, _ limit: Int) -> Int? {
    var position = start
    var seen = false
    while position < limit {
      if text.has("·", at: position) || text.has("•", at: position) {
        guard position > start else { return nil }
        seen = true
        position += text.width(position)
      } else if text.isHan(position),
        !seen
          || (Self.after.match(text.bytes, at: position, limit: limit)?.end ?? 0) < position + 6,
        position - start < 45
      {
        if !seen, position - start > 15 { return nil }
        position += 3
      } else {
        break
      }
    }
    return seen ? position : nil
  }

  /// Names of other peoples: up to a verb that only a person governs.
  private func unusual(_ start: Int, _ limit: Int) -> Int? {
    guard !text.has("和", at: start) else { return nil }
    var position = start
    var count = 0
    while position < limit, count < 7 {
      if Self.strong.match(text.bytes, at: position, limit: limit) != nil {
        return count >= 2 ? position : nil
      }
      guard text.isHan(position),
        Self.never.match(text.bytes, at: position, limit: limit) == nil
      else { return nil }
      position += 3
      count += 1
    }
    return nil
  }

  private func isName(_ start: Int, _ end: Int, _ limit: Int) -> Bool {
    guard end <= limit else { return false }
    var position = start
    while position < end {
      guard text.isHan(position) else { return false }
      position += 3
    }
    return Self.words.match(text.bytes, at: start, limit: end)?.end != end
  }

  /// Whether a verb of two characters begins at `short`, of which only one stands before `long`.
  private func splitsVerb(_ short: Int, _ long: Int, _ limit: Int) -> Bool {
    guard let verb = Self.after.match(text.bytes, at: short, limit: limit), verb.end > long else {
      return false
    }
    guard long < limit, text.isHan(long) else { return false }
    return (Self.after.match(text.bytes, at: long, limit: limit)?.end ?? 0) <= verb.end
  }

  private func isBoundary(_ end: Int, _ limit: Int) -> Bool {
    guard end < limit else { return true }
    if !text.isHan(end) { return true }
    return Self.after.match(text.bytes, at: end, limit: limit) != nil
  }

  private static let endings = WordTable("等 及 在 就 说 向 将 对 并 与 以 从 还 也 的 了 各 要 被 把 由")
  /// What may follow a name.
  private static let after = WordTable(
    """
    主持 出席 参加 讲话 致辞 致欢迎 指出 强调 要求 表示 希望 表态 提出 宣布 通报 汇报 介绍 说 作 做 在 就 对 向 为 与 和 及 以及 等
    率 带队 带领 一行 陪同 分别 共同 先后 来到 深入 前往 到 调研 会见 安排 部署 推介 见证 宣读 代表 主讲 点评 充分 首先 随后 最后 还 也
    并 发言 传达 组织 召集 现场 实地 察看 督导 检查 参与 列席 签署 开展 听取 担任 任 兼 走访 视察 考察 同 上台 颁奖 授牌 揭牌 启动 围绕
    结合 认为 接受 解读 回答 直言 详细 认真 仔细 主动 要 将 所 带头 专题 总结 主席 讲解 逐一 一同 共 赴 看望 慰问 宴请 当场 鸣锣 下达 下令
    发布 推动 以 从 重点 领 携 出任 当选 简要 对接 观摩 督查 书面 视频 远程 动员 代 提 再次 两 于 受
    """)
  private static let strong = WordTable(
    """
    讲话 主持 出席 致辞 通报 强调 指出 要求 表示 汇报 宣布 安排 推介 见证 宣读 介绍 参加 陪同 作 在会 在致 在讲 带队 率队 调研 发言 希望 列席
    """)
  /// Characters that no name after a post contains.
  private static let never = WordTable(
    """
    的 了 在 会 等 各 副 长 书记 要 将 是 我 及 们 主要 负责 抓 办公 热线 质量 第 全 级 以 为 项目 企业 团 就 对 于 与 由 把 被 向 从 先后 分别
    """)
  /// Words that look like a name and are none.
  private static let words = WordTable(
    """
    安排 任何 任务 公司 经济 经过 全面 全体 全市 全省 全县 全区 和谐 成立 成员 时间 包括 包保 应当 解决 管理 关于 从严 习惯 强化 强调 云集
    常态 常务 计划 严格 通报 通过 明确 党组 党委 党政 国家 文化 文明 相关 连续 充分 终于 家庭 信息 由于 为此 农业 农村 安全 安监 广大 广泛
    高度 高效 高质 方面 平台 平安 施工 石化 石油 钢铁 水利 水务 能源 金融 成果 成效 项目 项目建 应急 宣传 宣读 宣布 时代 华侨 景区 温馨 费用
    干部 干部职 商务 商会 房产 房屋 车辆 党校 双方 和平 元旦 通知 连接 左右 高新 高新区 司法 司局 文旅 文体 国资 国资委 武装 法院 公安 易地
    区直 区域 步伐 满意 阳光 和有 和相 习近平 习近 万众 双重 应邀 向大 章程 利用 利好 空间 空白 向全 向与 祝贺 毕业 古城 范围 段落 滕王
    """)
}
