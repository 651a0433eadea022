import Foundation
import Synchronization

/// What to do while another process changes the store (等待).
///
/// One change is one transaction, and the import of a long ledger is one change; others wait for
/// their turn. Reading never waits.
public struct StorePatience: Sendable {
  /// How long to wait before giving up.
  public let limit: Duration
  /// How long to wait before saying so.
  public let silence: Duration
  /// Says that it waits; called once for each wait.
  public let tell: @Sendable () -> Void

  /// Waits up to `limit`, and after `silence` tells it by `tell`.
  public init(
    limit: Duration = .seconds(600), silence: Duration = .seconds(1),
    tell: @escaping @Sendable () -> Void = {}
  ) {
    self.limit = limit
    self.silence = silence
    self.tell = tell
  }

  /// What SQLite asks each time it finds the store locked.
  var callback: @Sendable (_ tries: Int) -> Bool {
    let wait = WaitState()
    return { tries in
      let now = ContinuousClock.now
      let (waited, isDue) = wait.state.withLock { state in
        if tries == 0 { state = (now, false) }
        let waited = now - state.start
        let isDue = waited >= silence && !state.hasTold
        if isDue { state.hasTold = true }
        return (waited, isDue)
      }
      if waited >= limit { return false }
      if isDue { tell() }
      Thread.sleep(forTimeInterval: tries < 20 ? 0.005 : 0.05)
      return true
    }
  }

  private final class WaitState: Sendable {
    let state = Mutex<(start: ContinuousClock.Instant, hasTold: Bool)>((.now, false))
  }
}
