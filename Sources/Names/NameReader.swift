internal import Text

/// Reads a printed name: drops titles, tells particles, initials and suffixes, finds the order.
struct NameReader {
  var tokens: [NameToken]
  let country: String?
  var parts: [NamePart] = []
  var familyIsStated = false
  var order = Name.Order.givenFirst
  var isEastAsian = false

  init(_ printed: String, country: String?) {
    tokens = NameTokens.cut(printed)
    self.country = country?.lowercased()
  }

  mutating func read() {
    tokens = Array(splitUnspaced().prefix(4 * Name.mostParts))
    dropTitles()
    tokens = Array(tokens.prefix(Name.mostParts))
    for index in tokens.indices { addParts(of: index) }
    parts = Array(parts.prefix(Name.mostParts))
    keepOneWeighty()
    findHonorifics()
    isEastAsian = readsAsEastAsian
    if isEastAsian { for index in parts.indices { parts[index].readAsEastAsian() } }
    findFamily()
    addBalticReadings()
  }

  // MARK: Words

  /// Chinese and Korean names written without a space: the family name is the first syllable. The
  /// same scripts write foreign names as one word too, which begin otherwise.
  private mutating func splitUnspaced() -> [NameToken] {
    guard tokens.count == 1, let only = tokens.first, let first = only.scalars.first,
      only.script.isUnspaced
    else { return tokens }
    let isLong = Han.longFamilyNames.contains(String(only.text.prefix(2)))
    let length = isLong ? 2 : 1
    let isFamily = isLong || Han.familyNames.contains(first) || Hangul.familyNames.contains(first)
    guard isFamily, 1...2 ~= only.scalars.count - length else { return tokens }
    familyIsStated = true
    order = .familyFirst
    return [
      only.with(Array(only.scalars.prefix(length))),
      only.with(Array(only.scalars.dropFirst(length))),
    ]
  }

  private mutating func dropTitles() {
    var kept = tokens.indices.filter { !tokens[$0].folded.isEmpty && !tokens[$0].isQuoted }
    let quoted = tokens.indices.filter { !tokens[$0].folded.isEmpty && tokens[$0].isQuoted }
    func isTitle(_ index: Int) -> Bool {
      kept.count > 1 && NameWords.titles.contains(tokens[index].folded)
    }
    // In "Putin, President Vladimir" the title stands behind the comma.
    while let first = kept.first, isTitle(first) { kept.removeFirst() }
    while let last = kept.last, kept.count > 1, NameWords.titlesBehind.contains(tokens[last].folded)
    {
      kept.removeLast()
    }
    if let comma = kept.indices.dropFirst().first(where: {
      tokens[kept[$0]].clause > tokens[kept[$0 - 1]].clause
    }) {
      while comma < kept.count, isTitle(kept[comma]) { kept.remove(at: comma) }
    }
    tokens = (kept + quoted).sorted().map { tokens[$0] }
  }

  private mutating func addParts(of index: Int) {
    let token = tokens[index]
    let lowered = token.lowered
    if token.script == .abjad, let rest = Abjads.behindArticle(lowered) {
      let article = NameToken(Array(lowered.prefix(2)))
      if !joinsServant(article.text) { add(article, as: .particle) }
      add(NameToken(rest), as: .given)
      return
    }
    if isBunchOfInitials(token) {
      for letter in token.scalars { add(NameToken([letter]), as: .initial) }
      return
    }
    if isArticle(index, token.folded) && joinsServant(token.text) { return }
    add(token, as: role(of: index, token.folded))
  }

  /// "Abd al-Aziz" is "Abdul Aziz".
  private mutating func joinsServant(_ article: String) -> Bool {
    guard let servant = parts.last, ["abd", "عبد"].contains(servant.folded) else { return false }
    let letters = Array("abdul".utf8)
    parts[parts.count - 1] = NamePart(
      text: servant.text + " " + article, role: .given, folded: "abdul",
      letters: Romanised(letters: letters, plain: letters, script: .latin))
    return true
  }

  private mutating func add(_ token: NameToken, as role: NamePart.Role) {
    guard !token.folded.isEmpty else { return }
    parts.append(
      NamePart(
        text: token.text, role: role, isHyphenated: token.isHyphenated, folded: token.folded,
        letters: Romanised(token.lowered)))
  }

  private func role(of index: Int, _ folded: String) -> NamePart.Role {
    let token = tokens[index]
    if token.isQuoted { return .nickname }
    if index > 0 && NameWords.suffixes.contains(folded) { return .suffix }
    if isInitial(token) { return .initial }
    if isArticle(index, folded) || isParticle(index, folded) { return .particle }
    return .given
  }

  private func isInitial(_ token: NameToken) -> Bool {
    guard token.hasCase || token.script == .abjad else { return false }
    let letters = token.scalars.count { $0.properties.isAlphabetic }
    return letters == 1 && token.beginsWithCapital == token.hasCase
      || token.hasDot && letters <= 2 && token.hasCase
        && !NameWords.particles.contains(token.folded)
  }

  /// "JC Juncker": two or three capitals without a vowel, among words that are not all capitals.
  func isBunchOfInitials(_ token: NameToken) -> Bool {
    guard 2...3 ~= token.scalars.count, token.isCapitals, token.text != "NG",
      tokens.contains(where: { !$0.isCapitals && $0.scalars.count > 1 })
    else { return false }
    return !token.text.utf8.contains { "AEIOUY".utf8.contains($0) }
      && token.scalars.allSatisfy(\.isASCII)
      && !NameWords.suffixes.contains(token.text.lowercased())
  }

  private func isArticle(_ index: Int, _ folded: String) -> Bool {
    NameWords.articles.contains(folded)
      && (tokens[index].isHyphenated || folded == "al" || folded == "el" || folded == "ul")
  }

  /// "Ben" is a given name where it begins a name with a capital: only "ben" is a particle there.
  private func isParticle(_ index: Int, _ folded: String) -> Bool {
    guard NameWords.particles.contains(folded) else { return false }
    let token = tokens[index]
    // A syllable of a compound name is none: "Sung-du", "San-cheng".
    let isSyllable = token.isHyphenated || index > 0 && tokens[index - 1].isHyphenated
    if isSyllable && !NameWords.sons.contains(folded) { return false }
    return index > 0 || !token.beginsWithCapital || token.isHyphenated || token.isCapitals
  }

  /// A name of particles alone is a name all the same: "Le", "Do", "San".
  private mutating func keepOneWeighty() {
    guard !parts.contains(where: \.isWeighty),
      let index = parts.lastIndex(where: { $0.role == .particle || $0.role == .nickname })
    else { return }
    parts[index].role = .given
  }

  private mutating func findHonorifics() {
    var weighty = parts.count(where: \.isWeighty)
    for index in parts.indices where weighty > 2 && parts[index].isWeighty {
      guard NameWords.honorifics.contains(parts[index].folded) else { continue }
      parts[index].role = .honorific
      weighty -= 1
    }
  }
}
