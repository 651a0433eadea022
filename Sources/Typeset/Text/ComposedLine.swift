import BriefingModel

/// A line of text with the place of each box on it, from the line's left edge.
struct ComposedLine {
  let stream: TextStream
  /// The boxes, trailing spaces included.
  let boxes: ClosedRange<Int>
  /// The origin of each box.
  let xs: [Double]
  /// Where the last seen box ends.
  let width: Double

  /// Places the boxes of `line` so that it fills `width` if it is to.
  ///
  /// - Parameter isFilled: Whether the line is set to `width` by stretching.
  init(_ stream: TextStream, _ line: LineBreaker.Line, width: Double, isFilled: Bool, limit: Double)
  {
    self.stream = stream
    boxes = line.first...max(line.first, line.end)
    let spaces = Spaces(stream, line, width: width, isFilled: isFilled, limit: limit)
    var xs: [Double] = []
    xs.reserveCapacity(boxes.count)
    var x = -stream.trimAtStart(line.first)
    var end = x
    for i in boxes {
      xs.append(i <= line.last ? x - stream.boxes[i].shift : end)
      guard i <= line.last else { continue }
      x += stream.boxes[i].advance
      if i == line.last { end = x - stream.trimAtEnd(i) } else { x += spaces.width(stream.glue[i]) }
    }
    self.xs = xs
    self.width = end
  }

  /// How much each kind of space of a line is set wider or narrower.
  private struct Spaces {
    var shrink = 0.0
    var stretch = 0.0
    var late = 0.0

    init(
      _ stream: TextStream, _ line: LineBreaker.Line, width: Double, isFilled: Bool, limit: Double
    ) {
      var natural = -stream.trimAtStart(line.first) - stream.trimAtEnd(line.last)
      var (shrinkable, stretchable, later) = (0.0, 0.0, 0.0)
      for i in line.first...line.last {
        natural += stream.boxes[i].advance
        guard i < line.last else { continue }
        let glue = stream.glue[i]
        natural += glue.width
        shrinkable += glue.shrink
        stretchable += glue.stretch
        later += glue.lateStretch
      }
      let slack = width - natural
      if slack < 0 {
        shrink = shrinkable > 0 ? min(1, -slack / shrinkable) : 0
      } else if isFilled, stretchable + later > 0 {
        stretch = stretchable > 0 ? slack / stretchable : .infinity
        if stretch > limit {
          // Beyond what is good, the gaps beside western text share the load.
          stretch = slack / (stretchable + later)
          late = stretch
        }
      }
    }

    func width(_ glue: Glue) -> Double {
      glue.width - glue.shrink * shrink + (glue.stretch > 0 ? glue.stretch * stretch : 0)
        + glue.lateStretch * late
    }
  }
}

extension ComposedLine {
  /// The line's glyphs, links and destinations with its left edge at `x`.
  func items(x: Double, baseline: Double) -> [PageItem] {
    var items: [PageItem] = []
    var run = RunBuilder()
    for (offset, i) in boxes.enumerated() {
      let box = stream.boxes[i]
      let segment = stream.segments[Int(box.segment)]
      let cluster = segment.shaped.clusters[Int(box.cluster)]
      if let name = segment.destination, box.cluster == 0 {
        items.append(
          .destination(name, Point(x: .pt(x + xs[offset]), y: .pt(baseline - box.size))))
      }
      let look = RunBuilder.Look(
        face: cluster.face, size: segment.size * cluster.scale, colour: segment.colour,
        y: baseline - segment.raise)
      if run.look != look { run.finish(into: &items, next: look) }
      run.add(cluster, stream.bytes(of: i), x: x + xs[offset], size: segment.size)
    }
    run.finish(into: &items, next: nil)
    return items + links(x: x, baseline: baseline)
  }

  private func links(x: Double, baseline: Double) -> [PageItem] {
    var items: [PageItem] = []
    var i = boxes.lowerBound
    while i <= boxes.upperBound {
      let number = stream.boxes[i].segment
      let segment = stream.segments[Int(number)]
      var end = i
      while end < boxes.upperBound, stream.boxes[end + 1].segment == number { end += 1 }
      if let target = segment.target {
        let left = xs[i - boxes.lowerBound]
        let right = xs[end - boxes.lowerBound] + stream.boxes[end].advance
        items.append(
          .link(
            Rect(
              x: .pt(x + left), y: .pt(baseline - segment.raise - 0.88 * segment.size),
              width: .pt(max(0.1, right - left)), height: .pt(segment.size)), target))
      }
      i = end + 1
    }
    return items
  }
}

/// Gathers glyphs of one look into runs.
struct RunBuilder {
  struct Look: Equatable {
    var face: FaceID
    var size: Double
    var colour: Colour
    var y: Double
  }

  private(set) var look: Look?
  private var bytes: [UInt8] = []
  private var glyphs: [PlacedGlyph] = []
  private var clusters: [RunCluster] = []

  mutating func add(_ cluster: Cluster, _ text: ArraySlice<UInt8>, x: Double, size: Double) {
    guard let look else { return }
    bytes += text
    for glyph in cluster.glyphs {
      glyphs.append(
        PlacedGlyph(
          id: glyph.id,
          origin: Point(x: .pt(x + glyph.x * size), y: .pt(look.y + glyph.y * size))))
    }
    clusters.append(RunCluster(bytes: text.count, glyphs: cluster.glyphs.count))
  }

  mutating func finish(into items: inout [PageItem], next: Look?) {
    if let look, !clusters.isEmpty {
      items.append(
        .glyphs(
          GlyphRun(
            face: look.face, size: .pt(look.size), colour: look.colour,
            text: String(decoding: bytes, as: UTF8.self), glyphs: glyphs, clusters: clusters)))
      bytes = []
      glyphs = []
      clusters = []
    }
    look = next
  }
}
