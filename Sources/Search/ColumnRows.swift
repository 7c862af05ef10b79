internal import ArchiveStore
internal import Authority
internal import Columns
internal import Dates
internal import SQLite

/// Turns a query into the set of statements for which it holds, by columns where there is one for it.
///
/// It says what `StatementCondition` says in SQL; a property test holds the two together.
struct ColumnRows {
  let file: ColumnFile
  let database: Database
  /// All that can be found; nothing is said of other rows.
  var everything: RowSet

  private var none: RowSet { RowSet(limit: everything.limit) }

  func rows(_ query: Query) throws -> RowSet {
    if let words = try WordMatches(query, in: database) {
      return try words.rows(among: everything)
    }
    switch query {
    case .all: return everything
    case .and(let parts):
      var rows = everything
      for part in parts { rows.formIntersection(try self.rows(part)) }
      return rows
    case .or(let parts): return try union(parts.map { try rows($0) })
    case .not(let inner):
      var rows = everything
      rows.subtract(try self.rows(inner))
      return rows
    case .field(let field, let values):
      return try union(values.map { try rows($0, in: field) })
    case .exact(let words):
      let condition = StatementCondition.exact(words)
      var rows = none
      try database.forEach(
        "SELECT s.id FROM statement AS s WHERE \(condition.sql)", Bindings(condition.values)
      ) { row in rows.insert(row.int(0)) }
      return rows
    case .word, .prefix, .phrase, .near: return none
    }
  }

  private func union(_ sets: [RowSet]) -> RowSet {
    guard var rows = sets.first else { return none }
    for set in sets.dropFirst() { rows.formUnion(set) }
    return rows
  }

  // MARK: Fields

  private func rows(_ value: FieldValue, in field: Field) throws -> RowSet {
    switch value {
    case .dates(let bounds): dates(bounds, field)
    case .text(let text): try rows(text, in: field)
    }
  }

  private func rows(_ text: String, in field: Field) throws -> RowSet {
    switch field {
    case .speaker:
      guard let words = FullTextExpression.allWords(of: text, in: ["name", "aliases"]) else {
        return none
      }
      var speakers = try ids("SELECT rowid FROM speaker_fts WHERE speaker_fts MATCH ?", words)
      if let key = StatementCondition.familyKey(text) {
        speakers.formUnion(try ids("SELECT id FROM speaker WHERE family_key = ?", key))
      }
      return with(.speaker, speakers)
    case .role:
      guard let words = FullTextExpression.allWords(of: text, in: ["role_as_stated"]) else {
        return none
      }
      return try WordMatches(expression: words, in: database).rows(among: everything)
    case .country: return with(.country, label: StatementCondition.countryCode(text))
    case .kind: return with(.reportKind, label: StatementCondition.kind(text))
    case .act: return with(.reportAct, label: text.lowercased())
    case .outlet: return containing(.outlet, text)
    case .channel: return containing(.reportChannel, text)
    case .place: return containing(.place, text)
    case .lang:
      let pattern = Self.lowercased(Array(text.utf8))
      return with(.language) { Self.lowercased($0.prefix(pattern.count)) == pattern }
    case .topic:
      return with(
        .topic,
        try ids(
          "SELECT id FROM topic WHERE key = ?1 OR label LIKE ?2 ESCAPE '\\'",
          StatementCondition.identifier(text), StatementCondition.escaped(text)))
    case .post:
      let name = StatementCondition.identifier(text)
      return union([with(.post, label: name), with(.postClass, label: name)])
    case .body:
      let (ids, names) = StatementCondition.bodies(text)
      let speakers = try bound(
        """
        SELECT id FROM speaker
        WHERE kind IN ('institution', 'group') AND name_fold IN
        """, StatementCondition.list(names.map(StatementCondition.folded)))
      let events = try bound(
        "SELECT id FROM event WHERE body COLLATE NOCASE IN", StatementCondition.list(names))
      let wanted = Set(ids.map { Array($0.utf8) })
      return union([
        with(.postBody) { wanted.contains(Array($0)) }, with(.speaker, speakers),
        with(.event, events),
      ])
    case .event:
      var events: Set<Int64> = []
      if let words = FullTextExpression.allWords(
        of: text, in: ["name", "participants", "place", "description"])
      {
        events = try ids("SELECT rowid FROM event_fts WHERE event_fts MATCH ?", words)
      }
      if text.utf8.contains(UInt8(ascii: ":")) {
        events.formUnion(
          try ids("SELECT id FROM event WHERE substr(key, 1, length(?1)) = ?1", text.lowercased()))
      }
      return with(.event, events)
    case .said, .reported, .before, .after: return none
    }
  }

  private func ids(_ sql: String, _ values: String...) throws -> Set<Int64> {
    Set(try database.map(sql, Bindings(values.map { .text($0) })) { row in row.int64(0) })
  }

  private func bound(_ sql: String, _ list: Fragment) throws -> Set<Int64> {
    Set(try database.map(sql + list.sql, Bindings(list.values)) { row in row.int64(0) })
  }

  private func with(_ name: ColumnName, _ ids: Set<Int64>) -> RowSet {
    file.column(name)?.rows(withIDs: ids, among: everything) ?? none
  }

  private func with(
    _ name: ColumnName, where isWanted: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> RowSet {
    file.column(name)?.rows(withLabel: isWanted, among: everything) ?? none
  }

  private func with(_ name: ColumnName, label: String) -> RowSet {
    let label = Array(label.utf8)
    return with(name) { $0.elementsEqual(label) }
  }

  /// As `LIKE '%text%'` has it: ASCII letters in any case.
  private func containing(_ name: ColumnName, _ text: String) -> RowSet {
    let text = Self.lowercased(Array(text.utf8))
    return with(name) { label in
      guard label.count >= text.count else { return false }
      let label = Self.lowercased(label)
      return (0...(label.count - text.count)).contains { start in
        label[start..<start + text.count].elementsEqual(text)
      }
    }
  }

  private static func lowercased(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { 65...90 ~= $0 ? $0 + 32 : $0 }
  }

  // MARK: Numbers and days

  /// Those that are at least as likely as that to be right.
  func rows(minConfidence: Double) -> RowSet {
    file.column(.confidence)?.rows(
      withID: { Double(bitPattern: UInt64(bitPattern: $0)) >= minConfidence },
      among: everything) ?? none
  }

  private func dates(_ bounds: DateBounds, _ field: Field) -> RowSet {
    switch field {
    case .reported: overlap(bounds.first, bounds.last, .reportedFrom, .reportedTo)
    case .before: window(nil, bounds.first?.adding(days: -1) ?? bounds.last)
    case .after: window(bounds.last?.adding(days: 1) ?? bounds.first, nil)
    default: overlap(bounds.first, bounds.last, .saidFrom, .saidTo)
    }
  }

  /// Said or, that unknown, reported on these days.
  func window(_ first: CalendarDate?, _ last: CalendarDate?) -> RowSet {
    overlap(first, last, .saidFrom, .saidTo, orElse: (.reportedFrom, .reportedTo))
  }

  /// A span of days that touches the wanted one; an unknown day touches none.
  private func overlap(
    _ first: CalendarDate?, _ last: CalendarDate?, _ from: DayName, _ to: DayName,
    orElse other: (from: DayName, to: DayName)? = nil
  ) -> RowSet {
    guard let from = file.days(from), let to = file.days(to) else { return none }
    // An unknown day is the least number: an open end takes in what has no last day, and a known one does
    // not.
    let first = first.map { Int32(clamping: $0.dayNumber) } ?? ColumnFile.noDay
    let last = last.map { Int32(clamping: $0.dayNumber) } ?? Int32.max
    if let other, let otherFrom = file.days(other.from), let otherTo = file.days(other.to) {
      return everything.filter { row in
        var (start, end) = (from[row], to[row])
        if start == ColumnFile.noDay { start = otherFrom[row] }
        if end == ColumnFile.noDay { end = otherTo[row] }
        return start != ColumnFile.noDay && start <= last && end >= first
      }
    }
    return everything.filter { row in
      from[row] != ColumnFile.noDay && from[row] <= last && to[row] >= first
    }
  }
}
