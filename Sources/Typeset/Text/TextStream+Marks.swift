extension TextStream {
  /// Settles what a character's neighbours decide: quotation marks among western text, and single
  /// connectors.
  func settleMarks() {
    settleQuotes()
    for i in boxes.indices where boxes[i].kind == .middleDot && boxes[i].isFull {
      // Half an em wide (GB/T 15834 5.1.7), its ink in the middle.
      boxes[i].isFull = false
      boxes[i].advance -= 0.5 * boxes[i].size
      boxes[i].shift = 0.25 * boxes[i].size
    }
    for i in boxes.indices where boxes[i].kind == .dash {
      let paired = scalar(i - 1) == boxes[i].scalar || scalar(i + 1) == boxes[i].scalar
      // A shaper may join two dashes in one cluster of two em.
      if !paired, boxes[i].advance < 1.5 * boxes[i].size { boxes[i].kind = .connector }
    }
  }

  private func scalar(_ i: Int) -> UInt32 { boxes.indices.contains(i) ? boxes[i].scalar : 0 }

  /// Quotation marks are Chinese unless both sides are western; a closing one goes with its
  /// opening one; ’ between letters is an apostrophe.
  private func settleQuotes() {
    var stack: [(scalar: UInt32, isWestern: Bool)] = []
    for i in boxes.indices {
      switch boxes[i].scalar {
      case 0x201C, 0x2018:
        let western = isWesternOrNothing(i - 1, step: -1) && isWestern(i + 1, step: 1)
        stack.append((boxes[i].scalar + 1, western))
        if western { makeWestern(i) }
      case 0x2019 where isLetter(i - 1) && isLetter(i + 1) && stack.last?.scalar != 0x2019:
        makeWestern(i)
        boxes[i].kind = .letter
      case 0x201D, 0x2019:
        if let at = stack.lastIndex(where: { $0.scalar == boxes[i].scalar }) {
          if stack[at].isWestern { makeWestern(i) }
          stack.removeSubrange(at...)
        }
      default: break
      }
    }
  }

  private func isLetter(_ i: Int) -> Bool { boxes.indices.contains(i) && boxes[i].kind == .letter }

  private func isWestern(_ i: Int, step: Int) -> Bool {
    var i = i
    while boxes.indices.contains(i), boxes[i].kind == .space { i += step }
    return boxes.indices.contains(i) && boxes[i].kind.isWestern
  }

  private func isWesternOrNothing(_ i: Int, step: Int) -> Bool {
    !boxes.indices.contains(i) || isWestern(i, step: step)
  }

  /// Takes the blank half of a full-width quotation mark away for good.
  private func makeWestern(_ i: Int) {
    let isOpening = boxes[i].kind == .opening
    boxes[i].kind = isOpening ? .westernOpening : .westernClosing
    guard boxes[i].isFull else { return }
    boxes[i].isFull = false
    boxes[i].advance -= 0.5 * boxes[i].size
    if isOpening { boxes[i].shift = 0.5 * boxes[i].size }
  }
}
