internal import Text

/// A reporting verb with its auxiliaries, adverbs and particles: "has repeatedly denied".
struct VerbGroup: Sendable {
  enum Shape: Sendable {
    /// "said", "has said", "would say"
    case finite
    /// "emphasizing", with the subject of the clause before
    case participle
    /// "to say"
    case infinitive
    /// "was quoted as saying", "was accused of"
    case passive
  }

  /// All of it, in token indexes.
  let range: Range<Int>
  /// The verb itself.
  let verb: Int
  let cue: Cue
  let inflection: CueForm.Inflection
  let shape: Shape
  let isNegated: Bool
  /// The speaker between "quoted" and "as saying".
  var speaker: Range<Int>?
  /// "quoted" in "Sputnik quoted Ryabkov as saying".
  var quotingVerb: Int?
  /// "Sputnik" in "was quoted by Sputnik as saying".
  var quotedBy: Range<Int>?

  /// "said", "noted": one that can share a subject with another of its tense.
  var isPast: Bool { inflection == .past || inflection == .participle }
}

/// Finds reporting verbs in a sentence.
struct VerbGroups {
  let text: TokenizedText
  let table: CueTable
  let phrases: Phrases

  /// The verb groups of a range, in order; `skipped` tokens, such as quoted words, hold none.
  func find(in range: Range<Int>, skipping skipped: (Int) -> Bool) -> [VerbGroup] {
    var groups: [VerbGroup] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if phrases.phrase(at: index) == nil,
        text.tokens[index].kind == .word || text.tokens[index].kind == .clitic, !skipped(index),
        let group = group(at: index, in: range)
      {
        groups.append(group)
        index = max(index + 1, group.range.upperBound)
      } else {
        index += 1
      }
    }
    return groups
  }

  /// The verb group whose verb stands at `index`.
  private func group(at index: Int, in range: Range<Int>) -> VerbGroup? {
    guard let form = longestForm(at: index, in: range) else { return nil }
    let end = index + 1 + form.particles.count
    var start = index
    var isNegated = false
    var auxiliary: String?
    while start > range.lowerBound {
      let word = text.lower[start - 1]
      if WordClasses.auxiliaries.contains(word) {
        if word == "'s", form.inflection == .base || form.inflection == .present { break }
        auxiliary = auxiliary ?? word
      } else if !WordClasses.isAdverb(word) {
        break
      }
      if WordClasses.negations.contains(word) { isNegated = true }
      start -= 1
    }
    // An adverb alone in front belongs to the group only behind its subject: "Earlier, he said".
    let before = start > range.lowerBound ? text.lower[start - 1] : ""
    let shape: VerbGroup.Shape
    switch form.inflection {
    case .gerund where before == "as" && form.cue.frames.contains(.that):
      return quotedAsSaying(form.cue, verb: index, end: end, in: range)
    case .gerund:
      if WordClasses.prepositions.contains(before), auxiliary == nil, before != "by" {
        return nil
      }
      if let auxiliary, WordClasses.forms.contains(auxiliary) || auxiliary == "'s" {
        // "the minister's warning that"
        if auxiliary == "'s", start > range.lowerBound,
          !WordClasses.subjectPronouns.contains(text.lower[start - 1]),
          !WordClasses.relatives.contains(text.lower[start - 1])
        {
          return nil
        }
        shape = .finite
      } else {
        // "three ports, including Odesa"
        if form.cue.frames.contains(.document) || isNoun(index, before: start, in: range) {
          return nil
        }
        shape = .participle
      }
    case .base:
      if before == "to" {
        shape = .infinitive
      } else if auxiliary != nil {
        shape = .finite
      } else {
        if isNoun(index, before: start, in: range) || form.cue.frames.contains(.doubt) {
          return nil
        }
        shape = .finite
      }
    case .present:
      if isNoun(index, before: start, in: range) { return nil }
      shape = .finite
    case .past, .participle:
      if form.cue.lemma.hasPrefix("be ") {
        shape = .finite
      } else if let auxiliary, WordClasses.forms.contains(auxiliary) || auxiliary == "'s" {
        shape = .passive
      } else {
        if form.inflection == .participle, auxiliary == nil { return nil }
        if isAdjective(index, before: start, in: range) { return nil }
        shape = .finite
      }
    }
    return VerbGroup(
      range: start..<end, verb: index, cue: form.cue, inflection: form.inflection, shape: shape,
      isNegated: isNegated)
  }

  private static let quoting: Set<String> = [
    "quoted", "quotes", "quoting", "cited", "cites", "citing",
  ]

  /// "was quoted as saying", "Sputnik quoted Ryabkov as saying"
  private func quotedAsSaying(_ cue: Cue, verb: Int, end: Int, in range: Range<Int>) -> VerbGroup? {
    let lowest = max(range.lowerBound, verb - 14)
    guard let quoting = (lowest..<verb).last(where: { Self.quoting.contains(text.lower[$0]) })
    else { return nil }
    // "was quoted by Sputnik as saying"
    let relay = quoting + 1 < verb && text.lower[quoting + 1] == "by"
    guard quoting + 2 == verb || relay else {
      return VerbGroup(
        range: (verb - 1)..<end, verb: verb, cue: cue, inflection: .gerund, shape: .finite,
        isNegated: false, speaker: (quoting + 1)..<(verb - 1), quotingVerb: quoting)
    }
    var start = quoting
    while start > range.lowerBound,
      WordClasses.auxiliaries.contains(text.lower[start - 1])
        || WordClasses.isAdverb(text.lower[start - 1])
    {
      start -= 1
    }
    return VerbGroup(
      range: start..<end, verb: verb, cue: cue, inflection: .past, shape: .finite, isNegated: false,
      quotedBy: relay ? (quoting + 2)..<(verb - 1) : nil)
  }

  /// "Foreign Minister Said Barre": capitals inside a sentence that is not all capitals.
  func isName(_ index: Int, in range: Range<Int>) -> Bool {
    index > range.lowerBound && index + 1 < range.upperBound && text.tokens[index].isCapitalized
      && text.tokens[index - 1].kind == .word && text.tokens[index + 1].isCapitalized
      && range.contains {
        text.tokens[$0].kind == .word && !text.tokens[$0].isCapitalized
          && text.lower[$0].utf8.count > 3
      }
  }

  private func longestForm(at index: Int, in range: Range<Int>) -> CueForm? {
    guard
      text.tokens[index].spaceBefore || index == range.lowerBound
        || text.tokens[index - 1].kind != .word
    else { return nil }
    let longest = table.forms(startingWith: text.lower[index]).first { form in
      index + form.particles.count < range.upperBound
        && form.particles.enumerated().allSatisfy {
          text.lower[index + 1 + $0.offset] == $0.element
        }
    }
    guard let longest, !isName(index, in: range) else { return nil }
    return longest
  }

  /// "the reported talks", "his proposed visit"
  private func isAdjective(_ index: Int, before start: Int, in range: Range<Int>) -> Bool {
    guard start > range.lowerBound else {
      return index == start && index + 1 < range.upperBound && text.lower[index + 1] != "by"
        && text.tokens[index + 1].kind == .word
        && !WordClasses.determiners.contains(text.lower[index + 1])
    }
    let before = text.lower[start - 1]
    if before == "that" || before == "this" || before == "one" || before == "all" { return false }
    if WordClasses.determiners.contains(before) || WordClasses.prepositions.contains(before) {
      return true
    }
    return text.tokens[start - 1].kind == .clitic && start == index
  }

  /// "his claims", "a call for", "Western calls": the form is a noun here.
  private func isNoun(_ index: Int, before start: Int, in range: Range<Int>) -> Bool {
    guard start > range.lowerBound else { return false }
    let previous = text.tokens[start - 1]
    let before = text.lower[start - 1]
    if previous.kind == .clitic || index > start && text.tokens[index - 1].kind == .clitic {
      return true
    }
    if WordClasses.determiners.contains(before), before != "that" { return true }
    if WordClasses.prepositions.contains(before) { return true }
    if text.lower[index] == "plans" || text.lower[index] == "reports"
      || text.lower[index] == "calls"
    {
      return
        !(index + 1 < range.upperBound
        && ["to", "that", "on", "it", "for"].contains(text.lower[index + 1]))
    }
    return false
  }
}
