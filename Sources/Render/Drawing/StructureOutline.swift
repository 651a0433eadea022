import Typeset

/// Which structure elements of a document hold other elements.
///
/// Cairo 1.16 marks content only of elements without children: text that stands in a paragraph
/// beside a link would belong to nothing. Such content gets an element of its own (`PageWalker`).
struct StructureOutline {
  /// For each element in the order of their beginnings: whether it has children or runs over the
  /// end of a page.
  private(set) var holdsElements: [Bool] = []

  /// Looks through `pages`.
  init(_ pages: [Page]) {
    var open: [Int] = []
    for page in pages {
      for number in open { holdsElements[number] = true }
      for item in page.items {
        switch item {
        case .beginTag:
          if let parent = open.last { holdsElements[parent] = true }
          open.append(holdsElements.count)
          holdsElements.append(false)
        case .endTag: _ = open.popLast()
        case .link: if let parent = open.last { holdsElements[parent] = true }
        default: break
        }
      }
    }
  }
}
