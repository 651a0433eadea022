extension MessageTable {
  /// Sentences of the program itself: help texts, reports, and errors of files and settings.
  static let console: [String: Entry] = help.merging(reports) { a, _ in a }
    .merging(failures) { a, _ in a }

  private static let help: [String: Entry] = [
    "help.jianbao": Entry(
      "简报：读新闻和项目台账，核数，排印成可直接呈送的简报（PDF）",
      "reads project news and ledgers, proves the numbers and sets briefings as PDF"),
    "help.lang": Entry("提示语言；缺省按 LANG，再缺省为中文", "language of messages; default: LANG, else Chinese"),
    "help.lang.unknown": Entry("--lang 只能是 zh 或 en", "--lang takes zh or en"),
    "help.workspace": Entry(
      "工作文件夹（内有 settings.yaml）；缺省为当前文件夹",
      "workspace folder (holds settings.yaml); default: the current folder"),
    "help.store": Entry(
      "数据库文件；缺省为工作文件夹下的 .jianbao/store.sqlite",
      "store file; default: .jianbao/store.sqlite in the workspace"),
    "help.json": Entry("以 JSON 报告结果", "report as JSON"),
    "help.add": Entry(
      "把文章、台账读入数据库；重复读入不改变任何内容", "read articles and ledgers into the store; again changes nothing"),
    "help.add.paths": Entry(
      "文章（txt、html、docx、pdf、eml、mht）、台账和清单（xlsx、csv、tsv）或文件夹",
      "articles (txt, html, docx, pdf, eml, mht), ledgers and registers (xlsx, csv, tsv), or folders"
    ),
    "help.as-of": Entry("数据截至日期", "day the data was cut off"),
    "help.build": Entry("排印一期简报", "print a briefing"),
    "help.build.template": Entry("模板名，如 weekly", "name of a template, such as weekly"),
    "help.output": Entry("输出文件夹", "output folder"),
    "help.clean": Entry(
      "还原文章正文：修复乱码、去掉网页栏目、转为简体；--json 另附元数据、修复清单和原文位置",
      "write articles as their authors wrote them: damage repaired, furniture dropped, simplified; "
        + "--json adds metadata, repairs and the map to the file's bytes"),
    "help.clean.paths": Entry("文章或文件夹；- 为标准输入", "articles or folders; - for standard input"),
    "help.clean.output": Entry(
      "每篇写一个文件（名称.clean.txt 或 .clean.json）到此文件夹",
      "write one file each (NAME.clean.txt or .clean.json) into this folder"),
    "help.extract": Entry(
      "读出文章中的事实，不入库；写明 --workspace 时，认得该处登记的单位",
      "write what articles state, into no store; with --workspace the units registered there are known"
    ),
    "help.extract.paths": Entry(
      "文章或文件夹；- 为标准输入；用 --jsonl 时为 JSON 行文件，缺省为标准输入",
      "articles or folders; - for standard input; with --jsonl files of JSON lines, default standard input"
    ),
    "help.extract.jsonl": Entry(
      "每行一个 JSON 对象进，每行一个回答出，次序不变；格式见 jianbao schema extract",
      "one JSON object a line in, one answer a line out, in order; see jianbao schema extract"),
    "help.extract.max-bad": Entry(
      "坏行超过此数（立即）或此比例（读完时，如 5%）则以退出码 3 结束；缺省不限",
      "end with exit code 3 once more lines than this are bad, or at the end more than this share (5%); default: any"
    ),
    "help.threads": Entry("线程数；缺省用全部处理器", "number of threads; default: all processors"),
    "help.threads.range": Entry(
      "--threads 应为 1 到 1024 的整数", "--threads takes a number from 1 to 1024"),
    "help.extract.no-paths": Entry(
      "没有给出文章；请列出文件或文件夹，- 为标准输入，JSON 行用 --jsonl",
      "no articles given; list files or folders, - for standard input, or use --jsonl for JSON lines"
    ),
    "help.extract.jsonl.alone": Entry(
      "--jsonl 自有格式，回答只看那一行：不与 --format、--output、--json、--workspace、--store 同用",
      "--jsonl has a form of its own, and an answer depends on its line alone: it is not used with "
        + "--format, --output, --json, --workspace or --store"),
    "help.extract.jsonl.only": Entry(
      "--max-bad 只与 --jsonl 同用", "--max-bad is used with --jsonl only"),
    "help.schema": Entry(
      "打印数据格式的说明（JSON Schema）", "print the schema of a data format (JSON Schema)"),
    "help.schema.name": Entry("格式名：extract", "name of the format: extract"),
    "help.identity": Entry(
      "列出“是否同一项目”的疑问（更名、换编号后），用 correct 回答",
      "list the questions whether renamed or renumbered rows are one project; correct answers them"),
    "console.identity.none": Entry("没有待回答的疑问", "there are no open questions"),
    "console.identity.more": Entry(
      "还有 {count} 个同类疑问，用 jianbao identity 可全部列出",
      "{count} more such questions; jianbao identity lists them all"),
    "help.facts.import": Entry(
      "把 extract --jsonl 的回答存入数据库；重复存入不改变任何内容",
      "put answers of extract --jsonl into the store; again changes nothing"),
    "help.facts.import.paths": Entry(
      "回答文件（每行一个）；- 为标准输入", "files of answers, one a line; - for standard input"),
    "help.extract.output": Entry("每篇写一个文件到此文件夹", "write one file each into this folder"),
    "help.format": Entry("输出格式：text、json 或 gold", "text, json or gold"),
    "help.doctor": Entry(
      "检查字体、数据库、模板和设置，并说明如何修复", "check fonts, store, templates and settings; say how to mend"),
  ]

  private static let reports: [String: Entry] = [
    "console.severity.note": Entry("提示　", "note: "),
    "console.severity.warning": Entry("注意　", "warning: "),
    "console.severity.error": Entry("错误　", "error: "),
    "console.progress": Entry("已读 {count}/{total}", "read {count}/{total}"),
    "console.add.done": Entry(
      "读入文章{articles}篇、台账和清单{ledgers}份，其中{unchanged}份此前已在库中",
      "{articles} articles and {ledgers} ledgers or registers read, {unchanged} of them known already"
    ),
    "console.build.done": Entry(
      "已印 {file}，共{pages}页，{figures}个数据可追溯来源",
      "printed {file}: {pages} pages, {figures} figures with their sources"),
    "console.stream.bad": Entry(
      "{lines}行中有{bad}行读不了，已逐行回答", "{bad} of {lines} lines could not be read; each was answered"),
    "console.import.done": Entry(
      "存入{added}篇，更新{replaced}篇，{unchanged}篇此前已在库中；{refused}行是读不了的回答",
      "{added} articles added, {replaced} replaced, {unchanged} known already; {refused} lines are answers of what could not be read"
    ),
    "console.import.refused": Entry(
      "「{id}」没有读成：{reason}（{code}）", "'{id}' could not be read: {reason} ({code})"),
    "console.import.foreign": Entry(
      "{count}个回答出自另一版规则（{rules}，本程序为{own}），照原样存入；要按本版重读，请重新运行 extract --jsonl",
      "{count} answers were made by other rules ({rules}; this program has {own}) and were kept as they are; to read anew, run extract --jsonl again"
    ),
    "console.import.units": Entry(
      "库中登记有本地单位，{count}篇按单位名称重读",
      "the store has units of its own; {count} articles were read again by their names"),
    "console.facts.file": Entry("文件　", "file       "),
    "console.facts.title": Entry("标题　", "title      "),
    "console.facts.date": Entry("发布　", "published  "),
    "console.facts.source": Entry("来源　", "source     "),
    "console.facts.region": Entry("地区　", "region     "),
    "console.facts.event": Entry("活动　", "event      "),
    "console.facts.person": Entry("人员　", "person     "),
    "console.facts.figure": Entry("数据　", "figure     "),
    "console.facts.directive": Entry("要求　", "directive  "),
    "console.facts.programme": Entry("专项　", "programme  "),
    "console.facts.project": Entry("项目　", "project    "),
    "console.doctor.good": Entry("正常　", "good  "),
    "console.doctor.bad": Entry("有误　", "bad   "),
    "console.doctor.workspace": Entry("工作文件夹　", "workspace  "),
    "console.doctor.store": Entry("数据库　　　", "store      "),
    "console.doctor.templates": Entry("模板　　　　", "templates  "),
    "console.doctor.fonts": Entry("字体　　　　", "fonts      "),
    "console.doctor.pdf": Entry("读 PDF　　　", "PDFs       "),
    "console.doctor.no-pdf": Entry(
      "本机没有 pdftotext，PDF 文章读不了；需要时请安装 poppler-utils 和 poppler-data",
      "pdftotext is not on this machine, so articles in PDF cannot be read; if needed, install poppler-utils and poppler-data"
    ),
    "console.doctor.no-settings": Entry(
      "{folder}（没有 settings.yaml，按缺省设置）", "{folder} (no settings.yaml: defaults)"),
    "console.doctor.no-store": Entry(
      "尚未建立；jianbao add 时自动建立", "not there yet; jianbao add makes it"),
    "console.doctor.counts": Entry(
      "{file}：文章{articles}篇，台账快照{snapshots}个",
      "{file}: {articles} articles, {snapshots} snapshots"),
  ]

  private static let failures: [String: Entry] = [
    "console.workspace.missing": Entry(
      "没有这个工作文件夹。请检查 --workspace", "there is no such workspace folder; check --workspace"),
    "console.workspace.skipped": Entry(
      "是工作文件夹，只读其中的 registers、ledgers 和 articles；没有读：{names}。要读请写明路径",
      "is a workspace, of which registers, ledgers and articles are read; not read: {names}. Name them "
        + "to have them read"),
    "console.settings.key": Entry(
      "不认识的设置项「{name}」；相近的是：{nearest}", "unknown setting '{name}'; near it: {nearest}"),
    "console.yaml.unreadable": Entry("读不懂：{reason}", "cannot be understood: {reason}"),
    "console.template.missing": Entry(
      "没有这个模板；现有：{known}", "there is no such template; there are: {known}"),
    "console.style.missing": Entry(
      "找不到页面样式；请在源码文件夹内运行，或设 JIANBAO_HOME 指向它",
      "page style not found; run within the source folder or point JIANBAO_HOME to it"),
    "console.output.unwritable": Entry(
      "结果没有写全：{reason}；请检查标准输出所在的磁盘，或用 --output 另存",
      "the result was not written whole: {reason}; check the disk behind standard output, or use --output"
    ),
    "console.file.unreadable": Entry(
      "读不了（{reason}）；请检查文件和权限", "cannot be read ({reason}); check the file and its permissions"),
    "console.file.kind": Entry(
      "不读这类文件；可读的有 txt、html、htm、shtml、xhtml、docx、docm、pdf、eml、mht、mhtml、xlsx、csv、tsv，"
        + "以及内容是网页的 doc、wps、rtf",
      "files of this kind are not read; readable: txt, html, htm, shtml, xhtml, docx, docm, pdf, eml, mht, mhtml, xlsx, csv, tsv, "
        + "and doc, wps, rtf that are web pages by content"
    ),
    "console.file.special": Entry(
      "是管道或设备，不是文件，没有读取；要从管道读，请用 -",
      "is a pipe or a device, no file, and was not read; use - to read from a pipe"),
    "console.input.name": Entry("（标准输入）", "(standard input)"),
    "console.stream.tooMany": Entry(
      "坏行太多：{lines}行中有{bad}行，超过 --max-bad {limit}；每行的原因在回答的 msg 里",
      "too many bad lines: {bad} of {lines}, more than --max-bad {limit}; each answer's msg tells why"
    ),
    "console.import.malformed": Entry(
      "不是 extract --jsonl 的回答（{reason}），没有存入；请检查文件是否完整",
      "is no answer of extract --jsonl ({reason}) and was not kept; check that the file is whole"),
    "console.schema.unknown": Entry(
      "没有「{name}」这种格式；现有：extract", "there is no format '{name}'; there is: extract"),
    "console.path.missing": Entry("没有这个文件或文件夹；请检查路径", "no such file or folder; check the path"),
    "console.folder.empty": Entry("文件夹里没有可读的文件", "nothing in this folder can be read"),
    "console.day.invalid": Entry(
      "日期「{text}」应写成 2026-06-07", "the day '{text}' is written as 2026-06-07"),
    "console.unexpected": Entry("没有预料到的错误：{reason}", "unexpected error: {reason}"),
    "console.store.unusable": Entry(
      "数据库打不开或写不了（{reason}）；请检查权限和磁盘，或用 --store 换一个文件",
      "the store cannot be opened or written ({reason}); check permissions and disk, or name another with --store"
    ),
    "console.store.empty": Entry(
      "数据库里还没有内容；请先运行 jianbao add", "the store is empty; run jianbao add first"),
    "console.fonts.missing": Entry(
      "找不到 fonts/manifest.json；请在源码文件夹内运行 fonts/fetch",
      "fonts/manifest.json not found; run fonts/fetch in the source folder"),
    "console.issues.undated": Entry(
      "问题清单没有截至日期，库中也没有台账可依；请用 --as-of 指明",
      "the list of issues does not tell its day, and there is no ledger to go by; name it with --as-of"
    ),
    "console.day.unknown": Entry(
      "定不出本期日期：库中没有台账，文章也都没有完整日期；请用 --as-of 指明",
      "the issue has no day: no ledger, and no article with a whole date; name it with --as-of"),
  ]
}
