import Foundation

/// Work on a row of items by several threads, whose results come out in the order of the row.
///
/// The row may be endless: no more items are held than twice the threads. Results that are ready go
/// out while the next item is waited for.
struct OrderedWork {
  /// How many threads work, the caller's among them.
  let threads: Int
  /// What else must be done to end early, such as waking a thread that waits for input.
  var onFailure: @Sendable () -> Void = {}

  /// Every processor that the program may run on.
  static var allThreads: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// Takes items until there are none, and delivers the result of each.
  ///
  /// - Parameters:
  ///   - next: The next item, or `nil` at the end. Called by one thread at a time, in order.
  ///   - work: Makes the result of an item. Called by all threads at once.
  ///   - deliver: Takes the next result. Called by one thread at a time, in order.
  /// - Throws: What `next` or `deliver` throws first, once what was begun has ended.
  func run<Item: Sendable, Result: Sendable>(
    next: @escaping () throws -> Item?, work: @escaping @Sendable (Item) -> Result,
    deliver: @escaping (Result) throws -> Void
  ) throws {
    guard threads > 1 else {
      while let item = try next() { try deliver(work(item)) }
      return
    }
    let row = Row(
      limit: threads, next: next, work: work, deliver: deliver, onFailure: onFailure)
    for _ in 1..<threads {
      row.begin()
      let thread = Thread {
        row.workToTheEnd()
        row.end()
      }
      thread.stackSize = Self.stackSize
      thread.start()
    }
    row.workToTheEnd()
    try row.finish()
  }

  /// As much as the first thread has.
  private static let stackSize = 8 << 20
}

/// The row that the threads share.
///
/// `@unchecked Sendable`: `next` is called under `turn` only, `deliver` by the one thread that has set
/// `isDelivering`, and every variable is used under `condition`.
private final class Row<Item: Sendable, Result: Sendable>: @unchecked Sendable {
  private let limit: Int
  private let next: () throws -> Item?
  private let work: @Sendable (Item) -> Result
  private let deliver: (Result) throws -> Void
  private let onFailure: @Sendable () -> Void

  private let turn = NSLock()
  private let condition = NSCondition()
  private var taken = 0
  private var delivered = 0
  private var ready: [Int: Result] = [:]
  private var isDelivering = false
  private var isOver = false
  private var failure: (any Error)?
  private var running = 0

  init(
    limit: Int, next: @escaping () throws -> Item?, work: @escaping @Sendable (Item) -> Result,
    deliver: @escaping (Result) throws -> Void, onFailure: @escaping @Sendable () -> Void
  ) {
    self.limit = limit
    self.next = next
    self.work = work
    self.deliver = deliver
    self.onFailure = onFailure
  }

  func begin() { condition.withLock { running += 1 } }

  func end() {
    condition.withLock {
      running -= 1
      condition.broadcast()
    }
  }

  /// Waits for the other threads, and throws what went wrong.
  func finish() throws {
    let failure = condition.withLock {
      while running > 0 { condition.wait() }
      return self.failure
    }
    if let failure { throw failure }
  }

  func workToTheEnd() {
    while let (item, place) = take() { put(work(item), place) }
  }

  private func take() -> (Item, Int)? {
    turn.withLock {
      guard !condition.withLock({ isOver }) else { return nil }
      do {
        let item = try next()
        return condition.withLock {
          guard let item, !isOver else {
            isOver = true
            return nil
          }
          taken += 1
          return (item, taken - 1)
        }
      } catch {
        stop(error)
        return nil
      }
    }
  }

  /// Keeps a result until its turn, and delivers what is ready.
  private func put(_ result: Result, _ place: Int) {
    condition.lock()
    ready[place] = result
    if !isDelivering {
      isDelivering = true
      while failure == nil, let first = ready.removeValue(forKey: delivered) {
        condition.unlock()
        do { try deliver(first) } catch { stop(error) }
        condition.lock()
        delivered += 1
        condition.broadcast()
      }
      isDelivering = false
    }
    // The thread that has the next place never waits here, so the row goes on.
    while ready.count > limit, failure == nil { condition.wait() }
    condition.unlock()
  }

  private func stop(_ error: any Error) {
    condition.withLock {
      if failure == nil { failure = error }
      isOver = true
      condition.broadcast()
    }
    onFailure()
  }
}
