internal import Dates
internal import Extraction
internal import Reading
internal import SQLite
internal import Text

extension ArticleStore {
  func insertReports(
    _ extract: Extract, actors: [Int64], events: [Int64], in article: Article, _ id: Int64
  ) throws(SQLiteError) {
    let source = article.text.source
    let contents = extract.reports.map { source.joined($0.content) }
    let folds = contents.map { Folding.folded($0) }
    let roots = extract.reports.indices.map { Self.root(of: $0, in: extract.reports) }
    let keys = ReportKeys(
      extract.reports.indices.map { index in
        let report = extract.reports[index]
        return ReportKeys.Report(
          contentFold: folds[index], speaker: report.speaker, day: report.said?.day?.iso,
          isRepeat: roots[index] != nil)
      }, article: article.sha256)
    let first = try nextID(of: "report")
    func row(_ ordinal: Int) -> Int64 { first + Int64(ordinal) }
    var batch = RowBatch(Self.report)
    var spans = RowBatch(Self.span)
    for (ordinal, report) in extract.reports.enumerated() {
      let said = DateColumns(report.said)
      batch.add(row(ordinal))
      batch.add(keys.keys[ordinal])
      batch.add(id)
      batch.add(ordinal)
      batch.add(report.kind.rawValue)
      batch.add(report.form.rawValue)
      batch.add(report.attitude.rawValue)
      batch.add(contents[ordinal])
      batch.add(folds[ordinal])
      batch.add(keys.matches[ordinal])
      batch.add(report.cue.map { source.string($0) })
      batch.add(report.cueLemma)
      batch.add(report.cue?.start)
      batch.add(report.cue?.end)
      batch.add(report.source.map { source.string($0) })
      batch.add(report.source?.start)
      batch.add(report.source?.end)
      batch.add(report.speaker.map { actors[$0] })
      batch.add(report.roleAsStated)
      batch.add(report.via)
      batch.add(report.channel)
      batch.add(said.edtf)
      batch.add(said.precision)
      batch.add(said.basis)
      batch.add(said.fromOn)
      batch.add(said.toOn)
      batch.add(report.act?.rawValue)
      batch.add(report.isNegated)
      batch.add(report.isHeadline)
      batch.add(report.saidAt.map { events[$0] })
      batch.add(min(max(report.confidence, 0), 1))
      batch.add(report.within.map(row))
      batch.add(roots[ordinal].map(row))
      Self.add(report.content, "content", of: row(ordinal), to: &spans)
      Self.add(report.quoted, "quoted", of: row(ordinal), to: &spans)
    }
    try database.insert(batch)
    try database.insert(spans)
    for (ordinal, report) in extract.reports.enumerated() {
      for actor in Set(report.addressees).sorted() {
        try database.run(
          "INSERT INTO report_addressee (report_id, actor_id) VALUES (?, ?)",
          [row(ordinal), actors[actor]])
      }
      for event in Set(report.about).sorted() {
        try database.run(
          "INSERT INTO report_about (report_id, event_mention_id) VALUES (?, ?)",
          [row(ordinal), events[event]])
      }
    }
  }

  private static let report = RowInsertion(
    into: "report",
    [
      "id", "key", "article_id", "ordinal", "kind", "form", "attitude", "content", "content_fold",
      "match_hash", "cue", "cue_lemma", "cue_start_cp", "cue_end_cp", "source", "source_start_cp",
      "source_end_cp", "actor_id", "role_as_stated", "via", "channel", "said_edtf",
      "said_precision", "said_basis", "said_from_on", "said_to_on", "act", "is_negated",
      "is_headline", "said_at_event_mention_id", "confidence", "within_report_id",
      "repeats_report_id",
    ])

  private static let span = RowInsertion(
    into: "report_span", ["report_id", "part", "ordinal", "start_cp", "end_cp"])

  private static func add(
    _ spans: [TextSpan], _ part: String, of report: Int64, to batch: inout RowBatch
  ) {
    for (ordinal, span) in spans.enumerated() {
      batch.add(report)
      batch.add(part)
      batch.add(ordinal)
      batch.add(span.start)
      batch.add(span.end)
    }
  }

  /// The report that one repeats in the end, which repeats none itself.
  ///
  /// Nil if it repeats none, or repeats go round in a circle.
  private static func root(of index: Int, in reports: [Report]) -> Int? {
    var current = index
    for _ in reports.indices {
      guard let next = reports[current].repeats else { return current == index ? nil : current }
      current = next
    }
    return nil
  }
}
