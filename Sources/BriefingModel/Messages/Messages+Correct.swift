extension MessageTable {
  static let correctionHelp: [String: Entry] = [
    "help.correct": Entry(
      "更正读到的事实或台账单元格", "correct a fact that was read, or a cell of the ledger"),
    "help.correct.more": Entry(
      "编号是 facts 列出的（a1b2c3d4.f3）；单元格写作 项目#栏目@日期（A-007#总投资@2026-06-07），或"
        + "台账.xlsx!项目!F12。数值照台账的写法：66亿元、6,500万元、2026-03-05。改正和不采纳要写明 --by 和 "
        + "--why。更正只增不删：再次更正取代前一次，--undo 也是一条记录。以后导入的文件不会抹掉更正；来源变了，"
        + "add 和 build 会提示。",
      "An id is one that facts lists (a1b2c3d4.f3); a cell is written PROJECT#COLUMN@DAY "
        + "(A-007#总投资@2026-06-07) or 台账.xlsx!项目!F12. Values are written as in ledgers: 66亿元, "
        + "6,500万元, 2026-03-05. A change or a rejection needs --by and --why. Nothing is deleted: a "
        + "later correction takes the place of an earlier one, and --undo is an entry too. Later imports "
        + "keep corrections; add and build tell where the source has changed underneath."),
    "help.correct.target": Entry(
      "事实编号、单元格，或更正的编号（c3）", "a fact's id, a cell, or a correction's number (c3)"),
    "help.correct.accept": Entry("采纳：读得对", "it is right as read"),
    "help.correct.value": Entry("改为这个值", "change it to this value"),
    "help.correct.reject": Entry("不采纳：不付印", "reject it: it is never printed"),
    "help.correct.undo": Entry("撤销先前的更正", "take back what was corrected before"),
    "help.correct.confirm": Entry(
      "来源变了之后，按现在的来源确认先前的更正", "confirm a correction whose source has changed"),
    "help.correct.same": Entry(
      "回答疑问：两个项目是同一个", "answer a question: the two rows are one project"),
    "help.correct.different": Entry(
      "回答疑问：两个项目不是同一个", "answer a question: they are two projects"),
    "correct.question.done": Entry(
      "已记入，项目已重新比对", "entered, and the projects compared anew"),
    "correct.question.unchanged": Entry(
      "已有同样的回答，未改动", "answered so before; nothing changed"),
    "correct.question.unknown": Entry(
      "没有疑问“{name}”；相近的：{near}。用 jianbao identity 查看",
      "there is no question “{name}”; near: {near}. See jianbao identity"),
    "help.correct.field": Entry(
      "改事实的哪一项：indicator（指标）、region（地区）、period（时段）……；缺省为数值或名称",
      "which part of a fact: indicator, region, period ...; default: its value or name"),
    "help.correct.by": Entry("更正人", "who corrects"),
    "help.correct.why": Entry("原因", "why"),
    "help.correct.on": Entry("更正的日期；缺省为今天", "the day of the correction; default: today"),
    "help.correct.list": Entry("列出有效的更正", "list the corrections in force"),
    "help.correct.changed": Entry(
      "只列出来源已经变了的更正", "list those alone whose source has changed underneath"),
    "help.facts.rejected": Entry("只列不采纳的事实", "the facts that were rejected, and no others"),
    "correct.list.alone": Entry(
      "--list 和 --changed 不与编号或更正并用", "--list and --changed take neither a target nor an action"),
    "correct.target.none": Entry(
      "请写明更正什么：事实编号（a1b2c3d4.f3）或单元格（A-007#总投资@2026-06-07）",
      "say what to correct: a fact's id (a1b2c3d4.f3) or a cell (A-007#总投资@2026-06-07)"),
    "correct.action.one": Entry(
      "请写且只写一个：--accept、--value、--reject、--undo、--confirm、--same 或 --different",
      "give exactly one of --accept, --value, --reject, --undo, --confirm, --same and --different"),
    "correct.field.alone": Entry(
      "--field 只与 --value 或 --undo 并用", "--field goes with --value or --undo alone"),
    "correct.clock": Entry(
      "读不到今天的日期。请用 --on 写明", "the day of today cannot be read. Give it with --on"),
    "correct.store.readOnly": Entry(
      "资料库不可写，更正没有记入。请检查文件的权限，或用 --store 指定可写的资料库",
      "the store cannot be written to, and nothing was entered. Check its permissions, or name another "
        + "with --store"),
  ]

  static let correctionNames: [String: Entry] = [
    "correct.target.unclear": Entry(
      "“{name}”不是事实编号，也不是单元格。写法如：{near}",
      "“{name}” is neither a fact's id nor a cell. They are written: {near}"),
    "correct.record.unknown": Entry(
      "没有更正“{name}”；最近的：{near}。用 correct --list 查看",
      "there is no correction “{name}”; the latest: {near}. See correct --list"),
    "correct.fact.unknown": Entry(
      "没有事实“{name}”；相近的：{near}。用 facts 查看",
      "there is no fact “{name}”; near: {near}. See facts"),
    "correct.day.unknown": Entry(
      "没有{name}的台账；相近的：{near}", "there is no ledger of {name}; near: {near}"),
    "correct.ledger.none": Entry(
      "库中没有台账，无从更正“{name}”（相近的：{near}）。请先用 jianbao add 导入",
      "the store has no ledger, and “{name}” cannot be corrected (near: {near}). Add one with "
        + "jianbao add first"),
    "correct.project.several": Entry(
      "叫“{name}”的项目不止一个，请写项目编号：{near}",
      "“{name}” is the name of several projects; use the number: {near}"),
    "correct.project.unknown": Entry(
      "当天的台账里没有项目“{name}”；相近的：{near}",
      "the ledger of that day has no project “{name}”; near: {near}"),
    "correct.column.unknown": Entry(
      "没有可更正的栏目“{name}”；相近的：{near}。开工时间等请写明计划或实际，编号请在台账里改",
      "there is no column “{name}” that can be corrected; near: {near}. Say 计划 or 实际 of a stage's "
        + "day; numbers of projects are corrected in the ledger itself"),
    "correct.cell.column": Entry(
      "{name} 所在的栏目不能更正，或不知道是哪一栏。请写栏目名，如：{near}",
      "the column of {name} cannot be corrected or is not known. Name it by its heading, as in {near}"
    ),
    "correct.cell.unknown": Entry(
      "台账里没有项目在“{name}”这一行；相近的文件：{near}",
      "no project of a ledger stands in the row of “{name}”; near files: {near}"),
    "correct.unit.unknown": Entry(
      "没有登记单位“{name}”；相近的：{near}", "no unit “{name}” is registered; near: {near}"),
    "correct.field.unknown": Entry(
      "没有可更正的项“{name}”；可以是：{near}", "there is no part “{name}” to correct; there are: {near}"),
    "correct.field.cell": Entry(
      "单元格没有分项，不用 --field {name}（{near}）", "a cell has no parts; leave out --field {name} ({near})"),
    "correct.region.several": Entry(
      "“{name}”不止一个，请写路径：{near}", "“{name}” is the name of several; write the path: {near}"),
    "correct.record.value": Entry(
      "不能用更正的编号改成“{name}”；请写事实编号或单元格（{near}）",
      "a correction's number cannot be changed to “{name}”; write the fact's id or the cell ({near})"
    ),
    "correct.record.gone": Entry(
      "更正“{name}”的来源已不在库中（{near}），只能 --undo",
      "the source of correction “{name}” is no longer in the store ({near}); it can only be undone"),
    "correct.confirm.one": Entry(
      "“{name}”没有恰好一条有效的更正可以确认；有：{near}。请写更正的编号",
      "“{name}” has not exactly one correction in force to confirm; there are: {near}. Write its number"
    ),
    "correct.undo.none": Entry(
      "“{name}”没有有效的更正可以撤销（{near}）", "“{name}” has no correction in force to take back ({near})"),
    "correct.reject.required": Entry(
      "“{name}”不能空着，不能不采纳（{near}）。请用 --value 改正",
      "“{name}” cannot be left empty, and so not be rejected ({near}). Change it with --value"),
    "correct.value.control": Entry(
      "改后的内容“{name}”里有控制字符或换行，或超过500个字。请去掉后重写",
      "the value “{name}” holds control characters or line ends, or is longer than 500 characters. "
        + "Write it without"),
    "correct.value.unreadable": Entry(
      "看不懂“{name}”；应是{expected}", "“{name}” is not understood; expected is {expected}"),
    "correct.value.unitless": Entry(
      "“{name}”没有单位；应是{expected}", "“{name}” has no unit; expected is {expected}"),
    "correct.value.approximate": Entry(
      "“{name}”不是确数；更正要写确数：{expected}",
      "“{name}” is not exact; a correction says exactly what holds: {expected}"),
    "correct.value.unit": Entry(
      "“{name}”的单位不对；此指标的单位是：{expected}",
      "“{name}” has another unit than the indicator, whose units are: {expected}"),
    "correct.expected.money": Entry(
      "带单位的金额，如 66亿元、6,500万元，或 未报送", "an amount with its unit, such as 66亿元 or 6,500万元, or 未报送"),
    "correct.expected.amount": Entry(
      "带单位的数值，如 66亿元、221个、9.7%", "a number with its unit, such as 66亿元, 221个 or 9.7%"),
    "correct.expected.date": Entry(
      "写明年份的日期，如 2026-03-05、2026年3月", "a date with its year, such as 2026-03-05 or 2026年3月"),
    "correct.expected.period": Entry(
      "写明年份的时段，如 2026年1—5月", "a period with its year, such as 2026年1—5月"),
    "correct.expected.choice": Entry(
      "此项已有的说法之一，如 实际、计划、目标", "one of the words that the part can have, such as 实际, 计划 or 目标"),
    "correct.expected.text": Entry("文字", "text"),
    "correct.expected.requiredText": Entry("文字，不能为空", "text that is not empty"),
    "correct.expected.unit": Entry("登记单位的名称或代码", "the name or code of a registered unit"),
    "correct.expected.list": Entry("用顿号隔开的名称", "names parted by 、"),
    "correct.expected.flag": Entry("是或否", "是 or 否"),
  ]
}
