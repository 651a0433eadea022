import BriefingModel
import Lexicon

extension FigureRule {
  /// Whether characters that turn or hide text stand in a clause: its numbers may not be what they look.
  func hasControls(_ clause: Range<Int>) -> Bool {
    for position in clause {
      switch text.bytes[position] {
      case 0x00..<0x09, 0x0B..<0x0D, 0x0E..<0x20, 0x7F: return true
      case 0xE2:
        guard position + 2 < text.end else { break }
        let (second, third) = (text.bytes[position + 1], text.bytes[position + 2])
        if second == 0x80, (0x8B...0x8F).contains(third) || (0xAA...0xAE).contains(third) {
          return true
        }
        if second == 0x81, (0xA0...0xAF).contains(third) { return true }
      case 0xEF:
        if text.has("\u{FEFF}", at: position) { return true }
      default: break
      }
    }
    return false
  }

  /// Whether months begin at `position`: 「其中三季度27个」 tells of a shorter time and no other subset.
  func isPeriod(at position: Int, in clause: Range<Int>) -> Bool {
    guard
      let token = reading.periods.periods(
        in: text.span(position, min(clause.upperBound, position + 30))
      ).first, token.range.lowerBound == position
    else { return false }
    switch token.span {
    case .months, .quarter, .secondHalf, .currentMonth: return true
    default: return false
    }
  }

  /// Whether a stage stands right before a count: 「124项（新建51项，续建73项）」.
  func isStaged(_ number: NumberToken) -> Bool {
    guard number.unit == .count else { return false }
    let start = number.range.lowerBound
    let words = FigureWords.counts
    return words.table.match(text.bytes, endingAt: start, from: max(0, start - 18)).map {
      words.entries[$0.value].tier == 2
    } ?? false
  }

  /// The class that heads a paragraph of its own, 「1.新建项目。」「二、续建项目」.
  private func headNoun(_ sentence: Range<Int>) -> String? {
    guard sentence.count <= 60 else { return nil }
    var end = sentence.upperBound
    if text.has("。", endingAt: end) || text.has("：", endingAt: end) { end -= 3 }
    guard text.has("项目", endingAt: end) else { return nil }
    var start = sentence.lowerBound
    for mark in text.words(of: Self.headMarks, in: start..<end) { start = mark.match.end }
    guard (4...10).contains(text.characters(in: start..<end)),
      text.containsWord(of: Self.classes, in: start..<end),
      !text.containsWord(of: Self.keyWords, in: start..<end)
    else { return nil }
    return text.string(start..<end)
  }

  static let headMarks = WordTable("、 . ． ） )")

  /// Whether the sentence is an item of a list of parts, 「其中：」 in the line before and 「1.」 at its head.
  func takeList(_ sentence: Range<Int>, _ state: inout FigureState) {
    let isHead =
      reading.layout.sentence(at: sentence.lowerBound).map {
        reading.layout.paragraphs[$0.paragraph].range.lowerBound == sentence.lowerBound
      } ?? false
    if isHead, let noun = headNoun(sentence) { state.headScope = noun }
    if isHead, state.listsParts {
      state.listsParts =
        Self.items.match(
          text.bytes, at: sentence.lowerBound, limit: sentence.upperBound) != nil
    }
    if state.listsParts { state.hasParts = true }
    if text.has("其中：", endingAt: sentence.upperBound) { state.listsParts = true }
  }

  private static let items = WordTable(
    "（ ( 1 2 3 4 5 6 7 8 9 ① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ — · ● ■ 一是 二是 三是 四是 五是")

  /// Whether the clause begins with a stage and counts its projects.
  func isItem(_ clause: Range<Int>) -> Bool {
    FigureWords.counts.found(in: text, clause).first?.range.lowerBound == clause.lowerBound
  }
}
