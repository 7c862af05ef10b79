internal import Text

/// Finds quotations with a speaker in languages that part words by spaces.
///
/// Three ways to say whose words they are: in front of a colon, behind the closing mark, and inside the
/// marks. Whatever else a sentence does, it is left out.
struct SpacedQuotations {
  private let text: TokenizedText
  private let words: [String]
  private let cues: QuotationCues
  private let phrase: SourcePhrase
  /// The quotations that are not inside others, closed, in order.
  private let quotations: [Quotation]

  private typealias Attribution = (cue: Range<Int>, speaker: CuedQuotation.Speaker, end: Int)

  init(_ text: TokenizedText, _ cues: QuotationCues) {
    self.text = text
    self.cues = cues
    words = text.lower.map(QuotationCues.normalised)
    phrase = SourcePhrase(text: text, words: words, cues: cues)
    quotations = text.quotations.filter { !$0.isNested && $0.close != nil && !$0.content.isEmpty }
  }

  /// - Parameter paragraphs: the tokens to look at.
  func find(in paragraphs: [Range<Int>]) -> [CuedQuotation] {
    var found: [CuedQuotation] = []
    for paragraph in paragraphs {
      // The token behind all that belongs to the quotation found last in this paragraph.
      var end: Int?
      for quotation in quotations where paragraph.contains(quotation.open) {
        guard let close = quotation.close else { continue }
        if let last = end, last > quotation.open { continue }
        let start = clauseStart(quotation.open, paragraph)
        if let parts = divided(quotation) {
          if let parts {
            found.append(
              CuedQuotation(content: parts.content, cue: parts.cue, speaker: parts.speaker))
            end = close + 1
          }
        } else if let attribution = before(quotation, start)
          ?? behind(quotation, start, paragraph)
        {
          found.append(
            CuedQuotation(
              content: [content(quotation)], cue: attribution.cue, speaker: attribution.speaker))
          end = max(close + 1, attribution.end)
        } else if let last = end, goesOn(quotation, from: last), !found.isEmpty {
          found[found.count - 1].content.append(content(quotation))
          end = close + 1
        }
      }
    }
    return found
  }

  private func content(_ quotation: Quotation) -> Range<Int> { bytes(trimmed(quotation.content)) }

  private func bytes(_ tokens: Range<Int>) -> Range<Int> { phrase.bytes(tokens) }

  /// Without commas and dashes at its edges.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    let edges: Set<Token.Kind> = [.comma, .dash, .semicolon, .colon]
    while range.count > 1, let last = range.last, edges.contains(text.tokens[last].kind) {
      range = range.dropLast()
    }
    while range.count > 1, let first = range.first, edges.contains(text.tokens[first].kind) {
      range = range.dropFirst()
    }
    return range
  }

  /// Where the clause in front of a quotation begins: behind a full stop or another quotation.
  private func clauseStart(_ open: Int, _ paragraph: Range<Int>) -> Int {
    var start = open
    while start > paragraph.lowerBound {
      let kind = text.tokens[start - 1].kind
      if kind == .terminal { break }
      if kind == .quote, quotations.contains(where: { $0.close == start - 1 }), start < open {
        break
      }
      start -= 1
    }
    while start < open, [.dash, .quote, .comma].contains(text.tokens[start].kind) { start += 1 }
    return start
  }

  private func isWord(_ index: Int) -> Bool { text.tokens[index].isWordLike }

  /// What may be a sentence of its own: four words, or the end of a sentence.
  private func isSentence(_ quotation: Quotation) -> Bool {
    let count = quotation.content.filter(isWord).count
    let last = text.tokens[quotation.content.upperBound - 1].kind
    return count > 3 || count > 0 && (last == .terminal || last == .comma)
      || count > 1 && quotation.content.first.map { text.tokens[$0].isCapitalized } ?? false
  }

  // MARK: Going on

  /// A quotation that nothing but marks parts from the one before, and what was told of it.
  private func goesOn(_ quotation: Quotation, from end: Int) -> Bool {
    guard quotation.open - end <= 2, quotation.open >= end else { return false }
    let between = (end..<quotation.open).map { text.tokens[$0].kind }
    return between.allSatisfy { [.terminal, .comma, .dash, .colon].contains($0) }
  }

  // MARK: In front

  /// "Name said:", "Said Name:", "According to Name,".
  private func before(_ quotation: Quotation, _ start: Int) -> Attribution? {
    let open = quotation.open
    guard open > start else { return nil }
    let clause = start..<open - 1
    switch text.tokens[open - 1].kind {
    case .colon: return clause.isEmpty ? nil : announced(clause, until: open)
    case .comma:
      if cues.builds(.last) { return framed(quotation, clause) }
      return accordingTo(quotation, clause)
    default: return cues.builds(.last) ? framed(quotation, start..<open) : nil
    }
  }

  private func announced(_ clause: Range<Int>, until open: Int) -> Attribution? {
    guard let verb = lastVerb(in: clause) else { return nil }
    let opening = opened(clause)
    let told = verb.upperBound..<clause.upperBound
    if let source = phrase.read(told), case .person = source.speaker, source.end == told.upperBound
    {
      return (bytes(verb), source.speaker, open)
    }
    if verb.lowerBound <= opening || cues.builds(.first) {
      // Verb, then subject; without one it is the one before.
      let rest = told
      guard !rest.isEmpty else {
        return cues.builds(.dash) ? nil : (bytes(verb), .same(nil), open)
      }
      guard let source = phrase.read(rest) else {
        let isBare = phrase.skipping([.link], rest) == rest.upperBound
        return isBare || cues.builds(.first) && cues.has(.stop, words[rest.lowerBound])
          ? (bytes(verb), .same(nil), open) : nil
      }
      return hasSecondName(source.end..<clause.upperBound)
        ? nil : (bytes(verb), source.speaker, open)
    }
    let subject = opening..<verb.lowerBound
    if let source = phrase.read(subject), !hasSecondName(source.end..<verb.lowerBound) {
      return (bytes(verb), source.speaker, open)
    }
    // "Asked by the press, Name said:"
    guard let comma = subject.last(where: { text.tokens[$0].kind == .comma }),
      let source = phrase.read(comma + 1..<verb.lowerBound), source.end == verb.lowerBound
    else { return nil }
    return (bytes(verb), source.speaker, open)
  }

  /// The last verb of saying in a clause.
  private func lastVerb(in clause: Range<Int>) -> Range<Int>? {
    clause.reversed().lazy.compactMap { index in self.verb(at: index, clause, inFront: true) }.first
  }

  private func verb(at index: Int, _ range: Range<Int>, inFront: Bool) -> Range<Int>? {
    guard text.tokens[index].kind == .word else { return nil }
    let kinds: [QuotationCues.Class] =
      inFront ? cues.builds(.last) ? [.saybefore] : [.say, .sayself] : [.say, .sayself]
    let rest = index..<range.upperBound
    for kind in kinds {
      let length = phrase.length(kind, rest, at: index)
      if length > 0 { return index..<index + length }
    }
    // "and said" is one word in Arabic.
    if cues.builds(.first), let first = words[index].first, first == "و" || first == "ف",
      cues.has(.say, String(words[index].dropFirst()))
    {
      return index..<index + 1
    }
    return nil
  }

  /// Behind "Earlier", "On Wednesday,".
  private func opened(_ clause: Range<Int>) -> Int {
    var index = phrase.skipping([.opener], clause)
    if index < clause.upperBound, text.tokens[index].kind == .comma { index += 1 }
    if cues.builds(.cased), index < clause.upperBound, cues.has(.stop, words[index]) {
      // A preposition and up to four words without a capital letter.
      var next = index + 1
      while next < clause.upperBound, next <= index + 4, !text.tokens[next].isCapitalized,
        isWord(next), verb(at: next, clause, inFront: true) == nil
      {
        next += 1
      }
      if next < clause.upperBound, text.tokens[next].kind == .comma { return next + 1 }
      if next < clause.upperBound,
        text.tokens[next].isCapitalized || verb(at: next, clause, inFront: true) != nil
      {
        return next
      }
    }
    return index
  }

  /// Two words with capital letters between a name and its verb: another name, perhaps the right one.
  private func hasSecondName(_ range: Range<Int>) -> Bool {
    guard cues.builds(.cased), range.count > 1 else { return false }
    return zip(range, range.dropFirst()).contains {
      text.tokens[$0].isCapitalized && text.tokens[$1].isCapitalized && !cues.has(.title, words[$0])
        && !cues.has(.place, words[$0]) && !cues.has(.place, words[$1])
    }
  }

  /// 'X, "…" said': the verb behind the quotation, the name in front.
  private func framed(_ quotation: Quotation, _ clause: Range<Int>) -> Attribution? {
    guard let close = quotation.close, close + 1 < text.tokens.count, isSentence(quotation) else {
      return nil
    }
    let next = close + 1
    let verb = next + phrase.length(.say, next..<text.tokens.count, at: next)
    guard verb > next else { return nil }
    let start = opened(clause)
    if start >= clause.upperBound { return nil }
    guard let source = phrase.read(start..<clause.upperBound),
      !hasSecondName(source.end..<clause.upperBound)
    else { return nil }
    return (bytes(next..<verb), source.speaker, verb)
  }

  private func accordingTo(_ quotation: Quotation, _ clause: Range<Int>) -> Attribution? {
    guard isSentence(quotation), let first = clause.first else { return nil }
    let length = phrase.length(.per, clause, at: first)
    guard length > 0, let source = phrase.read(first + length..<clause.upperBound),
      case .person = source.speaker, source.end == clause.upperBound
    else { return nil }
    return (bytes(first..<first + length), source.speaker, quotation.open)
  }

  // MARK: Behind

  /// '"…", said Name': behind a quotation that is a sentence of its own.
  private func behind(
    _ quotation: Quotation, _ start: Int, _ paragraph: Range<Int>
  ) -> Attribution? {
    guard let close = quotation.close, quotation.open == start, isSentence(quotation) else {
      return nil
    }
    var index = close + 1
    let last = text.tokens[quotation.content.upperBound - 1].kind
    var isParted = cues.builds(.last) || last == .comma || last == .terminal
    while index < paragraph.upperBound, index <= close + 2,
      [.comma, .dash].contains(text.tokens[index].kind)
    {
      isParted = true
      index += 1
    }
    guard isParted, index < paragraph.upperBound else { return nil }
    let end = clauseEnd(index, paragraph)
    let clause = index..<end
    if clause.isEmpty { return nil }
    if cues.builds(.last) { return said(clause) }
    if let verb = verb(at: index, clause, inFront: false) {
      let isSelf = phrase.length(.sayself, clause, at: index) > 0
      if isSelf { return (bytes(verb), .same(bytes(verb)), end) }
      guard let source = phrase.read(verb.upperBound..<end) else { return nil }
      return hasSecondName(source.end..<end) ? nil : (bytes(verb), source.speaker, end)
    }
    // The name, then the verb.
    guard let source = phrase.read(clause), source.end < end,
      let verb = verb(at: source.end, clause, inFront: false)
    else { return nil }
    return (bytes(verb), source.speaker, end)
  }

  /// '"…" diyen Name', '"…" dedi.'
  private func said(_ clause: Range<Int>) -> Attribution? {
    let of = phrase.length(.sayof, clause, at: clause.lowerBound)
    if of > 0 {
      let rest = clause.lowerBound + of..<clause.upperBound
      guard let source = phrase.read(rest), case .person = source.speaker else { return nil }
      return (bytes(clause.lowerBound..<rest.lowerBound), source.speaker, clause.upperBound)
    }
    let length = phrase.length(.say, clause, at: clause.lowerBound)
    guard length > 0, length == clause.count else { return nil }
    return (bytes(clause), .same(nil), clause.upperBound)
  }

  /// Up to the end of the sentence or the next quotation.
  private func clauseEnd(_ start: Int, _ paragraph: Range<Int>) -> Int {
    (start..<paragraph.upperBound).first {
      [.terminal, .quote, .colon, .semicolon].contains(text.tokens[$0].kind)
    } ?? paragraph.upperBound
  }

  // MARK: Inside

  /// «A, — said Name. — B»: the words between dashes or commas are the reporter's.
  ///
  /// - Returns: nil where there is nothing of the kind; nil inside where there is and it cannot be read, so that
  ///   the quotation is no quotation.
  private func divided(
    _ quotation: Quotation
  ) -> (content: [Range<Int>], cue: Range<Int>, speaker: CuedQuotation.Speaker)?? {
    guard cues.builds(.dash) || cues.builds(.comma) else { return nil }
    let content = quotation.content
    guard let start = content.dropFirst().first(where: { isIncise($0, content) }) else {
      return nil
    }
    guard let verb = verb(at: start, content, inFront: false) else { return nil }
    let mark = text.tokens[start - 1].kind
    var end = verb.upperBound
    while end < content.upperBound {
      let kind = text.tokens[end].kind
      if kind == .dash || mark == .comma && (kind == .comma || kind == .terminal) { break }
      end += 1
    }
    let isSelf = phrase.length(.sayself, content, at: start) > 0
    var phraseEnd = end
    while phraseEnd > verb.upperBound,
      [.comma, .terminal].contains(text.tokens[phraseEnd - 1].kind)
    {
      phraseEnd -= 1
    }
    let source: (speaker: CuedQuotation.Speaker, end: Int)? =
      isSelf
      ? (speaker: .same(bytes(verb)), end: phraseEnd)
      : phrase.read(verb.upperBound..<phraseEnd)
    guard let source else { return .some(nil) }
    let head = trimmed(content.lowerBound..<start - 1)
    guard head.contains(where: isWord) else { return .some(nil) }
    var parts = [bytes(head)]
    if end + 1 < content.upperBound {
      let tail = trimmed(end..<content.upperBound)
      if tail.contains(where: isWord) {
        // A second insertion is beyond what is read here.
        if tail.dropFirst().contains(where: { isIncise($0, content) }) { return .some(nil) }
        parts.append(bytes(tail))
      }
    }
    return (parts, bytes(verb), source.speaker)
  }

  /// A verb of saying behind a dash or comma inside a quotation.
  private func isIncise(_ index: Int, _ content: Range<Int>) -> Bool {
    let before = text.tokens[index - 1].kind
    guard verb(at: index, content, inFront: false) != nil else { return false }
    if cues.builds(.dash) {
      return before == .dash && index > content.lowerBound + 1
        && [.comma, .terminal].contains(text.tokens[index - 2].kind)
    }
    if before == .dash { return text.tokens[index].isCapitalized == false }
    return before == .comma
  }
}
