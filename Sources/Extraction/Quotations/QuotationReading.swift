internal import Reading
internal import Text

/// The work on an article in a language of which the program knows how it attributes quotations, and no more.
struct QuotationReading {
  private let article: Article
  private let text: TokenizedText
  private let cues: QuotationCues
  private var found = Extract()
  /// Names of persons, as compared, with their actors.
  private var people: [(words: [String], actor: Int)] = []

  init(_ article: Article, _ cues: QuotationCues) {
    self.article = article
    self.cues = cues
    text = article.text
    found.rules = .quotations
  }

  mutating func run() -> Extract {
    let paragraphs = zip(article.parts, text.paragraphs).filter { $0.0 == .body }.map(\.1)
    let quotations =
      cues.builds(.unspaced)
      ? UnspacedQuotations(text, cues).find(in: paragraphs)
      : SpacedQuotations(text, cues).find(in: paragraphs)
    // Those who are named in full are known wherever their surname stands alone.
    for quotation in quotations {
      if case .person(let name, _) = quotation.speaker, isFull(name) { _ = person(name, role: nil) }
    }
    var previous: (actor: Int, paragraph: Int)?
    for quotation in quotations {
      let paragraph = text.paragraphs.partitioningIndex {
        Int(text.tokens[$0.upperBound - 1].end) > quotation.content[0].lowerBound
      }
      var report = Report(
        kind: .direct, form: .attributed, content: quotation.content.map(span), confidence: 0.8)
      report.cue = span(quotation.cue)
      report.cueLemma = text.source.string(quotation.cue).lowercased()
      report.source = quotation.source.map(span)
      switch quotation.speaker {
      case .person(let name, let role):
        guard let actor = person(name, role: role) else {
          previous = nil
          continue
        }
        report.speaker = actor
        report.roleAsStated = role.map(text.source.string)
        mention(actor, quotation.source ?? name, role == nil ? .name : .titledName)
      case .institution(let words):
        let actor = self.actor(.institution, words)
        report.speaker = actor
        mention(actor, words, .name)
      case .nominal(let words):
        let actor = newActor(.anonymous, words)
        report.speaker = actor
        report.roleAsStated = text.source.string(words)
        report.confidence = 0.7
        mention(actor, words, .nominal)
      case .same(let words):
        // Nobody else has been quoted between; a paragraph further on it may be somebody else.
        guard let previous, paragraph - previous.paragraph <= 1 else { continue }
        report.speaker = previous.actor
        report.confidence = 0.6
        if let words { mention(previous.actor, words, .pronoun) }
      }
      if let actor = report.speaker { previous = (actor, paragraph) }
      found.reports.append(report)
    }
    found.mentions.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    return found
  }

  private func span(_ bytes: Range<Int>) -> TextSpan { text.source.span(ofBytes: bytes) }

  private mutating func mention(_ actor: Int, _ bytes: Range<Int>, _ form: Mention.Form) {
    found.mentions.append(Mention(span: span(bytes), form: form, actor: actor))
  }

  // MARK: Actors

  /// The words of a name as compared; of one written without spaces its parts between dots.
  private func words(_ name: Range<Int>) -> [String] {
    text.source.string(name).split { $0 == " " || "·•・＝".contains($0) }
      .map { QuotationCues.normalised(String($0)) }
  }

  private func isFull(_ name: Range<Int>) -> Bool {
    let words = words(name)
    return words.count > 1 || cues.builds(.unspaced) && text.source.string(name).count > 2
  }

  /// The actor of a name: of all of it, or of the one person whose surname it is; nil for a single word that
  /// nothing tells to be a name.
  private mutating func person(_ name: Range<Int>, role: Range<Int>?) -> Int? {
    let named = words(name).count == 1 ? fullName(of: name) ?? name : name
    let words = words(named)
    let same = people.filter { $0.words == words || isShort(words, of: $0.words) }
    let actors = Set(same.map(\.actor))
    let actor: Int
    if actors.count == 1, let only = actors.first {
      actor = only
    } else {
      guard words.count > 1 || role != nil || isFull(named) else { return nil }
      actor = newActor(.person, named)
      people.append((words, actor))
    }
    let form = text.source.string(name)
    if !found.actors[actor].forms.contains(form) { found.actors[actor].forms.append(form) }
    if let role {
      let post = text.source.string(role)
      if !found.actors[actor].posts.contains(post) { found.actors[actor].posts.append(post) }
    }
    return actor
  }

  /// The name in front of a surname, where the text has given it before: always the same one.
  private func fullName(of surname: Range<Int>) -> Range<Int>? {
    if cues.builds(.unspaced) { return nil }
    let word = QuotationCues.normalised(text.source.string(surname))
    let end = text.tokens.partitioningIndex { Int($0.start) >= surname.lowerBound }
    func isGiven(_ token: Int) -> Bool {
      let word = QuotationCues.normalised(text.lower[token])
      return text.tokens[token].kind == .word
        && (text.tokens[token].isCapitalized || !cues.builds(.cased))
        && ![.title, .honorific, .place, .stop, .link, .opener, .body].contains {
          cues.has($0, word)
        }
        && cues.length(.say, in: [word]) == 0
    }
    var names: [String: Range<Int>] = [:]
    for token in 1..<max(1, end) where isGiven(token - 1) {
      guard QuotationCues.normalised(text.lower[token]) == word else { continue }
      // Without capital letters only a title tells that a name begins.
      if !cues.builds(.cased) || cues.builds(.nouns) {
        guard token > 1, cues.has(.title, QuotationCues.normalised(text.lower[token - 2])) else {
          continue
        }
      }
      names[text.lower[token - 1]] =
        Int(text.tokens[token - 1].start)..<Int(text.tokens[token].end)
    }
    return names.count == 1 ? names.values.first : nil
  }

  /// A surname alone, or in Chinese and Japanese characters the beginning of a name.
  private func isShort(_ words: [String], of full: [String]) -> Bool {
    guard words.count == 1, let word = words.first else { return false }
    if full.count > 1 { return full.last == word }
    return cues.builds(.unspaced) && full.count == 1 && full[0] != word && full[0].hasPrefix(word)
  }

  private mutating func actor(_ kind: Actor.Kind, _ words: Range<Int>) -> Int {
    let name = text.source.string(words)
    return found.actors.firstIndex { $0.kind == kind && $0.name == name } ?? newActor(kind, words)
  }

  private mutating func newActor(_ kind: Actor.Kind, _ words: Range<Int>) -> Int {
    let name = text.source.string(words)
    found.actors.append(Actor(kind: kind, name: name, forms: [name]))
    return found.actors.count - 1
  }
}
