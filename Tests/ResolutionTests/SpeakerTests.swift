import Drafts
import ArchiveStore
import Extraction
import SQLite
import Testing

@Suite struct SpeakerTests {
  private func draft(
    _ path: String, _ name: String, _ kind: Actor.Kind = .person, _ country: String? = nil,
    post: String? = nil
  ) -> Draft {
    var draft = Draft(path, headline: "News in \(path)")
    let actor = draft.actor(name, kind, country: country, post: post)
    draft.say("words of \(path) that only it has", by: actor)
    return draft
  }

  private func keys(_ drafts: [Draft]) throws -> [String] {
    try Workshop(drafts).rows("SELECT key FROM speaker ORDER BY key")
  }

  @Test func sameNameAndCountryJoin() throws {
    #expect(
      try keys([
        draft("1", "Mevlüt Çavuşoğlu", .person, "TR"),
        draft("2", "Mevlut Cavusoglu", .person, "TR"),
      ]) == ["person:mevlut-cavusoglu:tr"])
  }

  @Test func aNameWithoutCountryJoinsTheOnlyOne() throws {
    let unknown = draft("1", "Sergey Ryabkov")
    let russian = draft("2", "Sergey Ryabkov", .person, "RU")
    let other = draft("3", "Sergey Ryabkov", .person, "BY")
    #expect(try keys([unknown]) == ["person:sergey-ryabkov"])
    #expect(try keys([unknown, russian]) == ["person:sergey-ryabkov:ru"])
    #expect(
      try keys([unknown, russian, other]) == [
        "person:sergey-ryabkov", "person:sergey-ryabkov:by", "person:sergey-ryabkov:ru",
      ])
  }

  @Test func aSurnameAloneStaysInItsArticle() throws {
    let drafts = [draft("1", "Lavrov"), draft("2", "Lavrov"), draft("3", "Lavrov", .person, "RU")]
    let found = try keys(drafts)
    #expect(found.count == 3)
    #expect(found.filter { $0.hasPrefix("person:lavrov:in-") }.count == 2)
    #expect(found.contains("person:lavrov:ru"))
  }

  @Test func countriesJoinByCode() throws {
    #expect(
      try keys([
        draft("1", "Russia", .country, "RU"), draft("2", "Moscow", .country, "RU"),
        draft("3", "Ruritania", .country),
      ]) == ["country::ruritania", "country:ru"])
  }

  @Test func anonymousSourcesAreNeverLinked() throws {
    let found = try keys([
      draft("1", "an official", .anonymous), draft("2", "an official", .anonymous),
    ])
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.hasPrefix("anonymous:") && $0.hasSuffix(":0") })
  }

  @Test func theUsualNameIsShownAndFound() throws {
    let workshop = try Workshop([
      draft("1", "Sérgey Ryabkov", .person, "RU", post: "envoy"),
      draft("2", "Sergey Ryabkov", .person, "RU", post: "Deputy Minister"),
      draft("3", "Sergey Ryabkov", .person, "RU", post: "envoy"),
    ])
    #expect(
      try workshop.rows("SELECT name, aliases, posts FROM speaker") == [
        "Sergey Ryabkov|Sérgey Ryabkov|Deputy Minister; envoy"
      ])
    #expect(
      try workshop.rows("SELECT DISTINCT speaker_name FROM statement") == ["Sergey Ryabkov"])
    #expect(try workshop.rows("SELECT form FROM alias ORDER BY form").count == 2)
    #expect(
      try workshop.rows("SELECT count(*) FROM speaker_fts WHERE speaker_fts MATCH 'posts:envoy'")
        == ["1"])
  }

  @Test func speakersOfSupersededArticlesAreNotCurrent() throws {
    let workshop = try Workshop([draft("1", "Sergey Rybakov", .person, "RU")])
    var corrected = Draft("1")
    corrected.say("nobody is named here any more", by: nil)
    try workshop.ingest(corrected)
    #expect(try workshop.rows("SELECT is_current FROM speaker") == ["0"])
    #expect(try workshop.rows("SELECT id FROM v_speaker") == [])
    #expect(try workshop.rows("SELECT speaker FROM v_statement") == ["-"])
  }
}
