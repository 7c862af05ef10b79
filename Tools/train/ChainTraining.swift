import Foundation
import Tagging

/// A paragraph as a chain is trained on: the rows of each token, and its labels.
struct Chain {
  let rows: [UInt32]
  let rowsPerToken: Int
  let labels: [UInt8]
}

/// Trains a linear-chain conditional random field by stochastic gradients.
///
/// `@unchecked Sendable`: a training belongs to the one thread that runs it; others read it after that.
final class ChainTraining: @unchecked Sendable {
  /// Rows of the features that both passes have.
  static let bits = 18
  /// Rows of the features of the second pass alone; they stand behind the others.
  static let ownBits = 16
  private static let labels = 7

  let weights: Rows<SIMD8<Float>>
  private(set) var transitions = [Float](repeating: 0, count: 64)
  private var squares = [Float](repeating: 1e-6, count: 64)
  private let rate: Float
  private let epochs: Int

  init(rate: Float, epochs: Int) {
    self.rate = rate
    self.epochs = epochs
    weights = Rows(bits: Self.bits + 1, rate: rate)
  }

  func train(_ chains: [Chain], seed: UInt64) {
    var random = Random(seed: seed)
    var order = Array(chains.indices)
    for _ in 0..<epochs {
      random.shuffle(&order)
      for index in order { learn(chains[index]) }
    }
  }

  /// Takes the mean of this training and others.
  func average(with others: [ChainTraining]) {
    weights.average(with: others.map(\.weights))
    for step in transitions.indices {
      let sum = others.reduce(transitions[step]) { $0 + $1.transitions[step] }
      transitions[step] = sum / Float(others.count + 1)
    }
  }

  func scores(_ chain: Chain) -> [SIMD8<Float>] {
    chain.rows.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return [] }
      return chain.labels.indices.map {
        var score = weights.score(base + $0 * chain.rowsPerToken, chain.rowsPerToken)
        score[7] = 0
        return score
      }
    }
  }

  private func learn(_ chain: Chain) {
    let scores = scores(chain)
    let (marginals, steps) = expectations(scores)
    chain.rows.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for index in chain.labels.indices {
        var gradient = marginals[index]
        gradient[Int(chain.labels[index])] -= 1
        guard (gradient * gradient).sum() > 1e-5 else { continue }
        weights.learn(base + index * chain.rowsPerToken, chain.rowsPerToken, gradient)
      }
    }
    var gradient = steps
    for index in chain.labels.indices {
      let before = index == 0 ? 7 : Int(chain.labels[index - 1])
      gradient[before * 8 + Int(chain.labels[index])] -= 1
    }
    for step in 0..<64 where gradient[step] != 0 {
      squares[step] += gradient[step] * gradient[step]
      transitions[step] -= rate / squares[step].squareRoot() * gradient[step]
    }
  }

  /// The probability of each label at each token, and the expected number of each step.
  private func expectations(_ scores: [SIMD8<Float>]) -> ([SIMD8<Float>], [Float]) {
    let count = scores.count
    var factor = [SIMD8<Float>](repeating: .zero, count: 8)
    for before in 0..<8 {
      for after in 0..<Self.labels {
        guard let label = Label(rawValue: UInt8(after)),
          Label.mayFollow(before == 7 ? nil : Label(rawValue: UInt8(before)), label)
        else { continue }
        factor[before][after] = expf(transitions[before * 8 + after])
      }
    }
    var forward = [SIMD8<Float>](repeating: .zero, count: count)
    var local = forward
    var scale = [Float](repeating: 1, count: count)
    for index in 0..<count {
      var values = scores[index]
      values[7] = -1e9
      let highest = values.max()
      for label in 0..<Self.labels { local[index][label] = expf(values[label] - highest) }
      var sum = SIMD8<Float>.zero
      if index == 0 {
        sum = factor[7]
      } else {
        for label in 0..<Self.labels { sum += factor[label] * forward[index - 1][label] }
      }
      sum *= local[index]
      scale[index] = max(sum.sum(), 1e-30)
      forward[index] = sum / scale[index]
    }
    var backward = SIMD8<Float>(repeating: 1)
    var marginals = forward
    var steps = [Float](repeating: 0, count: 64)
    for index in (0..<count).reversed() {
      marginals[index] = forward[index] * backward
      let message = backward * local[index] / scale[index]
      for before in 0..<8 where index == 0 ? before == 7 : before < Self.labels {
        let mass = factor[before] * message * (index == 0 ? 1 : forward[index - 1][before])
        for after in 0..<Self.labels { steps[before * 8 + after] += mass[after] }
      }
      var next = SIMD8<Float>.zero
      for label in 0..<Self.labels { next[label] = (factor[label] * message).sum() }
      backward = next
      marginals[index][7] = 0
    }
    return (marginals, steps)
  }
}
