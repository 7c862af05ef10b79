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
    /// Nobody that the text names.
    case unnamed
  }

  struct Found {
    let issuer: Issuer
    /// The sentences of the document.
    let sentences: [Range<Int>]
  }

  /// The document in an article, if the article is one.
  func find(names: [PersonName]) -> Found? { between() ?? underByline(names) ?? collective() }

  /// "Begin Text: ... End Text"
  private func between() -> Found? {
    guard let begin = text.paragraphs.firstIndex(where: { isMarker($0, "begin") }) else {
      return nil
    }
    let end = text.paragraphs.lastIndex { isMarker($0, "end") } ?? text.paragraphs.count
    guard begin + 1 < end else { return nil }
    let body = text.paragraphs[(begin + 1)..<end]
    return Found(issuer: issuer(in: Array(body)), sentences: sentences(in: Array(body)))
  }

  private func isMarker(_ paragraph: Range<Int>, _ word: String) -> Bool {
    paragraph.count <= 4 && text.lower[paragraph.lowerBound] == word
      && paragraph.dropFirst().first.map { text.lower[$0] == "text" } ?? false
  }

  /// A text in the first person under a line that names one person and a post.
  private func underByline(_ names: [PersonName]) -> Found? {
    guard let line = zip(parts, text.paragraphs).first(where: { $0.0 == .byline })?.1,
      let name = names.first(where: { line.contains($0.range.lowerBound) }), name.isTitled
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
    let body = zip(parts, text.paragraphs).filter { $0.0 == .body }.map(\.1)
    guard let first = body.first, first.count > 3, text.lower[first.lowerBound] == "we",
      text.tokens[first.lowerBound + 1].kind == .comma
    else { return nil }
    return Found(issuer: issuer(in: body), sentences: sentences(in: body))
  }

  private func issuer(in body: [Range<Int>]) -> Issuer {
    guard let first = body.first, first.count > 4, text.lower[first.lowerBound] == "we",
      text.tokens[first.lowerBound + 1].kind == .comma
    else { return .unnamed }
    // "We, the G7 Foreign Ministers of Canada, ..., reaffirm": up to the first object.
    let start = first.lowerBound + 2
    let end =
      (start..<first.upperBound).first {
        text.tokens[$0].kind == .comma || text.lower[$0] == "of" && $0 > start + 1
      } ?? first.upperBound
    return .named(start..<end)
  }

  private func speaksInFirstPerson(_ body: [Range<Int>]) -> Bool {
    let words = body.joined()
    let first = words.filter { ["we", "our", "i", "my", "us"].contains(text.lower[$0]) }.count
    return first >= 1
  }

  private func sentences(in paragraphs: [Range<Int>]) -> [Range<Int>] {
    paragraphs.flatMap { paragraph in
      text.sentences(in: paragraph).filter { $0.contains { text.tokens[$0].isWordLike } }
    }
  }
}
