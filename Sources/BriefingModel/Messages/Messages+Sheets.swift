extension MessageTable {
  /// Sentences about what is odd in the cells of a sheet, before they are read as a ledger.
  static let sheets: [String: Entry] = [
    "ledger.sheet.veryHidden": Entry(
      "工作表被宏隐藏，没有读取。需要时请在宏编辑器里把它改为可见后再导入",
      "the sheet is hidden by a macro and was not read. Make it visible in the macro editor if it is "
        + "needed"),
    "ledger.columns.hidden": Entry(
      "有 {count} 列被隐藏（{first} 列起），仍已读取。如不应计入，请删除后再导入",
      "{count} columns are hidden (from column {first}); they were read all the same. Delete them if "
        + "they are not to count"),
    "ledger.cell.textless": Entry(
      "有 {count} 个单元格的文字在文件里找不到，按空白处理。请用表格软件打开检查后另存",
      "the texts of {count} cells are not in the file; they count as empty. Open it in a spreadsheet "
        + "program, check them and save it anew"),
    "ledger.cell.double": Entry(
      "有 {count} 个单元格在文件里重复出现，只采用了先出现的。请用表格软件打开检查后另存",
      "{count} cells stand twice in the file; the first was taken. Open it in a spreadsheet program, "
        + "check them and save it anew"),
    "ledger.row.double": Entry(
      "有 {count} 行在文件里重复出现（第 {first} 行起），都已读取。请用表格软件打开检查后另存",
      "{count} rows stand twice in the file (from row {first}); all were read. Open it in a "
        + "spreadsheet program, check them and save it anew"),
    "ledger.cell.stray": Entry(
      "有 {count} 个单元格写的行号与所在的行不同，按所在的行处理。请用表格软件打开检查后另存",
      "{count} cells name another row than the one they stand in, which was taken. Open it in a "
        + "spreadsheet program, check them and save it anew"),
    "ledger.cell.unplaced": Entry(
      "有 {count} 个单元格的地址不合规范（第 {first} 行起），没有读取。请用表格软件打开检查后另存",
      "the addresses of {count} cells are none (from row {first}); they were not read. Open it in a "
        + "spreadsheet program, check them and save it anew"),
    "ledger.merge.overlap": Entry(
      "有 {count} 处合并单元格互相重叠，重叠的没有采用。请取消合并后再导入",
      "{count} merged ranges overlap others and were left out. Unmerge them"),
    "ledger.cell.tooLong": Entry(
      "单元格的内容超过 {limit} kB，没有读取文件。请确认内容（文本表格请检查引号是否闭合），删减后再导入",
      "the cell holds more than {limit} kB; the file was not read. Check what it holds (in a text "
        + "file also whether its quotes are closed) and shorten it"),
    "ledger.csv.ragged": Entry(
      "有 {count} 行的列数多于其他行（{width} 列），各列可能错位。请检查其中的文字是否含有没加引号的分隔符",
      "{count} rows have more fields than the others ({width}), so their columns may be shifted. "
        + "Check whether a text in them holds the separator without quotes"),
    "ledger.csv.tooManyColumns": Entry(
      "一行的列数超过 {limit}，没有读取文件。请检查分隔符，或换行是否丢失",
      "a row has more than {limit} fields; the file was not read. Check its separator, and whether "
        + "line breaks were lost"),
    "ledger.sheet.tooManyCells": Entry(
      "有内容的单元格超过 {limit} 个，没有读取文件。请分成几个文件",
      "more than {limit} cells hold something; the file was not read. Part it into several files"),
    "ledger.sheet.tooMuchText": Entry(
      "文字超过 {limit} MB，没有读取文件。请分成几个文件",
      "there is more than {limit} MB of text; the file was not read. Part it into several files"),
    "ledger.sheet.tooManyMerges": Entry(
      "合并单元格超过 {limit} 处，没有读取文件。请取消合并后再导入",
      "more than {limit} ranges are merged; the file was not read. Unmerge them"),
  ]
}
