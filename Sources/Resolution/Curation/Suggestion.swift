public import ArchiveStore
internal import SQLite
internal import Text

/// Something that the program would not decide by itself, for a curator.
public struct Suggestion: Sendable {
  public enum Kind: String, Sendable {
    /// Somebody of an article may be a known speaker.
    case speaker
    /// A post as an article states it is not in the tables for the day.
    case post
  }

  public let id: Int64
  public let kind: Kind
  /// Row of the actor.
  public let actor: Int64
  /// What the article calls him.
  public let name: String
  public let posts: String
  public let country: String?
  public let candidateKey: String
  public let candidateName: String
  /// Points of evidence; a link would need 75.
  public let points: Int
  public let evidence: String
  public let outlet: String?
  public let published: String?
  public let headline: String?
  /// The line in which the article first names him.
  public let context: String
  /// How many mentions and reports hang on it.
  public let reports: Int

  /// All of them: those that matter to most reports first.
  public static func all(
    limit: Int = 1000, in archive: Archive
  ) throws -> [Suggestion] {
    try archive.database.map(
      """
      SELECT g.id, g.kind, g.actor_id, c.name, c.posts, c.country, g.candidate_key,
        g.candidate_name, g.points, g.evidence, o.name, a.published_edtf, a.headline, a.text,
        (SELECT min(start_cp) FROM mention WHERE actor_id = c.id),
        (SELECT count(*) FROM report WHERE actor_id = c.id) AS reports
      FROM suggestion AS g JOIN actor AS c ON c.id = g.actor_id
      JOIN article AS a ON a.id = c.article_id LEFT JOIN outlet AS o ON o.id = a.outlet_id
      WHERE a.superseded_by_id IS NULL
      ORDER BY reports DESC, g.points DESC, a.sha256, c.ordinal, g.candidate_key LIMIT ?
      """, [limit]
    ) { row in
      Suggestion(
        id: row.int64(0), kind: Kind(rawValue: row.text(1)) ?? .speaker, actor: row.int64(2),
        name: row.text(3), posts: row.text(4), country: row.optionalText(5),
        candidateKey: row.text(6), candidateName: row.text(7), points: row.int(8),
        evidence: row.text(9), outlet: row.optionalText(10), published: row.optionalText(11),
        headline: row.optionalText(12),
        context: row.isNull(14) ? "" : line(at: row.int(14), in: row.blob(13)),
        reports: row.int(15))
    }
  }

  private static func line(at codePoint: Int, in utf8: [UInt8]) -> String {
    let text = SourceText(utf8: utf8)
    let byte = text.byte(atCodePoint: codePoint)
    let start = text.bytes[..<byte].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = text.bytes[byte...].firstIndex(of: 0x0A) ?? text.bytes.count
    return text.string(start..<end)
  }
}
