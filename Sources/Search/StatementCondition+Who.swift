internal import Authority
internal import Names
internal import SQLite
internal import Text

/// The fields that ask for posts, organisations, topics and events.
extension StatementCondition {
  /// By words of the name or an alias; a surname in another script by its sound.
  static func speaker(_ text: String) -> Fragment {
    let worded = matching(
      "s.speaker_id IN (SELECT rowid FROM speaker_fts WHERE speaker_fts MATCH ?)", text,
      ["name", "aliases"])
    guard let key = familyKey(text) else { return worded }
    return .anyOf([
      worded,
      Fragment(
        "coalesce(s.speaker_id IN (SELECT id FROM speaker WHERE family_key = ?), 0)",
        [.text(key)]),
    ])
  }

  /// What surnames that are written in other letters have in common.
  static func familyKey(_ text: String) -> String? {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }), !text.contains(" ") else { return nil }
    let key = NameKeys(text).family
    return key.isEmpty ? nil : key
  }

  /// By the names of the tables, which are written with `_`.
  static func post(_ text: String) -> Fragment {
    let name = Value.text(identifier(text))
    return Fragment(
      """
      EXISTS (SELECT 1 FROM statement_post AS p \
      WHERE p.statement_id = s.id AND p.qualifier IS NULL AND (p.post = ? OR p.post_class = ?))
      """, [name, name])
  }

  /// By the key or the label, neither in part: few letters are in many labels.
  static func topic(_ text: String) -> Fragment {
    Fragment(
      """
      s.id IN (SELECT l.statement_id FROM statement_topic AS l JOIN topic AS t ON \
      t.id = l.topic_id WHERE t.key = ? OR t.label LIKE ? ESCAPE '\\')
      """, [.text(identifier(text)), .text(escaped(text))])
  }

  /// A known organisation by any of its names; another as events name it.
  static func body(_ text: String) -> Fragment {
    let (ids, names) = bodies(text)
    let parts = [
      // Who acts for the holder speaks for the organisation.
      Fragment(
        """
        EXISTS (SELECT 1 FROM statement_post AS p WHERE p.statement_id = s.id \
        AND (p.qualifier IS NULL OR p.qualifier = 'acting') AND p.body IN
        """) + list(ids) + Fragment(")"),
      Fragment(
        """
        coalesce(s.speaker_id IN (SELECT id FROM speaker \
        WHERE kind IN ('institution', 'group') AND name_fold IN
        """) + list(names.map(folded)) + Fragment("), 0)"),
      Fragment(
        """
        s.id IN (SELECT l.statement_id FROM statement_event AS l JOIN event AS e \
        ON e.id = l.event_id WHERE e.body COLLATE NOCASE IN
        """) + list(names) + Fragment(")"),
    ]
    return Fragment("(") + .joined(parts, " OR ") + Fragment(")")
  }

  /// The organisations that a text names: their ids and all their names.
  static func bodies(_ text: String) -> (ids: [String], names: [String]) {
    let bodies = BodyNames.bodies(named: text)
    return bodies.isEmpty
      ? ([identifier(text)], [text]) : (bodies.map(\.id), bodies.flatMap(\.names))
  }

  static func folded(_ name: String) -> String { Folding.folded(name) }

  /// " (?, ?)"
  static func list(_ values: [String]) -> Fragment {
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    return Fragment(" (\(marks))", values.map { .text($0) })
  }

  /// By words anywhere in what is known of the event. What has a colon in it may be a key, or the
  /// beginning of one.
  static func event(_ text: String) -> Fragment {
    let worded = matching(
      """
      s.id IN (SELECT l.statement_id FROM statement_event AS l JOIN event_fts ON \
      event_fts.rowid = l.event_id WHERE event_fts MATCH ?)
      """, text, ["name", "participants", "place", "description"])
    guard text.utf8.contains(UInt8(ascii: ":")) else { return worded }
    let keyed = Fragment(
      """
      s.id IN (SELECT l.statement_id FROM statement_event AS l JOIN event AS e ON \
      e.id = l.event_id WHERE substr(e.key, 1, length(?)) = ?)
      """, [.text(text.lowercased()), .text(text.lowercased())])
    return Fragment("(") + .joined([worded, keyed], " OR ") + Fragment(")")
  }

  /// "Foreign minister" as tables write it: `foreign_minister`.
  static func identifier(_ text: String) -> String {
    String(text.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }
}
