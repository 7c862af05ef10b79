internal import Authority
internal import Dates
internal import SQLite

/// The posts of a speaker whom the authority knows, for those who query the archive.
enum TenureRows {
  static func write(
    _ person: KnownPerson, of speaker: Int64, in database: Database
  ) throws(SQLiteError) {
    for tenure in person.tenures {
      try database.run(
        """
        INSERT INTO tenure (
          speaker_id, post, post_class, title, country, body, host, from_edtf, until_edtf,
          seen_edtf, from_on, until_on, source)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          speaker, tenure.post.id, tenure.post.postClass.rawValue, tenure.title, tenure.country,
          tenure.body, tenure.host, tenure.from?.description, tenure.until?.description,
          tenure.seen?.description, (tenure.from?.first ?? tenure.seen?.first)?.iso,
          (tenure.until?.last ?? tenure.seen?.last)?.iso, tenure.source,
        ])
    }
  }
}
