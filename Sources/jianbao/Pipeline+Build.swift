import Aggregate
import BriefingModel
import Compose
import Deliver
import Foundation
import Prove
import Render
import Store
import Typeset
import Yams

extension Pipeline {
  /// What `build` did.
  struct Built: Encodable {
    /// The finished file, or `nil` if a check stopped it.
    let file: String?
    /// Its pages.
    let pages: Int
    /// How many printed figures lead to their source.
    let figures: Int
    /// What the checks found.
    let findings: [Finding]
    /// What there is to tell beside it.
    let diagnostics: [Diagnostic]
  }

  /// Prints the briefing of `template` into `folder`.
  ///
  /// What could fail at the end is opened first: the template, the faces, the folder.
  func build(template name: String, asOf: CalendarDate?, into folder: String) throws -> Built {
    let resources = Resources(workspace: workspace)
    do {
      let source = try resources.template(name)
      let template = try Template(text: source.text, file: source.file)
      guard let fonts = resources.fonts else { throw Failure(.environment, Self.noFonts) }
      let catalog = try FontCatalog(folder: fonts)
      let output = try OutputFolder(path: folder)

      let (input, report, noted) = try input(template: name, asOf: asOf)
      let overview = Aggregator().overview(of: input)
      let briefing = try Composer(template: template, settings: workspace.settings)
        .briefing(of: overview.value)
      let findings = Prover().findings(for: briefing.value, overview: overview.value)
      let told = noted + overview.diagnostics + briefing.diagnostics
      if findings.contains(where: { $0.severity == .stop }) {
        return Built(file: nil, pages: 0, figures: 0, findings: findings, diagnostics: told)
      }
      let style = try Self.pageStyle(briefing.value.style, resources)
      let document = try Typesetter(style: style, shaper: PangoShaper(catalog))
        .document(of: briefing.value)
      let pdf = try PDFRenderer(catalog).pdf(of: document.value)
      let title = workspace.settings.briefings?[name]?.name ?? briefing.value.info.title
      let file = FileName.briefing(briefing.value.info, name: title, suffix: "pdf")
      try output.write(pdf, name: file)
      let entry = Manifest.Entry(
        name: file, content: pdf, info: briefing.value.info, pages: document.value.pages.count)
      try write(entry, to: output)
      try record(briefing.value, as: report.key, file: file)
      return Built(
        file: Workspace.join(folder, file), pages: document.value.pages.count,
        figures: briefing.value.provenance.count, findings: findings,
        diagnostics: told + document.diagnostics)
    } catch let error as ComposeError {
      throw Failure(.input, error)
    } catch let error as any ExplainedError {
      throw Failure(.environment, error)
    }
  }

  /// The figures that the briefing of `template` is written from.
  func overview(template: String, asOf: CalendarDate?) throws -> Reported<Overview> {
    let (input, _, noted) = try input(template: template, asOf: asOf)
    let overview = Aggregator().overview(of: input)
    return Reported(overview.value, noted + overview.diagnostics)
  }

  /// The page style `name`, its numbers checked.
  static func pageStyle(_ name: String, _ resources: Resources) throws -> PageStyle {
    let (text, file) = try resources.style(name)
    do {
      return try YAMLDecoder().decode(PageStyle.self, from: text)
    } catch let error as any ExplainedError {
      throw Failure(.input, error)
    } catch {
      throw Failure(.input, Workspace.unreadable(file, error))
    }
  }

  /// Everything the briefing is computed from, as the store holds it.
  private func input(
    template: String, asOf: CalendarDate?
  ) throws -> (AggregateInput, ReportPeriod, [Diagnostic]) {
    do {
      let settings = workspace.settings
      let articles = try database.articles()
      guard let day = try asOf ?? database.snapshots().last ?? articles.compactMap(Self.day).max()
      else {
        throw Failure(
          .input,
          Diagnostic(
            code: articles.isEmpty ? "console.store.empty" : "console.day.unknown",
            severity: .error, place: .init(file: workspace.storePath)))
      }
      let report = ReportPeriod(weekOf: day, settings: settings, template: template)
      let units = try database.units()
      let before = report.period.start?.adding(days: -1) ?? day
      let current = try database.latestSnapshot(notAfter: day)
      let previous = try database.latestSnapshot(notAfter: before)
      let input = AggregateInput(
        units: units, city: settings.city.flatMap { code in units.first { $0.code == code } },
        current: current?.value, previous: previous?.value, targets: try database.targets(),
        issues: try issues(notAfter: day), previousIssues: try openIssues(on: before, now: day),
        duties: try database.duties(),
        articles: settings.articles == .period
          ? articles.filter { Self.day($0).map(report.period.contains) ?? false } : articles,
        period: report.period, asOf: day,
        printedBefore: PrintedBefore.totals(
          of: settings.city ?? "", in: try database.printed(issueKey: report.previousKey)))
      let told = try database.changedCorrections() + input.articles.flatMap(\.withheldNotes)
      return (
        input, report, (current?.diagnostics ?? []) + (previous?.diagnostics ?? []) + told
      )
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.environment, Self.storeFailure(workspace.storePath, error))
    }
  }

  /// The latest list of issues not after `day`, or `nil`.
  private func issues(notAfter day: CalendarDate) throws -> [Issue]? {
    try database.issueDays().last { $0 <= day }.flatMap { try database.issues(asOf: $0) }
  }

  /// What was open at the end of `day`: from the list of that time, else by the dates of the list
  /// of `now`; `nil` if neither tells.
  private func openIssues(on day: CalendarDate, now: CalendarDate) throws -> [Issue]? {
    if let list = try issues(notAfter: day) {
      return list.filter { $0.isOpen(on: day) ?? !Issue.closedStates.contains($0.status) }
    }
    guard let list = try issues(notAfter: now), !list.isEmpty else { return nil }
    let states = list.map { $0.isOpen(on: day) }
    guard !states.contains(nil) else { return nil }
    return zip(list, states).filter { $0.1 == true }.map(\.0)
  }

  /// The day an article tells of: its publication, else the first that a copy of it names, else
  /// its event.
  private static func day(_ article: ArticleRecord) -> CalendarDate? {
    article.publishedAt ?? article.copies.compactMap(\.publishedAt).min()
      ?? article.facts.event?.date
  }

  /// Notes the finished file in the folder's manifest.
  private func write(_ entry: Manifest.Entry, to output: OutputFolder) throws {
    let path = output.path + "/manifest.json"
    let old = (try? Data(contentsOf: URL(filePath: path)))
      .flatMap { try? JSONDecoder().decode(Manifest.self, from: $0) }
    let manifest = (old ?? Manifest(files: [])).replacing(entry)
    try output.write(JSONOutput.bytes(manifest) + [0x0A], name: "manifest.json")
  }

  /// Keeps what was printed, for the next issue's comparison.
  private func record(_ briefing: Briefing, as key: String, file: String) throws {
    guard isWritable else { return }
    do {
      try database.recordPrinted(
        issueKey: key, fileName: file, provenance: briefing.provenance)
    } catch {
      throw Failure(.environment, Self.storeFailure(workspace.storePath, error))
    }
  }
}

extension ArticleRecord {
  /// What there is to tell of sentences that are not printed, since they hold what was corrected.
  fileprivate var withheldNotes: [Diagnostic] {
    withheld.map { sentence in
      Diagnostic(
        code: "correct.withheld", severity: .note, place: .init(file: fileName),
        arguments: ["sentence": sentence])
    }
  }
}
