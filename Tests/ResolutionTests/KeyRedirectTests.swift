import Drafts
import ArchiveStore
import SQLite
import Testing

@testable import Resolution

@Suite struct KeyRedirectTests {
  /// Lets an actor be another speaker, as a curator's decision would.
  private func move(_ actor: Int64, to speaker: Int64, in workshop: Workshop) throws {
    let database = workshop.archive.database
    let from = Int64(
      try database.int("SELECT speaker_id FROM actor WHERE id = ?", [actor]) ?? 0)
    try database.run("UPDATE actor SET speaker_id = ? WHERE id = ?", [speaker, actor])
    var changes = SpeakerChanges()
    changes.moves = [SpeakerChanges.Move(actor: actor, from: from, to: speaker)]
    try workshop.archive.transaction {
      _ = try StatementResolution(workshop.archive).update(
        Touched(), changes, Curation([]))
    }
  }

  @Test func keysThatMergedLeadToTheFirstInOneStep() throws {
    let workshop = try Workshop()
    for (number, name) in ["Ann Able", "Ben Baker", "Cem Cook"].enumerated() {
      var draft = Draft("\(number)", headline: "News \(number)")
      draft.say("we need firm guarantees of our security", by: draft.actor(name, country: "RU"))
      try workshop.ingest(draft)
    }
    let keys = try workshop.rows("SELECT key FROM report ORDER BY id")
    try move(3, to: 2, in: workshop)
    #expect(
      try workshop.rows("SELECT key, statement_key FROM key_redirect")
        == ["\(keys[2])|\(keys[1])"])
    try move(2, to: 1, in: workshop)
    try move(3, to: 1, in: workshop)
    #expect(try workshop.rows("SELECT key FROM statement") == [keys[0]])
    #expect(
      try workshop.rows("SELECT key, statement_key FROM key_redirect ORDER BY id")
        == ["\(keys[1])|\(keys[0])", "\(keys[2])|\(keys[0])"])
    try move(3, to: 3, in: workshop)
    #expect(
      try workshop.rows("SELECT key, statement_key FROM key_redirect")
        == ["\(keys[1])|\(keys[0])"])
    #expect(try workshop.rows("SELECT key FROM statement ORDER BY id") == [keys[0], keys[2]])
  }
}
