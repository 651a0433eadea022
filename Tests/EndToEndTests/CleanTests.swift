import Foundation
import TestSupport
import Testing

/// `jianbao clean`, as a user runs it.
@Suite("Cleaning", .serialized)
struct CleanTests {
  private let scratch: Scratch
  private static let articles = Paths.root.appending(path: "examples/articles").path
  private static let damaged = articles + "/12-苍湾赴外招商.html"

  init() throws { scratch = try Scratch() }

  private func clean(_ arguments: String...) throws -> Program.Run {
    try Program.run(["clean", "--lang", "en"] + arguments)
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("A damaged page comes out as its author wrote it, without a heading of ours")
  func whole() throws {
    let run = try clean(Self.damaged)
    #expect(run.status == 0)
    let source = try Paths.text(Paths.fixture("Example/clean/12-苍湾赴外招商.txt"))
    #expect(run.output.filter { !$0.isWhitespace } == source.filter { !$0.isWhitespace })
    #expect(run.errors.isEmpty, "\(run.errors)")
  }

  @Test("Output that cannot be written is told, and ends the run", .enabled(if: hasFullDevice))
  func fullDisk() throws {
    let run = try Program.run(
      "/bin/sh",
      ["-c", "exec \"$0\" clean --lang en \"$1\" >/dev/full", Program.file.path, Self.damaged])
    #expect(run.status == 4)
    #expect(run.errors.contains("was not written whole"))
  }

  private static let hasFullDevice = FileManager.default.fileExists(atPath: "/dev/full")

  @Test("Several files are headed by their names, one only is not")
  func several() throws {
    let first = try scratch.write("某区召开例会\n6月2日，某区召开项目例会。\n", "a.txt")
    let second = try scratch.write("某县召开例会\n6月3日，某县召开项目例会。\n", "b\u{1b}.txt")
    let run = try clean(first, second)
    #expect(
      run.output == """
        ==> \(first) <==
        某区召开例会
        6月2日，某区召开项目例会。

        ==> \(scratch.path("b\\u{1B}.txt")) <==
        某县召开例会
        6月3日，某县召开项目例会。

        """)
  }

  @Test("As JSON: metadata, every repair with its place, and the map to the file's bytes")
  func report() throws {
    let run = try clean("--json", Self.damaged)
    let report = try json(run.output)
    let article = try #require(report["article"] as? [String: Any])
    for key in ["title", "source", "authors", "editors", "script", "encoding", "origin"] {
      #expect(article[key] != nil, "\(key)")
    }
    #expect(report["file"] as? String == Self.damaged)
    let bytes = try Paths.bytes(URL(filePath: Self.damaged))
    let text = Array(try #require(article["text"] as? String).utf8)
    let damage = try #require(report["damage"] as? [String: Any])
    let repairs = try #require(damage["repairs"] as? [[String: Any]])
    #expect(!repairs.isEmpty)
    for repair in repairs {
      func slice(_ bytes: [UInt8], _ key: String) throws -> String {
        let range = try #require(repair[key] as? [String: Int])
        return String(
          decoding: bytes[try #require(range["start"])..<(try #require(range["end"]))],
          as: UTF8.self)
      }
      #expect(try slice(bytes, "bytes") == repair["before"] as? String)
      #expect(try slice(text, "text") == repair["after"] as? String)
      let line = try #require(repair["line"] as? Int)
      let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
      #expect(lines[line - 1].contains(try #require(repair["after"] as? String)))
    }
  }

  @Test("A sentence that cannot be recovered is reported, and told")
  func quarantined() throws {
    let page = try scratch.write(
      "全市聚焦產(chǎn)業(yè)項(xiàng)目。要做好?qū)的工作,加快建設(shè)。會(huì)議結(jié)束。", "a.txt")
    let run = try clean("--json", page)
    #expect(run.status == 0)
    #expect(run.errors.contains("without a certain inverse"))
    let report = try json(run.output)
    let damage = try #require(report["damage"] as? [String: Any])
    let sentences = try #require(damage["quarantined"] as? [[String: Any]])
    #expect(sentences.map { $0["before"] as? String } == ["要做好?qū)的工作，加快建设。"])
    #expect(sentences.first?["after"] == nil)
    let diagnostics = try #require(report["diagnostics"] as? [[String: Any]])
    #expect(
      diagnostics.map { $0["code"] as? String } == [
        "ingest.article.damaged", "ingest.article.quarantined",
      ])
  }

  @Test("Into a folder: one file each, those of one name beside each other, folders walked through")
  func folder() throws {
    try scratch.write("某区召开例会\n6月2日，某区召开项目例会。\n", "in/a/x.txt")
    try scratch.write("某县召开例会\n6月3日，某县召开项目例会。\n", "in/b/x.txt")
    try scratch.write("<html><body><p>6月4日，某市召开项目例会。</p></body></html>", "in/b/X.html")
    let output = scratch.path("out")
    let run = try clean("--output", output, scratch.path("in"))
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: output).sorted()
    #expect(names == ["X-2.clean.txt", "x-3.clean.txt", "x.clean.txt"])
    let texts = try names.map { try Paths.text(URL(filePath: output + "/" + $0)) }
    #expect(Set(texts).count == 3)
    _ = try clean("--json", "--output", output, scratch.path("in/a"))
    let report = try json(try Paths.text(URL(filePath: output + "/x.clean.json")))
    #expect(report["file"] as? String == scratch.path("in/a/x.txt"))
    _ = try Program.run(
      ["extract", "--format", "gold", "--output", scratch.path("gold"), scratch.path("in")])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path("gold")).count == 3)
  }

  @Test("A dash reads standard input")
  func standardInput() throws {
    let script = "'\(Program.file.path)' clean - < '\(Self.damaged)'"
    let run = try Program.run("/bin/bash", ["-c", script])
    #expect(run.status == 0)
    #expect(run.output == (try clean(Self.damaged)).output)
  }

  @Test("What cannot be read is told by name and way out, and the rest goes on")
  func unreadable() throws {
    let good = try scratch.write("某区召开例会\n6月2日，某区召开项目例会。\n", "a.txt")
    let empty = try scratch.write("", "empty.txt")
    let large = scratch.path("large.txt")
    try Data(repeating: 0x61, count: 9 << 20).write(to: URL(filePath: large))
    let run = try clean(scratch.path("none.txt"), empty, large, good)
    #expect(run.status == 3)
    #expect(run.errors.contains("none.txt: no such file or folder"))
    #expect(run.errors.contains("empty.txt: the file is empty"))
    #expect(run.errors.contains("large.txt: the file is larger than 8 MB"))
    #expect(run.output.contains("某区召开项目例会"))
    let blocked = try clean("--output", good + "/out", good)
    #expect(blocked.status == 4)
    #expect(blocked.errors.contains("--output"))
    #expect(try Program.run(["clean"]).status == 2)
  }
}
