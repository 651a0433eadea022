import BriefingModel

/// A small invented briefing with one block of each kind.
enum SampleBriefing {
  static let date = CalendarDate(dayNumber: 20_248)

  static func info(sampleMark: String? = "示例　数字均为虚构") -> BriefingInfo {
    BriefingInfo(
      title: "示例周报", office: "示例市工作专班", issue: 22, date: date,
      period: Period(label: "6月2日—8日"), classification: "内部资料", sampleMark: sampleMark)
  }

  static func briefing(_ blocks: [Block], provenance: [Provenance] = []) -> Briefing {
    Briefing(
      version: 1, info: info(), style: "bulletin", blocks: blocks, provenance: provenance)
  }

  static func figure(_ text: String, _ id: String = "f") -> PrintedFigure {
    PrintedFigure(text: text, provenance: id)
  }

  static var whole: Briefing {
    briefing([
      .masthead(
        Masthead(
          name: "招商引资工作周报", issueLine: "第22期（总第187期）", office: "示例市工作专班",
          date: "2025年6月9日", classification: "内部资料", copyNumber: "000018")),
      .title("6月2日—8日全市进展情况"),
      .keyFigures(strip),
      .paragraph(lead),
      .heading(Heading(level: 1, text: "一、单位排行", anchor: "h1")),
      .table(league(groups: [("甲组　城区", 5), ("乙组　县（市）", 9), ("丙组　功能区", 4)])),
      .heading(Heading(level: 1, text: "二、进度", anchor: "h2")),
      .chart(progress), .chart(stacked), .chart(bars),
      .heading(Heading(level: 1, text: "三、指示要求摘编", anchor: "h3")),
      .digest(digest),
      .heading(Heading(level: 1, text: "四、口径说明", anchor: "h4")),
      .caliber([
        CaliberNote(name: "统计期间", inlines: [.text("本周为6月2日至8日；累计自1月1日起。")]),
        CaliberNote(name: "签约项目", inlines: [.text("签订正式合同的项目；框架协议不计。")]),
      ]),
      .heading(Heading(level: 1, text: "五、资料来源", anchor: "h5")),
      .sources([
        SourceEntry(number: 1, text: "示例市项目台账，2025年6月8日。", backlinks: ["m1"]),
        SourceEntry(
          number: 2, text: "示例市会议消息，示例网站，2025年6月3日。",
          address: "https://www.example.cn/zwgk/2025/t20250603_1.html", remark: "修复2处乱码",
          backlinks: ["m2"]),
      ]),
      .tail(
        Tail(
          distribution: ["报：市委、市政府负责同志。", "送：各县（市、区），市直有关单位。"],
          credits: "编辑：沈××　审核：高××", copies: "共印80份")),
    ])
  }

  static var strip: KeyFigures {
    KeyFigures(
      cells: [
        KeyFigures.Cell(
          label: "本周新签约", unit: "个", figure: figure("17"), change: figure("较上周 +3"),
          cumulative: figure("累计 195")),
        KeyFigures.Cell(
          label: "本周签约额", unit: "亿元", figure: figure("58.36"), change: figure("较上周 +11.20"),
          cumulative: figure("累计 852.38")),
        KeyFigures.Cell(label: "本周新开工", unit: "个", figure: figure("11")),
        KeyFigures.Cell(label: "本周到位", unit: "亿元", figure: figure("16.82"), isWarning: true),
      ], note: [.text("注：累计自1月1日起。来源："), mark(1, "m1")])
  }

  static func mark(_ number: Int, _ anchor: String) -> Inline {
    .sourceMark(SourceMark(number: number, anchor: anchor))
  }

  static var lead: Paragraph {
    Paragraph(
      role: .body,
      inlines: [
        .text("本周全市新签约项目"), .figure(figure("17个")), .text("、投资额"),
        .figure(figure("58.36亿元")), .text("，新开工"), .figure(figure("11个")),
        .text("。年初以来累计签约"), .figure(figure("195个")), .text("，完成全年目标的"),
        .figure(figure("42.0%")), .text("，低于时间进度"), .figure(figure("1.5个百分点")), .text("。"),
        mark(2, "m2"),
      ])
  }

  static func league(groups: [(String, Int)], note: [Inline] = [.text("注：按完成率排。")]) -> Table {
    var rows = [
      Table.Row(
        kind: .total,
        cells: ["", "全市合计", "17", "195", "852.38", "42.0", ""].map { Table.Cell($0) })
    ]
    for (name, count) in groups {
      rows.append(Table.Row(kind: .band, cells: [Table.Cell(name)]))
      for rank in 1...count {
        let place: Table.RankMark = rank == 1 ? .first : rank == count ? .last : .middle
        rows.append(
          Table.Row(
            kind: .plain,
            cells: [
              Table.Cell(inlines: [.text(String(rank))], rank: place),
              Table.Cell(inlines: [.text("单位\(rank)区")], isBold: place != .middle),
              Table.Cell(String(rank % 3)), Table.Cell(String(rank * 7)),
              Table.Cell("\(rank * 9).5\(rank % 10)"),
              Table.Cell(
                inlines: [.text("\(50 - rank).0")], isBold: true, isWarning: rank == count),
              Table.Cell(rank % 2 == 0 ? "↑1" : "—"),
            ]))
      }
    }
    return Table(
      title: "表1　主要指标排行", unitLine: "单位：个、亿元、%",
      columns: [
        Table.Column(width: 40, kind: .rank), Table.Column(width: 92.2, kind: .words),
        Table.Column(width: 54, kind: .figures), Table.Column(width: 56, kind: .figures),
        Table.Column(width: 82, kind: .figures), Table.Column(width: 66, kind: .figures),
        Table.Column(width: 52, kind: .mark),
      ],
      head: [
        [
          Table.HeadCell(text: "位次", column: 0, columnSpan: 1, rowSpan: 2),
          Table.HeadCell(text: "单位", column: 1, columnSpan: 1, rowSpan: 2),
          Table.HeadCell(text: "新签约", column: 2, columnSpan: 3, rowSpan: 1),
          Table.HeadCell(text: "完成率", column: 5, columnSpan: 1, rowSpan: 2),
          Table.HeadCell(text: "升降", column: 6, columnSpan: 1, rowSpan: 2),
        ],
        [
          Table.HeadCell(text: "本周", column: 2, columnSpan: 1, rowSpan: 1),
          Table.HeadCell(text: "累计", column: 3, columnSpan: 1, rowSpan: 1),
          Table.HeadCell(text: "投资额", column: 4, columnSpan: 1, rowSpan: 1),
        ],
      ], rows: rows, note: note, anchor: "t1")
  }

  static var progress: Chart {
    Chart(
      title: "图1　主要指标完成情况", unitLine: "单位：%、百分点",
      content: .progress(
        Chart.ProgressBars(
          heads: ["指标", "累计", "全年目标", "完成率", "较时间"], timeProgress: Ratio(159 * 100, 365),
          rows: [
            .init(
              label: "新签约项目", done: figure("195"), target: figure("430"), fill: Ratio(19500, 430),
              completion: figure("45.3"), lead: figure("+1.8")),
            .init(
              label: "新投产项目", done: figure("46"), target: figure("150"), fill: Ratio(4600, 150),
              completion: figure("30.7"), lead: figure("−12.9"), isLagging: true),
            .init(
              label: "超额指标", done: figure("120"), target: figure("100"), fill: Ratio(120),
              completion: figure("120.0"), lead: figure("+76.4")),
          ])),
      note: [.text("注：竖线为时间进度。")], alternative: "三项指标的完成率", anchor: "c1")
  }

  static var stacked: Chart {
    func row(_ name: String, _ values: [Int]) -> Chart.StackedBars.Row {
      .init(
        label: name, values: values,
        figures: (values + [values.reduce(0, +)]).map { figure(String($0)) })
    }
    return Chart(
      title: "图2　分单位项目构成",
      content: .stacked(
        Chart.StackedBars(
          parts: ["前期", "开工", "竣工", "投产"],
          rows: [
            .init(label: "甲组　城区"), row("云岭区", [11, 12, 4, 6]), row("澜汀区", [11, 16, 6, 8]),
            row("砚池区", [17, 16, 6, 11]), .init(label: "乙组　县（市）"), row("鹤泉市", [8, 8, 3, 7]),
            row("青禾县", [6, 9, 0, 7]), row("空港片区", [3, 0, 0, 0]),
          ])), alternative: "各单位项目按阶段的构成", anchor: "c2")
  }

  static var bars: Chart {
    Chart(
      title: "图3　产业链项目数",
      content: .bars(
        Chart.CountBars(rows: [
          .init(label: "装备制造", value: Ratio(12), figure: figure("12")),
          .init(label: "生物医药", value: Ratio(5), figure: figure("5")),
          .init(label: "芯片", value: Ratio(0), figure: figure("缺")),
        ])), alternative: "产业链的项目数", anchor: "c3")
  }

  static var digest: Digest {
    Digest(entries: [
      Digest.Entry(
        label: "市委书记　林××", detail: "调度会，6月3日",
        items: [
          [.text("签约项目要逐个明确开工时间，半年未开工的逐项说明原因，各单位每周五前报送。"), mark(2, "m3")],
          [.text("各组末位单位下周例会作表态发言。"), mark(2, "m4")],
        ]),
      Digest.Entry(
        label: "市长　周××", items: [[.text("用地、用能指标优先保障亿元以上已签约项目。"), mark(9, "m5")]]),
    ])
  }
}
