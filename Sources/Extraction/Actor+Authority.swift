internal import Authority
internal import Names

extension Actor {
  /// The country of the only known person of this name, where the article does not tell it: evidence
  /// from the tables and not from the text.
  public var inferredCountry: String? {
    guard kind == .person, country == nil else { return nil }
    let name = Name(name)
    guard name.parts.count > 1 else { return nil }
    let countries = Set(
      Authority.People.shipped.candidates(for: name).compactMap { person -> String? in
        let isMeant = ([person.name] + person.otherNames).contains { form in
          name.compared(to: Name(form, country: person.country)).isMatch
        }
        return isMeant ? person.country ?? "" : nil
      })
    return countries.count == 1 ? countries.first.flatMap { $0.isEmpty ? nil : $0 } : nil
  }
}
