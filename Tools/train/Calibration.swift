import Extraction
import Foundation
import Tagging

/// Fits the confidence: a logistic regression from what is known of a statement to whether it was right.
enum Calibration {
  /// A statement is right if its content shares more than half of its tokens with that of an
  /// attribution, and its source a token with that one's source, or both have none.
  static func isRight(_ statement: Extractor.Candidate, _ document: Document) -> Bool {
    let tokens = Set(statement.content.joined())
    return document.attributions.contains { gold in
      let other = Set(gold.content.joined())
      let shared = tokens.intersection(other).count
      guard shared * 2 >= tokens.union(other).count else { return false }
      guard let source = statement.source else { return gold.source.isEmpty }
      return gold.source.contains { $0.overlaps(source) }
    }
  }

  /// Weights of the most likely logistic function, with a little pull towards 0 (Newton's method).
  static func fit(_ examples: [(features: [Float], isRight: Bool)]) -> [Float] {
    let count = Confidence.count
    var weights = [Float](repeating: 0, count: count)
    for _ in 0..<25 {
      var gradient = weights.map { Double($0) * pull }
      var curvature = [[Double]](
        repeating: [Double](repeating: 0, count: count), count: count)
      for index in 0..<count { curvature[index][index] = pull }
      for example in examples {
        let likely = Confidence.value(example.features, weights: weights)
        let features = example.features.map(Double.init)
        for row in 0..<count {
          gradient[row] += (likely - (example.isRight ? 1 : 0)) * features[row]
          for column in 0..<count {
            curvature[row][column] += likely * (1 - likely) * features[row] * features[column]
          }
        }
      }
      for (index, step) in solved(curvature, gradient).enumerated() {
        weights[index] -= Float(step)
      }
    }
    return weights
  }

  private static let pull = 1.0

  /// The solution of a system of linear equations (Gauss); the matrix is positive definite.
  private static func solved(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var matrix = matrix
    var right = right
    for pivot in right.indices {
      for row in right.indices where row != pivot {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        for column in pivot..<right.count { matrix[row][column] -= factor * matrix[pivot][column] }
        right[row] -= factor * right[pivot]
      }
    }
    return right.indices.map { right[$0] / matrix[$0][$0] }
  }
}
