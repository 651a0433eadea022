import Lexicon

/// Finds the industries an article lists (产业).
enum IndustryRule {
  /// The industries of the body, each once, in the text's order.
  static func industries(_ reading: ArticleReading) -> [String] {
    var found: [String] = []
    for paragraph in reading.layout.body {
      for (start, match) in reading.text.words(of: names, in: paragraph.range) {
        let name = reading.text.string(start..<match.end)
        if !found.contains(name) { found.append(name) }
      }
    }
    return found
  }

  static let names = WordTable(
    """
    高新技术产业 战略性新兴产业 未来产业 先进制造业 现代服务业 数字经济 生物经济 冰雪经济 创意设计 航空航天 新能源 新材料 新型材料 新能源新材料 装备制造 高端装备
    石化化工 生物医药 绿色食品 新一代信息技术 电子信息 绿色低碳 总部经济 楼宇经济 动力电池 海上风电 农产品加工 农产品深加工 现代物流 现代金融 文化旅游 特色文化和旅游
    旅游康养 养老托育 汽车 新能源汽车 轻工 食品 化工 能源 信息服务 农机装备 人工智能 集成电路 半导体 储能 光伏 风电 氢能 低空经济 大数据 云计算 现代煤化工
    纺织服装 家居 建材 冶金 有色金属 钢铁 医药 中医药 大健康 预制菜 商贸物流 跨境电商 公共卫生 数字创意 机器人 工业母机 节能环保 现代农业 文旅 康养
    """)
}
