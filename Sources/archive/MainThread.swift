import Dispatch
import Synchronization

/// Runs the steps of an asynchronous command on the thread that the program began with, so that the pool's
/// threads read and extract while it writes.
///
/// An asynchronous `main` would do so, too, but leaves that thread by unwinding it, for which a program that
/// is linked statically sorts the tables of all its functions: 25 ms of every run.
final class MainThread: TaskExecutor {
  private let steps = Mutex<[UnownedJob]>([])
  private let arrived = DispatchSemaphore(value: 0)

  func enqueue(_ step: consuming ExecutorJob) {
    let step = UnownedJob(step)
    steps.withLock { $0.append(step) }
    arrived.signal()
  }

  /// Does work to its end, and throws what it throws.
  static func run(_ work: sending @escaping @isolated(any) () async throws -> Void) throws {
    let thread = MainThread()
    let outcome = Outcome()
    Task(executorPreference: thread) {
      do {
        try await work()
        outcome.result.withLock { $0 = .success(()) }
      } catch {
        outcome.result.withLock { $0 = .failure(error) }
      }
    }
    while true {
      if let result = outcome.result.withLock({ $0 }) { return try result.get() }
      thread.arrived.wait()
      let step = thread.steps.withLock { $0.removeFirst() }
      step.runSynchronously(on: thread.asUnownedTaskExecutor())
    }
  }

  private final class Outcome: Sendable {
    let result = Mutex<Result<Void, any Error>?>(nil)
  }
}
