public import BriefingModel
internal import CLexiconData

/// The administrative divisions of China (行政区划) and a workspace's own units, with the names by
/// which texts know them.
///
/// The tables are read in place: making a gazetteer costs nothing. Names are matched over UTF-8
/// bytes, longest first, where the hash of two characters passes a bitmap.
public struct Gazetteer: Sendable {
  /// The divisions of GB/T 2260 and no others.
  public static let standard = Gazetteer(own: OwnUnits([]))

  /// A unit of the gazetteer.
  public struct Unit: Hashable, Sendable {
    /// The number of the record; those of the workspace follow those of the table.
    let index: Int32
  }

  /// A name found in a text.
  public struct Match: Hashable, Sendable {
    /// One past the name's last byte.
    public let end: Int
    /// Whether the name lacks the word for its kind (市, 县 …).
    public let isShort: Bool
    /// Whether the name is also an ordinary word, such as 「合作」.
    public let isOrdinaryWord: Bool
    let key: Int
  }

  let own: OwnUnits
  private static let units = unsafe EmbeddedTable(
    jianbao_region_units_bytes(), count: jianbao_region_units_size)
  private static let names = unsafe EmbeddedTable(
    jianbao_region_names_bytes(), count: jianbao_region_names_size)
  private static let keys = unsafe EmbeddedTable(
    jianbao_region_index_bytes(), count: jianbao_region_index_size)
  private static let bitmap = unsafe EmbeddedTable(
    jianbao_region_bitmap_bytes(), count: jianbao_region_bitmap_size)
  static let tableCount = Int(units.long(0))
  private static let slots = Int(keys.long(0))
  private static let firstKey = 8 + 4 * slots
  private static let firstList = firstKey + 16 * Int(keys.long(4 + 4 * slots))

  /// This gazetteer and `regions`, which are found by name, short name and aliases.
  public func adding(_ regions: [Region]) -> Gazetteer {
    Gazetteer(own: OwnUnits(own.regions + regions))
  }

  /// The pairs of characters that names begin with, as `CharacterCode.pair` numbers them.
  public var pairs: [Int] {
    let keys = (0..<Int(Self.keys.long(4 + 4 * Self.slots))).map { Self.firstKey + 16 * $0 }
    let letters = keys.map { key -> [UInt8] in
      let start = Int(Self.keys.long(key))
      return (0..<6).map { Self.names.byte(start + $0) }
    }
    return (letters + own.names).map {
      CharacterCode.pair(
        CharacterCode.at($0, 0), CharacterCode.at($0, WordTable.width($0[0])))
    }
  }

  /// The longest name that begins at `position`, or `nil`.
  @inline(__always)
  public func match(in bytes: [UInt8], at position: Int) -> Match? {
    guard position + 6 <= bytes.count else { return nil }
    let hash = Self.hash(bytes, position)
    let table =
      Self.bitmap.byte(hash >> 3) & (1 << UInt8(hash & 7)) == 0
      ? nil : tableMatch(bytes, position, hash)
    guard !own.isEmpty, let mine = own.match(bytes, position) else { return table }
    if let table, table.end > mine.end { return table }
    return mine
  }

  private func tableMatch(_ bytes: [UInt8], _ position: Int, _ hash: Int) -> Match? {
    let slot = hash % Self.slots
    let last = Int(Self.keys.long(8 + 4 * slot))
    var key = Int(Self.keys.long(4 + 4 * slot))
    next: while key < last {
      let record = Self.firstKey + 16 * key
      key += 1
      let length = Int(Self.keys.byte(record + 4))
      guard position + length <= bytes.count else { continue }
      let name = Int(Self.keys.long(record))
      for offset in 0..<length where bytes[position + offset] != Self.names.byte(name + offset) {
        continue next
      }
      let flags = Self.keys.byte(record + 5)
      return Match(
        end: position + length, isShort: flags & 1 != 0, isOrdinaryWord: flags & 2 != 0,
        key: key - 1)
    }
    return nil
  }

  /// The units that bear the name of `match`: those still valid first, then the higher level.
  public func units(of match: Match) -> [Unit] {
    if match.key < 0 { return [Unit(index: Int32(Self.tableCount - match.key - 1))] }
    let record = Self.firstKey + 16 * match.key
    let count = Int(Self.keys.word(record + 6))
    let first = Int(Self.keys.long(record + 8))
    return (0..<count).map {
      Unit(index: Int32(Self.keys.word(Self.firstList + 2 * (first + $0))))
    }
  }

  /// The units whose whole name, short name or alias is `name`.
  public func units(named name: String) -> [Unit] {
    let bytes = Array(name.utf8)
    guard let match = match(in: bytes, at: 0), match.end == bytes.count else { return [] }
    return units(of: match)
  }

  /// The full name of `unit`.
  public func name(of unit: Unit) -> String {
    if let region = ownRegion(unit) { return region.name }
    let record = Self.record(unit)
    let start = Int(Self.units.long(record + 4))
    let length = Int(Self.units.byte(record + 8))
    return String(decoding: (0..<length).map { Self.names.byte(start + $0) }, as: UTF8.self)
  }

  /// The code of `unit`.
  public func code(of unit: Unit) -> String {
    ownRegion(unit)?.code ?? String(Self.units.long(Self.record(unit)))
  }

  /// The level of `unit`.
  public func level(of unit: Unit) -> RegionLevel {
    if let region = ownRegion(unit) { return region.level }
    switch Self.units.byte(Self.record(unit) + 9) {
    case 0: return .province
    case 1: return .prefecture
    default: return .county
    }
  }

  /// Whether `unit` still exists.
  public func isValid(_ unit: Unit) -> Bool {
    ownRegion(unit) != nil || Self.units.word(Self.record(unit) + 14) == 0
  }

  /// The unit with `code`, a unit still valid before one that is not.
  public func unit(code: String) -> Unit? {
    if let index = own.index(code: code) { return Unit(index: Int32(Self.tableCount + index)) }
    guard code.utf8.count == 6, let number = UInt32(code) else { return nil }
    return Self.unit(code: number).map { Unit(index: $0) }
  }

  /// The record of the table with `code`, one still valid before one that is not.
  private static func unit(code: UInt32) -> Int32? {
    var low = 0
    var high = tableCount
    while low < high {
      let middle = (low + high) / 2
      if units.long(4 + 16 * middle) < code { low = middle + 1 } else { high = middle }
    }
    var found: Int32?
    while low < tableCount, units.long(4 + 16 * low) == code {
      if found == nil || units.word(4 + 16 * low + 14) == 0 { found = Int32(low) }
      low += 1
    }
    return found
  }

  /// The unit above `unit`, or `nil` for a province.
  public func parent(of unit: Unit) -> Unit? {
    if let region = ownRegion(unit) { return region.parent.flatMap { self.unit(code: $0) } }
    if own.isEmpty {
      let parent = Self.parents[Int(unit.index)]
      return parent >= 0 ? Unit(index: parent) : nil
    }
    // A workspace's own unit may stand above one of the table.
    for code in Self.codesAbove(Self.units.long(Self.record(unit))) {
      if let above = self.unit(code: String(code)) { return above }
    }
    return nil
  }

  /// For each record of the table the one above it, or -1.
  private static let parents: [Int32] = (0..<tableCount).map { index in
    let codes = codesAbove(units.long(4 + 16 * index))
    return codes.lazy.compactMap { unit(code: $0) }.first ?? -1
  }

  /// The codes that may stand above `code`, the nearest first: counties run by the province and
  /// districts of a municipality have no prefecture.
  private static func codesAbove(_ code: UInt32) -> [UInt32] {
    let (city, province) = (code / 100 * 100, code / 10000 * 10000)
    return code == province ? [] : code == city ? [province] : [city, province]
  }

  /// `unit` and the units above it, the lowest first.
  public func line(of unit: Unit) -> [Unit] {
    var line = [unit]
    while let last = line.last, let above = parent(of: last), line.count < 6 { line.append(above) }
    return line
  }

  /// Whether a unit above `unit` is one of those that `isMeant` tells.
  public func lies(_ unit: Unit, below isMeant: (Unit) -> Bool) -> Bool {
    var current = unit
    for _ in 0..<5 {
      guard let above = parent(of: current) else { return false }
      if isMeant(above) { return true }
      current = above
    }
    return false
  }

  /// Whether `unit` is `other` or lies within it.
  public func lies(_ unit: Unit, within other: Unit) -> Bool { line(of: unit).contains(other) }

  /// The reference a fact carries: the path from the province down, and the code.
  public func reference(_ unit: Unit) -> RegionReference {
    RegionReference(
      path: line(of: unit).reversed().map { name(of: $0) }.joined(separator: "/"),
      code: code(of: unit))
  }

  /// The region with `code`, or `nil`.
  public func region(code: String) -> Region? {
    guard let unit = unit(code: code) else { return nil }
    return ownRegion(unit)
      ?? Region(
        code: code, name: name(of: unit), level: level(of: unit), kind: .administrative,
        parent: parent(of: unit).map { self.code(of: $0) })
  }

  private func ownRegion(_ unit: Unit) -> Region? {
    let index = Int(unit.index) - Self.tableCount
    return index >= 0 ? own.regions[index] : nil
  }

  private static func record(_ unit: Unit) -> Int { 4 + 16 * Int(unit.index) }

  /// The hash of the six bytes at `position`, as the script that builds the tables computes it.
  @inline(__always)
  private static func hash(_ bytes: [UInt8], _ position: Int) -> Int {
    let a =
      UInt32(bytes[position]) << 16 | UInt32(bytes[position + 1]) << 8
      | UInt32(bytes[position + 2])
    let b =
      UInt32(bytes[position + 3]) << 16 | UInt32(bytes[position + 4]) << 8
      | UInt32(bytes[position + 5])
    return Int((a &* 0x9E37_79B1 ^ b &* 0x85EB_CA77) >> 16)
  }
}
