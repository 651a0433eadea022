extension MessageTable {
  /// Sentences of the aggregate codes.
  static let aggregate: [String: Entry] = [
    "aggregate.project.twice": Entry(
      "项目“{project}”与 {other} 一行相同，只计一次；确为两个项目的，请给不同的项目编号。",
      "project “{project}” is the same as the row at {other} and is counted once; if they are two projects, give them different numbers."
    ),
    "aggregate.contract.untold": Entry(
      "{file} 没有“签约类型”一列，无法区分正式合同，新签约各项按未报送处理；请补充该列。",
      "{file} has no contract kind column (签约类型), so formal contracts cannot be told and all signing figures are missing; add the column."
    ),
    "aggregate.ledger.stale": Entry(
      "{file} 数据截至 {day}，早于本期末 {end}，本期新签约、新开工、到位资金不计算；请使用本期末的台账。",
      "{file} ends on {day}, before the period's end {end}; figures of the period are left out; use the ledger of the period's end."
    ),
    "aggregate.previous.gap": Entry(
      "上期台账 {file} 数据截至 {day}，应为 {due}（本期开始前一日），两期之差不是本期数，本期到位资金不计算。",
      "the previous ledger {file} ends on {day}, not on {due}, the day before the period; the difference is not the period's, so its funds are left out."
    ),
    "aggregate.target.city": Entry(
      "没有{city}{year}年到位资金目标，不计算总完成率；请在目标任务表中加一行。",
      "there is no {year} funds target of {city}, so no overall completion is computed; add a row to the targets."
    ),
    "aggregate.target.unit": Entry(
      "{unit}的目标不是以元为单位的金额，未使用；请核对单位。",
      "the target of {unit} is not an amount in yuan and is not used; check its unit."
    ),
    "aggregate.target.several": Entry(
      "{unit}有两个不同的到位资金目标，采用 {used}；请只保留一个。",
      "{unit} has two different funds targets; the one at {used} is used; keep only one."
    ),
    "aggregate.unit.unknown": Entry(
      "项目“{project}”的责任单位“{unit}”不在单位表中，只计入总数；请补充单位表或改正台账。",
      "unit “{unit}” of project “{project}” is not registered; it counts in the total only; register the unit or correct the ledger."
    ),
    "aggregate.unit.silent": Entry(
      "台账中没有{unit}的项目，按未报送处理。",
      "the ledger has no project of {unit}; it is treated as not reporting."),
    "aggregate.signing.undated": Entry(
      "项目“{project}”已签正式合同但没有签约日期，未计入新签约；请补充日期。",
      "project “{project}” has a formal contract but no signing date and is not counted as newly signed; add the date."
    ),
    "aggregate.date.partial": Entry(
      "项目“{project}”的日期只到月份，且没有上期末的台账可比，无法判断是否在本期内，未计入本期；请补全日期。",
      "the date of project “{project}” gives only the month and no ledger of the previous period's end settles it; it is not counted in the period; complete the date."
    ),
    "aggregate.investment.missing": Entry(
      "项目“{project}”没有投资额，投资额合计不含此项。",
      "project “{project}” has no amount; the sum of investment is without it."),
    "aggregate.funds.partly": Entry(
      "{region}有{count}个项目未报到位资金（如“{first}”），合计不含这些项目。",
      "{count} projects of {region} report no funds (such as “{first}”); the sum is without them."),
    "aggregate.article.regionless": Entry(
      "{file} 没有写明地区，其中数字未归入任何地区。",
      "{file} names no region; its figures belong to none and are not printed."),
    "aggregate.figure.doubtful": Entry(
      "{file} 中“{figure}”读取把握不足，未采用。",
      "{file}: “{figure}” was read with doubt and is not used."),
  ]
}
