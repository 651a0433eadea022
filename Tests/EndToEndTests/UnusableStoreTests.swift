import Foundation
import TestSupport
import Testing

@Suite("Stores that cannot be written or read") struct UnusableStoreTests {
  private let scratch: Scratch
  private let store: StoreFile
  private let ledger: String

  init() throws {
    scratch = try Scratch()
    store = StoreFile(path: scratch.path("store/资料.sqlite"))
    let units = try scratch.write(MadeLedger.units, "units.csv")
    ledger = try scratch.write(MadeLedger.text(rows: 1500, seed: 1), "台账-20260607.csv")
    let run = try Program.run(["add", "--store", store.path, units])
    #expect(run.status == 0, "\(run.errors)")
  }

  /// Adds the ledger under a limit of `blocks` of 512 bytes to the size of any file.
  private func add(limit blocks: Int) throws -> Program.Run {
    try Program.run(
      "/bin/sh",
      [
        "-c", "ulimit -f \"$0\"; exec \"$@\"", String(blocks), Program.file.path, "add", "--store",
        store.path, ledger,
      ])
  }

  @Test("No room: nothing is changed, the way out is told, and it works once there is room")
  func full() throws {
    let before = try store.dump()
    // No room for the log at all, for a little of it, for half of it.
    for blocks in [1, 100, 300] {
      let run = try add(limit: blocks)
      #expect(run.status == 4, "\(blocks): \(run.errors)")
      #expect(run.errors.contains("资料.sqlite"), "\(run.errors)")
      #expect(run.errors.contains("--store"), "\(run.errors)")
      #expect(try store.faults() == [])
      #expect(try store.dump() == before)
    }
    let run = try Program.run(["add", "--store", store.path, ledger])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try store.dump() != before)
  }

  /// Runs the program as a user who owns nothing; `nil` where that cannot be done.
  private func asNobody(_ arguments: [String]) throws -> Program.Run? {
    guard geteuid() == 0, let tool = Program.command("setpriv") else { return nil }
    return try Program.run(
      tool,
      ["--reuid=65534", "--regid=65534", "--clear-groups", Program.file.path] + arguments)
  }

  @Test("A store that may only be read is read, and says why it is not changed")
  func readOnly() throws {
    let before = try store.dump()
    let manager = FileManager.default
    let folder = (store.path as NSString).deletingLastPathComponent
    for path in [scratch.url.path, folder] {
      try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    try manager.setAttributes([.posixPermissions: 0o644], ofItemAtPath: store.path)
    guard let reading = try asNobody(["facts", "--store", store.path]) else { return }
    #expect(reading.status == 0, "\(reading.errors)")
    for mode in [0o644, 0o666] {
      // Whoever may write the file but not its folder cannot write the log.
      try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: store.path)
      let adding = try #require(try asNobody(["add", "--store", store.path, ledger]))
      #expect(adding.status == 4)
      #expect(adding.errors.contains("写入权限"), "\(adding.errors)")
    }
    try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: store.path)
    for arguments in [["facts", "--store", store.path], ["add", "--store", store.path, ledger]] {
      let closed = try #require(try asNobody(arguments))
      #expect(closed.status == 4)
      #expect(closed.errors.contains("没有权限"), "\(closed.errors)")
    }
    #expect(try store.dump() == before)
  }

  @Test("A folder, a text, a torn file where the store should be are told and left alone")
  func otherThings() throws {
    let folder = scratch.path("folder")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = try scratch.write(String(repeating: "不是资料库\n", count: 400), "text.sqlite")
    let torn = scratch.path("torn.sqlite")
    try Data(try Paths.bytes(URL(filePath: store.path)).prefix(20_000)).write(
      to: URL(filePath: torn))
    for (path, words) in [(folder, "文件夹"), (text, "不是数据库"), (torn, "损坏")] {
      let before = try? Paths.bytes(URL(filePath: path))
      for arguments in [["add", "--store", path, ledger], ["facts", "--store", path]] {
        let run = try Program.run(arguments)
        #expect(run.status == 4, "\(path): \(run.errors)")
        #expect(run.errors.contains(words), "\(path): \(run.errors)")
      }
      #expect((try? Paths.bytes(URL(filePath: path))) == before)
    }
    let empty = try scratch.write("", "empty.sqlite")
    #expect(try Program.run(["facts", "--store", empty]).status == 4)
    let units = scratch.path("units.csv")
    #expect(try Program.run(["add", "--store", empty, units, ledger]).status == 0)
  }
}
