internal import Authority
internal import ArchiveStore
internal import Dates
internal import Names
internal import SQLite
internal import Text

/// The people of the authority: those that come with the program and those imported into the
/// archive.
struct KnownPeople {
  private let database: Database
  private let cache = Cache()

  init(_ database: Database) { self.database = database }

  /// Those who were looked for before: articles name the same few again and again.
  private final class Cache {
    var people: [String: KnownPerson?] = [:]
    var candidates: [String: [(person: KnownPerson, agreement: NameAgreement)]] = [:]
    var hasImports: Bool?

    /// Keeps a long run from growing without bound.
    func trim() {
      if people.count > 20_000 { people = [:] }
      if candidates.count > 20_000 { candidates = [:] }
    }
  }

  private func hasImports() throws(SQLiteError) -> Bool {
    if let known = cache.hasImports { return known }
    let found = try database.int("SELECT 1 FROM authority_person LIMIT 1") != nil
    cache.hasImports = found
    return found
  }

  /// Those who may be the person of an article, with what speaks for each.
  func candidates(for actor: ActorFacts) throws(SQLiteError) -> [Identity.Candidate] {
    let found = try people(actor) + holders(actor)
    let best = found.map(\.agreement).max()
    let isUnique = found.filter { $0.agreement == best }.count == 1
    var candidates = found.map { person, agreement in
      let name: Evidence.NameAgreement =
        switch agreement {
        case .alias: .alias(isUnique: isUnique)
        case .sound: .sound(isUnique: isUnique && best == .sound)
        case .similar: .similar
        case .surnameOnly: .surnameOnly(isUnique: isUnique)
        }
      return Identity.Candidate(person: person, evidence: Evidence(actor, person, name: name))
    }
    var inPost = candidates.indices.filter { candidates[$0].evidence.isInPost }
    let expected = inPost.filter { candidates[$0].evidence.isExpected }
    if expected.count == 1 { inPost = expected }
    let leaders = inPost.filter { Self.leads(candidates[$0].person, in: actor.setting) }
    if inPost.count > 1, leaders.count == 1 { inPost = leaders }
    if best == .surnameOnly, inPost.count == 1, let likely = inPost.first {
      let isOnly = candidates.indices.allSatisfy {
        $0 == likely || candidates[$0].evidence.points <= 0
      }
      candidates[likely].evidence.standOut(isOnly: isOnly)
    }
    return candidates
  }

  /// Whoever leads a state that the article names comes to mind before others of the surname.
  private static func leads(_ person: KnownPerson, in setting: Setting) -> Bool {
    person.tenures.contains {
      [.headOfState, .headOfGovernment].contains($0.post.postClass) && setting.bringsToMind($0)
    }
  }

  /// The one who held the post of "King Abdullah" or "President Saddam" then, if the word is one of his
  /// names: not everybody is called by the last of them. Where nobody is known of the name, it may be misspelt.
  private func holders(
    _ actor: ActorFacts
  ) throws(SQLiteError) -> [(person: KnownPerson, agreement: NameAgreement)] {
    guard actor.isSurnameOnly, let days = actor.days, actor.posts.count == 1,
      let stated = actor.posts.first, stated.post.postClass.isUnique, stated.qualifier == nil,
      let country = stated.country?.code ?? actor.country
    else { return [] }
    let held = People.shipped.tenures(
      ofClass: stated.post.postClass, country: country, body: nil
    ).filter { $0.post.id == stated.post.id && $0.isHeld(days) == .yes }
    let known = try people(actor)
    guard let id = held.first?.person, held.allSatisfy({ $0.person == id }),
      !known.contains(where: { $0.person.id == id }), let person = try person(id)
    else { return [] }
    if Self.bears(person, Folding.folded(actor.name)) { return [(person, .surnameOnly)] }
    return known.isEmpty && Self.bearsNearly(person, actor.name) ? [(person, .similar)] : []
  }

  /// Whether a word is nearly one of the words of a person's names.
  private static func bearsNearly(_ person: KnownPerson, _ word: String) -> Bool {
    let name = Name(word, country: person.country)
    return person.names.contains { form in
      form.split(separator: " ").contains {
        name.compared(to: Name(String($0), country: person.country)).isMatch
      }
    }
  }

  /// Whether a folded word is one of the words of a person's names.
  private static func bears(_ person: KnownPerson, _ word: String) -> Bool {
    person.names.contains { Folding.folded($0).split(separator: " ").contains(Substring(word)) }
  }

  /// The person with an id.
  func person(_ id: String) throws(SQLiteError) -> KnownPerson? {
    if let known = cache.people[id] { return known }
    let person =
      try imported("WHERE key = ?", [id]).first
      ?? People.shipped.person(id).map { KnownPerson($0) }
    cache.people[id] = .some(person)
    return person
  }

  private func people(
    _ actor: ActorFacts
  ) throws(SQLiteError) -> [(person: KnownPerson, agreement: NameAgreement)] {
    let key = "\(actor.country ?? ""):\(actor.name)"
    if let known = cache.candidates[key] { return known }
    cache.trim()
    let name = Name(actor.name, country: actor.country)
    var found: [KnownPerson] = People.shipped.candidates(for: name).map { KnownPerson($0) }
    if try hasImports() {
      for person in try imported(bearing: name) {
        // An imported person of the same id takes the place of the one who came with the program.
        found.removeAll { $0.id == person.id }
        found.append(person)
      }
    }
    // Whoever bears the very name leaves those behind who bear a similar one.
    let bearers = found.filter { NameAgreement.isAlias(name, of: $0) }
    var people =
      bearers.isEmpty
      ? found.compactMap { person in
        NameAgreement(of: name, with: person).map { (person, $0) }
      }.filter { person, agreement in
        // By surname alone an article speaks of those in office.
        agreement != .surnameOnly || !person.tenures.isEmpty
      } : bearers.map { ($0, .alias) }
    if name.parts.count == 1 {
      // "Jiang" is not "Yang", though one may stand for the other.
      let same = people.filter { Self.bears($0.0, Folding.folded(actor.name)) }
      if !same.isEmpty { people = same }
    }
    cache.candidates[key] = people
    return people
  }

  // MARK: Imported

  /// Those imported who may bear this name.
  func imported(bearing name: Name) throws(SQLiteError) -> [KnownPerson] {
    var found: [KnownPerson] = []
    for key in name.searchKeys {
      let more = try imported(
        "WHERE id IN (SELECT person_id FROM authority_name WHERE name_key = ?)", [key])
      for person in more where !found.contains(where: { $0.id == person.id }) {
        found.append(person)
      }
    }
    return found
  }

  private func imported(
    _ condition: String, _ bindings: Bindings
  ) throws(SQLiteError) -> [KnownPerson] {
    let rows = try database.map(
      """
      SELECT id, key, name, names, gender, country, source FROM authority_person \(condition)
      ORDER BY key
      """, bindings
    ) { row throws(SQLiteError) in
      (
        id: row.int64(0), key: row.text(1), name: row.text(2), names: row.text(3),
        gender: row.optionalText(4), country: row.optionalText(5), source: row.text(6)
      )
    }
    var people: [KnownPerson] = []
    for row in rows {
      let names = try database.map("SELECT value FROM json_each(?)", [row.names]) {
        name throws(SQLiteError) in name.text(0)
      }
      people.append(
        KnownPerson(
          id: row.key, name: row.name, otherNames: names, gender: row.gender, country: row.country,
          source: row.source, tenures: try importedTenures(row.id)))
    }
    return people
  }

  private func importedTenures(_ person: Int64) throws(SQLiteError) -> [Tenure] {
    try database.map(
      """
      SELECT post, title, country, body, host, from_edtf, until_edtf, seen_edtf, source
      FROM authority_tenure WHERE person_id = ? ORDER BY from_edtf, post, id
      """, [person]
    ) { row throws(SQLiteError) -> Tenure? in
      guard let post = Gazetteer.shipped.post(id: row.text(0)) else { return nil }
      return Tenure(
        person: "", post: post, title: row.text(1), country: row.optionalText(2),
        body: row.optionalText(3),
        host: row.optionalText(4), from: row.optionalText(5).flatMap { EDTF($0) },
        until: row.optionalText(6).flatMap { EDTF($0) },
        seen: row.optionalText(7).flatMap { EDTF($0) }, source: row.text(8))
    }.compactMap { $0 }
  }
}
