/// Where the lines of a paragraph end, chosen for the paragraph as a whole.
struct LineBreaker {
  /// How lines are filled.
  enum Fill {
    /// Both edges true.
    case justified
    /// Full lines, the right edge ragged.
    case ragged
    /// Lines of like length, as few as possible.
    case balanced
  }

  /// The width of the first line.
  let firstWidth: Double
  /// The width of the others.
  let width: Double
  /// The widest good letter gap, in points.
  let stretch: Double
  /// How lines are filled.
  let fill: Fill

  /// A line: boxes `first...last` are seen; up to `end` follow spaces that are not.
  struct Line: Equatable {
    var first: Int
    var last: Int
    var end: Int
  }

  /// Sums over a stream, so that a line's measures are differences.
  private struct Sums {
    var position: [Double] = [0]
    var shrink: [Double] = [0]
    var stretch: [Double] = [0]
    var late: [Double] = [0]
    var words: [Int32] = [0]

    init(_ stream: TextStream) {
      let count = stream.boxes.count
      position.reserveCapacity(count + 1)
      shrink.reserveCapacity(count + 1)
      stretch.reserveCapacity(count + 1)
      late.reserveCapacity(count + 1)
      words.reserveCapacity(count + 1)
      for i in 0..<count {
        let (box, glue) = (stream.boxes[i], stream.glue[i])
        position.append(position[i] + box.advance + glue.width)
        shrink.append(shrink[i] + glue.shrink)
        stretch.append(stretch[i] + glue.stretch)
        late.append(late[i] + glue.lateStretch)
        let raised = stream.segments[Int(box.segment)].raise > 0
        words.append(words[i] + (box.kind.isMark || raised ? 0 : 1))
      }
    }
  }

  private struct Node {
    var end: Int
    var last: Int
    var cost: Double
    var previous: Int
    var kind: BreakKind
  }

  /// The lines of `stream`, and how many tokens had to be cut because they are wider than a line.
  func lines(of stream: TextStream) -> (lines: [Line], cuts: Int) {
    guard !stream.boxes.isEmpty else { return ([], 0) }
    let cuts = openTokens(stream)
    let sums = Sums(stream)
    let nodes = nodes(of: stream, sums)
    var result: [Line] = []
    var k = nodes.count - 1
    while k > 0 {
      let first = nodes[nodes[k].previous].end + 1
      result.append(Line(first: first, last: max(first, nodes[k].last), end: nodes[k].end))
      k = nodes[k].previous
    }
    return (result.reversed(), cuts)
  }

  private func nodes(of stream: TextStream, _ sums: Sums) -> [Node] {
    let count = stream.boxes.count
    var nodes = [Node(end: -1, last: -1, cost: 0, previous: 0, kind: .yes)]
    var active = 0
    for end in 0..<count where end == count - 1 || stream.breaks[end] != .no {
      var last = end
      while last > 0, stream.boxes[last].kind.isSpace { last -= 1 }
      let isFinal = end == count - 1
      var best = Node(
        end: end, last: last, cost: .infinity, previous: nodes.count - 1,
        kind: isFinal ? .yes : stream.breaks[end])
      var k = nodes.count - 1
      while k >= active {
        let first = nodes[k].end + 1
        let measure = Measure(stream, sums, first: first, last: last)
        let target = first == 0 ? firstWidth : width
        let over = measure.natural - measure.shrink - target
        // The nearest break is taken even if nothing fits, so that there always is an answer.
        if over > 0.001, k < nodes.count - 1 {
          if over > 2 * stream.boxes[first].size, first > 0 {
            active = k + 1
            break
          }
          k -= 1
          continue
        }
        var cost = nodes[k].cost + lineCost(measure, target: target, isFinal: isFinal)
        cost += penalty(best.kind)
        // A last line of one character (孤字), unless that is all there is.
        if isFinal, first > 0, sums.words[last + 1] - sums.words[first] < 2 { cost += 100_000 }
        if cost < best.cost {
          best.cost = cost
          best.previous = k
        }
        k -= 1
      }
      nodes.append(best)
    }
    return nodes
  }

  /// What a line from one box to another measures.
  private struct Measure {
    let natural: Double
    let shrink: Double
    let stretch: Double
    let late: Double

    init(_ stream: TextStream, _ sums: Sums, first: Int, last: Int) {
      guard first <= last else {
        (natural, shrink, stretch, late) = (0, 0, 0, 0)
        return
      }
      let end = stream.boxes[last]
      natural =
        sums.position[last] - sums.position[first] + end.advance
        - stream.trimAtStart(first) - stream.trimAtEnd(last)
      shrink = sums.shrink[last] - sums.shrink[first]
      stretch = sums.stretch[last] - sums.stretch[first]
      late = sums.late[last] - sums.late[first]
    }
  }

  private func lineCost(_ m: Measure, target: Double, isFinal: Bool) -> Double {
    let slack = target - m.natural
    if slack < -m.shrink - 0.001 { return 1e9 + slack * slack }
    if fill != .justified {
      if slack < -0.001 { return 1e7 + slack * slack }
      if isFinal, fill == .ragged { return 10_000 }
      let share = slack / target
      return 10_000 + (fill == .balanced ? 1000 : 10) * share * share
    }
    if slack < 0 {
      let ratio = -slack / m.shrink
      return 1 + 60 * ratio * ratio * ratio
    }
    if isFinal { return 1 }
    // Nothing to stretch: the right edge would not be true.
    guard m.stretch + m.late > 0 else { return slack < 0.5 ? 1 : 1_000_000 + slack }
    let early = slack / m.stretch / stretch
    if early <= 1 { return 1 + 100 * early * early * early }
    let ratio = max(1, slack / (m.stretch + m.late) / stretch)
    return 101 + 1000 * (ratio - 1) + 1000 * (ratio - 1) * (ratio - 1)
  }

  private func penalty(_ kind: BreakKind) -> Double {
    switch kind {
    case .no, .yes: 0
    case .reluctant: 120
    case .address: 15
    case .cut: 20_000
    }
  }

  /// Lets a token that is wider than a line be parted anywhere, and counts such tokens.
  private func openTokens(_ stream: TextStream) -> Int {
    var cuts = 0
    var start = 0
    var sum = 0.0
    for i in stream.boxes.indices {
      sum += stream.boxes[i].advance + (i > start ? stream.glue[i - 1].width : 0)
      guard stream.breaks[i] != .no || i == stream.boxes.count - 1 else { continue }
      if sum > (start == 0 ? firstWidth : width) + 0.001, start < i {
        cuts += 1
        for k in start..<i where !stream.boxes[k + 1].kind.isBarredFromStart {
          guard !stream.boxes[k].kind.isBarredFromEnd, !isPair(stream, k) else { continue }
          stream.breaks[k] = .cut
          stream.glue[k].stretch = max(stream.glue[k].stretch, 1)
        }
      }
      start = i + 1
      sum = 0
    }
    return cuts
  }

  private func isPair(_ stream: TextStream, _ k: Int) -> Bool {
    let (a, b) = (stream.boxes[k], stream.boxes[k + 1])
    return a.kind == b.kind && (a.kind == .dash || a.kind == .ellipsis)
  }
}

extension TextStream {
  /// What an opening mark loses at the beginning of a line.
  func trimAtStart(_ i: Int) -> Double {
    let box = boxes[i]
    return box.kind == .opening && box.isFull ? 0.5 * box.size : 0
  }

  /// What a closing mark loses at the end of a line.
  func trimAtEnd(_ i: Int) -> Double {
    let box = boxes[i]
    return box.isFull && box.kind.hasBlankRight ? 0.5 * box.size : 0
  }
}
