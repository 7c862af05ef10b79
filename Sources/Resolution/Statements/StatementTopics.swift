internal import Authority
internal import SQLite

/// The topics of statements, by the words that they show.
final class StatementTopics {
  private let database: Database
  private var rows: [String: Int64] = [:]

  init(_ database: Database) { self.database = database }

  /// Writes the list of topics, if it is not the one that is there.
  func writeList() throws(SQLiteError) {
    // A transaction that was rolled back took them away.
    if !rows.isEmpty, try database.int("SELECT 1 FROM topic LIMIT 1") != nil { return }
    for topic in Topics.shipped.all {
      try database.run(
        """
        INSERT INTO topic (key, label, eurovoc) VALUES (?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET label = excluded.label, eurovoc = excluded.eurovoc
        """, [topic.id, topic.label, topic.eurovoc.joined(separator: "; ")])
    }
    try database.forEach("SELECT key, id FROM topic") { row throws(SQLiteError) in
      rows[row.text(0)] = row.int64(1)
    }
  }

  static let insertion = RowInsertion(
    into: "statement_topic", ["statement_id", "topic_id", "score", "phrases"])

  func add(_ content: String, of statement: Int64, to batch: inout RowBatch) {
    for match in Topics.shipped.topics(of: content) {
      guard let topic = rows[match.topic.id] else { continue }
      batch.add(statement)
      batch.add(topic)
      batch.add(match.score)
      batch.add(match.phrases.joined(separator: "; "))
    }
  }

  func replace(with content: String, of statement: Int64) throws(SQLiteError) {
    try database.run("DELETE FROM statement_topic WHERE statement_id = ?", [statement])
    var batch = RowBatch(Self.insertion)
    add(content, of: statement, to: &batch)
    try database.insert(batch)
  }
}
