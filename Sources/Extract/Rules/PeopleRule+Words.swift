import Lexicon

/// The words by which people and what they did are known.
extension PeopleRule {
  static let errands = ["企业代表", "业主代表", "客商代表", "项目代表", "商会代表", "专家代表"]
  static let betweenRoles = WordTable(
    "并 和 、 会议并 仪式并 活动并 会议 仪式 活动 大会并 开工仪式并 了 并作 会并 会议时 会议和")
  static let noLeaders = WordTable("部门 单位 负责 公司 企业 集团 的 出席 参加 陪同 主要")
  static let attending = WordTable("参加 出席 列席 陪同 参会 启动 见证 分别参加 分别出席 一同 一起参加 到会 与会")
  /// How many bytes a post may have.
  static let longestPost = 240
  /// How many bytes a role may have.
  static let longestRole = 60
  static let absent: Set<String> = ["习近平"]
  static let roles = WordTable(
    """
    主持会议 主持 作总结讲话 作动员讲话 讲话 致辞 宣布 出席 参加 通报 汇报 介绍 推介 见证 宣读 安排 作工作部署 部署 调研 带队 陪同 启动 点评
    列席 发言 传达 观摩 强调 指出 要求 表示
    """)
}
