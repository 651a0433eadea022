import BriefingModel

/// What stands outside the text block: the page number and the mark at the foot.
struct Furniture {
  let style: PageStyle
  let composer: Composer
  let info: BriefingInfo

  /// The block's left edge on a page; odd pages are bound at the left, even ones at the right.
  func left(ofPage number: Int) -> Double {
    Length.mm(number % 2 == 1 ? style.page.oddLeftMM : style.page.evenLeftMM).points
  }

  /// The page's furniture, as artifacts.
  func items(ofPage number: Int) throws(TypesetError) -> [PageItem] {
    let y = Length.mm(style.page.pageNumberMM).points
    let width = Length.mm(style.page.widthMM).points
    let isOdd = number % 2 == 1
    let left = left(ofPage: number)
    let text = style.text.pageNumber
    let look = composer.look(text, style.colour.black, gap: 0)
    let line = baseline(top: y, height: 0, size: text.size)
    let gap = 0.25 * text.size
    var items: [PageItem] = []
    if let dash = try composer.line("—", look), let figure = try composer.line("\(number)", look) {
      let whole = 2 * text.size + 2 * gap + figure.width
      let inset = style.page.pageNumberIndent
      let x = isOdd ? left + width - inset - whole : left + inset
      let after = x + text.size + gap
      items += dash.items(x: x, baseline: line)
      items += figure.items(x: after, baseline: line)
      items += dash.items(x: after + figure.width + gap, baseline: line)
    }
    let mark = info.sampleMark ?? (number > 1 ? info.classification : nil)
    let foot = style.text.foot
    let small = composer.look(foot, style.colour.grey2)
    if let mark, let set = try composer.line(mark, small) {
      items += set.items(
        x: isOdd ? left : left + width - set.width,
        baseline: baseline(top: y, height: 0, size: foot.size))
    }
    return Draw.artifact(items)
  }
}
