extension MessageTable {
  /// Sentences of asking the store: `facts` and `trace`.
  static let query: [String: Entry] = queryHelp.merging(queryLabels) { a, _ in a }
    .merging(queryReports) { a, _ in a }.merging(traceReports) { a, _ in a }

  private static let queryHelp: [String: Entry] = [
    "help.facts": Entry("查询库中的事实，附原句和出处", "ask the store for facts, each with its sentence"),
    "help.facts.see": Entry(
      "查询的各个选项见 jianbao facts query --help；query 可以不写。",
      "For the options of a question see jianbao facts query --help; the word query may be left out."
    ),
    "help.facts.more": Entry(
      "条件可以并用，须同时满足。地区含其下级；年、月含其中的各时段，1—5月、一季度、上半年这样的时段只指本身，"
        + "不写年份指任何一年。结果按发布日期从新到旧排列。",
      "Conditions hold together. A region takes what lies within it; so does a year or a month, while a "
        + "span such as 1—5月 or 一季度 is that span alone; without a year it is that of any year. The "
        + "latest articles come first."),
    "help.facts.region": Entry(
      "地区：名称、简称、路径（哈尔滨市/呼兰区）或代码", "region: name, path (哈尔滨市/呼兰区) or code"),
    "help.facts.period": Entry(
      "时段：2024、2024-05、2024年1—5月、一季度、截至5月底", "period: 2024, 2024-05, 2024年1—5月, 一季度, 截至5月底"),
    "help.facts.indicator": Entry("指标，正名或别名", "indicator, by any of its names"),
    "help.facts.speaker": Entry("讲话人或文中人员的姓名", "name of a speaker or of a person named"),
    "help.facts.kind": Entry("类别", "kind of fact"),
    "help.facts.document": Entry(
      "文章的文件名，或编号的前几位", "an article's file name, or the first digits of its id"),
    "help.facts.text": Entry(
      "原句中的词，用空格隔开，须全部出现", "words of the sentence, parted by blanks, all of which must occur"),
    "help.facts.exact": Entry(
      "地区和时段只取本身，不含其下级和其中的时段", "region and period alone, without what lies within them"),
    "help.facts.limit": Entry(
      "最多给出几条；缺省 text 为 50，json 和 csv 为全部",
      "how many at most; default: 50 as text, all as json and csv"),
    "help.facts.format": Entry("输出格式：text、json 或 csv", "text, json or csv"),
    "help.trace": Entry("追溯一个数据的出处", "show where a figure comes from"),
    "help.trace.more": Entry(
      "数值照页面抄写，如 65亿元、221个、66%、65、“1—5月 221个”；不写单位时，任何单位都算。编号是 facts 列出的"
        + "（a1b2c3d4.f3），或简报中数据的编号（p12 指最近一期，weekly/2026-06-01:p12 指那一期）。负数前加 --。",
      "A value is written as on the page: 65亿元, 221个, 66%, 65, \"1—5月 221个\"; without a unit any unit "
        + "will do. An id is one that facts lists (a1b2c3d4.f3), or a figure's in a briefing (p12 of the latest "
        + "issue, weekly/2026-06-01:p12 of that one). Put -- before a negative number."),
    "help.trace.words": Entry("数值或编号", "a value or an id"),
    "help.trace.limit": Entry(
      "最多给出几处；缺省 20，--json 为全部", "how many at most; default: 20, with --json all"),
  ]

  private static let queryLabels: [String: Entry] = [
    "query.head.id": Entry("编号", "id"),
    "query.head.kind": Entry("类别", "kind"),
    "query.head.region": Entry("地区", "region"),
    "query.head.period": Entry("时段", "period"),
    "query.head.subject": Entry("指标或名称", "indicator or name"),
    "query.head.value": Entry("数值", "value"),
    "query.head.note": Entry("说明", "note"),
    "query.head.confidence": Entry("可信度", "confidence"),
    "query.head.file": Entry("文件", "file"),
    "query.kind.figure": Entry("数据", "figure"),
    "query.kind.directive": Entry("要求", "directive"),
    "query.kind.person": Entry("人员", "person"),
    "query.kind.programme": Entry("专项", "programme"),
    "query.kind.project": Entry("项目", "project"),
    "query.kind.event": Entry("活动", "event"),
    "query.figure.actual": Entry("实际", "actual"),
    "query.figure.plan": Entry("计划", "plan"),
    "query.figure.target": Entry("目标", "target"),
    "query.figure.change": Entry("变动", "change"),
    "query.force.directive": Entry("要求", "directive"),
    "query.force.commitment": Entry("承诺", "commitment"),
    "query.force.statement": Entry("表述", "statement"),
    "query.event.meeting": Entry("会议", "meeting"),
    "query.event.inspection": Entry("调研", "inspection"),
    "query.event.signing": Entry("签约", "signing"),
    "query.event.groundbreaking": Entry("开工", "groundbreaking"),
    "query.event.conference": Entry("大会", "conference"),
    "query.event.other": Entry("其他", "other"),
    "query.programme.programme": Entry("计划", "programme"),
    "query.programme.campaign": Entry("行动", "campaign"),
    "query.programme.mechanism": Entry("机制", "mechanism"),
    "query.programme.industrial-system": Entry("产业体系", "industrial system"),
    "query.programme.metric-set": Entry("指标组", "set of measures"),
    "query.programme.phrase": Entry("提法", "phrase"),
    "query.confidence.certain": Entry("确定", "certain"),
    "query.confidence.likely": Entry("可能", "likely"),
    "query.confidence.doubtful": Entry("存疑", "doubtful"),
  ]

  private static let queryReports: [String: Entry] = [
    "query.limit.invalid": Entry("--limit 应是 1 以上的整数", "--limit takes a whole number from 1"),
    "query.text.empty": Entry("--text 里没有词", "--text holds no word"),
    "query.text.many": Entry(
      "--text 里有{count}个词，最多{limit}个", "--text holds {count} words; {limit} are the most"),
    "query.near.none": Entry("无", "none"),
    "query.region.unknown": Entry(
      "没有叫“{name}”的地区；相近的：{near}。也可以用代码，或带上级的路径",
      "there is no region “{name}”; near: {near}. A code or a path with the unit above it will do too"
    ),
    "query.region.several": Entry(
      "“{name}”不止一个，都列入：{paths}。只要其中一个，请写路径",
      "“{name}” is the name of several, all of which are taken: {paths}. Name one by its path"),
    "query.period.unknown": Entry(
      "看不懂时段“{name}”；可写 2024、2024-05、2024年1—5月、一季度、上半年、截至5月底，年份要写明。库中相近的：{near}",
      "the period “{name}” is not understood; write 2024, 2024-05, 2024年1—5月, 一季度, 上半年 or 截至5月底, years "
        + "in digits. Near in the store: {near}"),
    "query.indicator.unknown": Entry(
      "没有叫“{name}”的指标；相近的：{near}", "there is no indicator “{name}”; near: {near}"),
    "query.indicator.alias": Entry("“{name}”即{indicator}", "“{name}” is {indicator}"),
    "query.document.unknown": Entry(
      "库中没有文章“{name}”；相近的：{near}", "the store has no article “{name}”; near: {near}"),
    "query.cut": Entry(
      "共{count}条，只列前{shown}条；可加条件，或用 --limit 增加",
      "{count} in all, the first {shown} shown; add conditions, or raise --limit"),
    "query.store.empty": Entry(
      "库中有文章{articles}篇，还没有事实（{facts}条）；请先用 jianbao add 导入文章",
      "the store has {articles} articles and no facts ({facts}) yet; add articles with jianbao add first"
    ),
    "query.nothing": Entry(
      "没有符合的事实；库中有文章{articles}篇、事实{facts}条",
      "nothing answers; the store has {articles} articles with {facts} facts"),
    "query.alone": Entry("单用 {option}：{count}条", "{option} alone: {count}"),
    "query.alone.near": Entry(
      "单用 {option}：{count}条；库中相近的：{near}", "{option} alone: {count}; near in the store: {near}"),
  ]

  private static let traceReports: [String: Entry] = [
    "trace.unclear": Entry(
      "“{name}”不是一个数值，也不是编号；数值如 65亿元、221个、66%，编号如 a1b2c3d4.f3、p12",
      "“{name}” is neither one value nor an id; values are written 65亿元, 221个, 66%, ids a1b2c3d4.f3, p12"
    ),
    "trace.issue.unknown": Entry(
      "没有印过“{name}”这一期；相近的：{near}", "no issue “{name}” was printed; near: {near}"),
    "trace.nothing": Entry(
      "库中的文章和印过的简报里都没有{name}", "neither articles nor printed briefings in the store hold {name}"),
    "trace.near": Entry("数字相同的有：{near}", "with the same digits: {near}"),
    "trace.cut": Entry(
      "共{count}处，只列前{shown}处；可写明单位和时段，或用 --limit 增加",
      "{count} places in all, the first {shown} shown; name unit and period, or raise --limit"),
    "trace.head.region": Entry("地区　", "region      "),
    "trace.head.period": Entry("时段　", "period      "),
    "trace.head.sentence": Entry("原句　", "sentence    "),
    "trace.head.article": Entry("文章　", "article     "),
    "trace.head.copies": Entry("同文　", "copies      "),
    "trace.head.place": Entry("位置　", "place       "),
    "trace.head.rule": Entry("规则　", "rule        "),
    "trace.head.repaired": Entry("修复　", "repaired    "),
    "trace.head.compared": Entry("比较　", "compared    "),
    "trace.head.printed": Entry("印在　", "printed in  "),
    "trace.head.formula": Entry("算式　", "formula     "),
    "trace.head.value": Entry("得数　", "exactly     "),
    "trace.head.cohort": Entry("范围　", "cohort      "),
    "trace.head.source": Entry("来源　", "source      "),
    "trace.head.inputs": Entry("取值　", "inputs      "),
    "trace.bytes": Entry(
      "原文件第{start}至{end}字节（从0起，不含末尾）",
      "bytes {start} to {end} of the file (from 0, the end excluded)"),
    "trace.bytes.part": Entry(
      "{part} 第{start}至{end}字节（从0起，不含末尾）",
      "bytes {start} to {end} of {part} (from 0, the end excluded)"),
    "trace.bytes.none": Entry("不是从文件中直接读出的", "not read from the file itself"),
    "trace.repaired.none": Entry("无", "nothing"),
    "trace.repaired.some": Entry(
      "有，数字所在处有还原的字符：{repairs}", "yes, characters at the place were recovered: {repairs}"),
    "trace.repaired.untold": Entry("有", "yes"),
    "trace.repair": Entry("“{before}”→“{after}”", "“{before}” → “{after}”"),
    "trace.days": Entry("{label}（{start}至{end}）", "{label} ({start} to {end})"),
    "trace.days.until": Entry("{label}（至{end}）", "{label} (to {end})"),
    "trace.more": Entry("……还有{count}项，见 --json", "... and {count} more; see --json"),
  ]
}
