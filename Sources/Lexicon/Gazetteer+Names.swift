extension Gazetteer {
  /// The full names of all units, those of the workspace last; for telling what was meant.
  public var unitNames: [String] {
    (0..<Self.tableCount + own.regions.count).map { name(of: Unit(index: Int32($0))) }
  }
}
