internal import Tagging
internal import Text

/// Finds who is said to have said what by the learned model; the rules are one of its witnesses.
struct LearnedAttributions {
  let text: TokenizedText
  let rules: AttributionRules
  let nouns: NounPhrases
  let cues: CueTable
  let model: Model?

  /// The attributions of some paragraphs in the order of the text.
  /// - Parameter ruled: what the rules find in them.
  func attributions(in paragraphs: [Range<Int>], ruled: [Attribution]) -> [Attribution] {
    guard let model else { return ruled }
    let traits = self.traits(ruled: ruled)
    let syntax = SyntaxParser(model).parse(traits, paragraphs: paragraphs)
    let linker = Linker(model)
    var found: [Attribution] = []
    for labels in Tagger(model).label(traits, syntax, paragraphs: paragraphs) {
      for statement in linker.link(labels, traits, syntax) {
        if let attribution = attribution(statement, traits, ruled) { found.append(attribution) }
      }
    }
    return joined(found, ruled)
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
    _ statement: LinkedStatement, _ traits: TokenTraits, _ ruled: [Attribution]
  ) -> Attribution? {
    let content = statement.content.map { rules.trimmed(snapped($0)) }.filter { !$0.isEmpty }
    guard let first = content.first else { return nil }
    let number = Int(traits.sentence[statement.cue?.lowerBound ?? first.lowerBound])
    var attribution = Attribution(
      kind: .indirect, content: content, cue: statement.cue, source: statement.source,
      sentence: text.sentences[number], confidence: model?.confidence(of: statement, traits) ?? 0)
    rules.setKind(&attribution)
    guard attribution.content.contains(where: { !$0.isEmpty }) else { return nil }
    guard let cue = statement.cue else {
      attribution.continuesSpeaker = attribution.kind == .direct
      return attribution
    }
    if let same = rule(ruled, with: cue) {
      attribution.verb = same.verb
      attribution.isNegated = same.isNegated
      attribution.hearer = same.hearer
      attribution.relay = same.relay
      attribution.ruledSource = same.source
    } else {
      attribution.verb = verb(in: cue)
      attribution.isNegated = cue.contains { WordClasses.negations.contains(text.lower[$0]) }
      attribution.hearer = hearer(behind: cue, before: first, attribution.verb)
    }
    return attribution
  }

  /// A content that all but fills a quotation is meant to fill it.
  private func snapped(_ content: Range<Int>) -> Range<Int> {
    var lower = content.lowerBound
    var upper = content.upperBound
    if let number = rules.quotationAt[lower] {
      let extent = text.quotations[number].extent
      if lower - extent.lowerBound <= 2 { lower = extent.lowerBound }
    }
    if let number = rules.quotationAt[upper - 1] {
      let extent = text.quotations[number].extent
      if extent.upperBound - upper <= 2 { upper = extent.upperBound }
    }
    return lower..<upper
  }

  private func rule(_ ruled: [Attribution], with cue: Range<Int>) -> Attribution? {
    var low = 0
    var high = ruled.count
    while low < high {
      let middle = (low + high) / 2
      if ruled[middle].sentence.upperBound > cue.lowerBound { high = middle } else { low = middle + 1 }
    }
    while low < ruled.count, ruled[low].sentence.lowerBound < cue.upperBound {
      if let own = ruled[low].cue, own.overlaps(cue) { return ruled[low] }
      low += 1
    }
    return nil
  }

  /// The cue that a verb or noun of the range is a form of; the last one counts.
  private func verb(in range: Range<Int>) -> Cue? {
    for token in range.reversed() {
      for form in cues.forms(startingWith: text.lower[token]) {
        let rest = (token + 1)..<(token + 1 + form.particles.count)
        guard rest.upperBound <= text.tokens.count,
          zip(rest, form.particles).allSatisfy({ text.lower[$0] == $1 })
        else { continue }
        return form.cue
      }
    }
    return nil
  }

  /// "told reporters that"
  private func hearer(behind cue: Range<Int>, before content: Range<Int>, _ verb: Cue?)
    -> Range<Int>?
  {
    guard let verb, verb.frames.contains(.tell), cue.upperBound < content.lowerBound else {
      return nil
    }
    return nouns.phrase(startingAt: cue.upperBound, to: content.lowerBound)
  }

  // MARK: Together with the rules

  /// Adds what only the rules have found.
  private func joined(_ found: [Attribution], _ ruled: [Attribution]) -> [Attribution] {
    var taken = [Bool](repeating: false, count: text.tokens.count)
    for attribution in found {
      for content in attribution.content { for token in content { taken[token] = true } }
      if let cue = attribution.cue { for token in cue { taken[token] = true } }
    }
    let missed = ruled.filter { attribution in
      attribution.confidence >= Self.leastRuleConfidence
        && !attribution.content.contains { $0.contains { taken[$0] } }
        && !(attribution.cue?.contains { taken[$0] } ?? false)
    }
    guard !missed.isEmpty else { return found }
    return (found + missed).enumerated().sorted {
      ($0.element.content.first?.lowerBound ?? 0, $0.offset)
        < ($1.element.content.first?.lowerBound ?? 0, $1.offset)
    }.map(\.element)
  }

  private static let leastRuleConfidence = 0.75
}
