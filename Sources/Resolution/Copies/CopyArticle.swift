internal import ArchiveStore
internal import Dates
internal import SQLite

/// An article, as far as copies of it are concerned.
struct CopyArticle {
  let id: Int64
  let sha256: String
  /// Shingles of its body.
  let count: Int
  let outlet: Int64?
  let outletName: String?
  let url: String?
  let agency: String?
  let headline: Headline
  /// The days on which it may have been published, if known to a month.
  let published: ClosedRange<CalendarDate>?
  let publishedFrom: String?
  /// The day of its dateline.
  let written: String?

  /// The order in which articles become centres: the longest text has most of what copies can have.
  func precedes(_ other: CopyArticle) -> Bool {
    (other.count, sha256) < (count, other.sha256)
  }

  /// Nil if the article has too few words to be known by them.
  init?(_ id: Int64, in database: Database) throws(SQLiteError) {
    let found = try database.first(
      """
      SELECT a.sha256, f.shingle_count, a.outlet_id, o.name, a.url, a.agency, a.headline,
        a.published_from_on, a.published_to_on, a.written_on
      FROM article AS a JOIN article_fingerprint AS f ON f.article_id = a.id
      LEFT JOIN outlet AS o ON o.id = a.outlet_id WHERE a.id = ?
      """, [id]
    ) { row throws(SQLiteError) in CopyArticle(id, row) }
    guard let found else { return nil }
    self = found
  }

  private init(_ id: Int64, _ row: borrowing Row) {
    self.id = id
    sha256 = row.text(0)
    count = row.int(1)
    outlet = row.isNull(2) ? nil : row.int64(2)
    outletName = row.optionalText(3)
    url = row.optionalText(4)
    agency = row.optionalText(5)
    headline = Headline(row.optionalText(6))
    publishedFrom = row.optionalText(7)
    published = CopyBands.days(row.optionalText(7), row.optionalText(8))
    written = row.optionalText(9)
  }
}
