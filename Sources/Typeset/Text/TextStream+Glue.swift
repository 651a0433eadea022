extension TextStream {
  /// Sets the space between neighbours.
  func setGlue(gap: Double, squeeze: Double) {
    glue = Array(repeating: Glue(), count: boxes.count)
    for i in boxes.indices.dropLast() {
      glue[i] = glue(boxes[i], boxes[i + 1], gap: gap, squeeze: squeeze)
    }
    pairExclamations()
  }

  private func glue(_ a: Box, _ b: Box, gap: Double, squeeze: Double) -> Glue {
    let half = 0.5 * a.size
    let blankAfter = a.isFull && a.kind.hasBlankRight
    let blankBefore = b.isFull && b.kind == .opening
    switch (a.kind, b.kind) {
    case (.dash, .dash), (.ellipsis, .ellipsis): return Glue()
    default: break
    }
    // Marks that meet: one half of the blank between them goes.
    if blankAfter, blankBefore || b.kind == .closing || b.kind == .exclamation {
      return Glue(width: -half)
    }
    if a.kind == .opening, blankBefore { return Glue(width: -0.5 * b.size) }
    if segments[Int(b.segment)].isGlued, a.segment != b.segment {
      return Glue(shrink: blankAfter ? squeeze * a.size : 0)
    }
    if blankAfter { return Glue(shrink: squeeze * a.size, stretch: 1) }
    if blankBefore { return Glue(shrink: squeeze * b.size, stretch: 1) }
    if a.kind == .space || b.kind == .space {
      let space = a.kind == .space ? a : b
      // The glue before a word space carries its elasticity.
      return b.kind == .space ? Glue(shrink: 0.06 * space.size, stretch: 2) : Glue()
    }
    if a.kind == .fixedSpace || b.kind == .fixedSpace { return Glue() }
    if a.kind == .opening { return Glue() }
    let westernA = a.kind == .digit || a.kind == .letter || a.kind == .suffix
    let westernB = b.kind == .digit || b.kind == .letter || b.kind == .prefix
    if a.kind == .han && westernB || westernA && b.kind == .han {
      return Glue(width: gap * a.size, lateStretch: gap > 0 ? 1 : 0)
    }
    if a.kind.isWestern || b.kind.isWestern || a.kind == .solidus && b.kind == .solidus {
      return Glue()
    }
    if a.kind == .middleDot || b.kind == .middleDot { return Glue() }
    return Glue(stretch: 1)
  }

  /// ？！ in a row: two share one em, a third keeps its own.
  private func pairExclamations() {
    var i = 0
    while i < boxes.count {
      guard boxes[i].kind == .exclamation, boxes[i].isFull else {
        i += 1
        continue
      }
      var end = i
      while end < boxes.count, boxes[end].kind == .exclamation { end += 1 }
      // The two halves fill one em, so nothing of a pair is left blank after it.
      for k in stride(from: i, to: end - 1, by: 2) where k + 1 < boxes.count - 1 {
        glue[k + 1] = Glue(width: -0.5 * boxes[k + 1].size, stretch: 1)
      }
      i = end
    }
  }
}
