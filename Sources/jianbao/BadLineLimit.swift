import ArgumentParser
import BriefingModel

/// How many bad lines a stream may have (坏行上限): a number of lines, or a share of them.
enum BadLineLimit: ExpressibleByArgument, CustomStringConvertible {
  case count(Int)
  /// In percent.
  case share(ExactNumber)

  /// The limit that an option gives: `20`, `5%` or `0.5%`.
  init?(argument: String) {
    if argument.hasSuffix("%") {
      guard let percent = ExactNumber(argument.dropLast()), percent >= ExactNumber(0),
        percent <= ExactNumber(100)
      else { return nil }
      self = .share(percent)
    } else {
      guard let count = Int(argument), count >= 0 else { return nil }
      self = .count(count)
    }
  }

  /// As it is given.
  var description: String {
    switch self {
    case .count(let count): String(count)
    case .share(let percent): "\(percent)%"
    }
  }

  /// How many bad lines there may be before the end; `nil` if only the end decides.
  var count: Int? {
    if case .count(let count) = self { count } else { nil }
  }

  /// Whether `bad` of `lines` are too many, at the end.
  func isPassed(bad: Int, of lines: Int) -> Bool {
    switch self {
    case .count(let count): bad > count
    case .share(let percent): lines > 0 && Ratio(Int128(bad) * 100, Int128(lines)) > percent.ratio
    }
  }
}
