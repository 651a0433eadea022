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

  @OptionGroup var work: ThreadOptions

  @OptionGroup var options: GlobalOptions

  mutating func run() throws {
    let run = try ArticleRun(
      paths: paths, output: output, ending: options.json ? ".clean.json" : ".clean.txt",
      console: .standard)
    let isTitled = !run.isIntoFolder && run.files.articles.count > 1
    let isReport = options.json
    try run.write(threads: work.count, separator: isTitled && !isReport ? "\n" : "") {
      article, diagnostics, path in
      if isReport {
        let report = CleanReport(file: path, article: article, diagnostics: diagnostics)
        let json = try JSONOutput.bytes(report)
        return Reported(
          JSONOutput.shown(String(decoding: json, as: UTF8.self)) + "\n", diagnostics)
      }
      let head = isTitled ? "==> \(Console.visible(path)) <==\n" : ""
      return Reported(head + article.text + "\n", diagnostics)
    }
  }
}
