/// Labels the tokens of a text in two passes; the second sees what the first thought.
public struct Tagger: Sendable {
  /// The labels of a paragraph with their probabilities.
  public struct Labels: Sendable {
    public let paragraph: Range<Int>
    /// Raw values, one a token.
    public let label: [UInt8]
    /// How probable each label is.
    public let probability: [Float]
    /// What the paragraph before looked like: see `ParagraphView`.
    let before: UInt32
  }

  /// Taken from the score of "outside" between quotation marks, whose words are nearly always
  /// somebody's: found by trial on a fifth of the training split.
  private static let quotedMalus: Float = 0.1

  /// How much the scores of the first pass count in the second: found in the same way.
  private static let firstShare: Float = 0.1

  private let model: Model
  private let first: Lattice
  private let second: Lattice

  public init(_ model: Model) {
    self.model = model
    let transitions = model.floats(.transitions)
    first = Lattice(transitions: Array(transitions.prefix(64)))
    second = Lattice(transitions: Array(transitions.suffix(64)))
  }

  /// - Parameter paragraphs: ranges of tokens, in order; what lies outside is not labelled.
  public func label(_ traits: TokenTraits, _ syntax: Syntax, paragraphs: [Range<Int>]) -> [Labels] {
    var before: UInt32 = 0
    let rows = UnsafeMutablePointer<UInt32>.allocate(capacity: LabelFeatures.capacity)
    defer { rows.deallocate() }
    return paragraphs.map { paragraph in
      let view = ParagraphView(traits, paragraph, before: before)
      let labels = label(view, paragraph, traits, syntax, rows)
      before = view.after
      return labels
    }
  }

  private func label(
    _ view: ParagraphView, _ paragraph: Range<Int>, _ traits: TokenTraits, _ syntax: Syntax,
    _ rows: UnsafeMutablePointer<UInt32>
  ) -> Labels {
    let table = model[.labels]
    let weights = table.rows(of: SIMD16<Int8>.self)
    var firstScores: [Lattice.Scores] = []
    var secondScores: [SIMD8<Int16>] = []
    firstScores.reserveCapacity(view.count)
    secondScores.reserveCapacity(view.count)
    for index in 0..<view.count {
      LabelFeatures.rows(index, view, in: paragraph, traits, syntax, table.hash, rows)
      var sum = SIMD16<Int16>.zero
      for feature in 0..<LabelFeatures.count {
        sum &+= SIMD16<Int16>(truncatingIfNeeded: weights[Int(rows[feature])])
      }
      firstScores.append(Lattice.Scores(sum.lowHalf) * table.scale)
      secondScores.append(sum.highHalf)
    }
    let guess = first.best(firstScores)
    let doubts = Self.doubts(guess, first.marginals(firstScores))
    let seen = FirstLabels(guess, doubts: doubts, view)
    let own = model[.second]
    let ownWeights = own.rows(of: SIMD8<Int8>.self)
    var scores: [Lattice.Scores] = []
    scores.reserveCapacity(view.count)
    for index in 0..<view.count {
      seen.features(index, view, own.hash, rows)
      var sum = SIMD8<Int16>.zero
      for feature in 0..<FirstLabels.count {
        sum &+= SIMD8<Int16>(truncatingIfNeeded: ownWeights[Int(rows[feature])])
      }
      var score =
        Lattice.Scores(sum) * own.scale + Lattice.Scores(secondScores[index]) * table.secondScale
        + firstScores[index] * Self.firstShare
      if view.isQuoted(index) { score[0] -= Self.quotedMalus }
      scores.append(score)
    }
    let label = second.best(scores)
    let probability = zip(second.marginals(scores), label).map { $0[Int($1)] }
    return Labels(
      paragraph: paragraph, label: label, probability: probability, before: view.before)
  }

  /// How sure each label is, in steps, and which label comes next; 0 for labels beyond doubt.
  public static func doubts(_ labels: [UInt8], _ marginals: [Lattice.Scores]) -> [UInt8] {
    zip(labels, marginals).map { label, marginal in
      let own = marginal[Int(label)]
      guard own <= 0.98 else { return 0 }
      var others = marginal
      others[Int(label)] = -1
      others[7] = -1
      var next = 0
      for candidate in 1..<7 where others[candidate] > others[next] { next = candidate }
      let step: UInt8 = own > 0.9 ? 1 : own > 0.7 ? 2 : own > 0.5 ? 3 : 4
      return step << 3 | UInt8(next)
    }
  }
}
