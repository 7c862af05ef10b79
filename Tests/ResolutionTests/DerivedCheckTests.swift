import Drafts
import ArchiveStore
import Extraction
import Resolution
import SQLite
import Testing

@Suite struct DerivedCheckTests {
  static let changes = [
    "UPDATE speaker SET country = 'FR'", "UPDATE speaker_label SET article_count = 9",
    "UPDATE alias SET form_fold = 'x'", "DELETE FROM alias", "UPDATE statement SET content = 'x'",
    "UPDATE statement SET report_count = 5", "UPDATE statement SET is_current = 0",
    "UPDATE statement SET key = 'x' || id", "UPDATE report SET statement_id = 1",
    "UPDATE actor SET speaker_id = 1", "UPDATE event SET name = 'x'",
    "UPDATE event SET status = 'cancelled'", "DELETE FROM event_participant",
    "DELETE FROM statement_event", "UPDATE event_mention SET event_id = NULL",
    "INSERT INTO key_redirect (key, statement_key) VALUES ('x', 'y')",
    "DELETE FROM copy_band WHERE band IN (SELECT band FROM copy_band LIMIT 1)",
    "UPDATE copy_band SET day = day + 1", "UPDATE copy_band SET is_centre = 0",
  ]

  @Test(arguments: changes)
  func changesAreFound(sql: String) throws {
    var draft = Draft("a.txt", outlet: "Echo")
    let first = draft.actor("Sergey Ryabkov", country: "RU")
    let second = draft.actor("Wendy Sherman", country: "US")
    let event = draft.event(.talks, on: "2022-01-10", with: [first, second])
    draft.say("we need firm guarantees of security", by: first, at: event)
    draft.say("the talks were useful and frank", by: second, about: [event])
    let workshop = try Workshop([draft])
    #expect(try workshop.findings == [])
    try workshop.archive.database.execute(sql)
    let findings = try workshop.findings
    #expect(findings.contains { $0.check == .derived || $0.check == .key }, "\(findings)")
  }

  @Test func rebuildingMendsIt() throws {
    var draft = Draft("a.txt")
    draft.say("we need firm guarantees of security", by: draft.actor("Sergey Ryabkov"))
    let workshop = try Workshop([draft])
    let expected = try workshop.export
    try workshop.archive.database.execute("UPDATE statement SET content = 'x'")
    try workshop.resolver.rebuildAll()
    #expect(try workshop.export == expected)
    #expect(try workshop.findings == [])
  }
}
