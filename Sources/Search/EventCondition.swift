internal import SQLite

/// Conditions on an event by its `id`.
enum EventCondition {
  /// Somebody of that name took part.
  static func participant(_ name: String) -> Fragment {
    StatementCondition.matching(
      """
      id IN (SELECT p.event_id FROM event_participant AS p \
      JOIN speaker_fts ON speaker_fts.rowid = p.speaker_id WHERE speaker_fts MATCH ?)
      """, name, ["name", "aliases"])
  }

  /// It was held in the country, or somebody from it took part.
  static func country(_ name: String) -> Fragment {
    let code = Value.text(StatementCondition.countryCode(name))
    return Fragment(
      """
      (id IN (SELECT p.event_id FROM event_participant AS p \
      JOIN speaker AS c ON c.id = p.speaker_id WHERE c.country = ?) \
      OR id IN (SELECT c.id FROM event AS c WHERE c.country = ?))
      """, [code, code])
  }
}
