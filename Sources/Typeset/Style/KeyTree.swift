/// The keys of a structured value, with the keys below each.
struct KeyTree: Decodable {
  private var children: [String: KeyTree] = [:]

  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// The keys of what `decoder` holds; none for a single value.
  init(from decoder: any Decoder) throws {
    guard let container = try? decoder.container(keyedBy: AnyKey.self) else { return }
    for key in container.allKeys {
      children[key.stringValue] = try container.decode(KeyTree.self, forKey: key)
    }
  }

  /// The stored properties of a style's groups, which are also its coding keys.
  init(reflecting group: Any) {
    for child in Mirror(reflecting: group).children {
      guard let label = child.label else { continue }
      children[label] =
        child.value is any StyleGroup ? KeyTree(reflecting: child.value) : KeyTree(leaf: ())
    }
  }

  private init(leaf: ()) {}

  /// The paths of keys that `known` does not have, sorted.
  func keys(missingIn known: KeyTree) -> [String] {
    var result: [String] = []
    for key in children.keys.sorted() {
      guard let child = children[key] else { continue }
      guard let match = known.children[key] else {
        result.append(key)
        continue
      }
      result += child.keys(missingIn: match).map { "\(key).\($0)" }
    }
    return result
  }
}

/// A part of a page style whose stored properties are its keys.
protocol StyleGroup {}
