import Foundation
import Tagging

/// A choice among candidates, one of them right.
struct Choice {
  let candidates: [[UInt32]]
  let answer: Int
}

/// Trains a ranker: the probability of a candidate is the softmax of its score.
///
/// `@unchecked Sendable`: a training belongs to the one thread that runs it; others read it after that.
final class LinkTraining: @unchecked Sendable {
  static let bits = 18
  private(set) var weights = [Float](repeating: 0, count: 1 << bits)
  private var squares = [Float](repeating: 0, count: 1 << bits)
  private var sums = [Float](repeating: 0, count: 1 << bits)

  func train(_ choices: [Choice], seed: UInt64) {
    var random = Random(seed: seed)
    var order = Array(choices.indices)
    let epochs = 8
    for epoch in 0..<epochs {
      random.shuffle(&order)
      for index in order where choices[index].candidates.count > 1 { learn(choices[index]) }
      if epoch >= 2 { for row in weights.indices { sums[row] += weights[row] } }
    }
    for row in weights.indices { weights[row] = sums[row] / Float(epochs - 2) }
  }

  private func learn(_ choice: Choice) {
    let scores = choice.candidates.map { $0.reduce(Float(0)) { $0 + weights[Int($1)] } }
    let highest = scores.max() ?? 0
    let exponentials = scores.map { expf($0 - highest) }
    let total = exponentials.reduce(0, +)
    guard exponentials[choice.answer] / total < 0.998 else { return }
    for (index, candidate) in choice.candidates.enumerated() {
      let gradient = exponentials[index] / total - (index == choice.answer ? 1 : 0)
      guard abs(gradient) > 1e-4 else { continue }
      for row in candidate {
        squares[Int(row)] += gradient * gradient
        weights[Int(row)] -= 0.1 / (squares[Int(row)] + 0.1).squareRoot() * gradient
      }
    }
  }
}
