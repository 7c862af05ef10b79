internal import ArchiveStore
internal import Dates
internal import SQLite

/// A report, as far as grouping into statements needs it.
final class StatementMember {
  let id: Int64
  let key: String
  let article: Int64
  let speaker: Int64?
  let fold: String
  let match: Int64
  private let lazyWording: LazyWording
  let kind: String
  let attitude: String
  let isHeadline: Bool
  /// It is the first report of its article's body.
  let opensArticle: Bool
  /// The days on which it may have been said, if known to the month or better.
  let said: ClosedRange<CalendarDate>?
  let saidFrom: String?
  let publishedFrom: String?
  let publishedTo: String?
  /// The days on which it may have been published.
  let published: ClosedRange<CalendarDate>?
  /// See `report.reference_on` and `report.reference_to_on`.
  let reference: ClosedRange<CalendarDate>?
  let outlet: Int64?
  let isCurrent: Bool
  let isRejected: Bool
  /// What it is a report from: its article, or the group of copies to which the article belongs.
  let text: Int64
  /// The statement that it belonged to until now.
  let statement: Int64?
  /// The report that a headline repeats.
  let repeats: Int64?
  /// False if it is known that no other report of the speaker has the same content.
  let mayHaveTwin: Bool
  /// False if it is known that it has nothing to do with an event.
  let mayHaveEvent: Bool

  /// The days of which it may be where its article looks back without a date; see `LookingBack`.
  var toldAgain: ClosedRange<CalendarDate>? {
    guard said == nil, let reference, reference.lowerBound < reference.upperBound else {
      return nil
    }
    return reference
  }

  var wording: Wording { lazyWording.value }

  /// The day on which it was said, if known to the day.
  var day: CalendarDate? {
    said.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
  }

  private static let columns = """
    SELECT r.id, r.key, r.article_id, r.speaker_id, r.content_fold, r.match_hash, r.kind,
      r.attitude, r.is_headline, coalesce(r.corrected_said_edtf, r.said_edtf), a.published_from_on,
      a.published_to_on, r.reference_on, a.outlet_id, a.superseded_by_id IS NULL, r.is_rejected,
      r.statement_id, r.reference_to_on,
      r.ordinal = (
        SELECT min(f.ordinal) FROM report AS f WHERE f.article_id = r.article_id AND NOT f.is_headline),
      coalesce(-c.copy_group_id, r.article_id), r.repeats_report_id, r.content, r.cue_lemma,
      r.is_negated, (SELECT s.country FROM speaker AS s WHERE s.id = r.speaker_id)
    """

  private static let tables = """
     FROM report AS r JOIN article AS a ON a.id = r.article_id
    LEFT JOIN copy AS c ON c.article_id = r.article_id
    """

  /// All that is known of the reports of an article.
  private static let inArticle =
    columns + """
      , EXISTS (
        SELECT 1 FROM report AS o WHERE o.match_hash = r.match_hash AND o.id <> r.id
          AND o.speaker_id = r.speaker_id),
      r.said_at_event_mention_id IS NOT NULL
        OR EXISTS (SELECT 1 FROM report_about AS l WHERE l.report_id = r.id)
      """ + tables + " WHERE r.article_id = ? ORDER BY r.ordinal"

  private static let others = columns + ", 1, 1" + tables

  private static let ofReport = others + " WHERE r.id = ?"

  private static let repeating = others + " WHERE r.repeats_report_id = ? ORDER BY r.id"

  private static let alike =
    others + """
       WHERE r.match_hash = ? AND r.speaker_id = ? AND r.repeats_report_id IS NULL ORDER BY r.id
      """

  // Two searches, each of which looks at its index alone: the days that are known, and the few periods. The sign
  // keeps the second from walking all that the speaker has said before.
  static let ofTime = """
    SELECT id FROM report WHERE speaker_id = ?1 AND reference_on BETWEEN ?2 AND ?3
    UNION SELECT id FROM report
    WHERE speaker_id = ?1 AND reference_to_on >= ?2 AND +reference_on <= ?3
    """

  /// The reports of an article.
  static func inArticle(
    _ article: Int64, _ database: Database, _ wordings: WordingCache
  ) throws(SQLiteError) -> [StatementMember] {
    try load(inArticle, [article], database, wordings)
  }

  /// One report.
  static func ofReport(
    _ report: Int64, _ database: Database, _ wordings: WordingCache
  ) throws(SQLiteError) -> StatementMember? {
    try load(ofReport, [report], database, wordings).first
  }

  /// The headlines that repeat a report.
  static func repeating(
    _ report: Int64, _ database: Database, _ wordings: WordingCache
  ) throws(SQLiteError) -> [StatementMember] {
    try load(repeating, [report], database, wordings)
  }

  /// The reports of a speaker with the same content, headlines that repeat one left out.
  static func alike(
    _ member: StatementMember, _ database: Database, _ wordings: WordingCache
  ) throws(SQLiteError) -> [StatementMember] {
    try load(alike, [member.match, member.speaker], database, wordings)
  }

  /// The numbers of a speaker's reports of some days, those of headlines that repeat one among them.
  static func ofTime(
    _ speaker: Int64, _ days: ClosedRange<CalendarDate>, _ database: Database
  ) throws(SQLiteError) -> [Int64] {
    try database.map(ofTime, [speaker, days.lowerBound.iso, days.upperBound.iso]) {
      row throws(SQLiteError) in row.int64(0)
    }
  }

  /// The reports of a speaker in an article, headlines that repeat one left out.
  static func ofArticle(
    _ article: Int64, _ speaker: Int64, _ database: Database, _ wordings: WordingCache
  ) throws(SQLiteError) -> [StatementMember] {
    try load(ofSpeaker, [article, speaker], database, wordings)
  }

  private static let ofSpeaker =
    others + """
       WHERE r.article_id = ? AND r.speaker_id = ? AND r.repeats_report_id IS NULL
      ORDER BY r.ordinal
      """

  private static func load(
    _ sql: String, _ bindings: Bindings, _ database: Database, _ wordings: WordingCache
  ) throws(SQLiteError) -> [StatementMember] {
    try database.map(sql, bindings) { row throws(SQLiteError) in
      try StatementMember(row, database, wordings)
    }
  }

  private init(
    _ row: borrowing Row, _ database: Database, _ wordings: WordingCache
  ) throws(SQLiteError) {
    let (id, key, fold, kind) = (row.int64(0), row.text(1), row.text(4), row.text(6))
    let (content, country) = (row.text(21), row.optionalText(24))
    let isDenied = row.bool(23) != Self.denials.contains(row.optionalText(22) ?? "")
    let article = row.int64(2)
    lazyWording = try wordings.wording(of: key, country) { quoted throws(SQLiteError) in
      LazyWording(
        content, fold,
        kind == "mixed" ? try quoted.folded(of: id, in: article, database) : [],
        country: country, isDenied: isDenied)
    }
    self.id = id
    self.key = key
    self.fold = fold
    self.kind = kind
    self.article = article
    speaker = row.isNull(3) ? nil : row.int64(3)
    match = row.int64(5)
    attitude = row.text(7)
    isHeadline = row.bool(8)
    let said = row.optionalText(9).flatMap { EDTF($0) }
    self.said = said.flatMap { Self.period($0) }
    saidFrom = said?.first?.iso
    publishedFrom = row.optionalText(10)
    publishedTo = row.optionalText(11)
    published = Self.range(publishedFrom, publishedTo)
    let reference = row.optionalText(12)
    self.reference = Self.range(reference, row.optionalText(17) ?? reference)
    outlet = row.isNull(13) ? nil : row.int64(13)
    isCurrent = row.bool(14)
    isRejected = row.bool(15)
    statement = row.isNull(16) ? nil : row.int64(16)
    opensArticle = row.bool(18)
    text = row.int64(19)
    repeats = row.isNull(20) ? nil : row.int64(20)
    mayHaveTwin = row.bool(25)
    mayHaveEvent = row.bool(26)
  }

  /// Verbs that turn around what follows them.
  private static let denials: Set<String> = ["deny", "rule out", "doubt", "reject"]

  /// The days of a date that is known to the month or better: longer periods say little of what is one
  /// utterance.
  static func period(_ date: EDTF) -> ClosedRange<CalendarDate>? {
    guard date.precision != .approximate, let first = date.first, let last = date.last,
      first <= last, first.days(to: last) < 31
    else { return nil }
    return first...last
  }

  private static func range(_ from: String?, _ to: String?) -> ClosedRange<CalendarDate>? {
    guard let first = from.flatMap(CalendarDate.init(iso:)),
      let last = to.flatMap(CalendarDate.init(iso:)),
      first <= last
    else { return nil }
    return first...last
  }

  /// The order in which reports lead their statement: statements before beliefs; direct, mixed,
  /// indirect; the body before headlines; the earliest said, then published; the least key.
  func leads(_ other: StatementMember) -> Bool {
    let order = (Self.rank(attitude), Self.rank(kind), isHeadline ? 1 : 0)
    let otherOrder = (Self.rank(other.attitude), Self.rank(other.kind), other.isHeadline ? 1 : 0)
    if order != otherOrder { return order < otherOrder }
    // No date begins with "~", which sorts last.
    let dates = (saidFrom ?? "~", publishedFrom ?? "~", key)
    return dates < (other.saidFrom ?? "~", other.publishedFrom ?? "~", other.key)
  }

  private static func rank(_ name: String) -> Int {
    switch name {
    case "direct", "statement": 0
    case "mixed", "belief": 1
    default: 2
    }
  }
}

/// The words of reports that were looked at before. A speaker's reports of the last days are looked at with
/// each new one; and what a report says follows from its key and from the speaker's country.
final class WordingCache {
  private struct Place: Hashable {
    let report: String
    let country: String?
  }

  private var recent: [Place: LazyWording] = [:]
  private var former: [Place: LazyWording] = [:]
  private var quoted = QuotedParts()
  /// Of each of the two: what was not asked for while so many others were is forgotten.
  private static let limit = 8_000

  fileprivate func wording(
    of report: String, _ country: String?,
    _ make: (inout QuotedParts) throws(SQLiteError) -> LazyWording
  ) throws(SQLiteError) -> LazyWording {
    let place = Place(report: report, country: country)
    if let wording = recent[place] { return wording }
    if recent.count >= Self.limit { (former, recent) = (recent, [:]) }
    let wording = if let known = former[place] { known } else { try make(&quoted) }
    recent[place] = wording
    return wording
  }
}

/// The words of a report, prepared when they are first compared: most reports are like no other.
private final class LazyWording {
  private let content: String
  private let fold: String
  private let quoted: [String]
  private let country: String?
  private let isDenied: Bool
  private(set) lazy var value = Wording(
    content, fold: fold, quoted: quoted, country: country, isDenied: isDenied)

  init(_ content: String, _ fold: String, _ quoted: [String], country: String?, isDenied: Bool) {
    self.content = content
    self.fold = fold
    self.quoted = quoted
    self.country = country
    self.isDenied = isDenied
  }
}
