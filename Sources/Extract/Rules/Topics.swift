import Lexicon

/// The topic of a demand (要求的类别), by the words it dwells on.
enum Topics {
  /// The topic with the most words in `range`; words of the first clause count double.
  static func topic(of range: Range<Int>, in text: Text) -> String {
    var scores = [Int](repeating: 0, count: names.count)
    let first = firstClause(of: range, in: text)
    for (start, match) in text.words(of: words, in: range) {
      scores[match.value] += start < first.upperBound ? 2 : 1
    }
    var best = 0
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return names[best]
  }

  private static let names = [
    "总体要求", "招商引资", "项目建设", "项目谋划", "产业发展", "科技创新", "服务保障", "营商环境", "资金争取", "金融支持", "区域合作", "组织落实",
  ]
  static let words: WordTable = {
    let lists = [
      "深入贯彻 贯彻落实 全面落实 重要讲话 重要指示 总要求 稳中求进 高质量发展 责任感 紧迫感 总体 全年目标 安全底线 统筹发展和安全 开局",
      "招商 引资 招引 招大引强 签约 客商 以商 外资 招商引资",
      "项目建设 重点项目 开工 竣工 投产 达效 施工 项目进度 工期 节点 形象进度 复工 实物工作量",
      "谋划 储备 项目库 前期 策划 包装",
      "产业 产业链 产业集群 产业体系 工业 制造业 新质生产力 新兴产业 园区 企业梯队 转型升级",
      "科技 创新 成果转化 数字化 产学研 关键核心技术",
      "服务 要素 保障 帮办 代办 专班 用地 审批 土地 环评 征地",
      "营商环境 放管服 改革 惠企 政策兑现 免申即享 一流营商",
      "资金 专项债 债券 预算内 上级 争取",
      "金融 融资 基金 银行 社会资本 信贷",
      "合作 对接 协作 承接 区域 大湾区 长三角 开放 对口",
      "督查 考核 责任 作风 落实 调度 通报 领导 干部 机制 比学赶超 问题 亲自 组织领导",
    ]
    return WordTable(
      lists.enumerated().flatMap { index, list in
        list.split(separator: " ").map { (String($0), index) }
      })
  }()
}
