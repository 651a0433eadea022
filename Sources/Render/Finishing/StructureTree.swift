/// Finishes the structure tree that Cairo wrote: describes figures, says which cells table heads
/// are for, and takes artifacts out.
struct StructureTree {
  private let file: QPDFFile
  private let alternatives: [String?]

  /// For a file whose figures are described by `alternatives`, in reading order.
  init(_ file: QPDFFile, _ alternatives: [String?]) {
    self.file = file
    self.alternatives = alternatives
  }

  /// Finishes the tree under `root`.
  func finish(_ root: QPDFFile.Object) {
    var figures = 0
    var artifacts: Set<Int32> = []
    visit(root, &figures, &artifacts)
    if !artifacts.isEmpty { forget(artifacts, file.get(root, "/ParentTree")) }
  }

  private func visit(
    _ element: QPDFFile.Object, _ figures: inout Int, _ artifacts: inout Set<Int32>
  ) {
    switch file.name(file.get(element, "/S")) {
    case "/Figure":
      if figures < alternatives.count, let text = alternatives[figures] {
        file.set(element, "/Alt", file.string(text))
      }
      figures += 1
    case "/TH":
      file.set(element, "/A", file.parse("<< /O /Table /Scope /Column >>"))
    default: break
    }
    let children = file.items(file.get(element, "/K"))
    let kept = children.filter { !isArtifact($0) }
    for child in kept where file.isDictionary(child) { visit(child, &figures, &artifacts) }
    guard kept.count < children.count else { return }
    for child in children where isArtifact(child) { collect(child, &artifacts) }
    let array = file.parse("[]")
    for child in kept { file.append(array, child) }
    file.set(element, "/K", array)
  }

  private func isArtifact(_ child: QPDFFile.Object) -> Bool {
    file.isDictionary(child) && file.name(file.get(child, "/S")) == "/\(PageWalker.artifact)"
  }

  private func collect(_ artifact: QPDFFile.Object, _ artifacts: inout Set<Int32>) {
    artifacts.insert(file.number(of: artifact))
    for child in file.items(file.get(artifact, "/K")) where file.isDictionary(child) {
      collect(child, &artifacts)
    }
  }

  /// Empties the places of the parent tree that lead to elements that are gone.
  private func forget(_ artifacts: Set<Int32>, _ parents: QPDFFile.Object) {
    for entry in file.items(file.get(parents, "/Nums")) where file.isArray(entry) {
      for (place, element) in file.items(entry).enumerated()
      where file.isDictionary(element) && artifacts.contains(file.number(of: element)) {
        file.replace(entry, place, file.parse("null"))
      }
    }
  }
}
