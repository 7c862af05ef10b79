internal import Text

/// The model together with the rules.
extension LearnedAttributions {
  /// "urged them to leave and warned that", "played it down, with the envoy saying": a content ends
  /// where the rules see the next verb of speech that is no part of it.
  func cut(_ attribution: Attribution, _ ruled: [Attribution]) -> Attribution {
    guard let cue = attribution.cue, let content = attribution.content.last,
      let same = rule(ruled, with: cue), let end = same.content.last?.upperBound,
      content.contains(end), end > content.lowerBound,
      sharesSubject(same, after: end, content, ruled) || hasOwnSubject(after: end, content, ruled)
    else { return attribution }
    var shorter = attribution
    shorter.content[shorter.content.count - 1] = rules.trimmed(content.lowerBound..<end)
    return shorter
  }

  /// In "said he would leave and warned that" the second verb may be part of what he said.
  func sharesSubject(
    _ same: Attribution, after end: Int, _ content: Range<Int>, _ ruled: [Attribution]
  ) -> Bool {
    guard
      !content.prefix(2).contains(where: { WordClasses.subjectPronouns.contains(text.lower[$0]) }),
      let coordinator = (end..<min(end + 2, content.upperBound)).first(where: {
        ["and", "but"].contains(text.lower[$0])
      }), let next = rule(ruled, with: coordinator..<min(coordinator + 4, content.upperBound))
    else { return false }
    return next.source == same.source && next.attitude == .statement
  }

  func hasOwnSubject(after end: Int, _ content: Range<Int>, _ ruled: [Attribution]) -> Bool {
    guard end + 2 < content.upperBound, text.tokens[end].kind == .comma,
      text.lower[end + 1] == "with",
      let next = rule(ruled, with: end..<min(end + 16, content.upperBound))
    else { return false }
    return next.source?.lowerBound == end + 2
  }

  /// Takes relays as the rules have them, and adds what only the rules have found.
  func joined(_ found: [Attribution], _ ruled: [Attribution]) -> [Attribution] {
    let bySentence = Dictionary(grouping: ruled, by: \.sentence)
    let kept = found.filter { attribution in
      if isInside(attribution, bySentence[attribution.sentence] ?? []) { return false }
      let near = (bySentence[attribution.sentence] ?? []).filter { $0.touches(attribution) }
      if near.contains(where: { $0.relay != nil }) { return false }
      // A content that hangs in the air, where the rules know what it hangs on.
      let hangs = attribution.cue == nil && attribution.source == nil
      let isDoubtful =
        attribution.kind == .indirect || attribution.kind == .mixed && attribution.confidence < 0.3
      // "Kvist's threat of war": whoever is named in it has said it.
      let holdsSource = near.contains { ruled in
        ruled.cue != nil
          && ruled.source.map { source in attribution.content.contains { $0.overlaps(source) } }
            ?? false
      }
      return near.isEmpty || !hangs || !(isDoubtful || holdsSource)
    }
    // What is said inside what somebody thinks of it is still said: "smiled at his claim that".
    let anything = tokens(of: kept)
    let statements = tokens(of: kept.filter { $0.attitude == .statement })
    let missed = ruled.filter { attribution in
      let taken = attribution.attitude == .statement ? statements : anything
      guard attribution.confidence >= Self.leastRuleConfidence else { return false }
      return isAround(kept, attribution)
        || !attribution.content.contains { $0.contains { taken[$0] } }
          && !(attribution.cue?.contains { taken[$0] } ?? false)
    }
    guard !missed.isEmpty else { return kept }
    return (kept + missed).enumerated().sorted {
      ($0.element.content.first?.lowerBound ?? 0, $0.offset)
        < ($1.element.content.first?.lowerBound ?? 0, $1.offset)
    }.map(\.element)
  }

  /// "The ministers discussed the crisis by phone, the ministry said": what may be no speech at all is part of
  /// what the ministry said.
  private func isInside(_ found: Attribution, _ ruled: [Attribution]) -> Bool {
    guard let cue = found.cue, let source = found.source, let verb = found.verb,
      verb.frames.contains(.doubt)
    else { return false }
    let parts = found.content + [cue, source]
    return ruled.contains { other in
      guard let closing = other.cue, let content = other.content.first, other.content.count == 1,
        closing.lowerBound >= content.upperBound
      else { return false }
      return parts.allSatisfy { $0.clamped(to: content) == $0 }
    }
  }

  /// "According to him, Sweden had promised to extradite them": what he says holds all that is found of it,
  /// with its source.
  private func isAround(_ found: [Attribution], _ ruled: Attribution) -> Bool {
    guard let cue = ruled.cue, text.lower[cue.lowerBound] == "according",
      ruled.content.count == 1, let content = ruled.content.first
    else { return false }
    let touched = found.filter { $0.touches(ruled) }
    return !touched.isEmpty
      && touched.allSatisfy { inner in
        let parts = inner.content + [inner.cue, inner.source].compactMap { $0 }
        return inner.source != nil && parts.allSatisfy { $0.clamped(to: content) == $0 }
      }
  }

  /// Which tokens are part of the contents and cues of some attributions.
  func tokens(of attributions: [Attribution]) -> [Bool] {
    var taken = [Bool](repeating: false, count: text.tokens.count)
    for attribution in attributions {
      for token in attribution.content.joined() { taken[token] = true }
      for token in attribution.cue ?? 0..<0 { taken[token] = true }
    }
    return taken
  }

  /// Below this the rules alone are more often wrong than right.
  static let leastRuleConfidence = 0.65
}

extension Attribution {
  /// Shares a word of its content or cue with another.
  fileprivate func touches(_ other: Attribution) -> Bool {
    let own = content + (cue.map { [$0] } ?? [])
    let theirs = other.content + (other.cue.map { [$0] } ?? [])
    return own.contains { a in theirs.contains { $0.overlaps(a) } }
  }
}
