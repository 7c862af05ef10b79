internal import Text

/// A statement as the labels and links have it. Ranges of token indexes.
public struct LinkedStatement: Sendable {
  /// In order and apart.
  public var content: [Range<Int>]
  public var source: Range<Int>?
  public var cue: Range<Int>?
  /// How probable the labels and the links are, each the least along the statement.
  public var contentProbability: Float
  public var cueProbability: Float
  public var contentLink: Float
  public var sourceLink: Float
}

/// Joins contents to their cues, and cues to their sources.
public struct Linker: Sendable {
  private let model: Model

  public init(_ model: Model) { self.model = model }

  /// A cue that waits for its content: "He said:" at the end of a paragraph.
  public struct Announcement: Sendable {
    public let cue: Range<Int>
    public let source: Range<Int>?
    let probability: Float
    let sourceLink: Float
  }

  /// - Parameter announced: by the paragraph before; then by this one.
  public func link(
    _ labels: Tagger.Labels, _ traits: TokenTraits, _ syntax: Syntax,
    announced: inout Announcement?
  ) -> [LinkedStatement] {
    let spans = LabelledSpans(labels.label, in: labels.paragraph)
    let features = LinkFeatures(
      spans, in: labels.paragraph, traits, syntax, before: labels.before)
    func probability(_ span: Range<Int>) -> Float {
      let first = span.lowerBound - labels.paragraph.lowerBound
      return labels.probability[first..<(first + span.count)].reduce(0, +) / Float(span.count)
    }
    var statements: [LinkedStatement] = []
    var byCue: [Range<Int>: Int] = [:]
    for content in spans.contents {
      let (cue, certainty) = choose(
        features.cues(for: content, model[.contentLinks].hash), .contentLinks)
      if let cue, let known = byCue[cue] {
        statements[known].content.append(content)
        statements[known].contentProbability = min(
          statements[known].contentProbability, probability(content))
        statements[known].contentLink = min(statements[known].contentLink, certainty)
        continue
      }
      var statement = LinkedStatement(
        content: [content], contentProbability: probability(content), cueProbability: 0,
        contentLink: certainty, sourceLink: 0)
      if let cue {
        byCue[cue] = statements.count
        statement.cue = cue
        statement.cueProbability = probability(cue)
        (statement.source, statement.sourceLink) = choose(
          features.sources(for: cue, model[.sourceLinks].hash), .sourceLinks)
      }
      statements.append(statement)
    }
    joinContinued(&statements, traits)
    if let announced, statements.first?.cue == nil,
      let first = statements.first?.content.first,
      first.lowerBound <= labels.paragraph.lowerBound + 1
    {
      statements[0].cue = announced.cue
      statements[0].source = announced.source
      statements[0].cueProbability = announced.probability
      statements[0].sourceLink = announced.sourceLink
    }
    announced = nil
    if let last = labels.paragraph.last, traits.kind[last] == .colon, let cue = spans.cues.last,
      byCue[cue] == nil, traits.sentence[cue.lowerBound] == traits.sentence[last]
    {
      let (source, certainty) = choose(
        features.sources(for: cue, model[.sourceLinks].hash), .sourceLinks)
      announced = Announcement(
        cue: cue, source: source, probability: probability(cue), sourceLink: certainty)
    }
    return statements
  }

  /// '"A," he said. "B."': quoted words without a cue go on from the statement that ends before them.
  private func joinContinued(_ statements: inout [LinkedStatement], _ traits: TokenTraits) {
    var index = 1
    while index < statements.count {
      let previous = statements[index - 1]
      guard statements[index].cue == nil, let first = statements[index].content.first,
        traits.quote[first.lowerBound] != 0, let start = previous.content.last?.upperBound,
        start <= first.lowerBound, previous.cue != nil,
        previous.content.allSatisfy({ traits.quote[$0.lowerBound] != 0 }),
        (start..<first.lowerBound).allSatisfy({ token in
          traits.kind[token] != .word || previous.cue?.contains(token) ?? false
            || previous.source?.contains(token) ?? false
        })
      else {
        index += 1
        continue
      }
      statements[index - 1].content += statements[index].content
      statements.remove(at: index)
    }
  }

  /// The best candidate and its probability among all of them.
  private func choose(_ candidates: [LinkFeatures.Candidate], _ section: Model.Section)
    -> (span: Range<Int>?, probability: Float)
  {
    let table = model[section]
    let weights = table.rows(of: Int8.self)
    let scores = candidates.map { candidate in
      Float(candidate.rows.reduce(0) { $0 + Int(weights[Int($1)]) }) * table.scale
    }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return (nil, 0) }
    let total = scores.reduce(0) { $0 + exponential($1 - scores[best]) }
    return (candidates[best].span, 1 / total)
  }
}
