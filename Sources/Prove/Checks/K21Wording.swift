import BriefingModel

/// K21: the words of growth match the sign; nobody writes 「增长-8.92%」.
struct WordingCheck: Check {
  let id = "K21"

  private static let up = ["增长", "提高", "增加", "超时间进度", "超序时进度"]
  private static let down = ["下降", "回落", "减少", "低于时间进度", "低于序时进度"]

  func findings(in proof: Proof) -> [Finding] {
    proof.runs.filter { $0.kind == .prose || $0.kind == .stated }.flatMap { run in
      signs(in: run) + words(in: run, proof: proof)
    }
  }

  /// A sign straight after a word of growth.
  private func signs(in run: Proof.Run) -> [Finding] {
    let text = Walk.plain(run.inlines)
    return (Self.up + Self.down).filter { word in
      ["-", "−", "+"].contains { text.contains(word + $0) }
    }.map { finding(.stop, run.place, "sign", ["word": $0]) }
  }

  /// A word of growth before a figure of the other sign.
  private func words(in run: Proof.Run, proof: Proof) -> [Finding] {
    var found: [Finding] = []
    for (inline, next) in zip(run.inlines, run.inlines.dropFirst()) {
      guard case .text(let text) = inline, case .figure(let figure) = next,
        let origin = proof.provenance(figure.provenance)?.origin
      else { continue }
      let isUp = Self.up.first(where: text.hasSuffix)
      let isDown = Self.down.first(where: text.hasSuffix)
      guard let word = isUp ?? isDown, let sign = sign(of: figure, origin) else { continue }
      if (isUp != nil) != (sign > 0) || sign == 0 {
        found.append(
          finding(.stop, run.place, "word", ["word": word, "figure": figure.text]))
      }
    }
    return found
  }

  /// 1, 0 or −1 of the value behind a figure; `nil` if the figure is no change.
  private func sign(of figure: PrintedFigure, _ origin: Provenance.Origin) -> Int? {
    switch origin {
    case .computed(let computation):
      return computation.operation == .difference
        ? computation.rounded.digits.signum().toInt : nil
    case .stated(let fact):
      let printed = PrintedText.numbers(in: figure.text).first?.value.magnitude
      if let match = fact.comparisons.first(where: { $0.value.magnitude == printed }) {
        return match.value.digits.signum().toInt
      }
      return fact.kind == .change ? fact.value.digits.signum().toInt : nil
    }
  }
}

extension Int64 {
  /// The same number as an `Int`.
  fileprivate var toInt: Int { Int(self) }
}
