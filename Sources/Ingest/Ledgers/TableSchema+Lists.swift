/// Registers that briefings list but do not compute with.
extension TableSchema {
  /// Projects on lists (所属清单).
  static let lists = TableSchema(
    .lists,
    headings: [
      ("serial", "序号"),
      ("project", "项目编号 | 项目名称 项目 | 所属项目 名称"),
      ("list", "清单名称 清单 所属清单 所列清单 列入清单 入选清单 项目清单"),
      ("code", "清单编号 清单代码 清单内编号 清单序号"),
      ("level", "层级 清单层级 级别 清单级别"),
      ("year", "年度 年份 清单年度"),
      ("owner", "主管单位 主管部门 清单主管单位 管理单位 下达单位"),
      ("version", "版本 清单版本 批次"),
      ("enteredOn", "调入时间 调入日期 列入时间 列入日期 纳入时间 纳入日期 入列时间 进入时间"),
      ("leftOn", "调出时间 调出日期 退出时间 退出日期 移出时间"),
      ("reason", "调出原因 退出原因 调整原因 原因 移出原因"),
      ("remark", "备注 说明"),
    ],
    known: "责任单位 总投资 联系人 联系电话",
    required: [["project"], ["list"], ["enteredOn", "leftOn", "version", "code"]])

  /// Programmes and the codes they go by (专项, 提法).
  static let programmes = TableSchema(
    .programmes,
    headings: [
      ("serial", "序号"),
      ("code", "专项 专项名称 提法 提法名称 行动 行动名称 专项行动 工程名称 专项代号 代号"),
      ("place", "地区 适用地区 使用地区 区域 适用范围 使用单位"),
      ("years", "年度 年份 起止年度 起止年份 适用年度 适用年份 有效年度"),
      ("firstYear", "起始年度 起始年份 起始年 开始年度 开始年份"),
      ("lastYear", "截止年度 截止年份 终止年度 终止年份 结束年度 结束年份"),
      ("meaning", "释义 含义 内容 内涵 解释 具体内容 主要内容"),
      ("indicator", "指标 指标名称 目标指标"),
      ("target", "目标 目标值 目标任务"),
      ("current", "当前 当前值 当前完成 目前完成 现状 现值 完成情况 进展"),
      ("lead", "牵头单位 牵头 牵头部门 责任单位"),
      ("milestone", "节点 时间节点 里程碑 关键节点"),
      ("source", "来源 出处 文件依据 依据 文件"),
      ("remark", "备注 说明"),
    ],
    known: "完成率 位次 联系人 联系电话",
    required: [["code"], ["meaning", "indicator"], ["target", "meaning", "source", "years"]])

  /// Events (活动).
  static let events = TableSchema(
    .events,
    headings: [
      ("serial", "序号"),
      ("id", "编号 活动编号"),
      ("kind", "类型 活动类型 类别 活动类别 形式"),
      ("title", "活动名称 会议名称 活动 | 名称"),
      ("dates", "活动时间 举办时间 起止时间 活动日期 举办日期 会议时间 外出时间 | 时间 日期"),
      ("start", "开始时间 开始日期 起始时间 起始日期"),
      ("end", "结束时间 结束日期 截止时间 截止日期 终止时间"),
      ("place", "地点 活动地点 举办地点 举办地 目的地 外出地点 会议地点"),
      ("host", "主办单位 承办单位 主办 主办方 组织单位 牵头单位 举办单位"),
      ("theme", "主题 活动主题 会议主题"),
      ("level", "层级 级别 活动层级 活动级别"),
      ("parent", "所属活动 上级活动 母活动 配套活动"),
      ("participants", "参加人员 参会人员 出席领导 参加领导 参会领导 带队领导 参加单位 人员"),
      ("outcome", "成果 活动成果 主要成果 成效 签约成果 洽谈成果"),
      ("remark", "备注 说明"),
    ],
    known: "人数 天数 洽谈企业 参会企业 联系人 联系电话 议程",
    required: [
      ["title"], ["dates", "start"], ["place", "host", "theme", "participants", "outcome"],
    ])

  /// Awards (表彰).
  static let awards = TableSchema(
    .awards,
    headings: [
      ("serial", "序号"),
      ("year", "年度 年份 表彰年度"),
      ("category", "奖项 奖项名称 表彰类别 奖项类别 荣誉称号 表彰项目 荣誉名称 称号"),
      (
        "recipients",
        "获奖单位 获奖个人 获奖者 受表彰单位 受表彰对象 表彰对象 获奖对象 获奖名单 先进单位 获奖单位/个人 获奖单位(个人)"
      ),
      ("conferredBy", "颁发单位 表彰单位 授予单位 颁奖单位 授奖单位 表彰机关"),
      ("document", "文号 表彰文号 文件 文件号 发文字号 表彰文件"),
      ("remark", "备注 说明"),
    ],
    known: "奖金 联系人 联系电话 表彰时间",
    required: [["category"], ["recipients"]])

  /// Opportunities for investors (投资机会清单).
  static let opportunities = TableSchema(
    .opportunities,
    headings: [
      ("serial", "序号"),
      ("number", "编号 机会编号 项目编号"),
      ("title", "机会名称 项目名称 招商项目 招商项目名称 投资机会 投资机会名称 | 名称 项目"),
      ("region", "地区 所在地 所在地区 区域 县区 县(市、区) 落地区域 所属地区"),
      ("chain", "产业链 所属产业链 产业 所属产业"),
      ("scale", "建设内容及规模 建设内容 建设规模 项目内容 主要建设内容 内容及规模"),
      ("needs", "合作需求 需求 合作方式 合作内容 招商需求 引资需求 投资需求 合作意向"),
      ("investment", "估算投资 估算总投资 预计投资 预估投资 拟投资 投资估算 预计总投资 | 总投资 投资额"),
      ("contactUnit", "联系单位 对接单位 发布单位 责任单位 推介单位"),
      ("status", "状态 项目状态 进展 对接情况 对接状态"),
      ("remark", "备注 说明"),
    ],
    money: ["investment"],
    known: "联系人 联系电话 联系方式 电话",
    required: [["title"], ["needs"], ["chain", "scale", "investment", "contactUnit"]])

  /// Resources that lie idle (存量资源).
  static let resources = TableSchema(
    .resources,
    headings: [
      ("serial", "序号"),
      ("kind", "类型 资源类型 资源类别 资产类型 类别 资产类别"),
      ("name", "资源名称 资产名称 地块名称 厂房名称 楼宇名称 载体名称 | 名称"),
      ("region", "地区 所在地 所在地区 区域 县区 县(市、区) 位置 坐落 坐落位置 地址"),
      ("area", "面积 可用面积 闲置面积 占地面积 建筑面积 可利用面积"),
      ("areaUnit", "面积单位 计量单位"),
      ("state", "现状 状态 使用现状 盘活状态 闲置情况 盘活情况"),
      ("match", "意向项目 拟用项目 匹配项目 对接项目 拟盘活项目 意向企业"),
      ("remark", "备注 说明"),
    ],
    known: "产权单位 权属单位 联系人 联系电话 租金 闲置时间",
    required: [["kind"], ["name"], ["area"], ["state", "match"]])

  /// Contracts as announced at ceremonies (签约公告).
  static let signings = TableSchema(
    .signings,
    headings: [
      ("serial", "序号"),
      ("project", "项目编号 | 项目名称 项目 签约项目 签约项目名称"),
      ("event", "签约活动 活动 活动名称 签约场合 签约会议 签约平台"),
      ("signedOn", "签约时间 签约日期"),
      ("investor", "投资方 投资企业 投资主体 投资人 签约企业 乙方 投资单位 投资商"),
      ("origin", "来源地 投资来源地 投资方所在地 资金来源地"),
      ("amount", "投资额 签约额 签约金额 投资金额 合同金额 协议投资额 签约投资额 | 总投资 计划总投资"),
      ("chain", "产业链 所属产业链 产业 所属产业"),
      ("region", "落地 落地区域 落户地 落地地点 落地单位 落户园区 甲方 签约单位 签约县区 县区 县(市、区) | 责任单位"),
      ("contractKind", "合同类型 签约类型 协议类型 签约性质"),
      ("remark", "备注 说明"),
    ],
    money: ["amount"],
    known: "建设内容 建设内容及规模 签约代表 联系人 联系电话",
    required: [
      ["project"], ["event"], ["amount"], ["investor", "contractKind", "region", "origin"],
    ])
}
