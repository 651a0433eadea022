extension MessageTable {
  /// The parts of the table, one a stage.
  static let parts: [[String: Entry]] = [
    ingest, ledger, extract, store, aggregate, compose, prove, typeset, render, deliver, console,
    inspect, query, corrections, export,
  ]
}
