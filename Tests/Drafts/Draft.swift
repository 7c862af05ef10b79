package import ArchiveStore
internal import Dates
package import Extraction
package import Reading
internal import SQLite
package import Text

/// An article made for a test, and what is found in it: each sentence added is found at once.
package struct Draft {
  package var path: String
  package var outlet: String?
  package var published: String?
  package var url: String?
  package var language = "en"
  package var dateline: Article.Dateline?
  package var credit: String?
  package private(set) var text = ""
  package private(set) var extract = Extract()

  package init(
    _ path: String, outlet: String? = nil, published: String? = nil, headline: String = "News"
  ) {
    self.path = path
    self.outlet = outlet
    self.published = published
    text = headline + "\n\n"
  }

  /// Adds text.
  ///
  /// - Returns: where it stands.
  @discardableResult
  package mutating func write(_ words: String) -> TextSpan {
    let start = text.unicodeScalars.count
    text += words
    return TextSpan(start, text.unicodeScalars.count)
  }

  /// Names someone.
  package mutating func actor(
    _ name: String, _ kind: Actor.Kind = .person, country: String? = nil, post: String? = nil
  ) -> Int {
    extract.actors.append(
      Actor(
        kind: kind, name: name, country: country, posts: post.map { [$0] } ?? [], forms: [name]))
    let index = extract.actors.count - 1
    let span = write(name)
    write(" is here. ")
    extract.mentions.append(Mention(span: span, form: .name, actor: index))
    return index
  }

  /// Lets someone say something.
  @discardableResult
  package mutating func say(
    _ words: String, by actor: Int?, _ kind: Report.Kind = .indirect, on day: String? = nil,
    at event: Int? = nil, about: [Int] = [], cue: String = "said"
  ) -> Int {
    if kind == .direct { write("“") }
    let content = write(words)
    if kind == .direct { write("”") }
    write(" ")
    write("he ")
    let cue = write(cue)
    write(". ")
    var report = Report(kind: kind, form: .attributed, content: [content], confidence: 0.9)
    report.cue = cue
    report.cueLemma = "say"
    report.speaker = actor
    report.said = day.flatMap { EDTF($0) }.map { ResolvedDate(edtf: $0, basis: "stated") }
    report.saidAt = event
    report.about = about
    extract.reports.append(report)
    return extract.reports.count - 1
  }

  /// Tells of an event.
  package mutating func event(
    _ kind: EventMention.Kind, _ status: EventMention.Status = .held, on date: String? = nil,
    body: String? = nil, place: String? = nil, with participants: [Int] = []
  ) -> Int {
    let span = write("the \(kind.rawValue) then")
    write(". ")
    var event = EventMention(kind: kind, status: status, spans: [span])
    event.body = body
    event.from = date.flatMap { EDTF($0) }.map { ResolvedDate(edtf: $0, basis: "stated") }
    event.place = place
    event.participants = participants
    extract.events.append(event)
    return extract.events.count - 1
  }

  /// Marks a report as the headline of another.
  package mutating func repeats(_ headline: Int, _ report: Int) {
    extract.reports[headline].isHeadline = true
    extract.reports[headline].repeats = report
  }

  /// The article.
  package var article: Article {
    let bytes = Array(text.utf8)
    let cut = TokenizedText(SourceText(utf8: bytes))
    let sha256 = ContentKeys.sha256(bytes)
    return Article(
      raw: bytes, sha256: sha256, text: cut, textSHA256: sha256,
      reader: ReaderID(name: "plain text", version: 1), encoding: .utf8,
      parts: cut.paragraphs.indices.map { $0 == 0 ? .headline : .body }, location: path,
      dateline: dateline, outlet: outlet.map { Article.Outlet(name: $0, basis: "test") },
      published: published.flatMap { EDTF($0) }.map { ResolvedDate(edtf: $0, basis: "test") },
      url: url, language: language, credit: credit)
  }
}

extension Run {
  /// A run for a test.
  package static func test(in archive: Archive) -> Run {
    Run(
      in: archive, startedAt: "2026-01-01T00:00:00Z", programVersion: "0", extractor: "test")
  }
}
