import BriefingModel

/// The projects that have been found, each once.
extension ProjectRule {
  /// What has been found, the names of it, and what the headline says of all.
  struct Found {
    var projects: [ProjectMention] = []
    /// The number of each name in `projects`.
    var numbers: [String: Int] = [:]
    let stage: String?

    /// The numbers of names without the places in front of them; -1 if several share one.
    private var bare: [String: Int] = [:]

    init(stage: String?) { self.stage = stage }

    /// The number of the project that `key` names: 「某区轴承扩产」 and 「轴承扩产」 are one.
    func number(of key: String) -> Int? {
      if let known = numbers[key] { return known }
      let own = Self.withoutPlace(key)
      if own != key { return numbers[own] }
      return bare[key].flatMap { $0 < 0 ? nil : $0 }
    }

    /// Remembers that `key` names the next project.
    mutating func take(_ key: String) {
      numbers[key] = projects.count
      let own = Self.withoutPlace(key)
      if own != key { bare[own] = bare[own] == nil ? projects.count : -1 }
    }

    /// `name` without the place it begins with, if enough is left of it.
    private static func withoutPlace(_ name: String) -> String {
      let letters = Array(name.unicodeScalars)
      guard
        let end = letters.indices.dropFirst(2).prefix(3).first(where: {
          places.contains(letters[$0])
        }),
        letters.count - end > minimalOwn
      else { return name }
      var own = String.UnicodeScalarView()
      own.append(contentsOf: letters[(end + 1)...])
      return String(own)
    }

    private static let places = Set("市县区旗镇乡".unicodeScalars)
    private static let minimalOwn = 6
  }
}

extension ProjectMention {
  /// The same project with what `other` tells beyond it.
  func completed(by other: ProjectMention) -> ProjectMention {
    ProjectMention(
      name: name, company: company ?? other.company, region: region, stage: stage ?? other.stage,
      investment: investment ?? other.investment,
      currency: investment == nil ? other.currency : currency, evidence: evidence)
  }
}
