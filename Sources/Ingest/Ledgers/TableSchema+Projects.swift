extension TableSchema {
  /// The project ledger (项目台账).
  static let projects = TableSchema(
    .projects, headings: projectHeadings + projectDetails + projectDates,
    money: [
      "totalInvestment", "contractInvestment", "planOfYear", "doneThisYear", "doneInAll",
      "fundsThisYear", "doneBefore", "fundsInAll",
    ],
    known: """
      联系人 联系电话 联系方式 电话 手机 数据截至 数据截止 更新时间 填报时间 填报日期 报送时间 \
      建设年限 建设周期 建设工期 工期 起止年限 建设起止年限 亮灯 阶段 项目阶段 所处阶段 项目状态 \
      下步计划 下一步工作 下步措施 工作措施 解决措施 审批情况 资金来源 配合单位 审核人 排名 位次
      """,
    required: [["name"], moneyOrStage])

  private static let moneyOrStage = [
    "totalInvestment", "contractInvestment", "planOfYear", "doneThisYear", "doneInAll",
    "fundsThisYear", "groundbreaking", "planned.groundbreaking", "actual.groundbreaking",
    "signing", "actual.signing", "progress",
  ]

  private static let projectHeadings: [(String, String)] = [
    ("serial", "序号 顺序号 次序 No No. NO NO."),
    ("id", "项目编号 项目编码 项目序列号 项目ID | 编号 编码 | 项目代码"),
    ("nationalCode", "国家项目代码 国家代码 投资项目代码 项目统一代码 审批平台代码 投资项目统一代码 在线审批代码"),
    ("name", "项目名称 工程名称 | 名称 | 项目"),
    (
      "ownerUnit",
      """
      责任单位 责任主体 责任(报送)单位 责任报送单位 | 报送单位 填报单位 上报单位 申报单位 | \
      县(市、区) 县(市区) 县市区 县区 区县 县(市、区)/功能区 所属县区 所属区县 所在县区 所在区县 | 属地 地区 所属地区 | 单位
      """
    ),
    (
      "investor",
      "投资方 投资主体 投资企业 投资单位 投资人 投资商 | 建设单位 业主单位 项目单位 项目业主 建设主体 业主 | 企业名称 企业"
    ),
    ("origin", "投资来源地 资金来源地 来源地 投资方所在地 投资来源 内外资"),
    ("scale", "建设内容及规模 建设规模及内容 建设内容和规模 主要建设内容及规模 主要建设内容 建设内容 建设规模 项目内容"),
    ("chain", "产业链 所属产业链 重点产业链"),
    ("category", "项目类别 项目类型 类别"),
    ("nature", "建设性质 项目性质 性质"),
    ("lists", "所属清单 清单 项目清单 项目库 所属项目库 重点类别"),
    ("contractKind", "签约类型 合同类型 协议类型 签约性质"),
    ("totalInvestment", "总投资 计划总投资 投资总额 投资规模 总投资额 项目总投资 概算总投资"),
    ("contractInvestment", "协议投资额 合同投资额 签约额 协议总投资 签约投资额 合同金额 协议投资 签约金额 协议资金"),
    (
      "planOfYear",
      """
      年度计划投资 年计划 今年计划 本年计划 本年计划投资 今年计划投资 年度投资计划 年计划投资 年度计划 本年投资计划 \
      本年度计划投资 当年计划投资 本年计划完成投资 年度计划完成投资 本年投资目标 本年计划投资额 年度计划投资额
      """
    ),
    (
      "doneThisYear",
      """
      本年累计完成投资 本年完成投资 年初至今完成 年初至今完成投资 本年累计完成 本年完成 年度累计完成投资 \
      年度完成投资 今年完成投资 今年累计完成投资 年内完成投资 年内累计完成投资 本年度完成投资 本年度累计完成投资 \
      当年完成投资 当年累计完成投资 自年初累计完成投资 年初以来累计完成投资 年初以来完成投资 本年实际完成投资 \
      本年完成投资额 本年累计完成投资额 | 累计完成投资 完成投资 实际完成投资 完成投资额 累计完成投资额
      """
    ),
    (
      "doneInAll",
      """
      自开工累计 开工以来累计 总累计 开工以来累计完成投资 自开工累计完成投资 开工至今累计完成投资 自开工以来累计完成投资 \
      开工累计完成投资 开工以来累计完成 自开工累计完成 自开工以来累计 总累计完成投资 开工至今累计完成
      """
    ),
    (
      "fundsThisYear",
      """
      到位资金 实际到位 实际到位资金 本年到位资金 本年累计到位资金 本年实际到位资金 今年到位资金 年度到位资金 \
      资金到位 到位资金额 本年到位 本年累计到位 本年资金到位 当年到位资金 本年实际到位 本年到位资金额
      """
    ),
    ("progress", "形象进度 进展情况 工程进度 项目进展 项目进度 工程形象进度 建设进展 目前进展 工作进展 进度 建设进度 项目进展情况 最新进展"),
    (
      "problem",
      """
      存在问题 需协调事项 困难问题 存在的问题 存在困难 困难和问题 存在困难和问题 存在的困难和问题 需协调解决的问题 \
      需协调解决问题 需要协调解决的问题 需要协调事项 存在主要问题 存在的主要问题
      """
    ),
    ("sponsor", "包保领导 包抓领导 挂钩领导 责任领导 包联领导 联系领导 市级包保领导 包保市领导 挂联领导"),
    ("remark", "备注 说明 备注说明"),
  ]

  /// Headings of the stages' days: planned, reached, or saying neither.
  private static let projectDates: [(String, String)] = {
    let stages = [
      ("signing", ["签约"]), ("groundbreaking", ["开工", "开工建设"]),
      ("completion", ["竣工", "完工", "建成"]), ("production", ["投产"]),
      ("fullCapacity", ["达产达效", "达产", "达效"]),
    ]
    let times = ["时间", "日期", "年月"]
    var result: [(String, String)] = []
    for (stage, words) in stages {
      var (plain, planned, actual): ([String], [String], [String]) = ([], [], [])
      for word in words {
        plain += times.map { word + $0 }
        for prefix in ["计划", "预计", "拟"] {
          planned.append(prefix + word)
          for time in times {
            planned += [prefix + word + time, word + time + prefix, prefix + time + word]
          }
        }
        actual.append("实际" + word)
        for time in times {
          actual += ["实际" + word + time, word + time + "实际", "实际" + time + word]
        }
      }
      result.append((stage, plain.joined(separator: " ")))
      result.append(("planned." + stage, planned.joined(separator: " ")))
      result.append(("actual." + stage, actual.joined(separator: " ")))
    }
    return result
  }()
}
