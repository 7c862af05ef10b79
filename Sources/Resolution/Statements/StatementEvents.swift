internal import SQLite

/// Links statements with the events that they were made at or are about.
struct StatementEvents {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Links statements that were written, and those with a mention that is of another event now.
  func update(_ written: [Int64], mentions: [Int64]) throws(SQLiteError) {
    var statements = Set(written)
    for mention in mentions {
      try database.forEach(
        """
        SELECT statement_id FROM report WHERE said_at_event_mention_id = ?1
        UNION SELECT r.statement_id FROM report_about AS l JOIN report AS r ON r.id = l.report_id
        WHERE l.event_mention_id = ?1
        """, [mention]
      ) { row throws(SQLiteError) in
        if !row.isNull(0) { statements.insert(row.int64(0)) }
      }
    }
    for statement in statements.sorted() { try link(statement) }
  }

  private struct Link: Hashable {
    let event: Int64
    let relation: String
  }

  private func link(_ statement: Int64) throws(SQLiteError) {
    // The reports of current articles count; without any, all do. CROSS JOIN keeps the order of the tables: in
    // any other, each statement would cost a look at all the events of the archive.
    let wanted = try links(
      """
      WITH found AS (
        SELECT r.id, r.said_at_event_mention_id AS said_at
        FROM report AS r JOIN article AS a ON a.id = r.article_id
        JOIN statement AS s ON s.id = r.statement_id
        WHERE r.statement_id = ? AND (a.superseded_by_id IS NULL OR NOT s.is_current))
      SELECT m.event_id, 'said_at' FROM found AS f JOIN event_mention AS m ON m.id = f.said_at
      UNION
      SELECT m.event_id, 'about' FROM found AS f CROSS JOIN report_about AS l ON l.report_id = f.id
      CROSS JOIN event_mention AS m ON m.id = l.event_mention_id
      """, statement)
    let known = try links(
      "SELECT event_id, relation FROM statement_event WHERE statement_id = ?", statement)
    for link in known.subtracting(wanted) {
      try database.run(
        "DELETE FROM statement_event WHERE statement_id = ? AND event_id = ? AND relation = ?",
        [statement, link.event, link.relation])
    }
    for link in wanted.subtracting(known) {
      try database.run(
        "INSERT INTO statement_event (statement_id, event_id, relation) VALUES (?, ?, ?)",
        [statement, link.event, link.relation])
    }
  }

  private func links(_ sql: String, _ statement: Int64) throws(SQLiteError) -> Set<Link> {
    Set(
      try database.map(sql, [statement]) { row throws(SQLiteError) in
        Link(event: row.int64(0), relation: row.text(1))
      })
  }
}
