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

  /// The best agreement with any form of the name; nil if there is none.
  init?(of name: Name, with person: KnownPerson) {
    let fold = Folding.folded(name.printed)
    let isWhole = name.parts.count > 1
    if isWhole, person.names.contains(where: { Folding.folded($0) == fold }) {
      self = .alias
      return
    }
    let best = person.names.compactMap { form in
      Self.agreement(name.compared(to: Name(form, country: person.country)))
    }.max()
    guard let best else { return nil }
    // A single word is a surname, however well it agrees.
    self = isWhole ? best : .surnameOnly
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
