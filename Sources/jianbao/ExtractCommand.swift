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
  var paths: [String]

  @Option(name: .long, help: ArgumentHelp(help("help.format")))
  var format: Format = .text

  @Option(name: .long, help: ArgumentHelp(help("help.extract.output"), valueName: "dir"))
  var output: String?

  @OptionGroup var options: GlobalOptions

  mutating func run() throws {
    var run = try ArticleRun(
      paths: paths, output: output, ending: format == .text ? ".facts.txt" : ".json",
      console: .standard)
    let extractor = Extractor(gazetteer: try options.gazetteer())
    try run.write { article, diagnostics, _ in
      let facts = extractor.facts(in: article)
      return Reported(
        try written(facts.value, of: article), diagnostics + facts.diagnostics)
    }
  }

  private func written(_ facts: ArticleFacts, of article: Article) throws -> String {
    switch format {
    case .gold: return GoldFormat.json(facts, of: article) + "\n"
    case .json:
      return String(
        decoding: try JSONOutput.bytes(Whole(article: article, facts: facts)), as: UTF8.self)
        + "\n"
    case .text: return FactsText(console: .standard).text(facts, of: article)
    }
  }

  private struct Whole: Encodable {
    let article: Article
    let facts: ArticleFacts
  }
}
