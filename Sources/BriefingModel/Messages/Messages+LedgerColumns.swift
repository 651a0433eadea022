extension MessageTable {
  /// Sentences about what a ledger's columns mean and whether they agree.
  static let ledgerColumns: [String: Entry] = [
    "ledger.heading.suggested": Entry(
      "“{heading}”是不是“{standard}”？如果是，请改列名，或在 mapping.yaml 的 headings 里对照",
      "did you mean “{standard}” by “{heading}”? If so, rename the column or map it under headings "
        + "in mapping.yaml"),
    "ledger.kind.ambiguous": Entry(
      "这张表既像{taken}，也像{other}，按{taken}读取。如不对，请补全表头",
      "the table may be {taken} or {other}; it was read as {taken}. Complete its headings if this "
        + "is wrong"),
    "ledger.unit.above": Entry(
      "这张表没有写金额单位，沿用了第 {row} 行写的“{unit}”。请核对",
      "the table states no unit of money; “{unit}” of row {row} was taken. Check it"),
    "ledger.more": Entry(
      "从这里起，同样的问题还有 {count} 处，没有逐一列出（{kind}）",
      "{count} more of the same from here on are not listed one by one ({kind})"),
    "ledger.code.scientific": Entry(
      "编码 {code} 已被表格软件改成科学记数，原编码已丢失，没有采用，用“单位·名称”代替。请改为文本格式后重新填写",
      "the code {code} was turned into scientific notation by a spreadsheet program and is lost; "
        + "unit and name stand in for it. Format the column as text and enter it again"),
    "ledger.amount.mixed": Entry(
      "“{heading}”里的“{text}”写的是{unit}，而 {otherCell} 写的是{other}，同一列的单位不一致，没有读取。请统一单位",
      "“{text}” under “{heading}” is in {unit}, while {otherCell} states {other}: one column with "
        + "two units was not read. Use one unit"),
    "ledger.amount.magnitude": Entry(
      "“{heading}”里的 {text} 与 {otherCell}“{other}”的 {otherText} 相差约一万倍，可能把万元和亿元写错了，仍按所写计入。请核对",
      "{text} under “{heading}” and {otherText} of “{other}” in {otherCell} lie about ten thousand "
        + "times apart; 万元 and 亿元 may have been taken for each other. It was kept as written. "
        + "Check it"),
    "ledger.column.magnitude": Entry(
      "“{heading}”的 {count} 个数里有 {small} 个不到 100 万元，单位可能应是亿元，仍按所写计入。请核对单位",
      "{small} of {count} amounts under “{heading}” are below a million yuan; the unit may be 亿元. "
        + "They were kept as written. Check the unit"),
    "ledger.total.differs": Entry(
      "“{label}”的“{heading}”写的是 {stated}，各行相加是 {sum}，相差 {gap}。请核对",
      "“{label}” states {stated} for “{heading}”, its rows add up to {sum}, {gap} apart. Check it"),
    "ledger.done.differs": Entry(
      "“{heading}”写的是 {text}，截至上年底完成加本年完成是 {sum}。请核对",
      "“{heading}” states {text}, what was done before and this year makes {sum}. Check it"),
    "ledger.rate.differs": Entry(
      "“{heading}”写的是 {text}，按金额计算是 {computed}。请核对",
      "“{heading}” states {text}, the amounts give {computed}. Check it"),
    "ledger.date.counted": Entry(
      "{text} 是表格软件的日期序号，按 {day} 处理",
      "{text} is the number by which spreadsheet programs count days; {day} was taken"),
    "ledger.date.odd": Entry(
      "日期“{text}”不合常理，按所写保存。请核对年份",
      "the date “{text}” is unlikely; it is kept as written. Check its year"),
    "ledger.date.quarter": Entry(
      "“{text}”只写到季度，只记年份",
      "“{text}” names a quarter; only the year is kept"),
    "ledger.date.yearTaken": Entry(
      "“{text}”没有写年份，按台账所在的 {year} 年处理",
      "“{text}” states no year; {year}, that of the ledger, was taken"),
    "ledger.recruiter.shares": Entry(
      "招引单位“{text}”的比例不完整或相加不是 100%，按所写保存。请核对",
      "the shares in “{text}” are not complete or do not make 100%; they are kept as written. "
        + "Check them"),
    "ledger.foreign.currency": Entry(
      "“{heading}”里的“{text}”没有写外币单位，或写的是人民币，没有采用。请写成“{heading}（万美元）”",
      "“{text}” under “{heading}” states no foreign currency, or is in yuan, and was left out. "
        + "Write “{heading}（万美元）”"),
    "ledger.foreign.mixed": Entry(
      "“{heading}”里的“{text}”与列名里的单位{unit}不一致，没有采用。请统一单位",
      "“{text}” under “{heading}” is not in {unit} as the heading says and was left out. Use one "
        + "unit"),
    "ledger.flag.unreadable": Entry(
      "“{heading}”里的“{text}”看不出是或否，没有采用。请填是或否",
      "“{text}” under “{heading}” says neither yes nor no and was left out. Write 是 or 否"),
    "ledger.factor.unreadable": Entry(
      "“{heading}”里的“{text}”不是数量，作为附加列保存。请改成数字",
      "“{text}” under “{heading}” is no quantity; it is kept as text. Write a number"),
    "ledger.project.phase": Entry(
      "“{name}”与 {otherCell} 的“{other}”像是同一项目“{stem}”的几期。如果是，请填“父项目”列",
      "“{name}” and “{other}” in {otherCell} look like phases of “{stem}”. If so, fill in a column "
        + "父项目"),
  ]
}
