internal import Authority
internal import Text

extension Cast {
  /// The speaker of the article whom a headline means by a name, or by less than a name: "Presidency" for
  /// the Turkish Presidency, "Chinese negotiator" for the only speaker of that country.
  mutating func meant(byLabel source: Range<Int>, among speakers: Set<Int>) -> Int? {
    if let actor = resolve(source), speakers.contains(actor) { return actor }
    guard let last = source.last, personName(in: source, head: source) == nil else { return nil }
    let noun = Folding.folded(text.words[last])
    func only(where isMeant: (Actor) -> Bool) -> Int? {
      let found = speakers.filter { isMeant(actors[$0]) }
      return found.count == 1 ? found.first : nil
    }
    if let body = only(where: {
      $0.kind == .institution
        && Folding.folded($0.name).split(separator: " ").last.map { $0 == noun } ?? false
    }) {
      return body
    }
    guard source.count > 1, let country = countryCode(in: source),
      phrases.phrase(startingAt: source.lowerBound)?.isAdjective ?? false
    else { return nil }
    return only {
      [.person, .anonymous].contains($0.kind) && ($0.country ?? $0.inferredCountry) == country
    }
  }
}
