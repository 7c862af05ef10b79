internal import ArchiveStore
internal import Dates
internal import SQLite

/// Says of each report who said it and when, corrections included.
struct ReportSpeakers {
  private let archive: Archive
  private let database: Database
  private let curation: Curation

  init(_ archive: Archive, _ curation: Curation) {
    self.archive = archive
    database = archive.database
    self.curation = curation
  }

  /// A report that has another speaker or date than before.
  struct ChangedReport: Hashable {
    let id: Int64
    let article: Int64
  }

  private struct Report {
    let id: Int64
    let actorSpeaker: Int64?
    let said: String?
    let publishedFrom: String?
    let current: Effective
    let article: Int64
    let cue: String?
  }

  /// The days by which reports of one time are found; the second only where it is not the first.
  private struct Reference: Equatable {
    let from: String?
    let to: String?

    init(from: String?, to: String?) { (self.from, self.to) = (from, to) }

    init(
      _ said: EDTF?, orPublished published: String?,
      toldAgain days: (from: String, to: String)? = nil
    ) {
      if said == nil, let days {
        self.init(from: days.from, to: days.to)
        return
      }
      guard let days = said.flatMap({ StatementMember.period($0) }) else {
        self.init(from: published, to: nil)
        return
      }
      self.init(
        from: days.lowerBound.iso,
        to: days.lowerBound == days.upperBound ? nil : days.upperBound.iso)
    }
  }

  /// What a report's columns hold.
  private struct Effective: Equatable {
    var speaker: Int64?
    var reference: Reference
    var said: String?
    var isRejected: Bool
    var correction: Int64?
  }

  private static let columns = """
    SELECT r.id, c.speaker_id, r.said_edtf, a.published_from_on, r.speaker_id, r.reference_on,
      r.reference_to_on, r.corrected_said_edtf, r.is_rejected, r.correction_id, r.article_id, r.cue
    FROM report AS r JOIN article AS a ON a.id = r.article_id
    LEFT JOIN actor AS c ON c.id = r.actor_id
    """

  private static let ofArticle =
    columns + " WHERE r.article_id = ? AND r.statement_id IS NOT NULL ORDER BY r.ordinal"
  private static let newOfArticle =
    columns + " WHERE r.article_id = ? AND +r.statement_id IS NULL ORDER BY r.ordinal"
  private static let ofActor = columns + " WHERE r.actor_id = ? ORDER BY r.id"

  /// `StatementMember.period` in SQL.
  private static let isOfPeriod = """
    said_precision <> 'approximate' AND julianday(said_to_on) - julianday(said_from_on) BETWEEN 0 AND 30
    """

  /// What `effective` says where there is no ruling, for the new reports of an article at once. The sign keeps
  /// SQLite from looking for them among all new reports, which in a rebuild are all that there are.
  private static let setNew = """
    UPDATE report SET
      speaker_id = (SELECT c.speaker_id FROM actor AS c WHERE c.id = report.actor_id),
      reference_on = coalesce(
        CASE WHEN \(isOfPeriod) THEN said_from_on END,
        (SELECT a.published_from_on FROM article AS a WHERE a.id = report.article_id)),
      reference_to_on = CASE WHEN \(isOfPeriod) THEN nullif(said_to_on, said_from_on) END
    WHERE article_id = ? AND +statement_id IS NULL
    """

  /// `LookingBack.days` for the new reports of an article, of which a cue begins so.
  private static let setToldAgain = """
    UPDATE report SET reference_on = ?2, reference_to_on = ?3
    WHERE article_id = ?1 AND +statement_id IS NULL AND said_edtf IS NULL
      AND (?4 = '' OR substr(cue, 1, length(?4)) = ?4)
    """

  /// Brings the reports of touched articles and moved actors up to date.
  ///
  /// - Returns: those that have changed, but for new ones, and the speakers that they had.
  func update(
    _ touched: Touched, _ changes: SpeakerChanges
  ) throws(SQLiteError) -> (reports: [ChangedReport], former: Set<Int64>) {
    var rulings = try RulingCache(archive)
    var changed: Set<ChangedReport> = []
    var former: Set<Int64> = []
    var backs: [Int64: LookingBack] = [:]
    func update(_ sql: String, _ id: Int64) throws(SQLiteError) {
      for report in try load(sql, id) {
        let back: LookingBack
        if let known = backs[report.article] {
          back = known
        } else {
          back = try LookingBack(report.article, database)
          backs[report.article] = back
        }
        let wanted = try effective(report, back, &rulings)
        if wanted == report.current { continue }
        try database.run(
          """
          UPDATE report SET speaker_id = ?, reference_on = ?, reference_to_on = ?,
            corrected_said_edtf = ?, is_rejected = ?, correction_id = ?
          WHERE id = ?
          """,
          [
            wanted.speaker, wanted.reference.from, wanted.reference.to, wanted.said,
            wanted.isRejected, wanted.correction, report.id,
          ])
        changed.insert(ChangedReport(id: report.id, article: report.article))
        if let speaker = report.current.speaker { former.insert(speaker) }
      }
    }
    for article in touched.stored {
      if try rulings.rulings(of: article).reports.isEmpty {
        try database.run(Self.setNew, [article])
        let back = try LookingBack(article, database)
        if let days = back.review ?? back.before {
          try database.run(
            Self.setToldAgain,
            [article, days.from, days.to, back.review == nil ? LookingBack.ofBefore : ""])
        }
      } else {
        try update(Self.newOfArticle, article)
      }
      try update(Self.ofArticle, article)
    }
    for move in changes.moves { try update(Self.ofActor, move.actor) }
    return (changed.sorted { $0.id < $1.id }, former)
  }

  private func load(_ sql: String, _ id: Int64) throws(SQLiteError) -> [Report] {
    try database.map(sql, [id]) { row throws(SQLiteError) in
      Report(
        id: row.int64(0), actorSpeaker: row.isNull(1) ? nil : row.int64(1),
        said: row.optionalText(2), publishedFrom: row.optionalText(3),
        current: Effective(
          speaker: row.isNull(4) ? nil : row.int64(4),
          reference: Reference(from: row.optionalText(5), to: row.optionalText(6)),
          said: row.optionalText(7), isRejected: row.bool(8),
          correction: row.isNull(9) ? nil : row.int64(9)),
        article: row.int64(10), cue: row.optionalText(11))
    }
  }

  private func effective(
    _ report: Report, _ back: LookingBack, _ rulings: inout RulingCache
  ) throws(SQLiteError) -> Effective {
    var effective = Effective(
      speaker: report.actorSpeaker,
      reference: Reference(
        report.said.flatMap { EDTF($0) }, orPublished: report.publishedFrom,
        toldAgain: back.days(ofCue: report.cue)),
      said: nil, isRejected: false, correction: nil)
    guard let ruling = try rulings.rulings(of: report.article).reports[report.id] else {
      return effective
    }
    effective.correction = ruling.correction
    effective.isRejected = ruling.isRejected
    if case .to(let speaker) = ruling.speaker {
      effective.speaker = try speaker.flatMap { key throws(SQLiteError) in
        try SpeakerRow.row(of: curation.canonical(key), in: archive)
      }
    }
    if case .to(let date) = ruling.said {
      // An empty date says that none is known.
      effective.said = date?.description ?? ""
      effective.reference = Reference(date, orPublished: report.publishedFrom)
    }
    return effective
  }
}
