internal import Text

/// How far a statement is to be trusted: the probability that its content is found and its source is
/// right, fitted on articles that the model had not seen.
public enum Confidence {
  public static let count = 14

  /// What the confidence is told from.
  /// - Parameters:
  ///   - hasFoundCue: the labels had no cue, the extractor found one.
  ///   - hasFoundSource: the same of the source.
  public static func features(
    of statement: LinkedStatement, _ traits: TokenTraits, hasFoundCue: Bool, hasFoundSource: Bool
  ) -> [Float] {
    func logit(_ probability: Float) -> Float {
      let p = min(max(probability, 0.001), 0.999)
      return logarithm(p / (1 - p))
    }
    func hinted(_ span: Range<Int>?, _ role: Label.Role) -> Float {
      span.map { $0.contains { Label(rawValue: traits.hint[$0])?.role == role } ? 1 : 0 } ?? 0
    }
    let words = statement.content.joined().filter { traits.kind[$0] == .word }
    let quoted = words.count { traits.quote[$0] != 0 }
    let hintedWords = words.count { Label(rawValue: traits.hint[$0])?.role == .content }
    let size = Float(max(words.count, 1))
    return [
      1,
      logit(statement.contentProbability),
      statement.cue == nil ? 0 : logit(statement.cueProbability),
      logit(statement.contentLink),
      statement.cue == nil ? 0 : logit(statement.sourceLink),
      statement.source == nil ? 0 : 1,
      statement.cue == nil ? 0 : 1,
      hinted(statement.cue, .cue),
      hinted(statement.source, .source),
      Float(quoted) / size,
      Float(hintedWords) / size,
      min(size, 30) / 30,
      hasFoundCue ? 1 : 0,
      hasFoundSource ? 1 : 0,
    ]
  }

  /// - Parameter weights: `count` of them.
  public static func value(_ features: [Float], weights: [Float]) -> Double {
    let sum = zip(features, weights).reduce(Float(0)) { $0 + $1.0 * $1.1 }
    return Double(1 / (1 + exponential(-sum)))
  }
}

extension Model {
  /// - Parameter features: `Confidence.features`.
  public func confidence(_ features: [Float]) -> Double {
    Confidence.value(features, weights: floats(.confidence))
  }
}
