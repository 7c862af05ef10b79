internal import ArchiveStore
internal import Text

/// How a name in an article agrees with the names of a known person.
enum NameAgreement {
  /// One of the names, folded.
  case alias
  /// One of the names in another spelling or script.
  case sound
  /// Nearly one of the names.
  case similar
  case surnameOnly

  /// The best agreement with any form of the name; nil if there is none.
  init?(of actor: ActorFacts, with person: KnownPerson) {
    let fold = Folding.folded(actor.name)
    let forms = [person.name] + person.otherNames
    if !actor.isSurnameOnly, forms.contains(where: { Folding.folded($0) == fold }) {
      self = .alias
      return
    }
    let keys = forms.map { NameKeys($0, country: person.country) }
    if actor.isSurnameOnly {
      guard keys.contains(where: { $0.family == actor.familyKey }) else { return nil }
      self = .surnameOnly
    } else {
      guard keys.contains(where: { $0.full == actor.nameKey }) else { return nil }
      self = .sound
    }
  }
}
