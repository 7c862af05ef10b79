internal import Authority
internal import Names

extension Actor {
  /// The country of the only known person of this name, where the article does not tell it: evidence
  /// from the tables and not from the text.
  public var inferredCountry: String? {
    guard country == nil else { return nil }
    let countries = Set(namesakes.map { $0.country ?? "" })
    return countries.count == 1 ? countries.first.flatMap { $0.isEmpty ? nil : $0 } : nil
  }

  /// The known persons of this name, in whatever spelling; none for a surname alone.
  private var namesakes: [Person] {
    guard kind == .person else { return [] }
    let name = Name(name)
    guard name.parts.count > 1 else { return [] }
    return Authority.People.shipped.candidates(for: name).filter { person in
      ([person.name] + person.otherNames).contains { form in
        name.compared(to: Name(form, country: person.country)).isMatch
      }
    }
  }
}
