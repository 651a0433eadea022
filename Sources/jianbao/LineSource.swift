import BriefingModel
import Extract
import Foundation

/// Lines out of files and standard input, in batches of whole lines, as they arrive (行输入).
///
/// A batch ends when it is large enough or when the input pauses, so that whoever waits for an answer
/// before the next question gets one. However long a line is, no more of it is held than decides that
/// it is too long.
final class LineSource {
  /// Whether something could not be read; it has been told.
  private(set) var hasFailed = false

  private let console: Console
  private var paths: ArraySlice<String>
  private var file: Int32?
  private var path = ""
  /// What was read and not handed out: whole lines up to `complete`, then the beginning of one.
  private var pending: [UInt8] = []
  private var complete = 0
  /// Whether the rest of a line that was too long is being skipped.
  private var isSkipping = false
  private var chunk = [UInt8](repeating: 0, count: batchSize)
  private let waker: Waker

  private static let batchSize = 128 << 10

  /// The lines of `paths` one after another, `-` being standard input.
  ///
  /// - Parameter waker: What ends a wait for input.
  init(paths: [String], console: Console, waker: Waker) {
    self.paths = paths[...]
    self.console = console
    self.waker = waker
  }

  /// The next lines, each with its end; `nil` at the end of the last file, or when nobody takes
  /// answers any more.
  func next() -> [UInt8]? {
    while complete < Self.batchSize {
      guard let file = file ?? open() else { break }
      if complete > 0, !waker.isReady(file) { break }
      guard waker.wait(file) else { return nil }
      let count = unsafe read(file, &chunk, chunk.count)
      if count > 0 {
        take(count)
      } else if count == 0 {
        close(file)
      } else if errno != EINTR, errno != EAGAIN {
        tell(errno)
        // What the failure cut off is no line.
        pending.removeSubrange(complete...)
        isSkipping = false
        close(file, isWhole: false)
      }
    }
    guard complete > 0 else { return nil }
    let rest = Array(pending[complete...])
    pending.removeSubrange(complete...)
    let batch = pending
    (pending, complete) = (rest, 0)
    return batch
  }

  // MARK: Files

  private func open() -> Int32? {
    while let path = paths.popFirst() {
      self.path = path
      if path == InputFiles.standardInput {
        file = STDIN_FILENO
        return file
      }
      let opened = unsafe Foundation.open(path, O_RDONLY | O_CLOEXEC)
      if opened >= 0 {
        file = opened
        return file
      }
      tell(errno)
    }
    return nil
  }

  private func close(_ file: Int32, isWhole: Bool = true) {
    if isWhole, !isSkipping, pending.count > complete {
      // The last line of a file may lack its end.
      pending.append(0x0A)
      complete = pending.count
    }
    isSkipping = false
    if file != STDIN_FILENO { _ = Foundation.close(file) }
    self.file = nil
  }

  private func tell(_ code: Int32) {
    hasFailed = true
    console.tell(
      Diagnostic(
        code: "console.file.unreadable", severity: .error,
        place: .init(file: InputFiles.shown(path)),
        arguments: ["reason": unsafe String(cString: strerror(code))]))
  }

  // MARK: Lines

  private func take(_ count: Int) {
    var fresh = chunk[..<count]
    if isSkipping {
      guard let end = fresh.firstIndex(of: 0x0A) else { return }
      fresh = fresh[(end + 1)...]
      isSkipping = false
    }
    let before = pending.count
    pending.append(contentsOf: fresh)
    if let end = fresh.lastIndex(of: 0x0A) {
      complete = before + (end - fresh.startIndex) + 1
    }
    let limit = complete + InputLine.maximalBytes + 1
    if pending.count > limit {
      pending.removeSubrange(limit...)
      pending.append(0x0A)
      complete = pending.count
      isSkipping = true
    }
  }
}

/// Waits for input, and is woken when there is nothing to wait for any more.
final class Waker: Sendable {
  private let ends: (reading: Int32, writing: Int32)

  /// A waker of its own.
  init() {
    var ends: [Int32] = [-1, -1]
    _ = unsafe pipe(&ends)
    self.ends = (ends[0], ends[1])
  }

  deinit {
    close(ends.reading)
    close(ends.writing)
  }

  /// Ends the present wait and all that follow.
  func wake() {
    _ = unsafe write(ends.writing, "!", 1)
  }

  /// Whether `file` can be read at once.
  func isReady(_ file: Int32) -> Bool {
    var polled = [pollfd(fd: file, events: Int16(POLLIN), revents: 0)]
    return unsafe poll(&polled, 1, 0) > 0
  }

  /// Waits until `file` can be read.
  ///
  /// - Returns: Whether it can: not if somebody woke us, nor if the reader of standard output has
  ///   gone, who would otherwise be noticed only with the next answer.
  func wait(_ file: Int32) -> Bool {
    var polled = [
      pollfd(fd: file, events: Int16(POLLIN), revents: 0),
      pollfd(fd: ends.reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDOUT_FILENO, events: 0, revents: 0),
    ]
    while unsafe poll(&polled, 3, -1) < 0 {
      // Without polling the read itself waits.
      if errno != EINTR { return true }
    }
    return polled[1].revents == 0 && polled[2].revents & Int16(POLLERR) == 0
  }
}
