internal import ArchiveStore
internal import Authority
internal import Columns
internal import Dates
internal import SQLite

/// Turns a query into what is asked of statements' rows, by columns where there is one for it.
///
/// It says what `StatementCondition` says in SQL; a property test holds the two together.
struct ColumnConditions {
  let file: ColumnFile
  let database: Database
  /// All that can be found; nothing is said of other rows.
  let everything: RowSet

  func condition(_ query: Query) throws -> RowCondition {
    if let words = try WordMatches(query, in: database) { return try among(words) }
    switch query {
    case .all: return .always
    case .and(let parts): return .every(try parts.map(condition))
    case .or(let parts): return any(try parts.map(condition))
    case .not(let inner): return .not(try condition(inner))
    case .field(let field, let values):
      return any(try values.map { try condition($0, in: field) })
    case .exact(let words):
      let condition = StatementCondition.exact(words)
      var rows = RowSet(limit: file.limit)
      try database.forEach(
        "SELECT s.id FROM statement AS s WHERE \(condition.sql)", Bindings(condition.values)
      ) { row in rows.insert(row.int(0)) }
      return .among(rows)
    case .word, .prefix, .phrase, .near: return .never
    }
  }

  private func any(_ conditions: [RowCondition]) -> RowCondition {
    conditions.count == 1 ? conditions[0] : .any(conditions)
  }

  private func among(_ words: WordMatches) throws -> RowCondition {
    var rows = RowSet(limit: file.limit)
    try words.visit(everything) { rows.insert(contentsOf: $0.rows) }
    return .among(rows)
  }

  // MARK: Fields

  private func condition(_ value: FieldValue, in field: Field) throws -> RowCondition {
    switch value {
    case .dates(let bounds): dates(bounds, field)
    case .text(let text): try condition(text, in: field)
    }
  }

  private func condition(_ text: String, in field: Field) throws -> RowCondition {
    switch field {
    case .speaker:
      guard let words = FullTextExpression.allWords(of: text, in: ["name", "aliases"]) else {
        return .never
      }
      var speakers = try ids("SELECT rowid FROM speaker_fts WHERE speaker_fts MATCH ?", words)
      if let key = StatementCondition.familyKey(text) {
        speakers.formUnion(try ids("SELECT id FROM speaker WHERE family_key = ?", key))
      }
      return with(.speaker, speakers)
    case .role:
      guard let words = FullTextExpression.allWords(of: text, in: ["role_as_stated"]) else {
        return .never
      }
      return try among(WordMatches(expression: words, in: database))
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
      return .any([with(.post, label: name), with(.postClass, label: name)])
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
      return .any([
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
    case .said, .reported, .before, .after: return .never
    }
  }

  private func ids(_ sql: String, _ values: String...) throws -> Set<Int64> {
    Set(try database.map(sql, Bindings(values.map { .text($0) })) { row in row.int64(0) })
  }

  private func bound(_ sql: String, _ list: Fragment) throws -> Set<Int64> {
    Set(try database.map(sql + list.sql, Bindings(list.values)) { row in row.int64(0) })
  }

  private func with(_ name: ColumnName, _ ids: Set<Int64>) -> RowCondition {
    file.column(name)?.has(idIn: ids) ?? .never
  }

  private func with(
    _ name: ColumnName, where isWanted: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> RowCondition {
    file.column(name)?.has(label: isWanted) ?? .never
  }

  private func with(_ name: ColumnName, label: String) -> RowCondition {
    let label = Array(label.utf8)
    return with(name) { $0.elementsEqual(label) }
  }

  /// As `LIKE '%text%'` has it: ASCII letters in any case.
  private func containing(_ name: ColumnName, _ text: String) -> RowCondition {
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

  /// As likely as that to be right, or more.
  func confidence(atLeast bar: Double) -> RowCondition {
    file.column(.confidence)?.has { Double(bitPattern: UInt64(bitPattern: $0)) >= bar } ?? .never
  }

  private func dates(_ bounds: DateBounds, _ field: Field) -> RowCondition {
    switch field {
    case .reported: touching(bounds.first, bounds.last, .reportedFrom, .reportedTo)
    case .before: window(nil, bounds.first?.adding(days: -1) ?? bounds.last)
    case .after: window(bounds.last?.adding(days: 1) ?? bounds.first, nil)
    default: touching(bounds.first, bounds.last, .saidFrom, .saidTo)
    }
  }

  /// Said or, that unknown, reported on these days.
  func window(_ first: CalendarDate?, _ last: CalendarDate?) -> RowCondition {
    touching(first, last, .saidFrom, .saidTo, orElse: (.reportedFrom, .reportedTo))
  }

  private func touching(
    _ first: CalendarDate?, _ last: CalendarDate?, _ from: DayName, _ to: DayName,
    orElse others: (from: DayName, to: DayName)? = nil
  ) -> RowCondition {
    guard let spans = DaySpans(from, to, orElse: others, in: file) else { return .never }
    return .days(
      spans, first: first.map { Int32(clamping: $0.dayNumber) } ?? ColumnFile.noDay,
      last: last.map { Int32(clamping: $0.dayNumber) } ?? .max)
  }
}
