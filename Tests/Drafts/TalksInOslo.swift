package import ArchiveStore
internal import Extraction
internal import Resolution
internal import SQLite

/// A small archive around talks on 10 January 2022, with dates of every kind.
package enum TalksInOslo {
  /// Writes it into an archive.
  package static func write(into archive: Archive) throws {
    let run = Run.test(in: archive)
    let (store, resolver) = (ArticleStore(archive, run: run), Resolver(archive))
    for draft in [gazette, courier, undated, chronicle] {
      try archive.transaction {
        try resolver.update(try store.insert(draft.article, draft.extract).touched)
      }
    }
    try archive.database.execute(topicsAndPosts)
    _ = try archive.finish()
  }

  private static var gazette: Draft {
    var draft = Draft(
      "a.txt", outlet: "Harbour Gazette", published: "2022-01-12", headline: "Talks in Oslo")
    let berg = draft.actor("Anna Berg", country: "SE", post: "Foreign Minister")
    let hill = draft.actor("Jan Hill", country: "NO")
    let talks = draft.event(.talks, on: "2022-01-10", place: "Oslo", with: [berg, hill])
    draft.say("We need firm guarantees", by: berg, .direct, on: "2022-01-10", at: talks)
    draft.say("the treaty had failed long ago", by: berg, on: "2022-01", about: [talks])
    draft.say("nothing more was known in the city", by: hill)
    return draft
  }

  /// Has the same words as the first, which makes two outlets of them.
  private static var courier: Draft {
    var draft = Draft(
      "b.txt", outlet: "Baltic Courier", published: "2022-01-13", headline: "Minister firm")
    let berg = draft.actor("Anna Berg", country: "SE", post: "Foreign Minister")
    draft.say("We need firm guarantees", by: berg, .direct, on: "2022-01-10")
    let hill = draft.actor("Jan Hill", country: "NO")
    _ = draft.event(.vote, .scheduled, on: "2022-01-20", place: "Bergen", with: [hill])
    return draft
  }

  private static var undated: Draft {
    var draft = Draft("c.txt", headline: "A recollection")
    let hill = draft.actor("Jan Hill", country: "NO")
    let berg = draft.actor("Anna Berg", country: "SE")
    let talks = draft.event(.talks, on: "2022-01-10", place: "Oslo", with: [berg, hill])
    draft.say("he had never seen such a hall", by: hill, at: talks)
    draft.say("fishing was what he loved most", by: hill)
    _ = draft.event(.speech, with: [hill])
    return draft
  }

  /// The days around both ends of the window of 14 days before and 30 days after the talks.
  private static var chronicle: Draft {
    var draft = Draft(
      "d.txt", outlet: "Chronicle", published: "2022-12-31", headline: "The year")
    let hill = draft.actor("Jan Hill", country: "NO")
    let berg = draft.actor("Anna Berg", country: "SE")
    let talks = draft.event(.talks, on: "2022-01-10", place: "Oslo", with: [berg, hill])
    for (day, words) in [
      ("2021-12-26", "snow had closed every road"), ("2021-12-27", "the roads were open again"),
      ("2022-02-09", "spring came early to the fjord"), ("2022-02-10", "boats lay ready to sail"),
      ("2022", "this was a hard year for fishermen"),
    ] {
      draft.say(words, by: hill, on: day)
    }
    draft.say("the talks in Oslo had been a mistake", by: hill, on: "2022-11-05", about: [talks])
    return draft
  }

  /// A topic and the posts of those who spoke, as resolving them writes them.
  private static let topicsAndPosts = """
    DELETE FROM statement_topic;
    DELETE FROM statement_post;
    DELETE FROM topic;
    INSERT INTO topic (id, key, label, eurovoc) VALUES (1, 'arms_control', 'Arms control', '2185');
    INSERT INTO statement_topic (statement_id, topic_id, score, phrases)
      SELECT id, 1, 3, 'treaty' FROM statement WHERE content LIKE '%treaty%';
    INSERT INTO statement_post (
      statement_id, ordinal, post, post_class, title, country, body, qualifier, basis, is_certain)
      SELECT id, 0, 'foreign_minister', 'foreign_minister', 'Foreign Minister', 'SE', NULL, NULL,
        'stated', 1 FROM statement WHERE speaker_name = 'Anna Berg';
    INSERT INTO statement_post (
      statement_id, ordinal, post, post_class, title, country, body, qualifier, basis, is_certain)
      SELECT id, 0, 'foreign_minister', 'foreign_minister', 'former foreign minister', 'NO', NULL,
        'former', 'stated', 1 FROM statement WHERE speaker_name = 'Jan Hill';
    INSERT INTO statement_post (
      statement_id, ordinal, post, post_class, title, country, body, qualifier, basis, is_certain)
      SELECT id, 1, 'un_envoy', 'envoy', 'UN envoy', NULL, 'un', NULL, 'stated', 1 FROM statement
      WHERE content LIKE '%fjord%';
    UPDATE statement SET post = 'foreign_minister', post_class = 'foreign_minister'
      WHERE speaker_name = 'Anna Berg';
    UPDATE event SET country = 'NO' WHERE place IN ('Oslo', 'Bergen');
    UPDATE event_participant SET is_head = 1
      WHERE speaker_id = (SELECT id FROM speaker WHERE name = 'Anna Berg');
    """
}
