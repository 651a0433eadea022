/// Every place where a text names one of its people, in the text's order.
///
/// Made in one pass over the text, so that rules which ask who is named in a stretch look it up
/// instead of searching the text for each name.
struct NamePlaces: Sendable {
  /// A place where a name stands.
  struct Place: Hashable, Sendable {
    /// Where the name stands, in bytes.
    let range: Range<Int>
    /// The number of the person in `people`.
    let person: Int
  }

  /// The people of the text.
  let people: [Person]
  /// Where they are named; where one name begins another, the longer one stands.
  private(set) var places: [Place] = []

  /// Finds the names of `people` in `text`.
  init(_ text: Text, people: [Person]) {
    self.people = people
    let names = people.map { Array($0.name.utf8) }
    // A chain of names, longest first, for each value of a hash of their first bytes.
    var slots = 64
    while slots < people.count * 2 { slots *= 2 }
    var heads = [Int32](repeating: -1, count: slots)
    var next = [Int32](repeating: -1, count: people.count)
    let byLength = names.indices.filter { names[$0].count >= Self.key }
      .sorted { names[$0].count < names[$1].count }
    for number in byLength {
      let slot = Self.slot(names[number], 0, slots)
      next[number] = heads[slot]
      heads[slot] = Int32(number)
    }
    guard !byLength.isEmpty else { return }
    var position = 0
    search: while position + Self.key <= text.end {
      if text.bytes[position] >= 0xE3 {
        var number = Int(heads[Self.slot(text.bytes, position, slots)])
        while number >= 0 {
          let end = position + names[number].count
          if end <= text.end, text.bytes[position..<end].elementsEqual(names[number]) {
            places.append(Place(range: position..<end, person: number))
            position = end
            continue search
          }
          number = Int(next[number])
        }
      }
      position += text.width(position)
    }
  }

  /// The number of the first place that begins at or after `position`.
  func index(from position: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].range.lowerBound < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first name that stands wholly in `range`, or `nil`.
  func first(in range: Range<Int>) -> Place? {
    let index = index(from: range.lowerBound)
    guard index < places.count, places[index].range.upperBound <= range.upperBound else {
      return nil
    }
    return places[index]
  }

  /// The last name that stands wholly in `range`, or `nil`.
  func last(in range: Range<Int>) -> Place? {
    var index = index(from: range.upperBound) - 1
    if index >= 0, places[index].range.upperBound > range.upperBound { index -= 1 }
    guard index >= 0, places[index].range.lowerBound >= range.lowerBound else { return nil }
    return places[index]
  }

  /// The names that begin in `range`.
  func all(in range: Range<Int>) -> ArraySlice<Place> {
    let low = index(from: range.lowerBound)
    return places[low..<max(low, index(from: range.upperBound))]
  }

  /// How many bytes of a name are hashed: a Han character and what any second one begins with.
  private static let key = 5

  private static func slot(_ bytes: [UInt8], _ position: Int, _ slots: Int) -> Int {
    var hash: UInt32 = 0
    for offset in 0..<key { hash = (hash ^ UInt32(bytes[position + offset])) &* 0x0100_0193 }
    return Int(hash >> 8) & (slots - 1)
  }
}
