internal import Extraction
internal import Formats
internal import Reading
internal import Names
internal import SQLite
internal import Text

extension ArticleStore {
  /// - Returns: the actors' rows, in their order.
  func insertActors(_ actors: [Actor], of article: Int64) throws(SQLiteError) -> [Int64] {
    var rows: [Int64] = []
    for (ordinal, actor) in actors.enumerated() {
      let keys = actor.kind == .person ? keys(of: actor) : nil
      try database.run(
        """
        INSERT INTO actor (
          article_id, ordinal, kind, name, name_fold, country, posts, forms, gender, name_key,
          family_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          article, ordinal, actor.kind.rawValue, actor.name, Folding.folded(actor.name),
          actor.country, JSON.array(actor.posts.map { .string($0) }).compact,
          JSON.array(actor.forms.map { .string($0) }).compact, actor.gender?.rawValue,
          keys?.whole ?? "", keys?.family ?? "",
        ])
      rows.append(database.lastInsertRowID)
    }
    return rows
  }

  private func keys(of actor: Actor) -> NameKeys {
    let name = NameInCountry(name: .text(actor.name), country: actor.country)
    if let known = nameKeys[name] { return known }
    // Keeps a long run from growing without bound.
    if nameKeys.count > 20_000 { nameKeys = [:] }
    let keys = NameKeys(actor.name, country: actor.country)
    nameKeys[name] = keys
    return keys
  }

  func insertMentions(
    _ mentions: [Mention], actors: [Int64], in article: Article, _ id: Int64
  ) throws(SQLiteError) {
    for mention in mentions {
      try database.run(
        """
        INSERT INTO mention (article_id, actor_id, form, start_cp, end_cp, text)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          id, actors[mention.actor], mention.form.rawValue, mention.span.start, mention.span.end,
          article.text.source.string(mention.span),
        ])
    }
  }
}

/// What the keys of a name follow from.
struct NameInCountry: Hashable {
  /// Compared byte by byte.
  let name: Value
  let country: String?
}
