public import BriefingModel

/// The registers that briefings list but do not compute with (登记簿), each as a table.
extension RegisterSheets {
  /// The table of `register`.
  public func sheet(_ register: Register) -> Sheet {
    switch register {
    case .lists(let rows): lists(rows)
    case .programmes(let rows): programmes(rows)
    case .events(let rows): events(rows)
    case .awards(let rows): awards(rows)
    case .opportunities(let rows): opportunities(rows)
    case .resources(let rows): resources(rows)
    case .signings(let rows): signings(rows)
    }
  }

  private func lists(_ entries: [ListEntry]) -> Sheet {
    Sheet(
      name: "所属清单",
      columns: [
        Sheet.Column("项目"), Sheet.Column("清单名称"), Sheet.Column("清单编号", .code),
        Sheet.Column("层级"), Sheet.Column("年度", .code), Sheet.Column("主管单位"),
        Sheet.Column("版本"), Sheet.Column("调入时间", .date), Sheet.Column("调出时间", .date),
        Sheet.Column("调出原因"),
      ],
      rows: entries.map { entry in
        [
          .text(entry.project), .text(entry.list), SheetCell(entry.code), SheetCell(entry.level),
          year(entry.year), SheetCell(entry.owner), SheetCell(entry.version),
          SheetCell(entry.enteredOn), SheetCell(entry.leftOn), SheetCell(entry.reason),
        ]
      })
  }

  private func programmes(_ entries: [ProgrammeEntry]) -> Sheet {
    Sheet(
      name: "专项提法",
      columns: [
        Sheet.Column("专项"), Sheet.Column("地区"), Sheet.Column("起始年度", .code),
        Sheet.Column("截止年度", .code), Sheet.Column("释义"), Sheet.Column("指标"),
        Sheet.Column("目标"), Sheet.Column("当前"), Sheet.Column("牵头单位"), Sheet.Column("节点"),
        Sheet.Column("来源"),
      ],
      rows: entries.map { entry in
        [
          .text(entry.code), unit(entry.place), year(entry.firstYear), year(entry.lastYear),
          SheetCell(entry.meaning), SheetCell(entry.indicator), SheetCell(entry.target),
          SheetCell(entry.current), SheetCell(entry.lead), SheetCell(entry.milestone),
          SheetCell(entry.source),
        ]
      })
  }

  private func events(_ entries: [EventEntry]) -> Sheet {
    Sheet(
      name: "活动",
      columns: [
        Sheet.Column("编号", .code), Sheet.Column("类型"), Sheet.Column("活动名称"),
        Sheet.Column("开始时间", .date), Sheet.Column("结束时间", .date), Sheet.Column("地点"),
        Sheet.Column("主办单位"), Sheet.Column("主题"), Sheet.Column("层级"),
        Sheet.Column("所属活动"), Sheet.Column("参加人员"), Sheet.Column("成果"),
      ],
      rows: entries.map { entry in
        [
          SheetCell(entry.id), SheetCell(entry.kind), .text(entry.title), SheetCell(entry.start),
          SheetCell(entry.end), SheetCell(entry.place), SheetCell(entry.host),
          SheetCell(entry.theme), SheetCell(entry.level), SheetCell(entry.parent),
          SheetCell(entry.participants), SheetCell(entry.outcome),
        ]
      })
  }

  private func awards(_ entries: [AwardEntry]) -> Sheet {
    Sheet(
      name: "表彰",
      columns: [
        Sheet.Column("年度", .code), Sheet.Column("奖项"), Sheet.Column("获奖单位"),
        Sheet.Column("颁发单位"), Sheet.Column("文号"),
      ],
      rows: entries.map { entry in
        [
          year(entry.year), .text(entry.category),
          SheetCell(entry.recipients.joined(separator: "、")), SheetCell(entry.conferredBy),
          SheetCell(entry.document),
        ]
      })
  }

  private func opportunities(_ entries: [OpportunityEntry]) -> Sheet {
    Sheet(
      name: "投资机会清单",
      columns: [
        Sheet.Column("编号", .code), Sheet.Column("机会名称"), Sheet.Column("地区"),
        Sheet.Column("产业链"), Sheet.Column("建设内容及规模"), Sheet.Column("合作需求"),
        Sheet.Column("估算投资", unit: MoneyUnit.wanYuan.rawValue, .money),
        Sheet.Column("联系单位"), Sheet.Column("状态"),
      ],
      rows: entries.map { entry in
        [
          SheetCell(entry.number), .text(entry.title), unit(entry.region), SheetCell(entry.chain),
          SheetCell(entry.scale), SheetCell(entry.needs), SheetCell(entry.investment),
          SheetCell(entry.contactUnit), SheetCell(entry.status),
        ]
      })
  }

  private func resources(_ entries: [ResourceEntry]) -> Sheet {
    Sheet(
      name: "存量资源",
      columns: [
        Sheet.Column("类型"), Sheet.Column("资源名称"), Sheet.Column("地区"),
        Sheet.Column("面积", .number), Sheet.Column("面积单位"), Sheet.Column("现状"),
        Sheet.Column("意向项目"),
      ],
      rows: entries.map { entry in
        [
          .text(entry.kind), .text(entry.name), unit(entry.region),
          SheetCell(entry.area) { $0.normalized }, SheetCell(entry.areaUnit),
          SheetCell(entry.state), SheetCell(entry.match),
        ]
      })
  }

  private func signings(_ entries: [SigningEntry]) -> Sheet {
    Sheet(
      name: "签约公告",
      columns: [
        Sheet.Column("项目"), Sheet.Column("签约活动"), Sheet.Column("签约时间", .date),
        Sheet.Column("投资方"), Sheet.Column("来源地"),
        Sheet.Column("投资额", unit: MoneyUnit.wanYuan.rawValue, .money), Sheet.Column("产业链"),
        Sheet.Column("落地"), Sheet.Column("合同类型"),
      ],
      rows: entries.map { entry in
        [
          .text(entry.project), SheetCell(entry.event), SheetCell(entry.signedOn),
          SheetCell(entry.investor), SheetCell(entry.origin), SheetCell(entry.amount),
          SheetCell(entry.chain), unit(entry.region), SheetCell(entry.contractKind),
        ]
      })
  }

  private func year(_ year: Int?) -> SheetCell { SheetCell(year.map(String.init)) }

  private func unit(_ unit: String?) -> SheetCell { SheetCell(unit.map(names.label)) }
}
