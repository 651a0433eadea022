extension MessageTable {
  /// Sentences of `jianbao ledger`.
  static let inspect: [String: Entry] = inspectHelp.merging(inspectWords) { first, _ in first }

  private static let inspectHelp: [String: Entry] = [
    "help.ledger": Entry("查看表格怎样被读懂", "see how spreadsheets are understood"),
    "help.ledger.inspect": Entry(
      "逐表逐列说明读懂了什么，不存入数据库",
      "tell table by table and column by column what is understood; "
        + "nothing is stored"),
    "help.ledger.inspect.more": Entry(
      "列出每张表的种类、截至日期、表头行和各类行数，每一列的单元格、表头、认作什么、单位及其出处、"
        + "有值和各种缺报的个数、最小和最大值、例子，以及合计是否相符。不认识的列给出建议；--save 把建议写进"
        + "工作文件夹的 mapping.yaml，已有的条目不改动，写入后请核对。",
      "For each table: its kind, the day of its data, the rows of its headings, how many rows are "
        + "what; for each column: its cell and heading, what it was taken for, its unit and where "
        + "that is from, how many cells are given or absent for which reason, the smallest and the "
        + "largest value, an example; whether totals agree. Unknown headings come with suggestions; "
        + "--save writes these into mapping.yaml of the workspace, where entries that are there stay "
        + "as they are. Check what was written."),
    "help.ledger.paths": Entry("表格文件或文件夹", "spreadsheets or folders"),
    "help.ledger.save": Entry(
      "把列名建议写进 mapping.yaml", "write suggested headings into mapping.yaml"),
    "console.mapping.heading": Entry(
      "没有“{name}”这一标准列名；相近的是：{nearest}", "there is no standard heading “{name}”; near it: {nearest}"
    ),
    "console.mapping.unit": Entry(
      "“{name}”不是金额单位；可以写：{nearest}", "“{name}” is no unit of money; write one such as {nearest}"),
  ]

  private static let inspectWords: [String: Entry] = [
    "inspect.article": Entry("不是表格，没有查看", "no spreadsheet; it was not looked at"),
    "inspect.save.nothing": Entry("没有可写入的列名建议", "there are no suggestions to write"),
    "inspect.save.done": Entry(
      "写入了 {count} 条列名对照，请核对：{entries}", "{count} headings were written; check them: {entries}"),
    "inspect.day": Entry("截至 {day}（{from}）", "as of {day} ({from})"),
    "inspect.headings": Entry("表头第 {first}—{last} 行", "headings in rows {first}–{last}"),
    "inspect.rows.entries": Entry("数据 {count} 行", "{count} entries"),
    "inspect.rows.totals": Entry("合计 {count} 行", "{count} totals"),
    "inspect.rows.sections": Entry("分组 {count} 行", "{count} sections"),
    "inspect.rows.notes": Entry("说明 {count} 行", "{count} notes"),
    "inspect.rows.repeated": Entry("重复表头 {count} 行", "{count} repeated headings"),
    "inspect.rows.hidden": Entry("隐藏 {count} 行", "{count} hidden"),
    "inspect.from.given": Entry("指定", "given"),
    "inspect.from.table": Entry("表上方", "above the table"),
    "inspect.from.fileName": Entry("文件名", "file name"),
    "inspect.from.heading": Entry("列名", "heading"),
    "inspect.from.mapping": Entry("对照表", "mapping"),
    "inspect.from.cells": Entry("单元格", "cells"),
    "inspect.head.cell": Entry("格", "cell"),
    "inspect.head.heading": Entry("表头", "heading"),
    "inspect.head.standard": Entry("认作", "taken for"),
    "inspect.head.unit": Entry("单位", "unit"),
    "inspect.head.smallest": Entry("最小", "smallest"),
    "inspect.head.largest": Entry("最大", "largest"),
    "inspect.head.example": Entry("例", "example"),
    "inspect.count.given": Entry("有值", "given"),
    "inspect.count.zero": Entry("零", "zero"),
    "inspect.count.missing": Entry("缺报", "missing"),
    "inspect.count.notApplicable": Entry("不适用", "n/a"),
    "inspect.count.withheld": Entry("不公开", "withheld"),
    "inspect.count.unreadable": Entry("读不懂", "unreadable"),
    "inspect.extra": Entry("（附加列）", "(extra)"),
    "inspect.suggestion": Entry("（附加列）是不是“{standard}”？", "(extra) did you mean “{standard}”?"),
    "inspect.odd": Entry(
      "{cell}“{heading}”：{text}（见 {first}）", "{cell} “{heading}”: {text} (see {first})"),
    "inspect.odd.several": Entry(
      "{cell}“{heading}”：{text}（{first} 等 {count} 处）",
      "{cell} “{heading}”: {text} ({first} and others, {count} in all)"),
    "inspect.total.agrees": Entry(
      "{cell} “{label}”的{column} {stated}，与各行相符",
      "{cell} {column} of “{label}” is {stated}, as its rows"),
    "inspect.total.differs": Entry(
      "{cell} “{label}”的{column} {stated}，各行相加是 {sum}",
      "{cell} {column} of “{label}” is {stated}, its rows make {sum}"),
    "inspect.total.open": Entry(
      "{cell} “{label}”的{column} {stated}，有的行不公开，无法核对",
      "{cell} {column} of “{label}” is {stated}; some rows are not public, so it cannot be told"),
  ]
}
