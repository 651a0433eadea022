import ArgumentParser
import BriefingModel

/// `jianbao clean FILE…`: reads articles and writes them as their authors wrote them.
struct CleanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "clean", abstract: help("help.clean"))
  }

  @Argument(help: ArgumentHelp(help("help.clean.paths"), valueName: "path"))
  var paths: [String]

  @Option(name: .long, help: ArgumentHelp(help("help.clean.output"), valueName: "dir"))
  var output: String?

  @OptionGroup var options: GlobalOptions

  mutating func run() throws {
    var run = try ArticleRun(
      paths: paths, output: output, ending: options.json ? ".clean.json" : ".clean.txt",
      console: .standard)
    let isTitled = !run.isIntoFolder && run.files.articles.count > 1
    var isFirst = true
    try run.write { [options] article, diagnostics, path in
      if options.json {
        let report = CleanReport(file: path, article: article, diagnostics: diagnostics)
        return Reported(
          String(decoding: try JSONOutput.bytes(report), as: UTF8.self) + "\n", diagnostics)
      }
      let head = isTitled ? (isFirst ? "" : "\n") + "==> \(Console.visible(path)) <==\n" : ""
      isFirst = false
      return Reported(head + article.text + "\n", diagnostics)
    }
  }
}
