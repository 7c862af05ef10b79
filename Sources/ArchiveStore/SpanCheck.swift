internal import SQLite
internal import Text

/// Cuts every span of an article again and compares it with the words stored beside it.
struct SpanCheck {
  let database: Database
  let source: SourceText
  let article: (id: Int64, sha256: String)

  func forEachFinding(_ body: (Finding) -> Void) throws(SQLiteError) {
    try checkHeadline(body)
    try checkMentions(body)
    try checkEvents(body)
    try checkReports(body)
  }

  private func isValid(_ span: TextSpan) -> Bool {
    0 <= span.start && span.start < span.end && span.end <= source.codePointCount
  }

  /// What is wrong with a span and its words; nil if nothing is.
  private func fault(_ what: String, _ start: Int?, _ end: Int?, _ words: String?) -> String? {
    guard let start, let end else {
      return start == nil && end == nil && words == nil ? nil : "\(what) is incomplete"
    }
    let span = TextSpan(start, end)
    guard isValid(span) else { return "\(what) has the span \(start)..<\(end)" }
    guard let words else { return nil }
    return equal(source.string(span), words) ? nil : "\(what) is not what stands at its span"
  }

  private func equal(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

  private func checkHeadline(_ body: (Finding) -> Void) throws(SQLiteError) {
    try database.forEach(
      """
      SELECT headline, headline_start_cp, headline_end_cp, dateline_start_cp, dateline_end_cp
      FROM article WHERE id = ?
      """, [article.id]
    ) { row throws(SQLiteError) in
      let faults = [
        fault("headline", row.optionalInt(1), row.optionalInt(2), row.optionalText(0)),
        fault("dateline", row.optionalInt(3), row.optionalInt(4), nil),
      ]
      for detail in faults.compactMap({ $0 }) {
        body(Finding(.span, "article", key: article.sha256, detail))
      }
    }
  }

  private func checkMentions(_ body: (Finding) -> Void) throws(SQLiteError) {
    try database.forEach(
      """
      SELECT m.text, m.start_cp, m.end_cp, c.article_id FROM mention AS m
      JOIN actor AS c ON c.id = m.actor_id WHERE m.article_id = ? ORDER BY m.id
      """, [article.id]
    ) { row throws(SQLiteError) in
      let key = "\(article.sha256):\(row.int(1))"
      if let detail = fault("text", row.int(1), row.int(2), row.text(0)) {
        body(Finding(.span, "mention", key: key, detail))
      }
      if row.int64(3) != article.id {
        body(Finding(.reference, "mention", key: key, "its actor is of another article"))
      }
    }
    try database.forEach(
      "SELECT ordinal, name, name_fold FROM actor WHERE article_id = ?", [article.id]
    ) { row throws(SQLiteError) in
      if !equal(Folding.folded(row.text(1)), row.text(2)) {
        let key = "\(article.sha256):\(row.int(0))"
        body(Finding(.key, "actor", key: key, "name_fold is not that of its name"))
      }
    }
  }

  private func checkEvents(_ body: (Finding) -> Void) throws(SQLiteError) {
    let events = try database.map(
      "SELECT id, ordinal, text FROM event_mention WHERE article_id = ? ORDER BY id", [article.id]
    ) { row throws(SQLiteError) in (id: row.int64(0), ordinal: row.int(1), text: row.text(2)) }
    for event in events {
      let spans = try spans(
        """
        SELECT start_cp, end_cp FROM event_mention_span
        WHERE event_mention_id = ? ORDER BY ordinal
        """, event.id)
      if let detail = fault("text", spans, event.text) {
        let key = "\(article.sha256):\(event.ordinal)"
        body(Finding(.span, "event_mention", key: key, detail))
      }
    }
  }

  private func spans(_ sql: String, _ id: Int64) throws(SQLiteError) -> [TextSpan] {
    try database.map(sql, [id]) { row throws(SQLiteError) in TextSpan(row.int(0), row.int(1)) }
  }

  private func fault(_ what: String, _ spans: [TextSpan], _ words: String) -> String? {
    if spans.isEmpty { return "\(what) has no span" }
    if let bad = spans.first(where: { !isValid($0) }) {
      return "\(what) has the span \(bad.start)..<\(bad.end)"
    }
    return equal(source.joined(spans), words) ? nil : "\(what) is not what stands at its spans"
  }

  private func checkReports(_ body: (Finding) -> Void) throws(SQLiteError) {
    let reports = try StoredReport.inArticle(article.id, database)
    let keys = ReportKeys(reports.map(\.forKeys), article: article.sha256)
    for (index, report) in reports.enumerated() {
      func note(_ check: Finding.Check, _ detail: String?) {
        if let detail { body(Finding(check, "report", key: report.key, detail)) }
      }
      let content = try spans(
        """
        SELECT start_cp, end_cp FROM report_span
        WHERE report_id = ? AND part = 'content' ORDER BY ordinal
        """, report.id)
      let quoted = try spans(
        """
        SELECT start_cp, end_cp FROM report_span
        WHERE report_id = ? AND part = 'quoted' ORDER BY ordinal
        """, report.id)
      let contentFault = fault("content", content, report.content)
      note(.span, contentFault)
      if !quoted.allSatisfy(isValid) { note(.span, "a quoted part lies outside the text") }
      note(.span, fault("cue", report.cueStart, report.cueEnd, report.cue))
      note(.span, fault("source", report.sourceStart, report.sourceEnd, report.source))
      if report.isQuoted, contentFault == nil, content.contains(where: hasMarkAtEdge) {
        note(.span, "a quotation mark is part of its verbatim words")
      }
      if !equal(Folding.folded(report.content), report.fold) {
        note(.key, "content_fold is not that of its content")
      }
      if keys.keys[index] != report.key { note(.key, "its key should be \(keys.keys[index])") }
      if keys.matches[index] != report.match {
        note(.key, "its match_hash should be \(keys.matches[index])")
      }
      if report.repeatsStranger {
        note(.reference, "it repeats no first report of its article")
      }
    }
  }

  private func hasMarkAtEdge(_ span: TextSpan) -> Bool {
    let scalars = source.string(span).unicodeScalars
    return [scalars.first, scalars.last].contains { scalar in
      scalar.map { "\"“”„«»".unicodeScalars.contains($0) } ?? false
    }
  }
}
