internal import Authority

/// A person of the authority with the posts that they have held.
struct KnownPerson: Sendable {
  /// The person's name within all tables: "sergey-lavrov".
  let id: String
  let name: String
  let otherNames: [String]
  /// m or f.
  let gender: String?
  let country: String?
  let source: String?
  let tenures: [Tenure]

  /// The key of the speaker that the person is.
  var speakerKey: String { "person:\(id)" }

  var names: [String] { [name] + otherNames }
}

extension KnownPerson {
  /// A person who comes with the program.
  init(_ person: Person) {
    self.init(
      id: person.id, name: person.name, otherNames: person.otherNames,
      gender: person.gender?.rawValue, country: person.country, source: person.source,
      tenures: People.shipped.tenures(of: person.id))
  }
}
