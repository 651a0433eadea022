extension MessageTable {
  /// Sentences of the ingest codes.
  static let ingest: [String: Entry] = [
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
      "网页的标签属性多得不正常，未予解析；请改存为纯文本",
      "the page's tags carry an abnormal number of attributes and were not parsed; save it as text"),
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
    "ingest.article.quarantined": Entry(
      "有 {count} 句乱码无法确定还原，已保留原样并标记，不会引用；请核对原文",
      "{count} sentences hold damage without a certain inverse; they stay as they are and will not be quoted; check the original"
    ),
    "ingest.article.noText": Entry(
      "除网页栏目外没有读到正文；请检查保存的是否为正文页",
      "nothing but page furniture was found; check that the article's own page was saved"),
  ]
}
