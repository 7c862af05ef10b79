internal import Authority
internal import Text

/// Who writes: the person of the byline, and what the article says of him.
extension Cast {
  /// Takes down who writes, from the names in the lines about the author, where the text speaks of him.
  mutating func note(author lines: [Range<Int>]) {
    let named = names.filter { name in lines.contains { $0.contains(name.name.lowerBound) } }
    guard let name = named.first, named.count == 1 else { return }
    let post = postOfWriter()
    guard post != nil || speaksAsAuthor else { return }
    let actor = person(name)
    author = actor
    guard let (words, entry, country) = post else { return }
    let stated = plain(text.string(words))
    if !actors[actor].posts.contains(stated) { actors[actor].posts.append(stated) }
    people.give(entry, to: actor)
    actors[actor].country = actors[actor].country ?? country
  }

  /// "I" outside quotation marks.
  private var speaksAsAuthor: Bool {
    text.tokens.indices.contains { ["i", "me"].contains(text.lower[$0]) && !isQuoted($0) }
  }

  /// "The writer is Ukraine's ambassador to Canada."
  private func postOfWriter() -> (words: Range<Int>, post: Post, country: String?)? {
    for sentence in text.sentences
    where sentence.count < 40 && sentence.count > 4 && text.lower[sentence.lowerBound] == "the"
      && ["writer", "author"].contains(text.lower[sentence.lowerBound + 1])
      && ["is", "was"].contains(text.lower[sentence.lowerBound + 2])
    {
      guard
        let phrase = sentence.dropFirst(3).lazy.compactMap({ phrases.phrase(startingAt: $0) })
          .first(where: { $0.post != nil }), let post = phrase.post
      else { continue }
      let start =
        WordClasses.determiners.contains(text.lower[sentence.lowerBound + 3])
        ? sentence.lowerBound + 4 : sentence.lowerBound + 3
      guard start <= phrase.range.lowerBound else { continue }
      let end = sentence.last.map { text.tokens[$0].kind == .terminal ? $0 : $0 + 1 } ?? 0
      guard phrase.range.upperBound <= end else { continue }
      return (start..<end, post, countryCode(in: start..<phrase.range.upperBound))
    }
    return nil
  }
}
