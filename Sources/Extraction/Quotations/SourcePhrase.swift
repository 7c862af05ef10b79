internal import Text

/// Reads the words that name a speaker, in languages that part words by spaces.
///
/// It stops rather than guess: a preposition, a second name or a word that fits nowhere makes it find nothing.
struct SourcePhrase {
  let text: TokenizedText
  /// The tokens' words as tables have them.
  let words: [String]
  let cues: QuotationCues

  /// Nobody reads more for one name.
  private static let longest = 16

  /// What stands from a token on.
  ///
  /// - Returns: the speaker, and the token behind the words that name him.
  func read(_ range: Range<Int>) -> (speaker: CuedQuotation.Speaker, end: Int)? {
    let range = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.longest)
    let start = skipping([.link], range)
    guard start < range.upperBound else { return nil }
    let rest = start..<range.upperBound
    if has(.pronoun, start) { return (.same(bytes(start..<start + 1)), start + 1) }
    let body = length(.body, range.lowerBound..<range.upperBound, at: range.lowerBound)
    if body > 0 {
      let end = range.lowerBound + body
      return (.institution(bytes(range.lowerBound..<end)), end)
    }
    let behind = length(.body, rest, at: start)
    if behind > 0 { return (.institution(bytes(start..<start + behind)), start + behind) }
    if cues.builds(.last) { return titledInFront(rest) }
    return cues.builds(.cased) ? cased(rest) : caseless(rest)
  }

  /// "Rusya Dışişleri Bakanı Igor Petrov": all words in capitals, the title's last before the name.
  private func titledInFront(_ range: Range<Int>) -> (speaker: CuedQuotation.Speaker, end: Int)? {
    let end =
      range.first { text.tokens[$0].kind != .word || !text.tokens[$0].isCapitalized }
      ?? range.upperBound
    let words = range.lowerBound..<end
    guard let title = words.last(where: { has(.title, $0) || has(.honorific, $0) }) else {
      return words.isEmpty ? nil : cased(range)
    }
    let role = range.lowerBound..<title + 1
    let name = title + 1..<end
    if name.isEmpty { return (.nominal(bytes(role)), end) }
    guard isName(name), name.count > 1 || ends(end, range) else { return nil }
    return (.person(name: bytes(name), role: bytes(role)), end)
  }

  // MARK: With capital letters

  private func cased(_ range: Range<Int>) -> (speaker: CuedQuotation.Speaker, end: Int)? {
    var index = range.lowerBound
    var title: Int?
    var titleEnd = index
    var plain = 0
    if has(.stop, index) {
      // "wrote on his page the deputy": on to the next title, if no name comes before it.
      let limit = min(range.upperBound, index + 6)
      guard let next = (index..<limit).first(where: { has(.title, $0) }),
        (index..<next).allSatisfy({
          text.tokens[$0].kind == .word && !text.tokens[$0].isCapitalized
        })
      else { return nil }
      index = next
    }
    let start = index
    while index < range.upperBound {
      let token = text.tokens[index]
      if token.kind == .comma, title != nil, isApposed(index, range) {
        index += 1
        continue
      }
      guard token.kind == .word else { break }
      if has(.title, index) || has(.honorific, index) {
        if title == nil, has(.title, index) { title = index - plain }
        index += 1
        titleEnd = index
        continue
      }
      if isPlace(index) {
        guard title != nil else { return nil }
        index += 1
        titleEnd = index
        continue
      }
      if token.isCapitalized, !has(.stop, index) {
        let run = run(from: index, range)
        let isNext = index == start || index == titleEnd
        let isWhole = run.count > 1 || isNext && ends(run.upperBound, range)
        // "the minister of Health", "a deputy for Florida": where he serves, and perhaps his name behind it.
        let isOfTitle = title != nil && isBehindSmallWord(index, range)
        if isWhole, !isOfTitle, isName(run) {
          let role = title.map { bytes($0..<trimmed(titleEnd, from: $0)) }
          return (.person(name: bytes(run), role: role), run.upperBound)
        }
        guard title != nil else { return nil }
        index = run.upperBound
        titleEnd = index
        continue
      }
      if title == nil {
        // "the Russian minister": an adjective or two.
        plain += 1
        if has(.stop, index) || plain > 2 { return nil }
      } else if has(.stop, index), isAdverbial(index) || has(.link, index) {
        // What stands behind verbs, too: a day, whom he told it.
        break
      } else {
        titleEnd = index + 1
      }
      index += 1
    }
    guard let title, title < titleEnd else { return nil }
    let end = trimmed(titleEnd, from: title)
    return (.nominal(bytes(title..<end)), index)
  }

  /// Whether an article or a preposition in small letters stands in front.
  private func isBehindSmallWord(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound, text.tokens[index - 1].kind == .word,
      !text.tokens[index - 1].isCapitalized
    else { return false }
    return has(.stop, index - 1) || has(.link, index - 1) || has(.particle, index - 1)
  }

  /// "..., Maria Adebahr, ...": a name between commas, behind a title.
  private func isApposed(_ comma: Int, _ range: Range<Int>) -> Bool {
    guard comma + 2 < range.upperBound, text.tokens[comma + 1].isCapitalized else { return false }
    let run = run(from: comma + 1, range)
    return run.count > 1 && ends(run.upperBound, range)
  }

  /// The words with capital letters from a token on, with small words inside.
  private func run(from start: Int, _ range: Range<Int>) -> Range<Int> {
    var end = start
    while end < range.upperBound, text.tokens[end].kind == .word {
      if text.tokens[end].isCapitalized {
        if end > start, has(.title, end) || isPlace(end) || has(.stop, end) { break }
        end += 1
      } else if has(.particle, end), end > start, end + 1 < range.upperBound,
        text.tokens[end + 1].isCapitalized || has(.particle, end + 1)
      {
        end += 1
      } else {
        break
      }
    }
    while end > start + 1, !text.tokens[end - 1].isCapitalized { end -= 1 }
    return start..<max(end, start + 1)
  }

  /// Two to four words, none of them in capitals throughout, none with an ending behind an apostrophe.
  private func isName(_ run: Range<Int>) -> Bool {
    guard run.count <= 5 else { return false }
    if run.upperBound < text.tokens.count, text.tokens[run.upperBound].kind == .clitic {
      return false
    }
    return run.allSatisfy { index in
      let word = text.words[index]
      let isShouted =
        word.unicodeScalars.count > 1 && word == word.uppercased() && !word.contains(".")
      return !isShouted && (!word.contains("'") || word.hasPrefix("O'") || word.hasPrefix("D'"))
    }
  }

  private func isPlace(_ index: Int) -> Bool {
    has(.place, index) || isShouted(index)
  }

  private func isShouted(_ index: Int) -> Bool {
    let word = text.words[index]
    return word.unicodeScalars.count > 1 && word == word.uppercased() && word != word.lowercased()
      && !word.contains(".")
  }

  // MARK: Without capital letters

  private func caseless(_ range: Range<Int>) -> (speaker: CuedQuotation.Speaker, end: Int)? {
    // Segments between commas, up to a word that ends the phrase.
    var segments: [Range<Int>] = []
    var start = range.lowerBound
    var end = range.lowerBound
    while end < range.upperBound {
      let token = text.tokens[end]
      if token.kind == .comma {
        segments.append(start..<end)
        start = end + 1
      } else if token.kind != .word || has(.stop, end) {
        break
      }
      end += 1
    }
    segments.append(start..<end)
    guard let first = segments.first, !first.isEmpty else { return nil }
    let title = titled(first)
    let name = title..<first.upperBound
    if title > first.lowerBound {
      let role = bytes(first.lowerBound..<title)
      if (1...5).contains(name.count) { return (.person(name: bytes(name), role: role), end) }
      if segments.count > 1, (2...4).contains(segments[1].count),
        titled(segments[1]) == segments[1].lowerBound
      {
        return (.person(name: bytes(segments[1]), role: role), end)
      }
      return name.isEmpty ? (.nominal(role), end) : nil
    }
    if has(.place, first.lowerBound) { return nil }
    if has(.head, first.lowerBound) { return (.institution(bytes(first)), end) }
    // The title may stand behind the name, with a comma or without.
    let nameEnd = name.dropFirst().first { has(.title, $0) } ?? name.upperBound
    guard nameEnd - name.lowerBound <= 5 else { return nil }
    if nameEnd < name.upperBound {
      let role = nameEnd..<titled(nameEnd..<name.upperBound)
      return (.person(name: bytes(name.lowerBound..<nameEnd), role: bytes(role)), end)
    }
    let apposed = segments.dropFirst().first.flatMap { segment -> Range<Int>? in
      let end = titled(segment)
      return end > segment.lowerBound ? bytes(segment.lowerBound..<end) : nil
    }
    return (.person(name: bytes(name), role: apposed), end)
  }

  /// The end of the title that a segment begins with: nouns and what describes them.
  private func titled(_ segment: Range<Int>) -> Int {
    guard let first = segment.first, has(.title, first) || has(.honorific, first) else {
      return segment.lowerBound
    }
    var index = first + 1
    while index < segment.upperBound {
      let word = words[index]
      // An adjective of a title has its article, as names mostly have not, and an ending of its own.
      let describes = word.hasPrefix("ال") && (word.hasSuffix("ي") || word.hasSuffix("يه"))
      guard has(.title, index) || has(.place, index) || has(.head, index) || describes else {
        break
      }
      index += 1
    }
    return index
  }

  // MARK: Words

  private func ends(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index < range.upperBound, index < text.tokens.count else { return true }
    return text.tokens[index].kind != .word || has(.stop, index) || has(.link, index)
      || length(.say, index..<text.tokens.count, at: index) > 0
  }

  /// A word behind which no title goes on.
  private func isAdverbial(_ index: Int) -> Bool {
    index + 1 >= text.tokens.count || text.tokens[index + 1].kind != .word
      || has(.opener, index)
  }

  /// Without small words at its end.
  private func trimmed(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start + 1,
      text.tokens[end - 1].kind != .word || has(.stop, end - 1) || has(.link, end - 1)
        || has(.honorific, end - 1)
    {
      end -= 1
    }
    return end
  }

  func skipping(_ kinds: [QuotationCues.Class], _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      let length = kinds.map { self.length($0, range, at: index) }.max() ?? 0
      if length == 0 { break }
      index += length
    }
    return index
  }

  func has(_ kind: QuotationCues.Class, _ index: Int) -> Bool {
    var word = words[index]
    // "l'ambassadeur"
    if kind == .title, let mark = word.firstIndex(of: "'"), word[..<mark].utf8.count < 3 {
      word = String(word[word.index(after: mark)...])
    }
    return cues.has(kind, word)
  }

  func length(_ kind: QuotationCues.Class, _ range: Range<Int>, at index: Int) -> Int {
    cues.length(kind, in: words[index..<max(index, min(range.upperBound, words.count))])
  }

  func bytes(_ tokens: Range<Int>) -> Range<Int> {
    Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
  }
}
