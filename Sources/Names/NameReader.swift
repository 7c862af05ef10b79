internal import Text

/// Reads a printed name: drops titles, tells particles, initials and suffixes, finds the order.
struct NameReader {
  private var tokens: [NameToken]
  private let country: String?
  private(set) var parts: [NamePart] = []
  private(set) var familyIsStated = false
  private(set) var order = Name.Order.givenFirst
  private(set) var isEastAsian = false

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

  /// Chinese and Korean names written without a space: the family name is the first syllable.
  private mutating func splitUnspaced() -> [NameToken] {
    guard tokens.count == 1, let only = tokens.first, 2...4 ~= only.scalars.count,
      only.script.isUnspaced
    else { return tokens }
    let isLong = Han.longFamilyNames.contains(String(only.text.prefix(2)))
    let length = isLong && only.scalars.count > 2 ? 2 : 1
    familyIsStated = true
    order = .familyFirst
    var (family, given) = (only, only)
    family.scalars = Array(only.scalars.prefix(length))
    given.scalars = Array(only.scalars.dropFirst(length))
    return [family, given]
  }

  private mutating func dropTitles() {
    let folds = tokens.map { Folding.folded($0.text) }
    var kept = tokens.indices.filter { !folds[$0].isEmpty && !tokens[$0].isQuoted }
    let quoted = tokens.indices.filter { !folds[$0].isEmpty && tokens[$0].isQuoted }
    func isTitle(_ index: Int) -> Bool {
      kept.count > 1 && NameWords.titles.contains(folds[index])
    }
    // In "Putin, President Vladimir" the title stands behind the comma.
    while let first = kept.first, isTitle(first) { kept.removeFirst() }
    while let last = kept.last, isTitle(last), !tokens[last].hasDot { kept.removeLast() }
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
      let article = NameToken(scalars: Array(lowered.prefix(2)))
      if !joinsServant(article.text) { add(article, as: .particle) }
      add(NameToken(scalars: rest), as: .given)
      return
    }
    if isBunchOfInitials(token) {
      for letter in token.scalars { add(NameToken(scalars: [letter]), as: .initial) }
      return
    }
    let folded = Folding.folded(token.text)
    if isArticle(index, folded) && joinsServant(token.text) { return }
    add(token, as: role(of: index, folded))
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
    let letters = Romanised(token.lowered)
    let text = token.text
    let folded = Folding.folded(text)
    guard !folded.isEmpty else { return }
    parts.append(NamePart(text: text, role: role, folded: folded, letters: letters))
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
  }

  /// "JC Juncker": two or three capitals without a vowel, among words that are not all capitals.
  private func isBunchOfInitials(_ token: NameToken) -> Bool {
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

  // MARK: Order

  private mutating func findFamily() {
    guard !familyIsStated else {
      if let first = parts.indices.first { parts[first].role = .family }
      return
    }
    if let stated = statedFamily() {
      familyIsStated = true
      order = stated.contains(parts.startIndex) ? .familyFirst : .givenFirst
      markPatronymics(stated)
      for index in stated where parts[index].isWeighty { parts[index].role = .family }
      return
    }
    markPatronymics([])
    let weighty = parts.indices.filter { parts[$0].isWeighty }
    guard let first = weighty.first, let last = weighty.last else { return }
    let familyIsFirst: Bool
    (order, familyIsFirst) = likelyOrder(first: first, count: weighty.count)
    parts[familyIsFirst ? first : last].role = .family
  }

  /// The parts before a comma, or in capitals among others that are not.
  private func statedFamily() -> Set<Int>? {
    // Parts are no longer tokens one to one: find them by their text.
    let clauses = tokens.filter { !$0.isQuoted }
    let isSuffix = { (token: NameToken) in
      NameWords.suffixes.contains(Folding.folded(token.text))
    }
    if let last = clauses.last(where: { !isSuffix($0) }), let first = clauses.first,
      last.clause > first.clause
    {
      return indices(of: clauses.filter { $0.clause == first.clause })
    }
    let capitals = clauses.filter { $0.isCapitals && !isBunchOfInitials($0) }
    let others = clauses.filter { !$0.isCapitals && $0.hasCase && $0.scalars.count > 1 }
    guard !capitals.isEmpty, !others.isEmpty else { return nil }
    return indices(of: capitals)
  }

  private func indices(of tokens: [NameToken]) -> Set<Int>? {
    let texts = Set(tokens.map(\.text))
    let found = parts.indices.filter { texts.contains(parts[$0].text) && parts[$0].isWeighty }
    return found.isEmpty || found.count == parts.count ? nil : Set(found)
  }

  /// A father's name is never first and never alone with one other part.
  private mutating func markPatronymics(_ families: Set<Int>) {
    let weighty = parts.indices.filter { parts[$0].isWeighty }
    guard weighty.count > 2 || weighty.count == 2 && !families.isEmpty else { return }
    let candidates = weighty.dropFirst().filter {
      !families.contains($0) && Patronymics.isPatronymic(parts[$0].letters)
    }
    // "Roman Arkadievich Abramovich": the one in the middle.
    guard let index = candidates.first else { return }
    parts[index] = parts[index].with(role: .patronymic)
  }

  private func likelyOrder(first: Int, count: Int) -> (Name.Order, familyIsFirst: Bool) {
    if parts.last?.role == .patronymic && count > 1 { return (.familyFirst, true) }
    if parts.last?.role == .initial && parts[first].text.unicodeScalars.count > 1 {
      return (.familyFirst, true)
    }
    if let country {
      if NameWords.familyFirst.contains(country) { return (.familyFirst, true) }
      return (NameWords.eitherOrder.contains(country) ? .either : .givenFirst, false)
    }
    let isFirst = isEastAsian && NameWords.eastAsianFamilies.contains(parts[first].folded)
    return isFirst ? (.either, true) : (.givenFirst, false)
  }

  /// A family name usual there, first or last, and a given name of two syllables at most.
  private var readsAsEastAsian: Bool {
    if tokens.allSatisfy({ $0.script.isUnspaced }) { return tokens.count == 2 }
    guard 2...3 ~= parts.count, parts.allSatisfy(\.isWeighty) else { return false }
    if let country, !NameWords.familyFirst.contains(country) { return false }
    return [0, parts.count - 1].contains { family in
      let given = parts.indices.filter { $0 != family }
      let syllables = given.reduce(0) {
        $0 + (parts[$1].sounds.first.map(Phonetics.vowelGroups) ?? 0)
      }
      return syllables <= 2
        && (country != nil || NameWords.eastAsianFamilies.contains(parts[family].folded))
    }
  }

  /// Only where every part of the name has the ending, as in Lithuanian and Latvian.
  private mutating func addBalticReadings() {
    let weighty = parts.indices.filter { parts[$0].isWeighty }
    guard weighty.count > 1,
      weighty.allSatisfy({ parts[$0].letters.plain.last == UInt8(ascii: "s") })
    else { return }
    for index in weighty { parts[index].addBalticReadings() }
  }
}
