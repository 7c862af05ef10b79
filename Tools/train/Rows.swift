import Foundation

/// A table of weights under training: a row for each hash value, a lane for each class. AdaGrad keeps
/// the sum of squared gradients in the row's last lane; the result is the mean over the epochs.
///
/// `@unchecked Sendable`: a table belongs to the one thread that trains it; others read it after that.
final class Rows<Row: SIMD>: @unchecked Sendable where Row.Scalar == Float {
  let bits: Int
  private let rate: Float
  private let weights: UnsafeMutablePointer<Row>
  private let sums: UnsafeMutablePointer<Row>
  private var snapshots: Float = 0
  private let last = Row.scalarCount - 1

  init(bits: Int, rate: Float) {
    self.bits = bits
    self.rate = rate
    weights = .allocate(capacity: 1 << bits)
    weights.initialize(repeating: .zero, count: 1 << bits)
    sums = .allocate(capacity: 1 << bits)
    sums.initialize(repeating: .zero, count: 1 << bits)
  }

  deinit {
    weights.deallocate()
    sums.deallocate()
  }

  subscript(row: Int) -> Row { weights[row] }

  @inline(__always)
  func score(_ rows: UnsafePointer<UInt32>, _ count: Int) -> Row {
    var sum = Row.zero
    for index in 0..<count { sum += weights[Int(rows[index])] }
    return sum
  }

  /// - Parameter gradient: its last lane must be 0.
  @inline(__always)
  func learn(_ rows: UnsafePointer<UInt32>, _ count: Int, _ gradient: Row) {
    let square = (gradient * gradient).sum()
    for index in 0..<count {
      let row = Int(rows[index])
      var weight = weights[row]
      let total = weight[last] + square
      weight -= gradient * (rate / (total + 0.1).squareRoot())
      weight[last] = total
      weights[row] = weight
    }
  }

  func snapshot() {
    for row in 0..<(1 << bits) { sums[row] += weights[row] }
    snapshots += 1
  }

  /// Replaces the weights by the mean of these and those of others.
  func average(with others: [Rows<Row>]) {
    for row in 0..<(1 << bits) {
      weights[row] = others.reduce(weights[row]) { $0 + $1[row] } / Float(others.count + 1)
    }
  }

  /// Replaces the weights by their mean over the snapshots.
  func average() {
    guard snapshots > 0 else { return }
    for row in 0..<(1 << bits) {
      weights[row] = sums[row] / snapshots
      weights[row][last] = 0
    }
  }
}

/// Probabilities from scores.
func softmax<Row: SIMD>(_ scores: Row, classes: Int) -> Row where Row.Scalar == Float {
  var values = [Float](repeating: 0, count: classes)
  for index in 0..<classes { values[index] = scores[index] }
  let highest = values.max() ?? 0
  var total: Float = 0
  for index in 0..<classes {
    values[index] = expf(values[index] - highest)
    total += values[index]
  }
  var result = Row.zero
  for index in 0..<classes { result[index] = values[index] / total }
  return result
}
