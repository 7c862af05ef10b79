internal import Names
internal import Text

/// How a name in an article agrees with the names of a known person.
enum NameAgreement: Comparable {
  case surnameOnly
  /// Nearly one of the names.
  case similar
  /// One of the names in another spelling or script.
  case sound
  /// One of the names, folded.
  case alias

  /// The best agreement with any form of the name; nil if there is none. A single word is a surname,
  /// however well it agrees.
  init?(of name: Name, with person: KnownPerson) {
    guard name.parts.count > 1 else {
      self = .surnameOnly
      return
    }
    var best: NameAgreement?
    for form in person.names {
      let comparison = name.compared(to: Name(form, country: person.country))
      guard let agreement = Self.agreement(comparison) else { continue }
      best = max(best ?? agreement, agreement)
      if agreement >= .sound { break }
    }
    guard let best else { return nil }
    self = best
  }

  /// Whether a name is one of a person's names, folded.
  static func isAlias(_ name: Name, of person: KnownPerson) -> Bool {
    let fold = Folding.folded(name.printed)
    return name.parts.count > 1 && person.names.contains { Folding.folded($0) == fold }
  }

  private static func agreement(_ comparison: NameComparison) -> NameAgreement? {
    switch comparison.grade {
    case .identical: .alias
    case .sameParts, .sameSound: comparison.isMatch ? .sound : nil
    case .similar: comparison.isMatch ? .similar : nil
    case .surnameOnly: .surnameOnly
    case .conflicting, .different: nil
    }
  }
}
