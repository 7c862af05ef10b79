/// The keys of an article's reports, which follow from the article alone.
struct ReportKeys {
  /// What they depend on.
  struct Report {
    let contentFold: String
    /// The speaker's place among the article's actors.
    let speaker: Int?
    /// When it was said, if known to the day.
    let day: String?
    let isRepeat: Bool
  }

  let keys: [String]
  /// See `ContentKeys.match`.
  let matches: [Int64]

  /// - Parameter reports: all of the article's, in order.
  init(_ reports: [Report], article: String) {
    var seen: [String: Int] = [:]
    let keys = reports.map { report in
      defer { seen[report.contentFold, default: 0] += 1 }
      return ContentKeys.report(
        article: article, contentFold: report.contentFold,
        occurrence: seen[report.contentFold] ?? 0)
    }
    // Of equal short contents in one article, undated ones take the day if there is but one.
    var days: [Utterance: Set<String>] = [:]
    for report in reports where !report.isRepeat {
      guard let day = report.day else { continue }
      days[Utterance(report), default: []].insert(day)
    }
    matches = zip(reports, keys).map { report, key in
      let known = days[Utterance(report)] ?? []
      return ContentKeys.match(
        contentFold: report.contentFold,
        day: report.day ?? (known.count == 1 ? known.first : nil), article: article, report: key)
    }
    self.keys = keys
  }

  private struct Utterance: Hashable {
    let speaker: Int?
    let fold: String

    init(_ report: Report) {
      speaker = report.speaker
      fold = report.contentFold
    }
  }
}
