extension Gazetteer {
  /// The countries in a hyphenated word, whatever its kind: "Russia-US", "US-led", "anti-Russian".
  public func countries(inCompound word: String) -> [Country] { compound(word)?.countries ?? [] }

  /// The names in a hyphenated word; nothing if the word has none, or is itself a name
  /// ("Guinea-Bissau").
  public func compound(_ word: String) -> Compound? {
    let pieces = word.split(omittingEmptySubsequences: false) { "-‐‑–".contains($0) }
    guard pieces.count > 1, pieces.allSatisfy({ !$0.isEmpty }),
      longestMatch(in: [word], at: 0) == nil
    else { return nil }
    var rest = pieces[...]
    var parts: [[Entry]] = []
    var affix: String?
    var kind = Compound.Kind.pair
    while let piece = rest.first {
      if let (entries, length) = part(of: rest, isFirst: parts.isEmpty) {
        parts.append(entries)
        rest = rest.dropFirst(length)
      } else if parts.isEmpty, affix == nil, Self.isAffix(piece) || Self.isPrefix(piece) {
        affix = piece.lowercased()
        kind = .prefixed
        rest = rest.dropFirst()
      } else if !parts.isEmpty, affix == nil, rest.count == 1,
        Self.isAffix(piece) || Self.isCapitals(word)
      {
        affix = piece.lowercased()
        kind = .suffixed
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    guard parts.count > (kind == .pair ? 1 : 0) else { return nil }
    return Compound(kind: kind, affix: affix, parts: parts)
  }

  /// The longest name that the pieces start with.
  private func part(
    of pieces: ArraySlice<Substring>, isFirst: Bool
  ) -> (entries: [Entry], length: Int)? {
    for length in stride(from: min(3, pieces.count), through: 1, by: -1) {
      let name = pieces.prefix(length).joined(separator: "-")
      let entries = (longestMatch(in: [name], at: 0)?.entries ?? []).filter(Self.canBePart)
      if !entries.isEmpty { return (entries, length) }
    }
    guard pieces.count > 1, let piece = pieces.first,
      let country: Country = value(.combiningForms, WordForm.folded(String(piece))),
      piece.unicodeScalars.first.map(WordForm.isUpper) ?? false
    else { return nil }
    return ([.demonym(country, .combining)], 1)
  }

  private static func canBePart(_ entry: Entry) -> Bool {
    switch entry {
    case .country, .demonym, .capital, .metonym, .body, .group, .place: true
    case .outlet, .institution, .post, .title: false
    }
  }

  private static func isAffix(_ piece: Substring) -> Bool {
    piece.unicodeScalars.allSatisfy(WordForm.isLower)
  }

  /// A prefix may have a capital at the start of a sentence or in a headline.
  private static func isPrefix(_ piece: Substring) -> Bool {
    switch piece.lowercased() {
    case "anti", "pro", "non", "ex", "post", "pre", "mid", "then", "un", "trans", "inter": true
    default: false
    }
  }

  private static func isCapitals(_ word: String) -> Bool {
    !word.unicodeScalars.contains(where: WordForm.isLower)
  }
}
