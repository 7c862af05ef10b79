internal import Authority
internal import Dates
internal import SQLite

/// An actor as it was found, with the speaker that it is held to be.
struct ActorRow {
  let id: Int64
  let articleSHA256: String
  let ordinal: Int
  let kind: String
  let name: String
  let fold: String
  let country: String?
  /// JSON arrays.
  let posts: String
  let forms: String
  let gender: String?
  let nameKey: String
  let familyKey: String
  /// The days on which the article may have been published, or else was written.
  let days: ClosedRange<CalendarDate>?
  let speaker: Int64?
  /// What the article is about; JSON arrays.
  let countries: String
  let bodies: String
  /// Whether its article is current.
  let isCurrent: Bool

  var isPerson: Bool { kind == "person" }
  var isSurnameOnly: Bool { nameKey == familyKey }

  private static let columns = """
    SELECT c.id, a.sha256, c.ordinal, c.kind, c.name, c.name_fold, c.country, c.posts, c.forms,
      c.gender, c.name_key, c.family_key, coalesce(a.published_from_on, a.written_on),
      coalesce(a.published_to_on, a.written_on), c.speaker_id, a.superseded_by_id IS NULL,
      a.countries, a.bodies
    FROM actor AS c JOIN article AS a ON a.id = c.article_id
    """

  private static let ofArticle = columns + " WHERE c.article_id = ? ORDER BY c.ordinal"

  private static let countryless =
    columns + """
       WHERE c.name_key = ? AND c.kind = 'person' AND c.country IS NULL ORDER BY c.id
      """

  private static let ofSurname =
    columns + """
       WHERE c.family_key = ?1 AND c.kind = 'person' AND c.name_key = ?1 ORDER BY c.id
      """

  /// The actors of an article.
  static func inArticle(_ article: Int64, _ database: Database) throws(SQLiteError) -> [ActorRow] {
    try load(ofArticle, [article], database)
  }

  /// The persons of a name without a country.
  static func withoutCountry(
    _ nameKey: String, _ database: Database
  ) throws(SQLiteError) -> [ActorRow] {
    try load(countryless, [nameKey], database)
  }

  /// The persons of whom an article gives no more than a surname.
  static func surnameOnly(
    _ familyKey: String, _ database: Database
  ) throws(SQLiteError) -> [ActorRow] {
    try load(ofSurname, [familyKey], database)
  }

  private static func load(
    _ sql: String, _ bindings: Bindings, _ database: Database
  ) throws(SQLiteError) -> [ActorRow] {
    try database.map(sql, bindings) { row throws(SQLiteError) in
      ActorRow(
        id: row.int64(0), articleSHA256: row.text(1), ordinal: row.int(2), kind: row.text(3),
        name: row.text(4), fold: row.text(5), country: row.optionalText(6), posts: row.text(7),
        forms: row.text(8), gender: row.optionalText(9), nameKey: row.text(10),
        familyKey: row.text(11), days: days(row.optionalText(12), row.optionalText(13)),
        speaker: row.isNull(14) ? nil : row.int64(14), countries: row.text(16),
        bodies: row.text(17), isCurrent: row.bool(15))
    }
  }

  private static func days(_ from: String?, _ to: String?) -> ClosedRange<CalendarDate>? {
    guard let first = from.flatMap({ EDTF($0)?.day }), let last = to.flatMap({ EDTF($0)?.day }),
      first <= last
    else { return nil }
    return first...last
  }

  /// The posts that the article gives, as far as they are known.
  func statedPosts(_ database: Database) throws(SQLiteError) -> [StatedPost] {
    try Self.strings(posts, database).compactMap { StatedPost($0) }
  }

  /// The strings of a JSON array, in its order.
  private static func strings(_ json: String, _ database: Database) throws(SQLiteError) -> [String]
  {
    if json == "[]" { return [] }
    return try database.map("SELECT value FROM json_each(?)", [json]) {
      row throws(SQLiteError) in row.text(0)
    }
  }

  func facts(_ database: Database) throws(SQLiteError) -> ActorFacts {
    ActorFacts(
      name: name, nameKey: nameKey, familyKey: familyKey, country: country, gender: gender,
      posts: try statedPosts(database),
      setting: Setting(
        days: days, countries: Set(try Self.strings(countries, database)),
        bodies: Set(try Self.strings(bodies, database))))
  }
}
