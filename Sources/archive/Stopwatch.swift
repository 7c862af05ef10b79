/// How long the parts of a command take, for --timings.
struct Stopwatch {
  private let isOn: Bool
  private var last = ContinuousClock.now
  private var parts: [(name: String, time: Duration)] = []

  init(isOn: Bool) { self.isOn = isOn }

  /// Ends a part.
  mutating func note(_ name: String) {
    guard isOn else { return }
    let now = ContinuousClock.now
    parts.append((name, now - last))
    last = now
  }

  /// "timings: opened 0.412 ms, searched columns 7.901 ms, …", on standard error.
  func write() {
    guard isOn else { return }
    let shown = parts.map { part in
      let microseconds = part.time.components.attoseconds / 1_000_000_000_000
      let milliseconds = Int(part.time.components.seconds) * 1000 + Int(microseconds) / 1000
      let rest = "\(1000 + Int(microseconds) % 1000)".dropFirst()
      return "\(part.name) \(milliseconds).\(rest) ms"
    }
    Messages.write("timings: " + shown.joined(separator: ", "))
  }
}
