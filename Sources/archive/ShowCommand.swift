import ArgumentParser
import Formats
import Search
import Text

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a statement in its context, with every report of it.",
    discussion: """
      archive show 3f2a9c1e
      archive show 3f2a9c1e --json

      The name is a statement's key, or the beginning of one, as archive search prints it.
      """)

  @Argument(help: "The statement's key, or at least its first four characters.") var id: String
  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    let output = Output()
    switch try StatementDetail.find(id, in: try archive.reading()) {
    case .none:
      Messages.write("archive: there is no statement \(id)")
      throw ExitStatus.nothing
    case .several(let keys):
      throw InputError("\(id) is the beginning of several keys: \(keys.joined(separator: ", "))")
    case .found(let statement):
      try output.write(json ? Self.json(statement).pretty + "\n" : text(statement, output.style))
    }
    try output.flush()
  }

  // MARK: Text

  private func text(_ statement: StatementDetail, _ style: Style) -> String {
    var text = style.bold(statement.speaker.map(singleLine) ?? "no speaker named")
    if let role = statement.role { text += ", \(singleLine(role))" }
    if let country = statement.country { text += " (\(country))" }
    text += "\n"
    func line(_ name: String, _ value: String?) {
      if let value, !value.isEmpty {
        text +=
          "  " + style.dim(DisplayWidth.pad(name, to: 11, alignment: .left)) + singleLine(value)
          + "\n"
      }
    }
    line("key", statement.key)
    line(
      "said",
      statement.said.map { "\($0)\(statement.saidBasis.map { " – \($0)" } ?? "")" } ?? "unknown")
    line("act", statement.act)
    for event in statement.events {
      line(event.relation == "said_at" ? "said at" : "about", event.name)
    }
    if statement.reportCount > 1 {
      line(
        "reports",
        "\(statement.reportCount) in \(statement.outletCount) outlets"
          + HitPage.independent(statement.independentCount, of: statement.reportCount))
    }
    if !statement.isCurrent { line("note", "only in superseded versions of articles") }
    for (number, report) in statement.reports.enumerated() {
      text +=
        "\n" + style.bold("Report \(number + 1)")
        + " · \(singleLine(report.outlet ?? "outlet unknown"))"
      text += " · \(HitPage.label(kind: report.kind, form: "attributed"))"
      if report.isHeadline { text += " · in the headline" }
      if report.isSuperseded { text += " · superseded" }
      if let copy = report.copy { text += " · \(Self.text(of: copy))" }
      text += "\n\n" + marked(report, style) + "\n\n"
      line("cue", report.cue)
      line("source", report.source)
      line("post", report.role)
      line("channel", report.channel)
      line("via", report.via)
      line("said", report.said.map { "\($0)\(report.saidBasis.map { " – \($0)" } ?? "")" })
      line(
        "published",
        report.published.map { "\($0)\(report.publishedBasis.map { " – \($0)" } ?? "")" }
          ?? "unknown")
      line("headline", report.headline)
      line("author", report.author)
      line("language", language(report))
      line("url", report.url)
      line("file", report.path)
      line("retrieved", report.retrieved)
      line("page", report.page.map(String.init))
      line(
        "span",
        report.spans.map { "\($0.start)–\($0.end)" }.joined(separator: ", ") + " (code points)")
      line("sha256", report.sha256)
      line("confidence", "\(Int((report.confidence * 100).rounded())) %")
    }
    return text
  }

  /// "copy of Reuters (4 articles)"
  private static func text(of copy: ReportDetail.Copy) -> String {
    let text = copy.agency ?? copy.originOutlet ?? "one text"
    let kind =
      copy.relation == "origin" ? "origin of copies" : "\(copy.relation) of \(singleLine(text))"
    return "\(kind) (\(copy.articleCount) articles)"
  }

  /// "ru – detected: 61 of 200 words; only quotations are looked for"
  private func language(_ report: ReportDetail) -> String? {
    guard report.language != "en", let language = report.language else { return nil }
    var text = language + (report.languageBasis.map { " – \($0)" } ?? "")
    switch report.rules {
    case "quotations": text += "; only quotations are looked for"
    case "none": text += "; there are no rules for it"
    default: break
    }
    return text
  }

  /// The paragraph with the content set off from it.
  private func marked(_ report: ReportDetail, _ style: Style) -> String {
    let bytes = Array(report.context.utf8)
    var text = ""
    var position = 0
    for mark in report.marks where mark.lowerBound >= position && mark.upperBound <= bytes.count {
      text += singleLine(String(decoding: bytes[position..<mark.lowerBound], as: UTF8.self))
      let content = singleLine(String(decoding: bytes[mark], as: UTF8.self))
      text += style.isEnabled ? style.highlight(content) : "[[\(content)]]"
      position = mark.upperBound
    }
    text += singleLine(String(decoding: bytes[position...], as: UTF8.self))
    return "    " + text
  }

  // MARK: JSON

  private static func json(_ statement: StatementDetail) -> JSON {
    [
      "key": .string(statement.key), "content": .string(statement.content),
      "speaker": JSON(statement.speaker), "speaker_key": JSON(statement.speakerKey),
      "role": JSON(statement.role), "country": JSON(statement.country),
      "kind": .string(statement.kind), "act": JSON(statement.act), "said": JSON(statement.said),
      "said_basis": JSON(statement.saidBasis), "is_current": .bool(statement.isCurrent),
      "report_count": .integer(statement.reportCount),
      "outlet_count": .integer(statement.outletCount),
      "independent_count": .integer(statement.independentCount),
      "events": .array(
        statement.events.map { ["relation": .string($0.relation), "name": .string($0.name)] }),
      "reports": .array(statement.reports.map(json)),
    ]
  }

  private static func json(_ report: ReportDetail) -> JSON {
    [
      "key": .string(report.key), "kind": .string(report.kind), "outlet": JSON(report.outlet),
      "cue": JSON(report.cue), "source": JSON(report.source), "role": JSON(report.role),
      "channel": JSON(report.channel), "via": JSON(report.via), "said": JSON(report.said),
      "said_basis": JSON(report.saidBasis), "published": JSON(report.published),
      "published_basis": JSON(report.publishedBasis), "headline": JSON(report.headline),
      "author": JSON(report.author), "url": JSON(report.url), "path": JSON(report.path),
      "retrieved": JSON(report.retrieved), "page": JSON(report.page),
      "sha256": .string(report.sha256),
      "is_headline": .bool(report.isHeadline), "is_superseded": .bool(report.isSuperseded),
      "copy": report.copy.map {
        [
          "relation": .string($0.relation), "origin": .string($0.origin),
          "origin_outlet": JSON($0.originOutlet), "agency": JSON($0.agency),
          "article_count": .integer($0.articleCount),
        ]
      } ?? .null,
      "confidence": .double(report.confidence),
      "spans_cp": .array(report.spans.map { [.integer($0.start), .integer($0.end)] }),
      "context": .string(report.context),
    ]
  }
}
