/// Which parts of an office file belong to a part, and as what (部件关系).
struct PackageRelations {
  /// A relation to another part.
  struct Relation {
    /// The relation's type, an address whose last step says what the part is.
    let type: String
    /// The part's path within the archive.
    let target: String

    /// Whether the part is one of `kind`, such as `styles`.
    func isOf(_ kind: String) -> Bool { type.hasSuffix("/" + kind) }
  }

  private var relations: [String: Relation] = [:]

  /// The relation that markup calls `id`, or `nil`.
  subscript(_ id: String) -> Relation? { relations[id] }

  /// All relations, by path.
  var all: [Relation] { relations.values.sorted { ($0.target, $0.type) < ($1.target, $1.type) } }

  /// The path of the part of `kind`, or `nil` if there is none.
  func target(_ kind: String) -> String? { all.first { $0.isOf(kind) }?.target }

  /// The path of the office document itself, if these are the relations of the whole file.
  var main: String? { target("officeDocument") }

  fileprivate mutating func add(_ id: String, _ relation: Relation) { relations[id] = relation }
}

extension ZipArchive {
  /// The relations of `part`; of the whole file for an empty name. None if it has no list of them.
  ///
  /// Relations that lead out of the archive are left out.
  func relations(of part: String) throws(IngestError) -> PackageRelations {
    let folder = part.split(separator: "/").dropLast().map(String.init)
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let path = (folder + ["_rels", name + ".rels"]).joined(separator: "/")
    guard let bytes = try self.part(path) else { return PackageRelations() }
    return try xml(bytes, part: path) { (xml) throws(IngestError) in
      var relations = PackageRelations()
      while let node = try xml.next() {
        guard case .start = node, xml.name == "Relationship", let id = xml.attribute("Id"),
          let target = xml.attribute("Target"), xml.attribute("TargetMode") != "External"
        else { continue }
        relations.add(
          id,
          PackageRelations.Relation(
            type: xml.attribute("Type") ?? "", target: resolve(target, in: folder)))
      }
      return relations
    }
  }

  /// Reads the bytes of `part` as XML; errors name the archive's file.
  func xml<Result>(
    _ bytes: [UInt8], part: String, _ body: (borrowing XMLPart) throws(IngestError) -> Result
  ) throws(IngestError) -> Result {
    try XMLPart.read(bytes, part: part, fileName: fileName, codes: codes, body)
  }
}

/// The path that `target`, seen from `folder`, stands for; it cannot leave the archive.
private func resolve(_ target: String, in folder: [String]) -> String {
  var path = target.hasPrefix("/") ? [] : folder
  for step in target.split(separator: "/") where step != "." {
    if step == ".." { _ = path.popLast() } else { path.append(String(step)) }
  }
  return path.joined(separator: "/")
}
