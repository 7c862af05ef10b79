public import ArchiveStore
internal import SQLite
internal import Text

/// The speaker that a person at the keyboard means.
public enum SpeakerLookup {
  public enum Result: Sendable {
    case found(key: String, name: String)
    /// Their keys and names, the best known first.
    case several([(key: String, name: String)])
    case none
  }

  /// - Parameter words: a key, or a name in any of its forms.
  public static func find(_ words: String, in archive: Archive) throws -> Result {
    let database = archive.database
    func matches(_ condition: String, _ value: String) throws -> [(key: String, name: String)] {
      try database.map(
        """
        SELECT s.key, s.name FROM speaker AS s WHERE \(condition)
        ORDER BY (SELECT count(*) FROM statement WHERE speaker_id = s.id) DESC, s.key LIMIT 20
        """, [value]
      ) { row in (key: row.text(0), name: row.text(1)) }
    }
    var found = try matches(
      "s.key = coalesce((SELECT speaker_key FROM speaker_redirect WHERE key = ?1), ?1)", words)
    if found.isEmpty {
      found = try matches(
        "s.id IN (SELECT speaker_id FROM alias WHERE form_fold = ?1)", Folding.folded(words))
    }
    if found.count == 1 { return .found(key: found[0].key, name: found[0].name) }
    return found.isEmpty ? .none : .several(found)
  }
}
