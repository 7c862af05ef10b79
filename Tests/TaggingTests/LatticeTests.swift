import Foundation
import Testing

@testable import Tagging

/// The chain against every path there is.
@Suite struct LatticeTests {
  static let transitions: [Float] = (0..<64).map { Float(($0 * 7919) % 23) / 10 - 1 }

  static func scores(_ seed: Int, count: Int) -> [Lattice.Scores] {
    var state = UInt64(seed) &+ 99
    return (0..<count).map { _ in
      var row = Lattice.Scores.zero
      for lane in 0..<7 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        row[lane] = Float(state >> 40) / Float(1 << 23) - 1
      }
      return row
    }
  }

  /// Every sequence of labels that may stand, with its score.
  static func paths(_ scores: [Lattice.Scores]) -> [(labels: [UInt8], score: Double)] {
    var paths: [(labels: [UInt8], score: Double)] = [([], 0)]
    for row in scores {
      paths = paths.flatMap { path in
        Label.allCases.compactMap { label in
          let previous = path.labels.last.flatMap { Label(rawValue: $0) }
          guard Label.mayFollow(previous, label) else { return nil }
          let before = previous.map { Int($0.rawValue) } ?? 7
          let step = transitions[before * 8 + Int(label.rawValue)]
          return (
            path.labels + [label.rawValue],
            path.score + Double(row[Int(label.rawValue)]) + Double(step)
          )
        }
      }
    }
    return paths
  }

  @Test(arguments: 0..<20)
  func theBestPathIsTheBestOfAll(_ seed: Int) {
    let scores = Self.scores(seed, count: 1 + seed % 5)
    let best = Self.paths(scores).max { $0.score < $1.score }
    #expect(Lattice(transitions: Self.transitions).best(scores) == best?.labels)
  }

  @Test(arguments: 0..<20)
  func probabilitiesAreThoseOfAllPaths(_ seed: Int) {
    let scores = Self.scores(seed, count: 1 + seed % 5)
    let weighted = Self.paths(scores).map { ($0.labels, exp($0.score)) }
    let total = weighted.reduce(0) { $0 + $1.1 }
    let found = Lattice(transitions: Self.transitions).marginals(scores)
    for index in scores.indices {
      for label in 0..<7 {
        let share = weighted.reduce(0) { $0 + ($1.0[index] == UInt8(label) ? $1.1 : 0) } / total
        #expect(abs(Double(found[index][label]) - share) < 1e-4)
      }
    }
  }

  @Test func nothingHasNoLabels() {
    let lattice = Lattice(transitions: Self.transitions)
    #expect(lattice.best([]) == [])
    #expect(lattice.marginals([]) == [])
  }
}
