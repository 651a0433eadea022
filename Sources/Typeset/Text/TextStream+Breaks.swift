extension TextStream {
  /// Settles after which boxes a line may end.
  func setBreaks() {
    breaks = Array(repeating: .no, count: boxes.count)
    for i in boxes.indices.dropLast() { breaks[i] = breakBetween(i, i + 1) }
    joinFigures()
    openAddresses()
  }

  private func breakBetween(_ i: Int, _ j: Int) -> BreakKind {
    let (a, b) = (boxes[i], boxes[j])
    if a.segment != b.segment {
      if segments[Int(b.segment)].isGlued { return .no }
    } else if segments[Int(a.segment)].isWhole {
      return isDatePart(a.scalar) && b.kind == .digit ? .yes : .no
    }
    if b.kind.isBarredFromStart || a.kind.isBarredFromEnd { return .no }
    if a.kind == .fixedSpace { return a.scalar == 0x3000 ? .yes : .no }
    if b.kind == .fixedSpace { return .no }
    switch (a.kind, b.kind) {
    case (.dash, .dash), (.ellipsis, .ellipsis): return .no
    case (_, .dash), (_, .ellipsis): return .reluctant
    case (.connector, .digit), (.connector, .letter), (.middleDot, .digit), (.middleDot, .letter):
      return .no
    case (.middleDot, _): return .reluctant
    default: return a.kind.isWestern && b.kind.isWestern ? .no : .yes
    }
  }

  /// 年 or 月: the only places where a date may be parted.
  private func isDatePart(_ scalar: UInt32) -> Bool { scalar == 0x5E74 || scalar == 0x6708 }

  /// Keeps a figure with its unit, its ordinal 第 and the parts of a time of day.
  private func joinFigures() {
    for i in boxes.indices.dropLast() {
      if boxes[i].kind == .digit, boxes[i + 1].kind == .han {
        let end = FigureUnits.end(from: i + 1, in: boxes)
        for k in i..<end { breaks[k] = .no }
        continue
      }
      guard boxes[i + 1].kind == .digit, boxes[i].kind == .han else { continue }
      let isTime = i > 0 && boxes[i - 1].kind == .digit
      switch boxes[i].scalar {
      case 0x7B2C: breaks[i] = .no  // 第
      case 0x65F6, 0x70B9, 0x5206: if isTime { breaks[i] = .no }  // 时, 点, 分
      default: break
      }
    }
  }

  /// Lets an address part after the marks that part it.
  private func openAddresses() {
    var i = 0
    while i < boxes.count {
      guard isAddressCharacter(boxes[i].scalar) else {
        i += 1
        continue
      }
      var end = i
      while end < boxes.count, isAddressCharacter(boxes[end].scalar) { end += 1 }
      if isAddress(i..<end) {
        // An address has few places to break at; rather than tear the Han beside it apart, its
        // letters share the load, each by less than the eye sees.
        for k in i..<(end - 1) { glue[k].lateStretch = 0.4 }
        for k in i..<(end - 1)
        where Self.isAddressMark(boxes[k].scalar) && !Self.isAddressMark(boxes[k + 1].scalar)
          && boxes[k + 1].kind != .westernClosing && boxes[k + 1].kind != .suffix
        {
          breaks[k] = .address
        }
      }
      i = end
    }
  }

  private func isAddressCharacter(_ scalar: UInt32) -> Bool { scalar > 0x20 && scalar < 0x7F }

  /// The marks after which an address may be parted.
  private static func isAddressMark(_ scalar: UInt32) -> Bool {
    switch UInt8(truncatingIfNeeded: scalar) {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "?"),
      UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "#"),
      UInt8(ascii: "@"):
      scalar < 0x80
    default: false
    }
  }

  /// Whether a western token is an address of the web or of mail.
  private func isAddress(_ token: Range<Int>) -> Bool {
    var slashes = 0
    for k in token {
      let scalar = boxes[k].scalar
      if scalar == 0x40, k > token.lowerBound, k + 1 < token.upperBound { return true }
      slashes = scalar == 0x2F ? slashes + 1 : 0
      if slashes == 2, k >= token.lowerBound + 2, boxes[k - 2].scalar == 0x3A { return true }
      if scalar == 0x2E, k >= token.lowerBound + 3,
        (k - 3..<k).allSatisfy({ boxes[$0].scalar | 0x20 == 0x77 })
      {
        return true
      }
    }
    return false
  }
}
