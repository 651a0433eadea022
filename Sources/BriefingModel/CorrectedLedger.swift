/// A ledger as an office has corrected it, and what became of each correction.
public struct CorrectedLedger: Hashable, Sendable {
  /// The ledger, its cells as corrected.
  public private(set) var snapshot: LedgerSnapshot
  /// The corrections that hold for a row of it, by the row's first cell.
  public private(set) var applied: [CellReference: [Correction]] = [:]
  /// What became of the corrections of its very day, in the order given.
  public private(set) var states: [CorrectionState] = []

  /// `snapshot` as read, with the decisions in force.
  ///
  /// A correction holds for the day it was made on, whatever the source says then. For a later day it
  /// holds while the source still says what was corrected: figures to date grow from week to week.
  ///
  /// - Parameter corrections: One for each cell, in the order decided, none undone.
  public init(_ snapshot: LedgerSnapshot, _ corrections: [Correction]) {
    self.snapshot = snapshot
    let cells = corrections.compactMap { correction -> (CellTarget, Correction)? in
      guard case .cell(let target) = correction.target, target.day <= snapshot.asOf else {
        return nil
      }
      return (target, correction)
    }
    guard !cells.isEmpty else { return }
    let rows = Rows(snapshot.projects)
    var latest: [Place: (CellTarget, Correction)] = [:]
    for (target, correction) in cells {
      guard let row = rows.row(of: target) else {
        if target.day == snapshot.asOf {
          states.append(CorrectionState(correction, source: .gone, now: nil))
        }
        continue
      }
      if target.day == snapshot.asOf {
        let now = snapshot.projects[row].cell(target.column)
        states.append(
          CorrectionState(
            correction, source: now == correction.was ? .same : .differs, now: now, position: row))
      }
      let place = Place(row: row, column: target.column)
      if let known = latest[place], known.0.day > target.day { continue }
      latest[place] = (target, correction)
    }
    let places = latest.sorted { $0.key < $1.key }
    for (place, (target, correction)) in places {
      let now = snapshot.projects[place.row].cell(target.column)
      guard target.day == snapshot.asOf || now == correction.was else { continue }
      apply(correction, to: place)
    }
    follow(snapshot, rows: Set(places.map(\.key.row)))
  }

  private mutating func apply(_ correction: Correction, to place: Place) {
    let row = snapshot.projects[place.row]
    if correction.action != .accept {
      let value = correction.value ?? place.column.nothing
      guard let changed = row.changing(place.column, to: value) else { return }
      snapshot.projects[place.row] = changed
    }
    applied[row.row, default: []].append(correction)
  }

  /// Lets the totals that the ledger states follow the rows, so that a total which agreed with its
  /// rows agrees with them still; one that the correction has made right stays.
  private mutating func follow(_ read: LedgerSnapshot, rows: Set<Int>) {
    snapshot.statedTotals = snapshot.statedTotals.map { total in
      guard let column = ProjectColumn(rawValue: total.column), column.kind == .money else {
        return total
      }
      func isSummed(_ project: Project) -> Bool {
        project.row.file == total.cell.file && project.row.sheet == total.cell.sheet
      }
      func amount(_ project: Project) -> Money {
        Quantity<Money>(canonical: project.cell(column))?.amount ?? .zero
      }
      var gap = Money.zero
      for row in rows where isSummed(read.projects[row]) {
        gap = gap + amount(snapshot.projects[row]) - amount(read.projects[row])
      }
      guard gap != .zero else { return total }
      let sum = snapshot.projects.filter(isSummed).map(amount).reduce(Money.zero, +)
      guard sum != total.value else { return total }
      return LedgerSnapshot.StatedTotal(
        label: total.label, column: total.column, value: total.value + gap, cell: total.cell)
    }
  }

  private struct Place: Hashable, Comparable {
    let row: Int
    let column: ProjectColumn

    static func < (l: Place, r: Place) -> Bool {
      (l.row, l.column.rawValue) < (r.row, r.column.rawValue)
    }
  }

  /// The rows by what projects are known by.
  private struct Rows {
    private var identities: [String: Int] = [:]
    private var ids: [String: Int] = [:]

    init(_ projects: [Project]) {
      for (row, project) in projects.enumerated() {
        if identities[project.identity] == nil { identities[project.identity] = row }
        if ids[project.id] == nil { ids[project.id] = row }
      }
    }

    func row(of target: CellTarget) -> Int? { identities[target.identity] ?? ids[target.project] }
  }
}

extension ProjectColumn {
  /// What a cell of the column says when what it said is not accepted.
  public var nothing: String { kind == .money ? Quantity<Money>.missing.canonical : "" }
}
