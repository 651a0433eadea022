/// Drops what the site put around the article (页面杂项): menus, paths, share bars, links,
/// notices of rights, vendors' footers, page counters.
struct Furniture {
  /// The lines of the article, in order.
  private(set) var lines: [PageLine] = []
  /// The outlet that a notice of rights names as its own, if there is one.
  private(set) var rightsHolder: [UInt16]?
  /// The names in the editors' credit lines, which leave the text.
  private(set) var editors: [String] = []
  /// An address that stands alone on a line.
  private(set) var address: String?

  private var tail = SiteTail()
  private var hasBody = false

  /// Sorts `lines`.
  init(_ lines: [PageLine]) {
    let menu = Self.menuItems(lines)
    var afterFurniture = false
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let speaksOfRights = SiteNotice.mayBeRights(line)
      if speaksOfRights, rightsHolder == nil, line.contains(rights) {
        rightsHolder = quotedOutlet(line.units)
      }
      if tail.isShut {
        if let credit = line.credit, credit.isEditorsOnly { editors += credit.editors }
        continue
      }
      if line.weight < 120, let found = bareAddress(line) {
        address = address ?? found
        continue
      }
      var line = line
      if let end = LineEnd(line) {
        editors += end.editors
        line = end.line
      }
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      let credit = line.credit
      if let credit, credit.isEditorsOnly {
        editors += credit.editors
        if hasBody { tail.open() }
        afterFurniture = true
        continue
      }
      let drops =
        menu.contains(index) || SiteLine.isSite(line, credit)
        || (afterFurniture && !hasBody || next.map(SiteLine.isMostlyLinks) ?? false)
          && SiteLine.isSiteName(line)
      let isNotice =
        hasBody
        && (SiteNotice.isNotice(line, inTail: tail.isOpen, speaksOfRights: speaksOfRights)
          || SiteNotice.isContact(line, inTail: tail.isOpen))
      take(line, credit, drops: drops || isNotice, next: next)
      afterFurniture = drops
    }
  }

  /// Keeps, holds back or drops a line, by what it is and where it stands.
  private mutating func take(
    _ line: PageLine, _ credit: CreditLine?, drops: Bool, next: PageLine?
  ) {
    if hasBody {
      switch SiteTail.opening(line, next: next) {
      case .shut: return tail.shut()
      case .open: return tail.open()
      case .none: break
      }
    }
    if drops {
      if hasBody, line.weight > 0 { tail.open() }
      return
    }
    if tail.isOpen {
      // A name in brackets may stand under another article's picture.
      let isCredit =
        credit.map { $0.hasSourceLabel || !$0.authors.isEmpty } ?? false
        && line.units.first?.isOpenBracket == false
      if SiteLine.isParagraph(line) {
        lines += tail.release()
      } else if !isCredit {
        return tail.hold(line)
      }
    }
    hasBody = hasBody || line.isSentence
    lines.append(line)
  }

  /// Items of lists that are menus: three and more short ones in a row.
  private static func menuItems(_ lines: [PageLine]) -> Set<Int> {
    var result: Set<Int> = []
    var run: [Int] = []
    var announced = false
    for (index, line) in lines.enumerated() where !line.isEmpty {
      if isMenuItem(line) {
        run.append(index)
      } else {
        if run.count >= 3, !announced { result.formUnion(run) }
        run = []
        // Words that end in a colon announce a list of their own.
        announced = line.units.last == Unit.colon
      }
    }
    if run.count >= 3, !announced { result.formUnion(run) }
    return result
  }

  private static func isMenuItem(_ line: PageLine) -> Bool {
    // In a web page the items of a menu are links.
    let isItem =
      line.kind == .listItem
      ? line.linkWeight * 2 > line.weight : bullets.contains(line.units.first ?? 0)
    return isItem && line.weight <= 14 && !line.isSentence
      && !line.units.contains { $0.isDigit || $0 == Unit.wideComma || $0 == Unit.colon }
  }

  /// An address on a line of its own, or behind 「原文链接：」 and the like.
  private func bareAddress(_ line: PageLine) -> String? {
    let label = linkLabels.match(at: 0, in: line.units)
    guard let start = schemes.match(at: label?.upperBound ?? 0, in: line.units),
      start.upperBound < line.units.count
    else { return nil }
    let rest = line.units[start.lowerBound...]
    let address = label == nil ? rest : rest.prefix { !$0.isBlank && !$0.isHan }
    guard !address.contains(where: \.isBlank) else { return nil }
    let text = String(decoding: address, as: UTF16.self)
    return text.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? text : nil
  }

  /// The outlet in 「凡来源为“某某网”的稿件」.
  private func quotedOutlet(_ units: [UInt16]) -> [UInt16]? {
    guard let label = outletLabels.firstMatch(in: units), label.upperBound < units.count,
      units[label.upperBound] == 0x201C,
      let end = units[label.upperBound...].firstIndex(of: 0x201D), end - label.upperBound <= 20
    else { return nil }
    return Array(units[(label.upperBound + 1)..<end])
  }
}

private let bullets = Array("•·●▪◆■★※◎○□".utf16)
private let schemes = Words("http:// https://")
private let linkLabels = Words("原文链接： 网址： 链接： 原文地址： 本文地址： 本文链接： 文章地址：")
private let outletLabels = Words("来源为 来源于 来源：")
private let rights = Words("版权 转载")
