import ArgumentParser
import BriefingModel
import Compose
import Foundation
import Ingest
import Render
import Store

/// `jianbao doctor`: checks what a briefing needs, and says how to mend what is wrong.
struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "doctor", abstract: help("help.doctor"))
  }

  @OptionGroup var options: GlobalOptions

  /// One thing that was looked at.
  struct Check: Encodable {
    /// workspace, settings, store, templates, fonts, pdf …
    let name: String
    /// Whether it is as it should be.
    let isGood: Bool
    /// Whether briefings can be made without it.
    var isOptional = false
    /// What was found, or what is wrong and how to mend it.
    let text: String
  }

  mutating func run() throws {
    let console = Console.standard
    var checks: [Check] = []
    let workspace: Workspace?
    do {
      let found = try Workspace(options)
      workspace = found
      let settings = Workspace.join(found.folder, "settings.yaml")
      checks.append(
        good(
          "workspace",
          FileManager.default.fileExists(atPath: settings)
            ? settings : console.text("console.doctor.no-settings", ["folder": found.folder])))
    } catch let failure as Failure {
      workspace = nil
      checks += failure.diagnostics.map { bad("workspace", $0) }
    }
    if let workspace {
      checks.append(store(workspace))
      checks += resources(Resources(workspace: workspace))
    }
    checks.append(pdfTool())
    if options.json {
      try console.put(json: checks)
    } else {
      for check in checks {
        let mark = console.text(
          check.isGood
            ? "console.doctor.good"
            : check.isOptional ? "console.severity.note" : "console.doctor.bad")
        try console.put(mark + console.text("console.doctor.\(check.name)") + check.text)
      }
    }
    if checks.contains(where: { !$0.isGood && !$0.isOptional }) { throw Failure(.environment) }
  }

  private func store(_ workspace: Workspace) -> Check {
    guard FileManager.default.fileExists(atPath: workspace.storePath) else {
      return good("store", Console.standard.text("console.doctor.no-store"))
    }
    do {
      let database = try BriefingDatabase.readOnly(path: workspace.storePath)
      try database.checkIntegrity()
      let counts = try database.counts()
      return good(
        "store",
        Console.standard.text(
          "console.doctor.counts",
          [
            "file": workspace.storePath, "articles": String(counts.articles),
            "snapshots": String(counts.snapshots),
          ]))
    } catch {
      return bad("store", Pipeline.storeFailure(workspace.storePath, error))
    }
  }

  private func resources(_ resources: Resources) -> [Check] {
    var checks: [Check] = []
    do {
      let (text, file) = try resources.template("weekly")
      _ = try Template(text: text, file: file)
      _ = try Pipeline.pageStyle("bulletin", resources)
      checks.append(good("templates", file))
    } catch let failure as Failure {
      checks += failure.diagnostics.map { bad("templates", $0) }
    } catch let error as any ExplainedError {
      checks.append(bad("templates", error.diagnostic))
    } catch {
      checks.append(bad("templates", Pipeline.unexpected("templates", error)))
    }
    guard let folder = resources.fonts else {
      return checks + [bad("fonts", Pipeline.noFonts)]
    }
    do {
      for face in try FontCatalog(folder: folder).report() {
        checks.append(
          Check(name: "fonts", isGood: face.isGood, text: face.summary))
      }
    } catch {
      checks.append(bad("fonts", error.diagnostic))
    }
    return checks
  }

  /// PDFs alone need it, so that it is missing is but a note.
  private func pdfTool() -> Check {
    guard let tool = PDFText.installedTool else {
      let text = Console.standard.text("console.doctor.no-pdf")
      return Check(name: "pdf", isGood: false, isOptional: true, text: text)
    }
    return good("pdf", tool)
  }

  private func good(_ name: String, _ text: String) -> Check {
    Check(name: name, isGood: true, text: text)
  }

  private func bad(_ name: String, _ diagnostic: Diagnostic) -> Check {
    Check(
      name: name, isGood: false,
      text: MessageTable.sentence(for: diagnostic, in: Console.standard.language))
  }
}
