internal import Authority
internal import ArchiveStore
internal import Dates
internal import SQLite

/// The people of the authority: those that come with the program and those imported into the
/// archive.
struct KnownPeople {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Those who may be the person of an article, with what speaks for each.
  func candidates(for actor: ActorFacts) throws(SQLiteError) -> [Identity.Candidate] {
    let found = try people(actor)
    let sharing = found.filter { $0.agreement == .alias }.count
    return found.map { person, agreement in
      let name: Evidence.NameAgreement =
        switch agreement {
        case .alias: .alias(isUnique: sharing == 1)
        case .sound: .sound
        case .similar: .similar
        case .surnameOnly: .surnameOnly
        }
      return Identity.Candidate(person: person, evidence: Evidence(actor, person, name: name))
    }
  }

  /// The person with an id.
  func person(_ id: String) throws(SQLiteError) -> KnownPerson? {
    try imported("WHERE key = ?", [id]).first
  }

  private func people(
    _ actor: ActorFacts
  ) throws(SQLiteError) -> [(person: KnownPerson, agreement: NameAgreement)] {
    try imported(
      """
      WHERE id IN (SELECT person_id FROM authority_name WHERE name_key = ?1
        UNION SELECT person_id FROM authority_name WHERE name_key = ?2)
      """, [actor.nameKey, actor.familyKey]
    ).compactMap { person in
      NameAgreement(of: actor, with: person).map { (person, $0) }
    }
  }

  // MARK: Imported

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

  private func importedTenures(_ person: Int64) throws(SQLiteError) -> [KnownTenure] {
    try database.map(
      """
      SELECT post, title, country, body, host, from_edtf, until_edtf, seen_edtf, source
      FROM authority_tenure WHERE person_id = ? ORDER BY from_edtf, post, id
      """, [person]
    ) { row throws(SQLiteError) -> KnownTenure? in
      guard let post = Gazetteer.shipped.post(id: row.text(0)) else { return nil }
      return KnownTenure(
        post: post, title: row.text(1), country: row.optionalText(2), body: row.optionalText(3),
        host: row.optionalText(4), from: row.optionalText(5).flatMap { EDTF($0) },
        until: row.optionalText(6).flatMap { EDTF($0) },
        seen: row.optionalText(7).flatMap { EDTF($0) }, source: row.text(8))
    }.compactMap { $0 }
  }
}
