import Drafts
import ArchiveStore
import Extraction
import SQLite
import Testing

@Suite struct VerificationTests {
  /// A change by another program, and what it is found as.
  static let changes: [(sql: String, check: Finding.Check)] = [
    ("UPDATE article_raw SET bytes = x'00'", .article),
    ("UPDATE article_raw SET size_bytes = 1", .article),
    ("DELETE FROM article_raw", .article),
    ("UPDATE article SET text = text || ' '", .article),
    ("UPDATE article SET text_length_cp = 3", .article),
    ("UPDATE article SET headline = 'Another'", .span),
    ("UPDATE article SET dateline_start_cp = 4", .span),
    ("UPDATE report SET content = 'another' WHERE ordinal = 0", .span),
    ("UPDATE report SET content_fold = 'another' WHERE ordinal = 0", .key),
    ("UPDATE report SET key = substr(key, 2) || 'x'", .key),
    ("UPDATE report SET match_hash = 1", .key),
    ("UPDATE report SET cue = 'denied'", .span),
    ("UPDATE report SET cue_end_cp = 100000", .span),
    ("UPDATE report SET repeats_report_id = id", .reference),
    ("UPDATE report_span SET start_cp = start_cp - 1", .span),
    ("UPDATE report_span SET end_cp = start_cp", .span),
    ("DELETE FROM report_span", .span),
    ("UPDATE mention SET text = 'Nobody'", .span),
    ("UPDATE mention SET start_cp = -1", .span),
    ("UPDATE actor SET name_fold = 'nobody'", .key),
    ("UPDATE event_mention SET text = 'nothing'", .span),
    ("UPDATE event_mention_span SET end_cp = 100000", .span),
    ("UPDATE article SET superseded_by_id = id", .location),
    ("UPDATE location SET version = 2", .location),
    ("DELETE FROM location", .location),
    ("PRAGMA foreign_keys = OFF; UPDATE article SET outlet_id = 77", .reference),
    ("DELETE FROM data_dictionary WHERE id = 1", .dictionary),
    (
      "INSERT INTO data_dictionary (object, \"column\", meaning) VALUES ('a', 'b', 'c')",
      .dictionary
    ),
    ("CREATE TABLE extra (id INTEGER PRIMARY KEY)", .schema),
    ("CREATE TRIGGER extra AFTER DELETE ON run BEGIN SELECT 1; END", .schema),
    ("DROP INDEX article_outlet", .schema),
    ("INSERT INTO article_fts (rowid, headline, text) VALUES (9, 'x', 'y')", .fullText),
  ]

  @Test(arguments: changes)
  func changesAreFound(sql: String, check: Finding.Check) throws {
    let archive = try Archive()
    try archive.store(fullDraft())
    #expect(try Verification(archive).findings() == [])
    try archive.database.execute(sql)
    let findings = try Verification(archive).findings()
    #expect(findings.contains { $0.check == check }, "\(findings)")
  }

  @Test func marksAtTheEdgeOfVerbatimWordsAreFound() throws {
    let archive = try Archive()
    var draft = fullDraft()
    draft.say("“this is quoted with its mark", by: 0, .direct)
    try archive.store(draft)
    let findings = try Verification(archive).findings()
    #expect(findings.map(\.detail) == ["a quotation mark is part of its verbatim words"])
  }

  @Test func theCopyOnDiskIsRemoved() throws {
    let scratch = try Scratch()
    let archive = try Archive(scratch.path("a.db"), .writing(create: true))
    try archive.store(fullDraft())
    _ = try archive.finish()
    let reader = try Archive(scratch.path("a.db"), .reading)
    #expect(try Verification(reader, temporaryFolder: scratch.folder).findings() == [])
    #expect(try scratch.names == ["a.db"])
  }
}
