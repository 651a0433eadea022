extension MessageTable {
  /// Sentences of the extract codes.
  static let extract: [String: Entry] = facts.merging(lines) { a, _ in a }

  private static let facts: [String: Entry] = [
    "extract.directive.damaged": Entry(
      "{speaker}的一句讲话有未能还原的乱码（{text}…），没有收入；请对照原文手工补录",
      "a sentence of {speaker} holds damage that could not be repaired ({text}…) and was left out; "
        + "check it against the original and add it by hand"),
    "extract.region.unknown": Entry(
      "看不出这篇文章写的是哪个地区，不计入任何地区；如果是本地单位，请把它的名称或别名列入单位登记表",
      "the text does not tell which region it is about, so it counts for none; if it is one of your "
        + "units, list its name or alias in the register of units"),
  ]

  private static let lines: [String: Entry] = [
    "extract.line.empty": Entry(
      "空行；每行应是一个 JSON 对象", "the line is empty; each line is one JSON object"),
    "extract.line.encoding": Entry(
      "不是有效的 UTF-8；请先转换编码", "the line is not valid UTF-8; convert it first"),
    "extract.line.notJSON": Entry(
      "不是 JSON，读到第{byte}个字节为止；请检查这一行是否完整",
      "the line is no JSON from byte {byte} on; check that it is whole"),
    "extract.line.surrogate": Entry(
      "第{byte}个字节处的 \\u 转义只有半个代理对；请连同另一半写出，或直接写这个字符",
      "the \\u escape at byte {byte} is half of a surrogate pair; write both halves, or the character itself"
    ),
    "extract.line.tooDeep": Entry(
      "嵌套超过{limit}层", "lists and objects lie more than {limit} deep"),
    "extract.line.notObject": Entry(
      "不是 JSON 对象；应写成 {\"v\":1,\"id\":\"…\",\"text\":\"…\"}",
      "the line is JSON but no object; it is written {\"v\":1,\"id\":\"…\",\"text\":\"…\"}"),
    "extract.line.repeatedKey": Entry(
      "「{key}」出现了两次，不知以哪个为准；请只留一个", "'{key}' is there twice; keep one of them"),
    "extract.line.version": Entry(
      "缺 v，或者不是 {version}；本程序读写第 {version} 版",
      "v is missing or not {version}, the version this program reads"),
    "extract.line.id": Entry(
      "缺 id；id 是非空字符串", "id is missing; it is a string that is not empty"),
    "extract.line.content": Entry(
      "text 和 html 应有且只有一个", "there must be either text or html, and not both"),
    "extract.line.type": Entry(
      "{key} 应是字符串", "{key} must be a string"),
    "extract.line.date": Entry(
      "published「{text}」不是日期；应写成 2026-06-07",
      "published '{text}' is no day; it is written 2026-06-07"),
    "extract.line.tooLong": Entry(
      "超过 {limit} MiB，没有读完", "the line is longer than {limit} MiB and was not read to its end"),
    "extract.line.stranger": Entry(
      "不认识「{key}」，没有用；是不是「{nearest}」？",
      "the key '{key}' is unknown and was not used; is '{nearest}' meant?"),
    "extract.line.differs": Entry(
      "来稿方所报的{key}（{stated}）与页面上的（{found}）不同，以所报为准",
      "{key} as the sender gives it ({stated}) differs from the page's ({found}); the sender's was taken"
    ),
  ]
}
