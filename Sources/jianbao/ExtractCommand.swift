import ArgumentParser
import BriefingModel
import Deliver
import Extract
import Foundation
import Ingest
import Lexicon

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
    let console = Console.standard
    let folder = try output.map(Self.folder)
    let files = InputFiles(paths: paths, takesInput: true)
    console.tell(files.diagnostics)
    var isBad = files.diagnostics.contains { $0.severity == .error }
    let extractor = Extractor(gazetteer: .standard)
    for path in files.articles {
      do {
        let article = try ArticleReader().article(
          bytes: InputFiles.article(at: path), fileName: InputFiles.name(of: path))
        let facts = extractor.facts(in: article.value)
        console.tell(
          (article.diagnostics + facts.diagnostics).map { $0.located(at: InputFiles.shown(path)) })
        let text = try written(facts.value, of: article.value)
        if let folder {
          try folder.write([UInt8](text.utf8), name: name(for: path))
        } else {
          console.put(bytes: text)
        }
      } catch let error as IngestError {
        console.tell(error.diagnostic.located(at: InputFiles.shown(path)))
        isBad = true
      } catch let failure as Failure {
        console.tell(failure.diagnostics)
        isBad = true
      } catch let error as DeliverError {
        throw Failure(.environment, error)
      }
    }
    if isBad { throw Failure(.input) }
  }

  private static func folder(_ path: String) throws -> OutputFolder {
    do {
      return try OutputFolder(path: path)
    } catch {
      throw Failure(.environment, error)
    }
  }

  /// The file's own name with the ending of its new form.
  private func name(for path: String) -> String {
    let isInput = path == InputFiles.standardInput
    let file = isInput ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    return stem + (format == .text ? ".facts.txt" : ".json")
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
