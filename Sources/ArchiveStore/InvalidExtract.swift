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
    func check(_ spans: [TextSpan], _ what: @autoclosure () -> String) throws(InvalidExtract) {
      for span in spans { try check(span, what()) }
    }
    func check(_ span: TextSpan?, _ what: @autoclosure () -> String) throws(InvalidExtract) {
      guard let span, span.start < 0 || span.start >= span.end || span.end > length else { return }
      throw InvalidExtract(description: "\(what()) has the span \(span.start)..<\(span.end)")
    }
    func check(
      _ indexes: [Int], in count: Int, _ what: @autoclosure () -> String
    ) throws(InvalidExtract) {
      for index in indexes { try check(index, in: count, what()) }
    }
    func check(
      _ index: Int?, in count: Int, _ what: @autoclosure () -> String
    ) throws(InvalidExtract) {
      guard let index, !(0..<count).contains(index) else { return }
      throw InvalidExtract(description: "\(what()) points to entry \(index) of \(count)")
    }
    for (number, report) in extract.reports.enumerated() {
      var what: String { "report \(number)" }
      if report.content.isEmpty { throw InvalidExtract(description: "\(what) has no content") }
      try check(report.content, what)
      try check(report.quoted, what)
      try check(report.cue, what)
      try check(report.source, what)
      try check(report.speaker, in: extract.actors.count, what)
      try check(report.addressees, in: extract.actors.count, what)
      try check(report.saidAt, in: extract.events.count, what)
      try check(report.about, in: extract.events.count, what)
      try check(report.repeats, in: extract.reports.count, what)
    }
    for (number, mention) in extract.mentions.enumerated() {
      try check(mention.span, "mention \(number)")
      try check(mention.actor, in: extract.actors.count, "mention \(number)")
    }
    for (number, event) in extract.events.enumerated() {
      if event.spans.isEmpty { throw InvalidExtract(description: "event \(number) has no span") }
      try check(event.spans, "event \(number)")
      try check(event.participants, in: extract.actors.count, "event \(number)")
    }
  }
}
