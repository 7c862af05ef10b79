internal import Dates
internal import SQLite

/// When words may have been said that an article tells again without a date.
///
/// What "had been said" may be of the month before the article. An article that dates several of its
/// statements to a time long before it was published, and none to its own week, is a review or a chronology:
/// the others in it are of those years.
struct LookingBack {
  /// The years of a review, if the article is one.
  let review: (from: String, to: String)?
  /// The month before an article that is none: of what "had been said" may be.
  let before: (from: String, to: String)?
  /// How a cue begins that says so.
  static let ofBefore = "had "

  init(_ article: Int64, _ database: Database) throws(SQLiteError) {
    let found = try database.first(
      Self.dates, [article],
      { row in
        (
          published: row.optionalText(0), past: row.int(1), recent: row.int(2),
          from: row.optionalText(3), to: row.optionalText(4)
        )
      })
    let published = found?.published.flatMap(CalendarDate.init(iso:))
    guard let found, found.past >= 2, found.recent == 0,
      let from = found.from.flatMap(CalendarDate.init(iso:)),
      let to = found.to.flatMap(CalendarDate.init(iso:)),
      to.year - from.year <= Self.mostYears, let published,
      let first = CalendarDate(year: from.year, month: 1, day: 1),
      let last = CalendarDate(year: to.year, month: 12, day: 31)
    else {
      review = nil
      before = published.map { ($0.adding(days: -31).iso, $0.iso) }
      return
    }
    review = (first.iso, min(last.iso, published.iso))
    before = nil
  }

  /// More say too little, and are long to search.
  private static let mostYears = 2

  private static let dates = """
    WITH dated AS (
      SELECT a.published_from_on AS published, r.said_from_on AS first, r.said_to_on AS last,
        julianday(a.published_from_on) - julianday(r.said_to_on) AS days
      FROM article AS a LEFT JOIN report AS r ON r.article_id = a.id
        AND r.said_precision <> 'approximate'
        AND julianday(r.said_to_on) - julianday(r.said_from_on) BETWEEN 0 AND 366
      WHERE a.id = ?)
    SELECT min(published), count(*) FILTER (WHERE days > 20), count(*) FILTER (WHERE days <= 7),
      min(first) FILTER (WHERE days > 20), max(last) FILTER (WHERE days > 20)
    FROM dated
    """

  /// The days of an undated report, if they are others than those of the article.
  ///
  /// - Parameter cue: the words that say that something was said.
  func days(ofCue cue: String?) -> (from: String, to: String)? {
    review ?? (cue?.hasPrefix(Self.ofBefore) ?? false ? before : nil)
  }
}
