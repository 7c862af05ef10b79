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
    var rows: [Int64] = []
    for (ordinal, report) in extract.reports.enumerated() {
      let said = DateColumns(report.said)
      try database.run(
        """
        INSERT INTO report (
          key, article_id, ordinal, kind, form, attitude, content, content_fold, match_hash,
          cue, cue_lemma, cue_start_cp, cue_end_cp, source, source_start_cp, source_end_cp,
          actor_id, role_as_stated, via, channel, said_edtf, said_precision, said_basis,
          said_from_on, said_to_on, act, is_negated, is_headline, said_at_event_mention_id,
          confidence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          ?, ?)
        """,
        [
          keys.keys[ordinal], id, ordinal, report.kind.rawValue, report.form.rawValue,
          report.attitude.rawValue, contents[ordinal], folds[ordinal],
          keys.matches[ordinal], report.cue.map { source.string($0) }, report.cueLemma,
          report.cue?.start, report.cue?.end, report.source.map { source.string($0) },
          report.source?.start, report.source?.end, report.speaker.map { actors[$0] },
          report.roleAsStated, report.via, report.channel, said.edtf, said.precision, said.basis,
          said.fromOn, said.toOn, report.act?.rawValue, report.isNegated, report.isHeadline,
          report.saidAt.map { events[$0] }, min(max(report.confidence, 0), 1),
        ])
      let row = database.lastInsertRowID
      rows.append(row)
      try insertSpans(report.content, "content", of: row)
      try insertSpans(report.quoted, "quoted", of: row)
      for actor in Set(report.addressees).sorted() {
        try database.run(
          "INSERT INTO report_addressee (report_id, actor_id) VALUES (?, ?)",
          [row, actors[actor]])
      }
      for event in Set(report.about).sorted() {
        try database.run(
          "INSERT INTO report_about (report_id, event_mention_id) VALUES (?, ?)",
          [row, events[event]])
      }
    }
    for (ordinal, report) in extract.reports.enumerated() {
      guard let outer = report.within else { continue }
      try database.run(
        "UPDATE report SET within_report_id = ? WHERE id = ?", [rows[outer], rows[ordinal]])
    }
    for (ordinal, root) in roots.enumerated() {
      guard let root else { continue }
      try database.run(
        "UPDATE report SET repeats_report_id = ? WHERE id = ?", [rows[root], rows[ordinal]])
    }
  }

  private func insertSpans(
    _ spans: [TextSpan], _ part: String, of report: Int64
  ) throws(SQLiteError) {
    for (ordinal, span) in spans.enumerated() {
      try database.run(
        """
        INSERT INTO report_span (report_id, part, ordinal, start_cp, end_cp)
        VALUES (?, ?, ?, ?, ?)
        """, [report, part, ordinal, span.start, span.end])
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
