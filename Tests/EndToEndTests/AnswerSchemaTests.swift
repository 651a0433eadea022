import Foundation
import TestSupport
import Testing

@Suite("The schema of the stream")
struct AnswerSchemaTests {
  private static let python = Program.command("python3")
  private static let hasValidator: Bool = {
    guard let python else { return false }
    return (try? Program.run(python, ["-c", "import jsonschema"]).status) == 0
  }()

  @Test("The schema is JSON of the draft it names, and an unknown name is refused")
  func schema() throws {
    let run = try Program.run(["schema", "extract"])
    #expect(run.status == 0)
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let definitions = try #require(schema["$defs"] as? [String: Any])
    // Every reference leads somewhere.
    let references = run.output.matches(of: /"#\/\$defs\/([A-Za-z]+)"/).map { String($0.1) }
    #expect(references.count > 20)
    for name in references { #expect(definitions[name] != nil, "\(name)") }
    #expect(try Program.run(["schema", "nothing"]).status == 2)
  }

  @Test(
    "Every answer fits the schema, and every line that fits is answered", .enabled(if: hasValidator)
  )
  func answers() throws {
    let tool = Paths.root.appending(path: "Tests/Tools/check_answers.py")
    let run = try Program.run(try #require(Self.python), [tool.path, Program.file.path])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("answers fit"))
  }

  @Test(
    "The example of the README is what the program answers",
    arguments: ["README.md", "README.zh.md"])
  func example(_ name: String) throws {
    let text = try Paths.text(Paths.root.appending(path: name))
    let blocks = text.split(separator: "```json\n").dropFirst().compactMap {
      $0.split(separator: "```").first.map(String.init)
    }
    try #require(blocks.count == 2)
    let scratch = try Scratch()
    try scratch.write(blocks[0].replacing("\n", with: "") + "\n", "line")
    let run = try Program.run(["extract", "--jsonl", scratch.path("line")])
    func plain(_ text: String) throws -> NSDictionary {
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
      var answer = try #require(object as? [String: Any])
      for key in ["binary", "rules"] {
        #expect((answer[key] as? String)?.count == 16)
        answer[key] = nil
      }
      return answer as NSDictionary
    }
    #expect(try plain(run.output) == plain(blocks[1]))
  }
}
