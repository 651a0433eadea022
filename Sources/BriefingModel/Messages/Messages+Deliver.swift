extension MessageTable {
  /// Sentences of the deliver codes.
  static let deliver: [String: Entry] = [
    "deliver.folder.unusable": Entry(
      "输出文件夹不能写入（{reason}）；原有文件未动。请检查权限，或用 --output 换一个文件夹",
      "the output folder cannot be written to ({reason}); existing files are untouched. "
        + "Check its permissions or name another one with --output"),
    "deliver.write.failed": Entry(
      "没有写成（{reason}）；原有文件未动，也没有留下半个文件。请腾出空间或检查权限后重试",
      "could not be written ({reason}); the existing file is untouched and nothing half-written "
        + "is left. Free some space or check permissions, then try again"),
    "deliver.sheet.rows": Entry(
      "工作表“{sheet}”有 {count} 行，.xlsx 最多 {limit} 行；没有写文件。请改用 .csv 或 .json",
      "sheet “{sheet}” has {count} rows and .xlsx holds {limit}; nothing was written. "
        + "Use .csv or .json"),
    "deliver.sheet.columns": Entry(
      "工作表“{sheet}”有 {count} 列，.xlsx 最多 {limit} 列；没有写文件。请改用 .csv 或 .json",
      "sheet “{sheet}” has {count} columns and .xlsx holds {limit}; nothing was written. "
        + "Use .csv or .json"),
    "deliver.sheet.text": Entry(
      "工作表“{sheet}”单元格 {cell}（{heading}）有 {count} 个字符，.xlsx 单元格最多 {limit} 个，不作截断；"
        + "没有写文件。请改用 .csv 或 .json",
      "cell {cell} ({heading}) of sheet “{sheet}” has {count} characters and a cell of .xlsx holds "
        + "{limit}; it is not cut, and nothing was written. Use .csv or .json"),
    "deliver.workbook.refused": Entry(
      "写 .xlsx 的程序库不接受内容（{code}：{reason}）；没有写文件。请改用 .csv 或 .json，并报告此错误",
      "the library that writes .xlsx refused the content ({code}: {reason}); nothing was written. "
        + "Use .csv or .json, and report this"),
    "deliver.workbook.broken": Entry(
      "写成的 .xlsx 读回核对时不完整（{part}），多因磁盘已满；原有文件未动，也没有留下半个文件。请腾出空间后重试",
      "the .xlsx written was not whole when read back ({part}), most often for want of space; the "
        + "existing file is untouched and nothing half-written is left. Free some space and try again"
    ),
  ]
}
