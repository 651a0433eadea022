import Foundation

/// Work on a row of items by several threads, whose results come out in the order of the row.
///
/// The row may be endless: no more items are held than twice the threads, and of large items fewer.
/// Results that are ready go out while the next item is waited for.
struct OrderedWork {
  /// How many threads work, the caller's among them.
  let threads: Int
  /// How large the items may be in all that are worked on or whose results wait; an item that is
  /// larger by itself is worked on alone.
  var room = Int.max
  /// What else must be done to end early, such as waking a thread that waits for input.
  var onFailure: @Sendable () -> Void = {}

  /// Every processor that the program may run on.
  static var allThreads: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// Takes items until there are none, and delivers the result of each.
  ///
  /// - Parameters:
  ///   - size: How large an item is, in the measure of `room`.
  ///   - next: The next item, or `nil` at the end. Called by one thread at a time, in order.
  ///   - work: Makes the result of an item. Called by all threads at once.
  ///   - deliver: Takes the next result. Called by one thread at a time, in order.
  /// - Throws: What `next` or `deliver` throws first, once what was begun has ended.
  func run<Item: Sendable, Result: Sendable>(
    size: @escaping (Item) -> Int = { _ in 0 }, next: @escaping () throws -> Item?,
    work: @escaping @Sendable (Item) -> Result, deliver: @escaping (Result) throws -> Void
  ) throws {
    guard threads > 1 else {
      while let item = try next() { try deliver(work(item)) }
      return
    }
    let row = Row(
      limit: threads, room: room, size: size, next: next, work: work, deliver: deliver,
      onFailure: onFailure)
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
/// `@unchecked Sendable`: `next` and `size` are called under `turn` only, `deliver` by the one thread that has set
/// `isDelivering`, and every variable is used under `condition`.
private final class Row<Item: Sendable, Result: Sendable>: @unchecked Sendable {
  private let limit: Int
  private let room: Int
  private let size: (Item) -> Int
  private let next: () throws -> Item?
  private let work: @Sendable (Item) -> Result
  private let deliver: (Result) throws -> Void
  private let onFailure: @Sendable () -> Void

  private let turn = NSLock()
  private let condition = NSCondition()
  private var taken = 0
  private var delivered = 0
  private var ready: [Int: (result: Result, size: Int)] = [:]
  /// How large the items are that were taken and whose results are not delivered.
  private var held = 0
  private var isDelivering = false
  private var isOver = false
  private var failure: (any Error)?
  private var running = 0

  init(
    limit: Int, room: Int, size: @escaping (Item) -> Int, next: @escaping () throws -> Item?,
    work: @escaping @Sendable (Item) -> Result, deliver: @escaping (Result) throws -> Void,
    onFailure: @escaping @Sendable () -> Void
  ) {
    self.limit = limit
    self.room = room
    self.size = size
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
    while let (item, size, place) = take() { put(work(item), size, place) }
  }

  private func take() -> (item: Item, size: Int, place: Int)? {
    turn.withLock {
      guard !condition.withLock({ isOver }) else { return nil }
      do {
        let item = try next()
        let size = item.map(self.size) ?? 0
        return condition.withLock {
          // What is held is in the hands of threads that do not wait here, so it comes to an end.
          while held > 0, size > room - held, !isOver { condition.wait() }
          guard let item, !isOver else {
            isOver = true
            return nil
          }
          taken += 1
          held += size
          return (item, size, taken - 1)
        }
      } catch {
        stop(error)
        return nil
      }
    }
  }

  /// Keeps a result until its turn, and delivers what is ready.
  private func put(_ result: Result, _ size: Int, _ place: Int) {
    condition.lock()
    ready[place] = (result, size)
    if !isDelivering {
      isDelivering = true
      while failure == nil, let first = ready.removeValue(forKey: delivered) {
        condition.unlock()
        do { try deliver(first.result) } catch { stop(error) }
        condition.lock()
        delivered += 1
        held -= first.size
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
