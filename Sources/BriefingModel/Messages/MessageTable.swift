/// The one table of sentences for people, in Chinese and English.
///
/// Each stage adds its codes in a file of this folder. `{name}` in a sentence stands for the
/// diagnostic's argument of that name; the place is printed before the sentence.
public enum MessageTable {
  /// A sentence in both languages.
  public struct Entry: Sendable {
    /// The Chinese sentence.
    public let chinese: String
    /// The English sentence.
    public let english: String

    /// A sentence in both languages.
    public init(_ chinese: String, _ english: String) {
      self.chinese = chinese
      self.english = english
    }
  }

  /// The languages of the console.
  public enum Language: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"
  }

  /// Every sentence, by code.
  public static let entries: [String: Entry] = {
    var all: [String: Entry] = [:]
    for part in parts {
      all.merge(part) { _, _ in preconditionFailure("a message code is defined twice") }
    }
    return all
  }()

  /// The sentence of `diagnostic` in `language`, its place first.
  public static func sentence(for diagnostic: Diagnostic, in language: Language) -> String {
    let place = diagnostic.place.map { $0.description + (language == .chinese ? "：" : ": ") } ?? ""
    return place + text(diagnostic.code, diagnostic.arguments, in: language)
  }

  /// The sentence of `code` with `arguments` filled in; the code itself if the table lacks it.
  public static func text(
    _ code: String, _ arguments: [String: String] = [:], in language: Language
  ) -> String {
    guard let entry = entries[code] else { return code }
    return filled((language == .chinese ? entry.chinese : entry.english)[...], arguments)
  }

  /// What `text` says first: what is the matter, without the way out.
  public static func brief(
    _ code: String, _ arguments: [String: String] = [:], in language: Language
  ) -> String {
    guard let entry = entries[code] else { return code }
    // The sentence is cut before it is filled: an argument may hold a full stop.
    let (whole, stop) =
      language == .chinese ? (entry.chinese, "。") : (entry.english, ". ")
    let end = whole.firstRange(of: stop)?.lowerBound ?? whole.endIndex
    return filled(whole[..<end], arguments)
  }

  private static func filled(_ sentence: Substring, _ arguments: [String: String]) -> String {
    var rest = sentence
    var result = ""
    // One pass over the sentence, so that an argument holding "{x}" stays as it is.
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}") else {
        result += "{"
        break
      }
      let name = String(rest[..<close])
      result += arguments[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
