import Dates
import SQLite
import Text

@testable import Search

/// Statements of every kind, made by chance.
struct RandomRows {
  let statements: Int

  static let words = [
    "talks", "treaty", "border", "guarantee", "guarantees", "envoy", "peace", "war", "sanctions",
    "gas", "Élysée", "Москва", "war-torn", "U.S.", "no", "the", "ещё", "еще", "straße", "王毅表示",
    "毅表",
    "中",
  ]
  static let names = ["Anna Berg", "Jan Hill", "Jan Berg", "Foreign Ministry", "Зеленський"]
  static let countries = ["SE", "NO", "RU"]
  static let outlets = ["Harbour Gazette", "Baltic Courier", "Echo_1"]
  static let posts = [
    ("foreign_minister", "minister"), ("un_envoy", "envoy"), ("minister", "minister"),
  ]
  static let bodies = ["nato", "un", "club"]
  static let places = ["Oslo", "Bergen"]
  static let days = ["2021-12-31", "2022-01-01", "2022-01-12", "2022-02-28", "1999-06-30"]

  // MARK: Rows

  func write(into database: Database, _ dice: inout Dice) throws {
    // A statement and its leading report need each other.
    try database.execute("PRAGMA defer_foreign_keys = 1")
    try database.run(
      """
      INSERT INTO run (id, started_at, program_version, extractor)
      VALUES (1, '2026-01-01T00:00:00Z', 't', 't')
      """)
    for (index, name) in Self.outlets.enumerated() {
      try database.run("INSERT INTO outlet (id, name) VALUES (?, ?)", [index + 1, name])
    }
    for index in 1...40 {
      let hash = String(repeating: "0", count: 60) + String(index + 1000)
      try database.run(
        """
        INSERT INTO article (id, sha256, outlet_id, language, text, text_sha256, text_length_cp,
          reader, reader_version, encoding, superseded_by_id, run_id)
        VALUES (?1, ?2, ?3, ?4, 'text', ?2, 4, 'text', 1, 'utf-8', ?5, 1)
        """,
        [
          index, hash, dice.maybe([1, 2, 3]), dice.maybe(["en", "fr", "en-GB"]),
          index > 1 && dice.chance(0.2) ? index - 1 : nil,
        ])
    }
    for (index, name) in Self.names.enumerated() {
      let kind = index == 3 ? "institution" : "person"
      try database.run(
        """
        INSERT INTO speaker (id, key, kind, name, name_fold, country, aliases, posts, is_current)
        VALUES (?1, ?2, ?3, ?4, ?5, NULL, '', '', 1)
        """, [index + 1, "s\(index)", kind, name, index == 3 ? "nato" : name.lowercased()])
      try database.run(
        "INSERT INTO speaker_fts (rowid, name, aliases, posts) VALUES (?, ?, '', '')",
        [index + 1, name])
    }
    for index in 1...6 {
      let place = dice.maybe(Self.places)
      // Two events may have one name.
      let name = "talks \(index % 4)"
      try database.run(
        """
        INSERT INTO event (id, key, kind, status, name, body, place, participants, description,
          is_current, article_count)
        VALUES (?, ?, 'talks', 'held', ?, ?, ?, '', 'a round', 1, 1)
        """, [index, "talks:\(index)", name, dice.maybe(["NATO", "Club"]), place])
      try database.run(
        """
        INSERT INTO event_fts (rowid, name, participants, place, description)
        VALUES (?, ?, '', ?, 'a round')
        """, [index, name, place])
    }
    for id in 1...3 {
      try database.run(
        "INSERT OR IGNORE INTO topic (id, key, label, eurovoc) VALUES (?, ?, ?, '')",
        [id, ["arms", "trade_talks", "gas"][id - 1], ["Arms", "Trade talks", "Gas"][id - 1]])
    }
    for id in 1...statements { try insert(id, into: database, &dice) }
  }

  private func insert(_ id: Int, into database: Database, _ dice: inout Dice) throws {
    let content = (0..<Int.random(in: 1...12, using: &dice)).map { _ in dice.pick(Self.words) }
      .joined(separator: " ")
    let speaker = dice.maybe(Array(Self.names.indices))
    let name = speaker.map { Self.names[$0] }
    let role = dice.chance(0.5) ? "minister of \(dice.pick(Self.words)) \(id % 150)" : nil
    let (said, reported) = (dice.maybe(Self.days), dice.maybe(Self.days))
    let hasMonth = dice.chance(0.8)
    let kinds = ["direct", "mixed", "indirect"]
    let report = id * 4
    let key = (0..<4).map { _ in
      let digits = String(dice.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
    // The leading report is a row of its own; others may follow.
    let count = Int.random(in: 1...3, using: &dice)
    try database.run(
      """
      INSERT INTO statement (id, key, speaker_id, speaker_name, role_as_stated, country, kind, form,
        attitude, content, act, is_negated, channel, said_edtf, said_from_on, said_to_on, said_year,
        said_month, reported_from_on, reported_to_on, reported_month, confidence, is_current,
        report_count, outlet_count, leading_report_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0, ?12, ?13, ?13, ?14, ?15, ?16, ?17, ?17,
        ?18, ?19, ?20, ?21, ?22, ?23)
      """,
      [
        id, key, speaker.map { $0 + 1 }, name, role, dice.maybe(Self.countries), dice.pick(kinds),
        dice.pick(["attributed", "turn", "question", "document"]),
        dice.chance(0.9) ? "statement" : "belief", content, dice.maybe(["warn", "deny"]),
        dice.maybe(["on Facebook", "on TV"]), said,
        said.map { dice.chance(0.5) ? $0 : "2022-03-01" },
        said.flatMap { Int($0.prefix(4)) }, hasMonth ? said.map { String($0.prefix(7)) } : nil,
        reported, reported.map { String($0.prefix(7)) },
        Double(Int.random(in: 30...100, using: &dice)) / 100, dice.chance(0.9) ? 1 : 0, count,
        Int.random(in: 0...3, using: &dice), report,
      ])
    for ordinal in 0..<count {
      try database.run(
        """
        INSERT INTO report (id, key, article_id, ordinal, kind, form, attitude, content, content_fold,
          match_hash, act, channel, via, is_negated, is_headline, confidence, statement_id)
        VALUES (?, ?, ?, ?, ?, 'attributed', 'statement', ?, '', 0, ?, ?, ?, 0, 0, 1, ?)
        """,
        [
          report + ordinal, "\(key)\(ordinal)", Int.random(in: 1...40, using: &dice),
          report + ordinal, dice.pick(kinds), content, dice.maybe(["warn", "deny", "say"]),
          dice.maybe(["on Facebook", "to 100% FM"]), dice.maybe(["Echo_1", "TASS"]), id,
        ])
    }
    for ordinal in 0..<Int.random(in: 0...2, using: &dice) {
      let (post, group) = dice.pick(Self.posts)
      try database.run(
        """
        INSERT INTO statement_post (statement_id, ordinal, post, post_class, title, body, qualifier,
          basis, is_certain)
        VALUES (?, ?, ?, ?, '', ?, ?, 'stated', 1)
        """,
        [
          id, ordinal, post, group, dice.maybe(Self.bodies),
          dice.chance(0.6) ? nil : dice.pick(["former", "acting"]),
        ])
    }
    for topic in 1...3 where dice.chance(0.3) {
      try database.run("INSERT INTO statement_topic VALUES (?, ?, 1, '[]')", [id, topic])
    }
    for event in 1...6 where dice.chance(0.15) {
      try database.run(
        "INSERT INTO statement_event VALUES (?, ?, ?)",
        [id, event, dice.pick(["said_at", "about"])])
    }
    let folds = [content, name, role].map { $0.flatMap(SearchFolding.folded) }
    try database.run(
      "UPDATE statement SET content_folded = ?2, role_as_stated_folded = ?3 WHERE id = ?1",
      [id, folds[0], folds[2]])
    try database.run(
      """
      INSERT INTO statement_fts (rowid, content, speaker_name, role_as_stated, content_folded,
        role_as_stated_folded)
      VALUES (?, ?, ?, ?, ?, ?)
      """, [id, content, name, role, folds[0], folds[2]])
  }

  /// Changes, removes and adds some.
  func change(in database: Database, _ dice: inout Dice, round: Int) throws {
    try database.execute("PRAGMA defer_foreign_keys = 1")
    for id in 1...statements where dice.chance(0.05) {
      if dice.chance(0.5) {
        try database.run(
          """
          INSERT INTO statement_fts (statement_fts, rowid, content, speaker_name, role_as_stated,
            content_folded, role_as_stated_folded)
          SELECT 'delete', id, content, speaker_name, role_as_stated, content_folded,
            role_as_stated_folded
          FROM statement WHERE id = ?
          """, [id])
        for table in ["statement_topic", "statement_event", "statement_post", "report"] {
          try database.run("DELETE FROM \(table) WHERE statement_id = ?", [id])
        }
        try database.run("DELETE FROM statement WHERE id = ?", [id])
      } else {
        try database.run(
          "UPDATE statement SET country = ?, outlet_count = 9, kind = 'mixed' WHERE id = ?",
          [dice.maybe(["SE", "FI"]), id])
      }
    }
    for id in 1...20 { try insert(statements + round * 20 + id, into: database, &dice) }
  }

  // MARK: Searches

  func search(_ dice: inout Dice) -> StatementSearch {
    var search = StatementSearch(
      query(&dice, depth: 2), sort: dice.pick(StatementSearch.Sort.allCases),
      limit: dice.pick([0, 3, 20, 1000]), offset: dice.pick([0, 0, 5]))
    // A tree that was printed and read is the tree that people can type.
    search.query = Query.parse(search.query.text).query
    search.allVersions = dice.chance(0.2)
    search.minConfidence = dice.chance(0.2) ? 0.7 : nil
    if dice.chance(0.2) { search.from = EDTF("2022-01-12")?.first }
    if dice.chance(0.2) { search.to = EDTF("2022-01-31")?.last }
    return search
  }

  private func query(_ dice: inout Dice, depth: Int) -> Query {
    switch Int.random(in: 0..<(depth > 0 ? 12 : 8), using: &dice) {
    case 0...2: return .word(dice.pick(Self.words))
    case 3: return .phrase("\(dice.pick(Self.words)) \(dice.pick(Self.words))")
    case 4: return .prefix(dice.pick(["t", "gua", "s"]))
    case 5: return .near([dice.pick(Self.words), dice.pick(Self.words)], distance: 2)
    case 6, 7: return field(&dice)
    case 8, 9: return .and((0..<3).map { _ in query(&dice, depth: depth - 1) })
    case 10: return .or((0..<2).map { _ in query(&dice, depth: depth - 1) })
    default: return .not(query(&dice, depth: depth - 1))
    }
  }

  private func field(_ dice: inout Dice) -> Query {
    let field = dice.pick(Field.allCases)
    func dates(_ texts: [String]) -> Query {
      let bounds = DateBounds(dice.pick(texts)).map { [FieldValue.dates($0)] } ?? []
      return .field(field, bounds)
    }
    let values: [String]
    switch field {
    case .speaker: values = ["berg", "jan", "зеленський", "anna berg"]
    case .role: values = ["minister", "treaty"]
    case .post: values = ["minister", "un envoy"]
    case .body: values = ["NATO", "club", "UN"]
    case .country: values = Self.countries + ["Sweden"]
    case .kind: values = ["direct", "paraphrase"]
    case .act: values = ["warn", "SAY"]
    case .outlet: values = ["courier", "echo_1", "HARBOUR", "%"]
    case .channel: values = ["facebook", "100%", "tass"]
    case .topic: values = ["arms", "trade talks", "Gas"]
    case .event: values = ["talks", "1", "talks:2"]
    case .place: values = ["oslo", "ber"]
    case .lang: values = ["en", "EN-gb"]
    case .said, .reported: return dates(["2022", "2022-01-12", "..2022-01-01", ">=2022-02"])
    case .before, .after: return dates(["2022", "2022-01-12"])
    }
    return .field(
      field, [.text(dice.pick(values))] + (dice.chance(0.3) ? [.text(dice.pick(values))] : []))
  }
}
