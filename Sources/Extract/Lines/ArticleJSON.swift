import BriefingModel

/// Writes an article into an answer (清稿).
enum ArticleJSON {
  /// Writes `article` as an object.
  static func write(_ article: Article, to json: inout JSONText) {
    json.object { json in
      json.known("address", article.address)
      json.field("authors", article.authors)
      json.known("column", article.column)
      json.field("editors", article.editors)
      json.known("encoding", article.encoding)
      json.field("id", article.id)
      json.field("lines", article.lines) { line, json in json.string(line.role.rawValue) }
      json.field("origin", article.origin.segments) { segment, json in
        let (text, origin) = (segment.text, segment.origin)
        json.list([text.start, text.end, origin.start, origin.end]) { $1.integer($0) }
      }
      json.known("part", article.part)
      json.known("published", article.publishedAt?.iso)
      if let partial = article.publishedPartially {
        json.field("publishedPartially") { write(partial, to: &$0) }
      }
      json.field("quarantined", article.quarantined) { $1.range($0) }
      json.field("repairs", article.repairs) { repair, json in
        json.object { json in
          json.field("after", repair.after)
          json.field("at", repair.range)
          json.field("before", repair.before)
        }
      }
      json.field("script", article.script.rawValue)
      json.known("source", article.source)
      json.field("text", article.text)
      json.known("title", article.title)
    }
  }

  /// Writes what is known of a day as an object.
  static func write(_ date: PartialDate, to json: inout JSONText) {
    json.object { json in
      if let day = date.day { json.field("day") { $0.integer(day) } }
      if let month = date.month { json.field("month") { $0.integer(month) } }
      if let year = date.year { json.field("year") { $0.integer(year) } }
    }
  }
}
