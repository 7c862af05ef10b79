internal import ArchiveStore
internal import SQLite
internal import Text

/// Says of each article to which centre it belongs.
///
/// Articles are gone through from the longest text to the shortest: one that is a copy of an earlier centre belongs
/// to the first of those, any other is a centre itself. Nothing hangs together by a chain: each copy is one of its
/// centre. The order is one of content, so that the outcome is a function of the set of articles; what a new
/// article changes is followed up in the same order.
struct CopyCentres {
  private let database: Database
  private let bands: CopyBands
  private var articles: [Int64: CopyArticle?] = [:]
  private var subjects: [Int64: TextLikeness.Subject] = [:]
  private var likenesses: [Pair: TextLikeness] = [:]
  /// The centres of those that were decided anew.
  private(set) var decided: [Int64: Int64] = [:]
  /// Those that they had before; nil of new articles.
  private(set) var before: [Int64: Int64?] = [:]

  private struct Pair: Hashable {
    let centre: Int64
    let other: Int64
  }

  init(_ database: Database) {
    self.database = database
    bands = CopyBands(database)
  }

  /// Takes in new articles.
  mutating func add(_ new: [Int64]) throws(SQLiteError) {
    var open = Open()
    for id in new where before[id] == nil {
      guard let article = try article(id) else { continue }
      before[id] = .some(nil)
      open.insert(article)
    }
    while let article = open.popFirst() {
      for next in try decide(article) { open.insert(next) }
    }
  }

  /// - Returns: those on which it bears, which all come later.
  private mutating func decide(_ article: CopyArticle) throws(SQLiteError) -> [CopyArticle] {
    let former = try currentCentre(of: article.id)
    if before[article.id] == nil { before[article.id] = .some(former) }
    let met = try bands.meeting(article.id, days: article.published, reach: CopyRule.reach)
    let centre = try firstCentre(for: article, of: met) ?? article.id
    decided[article.id] = centre
    let isCentre = centre == article.id
    let was = former.map { $0 == article.id }
    try bands.write(article.id, isCentre: isCentre, was: was)
    if was == isCentre { return [] }
    if isCentre { return try later(than: article, of: met.keys) }
    guard was == true else { return [] }
    var freed: [CopyArticle] = []
    for id in try members(of: article.id) {
      if let member = try self.article(id) { freed.append(member) }
    }
    return freed
  }

  /// Its centre now; nil of an article that is new.
  private func currentCentre(of article: Int64) throws(SQLiteError) -> Int64? {
    if let centre = decided[article] { return centre }
    if case .some(nil) = before[article] { return nil }
    return try Self.storedCentre(of: article, in: database)
  }

  func isCentre(_ article: Int64) throws(SQLiteError) -> Bool {
    if let centre = decided[article] { return centre == article }
    return try Self.storedCentre(of: article, in: database) == article
  }

  static func storedCentre(of article: Int64, in database: Database) throws(SQLiteError) -> Int64 {
    let centre = try database.int(
      """
      SELECT g.centre_id FROM copy AS c JOIN copy_group AS g ON g.id = c.copy_group_id
      WHERE c.article_id = ?
      """, [article])
    return centre.map { Int64($0) } ?? article
  }

  /// The first of the earlier centres of which it is a copy.
  private mutating func firstCentre(
    for article: CopyArticle, of met: [Int64: Bool]
  ) throws(SQLiteError) -> Int64? {
    var earlier: [CopyArticle] = []
    for (id, isCentre) in met where isCentre {
      if let centre = try self.article(id), centre.precedes(article) { earlier.append(centre) }
    }
    earlier.sort { $0.precedes($1) }
    for centre in earlier where try areCopies(centre, article) { return centre.id }
    return nil
  }

  /// Those to which a new centre is nearer in order than the one that they have.
  private mutating func later(
    than centre: CopyArticle, of met: some Sequence<Int64>
  ) throws(SQLiteError) -> [CopyArticle] {
    var later: [CopyArticle] = []
    for id in met.sorted() {
      guard let other = try article(id), centre.precedes(other),
        let currentID = try currentCentre(of: id), let current = try article(currentID),
        centre.precedes(current), try areCopies(centre, other)
      else { continue }
      later.append(other)
    }
    return later
  }

  /// The members of a centre, itself left out.
  func members(of centre: Int64) throws(SQLiteError) -> [Int64] {
    var members = Set(
      try database.map(
        """
        SELECT c.article_id FROM copy_group AS g JOIN copy AS c ON c.copy_group_id = g.id
        WHERE g.centre_id = ?
        """, [centre]
      ) { row throws(SQLiteError) in row.int64(0) })
    for (article, current) in decided {
      if current == centre { members.insert(article) } else { members.remove(article) }
    }
    members.remove(centre)
    return members.sorted()
  }

  // MARK: Comparing

  mutating func article(_ id: Int64) throws(SQLiteError) -> CopyArticle? {
    if let known = articles[id] { return known }
    let article = try CopyArticle(id, in: database)
    articles[id] = .some(article)
    return article
  }

  private mutating func areCopies(
    _ centre: CopyArticle, _ other: CopyArticle
  ) throws(SQLiteError) -> Bool {
    guard CopyRule.canBeCopies(centre, other) else { return false }
    return CopyRule.areCopies(centre, other, try likeness(of: other.id, to: centre.id))
  }

  /// How a text stands to one that is not shorter.
  mutating func likeness(of other: Int64, to centre: Int64) throws(SQLiteError) -> TextLikeness {
    let pair = Pair(centre: centre, other: other)
    if let known = likenesses[pair] { return known }
    let likeness = TextLikeness(try subject(other), try subject(centre))
    likenesses[pair] = likeness
    return likeness
  }

  private mutating func subject(_ id: Int64) throws(SQLiteError) -> TextLikeness.Subject {
    if let known = subjects[id] { return known }
    let fingerprint = try database.first(
      "SELECT shingles, names FROM article_fingerprint WHERE article_id = ?", [id]
    ) { row throws(SQLiteError) in Fingerprint(shingles: row.blob(0), names: row.blob(1)) }
    let subject = TextLikeness.Subject(fingerprint ?? Fingerprint(shingles: [], names: []))
    subjects[id] = subject
    return subject
  }

  /// Articles that are still to be decided, the first in order first.
  private struct Open {
    private var articles: [CopyArticle] = []
    private var ids: Set<Int64> = []

    mutating func insert(_ article: CopyArticle) {
      guard ids.insert(article.id).inserted else { return }
      // The last is the first in order, where it is cheapest to take.
      var (low, high) = (0, articles.count)
      while low < high {
        let middle = (low + high) / 2
        if article.precedes(articles[middle]) { low = middle + 1 } else { high = middle }
      }
      articles.insert(article, at: low)
    }

    mutating func popFirst() -> CopyArticle? {
      guard let article = articles.popLast() else { return nil }
      ids.remove(article.id)
      return article
    }
  }
}
