import BriefingModel

/// K12: rows that may be one project: the same national code, or the same investor and unit with a
/// name that is the same or holds the other. Phases (一期, 二期) are different projects.
struct DuplicateCheck: Check {
  let id = "K12"

  func findings(in proof: Proof) -> [Finding] {
    guard let ledger = proof.overview.ledger else { return [] }
    var found: [Finding] = []
    var codes: [String: Project] = [:]
    var groups: [String: [Project]] = [:]
    for project in ledger.projects {
      if let code = project.nationalCode, !code.isEmpty {
        if let first = codes[code] {
          found.append(report(project, first, "code"))
        } else {
          codes[code] = project
        }
      }
      guard let investor = project.investor, !investor.isEmpty else { continue }
      let key = investor + "\u{0}" + project.ownerUnit
      for other in groups[key] ?? [] where isAlike(project.name, other.name) {
        if project.nationalCode == nil || project.nationalCode != other.nationalCode {
          found.append(report(project, other, "name"))
        }
      }
      groups[key, default: []].append(project)
    }
    return found
  }

  private func report(_ project: Project, _ other: Project, _ name: String) -> Finding {
    finding(
      .warn, project.row.description, name,
      ["project": project.name, "other": other.name, "at": other.row.description])
  }

  private func isAlike(_ a: String, _ b: String) -> Bool {
    let (x, y) = (core(a), core(b))
    guard !x.isEmpty, !y.isEmpty else { return false }
    if x == y { return phase(a) == phase(b) }
    let (short, long) = x.count < y.count ? (x, y) : (y, x)
    return short.count >= 4 && long.hasPrefix(short) && phase(a) == phase(b)
  }

  /// The name without marks, phase and the word 项目.
  private func core(_ name: String) -> String {
    var text = PrintedText.bare(name)
    if let phase = phase(name), let range = text.firstRange(of: phase) {
      text.removeSubrange(range)
    }
    return text.hasSuffix("项目") ? String(text.dropLast(2)) : text
  }

  private func phase(_ name: String) -> String? {
    ["一期", "二期", "三期", "四期", "五期", "六期"].first(where: name.contains)
  }
}
