import Foundation
import Tagging

/// Trains parts of speech, the parser's moves and the relations on a treebank.
///
/// The parser learns from a dynamic oracle (Goldberg and Nivre 2013): it makes its own mistakes and
/// learns the best way on from there.
///
/// `@unchecked Sendable`: a training belongs to the one thread that runs it; others read it after that.
final class SyntaxTraining: @unchecked Sendable {
  static let tagBits = 15
  static let moveBits = 19
  static let relationBits = 15
  private static let epochs = 4

  let tags = Rows<SIMD32<Float>>(bits: tagBits, rate: 0.15)
  let moves = Rows<SIMD4<Float>>(bits: moveBits, rate: 0.12)
  let relations = Rows<SIMD32<Float>>(bits: relationBits, rate: 0.15)
  private let tagHash = FeatureHash(bits: tagBits)
  private let moveHash = FeatureHash(bits: moveBits)
  private let relationHash = FeatureHash(bits: relationBits)
  private let rows = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
  private var random: Random

  init(seed: UInt64) { random = Random(seed: seed) }

  deinit { rows.deallocate() }

  func train(_ documents: [Treebank.Document]) {
    var order = documents.indices.flatMap { document in
      documents[document].trees.indices.map { (document, $0) }
    }
    var guessed = documents.map { [UInt8](repeating: 0, count: $0.traits.form.count) }
    for epoch in 0..<Self.epochs {
      random.shuffle(&order)
      for (document, tree) in order {
        learn(
          documents[document].trees[tree], documents[document].traits, &guessed[document],
          explores: epoch > 0)
      }
      if epoch > 0 {
        tags.snapshot()
        moves.snapshot()
        relations.snapshot()
      }
    }
    tags.average()
    moves.average()
    relations.average()
  }

  private func learn(
    _ tree: Treebank.Tree, _ traits: TokenTraits, _ guessed: inout [UInt8], explores: Bool
  ) {
    learnTags(tree, traits, &guessed, explores: explores)
    guessed.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      learnMoves(tree, traits, base, explores: explores)
    }
    learnRelations(tree, traits, guessed)
  }

  private func learnTags(
    _ tree: Treebank.Tree, _ traits: TokenTraits, _ guessed: inout [UInt8], explores: Bool
  ) {
    let classes = PartOfSpeech.allCases.count
    guessed.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for (offset, token) in tree.segment.enumerated() {
        PartOfSpeechFeatures.rows(token, in: tree.segment, traits, tags: base, tagHash, rows)
        let scores = tags.score(rows, PartOfSpeechFeatures.count)
        base[token] =
          explores ? UInt8(Self.best(scores, among: classes)) : tree.tags[offset]
        learn(tags, scores, PartOfSpeechFeatures.count, Int(tree.tags[offset]), among: classes)
      }
    }
  }

  private func learnRelations(
    _ tree: Treebank.Tree, _ traits: TokenTraits, _ guessed: [UInt8]
  ) {
    let classes = Relation.allCases.count
    let first = tree.segment.lowerBound
    var heads = [Int32](repeating: -1, count: tree.segment.upperBound)
    for (offset, head) in tree.heads.enumerated() where Int(head) < tree.segment.count {
      heads[first + offset] = head + Int32(first)
    }
    let signs = RelationFeatures.signs(of: tree.segment, heads: heads, tags: guessed)
    guessed.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for (offset, token) in tree.segment.enumerated() {
        RelationFeatures.rows(
          child: token, head: heads[token] < 0 ? nil : Int(heads[token]), in: tree.segment,
          traits, tags: base, kids: signs[offset], relationHash, rows)
        let scores = relations.score(rows, RelationFeatures.count)
        learn(
          relations, scores, RelationFeatures.count, Int(tree.relations[offset]), among: classes)
      }
    }
  }

  private func learn(
    _ table: Rows<SIMD32<Float>>, _ scores: SIMD32<Float>, _ count: Int, _ answer: Int,
    among classes: Int
  ) {
    var gradient = softmax(scores, classes: classes)
    guard gradient[answer] < 0.995 else { return }
    gradient[answer] -= 1
    table.learn(rows, count, gradient)
  }

  private static func best(_ scores: SIMD32<Float>, among classes: Int) -> Int {
    var best = 0
    for candidate in 1..<classes where scores[candidate] > scores[best] { best = candidate }
    return best
  }

  // MARK: Moves

  private func learnMoves(
    _ tree: Treebank.Tree, _ traits: TokenTraits, _ tags: UnsafePointer<UInt8>, explores: Bool
  ) {
    let count = tree.segment.count
    var state = ParserState(count: count)
    var children = [[Int]](repeating: [], count: count + 1)
    for (child, head) in tree.heads.enumerated() { children[Int(head)].append(child) }
    var onStack = [Bool](repeating: false, count: count + 1)
    while !state.isFinished {
      ParserFeatures.rows(
        state, start: tree.segment.lowerBound, traits, tags: tags, moveHash, rows)
      let scores = moves.score(rows, ParserFeatures.count)
      let allowed = ParserState.Move.allCases.filter(state.allows)
      let costs = costs(state, tree.heads, children, onStack)
      let least = allowed.map { costs[$0.rawValue] }.min() ?? 0
      learn(scores, allowed, isRight: { costs[$0.rawValue] == least })
      func best(_ moves: [ParserState.Move]) -> ParserState.Move {
        moves.max { scores[$0.rawValue] < scores[$1.rawValue] } ?? .shift
      }
      var move = best(allowed)
      if costs[move.rawValue] > least, !explores || random.below(10) == 0 {
        move = best(allowed.filter { costs[$0.rawValue] == least })
      }
      if move == .shift {
        onStack[state.next] = true
      } else if let top = state.stack.last {
        onStack[Int(top)] = false
      }
      state.apply(move)
    }
  }

  private func learn(
    _ scores: SIMD4<Float>, _ allowed: [ParserState.Move],
    isRight: (ParserState.Move) -> Bool
  ) {
    let highest = allowed.map { scores[$0.rawValue] }.max() ?? 0
    var probability = SIMD4<Float>.zero
    for move in allowed { probability[move.rawValue] = expf(scores[move.rawValue] - highest) }
    probability /= probability.sum()
    let right = allowed.filter(isRight).reduce(Float(0)) { $0 + probability[$1.rawValue] }
    guard right < 0.995 else { return }
    var gradient = probability
    for move in allowed where isRight(move) {
      gradient[move.rawValue] -= probability[move.rawValue] / max(right, 1e-20)
    }
    moves.learn(rows, ParserFeatures.count, gradient)
  }

  /// How many arcs of the tree can no longer be made after each move.
  private func costs(
    _ state: ParserState, _ heads: [Int32], _ children: [[Int]], _ onStack: [Bool]
  ) -> [Int] {
    let next = state.next
    let depth = state.stack.count
    guard depth > 0 else { return [0, 99, 99] }
    let top = Int(state.stack[depth - 1])
    let topHead = Int(heads[top])
    let below = depth > 1 ? Int(state.stack[depth - 2]) : -1
    let waiting = children[top].count { $0 >= next }
    var shift = 99
    if next < state.count {
      let head = Int(heads[next])
      shift =
        children[next].count { onStack[$0] }
        + (head < next && onStack[head] && head != top ? 1 : 0)
    }
    let left = waiting + (topHead > next || topHead == below ? 1 : 0)
    let right = depth > 1 ? waiting + (topHead >= next ? 1 : 0) : 99
    return [shift, left, right]
  }
}
