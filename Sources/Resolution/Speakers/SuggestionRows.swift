internal import SQLite

/// What a curator is shown: those who may be a known speaker.
enum SuggestionRows {
  static func write(
    _ decision: SpeakerDecision, of actor: ActorRow, in database: Database
  ) throws(SQLiteError) {
    guard actor.isPerson else { return }
    if actor.speaker != nil {
      try database.run("DELETE FROM suggestion WHERE actor_id = ?", [actor.id])
    }
    for other in decision.suggestions {
      try database.run(
        """
        INSERT INTO suggestion (actor_id, kind, candidate_key, candidate_name, points, evidence)
        VALUES (?, 'speaker', ?, ?, ?, ?)
        """,
        [actor.id, other.key, other.name, other.points, other.reasons.joined(separator: "; ")])
    }
    if let conflict = decision.postConflict {
      try database.run(
        """
        INSERT INTO suggestion (actor_id, kind, candidate_key, candidate_name, points, evidence)
        VALUES (?, 'post', ?, ?, 0, ?)
        """, [actor.id, decision.key, conflict.name, conflict.reason])
    }
  }
}
