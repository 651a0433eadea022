extension MessageTable {
  /// Sentences of the store codes.
  static let store: [String: Entry] = [
    "store.file.none": Entry(
      "资料库还不存在。请先用 jianbao add 导入材料",
      "there is no store yet. Add material with jianbao add first"),
    "store.file.newer": Entry(
      "资料库是由更新版本的 jianbao 写成的，本版本不能读写。请升级 jianbao",
      "a newer version of jianbao wrote this store; this one can neither read nor change it. "
        + "Update jianbao"),
    "store.file.foreign": Entry(
      "这是另一个程序的数据库，不是 jianbao 的资料库，没有改动。请检查 --store",
      "this is the database of another program, no store of jianbao, and was left alone. Check "
        + "--store"),
    "store.file.older": Entry(
      "资料库是旧版本写成的，而现在只能读取。请先在可写的位置用 jianbao add 打开一次，使其升级",
      "an older version wrote this store, and it is opened for reading only. Open it once with "
        + "jianbao add where it can be written to"),
    "store.file.unfinished": Entry(
      "资料库旁边还有未并入的改动，而所在文件夹不可写。请在可写的位置打开一次，或连同 -wal 文件一起复制出来",
      "changes wait beside the store, and its folder cannot be written to. Open it once where it "
        + "can, or copy it out together with its -wal file"),
    "store.file.damaged": Entry(
      "资料库已损坏（{reason}）。请用备份替换，或删除后重新导入材料",
      "the store is damaged ({reason}). Put a backup in its place, or delete it and add the "
        + "material again"),
    "store.article.repeated": Entry(
      "与 {kept} 是同一篇报道（相同部分占较短一篇的 {percent}%），只计一次；各处地址都已记下",
      "the same article as {kept} ({percent}% of the shorter one in common); counted once, all "
        + "addresses are kept"),
    "store.project.repeated": Entry(
      "项目“{name}”（{id}）在 {other} 已有，只计一次（{check}）。请让其中一个单位删去",
      "the project “{name}” ({id}) stands in {other} too and is counted once ({check}). Have one "
        + "of the units remove it"),
    "store.snapshot.replaced": Entry(
      "{day} 的台账换成了这一份，原来的同名文件留存但不再计入",
      "this file takes the place of the ledger of {day} with the same name, which is kept but no "
        + "longer counted"),
  ]
}
