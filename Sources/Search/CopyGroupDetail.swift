public import ArchiveStore
internal import SQLite
public import Text

/// Articles that tell one text, and how that is known.
public struct CopyGroupDetail: Sendable {
  public let key: String
  /// The agency that most of them credit.
  public let agency: String?
  /// Why the first of the articles is the one from which the others were taken.
  public let originBasis: String
  /// The origin first, the others by date; the versions of one outlet after each other.
  public let articles: [CopyDetail]

  /// How many groups there are, and one page of them; those of most articles first.
  ///
  /// - Parameters:
  ///   - article: only the group of this article, by its SHA-256 or the beginning of it, its path or its address.
  ///   - versionsOnly: only groups in which an outlet has changed its text.
  public static func list(
    of article: String? = nil, versionsOnly: Bool = false, limit: Int, offset: Int,
    in archive: Archive
  ) throws -> (total: Int, groups: [CopyGroupDetail]) {
    let database = archive.database
    return try database.snapshot {
      let chosen = """
        FROM copy_group AS g
        WHERE (?1 IS NULL OR g.id IN (
          SELECT c.copy_group_id FROM copy AS c JOIN article AS a ON a.id = c.article_id
          WHERE length(?1) >= 4 AND substr(a.sha256, 1, length(?1)) = lower(?1) OR a.url = ?1
            OR a.id IN (SELECT article_id FROM location WHERE path = ?1)))
        AND (NOT ?2 OR g.id IN (SELECT copy_group_id FROM copy WHERE relation = 'version'))
        """
      let total = try database.int("SELECT count(*) \(chosen)", [article, versionsOnly]) ?? 0
      let rows = try database.map(
        """
        SELECT g.id, g.key, g.agency, g.origin_basis, g.origin_id \(chosen)
        ORDER BY g.article_count DESC, g.key LIMIT ?3 OFFSET ?4
        """, [article, versionsOnly, limit, offset]
      ) { row in
        (
          id: row.int64(0), key: row.text(1), agency: row.optionalText(2), basis: row.text(3),
          origin: row.int64(4)
        )
      }
      let groups = try rows.map { group in
        CopyGroupDetail(
          key: group.key, agency: group.agency, originBasis: group.basis,
          articles: try CopyDetail.all(of: group.id, origin: group.origin, database))
      }
      return (total, groups)
    }
  }
}

/// An article of a group of copies.
public struct CopyDetail: Sendable {
  public let sha256: String
  public let headline: String?
  public let outlet: String?
  public let published: String?
  public let agency: String?
  public let url: String?
  public let path: String?
  /// `origin`, `copy` or `version`.
  public let relation: String
  /// SHA-256 of the version before it by the same outlet.
  public let previous: String?
  /// Shingles of its body, and how many of them the longest text of the group has.
  public let shingleCount: Int
  public let sharedCount: Int
  /// Statements of which it has a report.
  public let statementCount: Int
  public let isSuperseded: Bool
  /// What changed: of a version since the one before it, of another since the origin; nil of the origin.
  public let difference: TextDifference?

  static func all(of group: Int64, origin: Int64, _ database: Database) throws -> [CopyDetail] {
    let texts = try database.map(
      "SELECT a.id, a.text FROM copy AS c JOIN article AS a ON a.id = c.article_id WHERE c.copy_group_id = ?",
      [group]
    ) { row in (row.int64(0), row.text(1)) }
    let byID = Dictionary(uniqueKeysWithValues: texts)
    return try database.map(
      """
      SELECT a.id, a.sha256, a.headline, o.name, a.published_edtf, a.agency, a.url,
        (SELECT path FROM location WHERE article_id = a.id ORDER BY version DESC, path LIMIT 1),
        c.relation, p.sha256, f.shingle_count, c.shared_count,
        (SELECT count(DISTINCT statement_id) FROM report WHERE article_id = a.id),
        a.superseded_by_id IS NOT NULL, c.previous_id
      FROM copy AS c JOIN article AS a ON a.id = c.article_id
      JOIN article_fingerprint AS f ON f.article_id = a.id
      LEFT JOIN outlet AS o ON o.id = a.outlet_id LEFT JOIN article AS p ON p.id = c.previous_id
      WHERE c.copy_group_id = ?1
      ORDER BY a.id <> ?2, a.published_from_on IS NULL, a.published_from_on, o.name, c.previous_id IS NOT NULL,
        a.sha256
      """, [group, origin]
    ) { row in
      let id = row.int64(0)
      let compared = row.isNull(14) ? origin : row.int64(14)
      let difference =
        id == origin
        ? nil
        : byID[compared].flatMap { old in
          byID[id].map { TextDifference(from: old, to: $0) }
        }
      return CopyDetail(
        sha256: row.text(1), headline: row.optionalText(2), outlet: row.optionalText(3),
        published: row.optionalText(4), agency: row.optionalText(5), url: row.optionalText(6),
        path: row.optionalText(7), relation: row.text(8), previous: row.optionalText(9),
        shingleCount: row.int(10), sharedCount: row.int(11), statementCount: row.int(12),
        isSuperseded: row.bool(13), difference: difference)
    }
  }
}
