import Foundation
import Lexicon

/// What is known about the pairs of bytes of GBK, for reading runs that are one byte off.
struct GBKPairs: Sendable {
  /// A lead byte, and the trails that make no character with it.
  struct Unassigned: Sendable {
    /// The lead byte.
    let lead: UInt8
    /// A bit for each trail from 80 to FF; the second of the pair leads the next character, so
    /// lower ones do not count.
    let trails: (UInt64, UInt64)

    /// Whether the pair with `trail` stands for no character.
    @inline(__always)
    func contains(_ trail: UInt8) -> Bool {
      let bits = trail < 0xC0 ? trails.0 : trails.1
      return trail >= 0x80 && bits >> UInt64(trail & 63) & 1 != 0
    }
  }

  /// A character of newspapers.
  struct Character: Sendable {
    /// The character.
    let unit: UInt16
    /// Its simplified form.
    let form: UInt16
    /// The number of that form in the model.
    let number: UInt16
    /// How often it was counted.
    let count: Double
    /// The logarithm of that.
    let logCount: Double
    /// Whether traditional script uses it.
    let isTraditional: Bool
    /// Its lead byte; or, where that is known, the place of its trail byte among the unassigned
    /// lead bytes.
    let byte: UInt8
  }

  /// The pairs that stand for no character, user-defined ones among them: they vanish.
  let unassigned: [Unassigned]
  /// The characters of newspapers that a lead byte makes up with the first byte of a pair that
  /// vanishes, by lead byte from 81 on.
  private(set) var vanishing: [[Character]] = []
  /// The most frequent ones among them that may follow a pair which vanished, by that pair's place
  /// among the unassigned lead bytes.
  private(set) var oftenVanishing: [[Character]] = []
  /// The characters of newspapers by trail byte, from 40 on.
  private(set) var completing: [[Character]] = []
  /// The codes of all characters with a reading, by syllable and in order.
  private let codes: [UInt16]
  private let starts: [Int32]
  /// The characters of Big5, which are those of traditional script.
  private let traditional: CharacterSet

  /// The tables, made when the first damaged run is met.
  static let shared = GBKPairs()

  private init() {
    let gbk = GBK.shared
    var unassigned: [Unassigned] = []
    var found: [(syllable: UInt16, code: UInt16)] = []
    // A single byte 80 takes the next with it like any lead byte.
    for lead in UInt8(0x80)...0xFE {
      var bits: (UInt64, UInt64) = (0, 0)
      for trail in UInt8(0x40)...0xFE where trail != 0x7F {
        let unit = gbk.unit(lead: lead, trail: trail)
        if unit == 0 {
          guard trail >= 0x81 else { continue }
          let bit: UInt64 = 1 << UInt64(trail & 63)
          if trail < 0xC0 { bits.0 |= bit } else { bits.1 |= bit }
        } else if unit.isHan, case let syllable = Readings.shared.syllable(of: unit), syllable > 0 {
          found.append((syllable, UInt16(lead) << 8 | UInt16(trail)))
        }
      }
      if bits != (0, 0) { unassigned.append(Unassigned(lead: lead, trails: bits)) }
    }
    self.unassigned = unassigned
    var traditional = CharacterSet()
    for lead in UInt8(0xA1)...0xF9 {
      for trail in UInt8(0x40)...0xFE { traditional.insert(gbk.big5(lead: lead, trail: trail)) }
    }
    self.traditional = traditional
    // A counting sort keeps the codes of each syllable in order.
    var starts = [Int32](repeating: 0, count: Readings.shared.count + 2)
    for entry in found { starts[Int(entry.syllable) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var next = starts
    var codes = [UInt16](repeating: 0, count: found.count)
    for entry in found {
      codes[Int(next[Int(entry.syllable)])] = entry.code
      next[Int(entry.syllable)] += 1
    }
    self.codes = codes
    self.starts = starts
    vanishing = (UInt8(0x81)...0xFE).map { lead in
      unassigned.indices.compactMap { pair in
        character(lead, unassigned[pair].lead, byte: UInt8(pair))
      }
    }
    oftenVanishing = unassigned.map { pair in
      (UInt8(0x81)...0xFE).filter(pair.contains).flatMap { lead in
        vanishing[Int(lead) - 0x81].filter { $0.count >= Self.frequent }
      }
    }
    completing = (UInt8(0x40)...0xFE).map { trail in
      (UInt8(0x81)...0xFE).compactMap { character($0, trail, byte: $0) }
    }
  }

  /// Characters counted this often in newspapers are some twenty.
  static let frequent = 2500.0

  private func character(_ lead: UInt8, _ trail: UInt8, byte: UInt8) -> Character? {
    let unit = GBK.shared.unit(lead: lead, trail: trail)
    guard (0x4E00...0x9FA5).contains(unit) || unit.isWideMark || unit == 0xB7 else {
      return nil
    }
    let form = ScriptTables.shared.simplified(unit)
    let number = BigramModel.shared.number(of: form)
    guard number > 0 else { return nil }
    let count = Double(BigramModel.shared.count(form)) + 0.02
    return Character(
      unit: unit, form: form, number: number, count: count, logCount: log(count),
      isTraditional: !unit.isHan || traditional.contains(unit), byte: byte)
  }

  /// Whether `unit` is used in traditional script; most of those are used in both.
  func isTraditional(_ unit: UInt16) -> Bool { traditional.contains(unit) }

  /// The trails with which `lead` makes a character of that reading; those of characters that are
  /// written in traditional script only, if there are any.
  func trails(of lead: UInt8, reading syllable: Readings.Syllable) -> [UInt8] {
    let range = Int(starts[Int(syllable)])..<Int(starts[Int(syllable) + 1])
    let all = codes[range].filter { $0 >> 8 == UInt16(lead) }.map { UInt8($0 & 0xFF) }
    guard all.count > 1 else { return all }
    let traditional = all.filter {
      ScriptTables.shared.isTraditional(GBK.shared.unit(lead: lead, trail: $0))
    }
    return traditional.isEmpty ? all : traditional
  }
}
