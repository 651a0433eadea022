extension MessageTable {
  static let correctionLines: [String: Entry] = [
    "correct.comma": Entry("，", ", "),
    "correct.line.change": Entry(
      "已更正：{field}原 {was} → {value}，{review}", "corrected: {field}was {was} → {value}, {review}"),
    "correct.line.accept": Entry("已采纳：{field}{was}，{review}", "accepted: {field}{was}, {review}"),
    "correct.line.reject": Entry("不采纳：{field}{was}，{review}", "rejected: {field}{was}, {review}"),
    "correct.line.undo": Entry(
      "撤销更正：{field}{was}，{review}", "taken back: {field}{was}, {review}"),
    "correct.done": Entry("{what}　{line}", "{what}  {line}"),
    "correct.unchanged": Entry(
      "{what}　{line}（已有同样的更正，未改动）", "{what}  {line} (entered before; nothing changed)"),
    "correct.source.differs": Entry(
      "来源已变：现在是 {now}；更正继续有效", "the source has changed: it says {now}; the correction holds"),
    "correct.source.replaced": Entry(
      "来源已变：现在读作 {now}；更正用不上，核对前不付印",
      "the source has changed: it reads {now}; the correction cannot hold, and it is not printed"),
    "correct.source.gone": Entry(
      "来源里已找不到它（{now}）", "the source no longer has it ({now})"),
    "correct.source.same": Entry("来源未变：{now}", "the source is as it was: {now}"),
    "correct.list.empty": Entry("没有有效的更正", "there are no corrections in force"),
    "correct.list.unchanged": Entry(
      "没有来源已变的更正", "the source of no correction has changed underneath"),
    "correct.withheld": Entry(
      "这一句含有已更正或不采纳的内容，不照原句付印：{sentence}",
      "this sentence holds what was corrected or rejected, and is not printed as it stands: {sentence}"
    ),
  ]

  static let reviewHelp: [String: Entry] = [
    "help.review": Entry("成批核对：导出表格，填好后导回", "review many at once: a table out, and back in"),
    "help.review.more": Entry(
      "export 写出 CSV，每行一条事实或一个单元格；在“处理”一列写 采纳、改为 或 不采纳，改的写在“改为”，"
        + "并写明审核人和原因；然后用 import 导回。编号和校验两列不要动。",
      "export writes a CSV with one row a fact or cell; write 采纳, 改为 or 不采纳 in the column 处理, a new "
        + "value in 改为, with 审核人 and 原因; then read it back with import. Leave 编号 and 校验 alone."),
    "help.review.export": Entry("导出待核对的事实和单元格", "write what is to be looked at"),
    "help.review.import": Entry("导回填好的核对表", "enter what was decided in the table"),
    "help.review.import.more": Entry(
      "要么全部记入，要么一条不记；有错的行逐行说明。没有填的行不算。同一份表导入两次，不会改变什么。",
      "All rows are entered or none; what is wrong is told row by row. Rows left empty count for nothing. "
        + "The same table twice changes nothing."),
    "help.review.output": Entry("写到文件；缺省写到标准输出", "write to a file; default: standard output"),
    "help.review.kind": Entry(
      "只要一类：figure、directive、person、programme、project、event、cell 或 question",
      "one kind alone: figure, directive, person, programme, project, event, cell or question"),
    "help.review.doubtful": Entry("只要存疑的", "what is doubtful alone"),
    "help.review.all": Entry("已经核对过的也要", "what has been decided too"),
    "help.review.day": Entry("这一天台账的单元格", "the cells of the ledger of that day"),
    "help.review.file": Entry("填好的 CSV", "the table, as CSV"),
    "help.review.by": Entry("审核人一列空着时用的姓名", "who decided, where 审核人 is empty"),
    "help.review.force": Entry(
      "来源在导出后变了的行也记入", "enter rows whose source has changed since, too"),
  ]

  static let reviewRows: [String: Entry] = [
    "review.output.exists": Entry(
      "已有这个文件，里面可能有填好的内容，没有覆盖。请换个文件名",
      "the file is there already and may hold decisions, and was left alone. Choose another name"),
    "review.output.unwritable": Entry(
      "写不了这个文件（{reason}）。请检查文件夹和权限",
      "the file cannot be written ({reason}). Check folder and permissions"),
    "review.exported": Entry("{count}行写入 {file}", "{count} rows written to {file}"),
    "review.imported": Entry(
      "核对已记入：新增{added}条，更替{replaced}条，未变{unchanged}条",
      "entered: {added} new, {replaced} in place of others, {unchanged} known already"),
    "review.head.missing": Entry(
      "前20行里没有核对表的标题行（要有{names}）。请用 jianbao review export 导出的表，并另存为 CSV",
      "the first 20 rows have no headings of a review table ({names} are needed). Use a table that "
        + "jianbao review export wrote, saved as CSV"),
    "review.head.twice": Entry(
      "有两列叫“{name}”。请删去一列", "two columns are called “{name}”. Remove one"),
    "review.action.unknown": Entry(
      "“处理”一列的“{name}”看不懂；应是 采纳、改为、不采纳 或 撤销，空着则不处理",
      "“{name}” in the column 处理 is not understood; write 采纳, 改为, 不采纳 or 撤销, or leave it empty"),
    "review.row.undecided": Entry(
      "“改为”写了“{value}”，而“处理”空着；请写 改为，或删去",
      "改为 says “{value}”, and 处理 is empty; write 改为 there, or remove the value"),
    "review.row.noValue": Entry(
      "“处理”是“{name}”，而“改为”空着；请写上改后的值",
      "处理 says “{name}”, and 改为 is empty; write the new value"),
    "review.row.value": Entry(
      "“处理”是“{name}”，而“改为”写了“{value}”；请删去其一，或把处理写作 改为",
      "处理 says “{name}”, and 改为 says “{value}”; remove one, or write 改为 as the action"),
    "review.row.noID": Entry(
      "“编号”空着；请从导出的表里照抄", "编号 is empty; copy it from the table that was exported"),
    "review.row.twice": Entry(
      "第{other}行已经处理过同一项；请只留一行", "line {other} decides about the same thing; keep one of the two"),
    "review.row.changed": Entry(
      "{name} 的来源在导出后变了，现在是 {now}，或“校验”一列不全；没有记入。请重新导出核对，或用 --force 照样记入",
      "the source of {name} has changed since the table was written and says {now}, or the column 校验 is "
        + "not whole; nothing was entered. Export again, or enter it all the same with --force"),
    "review.row.question": Entry(
      "疑问只能 采纳（是同一项目）或 不采纳（不是），不能写“{name}”",
      "a question is answered by 采纳 (one project) or 不采纳 (two), not by “{name}”"),
    "review.row.record": Entry(
      "“{name}”是更正的编号；核对表里要写事实编号或单元格",
      "“{name}” is a correction's number; the table takes ids of facts and cells"),
    "review.day.unreadable": Entry(
      "日期“{name}”看不懂；请写作 2026-06-07", "the day “{name}” is not understood; write it as 2026-06-07"),
  ]
}
