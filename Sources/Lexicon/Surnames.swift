/// The Chinese surnames (姓氏), single and compound.
public enum Surnames {
  /// The length in bytes of the surname at `position`: 6 for a compound one, 3 for a single one,
  /// 0 if none begins there.
  @inline(__always)
  public static func length(in bytes: [UInt8], at position: Int) -> Int {
    if let found = compound.match(bytes, at: position, limit: bytes.count) {
      return found.end - position
    }
    guard let found = single.match(bytes, at: position, limit: bytes.count) else { return 0 }
    return found.end - position
  }

  private static let compound = WordTable(
    """
    欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙
    钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里
    呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫
    仲长 子书 子桑 即墨 达奚 褚师 吴铭 单于 淳于 完颜 纳兰 耶律 爱新
    """)

  private static let single = WordTable(
    """
    赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 尤 许 何 吕 施 张 孔 曹 严 华 金 魏 陶 姜 戚 谢 邹 喻 柏 水 窦 章 云 苏
    潘 葛 奚 范 彭 郎 鲁 韦 昌 马 苗 凤 花 方 俞 任 袁 柳 酆 鲍 史 唐 费 廉 岑 薛 雷 贺 倪 汤 滕 殷 罗 毕 郝 邬 安 常 乐 于 时 傅
    皮 卞 齐 康 伍 余 元 卜 顾 孟 平 黄 和 穆 萧 尹 姚 邵 湛 汪 祁 毛 禹 狄 米 贝 明 臧 计 伏 成 戴 谈 宋 茅 庞 熊 纪 舒 屈 项 祝
    董 梁 杜 阮 蓝 闵 席 季 麻 强 贾 路 娄 危 江 童 颜 郭 梅 盛 林 刁 钟 徐 邱 骆 高 夏 蔡 田 樊 胡 凌 霍 虞 万 支 柯 昝 管 卢 莫
    经 房 裘 缪 干 解 应 宗 丁 宣 贲 邓 郁 单 杭 洪 包 诸 左 石 崔 吉 钮 龚 程 嵇 邢 滑 裴 陆 荣 翁 荀 羊 於 惠 甄 曲 家 封 芮 羿
    储 靳 汲 邴 糜 松 井 段 富 巫 乌 焦 巴 弓 牧 隗 山 谷 车 侯 宓 蓬 全 郗 班 仰 秋 仲 伊 宫 宁 仇 栾 暴 甘 钭 厉 戎 祖 武 符 刘
    景 詹 束 龙 叶 幸 司 韶 郜 黎 蓟 薄 印 宿 白 怀 蒲 邰 从 鄂 索 咸 籍 赖 卓 蔺 屠 蒙 池 乔 阴 胥 能 苍 双 闻 莘 党 翟 谭 贡 劳
    逄 姬 申 扶 堵 冉 宰 郦 雍 却 璩 桑 桂 濮 牛 寿 通 边 扈 燕 冀 郏 浦 尚 农 温 别 庄 晏 柴 瞿 阎 充 慕 连 茹 习 宦 艾 鱼 容 向
    古 易 慎 戈 廖 庾 终 暨 居 衡 步 耿 满 弘 匡 国 文 寇 广 禄 阙 东 欧 殳 沃 利 蔚 越 夔 隆 师 巩 厍 聂 晁 勾 敖 融 冷 訾 辛
    阚 那 简 饶 空 曾 毋 沙 乜 养 鞠 须 丰 巢 关 蒯 相 查 后 荆 红 游 竺 权 逯 盖 益 桓 公 商 牟 佘 佴 伯 赏 墨 哈 谯 笪 年 爱 阳
    佟 言 福 百 肖 涂 覃 仝 岳 帅 缑 亢 况 区 冼 麦 谌 楚 闫 法 汝 鄢 钦 归 海 晋 岱 撒 揭 樵 代 付 门 邸 占 原 矫 兰 尧 才 藏 修
    鹿 芦 苑 迟 初 栗 律 由 信 战 来 操 展 慈 过 千 旷 阿 扎 索 仁 多 拉 其 敬 郄 税 战 银 锁 镡 揣 呼 晨 禚 檀 盘 候 遇 仵 盘 母 庹
    粟 荀 隋 耶 么 泰 潭 萨 苟 茆 衣 覃 訚 谈 逯 郯 邝 酒 镇 问 青 韶 饶 黑 鼓 芈 佘 辜 冮 琚 官 奉 旦 尼 麦 丘 竹 楼 铁 冶 木 仉 卿 扬
    桐 植 沐 漆 牙 甯 畅 睢 稽 笃 粘 肇 苌 苻 菅 虎 虢 谏 蹇 郇 郐 锺 顿 骈 麴 撖 朴 昃 贠 岐 尉 敏 宛 闭 炎 妥 拜 喇 丑 寸 刀 承 润
    """)
}
