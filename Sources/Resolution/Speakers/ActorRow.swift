internal import Authority
internal import Dates
internal import Formats
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
  let posts: [String]
  let forms: [String]
  let gender: String?
  let nameKey: String
  let familyKey: String
  let speaker: Int64?
  /// When the article was written and what it is about; when its words were said, where the article tells
  /// that of all of them, and that they were said long before.
  let setting: Setting
  /// Of a person without a country: that of all in the archive who have the name and one.
  let onlyCountry: String?
  /// Whether its article is current.
  let isCurrent: Bool

  /// The days on which the article may have been published, or else was written.
  var days: ClosedRange<CalendarDate>? { setting.days }
  var isPerson: Bool { kind == "person" }
  var isSurnameOnly: Bool { nameKey == familyKey }

  private static let columns = """
    SELECT c.id, a.sha256, c.ordinal, c.kind, c.name, c.name_fold, c.country, c.posts, c.forms,
      c.gender, c.name_key, c.family_key, coalesce(a.published_from_on, a.written_on),
      coalesce(a.published_to_on, a.written_on), c.speaker_id, a.superseded_by_id IS NULL,
      a.countries, a.bodies,
      CASE WHEN c.country IS NULL AND c.kind = 'person' AND c.name_key <> c.family_key THEN (
        SELECT min(n.country) FROM actor AS n WHERE n.name_key = c.name_key AND n.kind = 'person') END,
      CASE WHEN c.country IS NULL AND c.kind = 'person' AND c.name_key <> c.family_key THEN (
        SELECT max(n.country) FROM actor AS n WHERE n.name_key = c.name_key AND n.kind = 'person') END,
      CASE WHEN c.kind IN ('person', 'anonymous') THEN (
        SELECT iif(count(*) = count(r.said_from_on), min(r.said_from_on), NULL)
        FROM report AS r WHERE r.actor_id = c.id) END,
      CASE WHEN c.kind IN ('person', 'anonymous') THEN (
        SELECT max(r.said_to_on) FROM report AS r WHERE r.actor_id = c.id) END
    FROM actor AS c JOIN article AS a ON a.id = c.article_id
    """

  private static let ofArticle = columns + " WHERE c.article_id = ? ORDER BY c.ordinal"

  private static let countryless =
    columns + """
       WHERE c.name_key = ? AND c.kind = 'person' AND c.country IS NULL ORDER BY c.id
      """

  private static let ofSurname =
    columns + """
       WHERE c.family_key = ? AND c.kind = 'person' AND c.name_key = c.family_key ORDER BY c.id
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
    // The actors of an article come together and share what it is about.
    var article: (sha256: String, setting: Setting)?
    return try database.map(sql, bindings) { row throws(SQLiteError) in
      let sha256 = row.text(1)
      let setting: Setting
      if let article, article.sha256 == sha256 {
        setting = article.setting
      } else {
        setting = Setting(
          days: days(row.optionalText(12), row.optionalText(13)), countries: Set(strings(row, 16)),
          bodies: Set(strings(row, 17)))
        article = (sha256, setting)
      }
      return ActorRow(
        id: row.int64(0), articleSHA256: sha256, ordinal: row.int(2), kind: row.text(3),
        name: row.text(4), fold: row.text(5), country: row.optionalText(6),
        posts: strings(row, 7), forms: strings(row, 8), gender: row.optionalText(9),
        nameKey: row.text(10), familyKey: row.text(11),
        speaker: row.isNull(14) ? nil : row.int64(14),
        setting: setting.when(days(row.optionalText(20), row.optionalText(21))),
        onlyCountry: row.value(18) == row.value(19) ? row.optionalText(18) : nil,
        isCurrent: row.bool(15))
    }
  }

  private static func days(_ from: String?, _ to: String?) -> ClosedRange<CalendarDate>? {
    guard let first = from.flatMap(CalendarDate.init(iso:)),
      let last = to.flatMap(CalendarDate.init(iso:)),
      first <= last
    else { return nil }
    return first...last
  }

  /// The strings of a JSON array, in its order.
  private static func strings(_ row: borrowing SQLite.Row, _ column: Int) -> [String] {
    row.withBytes(column) { bytes in
      // Most are empty.
      bytes.count <= 2
        ? [] : (try? JSON.parse(utf8: Array(bytes)))?.array?.compactMap(\.string) ?? []
    }
  }

  /// The posts that the article gives, as far as they are known.
  var statedPosts: [StatedPost] { posts.compactMap { StatedPost($0) } }

  var facts: ActorFacts {
    ActorFacts(
      name: name, nameKey: nameKey, familyKey: familyKey, country: country, gender: gender,
      posts: statedPosts, setting: setting)
  }
}

extension Setting {
  /// The same with the days of which the article tells, if they are a stretch of a year at most that is more
  /// than a month past.
  fileprivate func when(_ told: ClosedRange<CalendarDate>?) -> Setting {
    guard let told, let days, told.upperBound.days(to: days.lowerBound) > 31,
      told.lowerBound.days(to: told.upperBound) <= 366
    else { return self }
    return Setting(days: told, countries: countries, bodies: bodies)
  }
}
