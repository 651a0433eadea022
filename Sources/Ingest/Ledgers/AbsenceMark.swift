import BriefingModel

/// Why a cell holds nothing, said by a mark or in words (缺报、不适用、不公开).
enum AbsenceMark: Hashable, Sendable {
  /// 未报送.
  case missing
  /// 不适用.
  case notApplicable
  /// 不公开.
  case withheld

  /// What `text` stands for, or `nil` if it is no mark.
  init?(_ text: String) {
    // Marks are short, and of millions of cells few are.
    if text.utf8.count > 15 { return nil }
    switch text {
    case "", "—", "——", "-", "--", "---", "–", "―", "−", "－", "一一", "…", "未报送", "未报", "未填",
      "未填报", "缺报", "暂无数据", "无数据", "待报", "待填":
      self = .missing
    case "/", "／", "不适用", "N/A", "n/a", "NA": self = .notApplicable
    case "*", "**", "***", "＊", "不公开", "保密", "涉密": self = .withheld
    default: return nil
    }
  }

  /// The mark as it is kept of a cell.
  var absence: ProjectDetails.Absence {
    switch self {
    case .missing: .missing
    case .notApplicable: .notApplicable
    case .withheld: .withheld
    }
  }

  /// The mark as a quantity.
  func quantity<Value>(of _: Value.Type) -> Quantity<Value> {
    switch self {
    case .missing: .missing
    case .notApplicable: .notApplicable
    case .withheld: .withheld
    }
  }
}
