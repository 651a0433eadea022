extension PageDocument {
  /// The document with each name at one place only, the first, and without links and outline
  /// entries that lead nowhere: a drawing library refuses the file otherwise.
  func withSoundLinks() -> PageDocument {
    var names: Set<String> = []
    var result = self
    for page in result.pages.indices {
      result.pages[page].items.removeAll { item in
        guard case .destination(let name, _) = item else { return false }
        return name.isEmpty || !names.insert(name).inserted
      }
    }
    for page in result.pages.indices {
      result.pages[page].items.removeAll { item in
        guard case .link(_, .anchor(let name)) = item else { return false }
        return !names.contains(name)
      }
    }
    result.outline.removeAll { $0.text.isEmpty || !names.contains($0.anchor) }
    return result
  }
}
