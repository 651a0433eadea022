/// The merged ranges of a sheet, as they are met (合并单元格).
struct MergeList {
  /// How many there may be; a sheet of 100,000 rows has some 100,000.
  static let limit = 1_000_000

  private var merges: [Grid.Merge] = []

  /// Whether no more can be taken.
  var isFull: Bool { merges.count > Self.limit }

  /// Adds a range such as `A1:C2`; what is none, or a single cell, is left out.
  mutating func add(_ range: String) {
    let ends = range.split(separator: ":")
    guard ends.count == 2, let first = Grid.position(ends[0].utf8),
      let last = Grid.position(ends[1].utf8), first != last
    else { return }
    merges.append(
      Grid.Merge(
        top: min(first.row, last.row), left: min(first.column, last.column),
        bottom: max(first.row, last.row), right: max(first.column, last.column)))
  }

  /// The ranges from the top, then from the left, without those that have a cell in common with one
  /// before them.
  func parted() -> (whole: [Grid.Merge], overlapping: [Grid.Merge]) {
    var whole: [Grid.Merge] = []
    var overlapping: [Grid.Merge] = []
    var depths = ColumnDepths()
    let sorted = merges.sorted {
      ($0.top, $0.left, $0.bottom, $0.right) < ($1.top, $1.left, $1.bottom, $1.right)
    }
    for merge in sorted {
      if depths.deepest(merge.left...merge.right) >= merge.top {
        overlapping.append(merge)
      } else {
        whole.append(merge)
        depths.deepen(merge.left...merge.right, to: merge.bottom)
      }
    }
    return (whole, overlapping)
  }
}

/// How far down ranges reach in each column: a tree over the columns, so that a range costs some
/// dozens of steps however wide it is.
private struct ColumnDepths {
  /// For each stretch of columns how deep all of it is at least.
  private var all = [Int](repeating: 0, count: 2 * Grid.columnLimit)
  /// For each stretch how deep its deepest column is.
  private var deepest = [Int](repeating: 0, count: 2 * Grid.columnLimit)

  /// How deep the deepest of `columns` is.
  func deepest(_ columns: ClosedRange<Int>) -> Int { deepest(columns, 1, 0, Grid.columnLimit) }

  private func deepest(_ columns: ClosedRange<Int>, _ node: Int, _ from: Int, _ count: Int) -> Int {
    if columns.upperBound < from || from + count <= columns.lowerBound { return 0 }
    if columns.lowerBound <= from, from + count - 1 <= columns.upperBound { return deepest[node] }
    let half = count / 2
    return max(
      all[node], deepest(columns, 2 * node, from, half),
      deepest(columns, 2 * node + 1, from + half, half))
  }

  /// Makes `columns` at least `depth` deep.
  mutating func deepen(_ columns: ClosedRange<Int>, to depth: Int) {
    deepen(columns, depth, 1, 0, Grid.columnLimit)
  }

  private mutating func deepen(
    _ columns: ClosedRange<Int>, _ depth: Int, _ node: Int, _ from: Int, _ count: Int
  ) {
    if columns.upperBound < from || from + count <= columns.lowerBound { return }
    deepest[node] = max(deepest[node], depth)
    if columns.lowerBound <= from, from + count - 1 <= columns.upperBound {
      all[node] = max(all[node], depth)
      return
    }
    let half = count / 2
    deepen(columns, depth, 2 * node, from, half)
    deepen(columns, depth, 2 * node + 1, from + half, half)
  }
}
