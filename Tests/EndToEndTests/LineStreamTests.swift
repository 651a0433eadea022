import Foundation
import TestSupport
import Testing

@Suite("extract --jsonl")
struct LineStreamTests {
  /// A run that is fed on standard input.
  private func run(_ arguments: [String], input: [UInt8], environment: [String: String] = [:])
    throws
    -> Program.Run
  {
    let scratch = try Scratch()
    let file = scratch.url.appending(path: "in")
    try Data(input).write(to: file)
    let quoted = ([Program.file.path, "extract", "--jsonl"] + arguments).map { "'\($0)'" }
    return try Program.run(
      "/bin/sh", ["-c", quoted.joined(separator: " ") + " < '\(file.path)'"],
      environment: environment)
  }

  private static func line(_ id: String, _ text: String, more: [String: Any] = [:]) throws
    -> [UInt8]
  {
    var object = more
    object["v"] = 1
    object["id"] = id
    object["text"] = text
    return [UInt8](try JSONSerialization.data(withJSONObject: object)) + [0x0A]
  }

  /// The texts and pages of the fixtures, then bad lines, then the same in another form.
  private static let lines: [[UInt8]] = {
    var lines: [[UInt8]] = []
    for folder in ["examples/articles", "Tests/Fixtures/Articles", "Tests/Fixtures/Damage"] {
      let root = Paths.root.appending(path: folder)
      let names =
        FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
      for name in names.sorted() where name.contains(".htm") || name.hasSuffix(".txt") {
        guard let text = try? Paths.text(root.appending(path: name)) else { continue }
        let key = name.hasSuffix(".txt") ? "text" : "html"
        let object: [String: Any] = ["v": 1, "id": name, key: text, "published": "2026-06-07"]
        guard let data = try? JSONSerialization.data(withJSONObject: object) else { continue }
        lines.append([UInt8](data) + [0x0A])
      }
    }
    let bad = [
      "", "nope", "[]", #"{"v":1}"#, #"{"v":1,"id":"a","text":"\ud800"}"#,
      "{\"v\":1,\"id\":\"u\",\"text\":\"x",
    ]
    return lines + bad.map { Array($0.utf8) + [0x0A] } + [[0xFF, 0x0A]] + lines.reversed()
  }()

  private static let input = lines.flatMap { $0 }

  private func answers(_ run: Program.Run) throws -> [[String: Any]] {
    try run.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test(
    "One answer a line, in order, the same bytes on any number of threads and in any environment")
  func order() throws {
    let first = try run(["--threads", "1"], input: Self.input)
    #expect(first.status == 0)
    let answers = try answers(first)
    #expect(answers.count == Self.lines.count && answers.count > 200)
    for (answer, line) in zip(answers, Self.lines) {
      let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      if object?["text"] != nil || object?["html"] != nil {
        #expect(answer["id"] as? String == object?["id"] as? String)
      } else {
        #expect(answer["ok"] as? Bool == false)
      }
      #expect(
        (answer["binary"] as? String)?.count == 16 && (answer["rules"] as? String)?.count == 16)
    }
    for threads in ["2", "4", "7"] {
      #expect(try run(["--threads", threads], input: Self.input).output == first.output)
    }
    let elsewhere = try run(
      [], input: Self.input,
      environment: ["LANG": "en_US.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Apia"])
    #expect(elsewhere.output == first.output)
  }

  @Test("No answer depends on another line, nor on where a line stands")
  func independence() throws {
    let whole = try run([], input: Self.input).output.split(separator: "\n")
    for index in [0, 3, Self.lines.count / 2, Self.lines.count - 1] {
      let alone = try run([], input: Self.lines[index])
      #expect(alone.output.split(separator: "\n") == [whole[index]])
    }
    // Without its end a last line is a line all the same.
    let open = try run([], input: Array(Self.lines[0].dropLast()))
    #expect(open.output.split(separator: "\n") == [whole[0]])
    #expect(try run([], input: []).output == "")
  }

  @Test("Files are read one after another; one that is missing is told, and the others go on")
  func files() throws {
    let scratch = try Scratch()
    try scratch.write(#"{"v":1,"id":"a","text":"甲市签约3个项目。"}"#, "a.jsonl")
    try scratch.write("{\"v\":1,\"id\":\"b\",\"text\":\"乙市。\"}\n", "b.jsonl")
    let run = try Program.run([
      "extract", "--jsonl", scratch.path("a.jsonl"), scratch.path("none"), scratch.url.path,
      scratch.path("b.jsonl"),
    ])
    #expect(run.status == 3)
    #expect(try answers(run).map { $0["id"] as? String } == ["a", "b"])
    #expect(run.errors.contains("none") && run.errors.split(separator: "\n").count == 2)
  }

  @Test("A line of more than 16 MiB is answered, and neither it nor what follows is lost or held")
  func tooLong() throws {
    let filling = [UInt8](repeating: 0x41, count: 16 << 20)
    let long = Array(#"{"v":1,"id":"long","text":""#.utf8) + filling + filling + Array("\"}\n".utf8)
    let good = try Self.line("good", "甲市签约3个项目。")
    let frame = Array(#"{"v":1,"id":"edge","x":""}"#.utf8)
    let edge =
      frame.dropLast(2) + filling.prefix((16 << 20) - frame.count) + frame.suffix(2) + [0x0A]
    let over =
      frame.dropLast(2) + filling.prefix((16 << 20) - frame.count + 1) + frame.suffix(2) + [0x0A]
    let answers = try answers(
      run(["--threads", "2"], input: good + long + good + edge + over + good))
    #expect(
      answers.map { $0["id"] as? String } == ["good", "long", "good", "edge", "edge", "good"])
    #expect(
      answers.map { $0["err"] as? String } == [
        nil, "extract.line.tooLong", nil, "extract.line.content", "extract.line.tooLong", nil,
      ])
  }

  @Test("What is told of a line that is too long does not hang on how its bytes arrive")
  func tooLongInPieces() throws {
    let scratch = try Scratch()
    let filling = [UInt8](repeating: 0x41, count: (16 << 20) + 100_000)
    let line = Array(#"{"v":1,"text":""#.utf8) + filling + Array("\",\"id\":\"late\"}\n".utf8)
    try Data(line).write(to: scratch.url.appending(path: "in"))
    for size in ["1000", "65536", "16M"] {
      let run = try Program.run(
        "/bin/sh",
        [
          "-c",
          "dd if='\(scratch.path("in"))' bs=\(size) 2>&- | '\(Program.file.path)' extract --jsonl",
        ])
      let answer = try #require(try answers(run).first)
      #expect(answer["err"] as? String == "extract.line.tooLong", "\(size)")
      #expect(answer["id"] is NSNull, "no id was read, nor is one made up: \(size)")
    }
  }

  @Test(
    "Long lines are worked on one at a time, however many threads there are",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
  func longLines() throws {
    let scratch = try Scratch()
    let page = "<p>某市签约3个项目。</p><!--" + String(repeating: "a", count: 2 << 20) + "-->"
    try scratch.write("", "out")
    let process = Process()
    process.executableURL = Program.file
    process.arguments = ["extract", "--jsonl", "--threads", "3"]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: scratch.url.appending(path: "out"))
    process.standardError = FileHandle.nullDevice
    try process.run()
    for id in ["a", "b", "c"] {
      let object: [String: Any] = ["v": 1, "id": id, "html": page]
      try input.fileHandleForWriting.write(
        contentsOf: try JSONSerialization.data(withJSONObject: object) + [0x0A])
    }
    func count() throws -> Int {
      try Data(contentsOf: scratch.url.appending(path: "out")).count { $0 == 0x0A }
    }
    let end = ContinuousClock.now + .seconds(120)
    while try count() < 3, ContinuousClock.now < end { usleep(50_000) }
    // While the input is open the program is there to be asked.
    let status = try String(
      contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(try count() == 3)
    let peak = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
    let kilobytes = try #require(Int(peak.filter { ("0"..."9").contains($0) }))
    #expect(kilobytes < 150 << 10, "three at once would take 200 MB")
  }

  @Test("A text of more than 8 MiB is refused, and its neighbours are not")
  func largeText() throws {
    let text = String(repeating: "某市签约3个项目。\n", count: 400_000)
    let answers = try answers(run([], input: Self.line("large", text) + Self.line("b", "某市。")))
    #expect(answers.map { $0["err"] as? String } == ["ingest.article.tooLarge", nil])
  }

  @Test("Too many bad lines end the run: a number at once, a share at the end")
  func maxBad() throws {
    let good = try Self.line("g", "甲市。")
    let bad = Array("x\n".utf8)
    let lines = (0..<100).flatMap { $0 % 10 == 3 ? bad : good }
    for threads in ["1", "4"] {
      let count = try run(["--max-bad", "2", "--threads", threads], input: lines)
      #expect(count.status == 3)
      #expect(try answers(count).count == 24, "up to the third bad line")
      #expect(count.errors.contains("24") && count.errors.contains("--max-bad"))
      let share = try run(["--max-bad", "9.9%", "--threads", threads], input: lines)
      #expect(share.status == 3)
      #expect(try answers(share).count == 100)
      for enough in ["10%", "10", "100%"] {
        let run = try run(["--max-bad", enough, "--threads", threads], input: lines)
        #expect(run.status == 0, "\(enough)")
        #expect(try answers(run).count == 100)
      }
    }
    #expect(try run(["--max-bad", "0"], input: good + good).status == 0)
    #expect(try run(["--max-bad", "0%"], input: bad).status == 3)
    for wrong in ["5.%", "-1", "101%", "x"] {
      #expect(try run(["--max-bad", wrong], input: good).status == 2 || wrong == "-1")
    }
  }

  @Test(
    "Options that do not go together are refused",
    arguments: [
      ["--jsonl", "--format", "json"], ["--jsonl", "--output", "x"], ["--jsonl", "--json"],
      ["--jsonl", "-w", "examples"], ["--jsonl", "--store", "none"],
      ["--max-bad", "3", "x.txt"], [], ["--threads", "0", "--jsonl"],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try Program.run(["extract"] + arguments)
    #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty)
  }

  @Test(
    "An answer is written before the next line is there, and a closed pipe ends the run in peace",
    arguments: ["1", "3"])
  func pipe(_ threads: String) throws {
    let process = Process()
    process.executableURL = Program.file
    process.arguments = ["extract", "--jsonl", "--threads", threads]
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    for id in ["a", "b", "c"] {
      try input.fileHandleForWriting.write(contentsOf: Data(Self.line(id, "甲市签约3个项目。")))
      var answer = Data()
      while answer.last != 0x0A { answer += output.fileHandleForReading.availableData }
      #expect(String(decoding: answer, as: UTF8.self).contains("\"id\":\"\(id)\",\"ok\":true"))
    }
    // Nobody reads any more, and no further line comes.
    try output.fileHandleForReading.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try errors.fileHandleForReading.readToEnd() ?? Data() == Data())
  }

  @Test("A reader that has seen enough ends the run, though input never ends")
  func head() throws {
    let run = try Program.run(
      "/bin/bash",
      [
        "-c",
        "yes '{\"v\":1,\"id\":\"a\",\"text\":\"甲市。\"}' | '\(Program.file.path)' extract --jsonl | head -n 3; echo ${PIPESTATUS[1]}",
      ])
    #expect(run.output.split(separator: "\n").count == 4)
    #expect(run.output.hasSuffix("\n0\n") && run.errors.isEmpty)
  }

  @Test(
    "A full disk is an error", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    let run = try Program.run(
      "/bin/sh",
      [
        "-c",
        "echo '{\"v\":1,\"id\":\"a\",\"text\":\"甲市。\"}' | '\(Program.file.path)' extract --jsonl > /dev/full",
      ])
    #expect(run.status == 4 && !run.errors.isEmpty)
  }

  @Test("Lines that were changed by chance get one answer each")
  func fuzz() throws {
    let seeds = Self.lines.filter { $0.count < 3_000 }
    var mutator = Mutator(seed: 77, others: seeds)
    var lines: [[UInt8]] = []
    for round in 0..<400 {
      lines.append(mutator.mutated(seeds[round % seeds.count]).filter { $0 != 0x0A } + [0x0A])
    }
    let input = lines.flatMap { $0 }
    let one = try run(["--threads", "1"], input: input)
    #expect(one.status == 0)
    #expect(try answers(one).count == lines.count)
    #expect(try run(["--threads", "4"], input: input).output == one.output)
  }

  @Test("Files are extracted on all cores with the same output in the same order")
  func threads() throws {
    let articles = "examples/articles"
    for command in [
      ["extract", "--format", "json"], ["extract"], ["clean"], ["clean", "--json"],
    ] {
      let one = try Program.run(command + ["--threads", "1", articles, "no-such-file"])
      let four = try Program.run(command + ["--threads", "4", articles, "no-such-file"])
      #expect(one.status == 3 && four.status == 3)
      #expect(one.output == four.output && one.errors == four.errors && one.output.count > 1_000)
    }
  }
}
