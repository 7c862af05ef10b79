internal import ArchiveStore
internal import SQLite

/// Says which articles tell one text, and from which of them the others were taken.
struct CopyResolution {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Takes in the touched articles.
  ///
  /// - Returns: the articles that are of another group than before.
  func update(_ touched: Touched) throws(SQLiteError) -> Set<Int64> {
    var centres = CopyCentres(database)
    try centres.add(touched.stored)
    var changed: Set<Int64> = []
    var groups: Set<Int64> = []
    for (article, centre) in centres.decided {
      let former = centres.before[article].flatMap(\.self)
      if former != centre { changed.insert(article) }
      groups.formUnion([centre, former ?? centre])
    }
    for article in touched.relocated where centres.decided[article] == nil {
      groups.insert(try CopyCentres.storedCentre(of: article, in: database))
    }
    // Where articles leave a group before others enter it, no row stands in another's way.
    for article in changed.sorted() {
      try database.run("DELETE FROM copy WHERE article_id = ?", [article])
    }
    for centre in groups.sorted() { try write(centre, &centres) }
    return changed
  }

  private func write(_ centre: Int64, _ centres: inout CopyCentres) throws(SQLiteError) {
    var ids = try centres.members(of: centre)
    guard try centres.isCentre(centre), !ids.isEmpty else { return try remove(centre) }
    ids.append(centre)
    var members: [CopyMember] = []
    for id in ids {
      guard let article = try centres.article(id) else { continue }
      members.append(
        try CopyMember(
          article, sharing: try centres.likeness(of: id, to: centre).shared, in: database))
    }
    guard let key = try centres.article(centre)?.sha256 else { return }
    let group = CopyGroup(members)
    try database.run(
      """
      INSERT INTO copy_group (key, centre_id, origin_id, origin_basis, agency, article_count)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET origin_id = excluded.origin_id,
        origin_basis = excluded.origin_basis, agency = excluded.agency,
        article_count = excluded.article_count
      """, [key, centre, group.origin, group.basis, group.agency, members.count])
    guard let row = try database.int("SELECT id FROM copy_group WHERE key = ?", [key]) else {
      return
    }
    for member in group.members {
      try database.run(
        """
        INSERT INTO copy (article_id, copy_group_id, relation, previous_id, shared_count)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (article_id) DO UPDATE SET copy_group_id = excluded.copy_group_id,
          relation = excluded.relation, previous_id = excluded.previous_id,
          shared_count = excluded.shared_count
        WHERE (copy_group_id, relation, shared_count) <> (
            excluded.copy_group_id, excluded.relation, excluded.shared_count)
          OR previous_id IS NOT excluded.previous_id
        """,
        [member.article, row, member.relation.rawValue, member.previous, member.shared])
    }
  }

  /// Removes a group that has no member any more.
  private func remove(_ centre: Int64) throws(SQLiteError) {
    guard let row = try database.int("SELECT id FROM copy_group WHERE centre_id = ?", [centre])
    else {
      return
    }
    try database.run("DELETE FROM copy WHERE copy_group_id = ?", [row])
    try database.run("DELETE FROM copy_group WHERE id = ?", [row])
  }

  /// Counts the independent reports of the statements of articles anew.
  func recount(_ articles: Set<Int64>) throws(SQLiteError) {
    for article in articles.sorted() {
      try database.run(
        """
        UPDATE statement SET independent_count = (
          SELECT count(DISTINCT coalesce(-c.copy_group_id, r.article_id))
          FROM report AS r JOIN article AS a ON a.id = r.article_id
          LEFT JOIN copy AS c ON c.article_id = r.article_id
          WHERE r.statement_id = statement.id AND a.superseded_by_id IS NULL AND NOT r.is_rejected)
        WHERE id IN (SELECT statement_id FROM report WHERE article_id = ?)
        """, [article])
    }
  }
}
