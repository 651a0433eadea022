import BriefingModel

/// A piece of text of one look within a paragraph.
struct Segment {
  /// The text as shaped.
  var shaped: ShapedText
  /// The size.
  var size: Double
  /// How far the baseline is raised.
  var raise: Double
  /// The colour.
  var colour: Colour
  /// Whether nothing parts it from what stands before.
  var isGlued: Bool
  /// Whether it is broken only where a date or an address may be.
  var isWhole: Bool
  /// Where it leads.
  var target: LinkTarget?
  /// The name that links lead to.
  var destination: String?
  /// How far right of its half cell the ink of ？ reaches in this face, in em: some faces centre it.
  var questionOverhang = 0.0
}

/// A cluster on its way into a line.
struct Box {
  /// What it is to the composer.
  var kind: CharacterClass
  /// Whether it is as wide as its em, so that marks have a blank half.
  var isFull: Bool
  /// Its first scalar.
  var scalar: UInt32
  /// The segment it belongs to.
  var segment: Int32
  /// Its number among the segment's clusters.
  var cluster: Int32
  /// Its advance, in points.
  var advance: Double
  /// The size of its text.
  var size: Double
  /// How far its glyphs stand left of its origin, such as half an em for an opening mark among
  /// western text.
  var shift: Double
}

/// Space after a box, in points.
struct Glue {
  /// Its natural width; negative where marks are squeezed.
  var width = 0.0
  /// By how much it may shrink.
  var shrink = 0.0
  /// Its share in a line's stretch.
  var stretch = 0.0
  /// Its share once the line is stretched beyond what is good.
  var lateStretch = 0.0
}

/// Whether a line may end after a box.
enum BreakKind: UInt8 {
  case no
  case yes
  /// Before —— or ……, or within a foreign name, which is better avoided.
  case reluctant
  /// Within an address.
  case address
  /// Within a token that is wider than the line.
  case cut
}

/// A paragraph's text as boxes, glue and breaks; index i of `glue` and `breaks` is after box i.
final class TextStream {
  let segments: [Segment]
  var boxes: [Box] = []
  var glue: [Glue] = []
  var breaks: [BreakKind] = []

  /// - Parameter gap: The gap between Han and western characters, in em.
  init(_ segments: [Segment], gap: Double, squeeze: Double) {
    self.segments = segments
    var count = 0
    for segment in segments { count += segment.shaped.clusters.count }
    boxes.reserveCapacity(count)
    for (number, segment) in segments.enumerated() {
      for (index, cluster) in segment.shaped.clusters.enumerated() {
        let scalar = segment.shaped.scalars[index]
        boxes.append(
          Box(
            kind: CharacterClass(scalar), isFull: cluster.advance >= 0.9, scalar: scalar,
            segment: Int32(number), cluster: Int32(index), advance: cluster.advance * segment.size,
            size: segment.size,
            shift: scalar == 0xFF1F ? segment.questionOverhang * segment.size : 0))
      }
    }
    settleMarks()
    setGlue(gap: gap, squeeze: squeeze)
    setBreaks()
  }

  /// The text of box `i`.
  func bytes(of i: Int) -> ArraySlice<UInt8> {
    let box = boxes[i]
    let shaped = segments[Int(box.segment)].shaped
    return shaped.bytes[shaped.clusters[Int(box.cluster)].text]
  }

  /// The width of all boxes and the glue between them.
  var width: Double {
    guard let last = boxes.indices.last else { return 0 }
    var sum = 0.0
    for i in 0..<last { sum += boxes[i].advance + glue[i].width }
    return sum + boxes[last].advance
  }
}
