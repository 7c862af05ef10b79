internal import SQLite

/// Which article is current, against the versions of the paths.
enum LocationCheck {
  static func findings(_ database: Database) throws(SQLiteError) -> [Finding] {
    var findings = try database.map(
      """
      SELECT a.sha256, a.superseded_by_id IS NULL FROM article AS a
      WHERE (a.superseded_by_id IS NULL) <> EXISTS (
        SELECT 1 FROM location AS l WHERE l.article_id = a.id AND NOT EXISTS (
          SELECT 1 FROM location AS n WHERE n.path = l.path AND n.version > l.version))
      ORDER BY a.sha256
      """
    ) { row throws(SQLiteError) in
      Finding(
        .location, "article", key: row.text(0),
        row.bool(1)
          ? "is current, but the latest version of no path"
          : "is superseded, but the latest version of a path")
    }
    findings += try database.map(
      """
      SELECT path FROM location GROUP BY path
      HAVING max(version) <> count(*) OR min(version) <> 1 ORDER BY path
      """
    ) { row throws(SQLiteError) in
      Finding(.location, "location", key: row.text(0), "its versions are not 1, 2, 3, ...")
    }
    return findings
  }
}
