internal import Authority
internal import SQLite

/// Counts of what articles call speakers, gathered and then written at once.
struct SpeakerLabels {
  enum Part: String, Bindable {
    case form, name, post
    case postKey = "post_key"
  }

  struct Label: Hashable {
    let part: Part
    /// Compared byte by byte.
    let text: Value

    init(_ part: Part, _ text: String) {
      self.part = part
      self.text = .text(text)
    }
  }

  struct Count {
    var articles = 0
    var versions = 0

    fileprivate mutating func add(_ versions: Int, _ articles: Int) {
      self.versions += versions
      self.articles += articles
    }
  }

  /// A speaker whose labels were looked at.
  struct Looked {
    let speaker: Int64
    /// It has posts now that it had not, or no longer has some.
    var hasOtherPosts = false
    /// What was counted.
    let counts: [Label: Count]
  }

  private let database: Database
  private var counts: [Int64: [Label: Count]] = [:]

  init(_ database: Database) { self.database = database }

  /// Counts an actor's name, forms and posts for a speaker, or takes them off.
  mutating func count(_ actor: ActorRow, for speaker: Int64, versions: Int, articles: Int) {
    var labels: Set<Label> = [Label(.form, actor.name)]
    let isFull = !actor.isPerson || !actor.isSurnameOnly
    // A surname is no name to show where an article gives more.
    if isFull { labels.insert(Label(.name, actor.name)) }
    for form in actor.forms where !form.isEmpty { labels.insert(Label(.form, form)) }
    for post in actor.posts where !post.isEmpty {
      labels.insert(Label(.post, post))
      if isFull, actor.isPerson, let stated = StatedPost(post) {
        labels.insert(Label(.postKey, stated.post.id))
      }
    }
    for label in labels {
      counts[speaker, default: [:]][label, default: Count()].add(versions, articles)
    }
  }

  /// Has a speaker looked at though nothing is counted for it.
  mutating func touch(_ speaker: Int64) { counts[speaker] = counts[speaker] ?? [:] }

  /// Gives out what was counted, in the order of the speakers, and forgets it.
  mutating func take() -> [Looked] {
    let taken = counts.sorted { $0.key < $1.key }
    counts = [:]
    return taken.map { speaker, counts in
      Looked(
        speaker: speaker,
        counts: counts.filter { $0.value.versions != 0 || $0.value.articles != 0 })
    }
  }
}

extension SpeakerLabels.Looked {
  /// Adds the counts to those that are there.
  mutating func update(in database: Database) throws(SQLiteError) {
    for (label, count) in counts {
      let known = try database.run(
        """
        UPDATE speaker_label SET
          article_count = article_count + ?, version_count = version_count + ?
        WHERE speaker_id = ? AND part = ? AND label = ?
        """, [count.articles, count.versions, speaker, label.part, label.text])
      if known == 0 {
        if label.part == .postKey { hasOtherPosts = true }
        var batch = RowBatch(Self.insertion)
        add(label, count, to: &batch)
        try database.insert(batch)
      }
      if count.versions < 0 {
        let removed = try database.run(
          """
          DELETE FROM speaker_label
          WHERE speaker_id = ? AND part = ? AND label = ? AND version_count <= 0
          """, [speaker, label.part, label.text])
        if removed > 0, label.part == .postKey { hasOtherPosts = true }
      }
    }
  }

  /// Adds the counts of a speaker who has none.
  mutating func addAll(to batch: inout RowBatch) {
    for (label, count) in counts {
      if label.part == .postKey { hasOtherPosts = true }
      add(label, count, to: &batch)
    }
  }

  static let insertion = RowInsertion(
    into: "speaker_label", ["article_count", "version_count", "speaker_id", "part", "label"])

  private func add(
    _ label: SpeakerLabels.Label, _ count: SpeakerLabels.Count, to batch: inout RowBatch
  ) {
    batch.add(count.articles)
    batch.add(count.versions)
    batch.add(speaker)
    batch.add(label.part.rawValue)
    batch.add(label.text)
  }
}
