internal import Authority
internal import Dates
internal import SQLite

/// The person whom an article names by nothing but a post: "the Turkish president", where one person
/// held it on the day. An indefinite nominal ("a Turkish minister") is never a person.
struct PostHolder {
  let person: KnownPerson
  let reasons: [String]

  static let points = 75

  /// Nil where the article does not say which post, or several or none held it.
  init?(
    _ actor: ActorRow, _ people: KnownPeople, _ database: Database
  ) throws(SQLiteError) {
    guard actor.kind == "anonymous", !actor.posts.isEmpty, let days = actor.days,
      try Self.isDefinite(actor, database)
    else { return nil }
    let stated = actor.statedPosts
    guard stated.count == 1, let post = stated.first, post.qualifier == nil,
      let country = post.country?.code ?? actor.country ?? (post.body == nil ? nil : ""),
      Self.isSingle(post)
    else { return nil }
    var held = Self.tenures(post, country).filter { $0.isHeld(days) != .no }
    // A commissioner is of the president's kind, and is not the president.
    let own = held.filter { $0.post.id == post.post.id }
    if !own.isEmpty { held = own }
    let certain = held.filter { $0.isHeld(days) == .yes }
    let holders = Set((certain.isEmpty ? held : certain).map(\.person))
    guard holders.count == 1, let id = holders.first, let person = try people.person(id) else {
      return nil
    }
    self.person = person
    let title = post.post.phrases.first ?? post.post.id
    reasons = [
      "the only \(title) of \(country.isEmpty ? post.body?.shortName ?? "" : country) then "
        + "+\(Self.points)"
    ]
  }

  private static func tenures(_ post: StatedPost, _ country: String) -> [Tenure] {
    let people = People.shipped
    let postClass = post.post.postClass
    if country.isEmpty {
      return people.tenures(ofClass: postClass, country: nil, body: post.body?.id).filter(post.fits)
    }
    // "The Israeli leader" is the one who governs.
    if post.post.isAnyLeader, Gazetteer.shipped.country(code: country)?.isLedByGovernment ?? false {
      return people.tenures(ofClass: .headOfGovernment, country: country, body: nil)
    }
    return people.tenures(ofClass: postClass, country: country, body: post.body?.id)
      .filter(post.fits)
  }

  /// Posts that a state or an organisation has but once.
  private static func isSingle(_ post: StatedPost) -> Bool {
    switch post.post.postClass {
    case .headOfBody: post.body != nil
    case .ambassador: post.host != nil || post.body != nil
    case let other: other.isUnique
    }
  }

  /// The article says "the president", "her president" or "Turkey's president", not "a president".
  private static func isDefinite(
    _ actor: ActorRow, _ database: Database
  ) throws(SQLiteError) -> Bool {
    try database.int(
      """
      SELECT 1 FROM mention WHERE actor_id = ?
      AND (text LIKE 'the %' OR text LIKE 'his %' OR text LIKE 'her %'
        OR text LIKE 'its %' OR text LIKE 'their %' OR text LIKE '%’s %' OR text LIKE '%''s %') LIMIT 1
      """, [actor.id]) != nil
  }
}
