import BriefingModel

/// K20: no replacement characters, no pinyin in brackets, no stray question marks.
struct GarbledTextCheck: Check {
  let id = "K20"

  func findings(in proof: Proof) -> [Finding] {
    proof.runs.compactMap { run in
      let text = Walk.plain(run.inlines)
      guard let name = damage(in: Array(text.unicodeScalars)) else { return nil }
      return finding(.stop, run.place, name, ["text": text])
    }
  }

  private func damage(in scalars: [Unicode.Scalar]) -> String? {
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\u{FFFD}" { return "replacement" }
      switch scalar.properties.generalCategory {
      case .control, .privateUse: return "character"
      // Rare Han characters may be newer than the tables at hand.
      case .unassigned where !(0x20000...0x3FFFF).contains(scalar.value): return "character"
      default: break
      }
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      let isBesideHan = [before, after].contains { $0.map(PrintedText.isHan) ?? false }
      if scalar == "?" && isBesideHan { return "question" }
      if scalar == "(" || scalar == "（", before.map(PrintedText.isHan) ?? false,
        isGloss(scalars[(index + 1)...])
      {
        return "gloss"
      }
    }
    return nil
  }

  /// Whether the text up to the closing bracket is a syllable with a tone mark.
  private func isGloss(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    var hasTone = false
    var length = 0
    for scalar in rest {
      if scalar == ")" || scalar == "）" { return hasTone && length > 0 }
      length += 1
      if length > 6 { return false }
      if Self.tones.contains(scalar) {
        hasTone = true
      } else if !("a"..."z").contains(scalar) {
        return false
      }
    }
    return false
  }

  private static let tones = Set("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ".unicodeScalars)
}
