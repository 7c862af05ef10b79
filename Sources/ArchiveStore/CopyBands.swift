package import Dates
package import SQLite

/// The index by which copies of an article are found: the bands of its fingerprint, each with the day of its
/// publication.
///
/// It holds nothing that `article_fingerprint`, `article` and `copy` do not; `archive rebuild` writes it anew.
package struct CopyBands {
  private let database: Database

  package init(_ database: Database) { self.database = database }

  /// Enters an article, or notes that it became the centre of copies, or is it no more.
  package func write(_ article: Int64, isCentre: Bool, was: Bool?) throws(SQLiteError) {
    if was == isCentre { return }
    let stored = try database.first(
      """
      SELECT f.bands, a.published_from_on, a.published_to_on FROM article_fingerprint AS f
      JOIN article AS a ON a.id = f.article_id WHERE f.article_id = ?
      """, [article]
    ) { row throws(SQLiteError) in
      (bands: Self.unpacked(row.blob(0)), from: row.optionalText(1), to: row.optionalText(2))
    }
    guard let stored else { return }
    let day = Self.days(stored.from, stored.to).map { Self.number($0.lowerBound) } ?? 0
    for band in stored.bands {
      if let was {
        try database.run(
          "DELETE FROM copy_band WHERE band = ? AND is_centre = ? AND day = ? AND article_id = ?",
          [band, was, day, article])
      }
      try database.run(
        """
        INSERT INTO copy_band (band, is_centre, day, article_id) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, [band, isCentre, day, article])
    }
  }

  /// Enters all articles from a row number on, as `copy` has them.
  package func writeAll(above lowest: Int64 = 0) throws(SQLiteError) {
    let articles = try database.map(
      """
      SELECT f.article_id, c.article_id IS NULL OR g.centre_id = c.article_id
      FROM article_fingerprint AS f LEFT JOIN copy AS c ON c.article_id = f.article_id
      LEFT JOIN copy_group AS g ON g.id = c.copy_group_id
      WHERE f.article_id > ? ORDER BY f.article_id
      """, [lowest]
    ) { row throws(SQLiteError) in (row.int64(0), row.bool(1)) }
    for (article, isCentre) in articles { try write(article, isCentre: isCentre, was: nil) }
  }

  /// The days of publication, if they are known well enough to look for copies by them.
  package static func days(_ from: String?, _ to: String?) -> ClosedRange<CalendarDate>? {
    guard let first = from.flatMap({ EDTF($0)?.day }), let last = to.flatMap({ EDTF($0)?.day }),
      first <= last, first.days(to: last) <= longest
    else { return nil }
    return first...last
  }

  /// The days of the longest stretch that is a date for `days`.
  private static let longest = 31

  /// 1 for the first day of the common era; 0 is no day.
  private static func number(_ day: CalendarDate) -> Int { max(1, day.dayNumber + 719_163) }

  /// The articles that have a band with one in common, itself left out.
  ///
  /// - Parameters:
  ///   - days: when it was published; those whose day is not known are always among them.
  ///   - reach: by how many days they may lie apart.
  package func meeting(
    _ article: Int64, days: ClosedRange<CalendarDate>?, reach: Int, centresOnly: Bool
  ) throws(SQLiteError) -> Set<Int64> {
    let days = days.map {
      (Self.number($0.lowerBound) - reach - Self.longest)...(Self.number($0.upperBound) + reach)
    }
    let bands = try database.first(
      "SELECT bands FROM article_fingerprint WHERE article_id = ?", [article]
    ) { row throws(SQLiteError) in Self.unpacked(row.blob(0)) }
    var found: Set<Int64> = []
    for band in bands ?? [] {
      for isCentre in centresOnly ? [true] : [true, false] {
        if let days {
          try database.forEach(
            """
            SELECT article_id FROM copy_band WHERE band = ?1 AND is_centre = ?2 AND day = 0
            UNION ALL SELECT article_id FROM copy_band
            WHERE band = ?1 AND is_centre = ?2 AND day BETWEEN ?3 AND ?4
            """, [band, isCentre, days.lowerBound, days.upperBound]
          ) { row throws(SQLiteError) in found.insert(row.int64(0)) }
        } else {
          try database.forEach(
            "SELECT article_id FROM copy_band WHERE band = ? AND is_centre = ?", [band, isCentre]
          ) { row throws(SQLiteError) in found.insert(row.int64(0)) }
        }
      }
    }
    found.remove(article)
    return found
  }

  static func packed(_ bands: [Int64]) -> [UInt8] {
    bands.flatMap { band in
      stride(from: 40, through: 0, by: -8).map { UInt8(truncatingIfNeeded: band >> Int64($0)) }
    }
  }

  private static func unpacked(_ bytes: [UInt8]) -> [Int64] {
    stride(from: 0, to: bytes.count - bytes.count % 6, by: 6).map { place in
      bytes[place..<place + 6].reduce(0) { $0 << 8 | Int64($1) }
    }
  }
}
