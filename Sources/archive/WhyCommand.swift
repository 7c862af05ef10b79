import ArgumentParser
import Formats
import Resolution
import Search

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Show why a statement has its speaker, post and date.",
    discussion: """
      archive why 3f2a9c1e

      For each report: the words that name the source, whom the article means by them, the known
      speakers that were weighed with their points, the decision, and where post and date come from. A
      link needs \(Explanation.link) points, and \(Explanation.margin) more than the next candidate has.
      """)

  @Argument(help: "The statement's key, or at least its first four characters.") var id: String
  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    let store = try archive.reading()
    let key: String
    switch try StatementDetail.find(id, in: store) {
    case .none:
      Messages.write("archive: there is no statement \(id)")
      throw ExitStatus.nothing
    case .several(let keys):
      throw InputError("\(id) is the beginning of several keys: \(keys.joined(separator: ", "))")
    case .found(let statement): key = statement.key
    }
    guard let explanation = try Explanation(ofStatement: key, in: store) else {
      throw ExitStatus.nothing
    }
    let output = Output()
    try output.write(
      json ? Self.json(explanation).pretty + "\n" : text(explanation, output.style))
    try output.flush()
  }

  // MARK: Text

  private func text(_ explanation: Explanation, _ style: Style) -> String {
    var text = style.bold(singleLine(explanation.content)) + "\n"
    func line(_ name: String, _ value: String?, indent: Int = 2) {
      guard let value, !value.isEmpty else { return }
      text +=
        String(repeating: " ", count: indent)
        + style.dim(DisplayWidth.pad(name, to: 11, alignment: .left)) + singleLine(value) + "\n"
    }
    for report in explanation.reports {
      text += "\n" + style.bold("Report \(report.key.prefix(8))")
      text += " · \(report.kind) · \(singleLine(report.outlet ?? "outlet unknown"))\n"
      line("source", report.source.map { "“\($0)”" + (report.mention.map { " (\($0))" } ?? "") })
      line("actor", actor(report))
      for other in report.considered.prefix(5) {
        line(
          "weighed",
          "\(other.points) points: \(other.name) (\(other.key)): "
            + other.reasons.joined(separator: "; "), indent: 4)
      }
      line("decision", decision(report))
      line("said", dated(report.said, report.saidBasis) ?? "unknown: the text does not tell")
      line("published", dated(report.published, report.publishedBasis) ?? "unknown")
      line("correction", report.correction)
      line("confidence", "\(Int((report.confidence * 100).rounded())) %")
    }
    if !explanation.posts.isEmpty { text += "\n" + style.bold("Post") + "\n" }
    for post in explanation.posts {
      let how = post.basis == "stated" ? "as the article states it" : "from the tables of people"
      line(
        post.basis,
        post.title + (post.qualifier.map { " (\($0))" } ?? "") + " – " + how
          + (post.isCertain ? "" : ", perhaps on that day")
          + (post.source.map { ", \($0)" } ?? ""))
    }
    return text
  }

  private func actor(_ report: Explanation.ReportExplanation) -> String? {
    guard let name = report.actor else { return nil }
    var parts = [name]
    if let forms = report.actorForms, forms != "[]" { parts.append("also as \(forms)") }
    if let posts = report.actorPosts, posts != "[]" { parts.append("posts \(posts)") }
    if let country = report.actorCountry { parts.append("country \(country)") }
    return parts.joined(separator: "; ")
  }

  private func decision(_ report: Explanation.ReportExplanation) -> String {
    guard let key = report.speakerKey else { return "no speaker: the article names none" }
    return "\(report.speakerName ?? key) (\(key))" + (report.rule.map { ", by \($0)" } ?? "")
  }

  private func dated(_ date: String?, _ basis: String?) -> String? {
    date.flatMap { $0.isEmpty ? nil : $0 }.map { "\($0)\(basis.map { " – \($0)" } ?? "")" }
  }

  // MARK: JSON

  private static func json(_ explanation: Explanation) -> JSON {
    [
      "key": .string(explanation.statementKey), "content": .string(explanation.content),
      "reports": .array(explanation.reports.map(json)),
      "posts": .array(
        explanation.posts.map {
          [
            "title": .string($0.title), "basis": .string($0.basis),
            "qualifier": JSON($0.qualifier), "is_certain": .bool($0.isCertain),
            "source": JSON($0.source),
          ]
        }),
    ]
  }

  private static func json(_ report: Explanation.ReportExplanation) -> JSON {
    [
      "key": .string(report.key), "kind": .string(report.kind), "outlet": JSON(report.outlet),
      "source": JSON(report.source), "mention": JSON(report.mention), "actor": JSON(report.actor),
      "actor_country": JSON(report.actorCountry), "speaker_key": JSON(report.speakerKey),
      "speaker": JSON(report.speakerName), "rule": JSON(report.rule),
      "considered": .array(
        report.considered.map {
          [
            "key": .string($0.key), "name": .string($0.name), "points": .integer($0.points),
            "reasons": .array($0.reasons.map { .string($0) }),
          ]
        }),
      "said": JSON(report.said), "said_basis": JSON(report.saidBasis),
      "published": JSON(report.published), "published_basis": JSON(report.publishedBasis),
      "correction": JSON(report.correction), "confidence": .double(report.confidence),
    ]
  }
}
