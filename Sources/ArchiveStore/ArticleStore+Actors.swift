internal import Extraction
internal import Reading
internal import Names
internal import SQLite
internal import Text

extension ArticleStore {
  private static let actor = RowInsertion(
    into: "actor",
    [
      "id", "article_id", "ordinal", "kind", "name", "name_fold", "country", "posts", "forms",
      "gender", "name_key", "family_key",
    ])

  /// - Returns: the actors' rows, in their order.
  func insertActors(_ actors: [Actor], of article: Int64) throws(SQLiteError) -> [Int64] {
    let first = try nextID(of: "actor")
    var batch = RowBatch(Self.actor)
    for (ordinal, actor) in actors.enumerated() {
      let keys = actor.kind == .person ? keys(of: actor) : nil
      batch.add(first + Int64(ordinal))
      batch.add(article)
      batch.add(ordinal)
      batch.add(actor.kind.rawValue)
      batch.add(actor.name)
      batch.add(Folding.folded(actor.name))
      batch.add(actor.country)
      batch.add(json(actor.posts))
      batch.add(json(actor.forms))
      batch.add(actor.gender?.rawValue)
      batch.add(keys?.whole ?? "")
      batch.add(keys?.family ?? "")
    }
    try database.insert(batch)
    return actors.indices.map { first + Int64($0) }
  }

  /// The row number that the next row of a table will have.
  func nextID(of table: String) throws(SQLiteError) -> Int64 {
    Int64(try database.int("SELECT max(id) FROM \(table)") ?? 0) + 1
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

  private static let mention = RowInsertion(
    into: "mention", ["article_id", "actor_id", "form", "start_cp", "end_cp", "text"])

  func insertMentions(
    _ mentions: [Mention], actors: [Int64], in article: Article, _ id: Int64
  ) throws(SQLiteError) {
    var batch = RowBatch(Self.mention)
    for mention in mentions {
      batch.add(id)
      batch.add(actors[mention.actor])
      batch.add(mention.form.rawValue)
      batch.add(mention.span.start)
      batch.add(mention.span.end)
      batch.add(article.text.source.string(mention.span))
    }
    try database.insert(batch)
  }
}

/// What the keys of a name follow from.
struct NameInCountry: Hashable {
  /// Compared byte by byte.
  let name: Value
  let country: String?
}
