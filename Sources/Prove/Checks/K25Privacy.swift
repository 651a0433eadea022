import BriefingModel

/// K25: no telephone numbers, identity numbers or file paths; the classification stands where set.
struct PrivacyCheck: Check {
  let id = "K25"

  func findings(in proof: Proof) -> [Finding] {
    var found = proof.runs.compactMap { run -> Finding? in
      let text = Walk.plain(run.inlines)
      guard let name = leak(in: Array(text.unicodeScalars)) else { return nil }
      return finding(.stop, run.place, name, ["text": text])
    }
    if let mark = proof.briefing.info.classification {
      let isPrinted = proof.briefing.blocks.contains { block in
        if case .masthead(let masthead) = block { return masthead.classification == mark }
        return false
      }
      if !isPrinted {
        found.append(finding(.stop, proof.briefing.info.title, "mark", ["mark": mark]))
      }
    }
    return found
  }

  private func leak(in scalars: [Unicode.Scalar]) -> String? {
    var index = 0
    while index < scalars.count {
      if isPath(scalars, at: index) { return "path" }
      guard PrintedText.isDigit(scalars[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, PrintedText.isDigit(scalars[index]) { index += 1 }
      let digits = scalars[start..<index]
      let next = index < scalars.count ? scalars[index] : " "
      if digits.count == 18 || digits.count == 17 && (next == "X" || next == "x") {
        return "identity"
      }
      if isMobile(digits) { return "telephone" }
      // 0451-8401xxxx: an area code, a hyphen, seven or eight digits.
      if digits.first == "0", (3...4).contains(digits.count), next == "-" {
        let rest = scalars[(index + 1)...].prefix { PrintedText.isDigit($0) }
        if (7...8).contains(rest.count) { return "telephone" }
      }
    }
    return nil
  }

  private func isMobile(_ digits: ArraySlice<Unicode.Scalar>) -> Bool {
    guard digits.count == 11, digits.first == "1", let second = digits.dropFirst().first else {
      return false
    }
    return ("3"..."9").contains(second)
  }

  /// 「/home/…/」, 「C:\…」, 「\\server\…」: a path of a machine, no web address.
  private func isPath(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    func scalar(_ offset: Int) -> Unicode.Scalar {
      index + offset < scalars.count && index + offset >= 0 ? scalars[index + offset] : " "
    }
    if scalar(0) == ":" && scalar(1) == "\\" { return true }
    if scalar(0) == "\\" && scalar(1) == "\\" { return true }
    guard scalar(0) == "/", scalar(-1) != "/", !isWord(scalar(-1)), isWord(scalar(1)) else {
      return false
    }
    var end = index + 1
    while end < scalars.count, isWord(scalars[end]) { end += 1 }
    return end < scalars.count && scalars[end] == "/"
      && !PrintedText.isDigit(scalars[index + 1])
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || PrintedText.isDigit(scalar))
      || scalar == "_" || scalar == "-" || scalar == "."
  }
}
