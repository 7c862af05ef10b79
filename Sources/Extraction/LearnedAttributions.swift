internal import Tagging
internal import Text

/// Finds who is said to have said what by the learned model; the rules are one of its witnesses.
struct LearnedAttributions {
  let text: TokenizedText
  let rules: AttributionRules
  let nouns: NounPhrases
  let cues: CueTable
  let channels: Channels
  let model: Model?

  /// The attributions of some paragraphs in the order of the text.
  /// - Parameter ruled: what the rules find in them.
  func attributions(in paragraphs: [Range<Int>], ruled: [Attribution]) -> [Attribution] {
    guard let model else { return ruled }
    let traits = self.traits(ruled: ruled)
    let syntax = SyntaxParser(model).parse(traits, paragraphs: paragraphs)
    let linker = Linker(model)
    var found: [Attribution] = []
    var announced: Linker.Announcement?
    for labels in Tagger(model).label(traits, syntax, paragraphs: paragraphs) {
      let statements = linker.link(labels, traits, syntax, announced: &announced)
      for statement in statements.flatMap(divided) {
        guard var attribution = attribution(statement, in: labels.paragraph, traits, ruled) else {
          continue
        }
        if let cue = attribution.cue, isQuestion(cue, attribution.sentence) {
          attribution.hearer = attribution.source
          attribution.source = nil
        } else if attribution.source == nil, let cue = attribution.cue {
          attribution.source =
            subject(of: cue, syntax) ?? relative(closedBefore: cue, in: attribution.sentence)
            ?? rules.subject(ofFinite: cue, in: attribution.sentence)
        }
        if attribution.cue == nil, attribution.source == nil {
          announce(&attribution)
          if attribution.cue == nil, attribution.source == nil {
            findVerb(of: &attribution, syntax)
          }
        }
        attribution.evidence = Confidence.features(
          of: statement, traits, hasFoundCue: statement.cue == nil && attribution.cue != nil,
          hasFoundSource: statement.source == nil && attribution.source != nil)
        attribution.confidence = model.confidence(attribution.evidence)
        found.append(attribution)
      }
    }
    return joined(found.map { cut($0, ruled) }, ruled)
  }

  /// What the tagger sees of the text.
  func traits(ruled: [Attribution]) -> TokenTraits {
    var hints = [Label](repeating: .outside, count: text.tokens.count)
    func mark(_ range: Range<Int>, _ role: Label.Role) {
      for token in range { hints[token] = token == range.lowerBound ? .first(role) : .next(role) }
    }
    for attribution in ruled {
      for content in attribution.content { mark(content, .content) }
      if let source = attribution.source { mark(source, .source) }
      if let cue = attribution.cue { mark(cue, .cue) }
    }
    return TokenTraits(text, cues: text.lower.map(cues.tagClass), hints: hints)
  }

  // MARK: From spans to an attribution

  private func attribution(
    _ statement: LinkedStatement, in paragraph: Range<Int>, _ traits: TokenTraits,
    _ ruled: [Attribution]
  ) -> Attribution? {
    let content = quotedParts(
      quotedSentences(statement.content.map { rules.trimmed(snapped($0)) }).filter { !$0.isEmpty }
    ).filter { !isExpletive($0) }
    guard let first = content.first, !isMistaken(statement, in: paragraph), !isAnonymity(content)
    else { return nil }
    let number = Int(traits.sentence[statement.cue?.lowerBound ?? first.lowerBound])
    var attribution = Attribution(
      kind: .indirect, content: content, cue: statement.cue, source: statement.source,
      sentence: text.sentences[number].clamped(to: paragraph), confidence: 0)
    if let cue = statement.cue {
      if let same = rule(ruled, with: cue) {
        attribution.verb = same.verb
        attribution.isNegated = same.isNegated
        attribution.hearer = same.hearer
        attribution.relay = same.relay
        attribution.ruledSource = same.source
        attribution.source = attribution.source ?? same.source
      } else {
        attribution.verb = verb(in: cue)
        attribution.isNegated = isNegated(cue)
      }
      keepToSentence(&attribution, ruled)
      leaveToOthers(&attribution, ruled)
      skipTopic(&attribution)
      skipTime(&attribution)
      skipPlace(&attribution)
      endBeforeTime(&attribution)
      turnAround(&attribution)
      takeInOpening(&attribution)
      closeGap(&attribution)
      setHearer(&attribution)
    }
    endBeforeChannel(&attribution)
    dropSource(&attribution)
    rules.setKind(&attribution)
    guard attribution.content.contains(where: { !$0.isEmpty }) else { return nil }
    // A paraphrase that nobody is said to have said is none.
    if attribution.cue == nil, attribution.source == nil, attribution.kind == .indirect {
      return nil
    }
    if let cue = statement.cue {
      if isYetToCome(cue) {
        attribution.ownAttitude = .intention
      } else if attribution.verb == nil {
        attribution.ownAttitude = attitude(cue, attribution)
      }
    } else {
      attribution.continuesSpeaker = attribution.kind == .direct
    }
    return attribution
  }
}
