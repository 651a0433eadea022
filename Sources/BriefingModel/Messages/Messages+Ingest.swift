extension MessageTable {
  /// Sentences of the ingest codes.
  static let ingest: [String: Entry] = ingestArticles.merging(ingestFormats) { first, _ in first }

  /// Sentences about articles of any format.
  private static let ingestArticles: [String: Entry] = [
    "ingest.article.empty": Entry(
      "文件是空的，没有可读的内容；请重新保存或从清单中删去",
      "the file is empty; save it again or take it off the list"),
    "ingest.article.tooLarge": Entry(
      "文件超过 {limit} MB，不像一篇报道；请只保存正文页",
      "the file is larger than {limit} MB, which no article is; save the article's page alone"),
    "ingest.article.binary": Entry(
      "文件不是文本（含大量空字节）；请另存为 txt 或 html",
      "the file is no text (it is full of zero bytes); save it as txt or html"),
    "ingest.article.undecodable": Entry(
      "文件的编码无法识别（试过 UTF-8、GB 18030、Big5）；请另存为 UTF-8",
      "no encoding fits the file (UTF-8, GB 18030 and Big5 were tried); save it as UTF-8"),
    "ingest.article.flooded": Entry(
      "文件的标签或属性多得不正常，未予解析；请改存为纯文本",
      "the file has an abnormal number of tags or attributes and was not parsed; save it as text"),
    "ingest.article.incomplete": Entry(
      "网页没有读全，解析器中途放弃了一部分；请对照原文，或改存为纯文本",
      "the page was not read whole, the parser gave up part of it; compare the original, or save it as text"
    ),
    "ingest.article.controls": Entry(
      "去掉了 {count} 个不可见字符（控制符、双向或零宽字符）",
      "{count} invisible characters (controls, direction marks, zero-width) were removed"),
    "ingest.article.broken": Entry(
      "有 {count} 处字节不成字，所在句子已标记，不会引用；请核对原文",
      "{count} bytes form no character; their sentences are marked and will not be quoted; check the original"
    ),
    "ingest.article.jammers": Entry(
      "去掉了 {count} 段干扰码", "{count} runs of random characters were removed"),
    "ingest.article.damaged": Entry(
      "「{text}」乱码无法确定还原，保留原样；请核对原文",
      "“{text}” is damaged without a certain inverse and stays as it is; check the original"
    ),
    "ingest.article.thinned": Entry(
      "正文 {count} 字几乎没有“的、上、大、我”，网站可能删去了常用字，无法补回；请核对原文",
      "hardly any 的, 上, 大 and 我 in {count} characters: the site may have deleted common characters, which cannot be restored; check the original"
    ),
    "ingest.article.quarantined": Entry(
      "有 {count} 句乱码无法确定还原，已保留原样并标记，不会引用；请核对原文",
      "{count} sentences hold damage without a certain inverse; they stay as they are and will not be quoted; check the original"
    ),
    "ingest.article.noText": Entry(
      "除网页栏目外没有读到正文；请检查保存的是否为正文页",
      "nothing but page furniture was found; check that the article's own page was saved"),
    "ingest.article.tooManyLines": Entry(
      "文件超过 {limit} 行，不像一篇报道；请只保存正文",
      "the file has more than {limit} lines, which no article has; save the article alone"),
    "ingest.article.mislabelled": Entry(
      "页面自称编码是 {label}，实际是 {encoding}；已按实际编码读取",
      "the page is labelled {label}, but its bytes are {encoding}; it was read as that"),
    "ingest.article.oldDocument": Entry(
      "旧版 Word/WPS 文档或带密码的文档不能读取；请打开后另存为不加密的 .docx",
      "old Word or WPS documents and documents with a password cannot be read; open it and save it as .docx without a password"
    ),
    "ingest.article.richText": Entry(
      "RTF 文档不能读取；请打开后另存为 .docx",
      "rich text (RTF) cannot be read; open it and save it as .docx"),
  ]

  /// Sentences about documents, PDFs and saved mails.
  private static let ingestFormats: [String: Entry] = [
    "ingest.document.broken": Entry(
      "文件已损坏或没有下载完整，没有读取；请重新下载，或用 Word、WPS 打开后另存为 .docx",
      "the file is broken or incomplete and was not read; fetch it again, or open it and save it as .docx"
    ),
    "ingest.document.locked": Entry(
      "文件内容加了密码（{part}），不能读取；请打开后另存为不加密的 .docx",
      "the file's content is locked with a password ({part}); open it and save it as .docx without one"
    ),
    "ingest.document.tooLarge": Entry(
      "文件解压后过大（{part}），没有读取；请删去图片后另存，或另存为 txt",
      "the file is too large once unpacked ({part}) and was not read; save it without pictures, or as txt"
    ),
    "ingest.document.tooManyParts": Entry(
      "文件由超过 {limit} 个部分压缩而成，没有读取；请删去图片后另存，或另存为 txt",
      "the file is packed from more than {limit} parts and was not read; save it without pictures, or as txt"
    ),
    "ingest.document.bomb": Entry(
      "文件的压缩比不合常理（{part}），可能是恶意文件，没有读取；请向来源核实",
      "the file unpacks to an unreasonable size ({part}); it may be malicious and was not read; ask whoever sent it"
    ),
    "ingest.document.badName": Entry(
      "文件内部的名称不合规范（{part}），可能是恶意文件，没有读取；请用 Word、WPS 打开后另存为 .docx",
      "a name inside the file is not allowed ({part}); it was not read; open it in Word or WPS and save it as .docx"
    ),
    "ingest.document.badPart": Entry(
      "文件的一部分（{part}）无法读取；请用 Word、WPS 打开后另存为 .docx",
      "a part of the file ({part}) cannot be read; open it in Word or WPS and save it as .docx"),
    "ingest.document.notWord": Entry(
      "压缩文件里没有 Word 文档；请解压后给出其中的文章，或确认它是 .docx",
      "the archive holds no Word document; unpack it and give the articles in it, or check that it is a .docx"
    ),
    "ingest.document.hidden": Entry(
      "有 {count} 处隐藏文字没有读取；需要时请在 Word 中取消隐藏后另存",
      "{count} stretches of hidden text were not read; if they matter, unhide them in Word and save again"
    ),
    "ingest.document.notes": Entry(
      "有 {count} 条脚注、尾注没有读取；需要时请移入正文",
      "{count} footnotes or endnotes were not read; if they matter, move them into the text"),
    "ingest.foreign.picture": Entry(
      "文件是 {format} 图片，不是文稿，没有读取；请先做文字识别，或另找文字版",
      "the file is a {format} picture, no article, and was not read; have its text recognised first, or find a text version"
    ),
    "ingest.foreign.archive": Entry(
      "文件是 {format} 压缩包，不是文稿，没有读取；请解压后给出其中的文章",
      "the file is a {format} archive, no article, and was not read; unpack it and give the articles in it"
    ),
    "ingest.foreign.program": Entry(
      "文件是 {format} 程序，不是文稿，没有读取；请不要运行，向来源核实",
      "the file is a program ({format}), no article, and was not read; do not run it, ask whoever sent it"
    ),
    "ingest.foreign.recording": Entry(
      "文件是 {format} 音像，不是文稿，没有读取；请另找文字版",
      "the file is a {format} recording, no article, and was not read; find a text version"),
    "ingest.pdf.noTool": Entry(
      "读 PDF 要用 pdftotext，本机没有；请安装 poppler-utils 和 poppler-data",
      "PDFs are read by pdftotext, which is not on this machine; install poppler-utils and poppler-data"
    ),
    "ingest.pdf.notRun": Entry(
      "读 PDF 要用的 pdftotext 没能运行（{reason}）；请检查 /tmp 是否可写、磁盘是否已满",
      "pdftotext, which reads PDFs, could not be run ({reason}); check that /tmp can be written and the disk has room"
    ),
    "ingest.pdf.noTables": Entry(
      "PDF 用的中文编码表本机没有；请安装 poppler-data",
      "the PDF needs tables of Chinese encodings that are not on this machine; install poppler-data"
    ),
    "ingest.pdf.noText": Entry(
      "PDF 没有文字层，像是扫描件；请先做文字识别，或另找文字版",
      "the PDF has no text layer and looks scanned; have its text recognised first, or find a text version"
    ),
    "ingest.pdf.locked": Entry(
      "PDF 加了密码或不许取出文字；请打开后另存为不加密的文件",
      "the PDF is locked with a password or forbids taking its text; save it without that"),
    "ingest.pdf.broken": Entry(
      "文件已损坏或不是 PDF，没有读取；请重新下载",
      "the file is broken or no PDF, and was not read; fetch it again"),
    "ingest.pdf.slow": Entry(
      "取出 PDF 的文字超过 {limit} 秒，已停止；请只保存正文页",
      "taking the PDF's text took more than {limit} seconds and was stopped; save the article's pages alone"
    ),
    "ingest.mail.noText": Entry(
      "邮件里没有文字内容；请把其中的附件单独存出",
      "the mail holds no text; save the files attached to it by themselves"),
    "ingest.mail.tooDeep": Entry(
      "邮件层层嵌套或分块过多，可能是恶意文件，没有读取；请把正文单独存出",
      "the mail is nested too deep or has too many parts; it may be malicious and was not read; save its text by itself"
    ),
    "ingest.mail.broken": Entry(
      "邮件的编码有 {count} 处损坏，内容可能不全；请核对原文",
      "the mail's coding is broken in {count} places, and text may be missing; check the original"),
  ]
}
