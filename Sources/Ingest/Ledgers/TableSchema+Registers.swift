extension TableSchema {
  /// The register of reporting units (单位名册).
  static let units = TableSchema(
    .units,
    headings: [
      ("serial", "序号"),
      ("code", "代码 编码 区划代码 行政区划代码 单位代码 单位编码 统计代码"),
      ("name", "名称 单位名称 全称 单位全称 | 单位"),
      ("shortName", "简称 单位简称"),
      ("level", "层级 级别 行政层级 行政级别"),
      ("kind", "类型 单位类型 类别 性质 单位性质"),
      ("parent", "上级 上级单位 上级代码 上级单位代码 隶属 所属上级"),
      ("group", "分组 组别 排名分组 考核分组"),
      ("unrankedReason", "不参与排名原因 不参加排名原因 不排名原因 不参与排名 未排名原因"),
      ("aliases", "别名 曾用名 其他名称 又称 别称"),
      ("remark", "备注 说明"),
    ],
    known: "联系人 联系电话 设立时间 撤销时间 生效时间",
    required: [["code"], ["name"], ["level", "kind", "parent", "group"]])

  /// The targets (目标任务).
  static let targets = TableSchema(
    .targets,
    headings: [
      ("serial", "序号"),
      ("unit", "单位 责任单位 单位名称 县(市、区) 县区 地区"),
      ("indicator", "指标 指标名称 目标名称 考核指标"),
      ("year", "年度 年份 目标年度"),
      ("value", "目标值 目标 目标任务 任务目标 全年目标 年度目标 目标数 任务数"),
      ("unitOfMeasure", "计量单位 指标单位 度量单位 目标单位"),
      ("setBy", "下达 下达单位 下达层级 目标来源 来源 下达方式 口径"),
      ("remark", "备注 说明"),
    ],
    known: "文件 依据 文号 版本 下达时间 进度要求",
    required: [["indicator"], ["value"]])

  /// The list of issues (问题清单).
  static let issues = TableSchema(
    .issues,
    headings: [
      ("serial", "序号"),
      ("id", "编号 问题编号 清单编号"),
      ("project", "项目 项目名称 | 项目编号 | 涉及项目 所属项目"),
      ("text", "存在问题 问题 问题描述 具体问题 问题内容 存在的问题 困难问题 需协调事项"),
      ("kind", "类型 问题类型 问题类别 类别"),
      ("raisedOn", "提出时间 提出日期 上报时间 登记时间 提报时间"),
      ("unit", "责任单位 牵头单位 牵头责任单位 解决单位"),
      ("person", "责任人 责任人员 负责人"),
      ("due", "时限 解决时限 完成时限 办结时限 整改时限 计划解决时间"),
      ("level", "层级 提级层级 协调层级 督办层级"),
      ("status", "状态 办理状态 问题状态 办理情况"),
      ("closedOn", "销号时间 销号日期 解决时间 办结时间 销号"),
      ("remark", "备注 说明"),
    ],
    known: "解决措施 措施 办理进展 进展 联系人 联系电话 配合单位 销号依据 已历天数 包保领导",
    required: [
      ["text"], ["project"], ["raisedOn", "due"], ["status", "closedOn", "level", "kind"],
    ])

  /// Who answers for which project (责任链).
  static let duties = TableSchema(
    .duties,
    headings: [
      ("serial", "序号"),
      ("project", "项目编号 | 项目 项目名称"),
      ("role", "角色 责任角色 职责 责任类型"),
      (
        "holder",
        "姓名/单位 姓名或单位 姓名(单位) 姓名、单位 责任人/单位 | 姓名 单位 责任人 人员 责任主体 责任单位"
      ),
      ("post", "职务 职务职称 职务/职称"),
      ("remark", "备注 说明"),
    ],
    known: "联系人 联系电话 电话 手机 分工 起始时间 截止时间",
    required: [["project"], ["role"], ["holder"]])
}
