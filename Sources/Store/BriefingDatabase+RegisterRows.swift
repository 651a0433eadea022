public import BriefingModel
import GRDB

/// The registers that briefings list but do not compute with.
extension BriefingDatabase {
  /// Takes the rows of `file` in place of those it held before in the same register.
  @discardableResult
  public func replace(_ register: Register, from file: SourceFile) throws -> AddOutcome {
    let rows = try register.storedRows()
    return try replace(
      register.kind.rawValue, JSON.hash(rows.map(\.json)), file
    ) { database, id in
      let insert = try database.makeStatement(
        sql: "INSERT INTO register_rows VALUES (\(Self.marks(6)))")
      for (position, row) in rows.enumerated() {
        try insert.execute(arguments: [
          id, position, row.json, row.place.file, row.place.sheet, row.place.cell,
        ])
      }
    }
  }

  /// The rows of a register, in the order in which its files came and within them in the file's.
  ///
  /// What a later file says of the same thing takes the place of what an earlier one said.
  public func registers(_ kind: Register.Kind) throws -> Register {
    let rows = try queue.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT register, row FROM register_rows JOIN registers ON registers.id = register
          WHERE kind = ? ORDER BY register, position
          """, arguments: [kind.rawValue]
      ).map { (register: $0[0] as Int64, json: $0[1] as String) }
    }
    func entries<Entry: Decodable>(_ key: (Entry) -> [String?]) throws -> [Entry] {
      let found = try rows.map { (file: $0.register, entry: try JSON.value($0.json) as Entry) }
      var last: [[String?]: Int64] = [:]
      for (file, entry) in found { last[key(entry)] = file }
      return found.filter { last[key($0.entry)] == $0.file }.map(\.entry)
    }
    switch kind {
    case .lists:
      return .lists(try entries { [$0.project, $0.list, $0.year.map(String.init)] })
    case .programmes:
      return .programmes(
        try entries { [$0.code, $0.place, $0.firstYear.map(String.init), $0.indicator] })
    case .events:
      return .events(try entries { [$0.id ?? $0.title, $0.id == nil ? $0.start?.stored : nil] })
    case .awards: return .awards(try entries { [$0.category, $0.year.map(String.init)] })
    case .opportunities: return .opportunities(try entries { [$0.number, $0.title, $0.region] })
    case .resources: return .resources(try entries { [$0.kind, $0.name, $0.region] })
    case .signings: return .signings(try entries { [$0.project, $0.event, $0.signedOn?.stored] })
    }
  }
}

extension Register {
  /// The rows as they are stored, with the cell of each.
  fileprivate func storedRows() throws -> [(json: String, place: CellReference)] {
    func stored<Entry: Encodable>(
      _ entries: [Entry], _ place: (Entry) -> CellReference
    ) throws -> [(json: String, place: CellReference)] {
      try entries.map { (try JSON.text($0), place($0)) }
    }
    switch self {
    case .lists(let entries): return try stored(entries, \.row)
    case .programmes(let entries): return try stored(entries, \.row)
    case .events(let entries): return try stored(entries, \.row)
    case .awards(let entries): return try stored(entries, \.row)
    case .opportunities(let entries): return try stored(entries, \.row)
    case .resources(let entries): return try stored(entries, \.row)
    case .signings(let entries): return try stored(entries, \.row)
    }
  }
}
