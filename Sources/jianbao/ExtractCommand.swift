import ArgumentParser
import BriefingModel
import Extract
import Foundation

/// `jianbao extract FILE…`: reads articles and writes what they state, without a store.
struct ExtractCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "extract", abstract: help("help.extract"))
  }

  /// The forms in which facts are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, gold
  }

  @Argument(help: ArgumentHelp(help("help.extract.paths"), valueName: "path"))
  var paths: [String] = []

  @Option(name: .long, help: ArgumentHelp(help("help.format")))
  var format: Format?

  @Option(name: .long, help: ArgumentHelp(help("help.extract.output"), valueName: "dir"))
  var output: String?

  @Flag(name: .long, help: ArgumentHelp(help("help.extract.jsonl")))
  var jsonl = false

  @Option(name: .long, help: ArgumentHelp(help("help.extract.max-bad"), valueName: "n|n%"))
  var maxBad: BadLineLimit?

  @OptionGroup var work: ThreadOptions

  @OptionGroup var options: GlobalOptions

  mutating func validate() throws {
    let isOfWorkspace = options.workspace != nil || options.store != nil
    if jsonl, format != nil || output != nil || options.json || isOfWorkspace {
      throw ValidationError(help("help.extract.jsonl.alone"))
    }
    if !jsonl, maxBad != nil { throw ValidationError(help("help.extract.jsonl.only")) }
    if !jsonl, paths.isEmpty { throw ValidationError(help("help.extract.no-paths")) }
  }

  mutating func run() throws {
    if jsonl { try answerLines() } else { try readFiles() }
  }

  private func answerLines() throws {
    // Answers are the same in every environment: only the command line names their language.
    let language = options.lang.flatMap { MessageTable.Language(rawValue: $0) } ?? .chinese
    let writer = AnswerWriter(
      extractor: Extractor(gazetteer: .standard), binary: BinaryIdentity.value,
      rules: RulesDigest.value, language: language)
    try LineStream(
      console: .standard, threads: work.count, limit: maxBad, answers: LineAnswers(writer: writer)
    ).run(paths: paths.isEmpty ? [InputFiles.standardInput] : paths)
  }

  private func readFiles() throws {
    let format = format ?? .text
    let run = try ArticleRun(
      paths: paths, output: output, ending: format == .text ? ".facts.txt" : ".json",
      console: .standard)
    let extractor = Extractor(gazetteer: try options.gazetteer())
    try run.write(threads: work.count) { article, diagnostics, _ in
      let facts = extractor.facts(in: article)
      return Reported(
        try Self.written(facts.value, of: article, as: format), diagnostics + facts.diagnostics)
    }
  }

  private static func written(
    _ facts: ArticleFacts, of article: Article, as format: Format
  ) throws -> String {
    switch format {
    case .gold: return GoldFormat.json(facts, of: article) + "\n"
    case .json:
      let json = try JSONOutput.bytes(Whole(article: article, facts: facts))
      return JSONOutput.shown(String(decoding: json, as: UTF8.self)) + "\n"
    case .text: return FactsText(console: .standard).text(facts, of: article)
    }
  }

  private struct Whole: Encodable {
    let article: Article
    let facts: ArticleFacts
  }
}
