import Foundation

/// What stands at a path.
enum FileKind {
  case file, folder
  /// A pipe, a device or a socket.
  case special

  /// What stands at `path`, links followed; `nil` if nothing does.
  init?(_ path: String) {
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { return nil }
    self.init(mode: info.st_mode)
  }

  /// What a file's mode says it is.
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFDIR: self = .folder
    case S_IFREG: self = .file
    default: self = .special
    }
  }
}

/// A file or folder, however many paths lead to it.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64

  /// The identity of what stands at `path`, links followed; `nil` if nothing does.
  init?(_ path: String) {
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { return nil }
    (device, number) = (UInt64(info.st_dev), UInt64(info.st_ino))
  }
}
