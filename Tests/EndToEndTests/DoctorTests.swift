import Foundation
import TestSupport
import Testing

@Suite("Doctor") struct DoctorTests {
  @Test("A sound machine is all good", .enabled(if: Paths.hasFonts))
  func sound() throws {
    let scratch = try Scratch()
    let run = try Program.run(
      ["doctor", "-w", "examples", "--store", scratch.path("s.sqlite"), "--lang", "en"])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(!run.output.contains("bad "))
    #expect(run.output.contains("examples/settings.yaml"))
    let tool = Program.command("pdftotext")
    #expect(run.output.contains(tool.map { "good  PDFs       " + $0 } ?? "note: PDFs"))
    #expect(tool != nil || run.output.contains("poppler-utils"))
  }

  @Test("A broken store is told with the way out")
  func brokenStore() throws {
    let scratch = try Scratch()
    let store = try scratch.write("this is no database, however long it may be", "s.sqlite")
    let run = try Program.run(["doctor", "-w", "examples", "--store", store, "--lang", "en"])
    #expect(run.status == 4)
    #expect(run.output.contains("s.sqlite"))
    #expect(run.output.contains("--store"))
  }
}
