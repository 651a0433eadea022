import ArgumentParser

/// The option of commands that work on many things at once.
struct ThreadOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(help("help.threads"), valueName: "n"))
  var threads: Int?

  /// How many threads work.
  var count: Int { threads ?? OrderedWork.allThreads }

  mutating func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError(help("help.threads.range"))
    }
  }
}
