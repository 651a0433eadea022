import CXML

/// The name of an element, as the parser holds it.
///
/// It holds as long as the event that brought it.
@safe struct XMLName {
  private let bytes: UnsafePointer<UInt8>?
  /// The address of the namespace's name, of which the parser keeps one; 0 for none.
  let space: UInt

  /// The name that `bytes`, ended by a zero, spell.
  init(_ bytes: UnsafePointer<UInt8>?, _ space: UnsafePointer<UInt8>?) {
    unsafe self.bytes = bytes
    self.space = UInt(bitPattern: space)
  }

  /// Whether the name is the one letter `letter`.
  func isOne(_ letter: UInt8) -> Bool {
    guard let bytes = unsafe bytes else { return false }
    return unsafe bytes[0] == letter && bytes[1] == 0
  }

  /// Whether the name is `text`.
  static func == (name: XMLName, text: StaticString) -> Bool {
    guard let bytes = unsafe name.bytes else { return false }
    let count = text.utf8CodeUnitCount
    for index in 0..<count where unsafe bytes[index] != text.utf8Start[index] { return false }
    return unsafe bytes[count] == 0
  }
}

/// The attributes of an element, as the parser holds them.
///
/// They hold as long as the event that brought them. Attributes with a prefix have no name here.
@safe struct XMLAttributes {
  private let entries: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  /// How many there are.
  let count: Int

  /// The attributes that `entries` list, five pointers each: name, prefix, namespace, begin and end
  /// of the value.
  init(_ entries: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int) {
    unsafe self.entries = entries
    self.count = unsafe entries == nil ? 0 : count
  }

  /// Whether the attribute at `index` is called `name`.
  func isNamed(_ index: Int, _ name: StaticString) -> Bool {
    guard let entry = unsafe entries.map({ unsafe $0 + index * 5 }), let own = unsafe entry[0],
      unsafe entry[1] == nil
    else { return false }
    let length = name.utf8CodeUnitCount
    for place in 0..<length where unsafe own[place] != name.utf8Start[place] { return false }
    return unsafe own[length] == 0
  }

  private func value(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let entry = unsafe entries.map({ unsafe $0 + index * 5 }), let begin = unsafe entry[3],
      let end = unsafe entry[4]
    else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    return unsafe UnsafeBufferPointer(start: begin, count: end - begin)
  }

  /// Whether the value at `index` is `text`.
  func holds(_ index: Int, _ text: StaticString) -> Bool {
    let value = unsafe value(index)
    guard value.count == text.utf8CodeUnitCount else { return false }
    for place in 0..<value.count where unsafe value[place] != text.utf8Start[place] { return false }
    return true
  }

  /// Whether the value at `index` says yes.
  func isTrue(_ index: Int) -> Bool { holds(index, "1") || holds(index, "true") }

  /// The value at `index`.
  func text(_ index: Int) -> String { unsafe String(decoding: value(index), as: UTF8.self) }

  /// The value at `index` as a whole number of at most nine digits, or `nil`.
  func number(_ index: Int) -> Int? {
    let value = unsafe value(index)
    guard (1...9).contains(value.count) else { return nil }
    var number = 0
    for index in 0..<value.count {
      let byte = unsafe value[index]
      guard byte &- 48 < 10 else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }

  /// The value at `index` as the address of a cell, or `nil`.
  func position(_ index: Int) -> (row: Int, column: Int)? { unsafe Grid.position(value(index)) }
}
