extension MessageTable {
  /// Sentences of `jianbao export`.
  static let export: [String: Entry] = [
    "help.export": Entry(
      "导出事实、台账、登记表、分地区汇总（xlsx、csv、json）",
      "write facts, ledger, registers or summaries as xlsx, csv or json"),
    "help.export.more": Entry(
      "格式看 -o 的文件后缀；不写 -o 时输出 csv 或 json 到标准输出。已有的同名文件整体替换，写不成则不动它。",
      "The form follows the ending of -o; without -o csv or json go to standard output. A file of that "
        + "name is replaced as a whole, and left alone if the new one cannot be written."),
    "help.export.facts": Entry(
      "导出事实：每条带原句、出处、可信度", "write facts, each with sentence, place and confidence"),
    "help.export.ledger": Entry(
      "导出某日的项目台账；再读入时各项相等", "write the project ledger of a day; read again it is equal"),
    "help.export.registers": Entry(
      "导出单位、目标、问题、责任链和其他登记表，每种一张工作表",
      "write units, targets, issues, duties and the other registers, a sheet each"),
    "help.export.summaries": Entry(
      "导出一期的分地区汇总，另附每个数的口径与来源",
      "write the figures of a period by region, with formula and source of each"),
    "help.export.output": Entry("写到此文件", "write to this file"),
    "help.export.format": Entry(
      "格式；缺省看文件后缀，不写文件时为 csv", "the form; default: the file's ending, csv without a file"),
    "help.export.region": Entry(
      "只要这个单位及其下属（名称、简称或代码）", "only this unit and those below it, by name or code"),
    "help.export.kind": Entry(
      "只要这种登记表，可重复", "only this register; may be repeated"),
    "export.done": Entry("已写成 {file}（行数：{rows}）", "wrote {file} (rows: {rows})"),
    "export.output.needed": Entry(
      "xlsx 不能写到标准输出；请用 -o 名称.xlsx", "xlsx does not go to standard output; use -o NAME.xlsx"),
    "export.output.folder": Entry(
      "“{name}”是文件夹；请用 -o 写明文件名", "“{name}” is a folder; name a file with -o"),
    "export.format.differs": Entry(
      "“{name}”的后缀与 --format {format} 不符；请改其一",
      "the ending of “{name}” is not --format {format}; change one of them"),
    "export.format.unknown": Entry(
      "看不出“{name}”的格式；请用后缀 .xlsx、.csv、.json，或写明 --format",
      "no form is known for “{name}”; end it in .xlsx, .csv or .json, or name it with --format"),
    "export.csv.several": Entry(
      "一个 csv 只能装一张表，这里有：{names}。请改用 .xlsx 或 .json，或用 --kind 选一种",
      "a csv holds one table, and here are {names}. Use .xlsx or .json, or pick one with --kind"),
    "export.csv.sources": Entry(
      "csv 只装分地区汇总；每个数的口径与来源用 --table sources 另写，或改用 .xlsx、.json",
      "the csv holds the figures alone; write formula and source of each with --table sources, or use "
        + ".xlsx or .json"),
    "help.export.table": Entry(
      "只要汇总表（figures）或口径与来源（sources）", "only the figures or only their sources"),
    "export.output.special": Entry(
      "“{name}”不是普通文件；请换一个文件名", "“{name}” is no regular file; name another one"),
    "export.folder.missing": Entry(
      "没有这个文件夹；请先建立，或改用已有的文件夹", "there is no such folder; make it first, or name another"),
    "export.region.unknown": Entry(
      "名册里没有“{name}”；相近的有：{nearest}",
      "the register has no unit “{name}”; near it: {nearest}"),
    "export.nothing.ledger": Entry(
      "数据库里还没有台账；请先用 jianbao add 读入", "the store has no ledger yet; add one with jianbao add"),
    "export.nothing.registers": Entry(
      "数据库里没有这种登记表；请先用 jianbao add 读入",
      "the store has no such register; add one with jianbao add"),
    "export.nothing.until": Entry(
      "{day} 及以前没有台账", "there is no ledger of {day} or before"),
  ]
}
