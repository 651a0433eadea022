public import BriefingModel

/// Names of finished files: 名称_第n期_YYYYMMDD.pdf.
public enum FileName {
  /// The longest name in bytes: file systems take 255, mail programs less.
  static let longest = 120

  /// The name of a briefing's file, such as 「招商引资工作周报_第22期_20260607.pdf」.
  ///
  /// Whatever a setting holds, the name has no separator, control character or leading dot.
  public static func briefing(_ info: BriefingInfo, name: String, suffix: String) -> String {
    let date = info.date.iso.split(separator: "-").joined()
    let tail = (info.issue.map { "_第\($0)期" } ?? "") + "_" + date + "." + suffix
    let room = longest - tail.utf8.count
    return cut(safe(name), to: room) + tail
  }

  /// `text` without what a file name may not hold; 「简报」 if nothing is left.
  static func safe(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator, .spaceSeparator:
        continue
      default:
        if !#"/\:*?"<>|"#.unicodeScalars.contains(scalar) { kept.append(scalar) }
      }
    }
    let trimmed = String(kept).drop { $0 == "." || $0 == "-" }
    return trimmed.isEmpty ? "简报" : String(trimmed)
  }

  /// The longest beginning of `text` that fits in `bytes`, whole characters only.
  static func cut(_ text: String, to bytes: Int) -> String {
    var result = ""
    for character in text {
      if result.utf8.count + String(character).utf8.count > bytes { break }
      result.append(character)
    }
    return result
  }
}
