internal import Names
internal import Text

extension People {
  /// The one person whom an article of a setting can mean by a name, as the tables spell it.
  ///
  /// A name in full is enough where one person bears it; of several, and of those with a surname, the
  /// setting must bring exactly one to mind. A tie is never broken.
  ///
  /// - Parameter inAnySpelling: also of those whom the setting brings to mind, and whose names are spelt
  ///   otherwise; it takes ten times as long.
  public func meant(by name: String, in setting: Setting, inAnySpelling: Bool = false) -> Person? {
    let bearers = bearers(of: name)
    if bearers.count == 1 { return bearers.first }
    var likely = (bearers.isEmpty ? ofFamily(name) : bearers).filter { isInMind($0, setting) }
    if likely.isEmpty, inAnySpelling { likely = alike(name, in: setting) }
    return likely.count == 1 ? likely.first : nil
  }

  private func isInMind(_ person: Person, _ setting: Setting) -> Bool {
    tenures(of: person).contains { setting.bringsToMind($0) }
  }

  /// Those in mind who bear a name in full in another spelling.
  private func alike(_ name: String, in setting: Setting) -> [Person] {
    let sought = Name(name, country: nil)
    guard sought.parts.count > 1 else { return [] }
    return candidates(for: sought).filter { isInMind($0, setting) }.filter { person in
      ([person.name] + person.otherNames).contains {
        sought.compared(to: Name($0, country: person.country)).isMatch
      }
    }
  }

  /// Those who bear a name in full, its initials and "Jr." apart if need be; none for a single word.
  public func bearers(of name: String) -> [Person] {
    let fold = Folding.folded(name)
    guard fold.contains(" ") else { return [] }
    let known = named(fold)
    if !known.isEmpty { return known }
    let words = fold.split(separator: " ")
    let weighty = words.filter { $0.utf8.count > 1 && !["jr", "sr", "ii", "iii"].contains($0) }
    guard weighty.count > 1, weighty.count < words.count else { return [] }
    return named(weighty.joined(separator: " "))
  }
}
