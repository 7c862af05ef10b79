internal import ArchiveStore
internal import Dates
internal import SQLite
internal import Text

/// What curators have decided about the words of one article, applied to what is found in it now.
struct ArticleRulings {
  /// About somebody whom the article names.
  struct ActorRuling {
    /// The speaker that it is.
    var speaker: String?
    /// The name of a speaker of its own.
    var name: String?
    /// The speakers that it is not.
    var barred: Set<String> = []
  }

  /// About a report.
  struct ReportRuling {
    enum Change<Value> {
      case none
      case to(Value)
    }

    var speaker = Change<String?>.none
    var said = Change<EDTF?>.none
    var isRejected = false
    /// The row of the latest decision.
    var correction: Int64
  }

  private(set) var actors: [Int64: ActorRuling] = [:]
  private(set) var reports: [Int64: ReportRuling] = [:]
  /// Keys of the corrections whose words were found.
  private(set) var applied: Set<String> = []

  /// None at all.
  init() {}

  init(of article: Int64, _ archive: Archive) throws(SQLiteError) {
    let database = archive.database
    let head = try database.first("SELECT sha256, url FROM article WHERE id = ?", [article]) {
      row throws(SQLiteError) in (sha256: row.text(0), url: row.optionalText(1))
    }
    guard let head else { return }
    let entries = try CorrectionLog(archive).aboutArticle(sha256: head.sha256, url: head.url)
    if entries.isEmpty { return }
    let places = try Places(article, database)
    for entry in entries {
      guard let quote = entry.correction.decision.quote, let place = places.place(of: quote) else {
        continue
      }
      if apply(entry, to: place) { applied.insert(entry.correction.key) }
    }
  }

  /// - Returns: whether the place is one that the decision can be about.
  private mutating func apply(_ entry: CorrectionLog.Entry, to place: Places.Place) -> Bool {
    switch entry.correction.decision {
    case .split(_, let speaker, let name):
      guard let actor = place.actor else { return false }
      actors[actor, default: ActorRuling()].speaker = Self.key(ofSplit: name, from: speaker)
      actors[actor, default: ActorRuling()].name = name
    case .deny(_, let speaker):
      guard let actor = place.actor else { return false }
      actors[actor, default: ActorRuling()].barred.insert(speaker)
    case .confirm(_, let speaker?):
      guard let actor = place.actor else { return false }
      actors[actor, default: ActorRuling()].speaker = speaker
    case .confirm(_, nil): return rule(place, entry) { _ in }
    case .attribute(_, let speaker): return rule(place, entry) { $0.speaker = .to(speaker) }
    case .date(_, let date): return rule(place, entry) { $0.said = .to(date) }
    case .reject: return rule(place, entry) { $0.isRejected = true }
    case .merge, .neverMerge, .rename, .undo: return false
    }
    return true
  }

  private mutating func rule(
    _ place: Places.Place, _ entry: CorrectionLog.Entry, _ change: (inout ReportRuling) -> Void
  ) -> Bool {
    guard let report = place.report else { return false }
    var ruling = reports[report] ?? ReportRuling(correction: entry.id)
    ruling.correction = entry.id
    change(&ruling)
    reports[report] = ruling
    return true
  }

  /// The key of the speaker that a split makes: the same for all the words that go to one name.
  static func key(ofSplit name: String, from speaker: String) -> String {
    let slug = Folding.folded(name).split(separator: " ").joined(separator: "-")
    return "person:\(slug):of-\(ContentKeys.sha256(speaker.utf8).prefix(8))"
  }
}

/// Where in an article reports and mentions stand, to find what a quotation points at.
private struct Places {
  struct Place {
    let report: Int64?
    let actor: Int64?
  }

  private struct Span {
    let bytes: Range<Int>
    let report: Int64?
    let actor: Int64?
  }

  private let text: SourceText
  private var reports: [Span] = []
  private var mentions: [Span] = []

  init(_ article: Int64, _ database: Database) throws(SQLiteError) {
    let bytes =
      try database.first("SELECT text FROM article WHERE id = ?", [article]) {
        row throws(SQLiteError) in row.blob(0)
      } ?? []
    let text = SourceText(utf8: bytes)
    self.text = text
    reports = try database.map(
      """
      SELECT p.start_cp, p.end_cp, r.id, r.actor_id FROM report AS r
      JOIN report_span AS p ON p.report_id = r.id AND p.part = 'content'
      WHERE r.article_id = ? ORDER BY r.ordinal, p.ordinal
      """, [article]
    ) { row throws(SQLiteError) in
      Span(
        bytes: text.bytes(of: TextSpan(row.int(0), row.int(1))), report: row.int64(2),
        actor: row.isNull(3) ? nil : row.int64(3))
    }
    mentions = try database.map(
      "SELECT start_cp, end_cp, actor_id FROM mention WHERE article_id = ? ORDER BY start_cp",
      [article]
    ) { row throws(SQLiteError) in
      Span(
        bytes: text.bytes(of: TextSpan(row.int(0), row.int(1))), report: nil, actor: row.int64(2))
    }
  }

  /// The report or mention that agrees best with the words, if it shares half of the shorter.
  func place(of quote: TextQuote) -> Place? {
    guard let range = quote.range(in: text.bytes) else { return nil }
    func agreement(_ span: Span) -> Double {
      let shared = span.bytes.clamped(to: range).count
      return Double(shared) / Double(span.bytes.count + range.count - shared)
    }
    let best = (reports + mentions).max { agreement($0) < agreement($1) }
    guard let best, 2 * best.bytes.clamped(to: range).count >= min(best.bytes.count, range.count)
    else { return nil }
    return Place(report: best.report, actor: best.actor)
  }
}
