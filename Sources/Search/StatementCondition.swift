internal import Authority
internal import Dates
internal import SQLite
internal import Text

/// Turns a query into a condition on a row `s` of `statement`.
enum StatementCondition {
  static func of(_ query: Query) -> Fragment {
    if let words = FullTextExpression.of(query) {
      return Fragment(
        "s.id IN (SELECT rowid FROM statement_fts WHERE statement_fts MATCH ?)", [.text(words)])
    }
    switch query {
    case .all: return Fragment("1")
    case .and(let parts): return bracketed(parts.map(of), " AND ")
    case .or(let parts): return bracketed(parts.map(of), " OR ")
    case .not(let inner): return Fragment("NOT ") + bracketed([of(inner)], "")
    case .field(let field, let values):
      return bracketed(values.map { value($0, in: field) }, " OR ")
    case .exact(let words): return exact(words)
    case .word, .prefix, .phrase, .near: return Fragment("0")
    }
  }

  /// The words in the content letter by letter, with neither letter nor digit beside them, but where words are
  /// written without spaces. The index finds where to look.
  static func exact(_ words: String) -> Fragment {
    // Letters and digits of all scripts, as ranges of code points.
    let beside = "[^0-9A-Za-zª-ʯͰ-῿Ⰰ-힣豈-﷿ﹰ-ﻼＡ-ｚ]"
    func edge(_ scalar: Unicode.Scalar?) -> String {
      scalar.map(SearchFolding.isUnspaced) ?? false ? "" : beside
    }
    let pattern = words.reduce(into: "") { $0 += "*?[".contains($1) ? "[\($1)]" : String($1) }
    let (first, last) = (words.unicodeScalars.first, words.unicodeScalars.last)
    return Fragment(
      """
      (s.id IN (SELECT rowid FROM statement_fts WHERE statement_fts MATCH ?) \
      AND ' ' || s.content || ' ' GLOB ?)
      """,
      [
        .text(FullTextExpression.filtered(FullTextExpression.quoted(words), by: ["content"])),
        .text("*\(edge(first))\(pattern)\(edge(last))*"),
      ])
  }

  private static func bracketed(_ parts: [Fragment], _ separator: String) -> Fragment {
    Fragment("(") + .joined(parts, separator) + Fragment(")")
  }

  /// Always true or false, never null, so that NOT means what it says.
  private static func value(_ value: FieldValue, in field: Field) -> Fragment {
    switch value {
    case .dates(let bounds): dates(bounds, field)
    case .text(let text): self.text(text, field)
    }
  }

  private static func text(_ text: String, _ field: Field) -> Fragment {
    switch field {
    case .speaker:
      return speaker(text)
    case .role:
      return matching(
        "s.id IN (SELECT rowid FROM statement_fts WHERE statement_fts MATCH ?)", text,
        ["role_as_stated"])
    case .country: return Fragment("s.country IS ?", [.text(countryCode(text))])
    case .kind: return report("r.kind = ?", kind(text))
    case .act: return report("r.act = ?", text.lowercased())
    case .outlet: return report("o.name LIKE ? ESCAPE '\\'", "%\(escaped(text))%")
    case .lang: return report("a.language LIKE ? ESCAPE '\\'", "\(escaped(text))%")
    case .channel:
      let pattern = Value.text("%\(escaped(text))%")
      return reports(
        "(r.channel LIKE ? ESCAPE '\\' OR r.via LIKE ? ESCAPE '\\')", [pattern, pattern])
    case .topic: return topic(text)
    case .post: return post(text)
    case .body: return body(text)
    case .event: return event(text)
    case .place:
      return Fragment(
        """
        s.id IN (SELECT l.statement_id FROM statement_event AS l JOIN event AS e ON \
        e.id = l.event_id WHERE e.place LIKE ? ESCAPE '\\')
        """, [.text("%\(escaped(text))%")])
    case .said, .reported, .before, .after: return Fragment("0")
    }
  }

  static func matching(_ sql: String, _ text: String, _ columns: [String]) -> Fragment {
    guard let words = FullTextExpression.allWords(of: text, in: columns) else {
      return Fragment("0")
    }
    // A statement without a speaker has none of that name.
    return Fragment("coalesce(\(sql), 0)", [.text(words)])
  }

  private static func report(_ condition: String, _ value: String) -> Fragment {
    reports(condition, [.text(value)])
  }

  /// What holds of any current report of the statement.
  private static func reports(_ condition: String, _ values: [Value]) -> Fragment {
    Fragment(
      """
      EXISTS (SELECT 1 FROM report AS r JOIN article AS a ON a.id = r.article_id \
      LEFT JOIN outlet AS o ON o.id = a.outlet_id \
      WHERE r.statement_id = s.id AND (a.superseded_by_id IS NULL OR NOT s.is_current) AND \(condition))
      """, values)
  }

  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "%_\\".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  /// The words that people use for kinds.
  static func kind(_ text: String) -> String {
    switch text.lowercased() {
    case "quote", "quoted", "quotation": "direct"
    case "paraphrase", "paraphrased", "reported": "indirect"
    case "partial", "partly": "mixed"
    default: text.lowercased()
    }
  }

  /// An ISO code as it is, or the code of a country named in English.
  static func countryCode(_ text: String) -> String {
    let isCode = text.utf8.count == 2 && text.allSatisfy { $0.isLetter && $0.isASCII }
    if isCode { return text.uppercased() }
    return CountryNames.code(of: text) ?? text
  }

  // MARK: Dates

  private static func dates(_ bounds: DateBounds, _ field: Field) -> Fragment {
    let said = ("s.said_from_on", "s.said_to_on")
    let reported = ("s.reported_from_on", "s.reported_to_on")
    let either = (
      "coalesce(s.said_from_on, s.reported_from_on)", "coalesce(s.said_to_on, s.reported_to_on)"
    )
    switch field {
    case .reported: return overlap(bounds.first, bounds.last, reported)
    case .before: return overlap(nil, bounds.first?.adding(days: -1) ?? bounds.last, either)
    case .after: return overlap(bounds.last?.adding(days: 1) ?? bounds.first, nil, either)
    default: return overlap(bounds.first, bounds.last, said)
    }
  }

  /// A span of days that touches the wanted one; an unknown day touches none.
  private static func overlap(
    _ first: CalendarDate?, _ last: CalendarDate?, _ columns: (from: String, to: String)
  ) -> Fragment {
    var parts: [Fragment] = [Fragment("\(columns.from) IS NOT NULL")]
    if let first { parts.append(Fragment("coalesce(\(columns.to) >= ?, 0)", [.text(first.iso)])) }
    if let last { parts.append(Fragment("coalesce(\(columns.from) <= ?, 0)", [.text(last.iso)])) }
    return bracketed(parts, " AND ")
  }

  /// The days from a first to a last one, on which something was said or, that unknown, reported.
  static func window(_ first: CalendarDate?, _ last: CalendarDate?) -> Fragment {
    overlap(
      first, last,
      ("coalesce(s.said_from_on, s.reported_from_on)", "coalesce(s.said_to_on, s.reported_to_on)"))
  }
}
