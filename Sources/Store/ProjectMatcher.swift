import BriefingModel

/// Tells which projects of one day's ledger are which of those known before.
///
/// In this order, each project once: the national code; number and name; name, unit and investor;
/// the number alone. A number stands last because ledgers are numbered anew: a row that has another's
/// number, and name, unit and investor of a third, is the third.
struct ProjectMatcher {
  /// Why two rows may be the same project and may not.
  enum Doubt: String {
    /// The number is the same; nothing else is.
    case number
    /// Name and unit are the same; the investor is another.
    case investor
    /// Unit and investor are the same; the names are alike.
    case name
    /// Several projects have the same name, unit and investor.
    case several
  }

  /// Two rows that may be the same project: an index into `known` and one into `rows`.
  struct Question {
    let known: Int
    let row: Int
    let doubt: Doubt
    let isAnswered: Bool
  }

  /// The projects known before, each as it was last seen; the latest first.
  let known: [ProjectKey]
  /// The day's rows, each number once.
  let rows: [ProjectKey]
  let symbols: SymbolTable
  /// What was decided of two rows; `nil` if nobody has.
  let decision: (_ known: ProjectKey, _ row: ProjectKey) -> Bool?

  /// The known project of each row, `nil` for one that is new.
  private(set) var matches: [Int?]
  private var isTaken: [Bool]
  private var doubts: [Question] = []

  /// Compares `rows` with `known`.
  init(
    known: [ProjectKey], rows: [ProjectKey], symbols: SymbolTable,
    decision: @escaping (_ known: ProjectKey, _ row: ProjectKey) -> Bool?
  ) {
    self.known = known
    self.rows = rows
    self.symbols = symbols
    self.decision = decision
    matches = Array(repeating: nil, count: rows.count)
    isTaken = Array(repeating: false, count: known.count)
    if known.isEmpty { return }
    matchCodes()
    matchNumbers(named: true)
    matchNames()
    matchNumbers(named: false)
    compareInvestors()
    compareSimilar()
  }

  /// What a person has to answer, of rows that are still new and projects nobody else is; and what
  /// somebody has answered.
  var questions: [Question] {
    doubts.filter { $0.isAnswered || matches[$0.row] == nil && !isTaken[$0.known] }
  }

  private mutating func match(_ known: Int, _ row: Int) {
    matches[row] = known
    isTaken[known] = true
  }

  /// Keeps the question; takes the two for the same if that was decided.
  private mutating func doubt(_ known: Int, _ row: Int, _ doubt: Doubt) {
    let answer = decision(self.known[known], rows[row])
    doubts.append(Question(known: known, row: row, doubt: doubt, isAnswered: answer != nil))
    if answer == true { match(known, row) }
  }

  // MARK: Certain

  private mutating func matchCodes() {
    let before = unique(known.indices) { known[$0].code }
    for (code, row) in unique(rows.indices, { rows[$0].code }) where row >= 0 {
      if let project = before[code], project >= 0 { match(project, row) }
    }
  }

  /// The only index of each code, -1 where there are several.
  private func unique(_ indices: Range<Int>, _ code: (Int) -> Int32) -> [Int32: Int] {
    var result: [Int32: Int] = [:]
    for index in indices where code(index) != SymbolTable.none {
      result[code(index)] = result[code(index)] == nil ? index : -1
    }
    return result
  }

  /// Matches rows of the same number: those whose name is the same too, or whatever is credible.
  private mutating func matchNumbers(named: Bool) {
    var before: [Int32: Int] = [:]
    for index in known.indices where !isTaken[index] && !known[index].isDerived {
      if before[known[index].id] == nil { before[known[index].id] = index }
    }
    for row in rows.indices where matches[row] == nil && !rows[row].isDerived {
      guard let project = before[rows[row].id], !isTaken[project] else { continue }
      if named {
        if known[project].name == rows[row].name { match(project, row) }
      } else if isCredible(known[project], rows[row]) {
        match(project, row)
      } else {
        doubt(project, row, .number)
      }
    }
  }

  /// Whether rows of one number and two names are one project beyond doubt.
  ///
  /// A name that is alike or an investor that is the same say so. Where a unit gives its numbers
  /// itself, that the unit is the same says little: then another name and another investor, or
  /// another phase, are another project.
  private func isCredible(_ old: ProjectKey, _ new: ProjectKey) -> Bool {
    let names = (ProjectName(symbols.text(old.name)), ProjectName(symbols.text(new.name)))
    let (before, now) = (names.0.phase, names.1.phase)
    if !before.isEmpty && !now.isEmpty && before != now { return false }
    if names.0.distance(to: names.1) != nil { return true }
    if old.investor != SymbolTable.none && old.investor == new.investor { return true }
    if differ(old.investor, new.investor) || differ(old.code, new.code) { return false }
    return old.unit == new.unit
  }

  private func differ(_ a: Int32, _ b: Int32) -> Bool {
    a != SymbolTable.none && b != SymbolTable.none && a != b
  }

  /// What is left of the projects known and of the rows, by some of their texts, in the rows' order.
  private func groups(_ key: (ProjectKey) -> [Int32]?) -> [(known: [Int], rows: [Int])] {
    var places: [[Int32]: Int] = [:]
    var result: [(known: [Int], rows: [Int])] = []
    for row in rows.indices where matches[row] == nil {
      guard let key = key(rows[row]) else { continue }
      if let place = places[key] {
        result[place].rows.append(row)
      } else {
        places[key] = result.count
        result.append(([], [row]))
      }
    }
    if result.isEmpty { return [] }
    for project in known.indices where !isTaken[project] {
      if let place = key(known[project]).flatMap({ places[$0] }) {
        result[place].known.append(project)
      }
    }
    return result.filter { !$0.known.isEmpty }
  }

  private mutating func matchNames() {
    for group in groups({ [$0.name, $0.unit, $0.investor] }) {
      let isOnly = group.known.count == 1 && group.rows.count == 1
      for (project, row) in zip(group.known, group.rows) {
        if isOnly && !differ(known[project].code, rows[row].code) {
          match(project, row)
        } else {
          doubt(project, row, .several)
        }
      }
    }
  }

  // MARK: In doubt

  /// Name and unit are the same, the investor is not: one that was or is missing says nothing
  /// against it.
  private mutating func compareInvestors() {
    for group in groups({ [$0.name, $0.unit] }) {
      let isOnly = group.known.count == 1 && group.rows.count == 1
      for (project, row) in zip(group.known, group.rows) {
        let (old, new) = (known[project], rows[row])
        if isOnly && !differ(old.investor, new.investor) && !differ(old.code, new.code) {
          match(project, row)
        } else if old.investor != new.investor {
          doubt(project, row, .investor)
        }
      }
    }
  }

  /// How many pairs of names are compared at most for one unit and one investor: a second's work.
  ///
  /// Beyond it nothing is asked, and the rows are new projects as they are until somebody answers.
  private static let mostPairs = 20_000_000

  private mutating func compareSimilar() {
    for group in groups({ $0.investor == SymbolTable.none ? nil : [$0.unit, $0.investor] })
    where group.known.count * group.rows.count <= Self.mostPairs {
      let names = group.known.map { ProjectName(symbols.text(known[$0].name)) }
      for row in group.rows {
        let name = ProjectName(symbols.text(rows[row].name))
        var nearest: (distance: Int, project: Int)?
        for (place, project) in group.known.enumerated() where !isTaken[project] {
          // Those of one name have been compared.
          guard known[project].name != rows[row].name,
            let distance = name.distance(to: names[place]),
            nearest.map({ distance < $0.distance }) ?? true,
            !differ(known[project].code, rows[row].code)
          else { continue }
          if decision(known[project], rows[row]) == false {
            doubt(project, row, .name)
          } else {
            nearest = (distance, project)
          }
        }
        if let nearest { doubt(nearest.project, row, .name) }
      }
    }
  }
}
