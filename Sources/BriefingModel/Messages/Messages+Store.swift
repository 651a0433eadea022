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
    "store.project.conflict": Entry(
      "项目“{name}”（{id}）在 {other} 已有，而两处不同：{differences}（前为 {other}，后为本行），按前者计（{check}）。"
        + "如本文件是更正，请用原文件名再导入；否则请改正其中一处",
      "the project “{name}” ({id}) stands in {other} too, and they differ: {differences} ({other} "
        + "first, this row second); the first is counted ({check}). If this file is a correction, "
        + "add it under the name of the first; else correct one of the two"),
    "store.snapshot.replaced": Entry(
      "{day} 的台账换成了这一份，原来的同名文件留存但不再计入",
      "this file takes the place of the ledger of {day} with the same name, which is kept but no "
        + "longer counted"),
    "store.identity.number": Entry(
      "编号 {id} 现为“{name}”，而 {otherDay} 的台账（{other}）为“{otherName}”，名称、单位、投资方不能互相印证。"
        + "暂按新项目计。是否同一项目，请用 jianbao correct {question} --same 或 --different 回答",
      "the number {id} is “{name}” now and was “{otherName}” in the ledger of {otherDay} ({other}); "
        + "name, unit and investor do not bear each other out. Counted as a new project. Answer "
        + "with jianbao correct {question} --same or --different"),
    "store.identity.investor": Entry(
      "“{name}”（{id}）与 {otherDay} 台账中的 {otherID}（{other}）单位和名称相同，投资方不同，暂按新项目计。"
        + "是否同一项目，请用 jianbao correct {question} --same 或 --different 回答",
      "“{name}” ({id}) has the unit and the name of {otherID} in the ledger of {otherDay} ({other}) "
        + "and another investor. Counted as a new project. Answer with jianbao correct {question} "
        + "--same or --different"),
    "store.identity.name": Entry(
      "“{name}”（{id}）与 {otherDay} 台账中的“{otherName}”（{otherID}，{other}）单位和投资方相同，名称相近，"
        + "暂按新项目计。是否同一项目，请用 jianbao correct {question} --same 或 --different 回答",
      "“{name}” ({id}) has the unit and the investor of “{otherName}” ({otherID}, {other}) in the "
        + "ledger of {otherDay}, and much of its name. Counted as a new project. Answer with "
        + "jianbao correct {question} --same or --different"),
    "store.identity.several": Entry(
      "“{name}”（{id}）与 {otherDay} 台账中的 {otherID}（{other}）名称、单位、投资方相同，但同样的项目不止一个，"
        + "或国家项目代码不同，暂按新项目计。是否同一项目，请用 jianbao correct {question} --same 或 --different 回答",
      "“{name}” ({id}) has the name, the unit and the investor of {otherID} in the ledger of "
        + "{otherDay} ({other}), but there are several such projects, or their national codes "
        + "differ. Counted as a new project. Answer with jianbao correct {question} --same or "
        + "--different"),
    "store.identity.unknown": Entry(
      "没有编号为 {question} 的疑问。用 jianbao identity 可列出全部疑问",
      "there is no question {question}. jianbao identity lists them all"),
    "store.parent.absent": Entry(
      "“{name}”的父项目“{parent}”不在这份台账中。请核对编号或名称",
      "the parent “{parent}” of “{name}” is not in this ledger. Check its number or name"),
    "store.parent.several": Entry(
      "“{name}”的父项目“{parent}”在台账中不止一个。请改填编号",
      "there are several projects “{parent}”, the parent of “{name}”. Give its number instead"),
    "store.parent.circle": Entry(
      "“{name}”的父项目“{parent}”又以它自己为父项目。请改正其中一处",
      "the parent “{parent}” of “{name}” has it for a parent in turn. Mend one of them"),
    "store.busy": Entry(
      "资料库一直被另一个 jianbao 占用，已停止等待，没有改动。请等它结束后重试",
      "another jianbao has been changing the store all the time; gave up waiting, nothing was "
        + "changed. Try again when it has ended"),
    "store.busy.waiting": Entry(
      "资料库正被另一个 jianbao 使用，正在等待…", "another jianbao is changing the store; waiting …"),
    "store.disk.full": Entry(
      "资料库写不下了（{reason}，所在磁盘还剩 {free} MB），这一次的内容没有保存，资料库仍是原来的样子。"
        + "请腾出空间或放宽文件大小限制后重试，或用 --store 换一个磁盘",
      "there is no room to write the store ({reason}; {free} MB free beside it). Nothing of this "
        + "was kept, the store is as it was. Make room or raise the limit on file sizes and try "
        + "again, or name a place on another disk with --store"),
    "store.disk.failed": Entry(
      "读写资料库时磁盘出错（{reason}），这一次的内容没有保存。请检查磁盘后重试",
      "the disk failed under the store ({reason}). Nothing of this was kept. Check the disk and "
        + "try again"),
    "store.file.locked": Entry(
      "资料库或所在文件夹只能读取（{reason}），没有改动。请取得写入权限，或用 --store 换一个位置",
      "the store or its folder is for reading only ({reason}); nothing was changed. Get leave to "
        + "write, or name another place with --store"),
    "store.file.closed": Entry(
      "没有权限打开资料库，或所在文件夹不可用（{reason}）。请检查所有者和权限，或用 --store 换一个位置",
      "the store may not be opened, or its folder cannot be used ({reason}). Check owner and "
        + "permissions, or name another place with --store"),
    "store.file.folder": Entry(
      "这是一个文件夹，资料库应是一个文件。请检查 --store",
      "this is a folder; a store is a file. Check --store"),
    "store.file.alien": Entry(
      "这不是数据库文件，没有改动。请检查 --store，或用备份替换",
      "this file is no database and was left alone. Check --store, or put a backup in its place"),
  ]
}
