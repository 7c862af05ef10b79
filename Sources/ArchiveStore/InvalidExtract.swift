internal import Extraction
internal import Reading
internal import Text

/// An extract that does not fit its article: an index or a span points nowhere.
public struct InvalidExtract: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with it.
  public let description: String

  /// - Throws: itself if the extract does not fit the article.
  static func check(_ extract: Extract, of article: Article) throws(InvalidExtract) {
    let length = article.text.source.codePointCount
    func check(_ spans: [TextSpan], _ what: String) throws(InvalidExtract) {
      for span in spans where span.start < 0 || span.start >= span.end || span.end > length {
        throw InvalidExtract(description: "\(what) has the span \(span.start)..<\(span.end)")
      }
    }
    func check(_ indexes: [Int], in count: Int, _ what: String) throws(InvalidExtract) {
      for index in indexes where !(0..<count).contains(index) {
        throw InvalidExtract(description: "\(what) points to entry \(index) of \(count)")
      }
    }
    for (number, report) in extract.reports.enumerated() {
      let what = "report \(number)"
      if report.content.isEmpty { throw InvalidExtract(description: "\(what) has no content") }
      try check(report.content + report.quoted, what)
      try check([report.cue, report.source].compactMap { $0 }, what)
      try check(
        [report.speaker].compactMap { $0 } + report.addressees, in: extract.actors.count, what)
      try check(
        [report.saidAt].compactMap { $0 } + report.about, in: extract.events.count, what)
      try check([report.repeats].compactMap { $0 }, in: extract.reports.count, what)
    }
    for (number, mention) in extract.mentions.enumerated() {
      try check([mention.span], "mention \(number)")
      try check([mention.actor], in: extract.actors.count, "mention \(number)")
    }
    for (number, event) in extract.events.enumerated() {
      if event.spans.isEmpty { throw InvalidExtract(description: "event \(number) has no span") }
      try check(event.spans, "event \(number)")
      try check(event.participants, in: extract.actors.count, "event \(number)")
    }
  }
}
