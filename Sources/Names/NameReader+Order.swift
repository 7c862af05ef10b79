internal import Text

/// Which part of a name is the family name.
extension NameReader {
  mutating func findFamily() {
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
      NameWords.suffixes.contains(token.folded)
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
  var readsAsEastAsian: Bool {
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
  mutating func addBalticReadings() {
    let weighty = parts.indices.filter { parts[$0].isWeighty }
    guard weighty.count > 1,
      weighty.allSatisfy({ parts[$0].letters.plain.last == UInt8(ascii: "s") })
    else { return }
    for index in weighty { parts[index].addBalticReadings() }
  }
}
