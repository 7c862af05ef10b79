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
    var rows = RowBatch(Self.insertion)
    for band in stored.bands {
      if let was {
        try database.run(
          "DELETE FROM copy_band WHERE band = ? AND is_centre = ? AND day = ? AND article_id = ?",
          [band, was, day, article])
      }
      rows.add(band)
      rows.add(isCentre)
      rows.add(day)
      rows.add(article)
    }
    try database.insert(rows)
  }

  private static let insertion = RowInsertion(
    into: "copy_band", ["band", "is_centre", "day", "article_id"], skippingKnown: true)

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
    guard let first = from.flatMap(CalendarDate.init(iso:)),
      let last = to.flatMap(CalendarDate.init(iso:)),
      first <= last, first.days(to: last) <= longest
    else { return nil }
    return first...last
  }

  /// The days of the longest stretch that is a date for `days`.
  private static let longest = 31

  /// 1 for the first day of the common era; 0 is no day.
  private static func number(_ day: CalendarDate) -> Int { max(1, day.dayNumber + 719_163) }

  /// The articles that have a band with one in common, itself left out, and whether each is a centre.
  ///
  /// - Parameters:
  ///   - days: when it was published; those whose day is not known are always among them.
  ///   - reach: by how many days they may lie apart.
  package func meeting(
    _ article: Int64, days: ClosedRange<CalendarDate>?, reach: Int
  ) throws(SQLiteError) -> [Int64: Bool] {
    let bands = try database.first(
      "SELECT bands FROM article_fingerprint WHERE article_id = ?", [article]
    ) { row throws(SQLiteError) in Self.unpacked(row.blob(0)) }
    let list = "[\((bands ?? []).map(String.init).joined(separator: ","))]"
    let reached = days.map {
      (Self.number($0.lowerBound) - reach - Self.longest)...(Self.number($0.upperBound) + reach)
    }
    let anyDay = 0...Int.max
    var found: [Int64: Bool] = [:]
    try database.forEach(
      Self.meeting, [list, (reached ?? anyDay).lowerBound, (reached ?? anyDay).upperBound]
    ) { row throws(SQLiteError) in found[row.int64(0)] = row.bool(1) }
    found[article] = nil
    return found
  }

  // Four looks into the index for each band, from band to band in one statement.
  private static let meeting = """
    SELECT b.article_id, b.is_centre FROM json_each(?1) AS j CROSS JOIN copy_band AS b
    WHERE b.band = j.value AND b.is_centre IN (0, 1) AND b.day BETWEEN ?2 AND ?3
    UNION ALL
    SELECT b.article_id, b.is_centre FROM json_each(?1) AS j CROSS JOIN copy_band AS b
    WHERE b.band = j.value AND b.is_centre IN (0, 1) AND b.day = 0
    """

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
