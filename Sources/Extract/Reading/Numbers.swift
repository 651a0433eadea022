import BriefingModel
import Lexicon

/// Reads numbers in digits and in Chinese numerals, exactly.
struct NumberReader: Sendable {
  let text: Text

  /// The numbers of `range`, left to right.
  func numbers(in range: Range<Int>) -> [NumberToken] {
    var found: [NumberToken] = []
    var position = range.lowerBound
    for place in text.numberStarts(in: range) where Int(place) >= position {
      let start = Int(place)
      guard startsNumber(start), let token = read(at: start, in: range) else { continue }
      found.append(token)
      position = max(token.written.upperBound, start + 1)
    }
    return found
  }

  /// The characters that numbers begin with, by their codes.
  static let openings: [Int] = Array(0x30...0x39) + [0x2D] + Numerals.codes

  /// The characters that may stand behind the first numeral of a number, by their codes: another
  /// numeral, an order of magnitude, a unit.
  static let followers: [Int] =
    Numerals.codes + scales.openings + units.openings
    + "点余多分".unicodeScalars.map { Int($0.value) }

  @inline(__always)
  private func startsNumber(_ position: Int) -> Bool {
    let byte = text.bytes[position]
    if byte < 0x80 {
      guard byte &- 48 < 10 || byte == 0x2D else { return false }
      guard position > 0 else { return true }
      let last = text.bytes[position - 1]
      // Not within a longer number, a code, a word in letters or a ratio.
      return
        !(last &- 48 < 10 || last == 0x2E || last == 0x2D || last == 0x2B || last == 0x3A
        || last == 0x2F || (last | 0x20) &- 97 < 26)
    }
    guard !text.has("第", endingAt: position) else { return false }
    return byte >= 0xE4 && byte <= 0xE9 && Numerals.digit(text, position) != nil
  }

  private func read(at start: Int, in range: Range<Int>) -> NumberToken? {
    if text.has("百分之", at: start) { return percentInWords(start, range) }
    guard var (value, end) = mantissa(at: start, limit: range.upperBound) else { return nil }
    let isDigits = text.bytes[start] < 0x80
    if text.has("−", endingAt: start) || text.has("－", endingAt: start), value.digits > 0 {
      value = ExactNumber(digits: -value.digits, scale: value.scale)
    }
    var after: String?
    func vague(_ word: StaticString, _ name: String) -> Bool {
      guard text.has(word, at: end) else { return false }
      after = name
      end += word.utf8CodeUnitCount
      return true
    }
    _ = vague("余", "余") || vague("多", "多")
    var isMoneyLike = false
    var power = 0
    if let scale = Self.scales.match(text.bytes, at: end, limit: range.upperBound) {
      guard let scaled = value.multiplied(byPowerOfTen: scale.value) else { return nil }
      (value, end, power) = (scaled, scale.end, scale.value)
      isMoneyLike = scale.value >= 4
      _ = vague("余", "余") || vague("多", "多")
    } else if text.has("个亿", at: end) || text.has("个多亿", at: end) {
      guard let scaled = value.multiplied(byPowerOfTen: 8) else { return nil }
      if text.has("个多亿", at: end) { after = "多" }
      (value, end) = (scaled, end + (after == "多" ? 9 : 6))
      isMoneyLike = true
    }
    var unit = UnitKind.other
    let unitStart = end
    if let found = Self.units.match(text.bytes, at: end, limit: range.upperBound) {
      end = found.end
      switch found.value {
      case 0: unit = .count
      case 1: unit = .households
      case 2: unit = .people
      case 3: unit = .yuan
      case 4: unit = .dollar
      case 5: unit = .percent
      case 6: unit = .points
      case 7: unit = .times
      case 8:
        unit = .percent
        guard let share = tenths(&end, value, limit: range.upperBound) else { return nil }
        value = share
      default: unit = .other
      }
    } else if isMoneyLike {
      unit = .amount
    } else if !isDigits {
      return nil
    }
    if !isDigits, unit == .count || unit == .households || unit == .people,
      value < ExactNumber(10)
    {
      return nil
    }
    if unit == .count,
      let noun = Self.notCounted.match(text.bytes, at: end, limit: range.upperBound),
      Self.listed.match(text.bytes, at: noun.end, limit: range.upperBound) == nil
    {
      unit = .other
    }
    if unit == .amount, text.isDigit(end) || letter(at: end) { unit = .other }
    if unit == .other, unitStart == end, letter(at: end) { unit = .other }
    let written = start..<end
    var whole = written
    var qualifier = after
    if let before = Self.before.match(
      text.bytes, endingAt: start, from: max(range.lowerBound, start - 12)),
      !endsWord(before.end, from: range.lowerBound)
    {
      whole = before.end..<end
      qualifier = qualifier ?? Self.beforeNames[before.value]
    }
    var threshold = false
    for (word, name) in Self.afterWords where text.has(word, at: end) {
      let next = end + word.utf8CodeUnitCount
      if unit != .count, unit != .percent, next < range.upperBound, text.mark(at: next) == nil {
        threshold = true
      }
      qualifier = name
      whole = whole.lowerBound..<next
      break
    }
    // Nobody gives a region's money to the yuan below ten thousand.
    if unit == .yuan, power == 0, value < ExactNumber(10_000) { unit = .other }
    // 「过1亿元项目」 and 「100亿级项目」 bound a class.
    if unit == .yuan || unit == .amount,
      text.has("项目", at: whole.upperBound) || text.has("级", at: whole.upperBound)
        || text.has("的项目", at: whole.upperBound)
    {
      threshold = true
    }
    // Neither end of 「5亿元至10亿元」 is what something came to.
    if isRange(after: written.upperBound, range) || isRange(before: start, range) {
      threshold = true
    }
    return NumberToken(
      range: whole, written: written, value: value.normalized, unit: unit, qualifier: qualifier,
      power: power, isThreshold: threshold)
  }

  /// Whether what looks like 约 before a number is the end of 签约 or 履约.
  private func endsWord(_ start: Int, from low: Int) -> Bool {
    text.has("约", at: start)
      && Self.pacts.match(text.bytes, endingAt: start, from: max(low, start - 3)) != nil
  }

  private func letter(at position: Int) -> Bool {
    position < text.end && (text.bytes[position] | 0x20) &- 97 < 26
  }

  /// Digits with thousands separators and decimals, or a Chinese numeral.
  func mantissa(at start: Int, limit: Int) -> (ExactNumber, Int)? {
    guard text.bytes[start] < 0x80 else { return Numerals.read(text, at: start, limit: limit) }
    var digits: Int64 = 0
    var scale = 0
    var position = start
    var negative = false
    if text.bytes[position] == 0x2D {
      guard text.isDigit(position + 1) else { return nil }
      negative = true
      position += 1
    }
    var seenPoint = false
    while position < limit {
      let byte = text.bytes[position]
      if byte &- 48 < 10 {
        let (tenfold, over) = digits.multipliedReportingOverflow(by: 10)
        guard !over, scale < 9 else { return nil }
        digits = tenfold + Int64(byte - 48)
        if seenPoint { scale += 1 }
      } else if byte == 0x2E, !seenPoint, text.isDigit(position + 1) {
        seenPoint = true
      } else if byte == 0x2C, !seenPoint, (1...3).allSatisfy({ text.isDigit(position + $0) }),
        !text.isDigit(position + 4)
      {
        // 1,846.3: a separator of thousands.
      } else {
        break
      }
      position += 1
    }
    return (ExactNumber(digits: negative ? -digits : digits, scale: scale), position)
  }

  private static let scales = WordTable([
    ("万亿", 12), ("千亿", 11), ("百亿", 10), ("十亿", 9), ("亿", 8), ("千万", 7), ("百万", 6), ("万", 4),
    ("千", 3),
  ])
  private static let units = WordTable([
    ("个百分点", 6), ("百分点", 6), ("个", 0), ("项", 0), ("宗", 0), ("家", 1), ("户", 1), ("人", 2), ("名", 2),
    ("位", 2), ("元人民币", 3), ("元", 3), ("美元", 4), ("%", 5), ("％", 5), ("倍", 7), ("成", 8),
  ])
  /// What makes 个 and 项 count something other than projects.
  private static let notCounted = WordTable(
    """
    月 多月 工作日 小时 年 百分点 方面 国家 省 市 县 区 旗 乡 镇 村 州 盟 苏木 街道 分会场 会场 观摩点 部门 单位 片区 园区 批次 专班 小组
    领域 行业 环节 阶段 重点领域 重点行业 重点产业链 产业链 产业集群 指标 条 多 字 工程 行动 举措 措施 政策 制度 机制 改革 任务 要求 问题 品牌 平台 窗口 岗位 席位 城市 地区
    处 点 类 层面 维度 大 千万千瓦 千亿级 百亿级
    """)
  /// What makes 「138个省重点项目」 a count of projects all the same.
  private static let listed = WordTable(
    "、市 、州 、县 重点 级 列 百大 属 直 内 外 项目 建设项目 更新项目 类项目 配套项目 改造项目 发展项目")
  private static let pacts = WordTable("签 履 合 预 违 协 节 续 赴 邀")
  private static let before = WordTable([
    ("约", 0), ("超", 1), ("超过", 2), ("逾", 3), ("近", 4), ("突破", 1), ("不足", 5), ("预计", 6), ("达到", 7),
    ("达", 7), ("不低于", 8), ("至少", 8), ("超额", 7), ("为", 7), ("高达", 7),
  ])
  private static let beforeNames: [String?] = [
    "约", "超", "超过", "逾", "近", "不足", "预计", nil, "以上",
  ]
  private static let afterWords: [(StaticString, String)] = [
    ("以上", "以上"), ("及以上", "以上"), ("及以下", "以下"), ("（含）以上", "以上"), ("以下", "以下"), ("以内", "以内"),
    ("左右", "约"), ("上下", "约"),
  ]
}
