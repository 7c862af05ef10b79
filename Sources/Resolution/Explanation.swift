public import ArchiveStore
internal import Authority
internal import Dates
internal import Formats
internal import SQLite

/// Why a statement has its speaker, post and date: the chain of evidence of each of its reports.
public struct Explanation: Sendable {
  public let statementKey: String
  public let content: String
  public let reports: [ReportExplanation]
  public let posts: [PostExplanation]

  /// Points that a link needs.
  public static let link = Evidence.link
  /// Points by which it must be ahead of the next candidate.
  public static let margin = Evidence.margin

  public struct ReportExplanation: Sendable {
    public let key: String
    public let kind: String
    public let outlet: String?
    /// The words that name the source.
    public let source: String?
    /// How those words name him: name, titled_name, nominal, pronoun ...
    public let mention: String?
    /// Whom the article names: the fullest name, other forms and posts in it.
    public let actor: String?
    public let actorForms: String?
    public let actorPosts: String?
    public let actorCountry: String?
    public let speakerKey: String?
    public let speakerName: String?
    /// The rule that chose the speaker.
    public let rule: String?
    public let considered: [Considered]
    public let said: String?
    public let saidBasis: String?
    public let published: String?
    public let publishedBasis: String?
    /// The decision of a curator on this report.
    public let correction: String?
    public let confidence: Double
  }

  /// A speaker who was weighed.
  public struct Considered: Sendable {
    public let key: String
    public let name: String
    public let points: Int
    public let reasons: [String]
  }

  public struct PostExplanation: Sendable {
    public let title: String
    public let basis: String
    public let qualifier: String?
    public let isCertain: Bool
    public let source: String?
  }

  /// Explains a statement by its whole key; nil if there is none.
  public init?(ofStatement key: String, in archive: Archive) throws {
    let database = archive.database
    guard
      let statement = try database.first(
        "SELECT id, content FROM statement WHERE key = ?", [key],
        { row in (id: row.int64(0), content: row.text(1)) })
    else { return nil }
    statementKey = key
    content = statement.content
    posts = try database.map(
      """
      SELECT title, basis, qualifier, is_certain, source FROM statement_post
      WHERE statement_id = ? ORDER BY ordinal
      """, [statement.id]
    ) { row in
      PostExplanation(
        title: row.text(0), basis: row.text(1), qualifier: row.optionalText(2),
        isCertain: row.bool(3), source: row.optionalText(4))
    }
    let reports = try database.map(
      "SELECT id FROM report WHERE statement_id = ? ORDER BY id", [statement.id]
    ) { row in row.int64(0) }
    let chain = try Chain(archive)
    self.reports = try reports.compactMap { try chain.explain($0) }
  }
}

/// Decides once more, and keeps what was weighed.
private struct Chain {
  let archive: Archive
  let decisions: SpeakerDecisions

  init(_ archive: Archive) throws {
    self.archive = archive
    decisions = SpeakerDecisions(
      database: archive.database, people: KnownPeople(archive.database),
      curation: Curation(try CorrectionLog(archive).aboutSpeakers()))
  }

  private static func json(_ texts: [String]) -> String {
    JSON.array(texts.map { .string($0) }).compact
  }

  func explain(_ report: Int64) throws -> Explanation.ReportExplanation? {
    let database = archive.database
    let actor = try database.first(
      "SELECT actor_id, article_id FROM report WHERE id = ?", [report]
    ) { row in (id: row.isNull(0) ? nil : row.int64(0), article: row.int64(1)) }
    guard let actor else { return nil }
    let row = try ActorRow.inArticle(actor.article, database).first { $0.id == actor.id }
    var decision: SpeakerDecision?
    if let row {
      var rulings = try RulingCache(archive)
      decision = try decisions.decide(row, try rulings.ruling(of: row, in: actor.article))
    }
    return try database.first(
      """
      SELECT r.key, r.kind, o.name, r.source,
        (SELECT form FROM mention WHERE actor_id = r.actor_id AND start_cp < r.source_end_cp
          AND end_cp > r.source_start_cp ORDER BY end_cp - start_cp DESC LIMIT 1),
        s.key, s.name, coalesce(r.corrected_said_edtf, r.said_edtf), r.said_basis,
        a.published_edtf, a.published_basis,
        k.action || ' by ' || k.author || ' on ' || substr(k.made_at, 1, 10) || ': ' || k.reason,
        r.confidence
      FROM report AS r JOIN article AS a ON a.id = r.article_id
      LEFT JOIN outlet AS o ON o.id = a.outlet_id LEFT JOIN speaker AS s ON s.id = r.speaker_id
      LEFT JOIN correction AS k ON k.id = r.correction_id WHERE r.id = ?
      """, [report]
    ) { found in
      Explanation.ReportExplanation(
        key: found.text(0), kind: found.text(1), outlet: found.optionalText(2),
        source: found.optionalText(3), mention: found.optionalText(4), actor: row?.name,
        actorForms: row.map { Self.json($0.forms) }, actorPosts: row.map { Self.json($0.posts) },
        actorCountry: row?.country,
        speakerKey: found.optionalText(5), speakerName: found.optionalText(6),
        rule: decision?.rule,
        considered: (decision?.considered ?? []).map {
          Explanation.Considered(
            key: $0.key, name: $0.name, points: $0.points, reasons: $0.reasons)
        }, said: found.optionalText(7), saidBasis: found.optionalText(8),
        published: found.optionalText(9), publishedBasis: found.optionalText(10),
        correction: found.optionalText(11), confidence: found.double(12))
    }
  }
}
