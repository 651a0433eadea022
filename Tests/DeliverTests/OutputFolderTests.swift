import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Deliver

@Suite struct OutputFolderTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "jianbao-deliver-\(UUID().uuidString)"
  ).path

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test("A file is whole under its name and nothing else is left")
  func whole() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let output = try OutputFolder(path: folder + "/a/b")
    try output.write([1, 2, 3], name: "一.pdf")
    try output.write([4, 5], name: "一.pdf")
    let inner = folder + "/a/b"
    #expect(try FileManager.default.contentsOfDirectory(atPath: inner) == ["一.pdf"])
    #expect(try Data(contentsOf: URL(filePath: inner + "/一.pdf")) == Data([4, 5]))
  }

  @Test(
    "A full disk leaves the old file and no part of the new one", .enabled(if: SmallDisk.isAllowed))
  func fullDisk() throws {
    let disk = try #require(SmallDisk(at: folder))
    defer { disk.remove() }
    let output = try OutputFolder(path: folder)
    try output.write([9], name: "b.pdf")
    let error = #expect(throws: DeliverError.self) {
      try output.write([UInt8](repeating: 7, count: 1 << 20), name: "b.pdf")
    }
    #expect(error?.diagnostic.code == "deliver.write.failed")
    #expect(try names() == ["b.pdf"])
    #expect(try Data(contentsOf: URL(filePath: folder + "/b.pdf")) == Data([9]))
  }

  @Test("A folder under a file cannot be made, and the error names it")
  func underFile() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data([1]).write(to: URL(filePath: folder))
    let error = #expect(throws: DeliverError.self) { try OutputFolder(path: folder + "/x") }
    #expect(error?.diagnostic.place?.file == folder + "/x")
  }

  @Test("A link waiting under the temporary name is not followed")
  func links() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let output = try OutputFolder(path: folder)
    let target = folder + "/target"
    try Data([1]).write(to: URL(filePath: target))
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/.jianbao-\(getpid())-5.part", withDestinationPath: target)
    try output.write([2], name: "c.pdf")
    #expect(try Data(contentsOf: URL(filePath: target)) == Data([1]))
    #expect(try Data(contentsOf: URL(filePath: folder + "/c.pdf")) == Data([2]))
  }
}

@Suite struct FileNameTests {
  private func info(issue: Int?) throws -> BriefingInfo {
    let date = try #require(CalendarDate(iso: "2026-06-07"))
    return BriefingInfo(
      title: "t", office: "o", issue: issue, date: date, period: Period(label: "本周"))
  }

  @Test("Names follow 名称_第n期_YYYYMMDD")
  func names() throws {
    #expect(
      FileName.briefing(try info(issue: 22), name: "招商引资工作周报", suffix: "pdf")
        == "招商引资工作周报_第22期_20260607.pdf")
    #expect(FileName.briefing(try info(issue: nil), name: "周报", suffix: "pdf") == "周报_20260607.pdf")
  }

  @Test(
    "A setting cannot become a path, an option or a hidden file",
    arguments: [
      ("../../etc/passwd", "etcpasswd_20260607.pdf"), (".hidden", "hidden_20260607.pdf"),
      ("-rf\n周报", "rf周报_20260607.pdf"), ("\u{202E}报\u{0}", "报_20260607.pdf"),
      ("///", "简报_20260607.pdf"),
    ])
  func hostile(name: String, file: String) throws {
    #expect(FileName.briefing(try info(issue: nil), name: name, suffix: "pdf") == file)
  }

  @Test("A long name is cut between characters")
  func long() throws {
    let file = FileName.briefing(
      try info(issue: 1), name: String(repeating: "招", count: 300), suffix: "pdf")
    #expect(file.utf8.count <= 120)
    #expect(file.hasSuffix("招_第1期_20260607.pdf"))
  }
}

/// A file system of 64 KiB, where the machine lets us mount one.
struct SmallDisk {
  let path: String

  static let isAllowed: Bool = {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "jianbao-mount-\(UUID().uuidString)"
    ).path
    guard let disk = SmallDisk(at: path) else { return false }
    disk.remove()
    return true
  }()

  init?(at path: String) {
    self.path = path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard Self.run("/bin/mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", path]) else {
      try? FileManager.default.removeItem(atPath: path)
      return nil
    }
  }

  func remove() {
    _ = Self.run("/bin/umount", [path])
    try? FileManager.default.removeItem(atPath: path)
  }

  private static func run(_ program: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
