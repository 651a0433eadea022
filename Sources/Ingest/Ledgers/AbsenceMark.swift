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
    // Of millions of cells few are marks, and to compare Chinese strings is slow: what does not begin
    // as one is left at once.
    let bytes = text.utf8
    guard bytes.count <= Self.longest, Self.openings.contains(Self.opening(bytes)),
      let mark = Self.marks[text]
    else { return nil }
    self = mark
  }

  private static let marks: [String: AbsenceMark] = {
    var marks: [String: AbsenceMark] = [:]
    for (mark, words) in [
      (
        AbsenceMark.missing,
        [
          "", "—", "——", "-", "--", "---", "–", "―", "−", "－", "一一", "…", "未报送", "未报", "未填", "未填报",
          "缺报", "暂无数据", "无数据", "待报", "待填",
        ]
      ),
      (.notApplicable, ["/", "／", "不适用", "N/A", "n/a", "NA"]),
      (.withheld, ["*", "**", "***", "＊", "不公开", "保密", "涉密"]),
    ] {
      for word in words { marks[word] = mark }
    }
    return marks
  }()
  private static let longest = marks.keys.map(\.utf8.count).max() ?? 0
  private static let openings = Set(marks.keys.map { opening($0.utf8) })

  /// The first three bytes, in one number.
  private static func opening(_ bytes: String.UTF8View) -> UInt32 {
    bytes.prefix(3).reduce(1) { $0 << 8 | UInt32($1) }
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
