public import ArchiveStore
internal import Authority
internal import Dates
internal import Names

/// A known person with a post, for people to read.
public struct AuthorityListing: Sendable {
  public let person: String
  public let name: String
  public let country: String?
  /// Nil for a person without a known post.
  public let title: String?
  public let from: String?
  public let until: String?
  public let seen: String?
  public let source: String?

  /// The posts of those who may bear a name, in whatever spelling.
  public static func find(_ words: String, in archive: Archive?) throws -> [AuthorityListing] {
    let name = Name(words)
    var people = People.shipped.candidates(for: name).map { KnownPerson($0) }
    if let archive {
      let imported = try KnownPeople(archive.database).imported(bearing: name)
      people.removeAll { person in imported.contains { $0.id == person.id } }
      people += imported
    }
    let meant = people.filter { NameAgreement(of: name, with: $0) != nil }
    return meant.sorted { $0.id < $1.id }.flatMap { person -> [AuthorityListing] in
      if person.tenures.isEmpty { return [AuthorityListing(person, nil)] }
      return person.tenures.map { AuthorityListing(person, $0) }
    }
  }

  private init(_ known: KnownPerson, _ tenure: Tenure?) {
    person = known.id
    name = known.name
    country = tenure?.country ?? known.country
    title = tenure?.title
    from = tenure?.from?.description
    until = tenure?.until?.description
    seen = tenure?.seen?.description
    source = tenure?.source ?? known.source
  }
}
