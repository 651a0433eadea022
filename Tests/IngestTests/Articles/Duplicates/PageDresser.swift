import BriefingModel
import Foundation

/// The title and the paragraphs of an article, to be dressed as another page.
struct ArticleBody {
  var title: String
  var paragraphs: [String]

  init(title: String, paragraphs: [String]) {
    self.title = title
    self.paragraphs = paragraphs
  }

  /// The body of `article`; the rows of a table with it.
  init(_ article: Article) {
    let text = Array(article.text.utf8)
    title = article.title ?? "无题"
    paragraphs = article.lines.filter { [.body, .listItem, .tableRow].contains($0.role) }
      .map { String(decoding: text[$0.range.range], as: UTF8.self) }
  }

  /// The Han characters of the body.
  var length: Int {
    paragraphs.joined().unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// A bare text page.
  var text: [UInt8] {
    Array(([title, "2026-06-09　来源：示例网"] + paragraphs).joined(separator: "\n").utf8)
  }

  /// The sentences from the start, up to `percent` of the body.
  func cut(percent: Int) -> ArticleBody {
    let room = length * percent / 100
    var kept = ArticleBody(title: title, paragraphs: [])
    for paragraph in paragraphs {
      var part = ""
      for sentence in Self.sentences(paragraph) {
        let next = kept.paragraphs + [part + sentence]
        if !kept.paragraphs.isEmpty || !part.isEmpty,
          ArticleBody(title: "", paragraphs: next).length > room
        {
          return kept.adding(part)
        }
        part += sentence
      }
      kept = kept.adding(part)
    }
    return kept
  }

  private func adding(_ paragraph: String) -> ArticleBody {
    ArticleBody(title: title, paragraphs: paragraph.isEmpty ? paragraphs : paragraphs + [paragraph])
  }

  /// The body with each paragraph changed.
  func mapped(_ change: (String) -> String) -> ArticleBody {
    ArticleBody(title: title, paragraphs: paragraphs.map(change))
  }

  /// The sentences of a paragraph, each with its mark.
  static func sentences(_ paragraph: String) -> [String] {
    var (sentences, sentence) = ([String](), "")
    for scalar in paragraph.unicodeScalars {
      sentence.unicodeScalars.append(scalar)
      if "。！？".unicodeScalars.contains(scalar) {
        sentences.append(sentence)
        sentence = ""
      }
    }
    return sentence.isEmpty ? sentences : sentences + [sentence]
  }
}

/// Dresses an article as other pages carry it, and other articles as if they were it.
struct PageDresser {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  // MARK: The same article

  /// Pages of the article that `body` is of, by file name.
  mutating func sameArticle(_ body: ArticleBody) -> [(String, [UInt8])] {
    let renamed = ArticleBody(title: "转载：" + body.title, paragraphs: body.paragraphs)
    let traditional = Traditional()
    var pages = [
      ("repost.txt", repost(renamed)), ("portal.html", Array(portal(renamed).utf8)),
      (
        "joined.txt",
        ArticleBody(title: body.title, paragraphs: [body.paragraphs.joined(separator: " ")]).text
      ),
      ("edited.txt", repost(edited(body))), ("shortened.txt", shortened(body).text),
      ("traditional.txt", Array(traditional.text(of: body.text).utf8)),
      ("damaged.txt", Array(traditional.damaged(body.text).utf8)),
      ("utf16.txt", [0xFF, 0xFE] + utf16(body.text)),
      ("gaps.txt", Array(gaps(String(decoding: body.text, as: UTF8.self)).utf8)),
    ]
    for percent in [30, 50, 70] {
      let part = body.cut(percent: percent)
      guard part.length >= 60 else { continue }
      pages.append(("cut\(percent).txt", part.text))
      pages.append(("cut\(percent).html", Array(portal(part).utf8)))
    }
    return pages
  }

  private func repost(_ body: ArticleBody) -> [UInt8] {
    let lines =
      [body.title, "发布时间：2026-06-10 09:12　来源：某县融媒体中心　编辑：沈一"] + body.paragraphs
      + ["（责任编辑：唐二）"]
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func portal(_ body: ArticleBody) -> String {
    let paragraphs = body.paragraphs.map { "<p>　　\($0)</p>" }.joined(separator: "\n")
    return """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>\(body.title)_某某网</title></head><body>
      <ul class="menu"><li><a href="/">首页</a></li><li><a href="/xw">新闻</a></li></ul>
      <div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/yw">要闻</a></div>
      <h1>\(body.title)</h1><div class="info">2026-06-10　来源：某某网</div>
      <div class="text">\(paragraphs)</div>
      <div class="more"><h3>相关阅读</h3><ul><li><a href="/a">别处的一条消息</a></li></ul></div>
      <div class="foot">版权所有 某某网 | 示例ICP备00000001号</div></body></html>
      """
  }

  /// Words exchanged and a note put before, as an editor does.
  private func edited(_ body: ArticleBody) -> ArticleBody {
    let words = [
      "举行": "举办", "全面": "全力", "进一步": "", "切实": "", "据悉，": "", "目前，": "", "介绍": "表示", "共同": "一起",
    ]
    var changed = body.mapped { text in
      words.sorted { $0.key < $1.key }.reduce(text) {
        $0.replacingOccurrences(of: $1.key, with: $1.value)
      }
    }
    changed.paragraphs.insert("编者按：本站转发这篇报道，供各地参考。", at: 0)
    return changed
  }

  /// Without every fifth sentence.
  private func shortened(_ body: ArticleBody) -> ArticleBody {
    var count = 0
    return body.mapped { paragraph in
      ArticleBody.sentences(paragraph).filter { _ in
        count += 1
        return count % 5 != 0
      }.joined()
    }
  }

  /// With U+FFFD for one character in a hundred and fifty.
  private mutating func gaps(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isLost = scalar.value >= 0x4E00 && Int.random(in: 0..<150, using: &generator) == 0
      scalars.append(isLost ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  private func utf16(_ text: [UInt8]) -> [UInt8] {
    String(decoding: text, as: UTF8.self).utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
    }
  }

  // MARK: Other articles

  /// Articles in the words of `body`: the next issue's figures, another county's.
  mutating func lookAlikes(_ body: ArticleBody) -> [(String, ArticleBody)] {
    var others: [(String, ArticleBody)] = []
    let text = body.paragraphs.joined()
    if text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 2 {
      others.append(("figures", figures(of: body, every: 1)))
      others.append(("some", figures(of: body, every: 3)))
    }
    let names = ["漪川", "苍湾", "桐屏", "青崖", "砚湖", "岚屏", "澈溪", "麦川", "白苇"]
    if let name = names.first(where: { name in
      ["区", "县", "市"].contains { text.contains(name + $0) }
    }) {
      others.append(
        ("county", body.mapped { $0.replacingOccurrences(of: name, with: "云杉") }))
    }
    return others
  }

  /// Another digit in the place of the first digit of each `every`th number, from the first on.
  private mutating func figures(of body: ArticleBody, every: Int) -> ArticleBody {
    var count = 0
    var paragraphs: [String] = []
    for paragraph in body.paragraphs {
      var (bytes, isInside) = (Array(paragraph.utf8), false)
      for place in bytes.indices {
        let isDigit = (0x30...0x39).contains(bytes[place])
        if isDigit, !isInside {
          if count % every == 0 {
            let shift = UInt8.random(in: 1...8, using: &generator)
            bytes[place] = 0x31 + (bytes[place] - 0x30 + shift - 1) % 9
            if bytes[place] == Array(paragraph.utf8)[place] { bytes[place] = 0x31 }
          }
          count += 1
        }
        isInside = isDigit || isInside && bytes[place] == 0x2E
      }
      paragraphs.append(String(decoding: bytes, as: UTF8.self))
    }
    return ArticleBody(title: body.title, paragraphs: paragraphs)
  }
}

/// Random numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
