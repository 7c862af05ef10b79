internal import Authority
internal import Reading
internal import Text

/// Finds text that is itself the statement: a communiqué, a statement under its speaker's name.
struct DocumentText {
  let text: TokenizedText
  let parts: [Article.Part]

  /// Whose words the text is.
  enum Issuer {
    /// The words that name the issuer.
    case named(Range<Int>)
    /// The words that name several: "the Governments of Japan and Spain".
    case several(Range<Int>)
    /// Nobody that the text names.
    case unnamed
  }

  struct Found {
    let issuer: Issuer
    /// The sentences of the document.
    let sentences: [Range<Int>]
  }

  /// The document in an article, if the article is one.
  func find(names: [PersonName]) -> Found? {
    between() ?? underByline(names) ?? collective() ?? issued() ?? titled()
  }

  /// "Begin Text: ... End Text"
  private func between() -> Found? {
    guard let begin = text.paragraphs.firstIndex(where: { isMarker($0, "begin") }) else {
      return nil
    }
    let end = text.paragraphs.lastIndex { isMarker($0, "end") } ?? text.paragraphs.count
    guard begin + 1 < end else { return nil }
    let body = text.paragraphs[(begin + 1)..<end]
    return Found(issuer: issuer(of: Array(body)), sentences: sentences(in: Array(body)))
  }

  private func isMarker(_ paragraph: Range<Int>, _ word: String) -> Bool {
    paragraph.count <= 4 && text.lower[paragraph.lowerBound] == word
      && paragraph.dropFirst().first.map { text.lower[$0] == "text" } ?? false
  }

  /// A text in the first person under a line that names one person and a post.
  private func underByline(_ names: [PersonName]) -> Found? {
    guard let line = zip(parts, text.paragraphs).first(where: { $0.0 == .byline })?.1 else {
      return nil
    }
    // A list of those who took part is no byline, and a correspondent writes of others.
    let named = names.filter { line.contains($0.range.lowerBound) }
    guard named.count == 1, let name = named.first, name.isTitled,
      name.postEntry?.id != "journalist"
    else { return nil }
    let body = zip(parts, text.paragraphs).filter {
      $0.0 == .body && $0.1.lowerBound > line.lowerBound
    }
    .map(\.1)
    guard speaksInFirstPerson(body) else { return nil }
    return Found(issuer: .named(name.range), sentences: sentences(in: body))
  }

  /// "We, the foreign ministers of ..., reaffirm"
  private func collective() -> Found? {
    let body = statementBody()
    guard body.first.flatMap(issuerInFirstPerson) != nil else { return nil }
    return Found(issuer: issuer(of: body), sentences: sentences(in: body))
  }

  /// "Joint Statement on Sudan", over a text that says "we" outside quotation marks.
  private func titled() -> Found? {
    let headlines = zip(parts, text.paragraphs).filter { $0.0 == .headline }.map(\.1)
    guard headlines.contains(where: { documentNoun(in: $0) != nil }) else { return nil }
    let body = statementBody()
    let saying = sentences(in: body).filter { sentence in
      sentence.contains { ["we", "our"].contains(text.lower[$0]) && !isQuoted($0) }
    }
    guard saying.count > 1 else { return nil }
    return Found(issuer: issuer(of: body), sentences: sentences(in: body))
  }

  /// "Declaration by the High Representative on behalf of the European Union", over a text that quotes nobody.
  private func issued() -> Found? {
    let headlines = zip(parts, text.paragraphs).filter { $0.0 == .headline }.map(\.1)
    guard let issuer = headlines.lazy.compactMap(issuerOfDeclaration).first else { return nil }
    let body = statementBody()
    guard let first = body.first, let last = body.last else { return nil }
    let next = text.firstQuotation(openingFrom: first.lowerBound)
    guard
      next >= text.quotations.count || text.quotations[next].content.lowerBound >= last.upperBound
    else { return nil }
    return Found(issuer: .named(issuer), sentences: sentences(in: body))
  }

  /// The noun opens the headline, or what stands behind its colon, but for "joint" and the like.
  private func issuerOfDeclaration(_ title: Range<Int>) -> Range<Int>? {
    guard let noun = documentNoun(in: title), noun + 2 < title.upperBound,
      text.lower[noun + 1] == "by"
    else { return nil }
    let start =
      title.last { $0 < noun && text.tokens[$0].kind == .colon }.map { $0 + 1 }
      ?? title.lowerBound
    guard
      (start..<noun).allSatisfy({
        ["joint", "press", "ministerial", "common"].contains(text.lower[$0])
      })
    else { return nil }
    let behalf = title.dropLast(3).first {
      $0 > noun && text.lower[$0] == "on" && text.lower[$0 + 1] == "behalf"
        && text.lower[$0 + 2] == "of"
    }
    return names(from: behalf.map { $0 + 3 } ?? noun + 2, in: title)
  }

  /// The body without the line that says who has released it.
  private func statementBody() -> [Range<Int>] {
    let body = zip(parts, text.paragraphs).filter { $0.0 == .body }.map(\.1)
    return Array(body.drop { releasers(in: $0) != nil && $0.count < 250 })
  }

  private func isQuoted(_ token: Int) -> Bool {
    let next = text.firstQuotation(openingFrom: token)
    return next > 0 && text.quotations[next - 1].content.contains(token)
  }

  // MARK: The issuer

  private func issuer(of body: [Range<Int>]) -> Issuer {
    let start = body.first?.lowerBound ?? 0
    let above = text.paragraphs.prefix { $0.lowerBound < start }
    let released = above.lazy.compactMap(releasers).first
    // "We, the Foreign Ministers of Austria, ..." is told better by the line above.
    if let words = body.first.flatMap(issuerInFirstPerson), released == nil || isOwnName(words) {
      return .named(words)
    }
    let titles = zip(parts, text.paragraphs).filter { $0.0 == .headline }.map(\.1)
    guard let words = released ?? titles.lazy.compactMap(issuerInTitle).first else {
      return .unnamed
    }
    return isSeveral(words) ? .several(words) : .named(words)
  }

  /// "We, the G7 Foreign Ministers of Canada, ..., reaffirm": up to the first object.
  private func issuerInFirstPerson(_ first: Range<Int>) -> Range<Int>? {
    guard first.count > 4, text.lower[first.lowerBound] == "we",
      text.tokens[first.lowerBound + 1].kind == .comma
    else { return nil }
    let start = first.lowerBound + 2
    let end =
      (start..<first.upperBound).first {
        text.tokens[$0].kind == .comma || text.lower[$0] == "of" && $0 > start + 1
      } ?? first.upperBound
    return start..<end
  }

  /// "G7 Foreign Ministers" and not "Foreign Ministers".
  private func isOwnName(_ words: Range<Int>) -> Bool {
    words.contains { !["foreign", "ministers", "leaders", "heads"].contains(text.lower[$0]) }
  }

  /// "The text of the following statement was released by the Governments of Japan and Spain on the
  /// occasion of their dialogue.", "Canada and Norway issue the following statement."
  private func releasers(in paragraph: Range<Int>) -> Range<Int>? {
    guard paragraph.count > 4,
      paragraph.contains(where: { Self.documentNouns.contains(text.lower[$0]) })
    else { return nil }
    if let verb = paragraph.dropFirst().dropLast(2).first(where: {
      text.lower[$0].hasPrefix("issue") && text.lower[$0 + 1] == "the"
        && text.lower[$0 + 2] == "following"
    }) {
      return names(from: paragraph.lowerBound, in: paragraph.lowerBound..<verb)
    }
    guard
      let by = paragraph.dropFirst(2).first(where: { isRelease(by: $0) })
    else { return nil }
    return names(from: by + 1, in: paragraph)
  }

  /// "released by", "agreed upon by", "joint statement by"
  private func isRelease(by token: Int) -> Bool {
    guard text.lower[token] == "by" else { return false }
    let before = (text.lower[token - 2], text.lower[token - 1])
    return Self.releasing.contains(before.1) || before == ("agreed", "upon")
      || before == ("joint", "statement")
  }

  /// "Joint Statement by Ministers of the Coalition on Syria", "G7 Foreign Ministers' Statement".
  private func issuerInTitle(_ title: Range<Int>) -> Range<Int>? {
    guard let noun = documentNoun(in: title) else { return nil }
    if noun + 2 < title.upperBound, ["by", "of", "from"].contains(text.lower[noun + 1]) {
      return names(from: noun + 2, in: title).flatMap { isOccasion($0) ? nil : $0 }
    }
    var end = noun
    while end > title.lowerBound,
      ["joint", "ministerial", "press"].contains(text.lower[end - 1])
        || text.tokens[end - 1].kind == .clitic || text.lower[end - 1] == "’"
    {
      end -= 1
    }
    let words = title.lowerBound..<end
    guard words.contains(where: { Self.bearers.contains(text.lower[$0]) }) else { return nil }
    return isOccasion(words) ? nil : words
  }

  /// "Joint Statement of the Second Strategic Dialogue"
  private func isOccasion(_ words: Range<Int>) -> Bool {
    words.contains { Self.occasions.contains(text.lower[$0]) }
  }

  /// The names that start at a token, as far as they go.
  private func names(from first: Int, in paragraph: Range<Int>) -> Range<Int>? {
    let start = first < paragraph.upperBound && text.lower[first] == "the" ? first + 1 : first
    let end =
      (start..<paragraph.upperBound).first {
        [.colon, .terminal, .semicolon, .quote].contains(text.tokens[$0].kind)
          || Self.closing.contains(text.lower[$0])
      } ?? paragraph.upperBound
    guard start < end, end - start < 200 else { return nil }
    return text.tokens[end - 1].kind == .comma ? start..<(end - 1) : start..<end
  }

  private func isSeveral(_ words: Range<Int>) -> Bool {
    words.contains { text.lower[$0] == "and" || text.tokens[$0].kind == .comma }
      || Self.plurals.contains(text.lower[words.lowerBound])
  }

  private func documentNoun(in title: Range<Int>) -> Int? {
    title.first { Self.documentNouns.contains(text.lower[$0]) }
  }

  private static let documentNouns: Set<String> = [
    "statement", "communique", "communiqué", "declaration",
  ]
  private static let occasions: Set<String> = [
    "dialogue", "dialog", "meeting", "summit", "conference", "ministerial", "roundtable", "session",
  ]
  private static let releasing: Set<String> = ["released", "issued", "adopted", "agreed", "made"]
  private static let plurals: Set<String> = [
    "governments", "ministers", "leaders", "representatives", "members", "foreign", "heads",
  ]
  private static let bearers: Set<String> = [
    "ministers", "leaders", "ambassadors", "members", "envoys", "heads", "states", "council",
    "coalition", "quartet", "troika", "group", "presidents",
  ]
  /// What follows the names of those who release a statement.
  private static let closing: Set<String> = [
    "on", "following", "at", "after", "to", "regarding", "about", "during", "upon", "in", "today",
    "commending", "addressing", "condemning", "concerning", "with", "as",
  ]

  private func speaksInFirstPerson(_ body: [Range<Int>]) -> Bool {
    body.joined().contains {
      ["we", "our", "i", "my", "us"].contains(text.lower[$0]) && text.words[$0] != "US"
        && !isQuoted($0)
    }
  }

  private func sentences(in paragraphs: [Range<Int>]) -> [Range<Int>] {
    paragraphs.flatMap { paragraph in
      // "1." in front of a paragraph is no sentence.
      text.sentences(in: paragraph).filter { $0.contains { text.tokens[$0].kind == .word } }
    }
  }
}
