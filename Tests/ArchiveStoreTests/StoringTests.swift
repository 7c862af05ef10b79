import Drafts
import ArchiveStore
import Extraction
import Reading
import SQLite
import Testing
import Text

@Suite struct StoringTests {
  let archive: Archive

  init() throws { archive = try Archive() }

  @Test func everySpanCutsItsWordsInSQL() throws {
    try archive.store(fullDraft(headline: "Посланник: “éè” 🙂"))
    let cut = try archive.rows(
      """
      SELECT r.content = substr(a.text, p.start_cp + 1, p.end_cp - p.start_cp),
        r.cue = substr(a.text, r.cue_start_cp + 1, r.cue_end_cp - r.cue_start_cp)
      FROM report AS r JOIN article AS a ON a.id = r.article_id
      JOIN report_span AS p ON p.report_id = r.id AND p.part = 'content'
      """)
    #expect(cut == [[1, 1], [1, 1]])
  }

  @Test func knownContentIsNotStoredAgain() throws {
    #expect(try archive.store(fullDraft()).outcome == .added)
    let changes = archive.database.totalChanges
    let again = try archive.store(fullDraft())
    #expect(again.outcome == .unchanged)
    #expect(again.touched.isEmpty)
    #expect(archive.database.totalChanges == changes)
    let store = ArticleStore(archive, run: .test(in: archive))
    #expect(try store.contains(sha256: fullDraft().article.sha256))
    #expect(try !store.contains(sha256: String(repeating: "0", count: 64)))
  }

  @Test func sameContentAtASecondPath() throws {
    let first = try archive.store(fullDraft())
    let second = try archive.store(fullDraft("b.txt"))
    #expect(second.outcome == .furtherLocation)
    #expect(second.article == first.article)
    #expect(second.touched.all.isEmpty)
    #expect(second.touched.relocated == [first.article])
    #expect(try archive.database.int("SELECT count(*) FROM location") == 2)
  }

  @Test func changedContentSupersedes() throws {
    let old = try archive.store(fullDraft())
    let new = try archive.store(fullDraft(headline: "Corrected"))
    #expect(new.outcome == .newVersion)
    #expect(new.touched.stored == [new.article])
    #expect(new.touched.superseded == [old.article])
    #expect(try superseded(old.article) == new.article)
    let back = try archive.store(fullDraft())
    #expect(back.outcome == .newVersion)
    #expect(back.touched.restored == [old.article])
    #expect(back.touched.superseded == [new.article])
    #expect(try superseded(old.article) == nil)
    #expect(try superseded(new.article) == old.article)
    #expect(
      try archive.rows("SELECT version, article_id FROM location ORDER BY version") == [
        [1, .integer(old.article)], [2, .integer(new.article)], [3, .integer(old.article)],
      ])
  }

  @Test func anotherPathKeepsAnArticleCurrent() throws {
    let old = try archive.store(fullDraft())
    try archive.store(fullDraft("b.txt"))
    let new = try archive.store(fullDraft(headline: "Corrected"))
    #expect(new.touched.superseded == [])
    #expect(try superseded(old.article) == nil)
    let third = try archive.store(fullDraft("b.txt", headline: "Withdrawn"))
    #expect(third.touched.superseded == [old.article])
    #expect(try superseded(old.article) == new.article)
  }

  private func superseded(_ article: Int64) throws -> Int64? {
    try archive.database.int("SELECT superseded_by_id FROM article WHERE id = ?", [article])
      .map { Int64($0) }
  }

  @Test func aFailureLeavesNothing() throws {
    struct Stop: Error {}
    let store = ArticleStore(archive, run: .test(in: archive))
    let draft = fullDraft()
    #expect(throws: Stop.self) {
      try archive.transaction {
        _ = try store.insert(draft.article, draft.extract)
        throw Stop()
      }
    }
    for table in ["run", "article", "report", "location", "outlet"] {
      #expect(try archive.database.int("SELECT count(*) FROM \(table)") == 0)
    }
    _ = try archive.transaction { try store.insert(draft.article, draft.extract) }
    #expect(try archive.database.int("SELECT count(*) FROM run") == 1)
    #expect(try Verification(archive).findings() == [])
  }

  @Test func extractsThatDoNotFitAreRefused() throws {
    let draft = fullDraft()
    var extract = draft.extract
    extract.reports[0].speaker = 7
    let store = ArticleStore(archive, run: .test(in: archive))
    #expect(throws: InvalidExtract.self) {
      try archive.transaction { _ = try store.insert(draft.article, extract) }
    }
    extract = draft.extract
    extract.mentions[0].span = TextSpan(3, 100_000)
    #expect(throws: InvalidExtract.self) {
      try archive.transaction { _ = try store.insert(draft.article, extract) }
    }
  }

  @Test func equalContentsInOneArticleHaveTheirOwnKeys() throws {
    var draft = Draft("a.txt")
    draft.say("this is said twice by someone", by: nil)
    draft.say("This is said twice, by someone", by: nil)
    try archive.store(draft)
    let keys = try archive.rows("SELECT key FROM report ORDER BY ordinal")
    #expect(Set(keys).count == 2)
    #expect(
      keys[1][0]
        == .text(
          ContentKeys.report(
            article: draft.article.sha256, contentFold: "this is said twice by someone",
            occurrence: 1)))
  }

  @Test func repeatsLeadToTheFirstReport() throws {
    var draft = Draft("a.txt")
    for number in 0..<5 { draft.say("these are the words number \(number)", by: nil) }
    draft.repeats(0, 1)
    draft.repeats(1, 2)
    draft.repeats(3, 4)
    draft.repeats(4, 3)
    try archive.store(draft)
    #expect(
      try archive.rows(
        """
        SELECT r.ordinal, p.ordinal FROM report AS r JOIN report AS p ON p.id = r.repeats_report_id
        ORDER BY r.ordinal
        """) == [[0, 2], [1, 2]])
    #expect(try Verification(archive).findings() == [])
  }

  @Test func rejectionsAreNotedOnce() throws {
    let store = ArticleStore(archive, run: .test(in: archive))
    func reject(_ detail: String) throws -> Bool {
      try archive.transaction {
        try store.reject(
          "x.png", sha256: nil, sizeBytes: 3, reason: "binary", detail: detail)
      }
    }
    #expect(try reject("byte 0"))
    #expect(try !reject("byte 0"))
    #expect(try reject("byte 0 at 4"))
    #expect(try archive.rows("SELECT detail FROM rejected") == [["byte 0 at 4"]])
  }

  @Test func articlesAreSearchable() throws {
    try archive.store(fullDraft())
    #expect(
      try archive.database.int(
        "SELECT count(*) FROM article_fts WHERE article_fts MATCH 'guarantees'") == 1)
  }

  @Test func runsThatStoreNothingLeaveNoTrace() throws {
    let run = Run.test(in: archive)
    try run.finish(at: "2026-01-01T00:00:01Z")
    #expect(!run.hasStored)
    let store = ArticleStore(archive, run: run)
    let draft = fullDraft()
    _ = try archive.transaction { try store.insert(draft.article, draft.extract) }
    try run.finish(at: "2026-01-01T00:00:02Z")
    #expect(try archive.rows("SELECT finished_at FROM run") == [["2026-01-01T00:00:02Z"]])
  }
}
