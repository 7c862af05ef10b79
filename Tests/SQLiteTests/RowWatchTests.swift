import Testing

@testable import SQLite

@Suite("Watching rows") struct RowWatchTests {
  private static func database() throws -> Database {
    let database = try Database(.memory)
    try database.execute(
      """
      CREATE TABLE article (id INTEGER PRIMARY KEY, name TEXT UNIQUE);
      CREATE TABLE report (
        id INTEGER PRIMARY KEY, article_id INTEGER REFERENCES article (id) ON DELETE CASCADE,
        statement_id INTEGER);
      CREATE TABLE link (statement_id INTEGER, event_id INTEGER, note TEXT,
        PRIMARY KEY (event_id, statement_id)) WITHOUT ROWID;
      CREATE TABLE other (id INTEGER PRIMARY KEY);
      INSERT INTO article VALUES (1, 'a'), (2, 'b'), (3, 'c');
      INSERT INTO report VALUES (10, 1, 100), (11, 2, 101), (12, 3, NULL);
      INSERT INTO link VALUES (100, 5, ''), (101, 6, ''), (102, 6, '');
      """)
    return database
  }

  private static let subjects: [RowWatch.Subject] = [
    .rows(of: "article", new: false), .values(of: "statement_id", in: "report"),
    .values(of: "statement_id", in: "link"),
  ]

  @Test(
    arguments: [
      ("INSERT INTO article VALUES (4, 'd')", [], [], []),
      ("UPDATE article SET name = 'e' WHERE id = 2", [2], [], []),
      ("UPDATE article SET id = 7 WHERE id = 2", [2, 7], [101], []),
      ("INSERT OR REPLACE INTO article VALUES (9, 'b')", [2], [101], []),
      ("DELETE FROM article WHERE id = 1", [1], [100], []),
      ("INSERT INTO report VALUES (13, 3, 200)", [], [200], []),
      ("UPDATE report SET statement_id = 300 WHERE id >= 11", [], [101, 300], []),
      ("DELETE FROM report", [], [100, 101], []),
      ("DELETE FROM link", [], [], [100, 101, 102]),
      ("UPDATE link SET statement_id = 400 WHERE event_id = 5", [], [], [100, 400]),
      ("INSERT OR REPLACE INTO link VALUES (102, 6, 'x')", [], [], [102]),
      ("INSERT INTO other VALUES (1)", [], [], []),
      ("CREATE TEMP TABLE article (id); INSERT INTO article VALUES (50)", [], [], []),
    ] as [(String, Set<Int64>, Set<Int64>, Set<Int64>)])
  func whateverChangesARowIsNoted(
    _ sql: String, _ articles: Set<Int64>, _ reports: Set<Int64>, _ links: Set<Int64>
  ) throws {
    let database = try Self.database()
    try database.execute("PRAGMA foreign_keys = ON; PRAGMA defer_foreign_keys = ON")
    let watch = try RowWatch(Self.subjects, limit: 100, in: database)
    // What a row refers to is its own matter here.
    if sql.contains("id = 7") { try database.execute("DELETE FROM report WHERE article_id = 2") }
    try database.execute(sql)
    #expect(watch.numbers(of: "article") == articles)
    #expect(watch.numbers(of: "report") == reports)
    #expect(watch.numbers(of: "link") == links)
    watch.empty()
    #expect(watch.numbers(of: "report").isEmpty)
  }

  @Test func moreThanTheLimitIsSaid() throws {
    let database = try Self.database()
    let watch = try RowWatch(Self.subjects, limit: 4, in: database)
    try database.execute("UPDATE report SET statement_id = 1 WHERE id = 10")
    #expect(!watch.isOverflowing)
    for id in 1...4 { try database.run("INSERT INTO report (statement_id) VALUES (?)", [id + 10]) }
    #expect(watch.isOverflowing)
  }
}
