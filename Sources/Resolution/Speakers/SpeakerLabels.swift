internal import Authority
internal import SQLite

/// Counts of what articles call a speaker, gathered and then written at once.
struct SpeakerLabels {
  private struct Label: Hashable {
    let speaker: Int64
    let part: String
    /// Compared byte by byte.
    let text: Value
  }

  private let database: Database
  private var versions: [Label: Int] = [:]
  private var articles: [Label: Int] = [:]
  private var looked: Set<Int64> = []

  init(_ database: Database) { self.database = database }

  /// Counts an actor's name, forms and posts for a speaker, or takes them off.
  mutating func count(
    _ actor: ActorRow, for speaker: Int64, versions: Int, articles: Int
  ) throws(SQLiteError) {
    var labels: Set<Label> = [Label(speaker: speaker, part: "form", text: .text(actor.name))]
    let isFull = !actor.isPerson || !actor.isSurnameOnly
    // A surname is no name to show where an article gives more.
    if isFull { labels.insert(Label(speaker: speaker, part: "name", text: .text(actor.name))) }
    for form in try strings(actor.forms) {
      labels.insert(Label(speaker: speaker, part: "form", text: .text(form)))
    }
    for post in try strings(actor.posts) {
      labels.insert(Label(speaker: speaker, part: "post", text: .text(post)))
      if isFull, actor.isPerson, let stated = StatedPost(post) {
        labels.insert(Label(speaker: speaker, part: "post_key", text: .text(stated.post.id)))
      }
    }
    for label in labels {
      self.versions[label, default: 0] += versions
      self.articles[label, default: 0] += articles
    }
  }

  /// Has a speaker looked at though nothing is counted for it.
  mutating func touch(_ speaker: Int64) { looked.insert(speaker) }

  /// Writes the counts.
  ///
  /// - Returns: the speakers concerned, in order, and whether they have posts now that they had not,
  ///   or no longer have.
  mutating func write() throws(SQLiteError) -> [(id: Int64, hasOtherPosts: Bool)] {
    var speakers: [Int64: Bool] = [:]
    for speaker in looked { speakers[speaker] = false }
    looked = []
    for (label, version) in versions {
      speakers[label.speaker, default: false] = speakers[label.speaker] ?? false
      let article = articles[label] ?? 0
      if version == 0, article == 0 { continue }
      let known = try database.run(
        """
        UPDATE speaker_label SET
          article_count = article_count + ?, version_count = version_count + ?
        WHERE speaker_id = ? AND part = ? AND label = ?
        """, [article, version, label.speaker, label.part, label.text])
      if known == 0 {
        if label.part == "post_key" { speakers[label.speaker] = true }
        try database.run(
          """
          INSERT INTO speaker_label (article_count, version_count, speaker_id, part, label)
          VALUES (?, ?, ?, ?, ?)
          """, [article, version, label.speaker, label.part, label.text])
      }
      if version < 0 {
        let removed = try database.run(
          """
          DELETE FROM speaker_label
          WHERE speaker_id = ? AND part = ? AND label = ? AND version_count <= 0
          """, [label.speaker, label.part, label.text])
        if removed > 0, label.part == "post_key" { speakers[label.speaker] = true }
      }
    }
    versions = [:]
    articles = [:]
    return speakers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The strings of a JSON array.
  private func strings(_ json: String) throws(SQLiteError) -> [String] {
    if json == "[]" { return [] }
    return try database.map("SELECT value FROM json_each(?) WHERE value <> ''", [json]) {
      row throws(SQLiteError) in row.text(0)
    }
  }
}
