/// What a connection asks now and then while a statement runs.
final class Progress {
  /// Says whether to go on.
  var handler: (() -> Bool)?
  /// When to stop.
  var deadline: ContinuousClock.Instant?

  /// Whether anything is to be asked.
  var isNeeded: Bool { handler != nil || deadline != nil }

  /// Whether the statement may go on.
  func mayContinue() -> Bool {
    if let deadline, ContinuousClock.now >= deadline { return false }
    return handler?() ?? true
  }
}
