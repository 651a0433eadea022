import CProcess

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program of the system, run on bytes and ended when it takes too long (外部程序).
///
/// It gets an argument vector, no shell; its input is a file without a name, so nothing in a file's
/// name can reach it; its environment is empty but for the locale.
struct ChildProcess {
  /// What a run came to.
  enum Outcome {
    /// It is not there, or may not be run.
    case notStarted
    /// The system refused what running it needs, by this error number.
    case failed(Int32)
    /// It took too long and was ended.
    case timedOut
    /// It wrote more than was allowed and was ended.
    case tooMuch
    /// It ended by itself, with a status; -1 if a signal ended it.
    case ended(status: Int32, output: [UInt8], errors: [UInt8])
  }

  /// The program's path.
  let path: String
  /// What it is told.
  let arguments: [String]
  /// How long it may run.
  let seconds: Int
  /// How many bytes it may write.
  let maximalOutput: Int
  /// How many bytes of address space it may take up, where the system can hold it to that.
  var maximalMemory = 1 << 30

  private static let maximalErrors = 4_096

  /// Runs the program on `input`.
  ///
  /// All three streams are files without a name, so that nothing waits for a stream's other end, and
  /// what the program writes cannot fill memory.
  func run(_ input: [UInt8]) -> Outcome {
    var files: [Int32] = []
    defer {
      for file in files { close(file) }
    }
    for content in [input, [], []] {
      guard let file = Self.unnamedFile(holding: content) else { return .failed(errno) }
      files.append(file)
    }
    var child: pid_t = 0
    switch spawn(files, &child) {
    case 0: break
    case ENOENT, EACCES, ENOEXEC, ENOTDIR: return .notStarted
    case let code: return .failed(code)
    }
    limitMemory(of: child)
    return wait(for: child, output: files[1], errors: files[2])
  }

  // MARK: Starting

  /// Starts the program with `files` as its standard streams; gives the error number, 0 for none.
  private func spawn(_ files: [Int32], _ child: inout pid_t) -> Int32 {
    #if canImport(Glibc)
      var actions = unsafe posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    let status = unsafe posix_spawn_file_actions_init(&actions)
    guard status == 0 else { return status }
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    for (stream, file) in files.enumerated() {
      let status = unsafe posix_spawn_file_actions_adddup2(&actions, file, Int32(stream))
      guard status == 0 else { return status }
    }
    var words: [UnsafeMutablePointer<CChar>?] = unsafe ([path] + arguments).map {
      unsafe strdup($0)
    }
    unsafe words.append(nil)
    var settings: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("LC_ALL=C"), nil]
    defer {
      for index in 0...arguments.count { unsafe free(words[index]) }
      unsafe free(settings[0])
    }
    return unsafe posix_spawn(&child, path, &actions, nil, &words, &settings)
  }

  /// Holds the program to its memory from its first moments on: by what it reads it may ask for any
  /// amount, and it has read nothing yet.
  private func limitMemory(of child: pid_t) {
    #if canImport(Glibc)
      _ = jianbao_limit_memory(child, rlim_t(maximalMemory))
    #endif
  }

  /// A file that is gone when it is closed, at its beginning; `nil` if there can be none, for the
  /// reason that `errno` gives.
  private static func unnamedFile(holding bytes: [UInt8]) -> Int32? {
    // Not by mkstemp: between it and a later flag another thread's program could get the file.
    var name: String
    var file: Int32
    repeat {
      name = "/tmp/jianbao-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
      file = unsafe open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    } while file < 0 && errno == EEXIST
    guard file >= 0 else { return nil }
    _ = unsafe unlink(name)
    var place = 0
    while place < bytes.count {
      let written = unsafe bytes.withUnsafeBytes {
        unsafe write(file, $0.baseAddress! + place, $0.count - place)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let code = written < 0 ? errno : ENOSPC
        close(file)
        errno = code
        return nil
      }
      place += written
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  // MARK: Waiting

  private func wait(for child: pid_t, output: Int32, errors: Int32) -> Outcome {
    let deadline = Self.milliseconds() + seconds * 1_000
    var status: Int32 = 0
    while true {
      let waited = unsafe waitpid(child, &status, WNOHANG)
      if waited == child { break }
      if waited < 0, errno != EINTR { return .failed(errno) }
      if Self.milliseconds() >= deadline { return end(child, .timedOut) }
      if Self.size(output) > maximalOutput || Self.size(errors) > maximalOutput {
        return end(child, .tooMuch)
      }
      usleep(1_000)
    }
    guard Self.size(output) <= maximalOutput else { return .tooMuch }
    let isExit = status & 0x7F == 0
    return .ended(
      status: isExit ? (status >> 8) & 0xFF : -1, output: Self.content(output, maximalOutput),
      errors: Self.content(errors, Self.maximalErrors))
  }

  private func end(_ child: pid_t, _ outcome: Outcome) -> Outcome {
    kill(child, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return outcome
  }

  private static func size(_ file: Int32) -> Int {
    var info = stat()
    return unsafe fstat(file, &info) == 0 ? Int(info.st_size) : 0
  }

  /// The first `limit` bytes of a file.
  private static func content(_ file: Int32, _ limit: Int) -> [UInt8] {
    let size = min(size(file), limit)
    var bytes = [UInt8](repeating: 0, count: size)
    var place = 0
    while place < size {
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe pread(file, $0.baseAddress! + place, size - place, off_t(place))
      }
      guard count > 0 else { return Array(bytes[..<place]) }
      place += count
    }
    return bytes
  }

  private static func milliseconds() -> Int {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
  }
}
