internal import ArchiveStore
internal import Dates
internal import SQLite

/// The report that a statement shows.
struct LeadingReport {
  let content: String
  let speakerKey: String?
  let speakerName: String?
  let role: String?
  let country: String?
  let kind: String
  let form: String
  let attitude: String
  let act: String?
  let isNegated: Bool
  let channel: String?
  /// When it was said, corrections included.
  let said: DateColumns
  let confidence: Double

  /// The country of a post that does not name one.
  var countryOfPost: String? {
    speakerKey.map { SpeakerKey.Parts($0).kind } == "person" ? country : nil
  }

  init(_ report: Int64, speaker: Int64?, in database: Database) throws(SQLiteError) {
    let found = try database.first(
      """
      SELECT r.content, s.key, s.name,
        coalesce(
          r.role_as_stated, CASE WHEN c.speaker_id = s.id THEN json_extract(c.posts, '$[0]') END),
        s.country, r.kind, r.form, r.attitude, r.act, r.is_negated, r.channel, r.said_edtf,
        r.said_basis, r.corrected_said_edtf, k.author, k.reason, r.confidence
      FROM report AS r
      LEFT JOIN actor AS c ON c.id = r.actor_id
      LEFT JOIN speaker AS s ON s.id = ?2
      LEFT JOIN correction AS k ON k.id = r.correction_id
      WHERE r.id = ?1
      """, [report, speaker]
    ) { row throws(SQLiteError) in LeadingReport(row) }
    guard let found else {
      throw SQLiteError(code: .error, message: "report \(report) vanished")
    }
    self = found
  }

  private init(_ row: borrowing Row) {
    content = row.text(0)
    speakerKey = row.optionalText(1)
    speakerName = row.optionalText(2)
    role = row.optionalText(3)
    country = row.optionalText(4)
    kind = row.text(5)
    form = row.text(6)
    attitude = row.text(7)
    act = row.optionalText(8)
    isNegated = row.bool(9)
    channel = row.optionalText(10)
    if let corrected = row.optionalText(13) {
      var date = DateColumns(EDTF(corrected))
      date.basis = "corrected by \(row.optionalText(14) ?? ""): \(row.optionalText(15) ?? "")"
      said = date
    } else {
      var date = DateColumns(row.optionalText(11).flatMap { EDTF($0) })
      date.basis = row.optionalText(12)
      said = date
    }
    confidence = row.double(16)
  }
}
