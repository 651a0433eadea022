import Typeset

/// Which structure elements of a document hold other elements.
///
/// Cairo 1.16 marks content only of elements without children: text that stands in a paragraph
/// beside a link would belong to nothing. Such content gets an element of its own (`PageWalker`).
struct StructureOutline {
  /// For each element in the order of their beginnings: whether it has children or runs over the
  /// end of a page.
  private(set) var holdsElements: [Bool] = []

  /// Whether the elements still need one around them all: a tagged file has a single root.
  private(set) var lacksRoot = false

  /// Looks through `pages`.
  init(_ pages: [Page]) {
    var open: [Int] = []
    var roots: [StructureTag.Role] = []
    for page in pages {
      for number in open { holdsElements[number] = true }
      for item in page.items {
        switch item {
        case .beginTag(let tag):
          if let parent = open.last {
            holdsElements[parent] = true
          } else {
            roots.append(tag.role)
          }
          open.append(holdsElements.count)
          holdsElements.append(false)
        case .endTag: _ = open.popLast()
        case .link: if let parent = open.last { holdsElements[parent] = true }
        default: break
        }
      }
    }
    lacksRoot = !roots.isEmpty && roots != [.document]
  }
}
