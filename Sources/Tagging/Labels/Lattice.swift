/// Scores of every label at every token of a paragraph, and of every step from label to label: a
/// linear chain. Lanes 0-6 are labels; lane 7 is the state before the first token.
public struct Lattice: Sendable {
  public typealias Scores = SIMD8<Float>
  private static let labels = 7
  static let impossible: Float = -1e9

  /// Row by the label before, lane by the label after.
  private let steps: [Scores]

  /// - Parameter transitions: 64 scores, those of a label after label `a` from 8 * a on; steps that
  ///   no labels may take are ruled out here.
  public init(transitions: [Float]) {
    steps = (0..<8).map { before in
      var row = Scores(repeating: Self.impossible)
      for after in 0..<Self.labels {
        guard let label = Label(rawValue: UInt8(after)),
          Label.mayFollow(before == 7 ? nil : Label(rawValue: UInt8(before)), label)
        else { continue }
        row[after] = transitions[before * 8 + after]
      }
      return row
    }
  }

  /// The best labels, as raw values (Viterbi).
  public func best(_ scores: [Scores]) -> [UInt8] {
    guard !scores.isEmpty else { return [] }
    var back = [SIMD8<UInt8>](repeating: .zero, count: scores.count)
    var current = steps[7] + scores[0]
    for index in 1..<max(1, scores.count) {
      var best = Scores(repeating: current[0]) + steps[0]
      var from = SIMD8<Int32>(repeating: 0)
      for before in 1..<Self.labels {
        let candidate = Scores(repeating: current[before]) + steps[before]
        let better = candidate .> best
        best.replace(with: candidate, where: better)
        from.replace(with: Int32(before), where: better)
      }
      current = best + scores[index]
      back[index] = SIMD8<UInt8>(truncatingIfNeeded: from)
    }
    var last = 0
    for label in 1..<Self.labels where current[label] > current[last] { last = label }
    var result = [UInt8](repeating: 0, count: scores.count)
    for index in scores.indices.reversed() {
      result[index] = UInt8(last)
      last = Int(back[index][last])
    }
    return result
  }

  /// The probability of every label at every token (forward-backward).
  public func marginals(_ scores: [Scores]) -> [Scores] {
    guard !scores.isEmpty else { return [] }
    let factors = steps.map(Self.exponentials)
    var forward = [Scores](repeating: .zero, count: scores.count)
    var local = forward
    for index in scores.indices {
      var shifted = scores[index]
      shifted[7] = Self.impossible
      local[index] = Self.exponentials(shifted - Scores(repeating: shifted.max()))
      var sum = Scores.zero
      if index == 0 {
        sum = factors[7]
      } else {
        let before = forward[index - 1]
        for label in 0..<Self.labels { sum += Scores(repeating: before[label]) * factors[label] }
      }
      sum *= local[index]
      sum[7] = 0
      forward[index] = sum / Scores(repeating: max(sum.sum(), 1e-30))
    }
    var backward = Scores(repeating: 1)
    var result = forward
    for index in scores.indices.reversed() {
      let product = forward[index] * backward
      result[index] = product / Scores(repeating: max(product.sum(), 1e-30))
      let message = backward * local[index]
      var next = Scores.zero
      for label in 0..<Self.labels { next[label] = (factors[label] * message).sum() }
      next[7] = 0
      backward = next / Scores(repeating: max(next.sum(), 1e-30))
    }
    return result
  }

  private static func exponentials(_ values: Scores) -> Scores {
    var result = Scores.zero
    for lane in 0..<8 where values[lane] > -80 { result[lane] = exponential(values[lane]) }
    return result
  }
}
