extension MessageTable {
  /// Sentences of the prove codes.
  static let prove: [String: Entry] = [
    "prove.k01.differs": Entry(
      "{check}（{where}）：{figure}印作{value}，而在“{at}”印作{first}；请重新生成简报。",
      "{check} ({where}): {figure} is printed as {value}, but as {first} at “{at}”; compose the briefing anew."
    ),
    "prove.k01.data": Entry(
      "{check}（{where}）：{figure}印作{value}，按台账应为{expected}；请重新生成简报。",
      "{check} ({where}): {figure} is printed as {value}, the ledger gives {expected}; compose the briefing anew."
    ),
    "prove.k02.flow": Entry(
      "{check}（{where}）：{stage}上期{opening}＋转入{in}−转出{out}≠本期{closing}；请核对两期台账的项目编号。",
      "{check} ({where}): {stage}: {opening} + {in} − {out} is not {closing}; check the project numbers of both ledgers."
    ),
    "prove.k02.stages": Entry(
      "{check}（{where}）：各阶段之和{sum}不等于项目数{total}；请核对台账。",
      "{check} ({where}): the stages add up to {sum}, not to {total} projects; check the ledger."),
    "prove.k02.ledger": Entry(
      "{check}（{where}）：台账“{label}”为{stated}万元，各行相加为{sum}万元，相差{gap}万元；请改正台账。",
      "{check} ({where}): the ledger's “{label}” says {stated} 万元, its rows add up to {sum}, a gap of {gap}; correct the ledger."
    ),
    "prove.k03.inputs": Entry(
      "{check}（{where}）：{figure}按“{formula}”重算与存数不符；请重新生成简报。",
      "{check} ({where}): {figure} does not recompute by “{formula}”; compose the briefing anew."),
    "prove.k03.printed": Entry(
      "{check}（{where}）：{figure}印作“{printed}”，应为{expected}；请重新生成简报。",
      "{check} ({where}): {figure} is printed “{printed}”, it should be {expected}; compose the briefing anew."
    ),
    "prove.k04.lead": Entry(
      "{check}（{where}）：{region}较时间进度印作“{printed}”，按精确值应为{expected}。",
      "{check} ({where}): the lead of {region} is printed “{printed}”; exact values give {expected}."
    ),
    "prove.k05.equal": Entry(
      "{check}（{where}）：{figure}印作“{printed}”，但分子与分母不相等。",
      "{check} ({where}): {figure} is printed “{printed}”, but numerator and denominator differ."),
    "prove.k05.above": Entry(
      "{check}（{where}）：{figure}印作“{printed}”，该比率不能超过100%；请核对台账。",
      "{check} ({where}): {figure} is printed “{printed}” and cannot exceed 100%; check the ledger."
    ),
    "prove.k06.decline": Entry(
      "{check}（{where}）：累计到位资金比上期减少{value}亿元；如为修正，请在简报中说明。",
      "{check} ({where}): cumulative funds fell by {value} 亿元; if it is a correction, say so."),
    "prove.k07.project": Entry(
      "{check}（{where}）：项目“{project}”的{column}上期{was}，本期{now}，相差50倍以上；请核对单位（万元、亿元）。",
      "{check} ({where}): {column} of “{project}” was {was} and is {now}, more than 50 times apart; check the unit."
    ),
    "prove.k07.part": Entry(
      "{check}（{where}）：项目“{project}”的{column}{part}，总投资{total}，相差50倍以上；请核对单位。",
      "{check} ({where}): {column} of “{project}” is {part} with a total of {total}; check the unit."
    ),
    "prove.k07.total": Entry(
      "{check}（{where}）：上期{was}亿元，本期{now}亿元，相差50倍以上；请核对单位。",
      "{check} ({where}): {was} 亿元 last time, {now} now, more than 50 times apart; check the unit."),
    "prove.k10.future": Entry(
      "{check}（{where}）：项目“{project}”的{stage}日期{day}晚于数据截至日；请核对。",
      "{check} ({where}): the {stage} date {day} of “{project}” is after the cut-off; check it."),
    "prove.k10.order": Entry(
      "{check}（{where}）：项目“{project}”的{earlier}日期晚于{later}日期；请核对。",
      "{check} ({where}): the {earlier} date of “{project}” is after its {later} date; check them."),
    "prove.k11.idle": Entry(
      "{check}（{where}）：项目“{project}”已开工，但连续两期没有完成投资；请核对。",
      "{check} ({where}): “{project}” has started but shows no investment in two ledgers; check it."
    ),
    "prove.k11.early": Entry(
      "{check}（{where}）：项目“{project}”有完成投资但没有开工日期；请核对。",
      "{check} ({where}): “{project}” has investment but no start date; check it."),
    "prove.k11.over": Entry(
      "{check}（{where}）：项目“{project}”完成投资超过总投资；请核对。",
      "{check} ({where}): “{project}” has more investment done than its total; check it."),
    "prove.k12.code": Entry(
      "{check}（{where}）：项目“{project}”与“{other}”（{at}）国家项目代码相同；如为同一项目，请只留一行。",
      "{check} ({where}): “{project}” has the national code of “{other}” ({at}); if they are one, keep one row."
    ),
    "prove.k12.name": Entry(
      "{check}（{where}）：项目“{project}”与“{other}”（{at}）投资方、单位相同且名称相近；请确认不是同一项目。",
      "{check} ({where}): “{project}” is much like “{other}” ({at}): same investor and unit; make sure they are two."
    ),
    "prove.k13.absent": Entry(
      "{check}（{where}）：表中没有{unit}；请核对单位表。",
      "{check} ({where}): {unit} is not in the table; check the register of units."),
    "prove.k13.silent": Entry(
      "{check}（{where}）：{unit}未报送，但注释和口径中没有写明。",
      "{check} ({where}): {unit} did not report, and no note says so."),
    "prove.k14.rank": Entry(
      "{check}（{where}）：{group}{unit}位次印作“{printed}”，应为“{expected}”。",
      "{check} ({where}): the rank of {unit} in {group} is printed “{printed}”, it should be “{expected}”."
    ),
    "prove.k14.order": Entry(
      "{check}（{where}）：{unit}没有按位次排列。",
      "{check} ({where}): {unit} does not stand by its rank."),
    "prove.k15.lost": Entry(
      "{check}（{where}）：问题{issue}上期在办，本期清单中没有；请补回或注明销号。",
      "{check} ({where}): issue {issue} was open and is no longer listed; list it again or close it."
    ),
    "prove.k15.balance": Entry(
      "{check}（{where}）：上期在办{opening}＋新增{added}−销号{closed}≠在办{open}；请核对问题清单。",
      "{check} ({where}): {opening} open + {added} new − {closed} closed is not {open}; check the issue list."
    ),
    "prove.k16.missing": Entry(
      "{check}（{where}）：问题{issue}缺{columns}；请补充。",
      "{check} ({where}): issue {issue} lacks {columns}; add it."),
    "prove.k16.overdue": Entry(
      "{check}（{where}）：问题{issue}已逾期，表中没有标明。",
      "{check} ({where}): issue {issue} is overdue and not marked so."),
    "prove.k17.source": Entry(
      "{check}（{where}）：这一条没有来源；请重新生成简报。",
      "{check} ({where}): this entry has no source; compose the briefing anew."),
    "prove.k17.label": Entry(
      "{check}（{where}）：姓名或职务与 {file} 不一致。",
      "{check} ({where}): name or posts are not those of {file}."),
    "prove.k17.order": Entry(
      "{check}（{where}）：{name}的次序与 {file} 不一致。",
      "{check} ({where}): {name} does not stand in the order of {file}."),
    "prove.k18.words": Entry(
      "{check}（{where}）：“{text}”与原文不一致。",
      "{check} ({where}): “{text}” is not what the source says."),
    "prove.k18.sentence": Entry(
      "{check}（{where}）：“{text}”在原句中找不到。",
      "{check} ({where}): “{text}” is not found in the sentence it was read from."),
    "prove.k18.figure": Entry(
      "{check}（{where}）：印作“{printed}”，原文为“{text}”。",
      "{check} ({where}): printed “{printed}”, the source writes “{text}”."),
    "prove.k18.evidence": Entry(
      "{check}（{where}）：“{printed}”在原句“{text}”中找不到。",
      "{check} ({where}): “{printed}” is not found in the sentence “{text}”."),
    "prove.k19.expanded": Entry(
      "{check}（{where}）：{programme}之后有解释，术语表中没有依据；请删去解释。",
      "{check} ({where}): {programme} is explained without a glossary entry; delete the explanation."
    ),
    "prove.k19.unread": Entry(
      "{check}（{where}）：“{programme}”不是文稿中的名称。",
      "{check} ({where}): “{programme}” is not a name read from an article."),
    "prove.k20.replacement": Entry(
      "{check}（{where}）：有无法识别的字符：{text}",
      "{check} ({where}): there is an unreadable character: {text}"),
    "prove.k20.character": Entry(
      "{check}（{where}）：有不能印出的字符：{text}",
      "{check} ({where}): there is a character that cannot be printed: {text}"),
    "prove.k20.question": Entry(
      "{check}（{where}）：有疑似乱码的问号：{text}",
      "{check} ({where}): a question mark looks like damage: {text}"),
    "prove.k20.gloss": Entry(
      "{check}（{where}）：有夹注的拼音：{text}",
      "{check} ({where}): there is pinyin in brackets: {text}"),
    "prove.k21.sign": Entry(
      "{check}（{where}）：“{word}”之后不能再带正负号。",
      "{check} ({where}): no sign may follow “{word}”."),
    "prove.k21.word": Entry(
      "{check}（{where}）：“{word}{figure}”与数值的正负不符。",
      "{check} ({where}): “{word}{figure}” does not match the sign of the value."),
    "prove.k22.figure": Entry(
      "{check}（{where}）：“{figure}”没有来源或算式。",
      "{check} ({where}): “{figure}” has no source or formula."),
    "prove.k22.printed": Entry(
      "{check}（{where}）：印作“{figure}”，记录为“{provenance}”。",
      "{check} ({where}): printed “{figure}”, recorded “{provenance}”."),
    "prove.k22.mark": Entry(
      "{check}（{where}）：来源标号[{number}]与资料来源对不上。",
      "{check} ({where}): the mark [{number}] does not lead to the source list."),
    "prove.k22.digits": Entry(
      "{check}（{where}）：正文数字“{digits}”没有来源或算式；请用 {{名称}} 取数。",
      "{check} ({where}): the digits “{digits}” have no source or formula; insert them as a value."),
    "prove.k25.telephone": Entry(
      "{check}（{where}）：疑似电话号码：{text}",
      "{check} ({where}): this looks like a telephone number: {text}"
    ),
    "prove.k25.identity": Entry(
      "{check}（{where}）：疑似身份证号码：{text}",
      "{check} ({where}): this looks like an identity number: {text}"
    ),
    "prove.k25.path": Entry(
      "{check}（{where}）：有文件路径：{text}", "{check} ({where}): there is a file path: {text}"),
    "prove.k25.mark": Entry(
      "{check}（{where}）：设置了“{mark}”，报头没有印出；请在模板中加 masthead。",
      "{check} ({where}): “{mark}” is set and the masthead does not show it; add a masthead to the template."
    ),
  ]
}
