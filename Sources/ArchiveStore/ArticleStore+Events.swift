internal import Dates
internal import Extraction
internal import Reading
internal import SQLite
internal import Text

extension ArticleStore {
  /// - Returns: the event mentions' rows, in their order.
  func insertEvents(
    _ events: [EventMention], actors: [Int64], in article: Article, _ id: Int64
  ) throws(SQLiteError) -> [Int64] {
    var rows: [Int64] = []
    for (ordinal, event) in events.enumerated() {
      try database.run(
        """
        INSERT INTO event_mention (
          article_id, ordinal, kind, status, body, from_edtf, from_basis, to_edtf, to_basis,
          place, text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          id, ordinal, event.kind.rawValue, event.status.rawValue, event.body,
          event.from?.edtf.description, event.from?.basis, event.to?.edtf.description,
          event.to?.basis, event.place, article.text.source.joined(event.spans),
        ])
      let row = database.lastInsertRowID
      rows.append(row)
      for (part, span) in event.spans.enumerated() {
        try database.run(
          """
          INSERT INTO event_mention_span (event_mention_id, ordinal, start_cp, end_cp)
          VALUES (?, ?, ?, ?)
          """, [row, part, span.start, span.end])
      }
      for actor in Set(event.participants).sorted() {
        try database.run(
          "INSERT INTO event_mention_actor (event_mention_id, actor_id, is_head) VALUES (?, ?, ?)",
          [row, actors[actor], event.heads.contains(actor)])
      }
    }
    return rows
  }
}

extension SourceText {
  /// The characters of several spans, with " … " between them.
  func joined(_ spans: [TextSpan]) -> String {
    spans.count == 1
      ? string(spans[0]) : spans.map { string($0) }.joined(separator: " … ")
  }
}
