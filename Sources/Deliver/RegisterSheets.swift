public import BriefingModel

/// The registers beside the ledger as tables, headed so that our own reader understands them.
public struct RegisterSheets: Sendable {
  let names: UnitLabels

  /// Tables in which the names of `units` stand in place of their codes.
  public init(units: [Region]) { names = UnitLabels(units) }

  /// The register of units (单位名册).
  public func units(_ units: [Region]) -> Sheet {
    Sheet(
      name: "单位名册",
      columns: [
        Sheet.Column("代码", .code), Sheet.Column("名称"), Sheet.Column("简称"), Sheet.Column("层级"),
        Sheet.Column("类型"), Sheet.Column("上级", .code), Sheet.Column("分组"),
        Sheet.Column("不参与排名原因"), Sheet.Column("别名"),
      ], frozenColumns: 2,
      rows: units.map { unit in
        [
          .text(unit.code), .text(unit.name), SheetCell(unit.shortName),
          .text(unit.level.word), .text(unit.kind.word), SheetCell(unit.parent),
          SheetCell(unit.group), SheetCell(unit.unrankedReason),
          SheetCell(unit.aliases.joined(separator: "、")),
        ]
      })
  }

  /// The targets (目标任务); money in 万元.
  public func targets(_ targets: [Target]) -> Sheet {
    Sheet(
      name: "目标任务",
      columns: [
        Sheet.Column("单位"), Sheet.Column("指标"), Sheet.Column("年度", .code),
        Sheet.Column("目标值", .number), Sheet.Column("计量单位"), Sheet.Column("下达"),
      ],
      rows: targets.map { target in
        let isYuan = target.unitOfMeasure == MoneyUnit.yuan.rawValue
        let inWan = isYuan ? target.value.multiplied(byPowerOfTen: -4)?.normalized : nil
        return [
          .text(names.label(target.unit)), .text(target.indicator), .text(String(target.year)),
          .number(inWan ?? target.value),
          .text(inWan == nil ? target.unitOfMeasure : MoneyUnit.wanYuan.rawValue),
          SheetCell(target.setBy),
        ]
      })
  }

  /// The issues (问题清单) as they stood on `day`.
  public func issues(_ issues: [Issue], asOf day: CalendarDate) -> Sheet {
    Sheet(
      name: "问题清单", notes: ["数据截至：" + day.chinese],
      columns: [
        Sheet.Column("编号", .code), Sheet.Column("项目"), Sheet.Column("存在问题"),
        Sheet.Column("问题类型"), Sheet.Column("提出时间", .date), Sheet.Column("责任单位"),
        Sheet.Column("责任人"), Sheet.Column("解决时限", .date), Sheet.Column("层级", .integer),
        Sheet.Column("状态"), Sheet.Column("销号时间", .date),
      ], frozenColumns: 2,
      rows: issues.map { issue in
        [
          .text(issue.id), .text(issue.project), .text(issue.text), .text(issue.kind),
          SheetCell(issue.raisedOn), SheetCell(names.label(issue.unit)), SheetCell(issue.person),
          SheetCell(issue.due), .number(ExactNumber(issue.level)), .text(issue.status),
          SheetCell(issue.closedOn),
        ]
      })
  }

  /// Who answers for what (责任链).
  public func duties(_ duties: [Duty]) -> Sheet {
    Sheet(
      name: "责任链",
      columns: [
        Sheet.Column("项目"), Sheet.Column("角色"), Sheet.Column("姓名/单位"), Sheet.Column("职务"),
      ],
      rows: duties.map { duty in
        [.text(duty.project), .text(duty.role), .text(duty.holder), SheetCell(duty.post)]
      })
  }
}

extension RegionLevel {
  /// The level as registers write it.
  fileprivate var word: String {
    switch self {
    case .province: "省级"
    case .prefecture: "市级"
    case .county: "县级"
    case .township: "乡镇级"
    }
  }
}

extension RegionKind {
  /// The kind as registers write it.
  fileprivate var word: String {
    switch self {
    case .administrative: "行政区"
    case .functionalZone: "功能区"
    case .department: "部门"
    case .stateEnterprise: "国企"
    }
  }
}
