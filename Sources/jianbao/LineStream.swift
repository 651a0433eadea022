import BriefingModel
import CProcess
import Extract
import Foundation
import Ingest
import Lexicon

/// `extract --jsonl`: one answer for each line, in order (行流).
struct LineStream {
  /// Where people are spoken to.
  let console: Console
  /// How many threads work.
  let threads: Int
  /// How many bad lines there may be.
  let limit: BadLineLimit?
  /// What answers the lines.
  let answers: LineAnswers

  /// Answers the lines of `paths`.
  ///
  /// - Throws: `Failure` if something cannot be read or written, or if too many lines are bad.
  func run(paths: [String]) throws {
    keepMemory()
    let waker = Waker()
    let source = LineSource(paths: paths, console: console, waker: waker)
    let tally = Tally()
    let work = OrderedWork(threads: threads, room: threads * Self.room) { waker.wake() }
    do {
      try work.run(
        size: { $0.count }, next: { source.next() },
        work: { [answers] in answers.answer($0) },
        deliver: { try take($0, tally) })
    } catch is Closed {
      // Whoever reads the answers has seen enough.
      return
    }
    if let limit, limit.isPassed(bad: tally.bad, of: tally.lines) { throw tooMany(tally, limit) }
    if tally.bad > 0 {
      console.tell(
        Diagnostic(
          code: "console.stream.bad", severity: .warning, arguments: tally.arguments))
    }
    if source.hasFailed { throw Failure(.input) }
  }

  /// Has the C library keep the memory of one batch for the next.
  ///
  /// Otherwise it gives every larger block back to the system and takes it anew, page by page: a
  /// fifth of the time of reading and writing lines.
  private func keepMemory() {
    #if os(Linux)
      jianbao_keep_memory(Self.kept)
    #endif
  }

  /// What ordinary batches and their answers take, with room to spare.
  private static let kept: Int32 = 8 << 20

  /// How many bytes of lines are held for each thread: several ordinary batches. What is made of a
  /// line takes twenty times its bytes for a while, so that long ones must not be held together.
  private static let room = 1 << 20

  /// Nobody takes answers any more.
  private struct Closed: Error {}

  /// What has been answered.
  private final class Tally {
    var lines = 0
    var bad = 0
    var arguments: [String: String] { ["lines": String(lines), "bad": String(bad)] }
  }

  private func take(_ batch: LineAnswers.Batch, _ tally: Tally) throws {
    if let count = limit?.count, tally.bad + batch.bad.count > count, let limit {
      // The answers end with the one that is too many, whatever the batches.
      let last = batch.bad[count - tally.bad]
      try put(Array(batch.bytes[..<last.end]))
      tally.lines += last.lines
      tally.bad = count + 1
      throw tooMany(tally, limit)
    }
    try put(batch.bytes)
    tally.lines += batch.lines
    tally.bad += batch.bad.count
  }

  private func put(_ bytes: [UInt8]) throws {
    guard try console.put(bytes: bytes) else { throw Closed() }
  }

  private func tooMany(_ tally: Tally, _ limit: BadLineLimit) -> Failure {
    Failure(
      .input,
      Diagnostic(
        code: "console.stream.tooMany", severity: .error,
        arguments: tally.arguments.merging(["limit": limit.description]) { a, _ in a }))
  }
}
