import BriefingModel

/// A kind of section: what stands in a template as a fenced block with its name.
protocol Section: Sendable {
  /// The word after the fence.
  var name: String { get }
  /// The options its body may hold.
  var options: [OptionRule] { get }
  /// What is printed; figures and sources are numbered at `desk` in the order of the page.
  func content(at desk: inout Desk, _ options: Options) -> SectionContent
}

/// What a section has to print.
enum SectionContent {
  case blocks([Block])
  /// The data is there and has nothing to list: 「无」, unless `empty: omit`.
  case empty
  /// There is no such data: left out, unless `absent: 无`.
  case absent
}

/// The sections that exist.
enum Sections {
  static let all: [any Section] = [
    MastheadSection(), KeyFiguresSection(), LeagueSection(), StagesSection(), ProgressSection(),
    ProjectsSection(), IssuesSection(), RegionsSection(), DirectivesSection(),
    ComparisonSection(), CaliberSection(), SourcesSection(), TailSection(),
  ]
}

extension Options {
  /// The options with the values in their words filled in.
  func resolved(_ fill: (String) -> String) -> Options {
    var copy = self
    copy.replaceTexts(fill)
    return copy
  }

  /// The title given, or `standard`.
  func title(or standard: String) -> String { texts["title"] ?? standard }

  /// The most items to print.
  var limit: Int { counts["limit"] ?? .max }
}
