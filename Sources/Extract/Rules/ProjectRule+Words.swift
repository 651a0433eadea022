import Lexicon

/// The words by which projects are known.
extension ProjectRule {
  /// What ends a name; 0 stands for 项目 itself.
  static let heads = WordTable([
    ("项目", 0), ("产业园", 1), ("产业园区", 1), ("生产基地", 1), ("产业基地", 1), ("制造基地", 1), ("物流园", 1),
    ("科技园", 1), ("生产线", 1), ("综合体", 1), ("产业城", 1),
  ])
  /// Words that part two names of one stretch.
  static let parts = WordTable("和 与 及 以及 的 由 投资")
  static let phases = WordTable(
    "一期 二期 三期 四期 五期 （一期） （二期） （三期） 一期工程 二期工程 三期工程 一期项目 二期项目 三期项目 二期扩建项目")
  static let placeEnds = WordTable("市 县 区 旗 镇 乡 村 园 新区 园区 公司 集团")
  static let towns = WordTable("镇 乡 街道 村 高新区 经开区 开发区 工业园 新区 园区")
  static let joins = WordTable("、 和 与 及 以及")
  /// What a list of what was begun or signed begins with.
  static let enumerations = WordTable("还有 有 包括 包含 是 分别是 分别为 为 的 了")
  /// What leads up to a name.
  static let leads = WordTable(
    """
    走访调研 走访 调研了 调研 的 察看了 察看 查看了 查看 听取了 听取 观摩了 观摩 走进 来到 深入 到 前往 了解了 了解 考察了 考察 参观了 参观 推动 加快推动 推进 加快推进 引进了 引进
    签约引进 新引进 落地了 落地 开工了 集中开工了 其中 包括 包含 例如 比如 主要有 分别是 分别为 元建设 元兴建 元实施 元打造 投资建设 将建设 正在建设
    拟建设 计划建设 新建 亿元 万元 亿美元 万美元 既有 又有 更有 还有 承建 建成了 签约了 签下 签订了 签署了 洽谈 对接 同意 启动实施 启动建设 督导 督查 视察 分别就 先后就 就 先后到 分别到 一行到 在 随后 现场 对 把 将 围绕 抓好 实施了 谋划了 争取 如 是
    """)
  static let openers = WordTable(
    "集中开工 开工 开工建设 签约 集中签约 新签约 竣工 集中竣工 投产 建成 启动 建设 续建 新建 实施 谋划 争取 储备 包括 有")
  static let visits = WordTable(
    "先后到 分别到 一行到 走访调研 走访 调研了 调研 包括 包含 听取了 听取 督导 督查 调研了 一线 察看 查看 观摩 走进 来到 深入 前往 了解 考察 参观")
  static let sites = WordTable("现场 建设现场 施工现场 工地 建设工地 选址点 选址")
  /// Words of sentences, which no name contains.
  static let verbs = WordTable(
    """
    将 以 把 被 在 是 并 我们 要 召开 举行 举办 强调 指出 要求 推进 开展 落实 围绕 聚焦 坚持 树立 树牢 加快 全力 抓好 加强 强化 宣布 参加 出席
    主持 暨项目 暨重点 暨重大 暨招商 暨优化 环境暨 会议暨 大会暨 仪式暨 活动暨 建设暨 推行 优化营商环境 完成 其中 共有 共计 分别 先后 已经 涉及 涵盖 包括 根据 按照 通过 结合 了 亿元 万元 达到 实现 同比 增长 仪式 大会 致辞 分会场
    总经理 董事长 代表 主任 书记 局长 协议 专题 关于 负责 负责人 督导 督查 视察 检查 给予 予以 提供 支持 安排 注册 备案 帮办 代办 交付 办理 打包 现有 目前 截至 今年 去年 全年 年度 季度 月份
    """)
  /// Words of groups.
  static let groups = WordTable(
    """
    重点项目 重大项目 重点建设 重大建设 重点工程 重大工程 以上项目 签约项目 开工项目 在建项目 新开工 续建项目 招商项目 招商引资 亿元 全市 全省
    全县 全区 一批 这批 该批 各类 各 个项目 上项目 新引进 引进项目 共签约 签约 落后 省级重点 市级重点 县级重点 省级项目 市级项目 国家级项目 竣工项目 投产项目 储备项目 前期项目 落地项目
    谋划项目 谋划包装 民生项目 观摩项目 观摩点 回归项目 项目建设年 类项目 集中开工 三市 两市 三县 首批 第一批 第二批 第三批 本批 所有 许多 不少 大项目 好项目 优质项目
    外资项目 内资项目 央企项目 领域项目 专项债 拟建 该 此 这 那 其他 其它
    """)
  /// Fields, of which lists are made that name no project.
  static let kinds = WordTable(
    """
    战略性新兴产业 高新技术产业 先进制造业 工业 合作 新能源 新材料 装备制造 电子信息 生物医药 基础设施 交通 水利 农业 能源 文旅 旅游 医疗 教育 卫生 环保 道路 供水 供电 供热 绿化 管网 物流 仓储 制造业 服务业
    产业 民生 领域 方面 城市更新 乡村振兴 数字经济 食品加工 化工 冶金 建材 轻工 纺织 环节 保障 设施 扶贫 治理 整治 机制 体系 品牌 活动 服务 比武
    """)
  /// What no project is, whatever stands before it.
  static let noProjects = WordTable(
    "机制 体系 品牌 活动 服务 比武 领域 方面 环节 保障 扶贫 社区 公司 集团 企业 经验 做法 模式 园区 高新区 经开区 开发区 新区 保税区 示范区 街道")
  /// What a sum of money builds.
  static let builds = WordTable("投资建设 建设 兴建 新建 实施 打造 投建 上马")
  /// Works, by which the projects of a list of places visited are named.
  static let works = WordTable(
    """
    改造 治理 整治 保护 修缮 翻建 改建 迁建 扩建 重建 续建 建设 提升 扩能 扩容 扩产 技改 产业化 连接线 收费站 高速 大道 道路 路段 街区 法庭 大楼 综合楼 门诊楼 住院楼 教学楼 宿舍楼 殡仪馆
    防洪 排水 防涝 供水 供热 热解 处理 焚烧 填埋 修复 绿化 亮化 疏浚 水系 新城 商场 市场 酒厂 电厂 烟厂 初中 高中 小学 中学 大学 学院 幼儿园 急救中心 养老院 前段 后段 西段 东段 南段 北段
    """)
  static let counters = WordTable("个 项 批 多 余 类 大")
  /// What 项目 goes on to where no project is meant.
  static let noProject = WordTable(
    """
    库 化 部 名单 清单 谋划 储备 推进会 调度会 集中 签约仪式 开工仪式 签约 数 总数 包 群 链 经理 攻坚 推进大会 建设推进 建设大会 建设动员 建设调度 建设现场会 建设工作
    建设攻坚 招商推介 推介会 对接会 发布会 现场会 观摩 双招双引 比武 大会 会议 工作会 会商 招引 招商 一专员 审批 管理 申报 策划 建设年
    """)
  /// What shows that a project goes forward.
  static let progress = WordTable(
    """
    开工 动工 破土 竣工 建成 投产 投用 签约 落户 落地 进入 完成 主体 封顶 施工 建设 启动 投入 实现 总投资 计划投资 投资 占地 由 规划 恢复 通车 开建 奠基
    同步 同时 集中 一期 全面 今年 去年 签订 举行 是 为 作为 列入 计划 主要 达产 年产 建筑面积 总建筑面积 采用 通过 推进情况 进展情况 建设情况 建设进展 推进 进展 在洽谈 正在洽谈 在谈 洽谈 在建 处于 桩基 进场 基础 土建 试生产 试运行 调试 设备 验收 交付 备案 拿地 摘地 供地 用地 拟 新建 新增 购置 达产 位于 坐落 选址 预计 即将
    """)
  /// Words of single projects.
  static let specific = WordTable(
    """
    一期 二期 三期 四期 五期 六期 扩建 技改 扩产 扩能 迁建 改造 深加工 产业园 基地 生产线 智造 制造 仓储 加工 万吨 万台 电站 储能 风电 光伏 组件 电池 材料 设备
    医院 学校 公路 大桥 水库 机场 码头 中心 综合体 厂房 污水 智能 科创 冷链 物流港 科创园 科技城 电商园 园 城 工程 铁路 管廊 隧道 综合利用 示范 总部 变电站 枢纽 水利枢纽 港 车身
    """)
  /// Products, by which projects that are reported or listed beside others are named.
  static let products = WordTable(
    """
    一体化 甲醇 乙烯 算力 钙钛矿 碳纤维 石英 装备 机械 机器人 芯片 模组 薄膜 纤维 树脂 涂料 制剂 疫苗 原料药 饲料 屠宰 养殖 果蔬 食品 油脂 水泥 玻璃 陶瓷 管材 型材 铝材 铜箔 钢构 家具 服装 纺纱 面料
    电缆 电机 电子 传感器 封装 零部件 轴承 模具 铸造 包装 酒店 度假区 景区 乐园 小镇 康养 养老 大厦 水厂 管网 光电 氢能 制氢 锂电 正极 负极 电解液 隔膜
    """)
  static let scales = WordTable("万 亿 千 百")
  static let measures = WordTable(
    "吨 台 套 千瓦 兆瓦 只 件 头 辆 平方米 GW MW GWh MWh KV 千伏 米 公里 支 片 块 条 立方米 升 吉瓦 瓦 羽 亩 万 亿")
  static let betweenMoneyAndName = WordTable(
    "的 建设的 建设 兴建的 兴建 打造的 打造 实施的 实施 元的 人民币的 建设， 投建的 新建的 新建 左右的 ）的 规模的 开发的 ）")
  /// Investment, 0, and what only looks like it.
  static let invest = WordTable([
    ("总投资", 0), ("计划投资", 0), ("投资", 0), ("计划总投资", 0), ("追加投资", 0), ("投资额", 0), ("投资总额", 0),
    ("总投资额", 0), ("协议投资", 0), ("投资规模", 0), ("拟投资", 0), ("概算", 0), ("完成投资", 1), ("已投资", 1),
    ("累计投资", 1), ("年度投资", 1), ("年度计划投资", 1), ("完成固定资产投资", 1), ("固定资产投资", 1), ("年投资", 1),
  ])
  /// What a company does for a project.
  static let deeds = WordTable(
    "投资 计划投资 拟投资 总投资 追加投资 建设的 承建的 打造的 将建设 实施的 投建的 兴建的 拟建设 开发的 斥资 共同投资 联合投资 出资")
  /// What is said of a project before its name: 「某某公司投资的」.
  static let dones = WordTable("投资的 投资建设的 建设的 兴建的 打造的 实施的 投建的 开发的 承建的")
  static let companyLeads = WordTable("既有 又有 更有 还有 由 、 和 与 其中 是 为 ， 签约引进 引进 察看了 来到 走进 了")
  static let companyEnds = WordTable("公司 集团 股份有限公司 有限责任公司")
  static let builderEnds = WordTable("投资 建设 承建 实施 打造 开发 与 和 、 ， 联合 共同 负责 出资 运营 兴建 投建 牵头")
  static let noCompany = WordTable(
    "亿元 全市 全省 全县 项目 总 计划 该 一批 强调 指出 推进 会议 政府 我市 我县 我省 我区 本地 预计 完成 同比 其中 将 以上 平均 在")
  static let stages = WordTable([
    ("签约", 2), ("正式合同", 2), ("签订协议", 2), ("签订合同", 2), ("签署协议", 2), ("签下", 2), ("投资协议", 2),
    ("框架协议", 2), ("合同条款磋商", 0), ("洽谈", 0),
    ("磋商", 0), ("在谈", 0), ("开工", 4),
    ("动工", 4), ("破土", 4), ("奠基", 4), ("建成", 6), ("竣工", 6), ("投产", 6), ("投用", 6), ("通车", 6),
    ("设备安装", 5),
    ("设备调试", 5), ("吊装", 5), ("封顶", 5), ("恢复", 5), ("施工", 5), ("工地", 5), ("现场", 5), ("形象进度", 5),
    ("完成投资", 5), ("备案", 3), ("选址", 3), ("前期", 3), ("立项", 3), ("可研", 3),
  ])
  static let leadingStages = WordTable([
    ("签约", 2), ("引进", 2), ("洽谈", 0), ("开工", 4), ("动工", 4), ("竣工", 6), ("投产", 6), ("察看", 5),
    ("查看", 5),
    ("观摩", 5), ("来到", 5), ("走进", 5), ("调研", 5), ("督导", 5), ("在建", 5), ("推动", 5), ("推进", 5),
  ])
  /// What puts a stage into the future.
  static let future = WordTable("计划 计划于 拟于 预计于 力争于 力争 预计 将 确保 争取 拟 有望 早 尽快 推动 达产")
  static let stageNames = ["在谈", "拟签约", "签约", "前期", "开工", "在建", "竣工"]
}
