import Foundation
import Tagging

/// Fits the confidence: a logistic regression from what is known of a statement to whether it was right.
enum Calibration {
  /// A statement is right if its content shares more than half of its tokens with that of an
  /// attribution, and its source a token with that one's source, or both have none.
  static func isRight(_ statement: LinkedStatement, _ document: Document) -> Bool {
    let tokens = Set(statement.content.joined())
    return document.attributions.contains { gold in
      let other = Set(gold.content.joined())
      let shared = tokens.intersection(other).count
      guard shared * 2 >= tokens.union(other).count else { return false }
      guard let source = statement.source else { return gold.source.isEmpty }
      return gold.source.contains { $0.overlaps(source) }
    }
  }

  static func fit(_ examples: [(features: [Float], isRight: Bool)]) -> [Float] {
    var weights = [Float](repeating: 0, count: Confidence.count)
    let rate: Float = 0.5
    for _ in 0..<2000 {
      var gradient = [Float](repeating: 0, count: weights.count)
      for example in examples {
        let error =
          Float(Confidence.value(example.features, weights: weights)) - (example.isRight ? 1 : 0)
        for index in gradient.indices { gradient[index] += error * example.features[index] }
      }
      for index in weights.indices {
        weights[index] -= rate * gradient[index] / Float(examples.count) + 0.0001 * weights[index]
      }
    }
    return weights
  }
}
