/// Names for files that hold the result of other files (结果文件名), each given once.
///
/// Two files of one name in different folders, or of one name but for its ending, get two names:
/// the second is numbered.
public struct ResultNames: Sendable {
  private let ending: String
  /// The names given so far, as a file system that does not tell cases apart sees them.
  private var taken: Set<String> = []
  /// The number that each name without ending was last given with.
  private var numbers: [String: Int] = [:]

  /// Names that end in `ending`, such as `.clean.txt`.
  public init(ending: String) { self.ending = ending }

  /// The name for the result of the file at `path`: its own name without folders and ending, made
  /// safe, and the ending of results.
  public mutating func name(for path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = FileName.safe(file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file)
    let key = stem.lowercased()
    var number = numbers[key, default: 0] + 1
    while true {
      let tail = (number == 1 ? "" : "-\(number)") + ending
      let name = FileName.cut(stem, to: FileName.longest - tail.utf8.count) + tail
      if taken.insert(name.lowercased()).inserted {
        numbers[key] = number
        return name
      }
      number += 1
    }
  }
}
