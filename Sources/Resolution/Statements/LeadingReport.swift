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

  private static let columns = """
    SELECT r.content, s.key, s.name,
      coalesce(
        r.role_as_stated, CASE WHEN c.speaker_id = s.id THEN json_extract(c.posts, '$[0]') END),
      s.country, r.kind, r.form, r.attitude, r.act, r.is_negated, r.channel, r.said_edtf,
      r.said_basis, r.corrected_said_edtf, k.author, k.reason, r.confidence, r.id
    FROM report AS r
    LEFT JOIN actor AS c ON c.id = r.actor_id
    LEFT JOIN correction AS k ON k.id = r.correction_id
    LEFT JOIN speaker AS s ON s.id =
    """

  private static let one = columns + " ?2 WHERE r.id = ?1"
  private static let inArticle = columns + " r.speaker_id WHERE r.article_id = ?"

  /// The reports of an article, each with its own speaker, by their row numbers.
  static func inArticle(
    _ article: Int64, _ database: Database
  ) throws(SQLiteError) -> [Int64: LeadingReport] {
    var reports: [Int64: LeadingReport] = [:]
    try database.forEach(inArticle, [article]) { row throws(SQLiteError) in
      reports[row.int64(17)] = LeadingReport(row)
    }
    return reports
  }

  init(_ report: Int64, speaker: Int64?, in database: Database) throws(SQLiteError) {
    let found = try database.first(Self.one, [report, speaker]) { row throws(SQLiteError) in
      LeadingReport(row)
    }
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

/// The leading reports of statements; those of touched articles are loaded an article at a time.
struct LeadingReports {
  private let database: Database
  private let touched: Set<Int64>
  private var known: [Int64: [Int64: LeadingReport]] = [:]

  init(_ database: Database, _ touched: Touched) {
    self.database = database
    self.touched = Set(touched.stored)
  }

  mutating func report(
    _ leading: StatementMember?, speaker: Int64?
  ) throws(SQLiteError) -> LeadingReport {
    guard let leading, leading.speaker == speaker, touched.contains(leading.article) else {
      return try LeadingReport(leading?.id ?? 0, speaker: speaker, in: database)
    }
    if known[leading.article] == nil {
      known[leading.article] = try LeadingReport.inArticle(leading.article, database)
    }
    if let report = known[leading.article]?[leading.id] { return report }
    return try LeadingReport(leading.id, speaker: speaker, in: database)
  }
}
