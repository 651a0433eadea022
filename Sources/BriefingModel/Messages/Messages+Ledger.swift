extension MessageTable {
  /// Sentences of the ledger codes.
  static let ledger: [String: Entry] = ledgerFiles.merging(ledgerTables) { first, _ in first }
    .merging(ledgerCells) { first, _ in first }.merging(sheets) { first, _ in first }
    .merging(ledgerColumns) { first, _ in first }

  /// Sentences about files and sheets.
  private static let ledgerFiles: [String: Entry] = [
    "ledger.file.broken": Entry(
      "文件已损坏或不是表格，没有读取。请用表格软件打开后另存为 .xlsx 再试",
      "the file is broken or no spreadsheet, and was not read. Open it in a spreadsheet program "
        + "and save it anew as .xlsx"),
    "ledger.file.tooLarge": Entry(
      "文件解压后过大（{part}），没有读取。请删去多余的工作表和图片后另存",
      "the file is too large once unpacked ({part}) and was not read. Remove sheets and pictures "
        + "that are not needed and save it anew"),
    "ledger.file.tooManyParts": Entry(
      "文件由超过 {limit} 个部分压缩而成，没有读取。请删去多余的工作表和图片后另存",
      "the file is packed from more than {limit} parts and was not read. Remove sheets and "
        + "pictures that are not needed and save it anew"),
    "ledger.file.bomb": Entry(
      "文件的压缩比不合常理（{part}），可能是恶意文件，没有读取。请向报送单位核实",
      "the file unpacks to an unreasonable size ({part}); it may be malicious and was not read. "
        + "Ask whoever sent it"),
    "ledger.file.badName": Entry(
      "文件内部的名称不合规范（{part}），没有读取。请用表格软件打开后另存为 .xlsx",
      "a name inside the file is not allowed ({part}); it was not read. Open it in a spreadsheet "
        + "program and save it anew as .xlsx"),
    "ledger.file.badPart": Entry(
      "文件的一部分（{part}）无法读取。请用表格软件打开后另存为 .xlsx",
      "a part of the file ({part}) cannot be read. Open it in a spreadsheet program and save it "
        + "anew as .xlsx"),
    "ledger.file.notWorkbook": Entry(
      "压缩文件里没有工作簿。请确认它是 .xlsx 表格",
      "the archive holds no workbook. Check that it is an .xlsx spreadsheet"),
    "ledger.file.oldOrLocked": Entry(
      "旧版 .xls/.et 或带密码的表格不能读取。请打开后另存为不加密的 .xlsx",
      "old .xls or .et files and files with a password cannot be read. Open it and save it as "
        + ".xlsx without a password"),
    "ledger.file.locked": Entry(
      "文件内容加了密码（{part}），不能读取。请打开后另存为不加密的 .xlsx",
      "the file's content is locked with a password ({part}). Open it and save it as .xlsx without "
        + "one"),
    "ledger.file.empty": Entry(
      "文件里没有可读的内容。请确认表格未被隐藏、文件不是空的",
      "the file holds nothing to read. Check that its sheets are not hidden and that it is not "
        + "empty"),
    "ledger.sheet.hidden": Entry(
      "隐藏的工作表没有读取。需要时请取消隐藏后再导入",
      "the sheet is hidden and was not read. Unhide it if it is needed"),
    "ledger.rows.hidden": Entry(
      "有 {count} 行被隐藏或筛选掉（第 {first} 行起），仍已读取。如不应计入，请删除后再导入",
      "{count} rows are hidden or filtered out (from row {first}); they were read all the same. "
        + "Delete them if they are not to count"),
    "ledger.formula.uncomputed": Entry(
      "有 {count} 个公式没有计算结果，按未报送处理。请用表格软件打开、保存后再导入",
      "{count} formulas have no stored result and count as not reported. Open and save the file "
        + "in a spreadsheet program"),
    "ledger.csv.openQuote": Entry(
      "引号没有闭合，无法分清各列。请检查本行以上的引号",
      "a quotation mark is never closed, so columns cannot be told apart. Check the quotes above "
        + "this line"),
    "ledger.csv.encoding": Entry(
      "文字编码既不是 UTF-8 也不是 GB18030。请另存为 UTF-8 的 CSV 或 .xlsx",
      "the text is neither UTF-8 nor GB 18030. Save it as CSV in UTF-8 or as .xlsx"),
    "ledger.day.none": Entry(
      "不知道数据截至哪一天。请在表头上方写“数据截至：2026年5月31日”，或在文件名里写日期，或用 --as-of 2026-05-31 指定",
      "the day the data was cut off is not stated. Write “数据截至：2026年5月31日” above the table, "
        + "put the day in the file's name, or give --as-of 2026-05-31"),
    "ledger.day.differs": Entry(
      "表内写的是截至 {stated}，指定的是 {given}，已按指定的日期处理。请核对",
      "the sheet says {stated}, the given day is {given}, which was taken. Check which is right"),
  ]

  /// Sentences about headings, units and rows.
  private static let ledgerTables: [String: Entry] = [
    "ledger.heading.none": Entry(
      "没有找到表头。项目台账要有“项目名称、责任单位”和“总投资、年度计划投资、完成投资”等列；单位名册要有“代码、名称、层级”；"
        + "目标要有“单位、指标、年度、目标值”；问题清单要有“项目、存在问题、提出时间、时限、状态”；责任清单要有“项目、角色、姓名”",
      "no headings were found. A project ledger needs 项目名称, 责任单位 and columns such as 总投资, "
        + "年度计划投资, 完成投资; a register of units 代码, 名称, 层级; targets 单位, 指标, 年度, 目标值; "
        + "issues 项目, 存在问题, 提出时间, 时限, 状态; duties 项目, 角色, 姓名"),
    "ledger.heading.unknown": Entry(
      "不认识的列“{heading}”，作为附加列保存，不参与计算。如应计入，请改用通行的列名",
      "the column “{heading}” is not known; it is kept but not computed with. Rename it if it "
        + "should count"),
    "ledger.heading.double": Entry(
      "“{heading}”与 {otherCell} 的“{other}”指同一列，无法判断用哪一列。请改名或删去其中一列",
      "“{heading}” and “{other}” in {otherCell} claim the same column. Rename or remove one of "
        + "them"),
    "ledger.heading.second": Entry(
      "“{heading}”与 {otherCell} 的“{other}”意思相近，采用了后者，前者作为附加列保存",
      "“{heading}” is close to “{other}” in {otherCell}; the latter was taken, the former is kept "
        + "as an extra column"),
    "ledger.table.second": Entry(
      "这里又出现一个列不相同的表头。请把两张表分放在两个工作表里",
      "other headings begin here. Put each table on a sheet of its own"),
    "ledger.unit.twice": Entry(
      "表上方写了不止一个金额单位，无法判断。请只写一个，或把单位写进各列的列名",
      "more than one unit of money is stated above the table. Keep one, or write the unit into "
        + "each heading"),
    "ledger.unit.unknown": Entry(
      "单位“{unit}”不在单位名册里，已按原文保存。请改正，或把它加进名册（名称或别名）",
      "the unit “{unit}” is not in the register; it is kept as written. Correct it, or add it to "
        + "the register as a name or an alias"),
    "ledger.unit.nearest": Entry(
      "“{unit}”是不是“{nearest}”？",
      "did you mean “{nearest}” by “{unit}”?"),
    "ledger.unit.none": Entry(
      "这一行没有责任单位，表名和文件名里也看不出来。请补上“责任单位”列，或在表名里写明单位",
      "the row has no responsible unit, and neither the title nor the file's name tells one. Add "
        + "a column 责任单位 or name the unit in the title"),
    "ledger.unit.inherited": Entry(
      "有 {count} 行没有填责任单位，已沿用上一行的单位。请核对",
      "{count} rows have no responsible unit; that of the row above was taken. Check them"),
    "ledger.unit.repeated": Entry(
      "单位代码 {code} 与 {other} 重复，本行没有采用。请改正其中一个",
      "the code {code} stands in {other} too; this row was left out. Correct one of them"),
    "ledger.unit.level": Entry(
      "看不懂层级“{text}”，暂按县级处理。请填省级、市级、县级或乡级",
      "the level “{text}” is not understood; county was taken. Write 省级, 市级, 县级 or 乡级"),
    "ledger.project.noID": Entry(
      "有 {count} 个项目没有编号，用“单位·名称”代替；名称一改就会被当成新项目。请补上项目编号",
      "{count} projects have no number; unit and name stand in for it, so a renamed project will "
        + "look new. Add project numbers"),
    "ledger.project.repeated": Entry(
      "项目“{name}”（{id}）与 {other} 重复，只计一次。请删去其中一行",
      "the project “{name}” ({id}) stands in {other} too and is counted once. Remove one row"),
    "ledger.project.sharedID": Entry(
      "编号 {id} 已由 {other} 的“{otherName}”使用，“{name}”暂用编号加名称区分。请改正编号",
      "the number {id} belongs to “{otherName}” in {other}; “{name}” is told apart by its name. "
        + "Correct the number"),
    "ledger.row.nameless": Entry(
      "这一行有金额却没有项目名称，没有计入。请补上名称，或标明是合计",
      "the row has an amount but no project name and was not counted. Add the name, or mark it as "
        + "a total"),
    "ledger.row.part": Entry(
      "“{label}”没有编号和单位，看来是其他各行的一部分、合计或平均，没有作为项目计入。如是项目，请填上编号和责任单位",
      "“{label}” has neither number nor unit and looks like a part, a sum or a mean of other rows; "
        + "it was not counted. If it is a project, add its number and unit"),
    "ledger.row.incomplete": Entry(
      "这一行没有填“{heading}”，没有采用。请补上",
      "the row lacks “{heading}” and was left out. Fill it in"),
  ]

  /// Sentences about single cells.
  private static let ledgerCells: [String: Entry] = [
    "ledger.code.rounded": Entry(
      "编码 {code} 是按数字存的，末几位可能已被表格软件改掉。请把这一列改为文本格式后重新填写",
      "the code {code} is stored as a number, whose last digits the spreadsheet program may have "
        + "changed. Format the column as text and enter it again"),
    "ledger.amount.unitless": Entry(
      "列“{heading}”没有写金额单位。请写成“{heading}（万元）”，或在表头上方写“单位：万元”",
      "the column “{heading}” states no unit of money. Write “{heading}（万元）”, or “单位：万元” "
        + "above the table"),
    "ledger.amount.unreadable": Entry(
      "“{heading}”里的“{text}”不是金额，按未报送处理。请改成数字",
      "“{text}” under “{heading}” is no amount and counts as not reported. Write a number"),
    "ledger.amount.foreign": Entry(
      "“{heading}”里的 {text} 是外币，不折算也不计入人民币，按未报送处理。请填人民币金额",
      "{text} under “{heading}” is foreign money; it is neither converted nor added and counts as "
        + "not reported. Give the amount in yuan"),
    "ledger.amount.approximate": Entry(
      "“{heading}”里的“{text}”是约数，按其中的数字计入。请核对",
      "“{text}” under “{heading}” is approximate; its number was taken. Check it"),
    "ledger.amount.rounded": Entry(
      "“{heading}”里的 {text} 不足一分的部分已四舍五入",
      "{text} under “{heading}” was rounded to the fen"),
    "ledger.date.ambiguous": Entry(
      "{text} 可能是 1 月，也可能是 10 月，暂按 1 月处理。请写成 2024年10月 这样的文字",
      "{text} may mean January or October; January was taken. Write it as text, such as 2024年10月"),
    "ledger.date.unreadable": Entry(
      "“{text}”不是日期，没有采用。请写成 2026-05-31 或 2026年5月",
      "“{text}” is no date and was left out. Write it as 2026-05-31 or 2026年5月"),
    "ledger.date.noYear": Entry(
      "“{text}”没有写年份。请补上年份",
      "“{text}” states no year. Add it"),
    "ledger.date.notWhole": Entry(
      "“{text}”没有写到日，没有采用。请写成 2026-05-31",
      "“{text}” does not name a day and was left out. Write it as 2026-05-31"),
    "ledger.date.undecided": Entry(
      "“{text}”只有年份，看不出是计划还是实际，暂按计划处理。请写到月，或分列计划时间和实际时间",
      "“{text}” is only a year, planned or reached; planned was taken. Add the month, or give "
        + "planned and actual days in two columns"),
    "ledger.target.missing": Entry(
      "这一行没有目标值，没有采用。请补上",
      "the row has no target value and was left out. Fill it in"),
    "ledger.target.unitless": Entry(
      "目标值 {text} 没有计量单位，没有采用。请在“计量单位”列写明",
      "the target {text} has no unit and was left out. Write it into the column 计量单位"),
    "ledger.issue.repeated": Entry(
      "问题编号 {id} 与 {other} 重复。请改正其中一个",
      "the issue number {id} stands in {other} too. Correct one of them"),
    "ledger.issue.noStatus": Entry(
      "没有填状态，暂按“{status}”处理。请补上",
      "no status is given; {status} was taken. Fill it in"),
    "ledger.issue.level": Entry(
      "看不懂层级“{text}”，暂按 0 级处理。请填 0 到 5",
      "the level “{text}” is not understood; 0 was taken. Write 0 to 5"),
  ]
}
