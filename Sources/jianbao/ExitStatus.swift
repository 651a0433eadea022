/// The exit codes of the program, as README lists them.
enum ExitStatus: Int32 {
  /// Everything was done.
  case success = 0
  /// A check found something a person must look at first; nothing was printed.
  case findings = 1
  /// The command was not written as it should be.
  case usage = 2
  /// Some input could not be read or understood.
  case input = 3
  /// A font, a library, a folder or the store is not as it should be.
  case environment = 4
}
