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
  ]
}
