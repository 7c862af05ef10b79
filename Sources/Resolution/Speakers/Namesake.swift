internal import Authority
internal import SQLite

/// A person known from articles by a full name, of whom an article may speak by the surname alone.
struct Namesake {
  let speaker: Int64
  let key: String
  let name: String
  let country: String?
  /// The posts that articles with the full name give, by the table of posts.
  let posts: Set<String>

  /// Those with a family name.
  static func all(
    _ familyKey: String, _ database: Database
  ) throws(SQLiteError) -> [Namesake] {
    try database.map(
      """
      SELECT id, key, name, country FROM speaker
      WHERE family_key = ? AND origin = 'text' ORDER BY key
      """, [familyKey]
    ) { row throws(SQLiteError) in
      Namesake(
        speaker: row.int64(0), key: row.text(1), name: row.text(2), country: row.optionalText(3),
        posts: Set(
          try database.map(
            "SELECT label FROM speaker_label WHERE speaker_id = ? AND part = 'post_key'",
            [row.int64(0)]
          ) { label throws(SQLiteError) in label.text(0) }))
    }
  }

  /// What speaks for the person, in points as for `Evidence`.
  func evidence(_ actor: ActorFacts) -> (points: Int, reasons: [String]) {
    var points = 20
    var reasons = ["the surname +20"]
    if let country = actor.country, let own = self.country {
      points += country == own ? 20 : -40
      reasons.append(
        country == own ? "the country \(country) +20" : "another country than \(own) −40")
    }
    if let post = actor.posts.first(where: { posts.contains($0.post.id) }) {
      points += 35
      reasons.append("\(post.post.phrases.first ?? post.post.id), as in other articles +35")
    }
    return (points, reasons)
  }
}
